#pragma once
// Intervals in replies, and the ECTS credits that pages show.

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "cairn/credits.h"
#include "cairn/decimal.h"

namespace cairn {

/// engine.ts, `Interval`: [low, high], hundredths divided out; null as `high` is unbounded.
std::string encode_interval(const Interval& interval);

/// The same of hundredths; `unbounded` (holding.h) has no upper end.
std::string encode_range(std::int64_t low, std::int64_t high);

/// A workload in ECTS credits.
std::optional<Interval> ects_of(const Workload& workload, std::span<const CreditSystem> declared,
                                std::optional<CountryCode> provider_country);

}  // namespace cairn
