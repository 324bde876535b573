// One run, day by day, as cairn/simulate.h describes it: slow and plain. Where chances are 0 or 100 % all runs are alike, and must be this one.

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "cairn/offering.h"
#include "cairn/planner.h"
#include "cairn/simulate.h"
#include "cairn/structure.h"
#include "dice.h"
#include "random_plan.h"
#include "simulation_sample.h"
#include "slow_build.h"

namespace cairn {
namespace {

class DayByDay {
public:
    DayByDay(const PlanQuestion& question, const Plan& plan, const SimulationAssumptions& assumptions)
        : question_(question), plan_(plan), assumptions_(assumptions), needs_(leans_on(question, plan)) {
        for (const Pick& pick : plan.picks)
            modules_.push_back(
                {std::get<Offering>(offering_of(*question.catalogue, pick.record, planning())), {}, 0, false});
    }

    /// The day of the finish, or "never".
    std::string finish() {
        const Date last = add_months(question_.start, 120);
        Date latest = plan_.finish;
        for (Date day = question_.start; day <= add_days(last, 1); day = add_days(day, 1)) {
            for (std::size_t i = 0; i < modules_.size(); ++i)
                if (modules_[i].going_on && *modules_[i].end < day && !end(i)) return "never";
            if (std::all_of(modules_.begin(), modules_.end(), [](const Module& one) { return one.completed; })) break;
            for (std::size_t i = 0; i < modules_.size(); ++i)
                if (begins(i, day)) begin(i, day);
        }
        for (const Module& module : modules_) {
            if (!module.completed) return "never";
            latest = std::max(latest, *module.end);
        }
        return to_string(latest);
    }

private:
    struct Module {
        Offering offering;
        std::optional<Date> end;  ///< of the last attempt
        int attempts = 0;
        bool going_on = false, completed = false;
    };

    const Planning& planning() const { return question_.planning(); }

    /// False if it was failed for the last time.
    bool end(std::size_t i) {
        Module& module = modules_[i];
        module.going_on = false;
        const std::string& id = question_.catalogue->credentials[plan_.picks[i].record].id;
        Decimal pass = module.attempts == 1 ? assumptions_.pass : assumptions_.pass_again;
        for (const PassOf& own : assumptions_.pass_of)
            if (own.credential.id == id) pass = own.pass;
        module.completed = pass == Decimal::whole(100);
        return module.completed || module.attempts <= assumptions_.retakes;
    }

    bool begins(std::size_t i, Date day) const {
        const Module& module = modules_[i];
        if (module.going_on || module.completed || day < plan_.picks[i].start) return false;
        for (const std::uint32_t need : needs_[i])
            if (!modules_[need].completed) return false;
        if (next_start(module.offering, day, planning().pauses) != day) return false;
        const Decimal held = recurs(module.offering, day) ? assumptions_.intake_recurs : assumptions_.intake_held;
        if (!module.offering.intakes.empty() && held != Decimal::whole(100)) return false;
        int at_once = 1;
        std::int64_t weekly = module.offering.weekly;
        for (const Module& other : modules_) {
            if (!other.going_on) continue;
            ++at_once;
            weekly += other.offering.weekly;
        }
        if (!assumptions_.keep_limits) return true;
        return (!planning().max_parallel || at_once <= *planning().max_parallel) &&
               (!planning().hours_per_week || weekly <= planning().hours_per_week->hundredths);
    }

    void begin(std::size_t i, Date day) {
        Module& module = modules_[i];
        Offering paced = module.offering;
        const int percent = assumptions_.slips.front().percent;
        if (paced.own_pace) paced.days = (paced.days * percent + 99) / 100;
        module.going_on = true;
        ++module.attempts;
        module.end = last_day(paced, day, planning().pauses);
    }

    const PlanQuestion& question_;
    const Plan& plan_;
    const SimulationAssumptions& assumptions_;
    std::vector<std::vector<std::uint32_t>> needs_;
    std::vector<Module> modules_;
};

SimulationAssumptions some_certainties(Dice& dice, int modules) {
    SimulationAssumptions made = dice.once_in(2) ? all_goes_well() : each_is_failed_once();
    made.slips = {{static_cast<int>(60 + 20 * dice.below(8)), 1}};
    made.keep_limits = !dice.once_in(3);
    made.retakes = static_cast<int>(dice.below(4));
    if (dice.once_in(4)) made.intake_held = {};
    if (dice.once_in(8)) made.intake_recurs = {};
    for (int i = 1; i <= modules; ++i)
        if (dice.once_in(3))
            made.pass_of.push_back({{"c" + std::to_string(i)}, Decimal::whole(dice.once_in(8) ? 0 : 100)});
    return made;
}

TEST(SimulateTwin, LivesARunAsItWouldDayByDay) {
    std::map<std::string, std::uint64_t> seen;
    for (std::uint64_t seed = 30'000; seed < 30'000 + 1'500 / fewer; ++seed) {
        const RandomPlan random = random_plan(seed);
        const PlanSample sample(random.credentials, random.learner);
        PlanQuestion question = sample.question();
        const Planned planned = plan_for(question, static_cast<Objective>(seed % 4));
        if (!planned.plan) continue;
        question.certain = planned.certain;
        Dice dice(seed);
        const SimulationAssumptions assumptions = some_certainties(dice, random.modules);
        const std::string expected = DayByDay(question, *planned.plan, assumptions).finish();
        const Simulation simulation = simulate(question, *planned.plan, few(assumptions));
        ASSERT_EQ(only_finish(simulation), expected) << "seed " << seed << ' ' << random.credentials << random.learner;
        ++seen[expected == "never" ? expected : expected == to_string(planned.plan->finish) ? "as planned" : "later"];
    }
    EXPECT_GE(seen["never"], 50 / fewer);
    EXPECT_GE(seen["later"], 100 / fewer);
    EXPECT_GE(seen["as planned"], 100 / fewer);
}

}  // namespace
}  // namespace cairn
