#include "files.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>

namespace cairn::cli {
namespace {

namespace fs = std::filesystem;

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

Result<LoadedFile> load_file(const fs::path& path) {
    const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "rb"));
    if (!file) return Problem{path.string(), "", "cannot be opened"};
    LoadedFile loaded{path.string(), {}};
    char buffer[1 << 16];
    while (const std::size_t read = std::fread(buffer, 1, sizeof buffer, file.get()))
        loaded.bytes.append(buffer, read);
    if (std::ferror(file.get())) return Problem{path.string(), "", "cannot be read"};
    return loaded;
}

}  // namespace

Result<std::vector<LoadedFile>> load(std::string_view path) {
    std::error_code error;
    std::vector<fs::path> paths;
    if (fs::is_directory(path, error)) {
        for (fs::directory_iterator entry(path, error), end; !error && entry != end; entry.increment(error))
            if (entry->path().extension() == ".json") paths.push_back(entry->path());
        if (error) return Problem{std::string(path), "", "the folder cannot be read"};
        if (paths.empty()) return Problem{std::string(path), "", "the folder holds no .json file"};
        std::sort(paths.begin(), paths.end());
    } else {
        paths.emplace_back(path);
    }
    std::vector<LoadedFile> files;
    for (const fs::path& each : paths) {
        auto file = load_file(each);
        if (!file) return file.problems();
        files.push_back(std::move(file.value()));
    }
    return files;
}

std::vector<SourceFile> views(const std::vector<LoadedFile>& files) {
    std::vector<SourceFile> all;
    for (const LoadedFile& file : files)
        all.push_back({file.name, file.bytes});
    return all;
}

}  // namespace cairn::cli
