#include "explore.h"

#include <utility>
#include <vector>

#include "exchange.h"
#include "opened.h"

using namespace cairn;
using namespace cairn::engine;

extern "C" {

void cairn_open() {
    with_files([](std::span<const SourceFile> files) {
        reply_with(explorer().open(files, [](std::uint64_t done, std::uint64_t total) {
            cairn_progress(static_cast<std::uint32_t>(done), static_cast<std::uint32_t>(total));
        }));
    });
}

void cairn_search(const unsigned char* request, std::uint32_t length) {
    const auto result = explorer().search(view(request, length));
    if (!result) return reply_with(result.problems());
    const SearchResult& found = result.value();
    std::vector<std::uint32_t> words = {found.total, static_cast<std::uint32_t>(found.records.size())};
    words.insert(words.end(), found.records.begin(), found.records.end());
    words.insert(words.end(), found.counts.begin(), found.counts.end());
    reply_with(std::move(words));
}

void cairn_cards(const unsigned char* request, std::uint32_t length) {
    reply_with(explorer().cards(view(request, length)));
}
void cairn_credential(const unsigned char* request, std::uint32_t length) {
    reply_with(explorer().credential(view(request, length)));
}
void cairn_compare(const unsigned char* request, std::uint32_t length) {
    reply_with(explorer().compare(view(request, length)));
}
void cairn_pathway(const unsigned char* request, std::uint32_t length) {
    reply_with(explorer().pathway(view(request, length)));
}
void cairn_ids() {
    reply_with(explorer().ids());
}
}
