#include "cairn/plan_alternatives.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
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

std::string module(const std::string& id, int cost) {
    return priced_module(id, 2, 10, cost) + ',';
}

std::string award(const std::string& requirement) {
    return award_for(requirement) + ']';
}

std::string shown(const PlanSample& sample, const Plans& plans) {
    std::string out;
    for (const Planned& planned : plans.plans) {
        for (const Pick& pick : planned.plan->picks)
            out += sample.catalogue().credentials[pick.record].id;
        out += ' ' + std::to_string(planned.totals.cost / 100) + "; ";
    }
    return out + (plans.complete ? "no more" : "");
}

TEST(PlanAlternatives, AreTheBestOtherWays) {
    const PlanSample sample('[' + module("a", 100) + module("b", 300) + module("c", 200) +
                                award(R"({"any":[{"credential":"a"},{"credential":"b"},{"credential":"c"}]})"),
                            "");
    EXPECT_EQ(shown(sample, alternatives_of(sample.question(), Objective::cost, 2)), "a 100; c 200; ");
    EXPECT_EQ(shown(sample, alternatives_of(sample.question(), Objective::cost, 9)), "a 100; c 200; b 300; no more");
}

TEST(PlanAlternatives, AreMoreThanTheSameWithOneExchanged) {
    std::string modules = "[";
    std::string rule = R"({"take":{"count":{"min":5},"from":{"credentials":[)";
    for (char id = 'a'; id <= 'h'; ++id) {
        modules += module(std::string(1, id), 100 * (id - 'a' + 1));
        rule += (id == 'a' ? "\"" : ",\"") + std::string(1, id) + '"';
    }
    const PlanSample sample(modules + award(rule + "]}}}"), "");
    EXPECT_EQ(shown(sample, alternatives_of(sample.question(), Objective::cost, 2)), "abcde 1500; abcfg 1900; ");
}

TEST(PlanAlternatives, AreNoneForWhoNeedsNothing) {
    const PlanSample sample('[' + module("a", 100) + award(R"({"credential":"a"})"),
                            R"("achievements":[{"id":"own","credential":"a"}])");
    EXPECT_EQ(shown(sample, alternatives_of(sample.question(), Objective::cost, 3)), " 0; no more");
}

TEST(PlanAlternatives, AreNoneWithoutAPlan) {
    const PlanSample sample('[' + module("a", 100) + award(R"({"credential":"a"})"),
                            R"("planning":{"deadline":"2027-01-05"})");
    const Plans none = alternatives_of(sample.question(), Objective::cost, 3);
    EXPECT_TRUE(none.plans.empty());
    EXPECT_TRUE(none.complete);
}

std::vector<std::uint32_t> records_of(const Plan& plan) {
    std::vector<std::uint32_t> records;
    for (const Pick& pick : plan.picks)
        records.push_back(pick.record);
    std::sort(records.begin(), records.end());
    return records;
}

bool leaves_out_a_quarter(const std::vector<std::uint32_t>& records, const std::vector<std::uint32_t>& of) {
    std::vector<std::uint32_t> kept;
    std::set_intersection(records.begin(), records.end(), of.begin(), of.end(), std::back_inserter(kept));
    return !of.empty() && (of.size() - kept.size()) * 4 >= of.size();
}

TEST(PlanAlternatives, AreTheBestOfAllOtherWays) {
    std::map<std::size_t, std::uint64_t> sizes;
    for (std::uint64_t seed = 30'000; seed < 30'000 + 200 / fewer; ++seed) {
        const RandomPlan random = seed % 2 == 0 ? random_plan(seed) : random_choice(seed);
        const PlanSample sample(random.credentials, random.learner);
        PlanQuestion question = sample.question();
        const Plans found = alternatives_of(question, Objective::cost, 3);
        ++sizes[found.plans.size()];
        question.certain = found.plans.empty() || found.plans.front().certain;
        const auto currency = found.plans.empty() ? std::nullopt : found.plans.front().currency;
        std::vector<PossiblePlan> left = every_plan(question, currency);
        for (const Planned& planned : found.plans) {
            EXPECT_TRUE(check_plan(question, *planned.plan).empty()) << seed;
            ASSERT_FALSE(left.empty()) << seed;
            const auto best =
                std::min_element(left.begin(), left.end(), [](const PossiblePlan& a, const PossiblePlan& b) {
                    return key_of(a.totals, Objective::cost) < key_of(b.totals, Objective::cost);
                });
            ASSERT_EQ(key_of(planned.totals, Objective::cost), key_of(best->totals, Objective::cost))
                << seed << ' ' << random.credentials;
            const auto taken = records_of(*planned.plan);
            std::erase_if(left, [&](const PossiblePlan& plan) { return !leaves_out_a_quarter(plan.records, taken); });
        }
        EXPECT_EQ(found.complete, found.plans.size() < 3) << seed;
        if (found.complete) {
            EXPECT_TRUE(left.empty()) << seed << ' ' << random.credentials << random.learner;
        }
    }
    for (const std::size_t size : {0, 1, 2, 3})
        EXPECT_GE(sizes[size], 5 / fewer) << size;
}

}  // namespace
}  // namespace cairn
