#pragma once
// The command line's reading of files; core itself knows none.

#include <string>
#include <string_view>
#include <vector>

#include "cairn/catalogue_json.h"
#include "cairn/result.h"

namespace cairn::cli {

struct LoadedFile {
    std::string name;
    std::string bytes;
};

/// A file, or every *.json of a folder in order of name (not of the folders in it).
Result<std::vector<LoadedFile>> load(std::string_view path);

/// Views for core; `files` must outlive them.
std::vector<SourceFile> views(const std::vector<LoadedFile>& files);

}  // namespace cairn::cli
