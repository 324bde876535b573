#include <cstdio>
#include <string>

#include "arguments.h"
#include "cairn/problem_json.h"
#include "catalogue_option.h"
#include "commands.h"

namespace cairn::cli {
namespace {

constexpr std::string_view usage = "usage: cairn show --catalogue PATH ID [--json]\n";

// For a person: the record's JSON with a line for each key, which is how its author knows it.
std::string indented(std::string_view json) {
    std::string out;
    int depth = 0;
    bool in_text = false;
    const auto new_line = [&] {
        out += '\n';
        out.append(static_cast<std::size_t>(depth) * 2, ' ');
    };
    for (std::size_t i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (in_text) {
            out += c;
            if (c == '\\')
                out += json[++i];
            else if (c == '"')
                in_text = false;
            continue;
        }
        const bool opens = c == '{' || c == '[', closes = c == '}' || c == ']';
        const bool empty = opens && i + 1 < json.size() && (json[i + 1] == '}' || json[i + 1] == ']');
        if (closes && (json[i - 1] != '{' && json[i - 1] != '[')) {
            --depth;
            new_line();
        }
        out += c;
        in_text = c == '"';
        if (c == ':') out += ' ';
        if (opens && !empty) {
            ++depth;
            new_line();
        }
        if (c == ',') new_line();
    }
    return out;
}

}  // namespace

int show(Words words) {
    constexpr Option options[] = {{"--catalogue", true}, {"--json"}};
    const Arguments arguments(words, options);
    if (!arguments.misuse().empty()) return explain_misuse(arguments.misuse(), usage);
    const auto path = arguments.value("--catalogue");
    if (!path) return explain_misuse("no --catalogue given", usage);
    if (arguments.plain().size() != 1) return explain_misuse("expected one credential id", usage);

    int exit = success;
    const auto explorer = open_catalogue(*path, exit);
    if (!explorer) {
        print_problems(explorer.problems());
        return exit;
    }
    std::string request = "{\"id\":";
    append_json(arguments.plain().front(), request);
    const auto credential = explorer.value().credential(request + '}');
    if (!credential) {
        print_problems(credential.problems());
        return invalid;
    }
    std::puts((arguments.has("--json") ? credential.value() : indented(credential.value())).c_str());
    return success;
}

}  // namespace cairn::cli
