#include "cairn/plan_robust.h"

#include "plan_search.h"

namespace cairn {

Planned robust_for(const PlanQuestion& question, Objective objective, std::uint64_t most_steps) {
    PlanAim aim{objective};
    aim.withstands = true;
    return certain_or_possible(question, most_steps, [&](const PlanQuestion& asked, std::uint64_t steps) {
        return PlanSearch(asked, true).run(aim, steps);
    });
}

}  // namespace cairn
