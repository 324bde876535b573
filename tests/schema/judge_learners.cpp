// judge_learners CATALOGUE LEARNER…: what the decoder says of learner documents, in the shape of `cairn validate --json`.
// The command line has no such command, because a learner document never leaves the device it is on.

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "cairn/learner_json.h"
#include "cairn/problem_json.h"

namespace {

std::string bytes_of(const char* path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

int main(int count, char** words) {
    if (count < 2) return 2;
    const cairn::Frameworks frameworks = cairn::built_in_frameworks();
    const std::string bytes = bytes_of(words[1]);
    const cairn::SourceFile file{words[1], bytes};
    const auto catalogue = cairn::decode_catalogue({&file, 1}, frameworks);
    if (!catalogue) return 2;

    std::string out = "[";
    for (int i = 2; i < count; ++i) {
        const std::string learner = bytes_of(words[i]);
        const auto decoded = cairn::decode_learner({words[i], learner}, catalogue.value(), frameworks);
        out += std::string(i == 2 ? "" : ",\n") + "{\"path\":";
        cairn::append_json(std::string_view(words[i]), out);
        out += std::string(",\"valid\":") + (decoded ? "true" : "false") + ",\"problems\":";
        cairn::append_json(decoded ? cairn::Problems{} : decoded.problems(), out);
        out += '}';
    }
    std::puts((out + "]").c_str());
    return 0;
}
