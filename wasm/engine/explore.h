#pragma once
// explore.wasm: what can be asked of a catalogue (cairn/explorer.h), as a plain C ABI. The names stand in explore-symbols.txt too.

#include <cstdint>

#include "abi.h"

extern "C" {

/// Decodes, checks and indexes what was handed over. On failure the catalogue that was loaded stays.
void cairn_open();

/// Reply: total, n, then n record numbers, then one count for each facet value, each a 32-bit word.
void cairn_search(const unsigned char* request, std::uint32_t length);

void cairn_cards(const unsigned char* request, std::uint32_t length);
void cairn_credential(const unsigned char* request, std::uint32_t length);
void cairn_compare(const unsigned char* request, std::uint32_t length);
void cairn_pathway(const unsigned char* request, std::uint32_t length);
void cairn_ids();

/// Imported from the page: how far cairn_open has come.
void cairn_progress(std::uint32_t done, std::uint32_t total);
}
