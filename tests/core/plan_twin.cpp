#include "plan_twin.h"

#include "cairn/offering.h"
#include "cairn/schedule.h"

namespace cairn {

std::vector<PossiblePlan> every_plan(const PlanQuestion& question, std::optional<CurrencyCode> currency) {
    std::vector<std::uint32_t> offered;
    const auto& credentials = question.catalogue->credentials;
    for (std::uint32_t record = 0; record < credentials.size(); ++record)
        if (&credentials[record] != question.award && question.offers(record) &&
            std::holds_alternative<Offering>(offering_of(*question.catalogue, record, question.planning())))
            offered.push_back(record);
    std::vector<PossiblePlan> plans;
    for (std::uint32_t chosen = 0; chosen < (1U << offered.size()); ++chosen) {
        std::vector<std::uint32_t> records;
        for (std::size_t i = 0; i < offered.size(); ++i)
            if ((chosen >> i) & 1U) records.push_back(offered[i]);
        const Schedule found = schedule(question, records, {});
        if (!found.plan) continue;
        const PlanTotals totals = totals_of(question, *found.plan, currency);
        const auto& budget = question.planning().budget;
        if (budget && totals.cost > budget->amount.hundredths) continue;
        plans.push_back({std::move(records), totals});
    }
    return plans;
}

PlanKey key_of(const PlanTotals& totals, Objective objective) {
    const std::int64_t first = objective == Objective::finish  ? totals.days
                               : objective == Objective::hours ? totals.hours
                               : objective == Objective::count ? totals.count
                                                               : 0;
    return {totals.asks, first, totals.unpriced, totals.cost, totals.days, totals.hours, totals.count};
}

}  // namespace cairn
