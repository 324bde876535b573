#pragma once
// audit.wasm adds to explore.wasm what a learner's record comes to (cairn/adviser.h), as a plain C ABI. The names stand in
// audit-symbols.txt too. A page that is about no person never fetches it.

#include <cstdint>

#include "abi.h"

extern "C" {

void cairn_learner(const unsigned char* request, std::uint32_t length);
void cairn_audit(const unsigned char* request, std::uint32_t length);
void cairn_other_dates(const unsigned char* request, std::uint32_t length);
void cairn_reach(const unsigned char* request, std::uint32_t length);
}
