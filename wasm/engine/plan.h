#pragma once
// plan.wasm: what can be asked about a learner (cairn/adviser.h), as a plain C ABI. The names stand in plan-symbols.txt too. A page
// that is about no person never fetches it.

#include <cstdint>

#include "abi.h"

extern "C" {

/// Decodes and checks what was handed over. On failure the catalogue that was loaded stays.
void cairn_open_plan();

void cairn_learner(const unsigned char* request, std::uint32_t length);
void cairn_audit(const unsigned char* request, std::uint32_t length);
void cairn_other_dates(const unsigned char* request, std::uint32_t length);
void cairn_reach(const unsigned char* request, std::uint32_t length);
}
