#pragma once
// How problems are worded: what was found in quotes, what is allowed as a list, and a guess at what was meant.

#include <span>
#include <string>
#include <string_view>

#include "cairn/result.h"

namespace cairn {

/// In quotes, cut where it is too long for a message.
std::string quoted(std::string_view text);

/// "a, b, c"; of a long list only the beginning. Empty words are left out.
std::string listed(std::span<const std::string_view> words);

/// "; did you mean "…"?", or nothing if no known word is near.
std::string did_you_mean(std::string_view word, std::span<const std::string_view> known);

/// Adds to `problems` until there are max_problems of them; then says so, once.
void add_problem(Problems& problems, std::string_view file, std::string pointer, std::string message);

}  // namespace cairn
