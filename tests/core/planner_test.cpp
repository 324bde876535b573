#include "cairn/planner.h"

#include <gtest/gtest.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "cairn/plan_check.h"
#include "plan_sample.h"
#include "plan_twin.h"
#include "random_plan.h"
#include "slow_build.h"

namespace cairn {
namespace {

/// The picks' ids in their order, or why there are none.
std::string planned(const PlanSample& sample, Objective objective) {
    const PlanQuestion question = sample.question();
    const Planned found = plan_for(question, objective);
    if (!found.plan) return std::string(code(found.status));
    EXPECT_EQ(found.status, PlanStatus::optimal);
    EXPECT_EQ(totals_of(question, *found.plan, found.currency), found.totals);
    PlanQuestion checked = question;
    checked.certain = found.certain;
    for (const Problem& problem : check_plan(checked, *found.plan))
        ADD_FAILURE() << problem.pointer << ": " << problem.message;
    std::string out = found.certain ? "" : "perhaps ";
    for (const Pick& pick : found.plan->picks)
        out += sample.catalogue().credentials[pick.record].id + ' ';
    return out + "asks " + std::to_string(found.totals.asks);
}

const std::string any = R"({"any":[{"credential":"slow"},{"credential":"dear"},{"credential":"short"}]})";
const std::string three = '[' + priced_module("slow", 9, 40, 100) + ',' + priced_module("dear", 2, 60, 900) + ',' +
                          priced_module("short", 4, 30, 500) + ',';

TEST(Planner, PlansByWhatThePersonAsksFor) {
    const PlanSample sample(three + award_for(any) + ']', "");
    EXPECT_EQ(planned(sample, Objective::cost), "slow asks 0");
    EXPECT_EQ(planned(sample, Objective::finish), "dear asks 0");
    EXPECT_EQ(planned(sample, Objective::hours), "short asks 0");
    EXPECT_EQ(planned(sample, Objective::count), "slow asks 0") << "of equal ones the cheapest";
}

TEST(Planner, KeepsToBudgetDeadlineAndHours) {
    EXPECT_EQ(
        planned(PlanSample(three + award_for(any) + ']', R"("planning":{"budget":{"amount":499,"currency":"EUR"}})"),
                Objective::finish),
        "slow asks 0");
    EXPECT_EQ(
        planned(PlanSample(three + award_for(any) + ']', R"("planning":{"deadline":"2027-02-07"})"), Objective::cost),
        "short asks 0");
    EXPECT_EQ(planned(PlanSample(three + award_for(any) + ']', R"("planning":{"hoursPerWeek":5})"), Objective::finish),
              "slow asks 0");
    EXPECT_EQ(planned(PlanSample(three + award_for(any) + ']', R"("planning":{"hoursPerWeek":4})"), Objective::finish),
              "infeasible");
}

TEST(Planner, TakesWhatAnEntryNeedsFirst) {
    const PlanSample sample(
        '[' + priced_module("a", 2, 10, 10) + ',' +
            priced_module("b", 2, 10, 10, R"("entry":{"any":[{"holds":"a"},{"holds":"x"}]})") + ',' +
            priced_module("c", 2, 10, 10, R"("entry":{"all":[{"holds":"b"},{"skill":"s1"}]})") + ',' +
            priced_module("s", 1, 10, 10, R"("learningOutcomes":[{"statement":"S","skills":["s1"]}])") + ',' +
            priced_module("x", 1, 10, 90) + ',' + award_for(R"({"credential":"c"})") + ']',
        "");
    EXPECT_EQ(planned(sample, Objective::cost), "a s b c asks 0");
    EXPECT_EQ(planned(sample, Objective::finish), "s x b c asks 0") << "x is shorter, and dearer";
}

TEST(Planner, AsksOnlyForWhatNoRecordGives) {
    const std::string rule =
        R"({"all":[{"any":[{"milestone":"visit"},{"credential":"a"}]},{"experience":{"months":12}}]})";
    const PlanSample sample('[' + priced_module("a", 2, 10, 10) + ',' + award_for(rule) + ']', "");
    EXPECT_EQ(planned(sample, Objective::cost), "a asks 1");
    const PlanSample late('[' + priced_module("a", 2, 10, 10) + ',' + award_for(rule) + ']',
                          R"("planning":{"deadline":"2027-01-10"})");
    EXPECT_EQ(planned(late, Objective::cost), "asks 2") << "there is no time for a";
    const PlanSample fact(
        '[' + priced_module("a", 2, 10, 10) + ',' +
            award_for(R"({"all":[{"credential":"a"},{"attribute":{"name":"cohort","in":["2024"]}}]})") + ']',
        R"("attributes":{"cohort":"2023"})");
    EXPECT_EQ(planned(fact, Objective::cost), "infeasible") << "a fact is a fact";
}

TEST(Planner, PlansNothingForWhoHasItAll) {
    const PlanSample sample(three + award_for(any) + ']', R"("achievements":[{"id":"own","credential":"dear"}])");
    EXPECT_EQ(planned(sample, Objective::cost), "asks 0");
}

TEST(Planner, RestsOnWhatIsNotStatedOnlyWhereItMust) {
    const std::string level = R"({"take":{"count":{"min":1},"from":{"eqf":{"min":5}}}})";
    const std::string records = '[' + priced_module("silent", 1, 10, 10) + ',';
    EXPECT_EQ(planned(PlanSample(records + award_for(level) + ']', ""), Objective::cost), "perhaps silent asks 0");
    EXPECT_EQ(planned(PlanSample(records + priced_module("six", 9, 90, 999, R"("level":{"eqf":6})") + ',' +
                                     award_for(level) + ']',
                                 ""),
                      Objective::cost),
              "six asks 0");
}

TEST(Planner, PutsWhatHasNoPriceAfterWhatHasOne) {
    const std::string silent =
        R"({"id":"silent","title":"M","provider":"ie","kind":"microcredential","duration":{"weeks":1}},)";
    const PlanSample sample('[' + silent + priced_module("a", 1, 10, 999) + ',' +
                                award_for(R"({"any":[{"credential":"silent"},{"credential":"a"}]})") + ']',
                            "");
    EXPECT_EQ(planned(sample, Objective::cost), "a asks 0");
}

TEST(Planner, SaysWhenItWasStopped) {
    const PlanSample sample(three + award_for(any) + ']', "");
    const Planned stopped = plan_for(sample.question(), Objective::cost, 1);
    EXPECT_EQ(stopped.status, PlanStatus::stopped);
    EXPECT_FALSE(stopped.plan);
}

std::optional<PlanKey> best_of_all(const PlanQuestion& question, Objective objective,
                                   std::optional<CurrencyCode> currency) {
    std::optional<PlanKey> best;
    for (const PossiblePlan& plan : every_plan(question, currency)) {
        const PlanKey key = key_of(plan.totals, objective);
        if (!best || key < *best) best = key;
    }
    return best;
}

TEST(Planner, FindsTheBestOfAllPlans) {
    std::map<std::string, std::uint64_t> seen;
    for (std::uint64_t seed = 10'000; seed < 10'000 + 600 / fewer; ++seed) {
        RandomPlan random = random_plan(seed);
        if (seed % 3 == 0) {
            const std::string before = R"("planning":{)";
            random.learner.replace(random.learner.find(before), before.size(),
                                   before + R"("budget":{"amount":120,"currency":"EUR"},)");
        }
        const PlanSample sample(random.credentials, random.learner);
        const PlanQuestion question = sample.question();
        const auto objective = static_cast<Objective>(seed % 4);
        const Planned found = plan_for(question, objective);
        PlanQuestion asked = question;
        asked.certain = found.certain;
        const auto expected = best_of_all(asked, objective, found.currency);
        const std::string shown = "seed " + std::to_string(seed) + ' ' + random.credentials + random.learner;
        ASSERT_NE(found.status, PlanStatus::stopped) << shown;
        ASSERT_EQ(found.plan.has_value(), expected.has_value()) << shown;
        ++seen[expected ? found.plan->picks.empty() ? "nothing" : "some" : "none"];
        if (!expected) continue;
        ASSERT_EQ(key_of(found.totals, objective), *expected) << shown;
        for (const Problem& problem : check_plan(asked, *found.plan))
            FAIL() << problem.pointer << ": " << problem.message << ' ' << shown;
    }
    EXPECT_GE(seen["some"], 100 / fewer);
    EXPECT_GE(seen["none"], 100 / fewer);
    EXPECT_GE(seen["nothing"], 10 / fewer);
}

TEST(Planner, TellsOfBetterAndBetterPlansAndHowFarTheyMayBeFromTheBest) {
    std::uint64_t told = 0, stopped = 0, bounds = 0;
    for (std::uint64_t seed = 0; seed < 300 / fewer; ++seed) {
        const RandomPlan made = random_plan(seed);
        const PlanSample sample(made.credentials, made.learner);
        const PlanQuestion question = sample.question();
        for (const Objective objective : {Objective::cost, Objective::finish, Objective::hours, Objective::count}) {
            const auto figure = figure_of(objective);
            const Planned best = plan_for(question, objective);
            ASSERT_NE(best.status, PlanStatus::stopped) << seed;
            if (best.plan) {
                EXPECT_EQ(best.bound, best.totals.*figure) << seed;
            }
            std::optional<Planned> last;
            for (const std::uint64_t steps : {15, 40, 100}) {
                last.reset();
                const Planned found = plan_for(question, objective, steps, [&](const Planned& better) {
                    ++told;
                    EXPECT_EQ(better.status, PlanStatus::stopped);
                    PlanQuestion checked = question;
                    checked.certain = better.certain;
                    EXPECT_TRUE(check_plan(checked, *better.plan).empty()) << seed;
                    if (last && last->certain == better.certain) {
                        EXPECT_LE(better.totals.asks, last->totals.asks);
                    }
                    last = better;
                });
                EXPECT_EQ(found.plan, last ? last->plan : std::nullopt) << seed;
                if (found.status != PlanStatus::stopped) continue;
                ++stopped;
                if (!found.bound || !best.plan || found.certain != best.certain) continue;
                ++bounds;
                EXPECT_LE(*found.bound, best.totals.*figure) << seed;
                if (found.plan) {
                    EXPECT_LE(*found.bound, found.totals.*figure) << seed;
                }
            }
        }
    }
    EXPECT_GT(told, 500 / fewer);
    EXPECT_GT(stopped, 100 / fewer);
    EXPECT_GT(bounds, 30 / fewer);
}

}  // namespace
}  // namespace cairn
