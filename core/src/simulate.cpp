#include "cairn/simulate.h"

#include <algorithm>

#include "chance.h"
#include "dated_rule.h"
#include "simulated_run.h"

namespace cairn {
namespace {

constexpr std::uint32_t most_compared = 2'500, most_audited = 50;
constexpr std::uint64_t steps_of_a_run = 20'000;  // of its audit: beyond them it does not count as complete
constexpr std::int32_t not_finished = INT32_MAX;

bool runs_out(const Credential* record) {
    return record && record->certificate && record->certificate->validity;
}

/// Whether the award could be lost to later days.
bool dates_matter(const PlanQuestion& question, const Plan& plan) {
    const DatedRule rule = dated_rule(*question.rule, false);
    if (rule.ordered || !rule.months.empty()) return true;
    for (const Pick& pick : plan.picks)
        if (runs_out(&question.catalogue->credentials[pick.record])) return true;
    for (const Achievement& own : question.learner->achievements)
        if (own.expires || (own.credential && runs_out(question.catalogue->credential(own.credential->id))))
            return true;
    return false;
}

Date first_of_month(Date date) {
    return *parse_date(to_string(date).substr(0, 8) + "01");
}

/// 1, 2 or 5 with zeros: the least of which 20 reach from one end of the range to the other.
std::int64_t width_of_bins(std::int64_t low, std::int64_t high) {
    constexpr std::int64_t most_bins = 20;
    for (std::int64_t power = 1;; power *= 10)
        for (const std::int64_t width : {power, 2 * power, 5 * power})
            if (high / width - low / width < most_bins) return width;
}

class Simulating {
public:
    Simulating(const PlanQuestion& question, const Plan& plan, const SimulationRequest& request)
        : question_(question),
          plan_(plan),
          request_(request),
          prepared_(question, plan, request),
          draws_(prepared_),
          run_(prepared_) {}

    Simulation simulate() {
        result_.runs = request_.runs;
        result_.modules.resize(plan_.picks.size());
        result_.compared = std::min(request_.runs, most_compared);
        result_.dates_matter = dates_matter(question_, plan_);
        finishes_.reserve(request_.runs);
        costs_.reserve(request_.runs);
        for (std::uint32_t number = 0; number < request_.runs; ++number) {
            draws_.draw(Chance::at(request_.seed, number));
            const SimulatedRun::Outcome outcome = run_.live(draws_);
            note(outcome);
            if (result_.dates_matter && outcome.finished() && result_.audited < most_audited) audit_run(outcome);
            if (number < result_.compared) compare(outcome);
        }
        sum_up();
        return std::move(result_);
    }

private:
    void note(const SimulatedRun::Outcome& outcome) {
        finishes_.push_back(outcome.finished() ? outcome.finish : not_finished);
        costs_.push_back(outcome.cost);
        result_.cost_sum += outcome.cost;
        const Planning& planning = question_.planning();
        if (outcome.finished() && planning.budget && outcome.cost <= planning.budget->amount.hundredths) ++in_budget_;
        if (!outcome.finished()) ++result_.modules[outcome.ended_by].ended;
        for (std::uint32_t i = 0; i < prepared_.size(); ++i) {
            if (run_.failed(i)) ++result_.modules[i].failed;
            if (run_.moved(i)) ++result_.modules[i].moved;
        }
    }

    /// The person as after this run.
    void audit_run(const SimulatedRun::Outcome& outcome) {
        Plan lived = plan_;
        for (std::uint32_t i = 0; i < prepared_.size(); ++i)
            lived.picks[i].end = Date{run_.end(i)};
        const Learner learner = learner_with(question_, lived);
        AuditQuestion goal = completed(question_, learner, Date{outcome.finish});
        goal.most_steps = steps_of_a_run;
        ++result_.audited;
        if (question_.accepts(completion(goal, question_.certain).status)) ++result_.complete;
    }

    /// With the same run in which one module goes exactly to plan, for each of them.
    void compare(const SimulatedRun::Outcome& outcome) {
        moved_.clear();
        for (std::uint32_t i = 0; i < prepared_.size(); ++i)
            moved_.push_back(run_.moved(i));
        for (std::uint32_t i = 0; i < prepared_.size(); ++i) {
            ModuleSimulation& module = result_.modules[i];
            const bool others_fail = draws_.modules_failed_for_good() > (draws_.fails_for_good(i) ? 1U : 0U);
            if (others_fail) continue;
            const bool same = draws_.as_planned(i) && !moved_[i];
            const SimulatedRun::Outcome exact = same ? outcome : run_.live(draws_, i);
            if (!exact.finished()) continue;
            if (!outcome.finished()) {
                ++module.rescued;
                continue;
            }
            ++module.both;
            module.days += outcome.finish - exact.finish;
        }
    }

    void sum_up() {
        std::sort(finishes_.begin(), finishes_.end());
        std::sort(costs_.begin(), costs_.end());
        result_.finished = finished_by(not_finished - 1);
        for (std::size_t i = 0; i < Simulation::percents.size(); ++i) {
            const std::uint64_t runs =
                std::uint64_t{request_.runs} * static_cast<std::uint64_t>(Simulation::percents[i]);
            const auto place = static_cast<std::size_t>((runs + 99) / 100 - 1);
            if (finishes_[place] != not_finished) result_.finish_by[i] = Date{finishes_[place]};
            result_.cost_within[i] = costs_[place];
        }
        const Planning& planning = question_.planning();
        if (planning.deadline) result_.by_deadline = finished_by(planning.deadline->days);
        if (planning.budget && request_.currency == planning.budget->currency) result_.in_budget = in_budget_;
        count_months();
        count_bins();
    }

    std::uint32_t finished_by(std::int32_t day) const {
        return static_cast<std::uint32_t>(std::upper_bound(finishes_.begin(), finishes_.end(), day) -
                                          finishes_.begin());
    }

    void count_months() {
        if (result_.finished == 0) return;
        std::uint32_t before = 0;
        for (Date month = first_of_month(Date{finishes_.front()}); before < result_.finished;) {
            const Date next = add_months(month, 1);
            const std::uint32_t by_then = finished_by(next.days - 1);
            result_.months.push_back({month, by_then - before});
            before = by_then;
            month = next;
        }
    }

    void count_bins() {
        const std::int64_t width = width_of_bins(costs_.front(), costs_.back());
        const std::int64_t first = costs_.front() / width;
        result_.bin_width = width;
        result_.bin_from = first * width;
        result_.bins.resize(static_cast<std::size_t>(costs_.back() / width - first + 1));
        for (const std::int64_t cost : costs_)
            ++result_.bins[static_cast<std::size_t>(cost / width - first)];
    }

    const PlanQuestion& question_;
    const Plan& plan_;
    const SimulationRequest& request_;
    SimulatedPlan prepared_;
    Draws draws_;
    SimulatedRun run_;
    std::vector<std::int32_t> finishes_;
    std::vector<std::int64_t> costs_;
    std::vector<std::uint8_t> moved_;
    std::uint32_t in_budget_ = 0;
    Simulation result_;
};

}  // namespace

Simulation simulate(const PlanQuestion& question, const Plan& plan, const SimulationRequest& request) {
    return Simulating(question, plan, request).simulate();
}

}  // namespace cairn
