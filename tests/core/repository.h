#pragma once
// Files of this repository, and of the reference material beside it, for tests.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cairn {

/// Bytes of a file, by its path from the root of the repository.
std::string read_file(std::string_view path);

/// The *.json files of a folder, in order of name: path from the root, and bytes.
std::vector<std::pair<std::string, std::string>> read_folder(std::string_view path);

/// A file of the reference material in ../shared; nothing where that is absent.
std::optional<std::string> read_shared(std::string_view path);

}  // namespace cairn
