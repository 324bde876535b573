#pragma once

#include <span>
#include <string>

#include "cairn/compare.h"

namespace cairn {

/// engine.ts, `CompareRow[]`: [{"key", "differs", "values"}], compact.
std::string encode_rows(std::span<const CompareRow> rows);

}  // namespace cairn
