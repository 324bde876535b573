#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cairn/result.h"

namespace cairn {

/// By file, and within each first what is said of its header, then of the records in its `lists`. They are found in another order,
/// since what a record refers to is known only at the end.
Problems in_order(Problems problems, std::span<const std::string> files, std::span<const std::string_view> lists);

}  // namespace cairn
