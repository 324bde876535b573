#pragma once
// Intervals in replies, and the ECTS credits that pages show.

#include <optional>
#include <span>
#include <string>

#include "cairn/credits.h"
#include "cairn/decimal.h"

namespace cairn {

/// engine.ts, `Interval`: [low, high], hundredths divided out; null as `high` is unbounded.
std::string encode_interval(const Interval& interval);

/// A workload in ECTS credits.
std::optional<Interval> ects_of(const Workload& workload, std::span<const CreditSystem> declared,
                                std::optional<CountryCode> provider_country);

}  // namespace cairn
