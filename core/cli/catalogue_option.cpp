#include "catalogue_option.h"

#include <cstdio>
#include <utility>

#include "commands.h"
#include "files.h"

namespace cairn::cli {

Result<Explorer> open_catalogue(std::string_view path, int& exit) {
    exit = misuse;
    const auto files = load(path);
    if (!files) return files.problems();
    Explorer explorer(built_in_frameworks());
    exit = invalid;
    const auto opened = explorer.open(views(files.value()));
    if (!opened) return opened.problems();
    exit = success;
    return explorer;
}

void print_problems(const Problems& problems) {
    for (const Problem& problem : problems) {
        const bool nowhere = problem.file.empty() && problem.pointer.empty();
        const std::string place = nowhere ? "" : (problem.pointer.empty() ? "/" : problem.pointer) + ": ";
        std::fprintf(stderr, "%s: %s%s\n", problem.file.empty() ? "cairn" : problem.file.c_str(), place.c_str(),
                     problem.message.c_str());
    }
}

}  // namespace cairn::cli
