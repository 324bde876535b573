#pragma once
// The one catalogue that is open, and those who know it: the explorer, who reads and indexes it, and the adviser, who judges a person by
// it.

#include "cairn/adviser.h"
#include "cairn/explorer.h"

namespace cairn::engine {

/// Made at the first call, so that loading the module runs nothing.
Explorer& explorer();

Adviser adviser();

}  // namespace cairn::engine
