#include "cairn/simulate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "cairn/planner.h"
#include "cairn/simulation_json.h"
#include "random_plan.h"
#include "simulation_sample.h"
#include "slow_build.h"

namespace cairn {
namespace {

const std::string in_pairs = simulated_module("m1", 2) + ',' + simulated_module("m2", 2);
const std::string on_its_own = R"("rolling":true,"pace":"self-paced",)";
const std::string yearly = R"("intakes":["2027-02-01"],)";

TEST(Simulate, IsThePlanWhereNothingGoesWrong) {
    const SimulationSample one(simulated_module("m1", 2), {"m1"});
    const Simulation simulation = one.simulate(few(all_goes_well()));
    EXPECT_EQ(only_finish(simulation), "2027-01-17");
    EXPECT_EQ(simulation.cost_within.back(), 10'000);
    EXPECT_EQ(simulation.modules.front(), (ModuleSimulation{0, 0, 0, 10, 0, 0}));
    EXPECT_FALSE(simulation.by_deadline || simulation.in_budget || simulation.dates_matter);
}

TEST(Simulate, TakesAFailedModuleAgainAndPaysForIt) {
    const SimulationSample one(simulated_module("m1", 2), {"m1"});
    SimulationRequest request = few(each_is_failed_once());
    EXPECT_EQ(only_finish(one.simulate(request)), "2027-01-31");
    EXPECT_EQ(one.simulate(request).cost_within.front(), 20'000);
    request.assumptions.retake_fee = Decimal{3'350};
    EXPECT_EQ(one.simulate(request).cost_within.front(), 13'350) << "of 100 euros 33.50";
    request.currency = CurrencyCode{"GBP"};
    EXPECT_EQ(one.simulate(request).cost_within.front(), 0);
    std::string cheap = simulated_module("m1", 2);
    cheap.replace(cheap.find("100"), 3, "0.15");
    request = few(each_is_failed_once());
    request.assumptions.retake_fee = Decimal::whole(50);
    EXPECT_EQ(SimulationSample(cheap, {"m1"}).simulate(request).cost_within.front(), 23) << "half of 15 cents is 8";
}

TEST(Simulate, BeginsNothingBeforeThePlanDoes) {
    const std::string after = R"(,"entry":{"holds":"m1"})";
    const SimulationSample chain(
        simulated_module("m1", 4, on_its_own) + ',' + simulated_module("m2", 2, R"("rolling":true,)", after),
        {"m1", "m2"});
    SimulationAssumptions fast = each_is_failed_once();
    fast.slips = {{50, 1}};
    fast.pass_of = {{{"m1"}, Decimal::whole(100)}};
    EXPECT_EQ(only_finish(chain.simulate(few(fast))), "2027-02-28")
        << "m1 is completed two weeks early, m2 failed once";
}

TEST(Simulate, LetsAPauseMoveARetake) {
    const SimulationSample one(simulated_module("m1", 2), {"m1"},
                               R"("planning":{"pauses":[["2027-01-20","2027-02-07"]]})");
    EXPECT_EQ(only_finish(one.simulate(few(each_is_failed_once()))), "2027-02-21");
}

TEST(Simulate, IsAYearLateWhereAnIntakeIsOnceAYear) {
    const SimulationSample one(simulated_module("m1", 2, yearly), {"m1"});
    EXPECT_EQ(only_finish(one.simulate(few(all_goes_well()))), "2027-02-14");
    EXPECT_EQ(only_finish(one.simulate(few(each_is_failed_once()))), "2028-02-14");
    SimulationAssumptions not_held = all_goes_well();
    not_held.intake_held = {};
    const Simulation moved = one.simulate(few(not_held));
    EXPECT_EQ(only_finish(moved), "2028-02-14") << "the stated one does not take place, the one a year later does";
    EXPECT_EQ(moved.modules.front(), (ModuleSimulation{0, 10, 0, 10, 3'650, 0}));
}

TEST(Simulate, EndsWhereNoStartIsLeft) {
    const std::string one_year = R"(,"validUntil":"2027-12-31")";
    const SimulationSample closes(simulated_module("m1", 2, yearly, one_year), {"m1"});
    const Simulation simulation = closes.simulate(few(each_is_failed_once()));
    EXPECT_EQ(only_finish(simulation), "never");
    EXPECT_EQ(simulation.modules.front(), (ModuleSimulation{10, 0, 10, 0, 0, 10}));
    EXPECT_EQ(simulation.cost_within.front(), 10'000) << "the first attempt is paid";
    SimulationAssumptions never_held = all_goes_well();
    never_held.intake_held = never_held.intake_recurs = {};
    EXPECT_EQ(only_finish(SimulationSample(simulated_module("m1", 2, yearly), {"m1"}).simulate(few(never_held))),
              "never")
        << "not within ten years";
    const SimulationSample long_one(simulated_module("m1", 300), {"m1"});
    const Simulation too_late = long_one.simulate(few(each_is_failed_once()));
    EXPECT_EQ(only_finish(too_late), "never") << "the second attempt begins within ten years and ends after them";
    EXPECT_EQ(too_late.modules.front(), (ModuleSimulation{10, 0, 10, 0, 0, 10}));
}

TEST(Simulate, EndsWithTheLastRetake) {
    SimulationAssumptions hopeless = all_goes_well();
    hopeless.pass_of = {{{"m1"}, {}}};
    const SimulationSample two(simulated_module("m1", 2) + ',' + simulated_module("m2", 9), {"m1", "m2"},
                               R"("planning":{"budget":{"amount":1000,"currency":"EUR"}})");
    const Simulation simulation = two.simulate(few(hopeless));
    EXPECT_EQ(only_finish(simulation), "never");
    EXPECT_EQ(simulation.modules[0], (ModuleSimulation{10, 0, 10, 0, 0, 10})) << "without its failing all runs finish";
    EXPECT_EQ(simulation.modules[1], (ModuleSimulation{})) << "which the other one cannot mend";
    EXPECT_EQ(simulation.cost_within.front(), 40'000) << "three attempts, and what went on beside them";
    EXPECT_EQ(simulation.finish_by.front(), std::nullopt);
    EXPECT_TRUE(simulation.months.empty());
    EXPECT_EQ(simulation.in_budget, 0U) << "what is not finished has not been had for the money";
}

TEST(Simulate, DrawsPaceOnlyWhereItIsOnesOwn) {
    SimulationAssumptions slow = all_goes_well();
    slow.slips = {{150, 1}};
    EXPECT_EQ(only_finish(SimulationSample(simulated_module("m1", 2), {"m1"}).simulate(few(slow))), "2027-01-17");
    const SimulationSample own(simulated_module("m1", 2, on_its_own), {"m1"});
    EXPECT_EQ(only_finish(own.simulate(few(slow))), "2027-01-24");
    slow.pass = {};
    const Simulation twice = own.simulate(few(slow));
    EXPECT_EQ(only_finish(twice), "2027-02-14");
    EXPECT_EQ(twice.modules.front().days, 280) << "four weeks in each of ten runs";
}

TEST(Simulate, KeepsToThePersonsLimitsUnlessTold) {
    const SimulationSample two(in_pairs, {"m1", "m2"}, R"("planning":{"maxParallel":1})");
    SimulationAssumptions once = each_is_failed_once();
    EXPECT_EQ(only_finish(two.simulate(few(once))), "2027-02-28") << "m1 twice, then m2 twice";
    once.keep_limits = false;
    EXPECT_EQ(only_finish(two.simulate(few(once))), "2027-02-14") << "m2 begins when it was to, beside m1";
}

TEST(Simulate, KeepsToThePersonsHours) {
    const auto weekly_10 = [](const std::string& id, int weeks) {
        return simulated_module(id, weeks, R"("rolling":true,)",
                                R"(,"workload":{"hours":)" + std::to_string(10 * weeks) + '}');
    };
    const auto finish = [&](const char* hours, const SimulationAssumptions& assumptions) {
        const SimulationSample three(weekly_10("m1", 1) + ',' + weekly_10("m2", 3) + ',' + weekly_10("m3", 1),
                                     {"m1", "m2", "m3"}, std::string(R"("planning":{"hoursPerWeek":)") + hours + '}');
        return only_finish(three.simulate(few(assumptions)));
    };
    EXPECT_EQ(finish("20", all_goes_well()), "2027-01-24") << "m3 has the hours that m1 leaves";
    // m1 twice, and m3 twice behind it, while m2 goes on; then m2 again.
    EXPECT_EQ(finish("20", each_is_failed_once()), "2027-02-14");
    EXPECT_EQ(finish("19.99", all_goes_well()), "2027-02-07") << "one after the other";
    EXPECT_EQ(finish("19.99", each_is_failed_once()), "2027-03-14");
}

TEST(Simulate, WaitsForWhatAnEntryLeansOn) {
    const std::string needs = R"(,"entry":{"any":[{"holds":"m1"},{"holds":"m2"}]})";
    const SimulationSample sample(in_pairs + ',' + simulated_module("m3", 1, R"("rolling":true,)", needs),
                                  {"m1", "m2", "m3"});
    SimulationAssumptions once = all_goes_well();
    once.pass = {};
    once.pass_of = {{{"m2"}, Decimal::whole(100)}, {{"m3"}, Decimal::whole(100)}};
    EXPECT_EQ(only_finish(sample.simulate(few(once))), "2027-02-07")
        << "m1, which it leans on, is completed two weeks later";
}

TEST(Simulate, SaysWhoseSlipCostsMost) {
    const SimulationSample side(simulated_module("m1", 3) + ',' + simulated_module("m2", 1), {"m1", "m2"});
    const Simulation beside = side.simulate(few(each_is_failed_once()));
    EXPECT_EQ(to_string(beside.modules[0].mean_days()), "21");
    EXPECT_EQ(to_string(beside.modules[1].mean_days()), "0") << "the other one takes longer anyway";
    const std::string after = R"(,"entry":{"holds":"m1"})";
    const SimulationSample chain(
        simulated_module("m1", 3) + ',' + simulated_module("m2", 1, R"("rolling":true,)", after), {"m1", "m2"});
    const Simulation behind = chain.simulate(few(each_is_failed_once()));
    EXPECT_EQ(to_string(behind.modules[0].mean_days()), "21");
    EXPECT_EQ(to_string(behind.modules[1].mean_days()), "7");
}

TEST(Simulate, AuditsRunsWhereDaysMatter) {
    const SimulationSample sample(simulated_module("m1", 2) + ',' + simulated_module("m2", 3), {"m1", "m2"}, {},
                                  "sequence");
    const Simulation kept = sample.simulate(few(all_goes_well()));
    EXPECT_TRUE(kept.dates_matter);
    EXPECT_EQ(kept.audited, 10U);
    EXPECT_EQ(kept.complete, 10U);
    SimulationAssumptions out_of_order = each_is_failed_once();
    out_of_order.pass_of = {{{"m2"}, Decimal::whole(100)}};
    const Simulation broken = sample.simulate(few(out_of_order));
    EXPECT_EQ(broken.audited, 10U);
    EXPECT_EQ(broken.complete, 0U) << "m1 is then completed after m2";
}

TEST(Simulate, GivesTheSameForTheSameSeed) {
    const SimulationSample two(in_pairs, {"m1", "m2"}, R"("planning":{"maxParallel":1})");
    const auto bytes = [&](std::uint32_t seed) {
        const SimulationRequest request{{}, 500, seed, CurrencyCode{"EUR"}};
        return encode_simulation(two.question(), two.plan(), request, two.simulate(request));
    };
    EXPECT_EQ(bytes(7), bytes(7));
    EXPECT_NE(bytes(7), bytes(8));
}

TEST(Simulate, EqualsThePlanOnRandomPlansWhereNothingGoesWrong) {
    std::uint64_t seen = 0;
    for (std::uint64_t seed = 20'000; seed < 20'000 + 600 / fewer; ++seed) {
        const RandomPlan random = random_plan(seed);
        const PlanSample sample(random.credentials, random.learner);
        PlanQuestion question = sample.question();
        const Planned planned = plan_for(question, static_cast<Objective>(seed % 4));
        if (!planned.plan) continue;
        question.certain = planned.certain;
        SimulationRequest request = few(all_goes_well());
        request.currency = planned.currency;
        const Simulation simulation = simulate(question, *planned.plan, request);
        const std::string shown = "seed " + std::to_string(seed) + ' ' + random.credentials + random.learner;
        ASSERT_EQ(only_finish(simulation), to_string(planned.plan->finish)) << shown;
        ASSERT_EQ(simulation.cost_sum, 10 * planned.totals.cost) << shown;
        ASSERT_EQ(simulation.complete, simulation.audited) << shown;
        ASSERT_EQ(simulation.by_deadline, 10U) << shown;
        for (const ModuleSimulation& module : simulation.modules)
            ASSERT_EQ(module, (ModuleSimulation{0, 0, 0, 10, 0, 0})) << shown;
        if (!planned.plan->picks.empty()) ++seen;
    }
    EXPECT_GE(seen, 100 / fewer);
}

}  // namespace
}  // namespace cairn
