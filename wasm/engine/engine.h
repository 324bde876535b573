#pragma once
// explore.wasm: the core behind a plain C ABI. The page copies bytes in, calls, makes its view of the memory anew (it may have
// grown), and copies the reply out. One page, one engine: the state is this module's own.
//
// Every call leaves its reply in one slot, valid until the next call. Texts are UTF-8, numbers little-endian. What a request and a
// reply hold is in web/src/engine/engine.ts; the names below stand in symbols.txt too.

#include <cstdint>

extern "C" {

/// 0: the reply is what was asked for; 1: it is {"problems": [{file, pointer, message}, …]}.
struct CairnReply {
    std::uint32_t status;
    const unsigned char* bytes;
    std::uint32_t length;
};

/// A block for a request or a file; null if there is no memory left.
unsigned char* cairn_alloc(std::uint32_t size);
void cairn_free(unsigned char* block);

const CairnReply* cairn_reply();

/// Hands over one file for the next cairn_open. Both blocks are the engine's from here on.
void cairn_file(unsigned char* name, std::uint32_t name_length, unsigned char* bytes, std::uint32_t length);

/// Decodes, checks and indexes what was handed over. On failure the catalogue that was loaded stays.
void cairn_open();

/// Reply: total, n, then n record numbers, then one count for each facet value, each a 32-bit word.
void cairn_search(const unsigned char* request, std::uint32_t length);

void cairn_cards(const unsigned char* request, std::uint32_t length);
void cairn_credential(const unsigned char* request, std::uint32_t length);
void cairn_compare(const unsigned char* request, std::uint32_t length);
void cairn_pathway(const unsigned char* request, std::uint32_t length);
void cairn_learner(const unsigned char* request, std::uint32_t length);
void cairn_audit(const unsigned char* request, std::uint32_t length);
void cairn_reach(const unsigned char* request, std::uint32_t length);
void cairn_ids();

/// Imported from the page: how far cairn_open has come.
void cairn_progress(std::uint32_t done, std::uint32_t total);
}
