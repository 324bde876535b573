#pragma once
// What if a module of a plan is failed once? The person as they are on the day after, and the best way on from there.
//
// Until the last day of the attempt all goes to plan. What is completed by then is held, with the grades that the plan assumes; what has
// begun goes on to its planned end, and leaves less room until then; what has not begun is open again. The attempt took its hours and its
// fee and gives nothing. Whether the module is taken again, from its next start on and at its full fee, or something else instead, is
// what is planned anew: who fails does not have to take the same again.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "cairn/plan_conflict.h"
#include "cairn/planner.h"

namespace cairn {

struct AfterFailing {
    Pick attempt;
    std::vector<Pick> kept;  ///< what else has begun, in the plan's order
    PlanTotals spent;        ///< on those and the attempt; no asks, no days
    Date start;              ///< the day after
    Learner learner;         ///< holds what is kept, from its last day on; the budget is what is left of it
    std::vector<Underway> underway;

    /// What to do then. A view of this and of what the question points to.
    PlanQuestion question(const PlanQuestion& before) const;
};

/// `plan` is sound (plan_check.h), `failed` the place of one of its picks. Money in that currency.
AfterFailing after_failing(const PlanQuestion& question, const Plan& plan, std::size_t failed,
                           std::optional<CurrencyCode> currency);

struct Failed {
    AfterFailing after;
    Planned then;  ///< from the day after on
    /// Of all together, from the question's own start; means something only if there is a plan then.
    PlanTotals totals;
    std::optional<PlanConflict> conflict;  ///< why there is none
};

Failed plan_if_failed(const PlanQuestion& question, const Planned& planned, std::size_t failed, Objective objective,
                      std::uint64_t most_steps = usual_plan_steps);

}  // namespace cairn
