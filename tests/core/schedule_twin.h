#pragma once
// The earliest finish by trying every start of every record, day after day.

#include <optional>
#include <span>

#include "cairn/plan.h"

namespace cairn {

/// Finishes after `by` are not tried; nothing if there is none. For a person with a few days: (days)^(records) schedules.
std::optional<Date> earliest_finish(const PlanQuestion& question, std::span<const std::uint32_t> records, Date by);

}  // namespace cairn
