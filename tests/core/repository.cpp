#include "repository.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace cairn {
namespace {

namespace fs = std::filesystem;

fs::path root() {
    return CAIRN_SOURCE_DIR;
}

std::string bytes_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    EXPECT_TRUE(file.good()) << path;
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

std::string read_file(std::string_view path) {
    return bytes_of(root() / path);
}

std::vector<std::pair<std::string, std::string>> read_folder(std::string_view path) {
    std::vector<std::pair<std::string, std::string>> files;
    for (const auto& entry : fs::directory_iterator(root() / path))
        if (entry.path().extension() == ".json")
            files.emplace_back((fs::path(path) / entry.path().filename()).string(), bytes_of(entry.path()));
    std::sort(files.begin(), files.end());
    return files;
}

std::optional<std::string> read_shared(std::string_view path) {
    const fs::path file = root().parent_path() / "shared" / path;
    if (!fs::exists(file)) return std::nullopt;
    return bytes_of(file);
}

}  // namespace cairn
