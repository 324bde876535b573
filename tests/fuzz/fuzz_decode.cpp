// Any bytes at all are decoded, as a catalogue of one file or two, or as a learner document. Nothing may break; what is
// refused must be refused with readable problems; and what is accepted must come out the same when it is written and read again.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "cairn/learner_json.h"
#include "cairn/problem_json.h"

namespace {

using namespace cairn;

constexpr std::string_view between_files = "\n---\n";

void expect(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "not so: %s\n", what);
    std::abort();
}

const Frameworks& frameworks() {
    static const Frameworks all = built_in_frameworks();
    return all;
}

const Catalogue& known_catalogue() {
    static const Catalogue catalogue = [] {
        std::ifstream file(CAIRN_SOURCE_DIR "/tests/documents/whole-catalogue.json", std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(file), {}};
        const SourceFile source{"whole-catalogue.json", bytes};
        auto decoded = decode_catalogue({&source, 1}, frameworks());
        expect(decoded.ok(), "the catalogue that learner documents are read against is sound");
        return std::move(decoded.value());
    }();
    return catalogue;
}

void expect_readable(const Problems& problems) {
    expect(!problems.empty(), "what is refused is refused for a reason");
    std::string json;
    append_json(problems, json);
    expect(nlohmann::json::accept(json), "problems are well-formed JSON, and so well-formed UTF-8");
    for (const Problem& problem : problems) {
        expect(!problem.message.empty(), "a problem says what is wrong");
        expect(problem.pointer.empty() || problem.pointer.front() == '/', "a problem points to its place");
    }
}

Catalogue read_again(const std::string& written) {
    const SourceFile file{"written", written};
    auto decoded = decode_catalogue({&file, 1}, frameworks());
    if (!decoded)
        std::fprintf(stderr, "%s: %s\n", decoded.problems()[0].pointer.c_str(), decoded.problems()[0].message.c_str());
    expect(decoded.ok(), "a catalogue that was written can be read");
    return std::move(decoded.value());
}

void try_catalogue(std::string_view input) {
    std::vector<SourceFile> files;
    const auto cut = input.find(between_files);
    files.push_back({"a.json", input.substr(0, cut)});
    if (cut != std::string_view::npos) files.push_back({"b.json", input.substr(cut + between_files.size())});
    const auto decoded = decode_catalogue(files, frameworks());
    if (!decoded) return expect_readable(decoded.problems());

    const Catalogue again = read_again(encode_catalogue(decoded.value()));
    const std::string written = encode_catalogue(again);
    expect(written == encode_catalogue(decoded.value()), "the same is written the second time");
    const Catalogue once_more = read_again(written);
    expect(once_more.credentials == again.credentials && once_more.providers == again.providers &&
               once_more.skills == again.skills && once_more.grade_scales == again.grade_scales &&
               once_more.credit_systems == again.credit_systems,
           "records are the same when they are read again");
}

void try_learner(std::string_view input) {
    const LanguageCode first = known_catalogue().first_language();
    const auto decoded = decode_learner({"learner.json", input}, known_catalogue(), frameworks());
    if (!decoded) return expect_readable(decoded.problems());
    const std::string written = encode_learner(decoded.value(), first);
    const auto again = decode_learner({"learner.json", written}, known_catalogue(), frameworks());
    expect(again.ok(), "a learner document that was written can be read");
    expect(encode_learner(again.value(), first) == written, "the same is written the second time");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    if (input.find("learner/1") != std::string_view::npos)
        try_learner(input);
    else
        try_catalogue(input);
    return 0;
}
