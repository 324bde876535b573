#include "plan_twin.h"

#include <algorithm>

#include "cairn/offering.h"
#include "cairn/schedule.h"

namespace cairn {

namespace {

void add_asks(const Requirement& rule, std::vector<Ask>& asks) {
    const auto ask = ask_of(rule);
    if (ask && std::find(asks.begin(), asks.end(), *ask) == asks.end()) asks.push_back(*ask);
    for (const ChildNode& child : children(rule))
        add_asks(*child.node, asks);
}

}  // namespace

std::vector<Ask> every_ask(const PlanQuestion& question) {
    std::vector<Ask> asks;
    add_asks(*question.rule, asks);
    for (const Credential& credential : question.catalogue->credentials)
        if (credential.entry) add_asks(*credential.entry, asks);
    return asks;
}

std::vector<PossiblePlan> every_plan(const PlanQuestion& question, std::optional<CurrencyCode> currency,
                                     const std::vector<Ask>& asks) {
    std::vector<std::uint32_t> offered;
    const auto& credentials = question.catalogue->credentials;
    for (std::uint32_t record = 0; record < credentials.size(); ++record)
        if (&credentials[record] != question.award && question.offers(record) &&
            std::holds_alternative<Offering>(offering_of(*question.catalogue, record, question.planning())))
            offered.push_back(record);
    std::vector<PossiblePlan> plans;
    for (std::uint32_t chosen = 0; chosen < (1U << (offered.size() + asks.size())); ++chosen) {
        std::vector<std::uint32_t> records;
        for (std::size_t i = 0; i < offered.size(); ++i)
            if ((chosen >> i) & 1U) records.push_back(offered[i]);
        std::vector<Ask> asked;
        for (std::size_t i = 0; i < asks.size(); ++i)
            if ((chosen >> (offered.size() + i)) & 1U) asked.push_back(asks[i]);
        const Schedule found = schedule(question, records, asked);
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
