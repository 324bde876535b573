#pragma once
// plan.wasm adds to both how a learner gets to an award (cairn/adviser.h), as a plain C ABI. The names stand in plan-symbols.txt too. A page
// runs it in a thread of its own, which it can end when nobody waits any longer.

#include <cstdint>

#include "abi.h"

extern "C" {

/// Tells of each better plan while it looks further; the reply is the best.
void cairn_plan(const unsigned char* request, std::uint32_t length);

/// Tells of the front of finish, cost and hours whenever a plan joins it; the reply is the whole.
void cairn_front(const unsigned char* request, std::uint32_t length);

/// Other ways to the same award.
void cairn_alternatives(const unsigned char* request, std::uint32_t length);

/// What if one module of a plan is failed once.
void cairn_failed(const unsigned char* request, std::uint32_t length);

/// Plans for several awards, and what of one counts towards another. Tells of each better plan of any of them.
void cairn_beside(const unsigned char* request, std::uint32_t length);

/// Lives a plan through many times.
void cairn_simulate(const unsigned char* request, std::uint32_t length);

/// Imported from the page: what is found so far, as in the reply of `cairn_plan`, which may be one of several awards', or of `cairn_front`, valid during the call.
void cairn_better(const unsigned char* bytes, std::uint32_t length);
}
