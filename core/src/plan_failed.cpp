#include "cairn/plan_failed.h"

#include "cairn/offering.h"

namespace cairn {
namespace {

void take_from_budget(Planning& planning, const Credential& credential) {
    const auto& cost = credential.cost;
    if (planning.budget && cost && cost->amount && cost->currency == planning.budget->currency)
        planning.budget->amount.hundredths -= cost->amount->hundredths;
}

}  // namespace

PlanQuestion AfterFailing::question(const PlanQuestion& before) const {
    PlanQuestion then = before;
    then.learner = &learner;
    then.start = start;
    then.underway = underway;
    return then;
}

AfterFailing after_failing(const PlanQuestion& question, const Plan& plan, std::size_t failed,
                           std::optional<CurrencyCode> currency) {
    AfterFailing after;
    after.attempt = plan.picks[failed];
    after.start = add_days(after.attempt.end, 1);
    after.learner = *question.learner;
    for (const Underway& other : question.underway)
        if (other.end >= after.start) after.underway.push_back(other);
    const Learner with_all = learner_with(question, plan);
    Plan begun;
    begun.finish = question.start;
    for (std::size_t i = 0; i < plan.picks.size(); ++i) {
        const Pick& pick = plan.picks[i];
        if (pick.start > after.attempt.end) continue;
        begun.picks.push_back(pick);
        if (after.learner.planning)
            take_from_budget(*after.learner.planning, question.catalogue->credentials[pick.record]);
        if (i == failed) continue;
        after.kept.push_back(pick);
        after.learner.achievements.push_back(with_all.achievements[question.learner->achievements.size() + i]);
        const auto offered = offering_of(*question.catalogue, pick.record, question.planning());
        if (pick.end >= after.start) after.underway.push_back({pick.end, std::get<Offering>(offered).weekly});
    }
    after.spent = totals_of(question, begun, currency);
    after.spent.days = 0;
    return after;
}

Failed plan_if_failed(const PlanQuestion& question, const Planned& planned, std::size_t failed, Objective objective,
                      std::uint64_t most_steps) {
    Failed result{after_failing(question, *planned.plan, failed, planned.currency), {}, {}, {}};
    result.then = plan_for(result.after.question(question), objective, most_steps);
    if (result.then.status == PlanStatus::infeasible)
        result.conflict = conflict_of(result.after.question(question), objective);
    if (!result.then.plan) return result;
    const PlanTotals &spent = result.after.spent, &then = result.then.totals;
    result.totals = then;
    result.totals.days = result.then.plan->finish.days - question.start.days + 1;
    result.totals.unpriced += spent.unpriced;
    result.totals.cost += spent.cost;
    result.totals.hours += spent.hours;
    result.totals.count += spent.count;
    return result;
}

}  // namespace cairn
