#pragma once
// What both modules have: memory for the page to write to, files handed over one by one, and one slot for a reply. The page copies bytes
// in, calls, makes its view of the memory anew (it may have grown), and copies the reply out. One page, one instance of a module:
// the state is the module's own.
//
// Every call leaves its reply in the slot, valid until the next call. Texts are UTF-8, numbers little-endian. What a request and a
// reply hold is in web/src/engine/engine.ts.

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

/// Hands over one file for the next call that opens a catalogue. Both blocks are the module's from here on.
void cairn_file(unsigned char* name, std::uint32_t name_length, unsigned char* bytes, std::uint32_t length);
}
