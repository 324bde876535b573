// The engine's search without WebAssembly and without Node, for a profiler: bench_search CATALOGUE REQUESTS [ROUNDS]
// REQUESTS has a search request (cairn/search_json.h) on each line; one round answers them all.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "cairn/catalogue_json.h"
#include "cairn/framework.h"
#include "cairn/search.h"
#include "cairn/search_json.h"

namespace {

using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

std::string read_all(const char* path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

[[noreturn]] void fail(const cairn::Problems& problems) {
    std::fprintf(stderr, "%s: %s\n", problems.front().pointer.c_str(), problems.front().message.c_str());
    std::exit(1);
}

std::vector<cairn::SearchRequest> read_requests(const char* path) {
    std::vector<cairn::SearchRequest> requests;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        auto request = cairn::decode_search_request(line);
        if (!request.ok()) fail(request.problems());
        requests.push_back(std::move(request.value()));
    }
    return requests;
}

}  // namespace

int main(int count, char** words) {
    if (count < 3) {
        std::fprintf(stderr, "bench_search CATALOGUE REQUESTS [ROUNDS]\n");
        return 2;
    }
    const int rounds = count > 3 ? std::atoi(words[3]) : 1;
    const cairn::Frameworks frameworks = cairn::built_in_frameworks();
    const auto start = Clock::now();
    const std::string bytes = read_all(words[1]);
    const cairn::SourceFile file{words[1], bytes};
    const auto catalogue = cairn::decode_catalogue({&file, 1}, frameworks);
    if (!catalogue.ok()) fail(catalogue.problems());
    std::printf("decode %.0f ms\n", milliseconds_since(start));
    const auto indexing = Clock::now();
    const cairn::SearchIndex index(catalogue.value(), frameworks);
    std::printf("index %.0f ms, %.1f MB\n", milliseconds_since(indexing), static_cast<double>(index.bytes()) / 1e6);

    const auto requests = read_requests(words[2]);
    std::vector<double> times;
    std::uint64_t found = 0;
    for (int round = 0; round < rounds; ++round)
        for (const auto& request : requests) {
            const auto asked = Clock::now();
            found += index.search(request).total;
            times.push_back(milliseconds_since(asked));
        }
    if (times.empty()) return 0;
    std::sort(times.begin(), times.end());
    std::printf("%zu searches, %llu found: p50 %.3f ms, p95 %.3f ms, most %.3f ms\n", times.size(),
                static_cast<unsigned long long>(found), times[times.size() / 2], times[times.size() * 95 / 100],
                times.back());
}
