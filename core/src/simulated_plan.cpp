#include "simulated_plan.h"

#include <algorithm>
#include <utility>

#include "cairn/structure.h"
#include "chance.h"
#include "numbers.h"

namespace cairn {
namespace {

constexpr int ten_years = 120;  // months

std::uint32_t in_10_000(Decimal percent) {
    return static_cast<std::uint32_t>(percent.hundredths);
}

/// Hundredths, rounded to the nearest one.
std::int64_t share_of(std::int64_t amount, Decimal percent) {
    return (amount * percent.hundredths + 5'000) / 10'000;
}

std::int64_t fee_of(const Credential& credential, const std::optional<CurrencyCode>& currency) {
    const auto& cost = credential.cost;
    if (!currency || !cost || !cost->amount || cost->currency != currency) return 0;
    return cost->amount->hundredths;
}

std::vector<SimulatedModule::Opening> openings_of(const Offering& offering, Date from, Date horizon,
                                                  std::span<const Pause> pauses,
                                                  const SimulationAssumptions& assumptions) {
    std::vector<SimulatedModule::Opening> openings;
    if (offering.intakes.empty()) return openings;
    for (;;) {
        const auto start = next_start(offering, from, pauses);
        if (!start || *start > horizon) return openings;
        const Decimal held = recurs(offering, *start) ? assumptions.intake_recurs : assumptions.intake_held;
        openings.push_back({start->days, in_10_000(held)});
        from = add_days(*start, 1);
    }
}

std::vector<Offering> paced(Offering offering, const std::vector<Slip>& slips) {
    std::vector<Offering> all;
    if (!offering.own_pace) return all;
    offering.intakes.clear();
    const std::int64_t days = offering.days;
    for (const Slip& slip : slips) {
        offering.days = static_cast<std::int32_t>(std::max<std::int64_t>(divided_up(days * slip.percent, 100), 1));
        all.push_back(offering);
    }
    return all;
}

}  // namespace

SimulatedPlan::SimulatedPlan(const PlanQuestion& question, const Plan& plan, const SimulationRequest& request)
    : pauses(question.planning().pauses),
      finish(plan.finish.days),
      horizon(add_months(question.start, ten_years).days),
      retakes(static_cast<std::uint32_t>(request.assumptions.retakes)) {
    const SimulationAssumptions& assumptions = request.assumptions;
    const Planning& planning = question.planning();
    if (assumptions.keep_limits && planning.max_parallel) most_at_once = *planning.max_parallel;
    if (assumptions.keep_limits && planning.hours_per_week) most_weekly = planning.hours_per_week->hundredths;
    for (const Slip& slip : assumptions.slips)
        weights.push_back((weights.empty() ? 0 : weights.back()) + static_cast<std::uint32_t>(slip.weight));
    for (const Pick& pick : plan.picks) {
        const Credential& credential = question.catalogue->credentials[pick.record];
        SimulatedModule& module = modules.emplace_back();
        module.planned = pick.start.days;
        module.offering = std::get<Offering>(offering_of(*question.catalogue, pick.record, planning));
        module.openings = openings_of(module.offering, pick.start, Date{horizon}, pauses, assumptions);
        module.paced = paced(module.offering, assumptions.slips);
        module.pass = in_10_000(assumptions.pass);
        module.pass_again = in_10_000(assumptions.pass_again);
        for (const PassOf& own : assumptions.pass_of)
            if (own.credential.id == credential.id) module.pass = module.pass_again = in_10_000(own.pass);
        module.fee = fee_of(credential, request.currency);
        module.fee_again = share_of(module.fee, assumptions.retake_fee);
    }
    const auto needs = leans_on(question, plan);
    for (std::uint32_t after = 0; after < size(); ++after) {
        modules[after].needs = static_cast<std::uint32_t>(needs[after].size());
        for (const std::uint32_t before : needs[after])
            modules[before].then.push_back(after);
    }
}

Draws::Draws(const SimulatedPlan& plan)
    : plan_(plan),
      seeds_(plan.modules.size()),
      failures_(plan.modules.size()),
      paces_(plan.modules.size() * (plan.retakes + 1)) {}

void Draws::draw(std::uint64_t seed_of_run) {
    failed_for_good_ = 0;
    for (std::uint32_t i = 0; i < plan_.size(); ++i) {
        const SimulatedModule& module = plan_.modules[i];
        seeds_[i] = Chance::at(seed_of_run, i);
        Chance chance(seeds_[i]);
        std::uint32_t attempt = 0;
        for (; attempt <= plan_.retakes; ++attempt) {
            if (!module.paced.empty()) {
                const auto& weights = plan_.weights;
                const std::uint32_t drawn = chance.below(weights.back());
                paces_[i * (plan_.retakes + 1) + attempt] = static_cast<std::uint32_t>(
                    std::upper_bound(weights.begin(), weights.end(), drawn) - weights.begin());
            }
            if (chance.in_10_000(attempt == 0 ? module.pass : module.pass_again)) break;
        }
        failures_[i] = attempt;
        if (fails_for_good(i)) ++failed_for_good_;
    }
}

const Offering* Draws::pace(std::uint32_t module, std::uint32_t attempt) const {
    const auto& paced = plan_.modules[module].paced;
    return paced.empty() ? nullptr : &paced[paces_[module * (plan_.retakes + 1) + attempt]];
}

bool Draws::as_planned(std::uint32_t module) const {
    const Offering* paced = pace(module, 0);
    return failures_[module] == 0 && (!paced || paced->days == plan_.modules[module].offering.days);
}

}  // namespace cairn
