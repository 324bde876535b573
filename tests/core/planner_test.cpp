#include "cairn/planner.h"

#include <gtest/gtest.h>

#include <algorithm>
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
    for (const PossiblePlan& plan : every_plan(question, currency, every_ask(question))) {
        const PlanKey key = key_of(plan.totals, objective);
        if (!best || key < *best) best = key;
    }
    return best;
}

/// Compares with every plan there is; how it came out.
std::string agrees(const RandomPlan& random, Objective objective) {
    const PlanSample sample(random.credentials, random.learner);
    const PlanQuestion question = sample.question();
    const Planned found = plan_for(question, objective);
    PlanQuestion asked = question;
    asked.certain = found.certain;
    const auto expected = best_of_all(asked, objective, found.currency);
    const std::string shown = random.credentials + random.learner;
    EXPECT_NE(found.status, PlanStatus::stopped) << shown;
    EXPECT_EQ(found.plan.has_value(), expected.has_value()) << shown;
    if (!expected || !found.plan) return "none";
    EXPECT_EQ(key_of(found.totals, objective), *expected) << shown;
    for (const Problem& problem : check_plan(asked, *found.plan))
        ADD_FAILURE() << problem.pointer << ": " << problem.message << ' ' << shown;
    if (found.totals.asks > 0) return "asks";
    return found.plan->picks.empty() ? "nothing" : "some";
}

TEST(Planner, FindsTheBestOfAllPlans) {
    std::map<std::string, std::uint64_t> seen;
    for (std::uint64_t seed = 10'000; seed < 10'000 + 3000 / fewer && !HasFailure(); ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        RandomPlan random = random_plan(seed);
        if (seed % 3 == 0) {
            const std::string before = R"("planning":{)";
            random.learner.replace(random.learner.find(before), before.size(),
                                   before + R"("budget":{"amount":120,"currency":"EUR"},)");
        }
        ++seen[agrees(random, static_cast<Objective>(seed % 4))];
    }
    EXPECT_GE(seen["some"], 500 / fewer);
    EXPECT_GE(seen["none"], 500 / fewer);
    EXPECT_GE(seen["nothing"], 50 / fewer);
}

TEST(Planner, FindsTheBestOfAllPlansThatAskForFacts) {
    std::map<std::string, std::uint64_t> seen;
    for (std::uint64_t seed = 20'000; seed < 20'000 + 3000 / fewer && !HasFailure(); ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        ++seen[agrees(random_plan_with_facts(seed), static_cast<Objective>(seed % 4))];
    }
    EXPECT_GE(seen["asks"], 500 / fewer);
    EXPECT_GE(seen["some"], 150 / fewer);
    EXPECT_GE(seen["none"], 150 / fewer);
}

TEST(Planner, AsksOfOneKindOnlyForWhatSaysMost) {
    const PlanSample sample('[' + priced_module("a", 2, 10, 10, R"("entry":{"language":{"code":"en","cefr":"B2"}})") +
                                ',' + award_for(R"({"all":[{"credential":"a"},{"language":{"code":"en","cefr":"B1"}},
                                    {"language":{"code":"de","cefr":"A1"}},{"experience":{"months":6}},
                                    {"experience":{"months":24}}]})") +
                                ']',
                            "");
    const Planned found = plan_for(sample.question(), Objective::cost);
    ASSERT_TRUE(found.plan);
    std::vector<std::string> asks;
    for (const Ask& ask : found.plan->asks) {
        if (const auto* language = std::get_if<LanguageTest>(&ask))
            asks.push_back(std::string(language->language.view()) + ' ' + std::string(code(language->cefr)));
        if (const auto* experience = std::get_if<ExperienceTest>(&ask))
            asks.push_back(std::to_string(experience->months));
    }
    std::sort(asks.begin(), asks.end());
    EXPECT_EQ(asks, (std::vector<std::string>{"24", "de A1", "en B2"}));
    EXPECT_EQ(found.totals.asks, 3);
}

TEST(Planner, LeavesOutWhatARuleOrABranchExcludes) {
    const std::string records = '[' + priced_module("a", 1, 10, 10) + ',' + priced_module("b", 9, 90, 900) + ',';
    EXPECT_EQ(
        planned(
            PlanSample(records + award_for(R"({"all":[{"some":{"min":1,"of":[{"credential":"a"},{"credential":"b"}]}},
                                         {"none":[{"holds":"a"}]}]})") +
                           ']',
                       ""),
            Objective::cost),
        "b asks 0");
    EXPECT_EQ(planned(PlanSample(records + award_for(R"({"all":[{"experience":{"months":12}},
                               {"when":{"experience":{"months":12}},"then":{"credential":"b"},"else":{"credential":"a"}}]})") +
                                     ']',
                                 ""),
                      Objective::cost),
              "b asks 1")
        << "who has the experience is in the other branch";
    const std::string first = priced_module("a", 1, 10, 10);
    const std::string then = priced_module("b", 9, 90, 900, R"("entry":{"holds":"a"})");
    EXPECT_EQ(planned(PlanSample('[' + first + ',' + then + ',' + award_for(R"({"all":[{"credential":"b"},
                                         {"none":[{"credential":"a","limits":[{"maxAge":{"months":1}}]}]}]})") +
                                     ']',
                                 ""),
                      Objective::cost),
              "a b asks 0")
        << "what is excluded is too old by then";
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
