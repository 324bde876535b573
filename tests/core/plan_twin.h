#pragma once
// Every plan there is for a small question, found by trying all sets of records: what the planner's searches are compared with.

#include <cstdint>
#include <optional>
#include <tuple>
#include <vector>

#include "cairn/planner.h"

namespace cairn {

struct PossiblePlan {
    std::vector<std::uint32_t> records;  ///< ascending
    PlanTotals totals;                   ///< scheduled to finish first
};

/// Without asks. All sets of what is offered, within the budget. O(2^records · a schedule).
std::vector<PossiblePlan> every_plan(const PlanQuestion& question, std::optional<CurrencyCode> currency);

/// What of two plans is compared, in its order: the lesser is better.
using PlanKey =
    std::tuple<std::int64_t, std::int64_t, std::int64_t, std::int64_t, std::int64_t, std::int64_t, std::int64_t>;
PlanKey key_of(const PlanTotals& totals, Objective objective);

}  // namespace cairn
