#include "cairn/plan_alternatives.h"

#include <algorithm>
#include <utility>

#include "plan_search.h"

namespace cairn {
namespace {

PlanAim::AtMost other_than(const Plan& plan) {
    PlanAim::AtMost few;
    for (const Pick& pick : plan.picks)
        few.records.push_back(pick.record);
    const auto count = static_cast<std::int64_t>(few.records.size());
    few.count = count - std::max<std::int64_t>(1, (count + 3) / 4);
    return few;
}

}  // namespace

Plans alternatives_of(const PlanQuestion& question, Objective objective, std::size_t wanted, std::uint64_t most_steps) {
    return certain_or_possible(question, most_steps, [&](const PlanQuestion& asked, std::uint64_t) {
        PlanSearch search(asked);
        PlanAim aim{objective};
        Plans found{{}, PlanStatus::optimal};
        while (found.plans.size() < wanted) {
            Planned next = search.run(aim, most_steps);
            found.steps += next.steps;
            found.complete = next.status == PlanStatus::infeasible;
            if (next.status == PlanStatus::stopped) found.status = PlanStatus::stopped;
            if (!next.plan) break;
            aim.at_most.push_back(other_than(*next.plan));
            found.plans.push_back(std::move(next));
        }
        if (found.complete && found.plans.empty()) found.status = PlanStatus::infeasible;
        return found;
    });
}

}  // namespace cairn
