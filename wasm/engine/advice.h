#pragma once
// What audit.wasm and plan.wasm have alike: a catalogue that is read for a person, and the adviser who knows it.

#include "abi.h"
#include "cairn/adviser.h"

extern "C" {

/// Decodes and checks what was handed over; nothing is indexed. On failure the catalogue that was loaded stays.
void cairn_open_advice();
}

namespace cairn::engine {

/// Made at the first call, so that loading the module runs nothing.
Adviser& adviser();

}  // namespace cairn::engine
