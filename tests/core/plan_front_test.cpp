#include "cairn/plan_front.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

#include "cairn/plan_check.h"
#include "plan_sample.h"
#include "plan_twin.h"
#include "random_plan.h"
#include "slow_build.h"

namespace cairn {
namespace {

std::string module(const std::string& id, int weeks, int hours, int cost) {
    return priced_module(id, weeks, hours, cost) + ',';
}

std::string award(const std::string& requirement) {
    return award_for(requirement) + ']';
}

std::string shown(const PlanSample& sample, const Plans& front) {
    std::string out;
    for (const Planned& planned : front.plans) {
        for (const Pick& pick : planned.plan->picks)
            out += (out.empty() || out.back() == '|' ? "" : "+") + sample.catalogue().credentials[pick.record].id;
        out += '|';
    }
    return out + (front.complete ? "" : "...");
}

TEST(PlanFront, ShowsWhatIsBetterInOneThingAndWorseInAnother) {
    const std::string any =
        R"({"any":[{"credential":"soon"},{"credential":"cheap"},{"credential":"light"},{"credential":"poor"},{"credential":"middle"}]})";
    const PlanSample sample('[' + module("soon", 1, 50, 900) + module("cheap", 9, 50, 100) +
                                module("light", 5, 10, 500) + module("poor", 9, 60, 500) +
                                module("middle", 4, 40, 400) + award(any),
                            "");
    EXPECT_EQ(shown(sample, front_of(sample.question())), "soon|middle|light|cheap|");
    EXPECT_EQ(shown(sample, front_of(sample.question(), 3)), "soon|light|cheap|...") << "the extremes are always there";
}

TEST(PlanFront, IsOnePlanWhereOneIsBestInEverything) {
    const PlanSample sample('[' + module("a", 1, 10, 100) + module("b", 2, 20, 200) +
                                award(R"({"any":[{"credential":"a"},{"credential":"b"}]})"),
                            "");
    EXPECT_EQ(shown(sample, front_of(sample.question())), "a|");
}

TEST(PlanFront, IsEmptyWhereThereIsNoPlan) {
    const PlanSample sample('[' + module("a", 1, 10, 100) + award(R"({"credential":"a"})"),
                            R"("planning":{"deadline":"2027-01-05"})");
    const Plans front = front_of(sample.question());
    EXPECT_TRUE(front.plans.empty());
    EXPECT_TRUE(front.complete);
}

TEST(PlanFront, TakesAnUnpricedModuleOnlyForTimeOrHours) {
    const std::string silent =
        R"([{"id":"silent","title":"M","provider":"ie","kind":"microcredential","duration":{"rolling":true,"weeks":2},"workload":{"hours":20}},)";
    const std::string any = R"({"any":[{"credential":"silent"},{"credential":"a"}]})";
    const PlanSample slower(silent + module("a", 1, 10, 999) + award(any), "");
    EXPECT_EQ(shown(slower, front_of(slower.question())), "a|");
    const PlanSample sooner(silent + module("a", 3, 10, 999) + award(any), "");
    EXPECT_EQ(shown(sooner, front_of(sooner.question())), "silent|a|");
}

TEST(PlanFront, SaysWhatItCouldNotProve) {
    const PlanSample sample('[' + module("a", 1, 10, 200) + module("b", 2, 20, 100) +
                                award(R"({"any":[{"credential":"a"},{"credential":"b"}]})"),
                            "");
    EXPECT_FALSE(front_of(sample.question(), most_front_plans, 3).complete);
}

using Three = std::tuple<std::int64_t, std::int64_t, std::int64_t, std::int64_t>;

Three three_of(const PlanTotals& totals) {
    return {totals.days, totals.unpriced, totals.cost, totals.hours};
}

bool beats(const PlanTotals& a, const PlanTotals& b) {
    const auto cost = [](const PlanTotals& totals) { return std::pair(totals.unpriced, totals.cost); };
    return a.days <= b.days && cost(a) <= cost(b) && a.hours <= b.hours && three_of(a) != three_of(b);
}

/// The fewest picks of those that none beats.
std::map<Three, std::int64_t> unbeaten(const std::vector<PossiblePlan>& plans) {
    std::map<Three, std::int64_t> found;
    for (const PossiblePlan& plan : plans) {
        if (std::any_of(plans.begin(), plans.end(),
                        [&](const PossiblePlan& other) { return beats(other.totals, plan.totals); }))
            continue;
        const auto [known, fresh] = found.try_emplace(three_of(plan.totals), plan.totals.count);
        if (!fresh) known->second = std::min(known->second, plan.totals.count);
    }
    return found;
}

TEST(PlanFront, IsAllThatNoPlanBeatsAmongAllPlans) {
    std::map<std::size_t, std::uint64_t> sizes;
    std::uint64_t told = 0;
    for (std::uint64_t seed = 20'000; seed < 20'000 + 400 / fewer; ++seed) {
        const RandomPlan random = seed % 2 == 0 ? random_plan(seed) : random_choice(seed);
        const PlanSample sample(random.credentials, random.learner);
        PlanQuestion question = sample.question();
        if (seed % 4 == 0) question.without = {0};
        const Plans front = front_of(question, most_front_plans, usual_front_steps, [&](const Plans&) { ++told; });
        ASSERT_TRUE(front.complete) << seed;
        PlanQuestion asked = question;
        if (!front.plans.empty()) asked.certain = front.plans.front().certain;
        std::map<Three, std::int64_t> found;
        for (const Planned& planned : front.plans) {
            EXPECT_TRUE(check_plan(asked, *planned.plan).empty()) << seed;
            EXPECT_EQ(planned.status, PlanStatus::optimal) << seed;
            EXPECT_TRUE(found.emplace(three_of(planned.totals), planned.totals.count).second) << seed << " twice";
        }
        const auto currency = front.plans.empty() ? std::nullopt : front.plans.front().currency;
        ASSERT_EQ(found, unbeaten(every_plan(asked, currency))) << seed << ' ' << random.credentials << random.learner;
        ++sizes[found.size()];
        const Plans few = front_of(question, 3);
        EXPECT_EQ(few.plans.size(), std::min<std::size_t>(3, found.size())) << seed;
        if (found.size() != 3) {
            EXPECT_EQ(few.complete, found.size() < 3) << seed;
        }
    }
    EXPECT_GT(told, 200 / fewer);
    for (const std::size_t size : {0, 1, 2, 3})
        EXPECT_GE(sizes[size], 5 / fewer) << size;
    EXPECT_GE(sizes.rbegin()->first, 4U) << "no front with something between its ends";
}

}  // namespace
}  // namespace cairn
