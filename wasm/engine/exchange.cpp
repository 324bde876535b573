#include "exchange.h"

#include <cstdlib>
#include <memory>
#include <utility>

#include "cairn/problem_json.h"

namespace cairn::engine {
namespace {

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

// Made at the first call, so that loading the module runs nothing.
struct Exchange {
    std::vector<HandedOver> files;
    std::string text;                  // holds a JSON reply
    std::vector<std::uint32_t> words;  // holds a reply of numbers
    CairnReply reply{};
};

Exchange& exchange() {
    static Exchange the_exchange;
    return the_exchange;
}

void reply_with_text(std::uint32_t status, std::string text) {
    Exchange& state = exchange();
    state.text = std::move(text);
    state.reply = {status, reinterpret_cast<const unsigned char*>(state.text.data()),
                   static_cast<std::uint32_t>(state.text.size())};
}

}  // namespace

void with_files(FunctionRef<void(std::span<const SourceFile>)> use) {
    const std::vector<HandedOver> files = std::move(exchange().files);
    exchange().files.clear();
    std::vector<SourceFile> sources;
    for (const HandedOver& file : files)
        sources.push_back({view(file.name.get(), file.name_length), view(file.bytes.get(), file.length)});
    use(sources);
}

void reply_with(const Result<std::string>& result) {
    if (result)
        reply_with_text(0, result.value());
    else
        reply_with(result.problems());
}

void reply_with(const Problems& problems) {
    std::string text = "{\"problems\":";
    append_json(problems, text);
    reply_with_text(1, text + "}");
}

void reply_with(std::vector<std::uint32_t> words) {
    Exchange& state = exchange();
    state.words = std::move(words);
    state.reply = {0, reinterpret_cast<const unsigned char*>(state.words.data()),
                   static_cast<std::uint32_t>(state.words.size() * sizeof(std::uint32_t))};
}

}  // namespace cairn::engine

using namespace cairn::engine;

extern "C" {

unsigned char* cairn_alloc(std::uint32_t size) {
    return static_cast<unsigned char*>(std::malloc(size ? size : 1));
}

void cairn_free(unsigned char* block) {
    std::free(block);
}

const CairnReply* cairn_reply() {
    return &exchange().reply;
}

void cairn_file(unsigned char* name, std::uint32_t name_length, unsigned char* bytes, std::uint32_t length) {
    exchange().files.push_back({Block(name), name_length, Block(bytes), length});
}
}
