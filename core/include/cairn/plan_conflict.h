#pragma once
// Why there is no plan, where there is none: which of a person's own limits cannot all hold, or what the catalogue does not offer; and what
// giving up each of them would bring.

#include <cstdint>
#include <vector>

#include "cairn/codes.h"
#include "cairn/planner.h"

namespace cairn {

/// What a person may say of a plan that leaves fewer of them.
enum class PlanLimit : std::uint8_t {
    deadline,
    budget,
    hours_per_week,
    max_parallel,
    delivery,
    languages,
    countries,
    pauses
};
CAIRN_CODES(PlanLimit, "deadline", "budget", "hoursPerWeek", "maxParallel", "delivery", "languages", "countries",
            "pauses");

/// The most that goes on at once in a plan.
struct BusiestWeek {
    std::int64_t hours = 0;  ///< hundredths, a week
    std::int64_t count = 0;  ///< picks
};
BusiestWeek busiest_week(const PlanQuestion& question, const Plan& plan);

/// The best plan if these limits are given up and all others kept: the one that finishes first if it is the deadline alone, the cheapest if it
/// is the budget alone, else by the objective asked for.
struct Relaxed {
    std::vector<PlanLimit> limits;
    Planned planned;  ///< with a plan
};

struct PlanConflict {
    /// As few as there can be that cannot all hold; in the order above. Empty: there is no plan without any of them either.
    std::vector<PlanLimit> limits;
    /// Then: of the award's rule, what it lacks even with all that is offered and all that is asked for. Empty where the rule could be met, and it is
    /// an `entry` that nothing admits to, or dates that do not fit together.
    std::vector<Element> lacks;
    /// Every way to get a plan by giving up as few limits as there can be.
    std::vector<Relaxed> relaxed;
    bool proven = true;  ///< false: the steps did not suffice to tell whether fewer would do
};

/// For a question that has no plan. Sets of limits are tried by size, each in `most_steps` at most, so that the first that leaves no plan is as
/// small as any.
PlanConflict conflict_of(const PlanQuestion& question, Objective objective, std::uint64_t most_steps = 20'000);

}  // namespace cairn
