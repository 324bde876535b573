#include "documents.h"

#include <gtest/gtest.h>

#include "cairn/learner_json.h"
#include "repository.h"
#include "sample_catalogue.h"

namespace cairn {
namespace {

Json parse(const std::string& text) {
    return Json::parse(text, nullptr, false);
}

Problems problems_of(const Json& test) {
    const auto of = [](const auto& result) { return result ? Problems{} : result.problems(); };
    if (test.contains("learner")) {
        const auto base = decode(read_file("tests/documents/base.json"));
        const std::string text = test["learner"].dump();
        return of(decode_learner({"learner.json", text}, base.value(), shipped_frameworks()));
    }
    if (test.contains("files")) {
        Files files;
        for (const auto& [name, file] : test["files"].items())
            files.emplace_back(name, file.dump());
        return of(decode(files));
    }
    if (test.contains("text")) return of(decode(test["text"].get<std::string>()));
    if (test.contains("document")) return of(decode(test["document"].dump()));
    Json base = document("base.json");
    for (const auto& [key, value] : test["credential"].items())
        base["credentials"][0][key] = value;
    return of(decode(Files{{"base.json", base.dump()}}));
}

bool is_the_expected(const Problem& problem, const Json& expected) {
    return problem.pointer == expected["pointer"].get<std::string>() &&
           problem.message.find(expected["contains"].get<std::string>()) != std::string::npos &&
           (!expected.contains("file") || problem.file == expected["file"].get<std::string>());
}

}  // namespace

Result<Catalogue> decode(const Files& files) {
    std::vector<SourceFile> sources;
    for (const auto& [name, bytes] : files)
        sources.push_back({name, bytes});
    return decode_catalogue(sources, shipped_frameworks());
}

Result<Catalogue> decode(std::string bytes) {
    return decode(Files{{"document", std::move(bytes)}});
}

Json document(const std::string& name) {
    return parse(read_file("tests/documents/" + name));
}

void expect_problems_of(const std::string& cases) {
    const Json tests = document(cases);
    ASSERT_TRUE(tests.is_array() && !tests.empty()) << cases;
    for (const Json& test : tests) {
        SCOPED_TRACE(test["title"].get<std::string>());
        Problems found = problems_of(test);
        for (const Json& expected : test["problems"]) {
            const auto match = std::find_if(found.begin(), found.end(),
                                            [&](const Problem& problem) { return is_the_expected(problem, expected); });
            EXPECT_NE(match, found.end()) << "not found: " << expected << "\namong\n" << shown(found);
            if (match != found.end()) found.erase(match);
        }
        EXPECT_TRUE(found.empty()) << "found as well:\n" << shown(found);
    }
}

std::string shown(const Problems& problems) {
    std::string out;
    for (const Problem& problem : problems)
        out += problem.file + " " + problem.pointer + ": " + problem.message + "\n";
    return out;
}

}  // namespace cairn
