#include "cairn/problem_json.h"

#include "json_tree.h"

namespace cairn {

void append_json(const Problems& problems, std::string& out) {
    out += '[';
    for (const Problem& problem : problems) {
        if (out.back() != '[') out += ",\n";
        out += "{\"file\":";
        append_json_string(problem.file, out);
        out += ",\"pointer\":";
        append_json_string(problem.pointer, out);
        out += ",\"message\":";
        append_json_string(problem.message, out);
        out += '}';
    }
    out += ']';
}

void append_json(std::string_view text, std::string& out) {
    append_json_string(text, out);
}

}  // namespace cairn
