#include <algorithm>
#include <cstdio>
#include <string>

#include "arguments.h"
#include "cairn/catalogue_json.h"
#include "cairn/framework.h"
#include "cairn/lint.h"
#include "cairn/problem_json.h"
#include "commands.h"
#include "files.h"

namespace cairn::cli {
namespace {

constexpr std::string_view usage = "usage: cairn validate PATH… [--json]\n";

struct Verdict {
    std::string_view path;
    std::size_t credentials = 0;
    bool readable = true;
    Problems problems;
    std::vector<Lint> warnings;
};

Verdict judge(std::string_view path, const Frameworks& frameworks) {
    Verdict verdict{path, 0, true, {}, {}};
    const auto files = load(path);
    if (!files) {
        verdict.problems = files.problems();
        verdict.readable = false;
        return verdict;
    }
    const auto catalogue = decode_catalogue(views(files.value()), frameworks);
    if (!catalogue) {
        verdict.problems = catalogue.problems();
        return verdict;
    }
    verdict.credentials = catalogue.value().credentials.size();
    for (Lint& found : lint(catalogue.value(), frameworks)) {
        if (found.severity == LintSeverity::error)
            verdict.problems.push_back(std::move(found.problem));
        else
            verdict.warnings.push_back(std::move(found));
    }
    return verdict;
}

void print_line(const Problem& problem, const char* mark) {
    std::printf("%s: %s: %s%s\n", problem.file.c_str(), problem.pointer.empty() ? "/" : problem.pointer.c_str(), mark,
                problem.message.c_str());
}

void print_text(const Verdict& verdict) {
    if (verdict.problems.empty())
        std::printf("%.*s: valid, %zu credentials\n", static_cast<int>(verdict.path.size()), verdict.path.data(),
                    verdict.credentials);
    for (const Problem& problem : verdict.problems)
        print_line(problem, "");
    for (const Lint& warning : verdict.warnings)
        print_line(warning.problem, "warning: ");
}

/// As problems are written, each with its kind.
void append_warnings(const std::vector<Lint>& warnings, std::string& out) {
    out += '[';
    for (const Lint& warning : warnings) {
        if (out.back() != '[') out += ",\n";
        out += "{\"kind\":";
        append_json(code(warning.kind), out);
        for (const auto& [key, value] : {std::pair{"file", &warning.problem.file},
                                         {"pointer", &warning.problem.pointer},
                                         {"message", &warning.problem.message}}) {
            out += ",\"" + std::string(key) + "\":";
            append_json(*value, out);
        }
        out += '}';
    }
    out += ']';
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
        out += ",\"warnings\":";
        append_warnings(verdict.warnings, out);
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
    for (const std::string_view path : arguments.plain())
        verdicts.push_back(judge(path, frameworks));
    if (arguments.has("--json"))
        print_json(verdicts);
    else
        for (const Verdict& verdict : verdicts)
            print_text(verdict);
    const auto all = [&](auto test) { return std::all_of(verdicts.begin(), verdicts.end(), test); };
    if (!all([](const Verdict& verdict) { return verdict.readable; })) return misuse;
    return all([](const Verdict& verdict) { return verdict.problems.empty(); }) ? success : invalid;
}

}  // namespace cairn::cli
