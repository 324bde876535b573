#include "cairn/plan_robust.h"

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

std::string planned(const PlanSample& sample) {
    const Planned found = robust_for(sample.question(), Objective::cost);
    if (!found.plan) return std::string(code(found.status));
    std::string out(code(found.status));
    for (const Pick& pick : found.plan->picks)
        out += ' ' + sample.catalogue().credentials[pick.record].id;
    return out;
}

const std::string three = '[' + priced_module("a", 2, 10, 100) + ',' + priced_module("b", 2, 10, 300) + ',' +
                          priced_module("c", 2, 10, 200) + ',';

TEST(PlanRobust, TakesOneInReserve) {
    const std::string any = R"({"any":[{"credential":"a"},{"credential":"b"},{"credential":"c"}]})";
    EXPECT_EQ(planned(PlanSample(three + award_for(any) + ']', "")), "optimal a c");
}

TEST(PlanRobust, IsNoneWhereTheRuleNamesWhatItNeeds) {
    const std::string all = R"({"all":[{"credential":"a"},{"any":[{"credential":"b"},{"credential":"c"}]}]})";
    EXPECT_EQ(planned(PlanSample(three + award_for(all) + ']', "")), "infeasible");
}

TEST(PlanRobust, KeepsToTheBudgetWithWhatItTakesInReserve) {
    const std::string any = R"({"any":[{"credential":"a"},{"credential":"b"},{"credential":"c"}]})";
    EXPECT_EQ(
        planned(PlanSample(three + award_for(any) + ']', R"("planning":{"budget":{"amount":299,"currency":"EUR"}})")),
        "infeasible");
}

TEST(PlanRobust, MindsThatWhatDropsOutAdmitsToNothing) {
    const std::string only = priced_module("d", 2, 10, 10, R"("entry":{"holds":"a"})");
    const std::string other = priced_module("e", 2, 10, 50, R"("entry":{"any":[{"holds":"b"},{"holds":"c"}]})");
    const std::string any = R"({"any":[{"credential":"d"},{"credential":"e"}]})";
    EXPECT_EQ(planned(PlanSample(three + only + ',' + other + ',' + award_for(any) + ']', "")), "optimal a c d e");
}

TEST(PlanRobust, NeedsNothingForWhoHasItAll) {
    EXPECT_EQ(planned(PlanSample(three + award_for(R"({"credential":"a"})") + ']',
                                 R"("achievements":[{"id":"own","credential":"a"}])")),
              "optimal");
}

/// Whether without each of its records some plan is left of the others.
bool withstands(const PossiblePlan& plan, const std::vector<PossiblePlan>& all) {
    return std::all_of(plan.records.begin(), plan.records.end(), [&](std::uint32_t dropped) {
        return std::any_of(all.begin(), all.end(), [&](const PossiblePlan& left) {
            return std::find(left.records.begin(), left.records.end(), dropped) == left.records.end() &&
                   std::includes(plan.records.begin(), plan.records.end(), left.records.begin(), left.records.end());
        });
    });
}

TEST(PlanRobust, IsTheBestOfAllPlansThatWithstand) {
    std::map<std::string, std::uint64_t> seen;
    for (std::uint64_t seed = 40'000; seed < 40'000 + 200 / fewer; ++seed) {
        const RandomPlan random = seed % 3 == 0 ? random_plan(seed) : random_choice(seed);
        const PlanSample sample(random.credentials, random.learner);
        PlanQuestion question = sample.question();
        const Planned found = robust_for(question, Objective::cost);
        if (found.status == PlanStatus::stopped) {  // some dates are too hard to fit together
            ++seen["stopped"];
            continue;
        }
        question.certain = found.plan.has_value() && found.certain;
        const auto all = every_plan(question, found.currency);
        std::optional<PlanKey> expected;
        for (const PossiblePlan& plan : all)
            if (withstands(plan, all) && (!expected || key_of(plan.totals, Objective::cost) < *expected))
                expected = key_of(plan.totals, Objective::cost);
        ASSERT_EQ(found.plan.has_value(), expected.has_value()) << seed << ' ' << random.credentials << random.learner;
        ++seen[expected ? found.plan->picks.empty() ? "nothing" : "some" : "none"];
        if (!expected) continue;
        ASSERT_EQ(key_of(found.totals, Objective::cost), *expected)
            << seed << ' ' << random.credentials << random.learner;
        EXPECT_TRUE(check_plan(question, *found.plan).empty()) << seed;
    }
    EXPECT_LE(seen["stopped"], 2U);
    EXPECT_GE(seen["some"], 20 / fewer);
    EXPECT_GE(seen["none"], 20 / fewer);
}

}  // namespace
}  // namespace cairn
