#pragma once
// --catalogue PATH, which most commands begin with.

#include <string_view>

#include "cairn/explorer.h"
#include "cairn/result.h"

namespace cairn::cli {

/// An explorer with that catalogue open. `exit` is set to the command's exit code if there is none: misuse for a path that cannot
/// be read, invalid for a catalogue that is not sound.
Result<Explorer> open_catalogue(std::string_view path, int& exit);

/// On the error stream, a line each.
void print_problems(const Problems& problems);

}  // namespace cairn::cli
