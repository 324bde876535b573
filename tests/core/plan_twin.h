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

/// All sets of what is offered and of these asks, within the budget. O(2^(records + asks) · a schedule).
std::vector<PossiblePlan> every_plan(const PlanQuestion& question, std::optional<CurrencyCode> currency,
                                     const std::vector<Ask>& asks = {});

/// Each fact that the rule or an entry looks at and that no record gives, once.
std::vector<Ask> every_ask(const PlanQuestion& question);

/// What of two plans is compared, in its order: the lesser is better.
using PlanKey =
    std::tuple<std::int64_t, std::int64_t, std::int64_t, std::int64_t, std::int64_t, std::int64_t, std::int64_t>;
PlanKey key_of(const PlanTotals& totals, Objective objective);

}  // namespace cairn
