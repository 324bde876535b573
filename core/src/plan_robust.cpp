#include "cairn/plan_robust.h"

#include "plan_search.h"

namespace cairn {

Planned robust_for(const PlanQuestion& question, Objective objective, std::uint64_t most_steps) {
    PlanAim aim{objective};
    aim.withstands = true;
    PlanQuestion asked = question;
    asked.certain = true;
    const Planned certain = PlanSearch(asked, true).run(aim, most_steps);
    if (certain.status != PlanStatus::infeasible) return certain;
    asked.certain = false;
    Planned possible = PlanSearch(asked, true).run(aim, most_steps - certain.steps);
    possible.steps += certain.steps;
    return possible;
}

}  // namespace cairn
