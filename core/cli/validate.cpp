#include <cstdio>
#include <string>

#include "arguments.h"
#include "cairn/catalogue_json.h"
#include "cairn/framework.h"
#include "cairn/problem_json.h"
#include "commands.h"
#include "files.h"

namespace cairn::cli {
namespace {

constexpr std::string_view usage = "usage: cairn validate PATH… [--json]\n";

struct Verdict {
    std::string_view path;
    std::size_t credentials = 0;
    Problems problems;
};

void print_text(const Verdict& verdict) {
    if (verdict.problems.empty())
        std::printf("%.*s: valid, %zu credentials\n", static_cast<int>(verdict.path.size()), verdict.path.data(),
                    verdict.credentials);
    for (const Problem& problem : verdict.problems)
        std::printf("%s: %s: %s\n", problem.file.c_str(), problem.pointer.empty() ? "/" : problem.pointer.c_str(),
                    problem.message.c_str());
}

void print_json(const std::vector<Verdict>& verdicts) {
    std::string out = "[";
    for (const Verdict& verdict : verdicts) {
        if (out.size() > 1) out += ",\n";
        out += "{\"path\":";
        append_json(verdict.path, out);
        out += ",\"valid\":";
        out += verdict.problems.empty() ? "true" : "false";
        out += ",\"credentials\":" + std::to_string(verdict.credentials) + ",\"problems\":";
        append_json(verdict.problems, out);
        out += '}';
    }
    std::puts((out + "]").c_str());
}

}  // namespace

int validate(Words words) {
    constexpr Option options[] = {{"--json"}};
    const Arguments arguments(words, options);
    if (!arguments.misuse().empty()) return explain_misuse(arguments.misuse(), usage);
    if (arguments.plain().empty()) return explain_misuse("no catalogue named", usage);

    const Frameworks frameworks = built_in_frameworks();
    std::vector<Verdict> verdicts;
    bool readable = true, valid = true;
    for (const std::string_view path : arguments.plain()) {
        Verdict& verdict = verdicts.emplace_back(Verdict{path, 0, {}});
        const auto files = load(path);
        if (!files) {
            verdict.problems = files.problems();
            readable = false;
            continue;
        }
        const auto catalogue = decode_catalogue(views(files.value()), frameworks);
        if (catalogue)
            verdict.credentials = catalogue.value().credentials.size();
        else
            verdict.problems = catalogue.problems();
        valid = valid && catalogue.ok();
    }
    if (arguments.has("--json"))
        print_json(verdicts);
    else
        for (const Verdict& verdict : verdicts)
            print_text(verdict);
    return !readable ? misuse : valid ? success : invalid;
}

}  // namespace cairn::cli
