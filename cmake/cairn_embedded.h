#pragma once
// The data files that are compiled into core. cmake/embed.cmake writes the definitions at build time,
// with line breaks and indentation removed.

#include <span>
#include <string_view>

namespace cairn {

struct EmbeddedFile {
  std::string_view name;  // file name without folder, as "eqf.json"
  std::string_view text;  // UTF-8 JSON
};

// data/frameworks/*.json in order of name.
std::span<const EmbeddedFile> embedded_frameworks();

}  // namespace cairn
