#include "engine.h"

#include <cstdlib>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cairn/explorer.h"
#include "cairn/problem_json.h"

namespace {

using namespace cairn;

struct FreeBlock {
    void operator()(unsigned char* block) const { std::free(block); }
};
using Block = std::unique_ptr<unsigned char, FreeBlock>;

struct HandedOver {
    Block name;
    std::uint32_t name_length;
    Block bytes;
    std::uint32_t length;
};

// The module's state: a page has one engine. Made at the first call, so that loading the module runs nothing.
struct Engine {
    std::optional<Explorer> explorer;
    std::vector<HandedOver> files;
    std::string text;                  // holds a JSON reply
    std::vector<std::uint32_t> words;  // holds a reply of numbers
    CairnReply reply{};
};

Engine& engine() {
    static Engine the_engine;
    return the_engine;
}

std::string_view view(const unsigned char* bytes, std::uint32_t length) {
    return {reinterpret_cast<const char*>(bytes), length};
}

void reply_with(std::uint32_t status, std::string text) {
    Engine& state = engine();
    state.text = std::move(text);
    state.reply = {status, reinterpret_cast<const unsigned char*>(state.text.data()),
                   static_cast<std::uint32_t>(state.text.size())};
}

void reply_with_problems(const Problems& problems) {
    std::string text = "{\"problems\":";
    append_json(problems, text);
    reply_with(1, text + "}");
}

void reply_with(const Result<std::string>& result) {
    if (result)
        reply_with(0, result.value());
    else
        reply_with_problems(result.problems());
}

Explorer& explorer() {
    Engine& state = engine();
    if (!state.explorer) state.explorer.emplace(built_in_frameworks());
    return *state.explorer;
}

}  // namespace

extern "C" {

unsigned char* cairn_alloc(std::uint32_t size) {
    return static_cast<unsigned char*>(std::malloc(size ? size : 1));
}

void cairn_free(unsigned char* block) {
    std::free(block);
}

const CairnReply* cairn_reply() {
    return &engine().reply;
}

void cairn_file(unsigned char* name, std::uint32_t name_length, unsigned char* bytes, std::uint32_t length) {
    engine().files.push_back({Block(name), name_length, Block(bytes), length});
}

void cairn_open() {
    const std::vector<HandedOver> files = std::move(engine().files);
    engine().files.clear();
    std::vector<SourceFile> sources;
    for (const HandedOver& file : files)
        sources.push_back({view(file.name.get(), file.name_length), view(file.bytes.get(), file.length)});
    reply_with(explorer().open(sources, [](std::uint64_t done, std::uint64_t total) {
        cairn_progress(static_cast<std::uint32_t>(done), static_cast<std::uint32_t>(total));
    }));
}

void cairn_search(const unsigned char* request, std::uint32_t length) {
    const auto result = explorer().search(view(request, length));
    if (!result) return reply_with_problems(result.problems());
    Engine& state = engine();
    const SearchResult& found = result.value();
    state.words.clear();
    state.words.push_back(found.total);
    state.words.push_back(static_cast<std::uint32_t>(found.records.size()));
    state.words.insert(state.words.end(), found.records.begin(), found.records.end());
    state.words.insert(state.words.end(), found.counts.begin(), found.counts.end());
    state.reply = {0, reinterpret_cast<const unsigned char*>(state.words.data()),
                   static_cast<std::uint32_t>(state.words.size() * sizeof(std::uint32_t))};
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
void cairn_learner(const unsigned char* request, std::uint32_t length) {
    reply_with(explorer().learner(view(request, length)));
}
void cairn_audit(const unsigned char* request, std::uint32_t length) {
    reply_with(explorer().audit(view(request, length)));
}
void cairn_reach(const unsigned char* request, std::uint32_t length) {
    reply_with(explorer().reach(view(request, length)));
}
void cairn_ids() {
    reply_with(explorer().ids());
}
}
