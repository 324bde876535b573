// What follows from chances in closed form, beside what many runs give. Each comparison allows five standard errors, which an honest
// simulation misses once in some two million times; the seeds are fixed, so it either does or does not.

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

#include "cairn/simulate.h"
#include "simulation_sample.h"
#include "slow_build.h"

namespace cairn {
namespace {

constexpr std::uint32_t runs = 20'000 / fewer;

void expect_share(std::uint32_t counted, double chance, const std::string& of) {
    const double error = std::sqrt(runs * chance * (1 - chance));
    EXPECT_NEAR(counted, runs * chance, 5 * error + 1e-9) << of;
}

/// By number of attempts from 1 on: the chance of passing at that one.
std::vector<double> geometric(double pass, int retakes) {
    std::vector<double> chances;
    double left = 1;
    for (int attempt = 0; attempt <= retakes; ++attempt, left *= 1 - pass)
        chances.push_back(left * pass);
    return chances;
}

SimulationRequest many(SimulationAssumptions assumptions, std::uint32_t seed) {
    return {std::move(assumptions), runs, seed, CurrencyCode{"EUR"}};
}

/// The deadline must not hinder the plan, so it is only asked for afterwards.
std::uint32_t finished_by(const SimulationSample& sample, const SimulationRequest& request, Date day) {
    Learner hurried = *sample.question().learner;
    hurried.planning.emplace().deadline = day;
    PlanQuestion question = sample.question();
    question.learner = &hurried;
    return *simulate(question, sample.plan(), request).by_deadline;
}

/// By the end of that week, from the question's start.
std::uint32_t finished_within(const SimulationSample& sample, const SimulationRequest& request, int weeks) {
    return finished_by(sample, request, add_days(sample.question().start, 7 * weeks - 1));
}

TEST(SimulateChances, OneModuleIsPassedAfterAGeometricNumberOfAttempts) {
    const SimulationSample one(simulated_module("m1", 1), {"m1"});
    for (const int percent : {15, 50, 85}) {
        for (const int retakes : {0, 2, 5}) {
            SimulationAssumptions assumptions = all_goes_well();
            assumptions.pass = assumptions.pass_again = Decimal::whole(percent);
            assumptions.retakes = retakes;
            const SimulationRequest request = many(assumptions, 11);
            const double pass = percent / 100.0;
            const std::string of = std::to_string(percent) + " % and retakes: " + std::to_string(retakes);
            expect_share(one.simulate(request).finished, 1 - std::pow(1 - pass, retakes + 1), of);
            double by_then = 0;
            int attempt = 0;
            for (const double chance : geometric(pass, retakes))
                expect_share(finished_within(one, request, ++attempt), by_then += chance, of);
        }
    }
}

TEST(SimulateChances, ARetakeHasAChanceOfItsOwn) {
    const SimulationSample one(simulated_module("m1", 1), {"m1"});
    SimulationAssumptions assumptions = all_goes_well();
    assumptions.pass = Decimal{6'050};
    assumptions.pass_again = Decimal{3'025};
    assumptions.retakes = 1;
    expect_share(one.simulate(many(assumptions, 12)).finished, 0.605 + 0.395 * 0.3025, "60.5 %, then 30.25 %");
    expect_share(finished_within(one, many(assumptions, 12), 1), 0.605, "60.5 %");
}

TEST(SimulateChances, AChainTakesTheSumOfItsAttempts) {
    const SimulationSample two(
        simulated_module("m1", 1) + ',' + simulated_module("m2", 1, R"("rolling":true,)", R"(,"entry":{"holds":"m1"})"),
        {"m1", "m2"});
    SimulationAssumptions assumptions = all_goes_well();
    assumptions.pass = assumptions.pass_again = Decimal::whole(60);
    assumptions.pass_of = {{{"m2"}, Decimal::whole(80)}};
    const auto first = geometric(0.6, 2), second = geometric(0.8, 2);
    double by_then = 0;
    for (std::size_t weeks = 2; weeks <= first.size() + second.size(); ++weeks) {
        for (std::size_t attempts = 1; attempts < weeks; ++attempts)
            if (attempts <= first.size() && weeks - attempts <= second.size())
                by_then += first[attempts - 1] * second[weeks - attempts - 1];
        expect_share(finished_within(two, many(assumptions, 13), static_cast<int>(weeks)), by_then,
                     std::to_string(weeks) + " weeks");
    }
}

TEST(SimulateChances, CostsWhatTheAttemptsCost) {
    const SimulationSample one(simulated_module("m1", 1), {"m1"});
    SimulationAssumptions assumptions = all_goes_well();
    assumptions.pass = assumptions.pass_again = Decimal::whole(60);
    assumptions.retake_fee = Decimal::whole(40);
    // 100, 140 or 180 euros: also of those who fail for the last time.
    const double chances[] = {0.6, 0.24, 0.16};
    double mean = 0, square = 0, euros = 100;
    for (const double chance : chances) {
        mean += chance * euros;
        square += chance * euros * euros;
        euros += 40;
    }
    const Simulation simulation = one.simulate(many(assumptions, 14));
    EXPECT_NEAR(static_cast<double>(simulation.cost_sum) / 100 / runs, mean,
                5 * std::sqrt((square - mean * mean) / runs));
    expect_share(simulation.bins.front(), 0.6, "one attempt");
    expect_share(simulation.bins.back(), 0.16, "three attempts");
    EXPECT_EQ(simulation.cost_within, (std::array<std::int64_t, 6>{10'000, 10'000, 10'000, 14'000, 18'000, 18'000}));
}

TEST(SimulateChances, AnIntakeIsHeldSoOften) {
    const SimulationSample one(simulated_module("m1", 1, R"("intakes":["2027-02-01","2027-05-03"],)"), {"m1"});
    SimulationAssumptions assumptions = all_goes_well();
    assumptions.intake_held = Decimal::whole(70);
    assumptions.intake_recurs = Decimal::whole(50);
    // February and May, then February a year later, which is yet to recur.
    expect_share(finished_within(one, many(assumptions, 15), 5), 0.7, "the first");
    expect_share(finished_within(one, many(assumptions, 15), 18), 0.91, "or the second");
    expect_share(finished_within(one, many(assumptions, 15), 58), 0.955, "or the first again");
    expect_share(one.simulate(many(assumptions, 15)).modules.front().moved, 0.3, "moved");
}

TEST(SimulateChances, PacesAreDrawnByTheirWeights) {
    const SimulationSample one(simulated_module("m1", 2, R"("rolling":true,"pace":"self-paced",)"), {"m1"});
    SimulationAssumptions assumptions = all_goes_well();
    assumptions.slips = {{50, 1}, {100, 2}, {150, 5}};
    expect_share(finished_within(one, many(assumptions, 16), 2), 0.375, "in time, or before it");
    EXPECT_EQ(finished_within(one, many(assumptions, 16), 1), 0U) << "the plan's own finish has to be waited for";
    expect_share(finished_within(one, many(assumptions, 16), 3), 1, "slow");
}

TEST(SimulateChances, CountsMonthsAndPercentsOfTheSameRuns) {
    const SimulationSample one(simulated_module("m1", 4), {"m1"});
    SimulationAssumptions assumptions = all_goes_well();
    assumptions.pass = assumptions.pass_again = Decimal::whole(60);
    const Simulation simulation = one.simulate(many(assumptions, 17));
    // It ends on 2027-01-31, 02-28 or 03-28.
    ASSERT_EQ(simulation.months.size(), 3U);
    const double chances[] = {0.6, 0.24, 0.096};
    std::uint32_t all = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_EQ(simulation.months[i].first, add_months(day("2027-01-01"), static_cast<int>(i)));
        expect_share(simulation.months[i].runs, chances[i], std::to_string(i));
        all += simulation.months[i].runs;
    }
    EXPECT_EQ(all, simulation.finished);
    const auto& by = simulation.finish_by;
    EXPECT_EQ(by[2], day("2027-01-31")) << "60 % by then";
    EXPECT_EQ(by[3], day("2027-02-28")) << "84 %";
    EXPECT_EQ(by[4], day("2027-03-28")) << "93.6 %";
    EXPECT_EQ(by[5], std::nullopt) << "no 95 % finish at all";
}

TEST(SimulateChances, APercentIsTheFirstDayBySoMany) {
    const SimulationSample one(simulated_module("m1", 10, R"("rolling":true,"pace":"self-paced",)"), {"m1"});
    for (const std::uint32_t number : {1U, 10U, 37U, 40U, 100U}) {
        SimulationRequest request = many({}, 19);
        request.runs = number;
        const Simulation simulation = one.simulate(request);
        for (std::size_t i = 0; i < Simulation::percents.size(); ++i) {
            ASSERT_TRUE(simulation.finish_by[i]);
            const auto percent_by = [&](Date day) { return 100 * finished_by(one, request, day) / number; };
            const auto wanted = static_cast<std::uint32_t>(Simulation::percents[i]);
            EXPECT_GE(percent_by(*simulation.finish_by[i]), wanted);
            EXPECT_LT(percent_by(add_days(*simulation.finish_by[i], -1)), wanted);
        }
    }
}

TEST(SimulateChances, RunsAreTheSameHoweverManyThereAre) {
    const SimulationSample one(simulated_module("m1", 1), {"m1"});
    SimulationRequest request = many({}, 18);
    std::int64_t before = 0;
    for (request.runs = 1; request.runs <= 20; ++request.runs) {
        const std::int64_t sum = one.simulate(request).cost_sum;
        EXPECT_GE(sum, before + 10'000);
        EXPECT_LE(sum, before + 30'000);
        before = sum;
    }
}

}  // namespace
}  // namespace cairn
