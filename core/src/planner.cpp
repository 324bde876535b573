#include "cairn/planner.h"

#include "cairn/offering.h"
#include "plan_search.h"

namespace cairn {

std::int64_t PlanTotals::*figure_of(Objective objective) {
    constexpr std::int64_t PlanTotals::*figures[] = {&PlanTotals::cost, &PlanTotals::days, &PlanTotals::hours,
                                                     &PlanTotals::count};
    return figures[static_cast<std::size_t>(objective)];
}

Planned plan_for(const PlanQuestion& question, Objective objective, std::uint64_t most_steps,
                 FunctionRef<void(const Planned&)> better) {
    return certain_or_possible(question, most_steps, [&](const PlanQuestion& asked, std::uint64_t steps) {
        return PlanSearch(asked).run(PlanAim{objective}, steps, better);
    });
}

PlanTotals totals_of(const PlanQuestion& question, const Plan& plan, std::optional<CurrencyCode> currency) {
    PlanTotals totals;
    totals.asks = static_cast<std::int64_t>(plan.asks.size());
    totals.days = plan.finish.days - question.start.days + 1;
    totals.count = static_cast<std::int64_t>(plan.picks.size());
    for (const Pick& pick : plan.picks) {
        const auto& cost = question.catalogue->credentials[pick.record].cost;
        if (cost && cost->amount && cost->currency && cost->currency == currency)
            totals.cost += cost->amount->hundredths;
        else
            ++totals.unpriced;
        const auto offered = offering_of(*question.catalogue, pick.record, question.planning());
        if (const auto* offering = std::get_if<Offering>(&offered)) totals.hours += offering->hours;
    }
    return totals;
}

}  // namespace cairn
