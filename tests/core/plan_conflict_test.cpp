#include "cairn/plan_conflict.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "cairn/plan_check.h"
#include "cairn/rule_node.h"
#include "plan_sample.h"
#include "random_plan.h"
#include "slow_build.h"

namespace cairn {
namespace {

std::string module(const std::string& id, int weeks, int cost, const std::string& more = {}) {
    return R"({"id":")" + id +
           R"(","title":"M","provider":"ie","kind":"microcredential","duration":{"rolling":true,"weeks":)" +
           std::to_string(weeks) + R"(},"workload":{"hours":60},"cost":{"currency":"EUR","amount":)" +
           std::to_string(cost) + "}" + more + "},";
}

const std::string award = R"({"id":"award","title":"A","provider":"ie","kind":"qualification","stacking":{"requirement":
    {"all":[{"any":[{"credential":"slow"},{"credential":"quick"}]},{"id":"other","credential":"other"}]}}}])";
const std::string offered = '[' + module("slow", 20, 100) + module("quick", 4, 900) + module("other", 4, 50);

PlanConflict conflict(const std::string& credentials, const std::string& planning) {
    const PlanSample sample(credentials, R"("planning":{)" + planning + '}');
    EXPECT_EQ(plan_for(sample.question(), Objective::finish).status, PlanStatus::infeasible);
    return conflict_of(sample.question(), Objective::finish);
}

using Limits = std::vector<PlanLimit>;

TEST(PlanConflict, NamesTheLimitsThatCannotAllHoldAndNoOther) {
    const auto found = conflict(
        offered + award,
        R"("maxParallel":2,"deadline":"2027-03-01","budget":{"amount":500,"currency":"EUR"},"delivery":["online"])");
    EXPECT_EQ(found.limits, (Limits{PlanLimit::deadline, PlanLimit::budget}));
    EXPECT_TRUE(found.proven);
    ASSERT_EQ(found.relaxed.size(), 2U);
    EXPECT_EQ(found.relaxed[0].limits, Limits{PlanLimit::deadline});
    EXPECT_EQ(to_string(found.relaxed[0].planned.plan->finish), "2027-05-23") << "as soon as it can be for 150";
    EXPECT_EQ(found.relaxed[1].limits, Limits{PlanLimit::budget});
    EXPECT_EQ(found.relaxed[1].planned.totals.cost, 95'000) << "as cheap as it can be by then";
}

TEST(PlanConflict, GivesUpTwoLimitsWhereOneIsNotEnough) {
    const auto found = conflict(offered + award, R"("deadline":"2027-01-10","budget":{"amount":10,"currency":"EUR"})");
    EXPECT_EQ(found.limits.size(), 1U) << "either alone leaves no plan";
    ASSERT_EQ(found.relaxed.size(), 1U);
    EXPECT_EQ(found.relaxed[0].limits, (Limits{PlanLimit::deadline, PlanLimit::budget}));
}

TEST(PlanConflict, NamesWhatNothingSuppliesWhereNoLimitIsToBlame) {
    const PlanSample sample('[' + module("slow", 20, 100) +
                                R"({"id":"other","title":"O","provider":"ie","kind":"microcredential"},)" +
                                module("quick", 4, 900) + award,
                            R"("planning":{"deadline":"2028-01-01"})");
    const auto found = conflict_of(sample.question(), Objective::cost);
    EXPECT_TRUE(found.limits.empty());
    EXPECT_TRUE(found.relaxed.empty());
    const auto nodes = number_nodes(*sample.question().rule, false);
    ASSERT_EQ(found.lacks.size(), 1U) << "it has no length, so it cannot be planned";
    EXPECT_EQ(nodes[found.lacks[0].node].address, "other");
}

TEST(PlanConflict, CountsWhatGoesOnAtOnce) {
    const PlanSample sample(offered + award, "");
    Plan plan;
    plan.picks = {{sample.record("slow"), day("2027-01-04"), day("2027-05-23")},
                  {sample.record("other"), day("2027-05-23"), day("2027-06-20")}};
    EXPECT_EQ(busiest_week(sample.question(), plan).count, 2);
    EXPECT_EQ(busiest_week(sample.question(), plan).hours, 300 + 1500);
    plan.picks[1].start = day("2027-05-24");
    EXPECT_EQ(busiest_week(sample.question(), plan).count, 1);
    EXPECT_EQ(busiest_week(sample.question(), plan).hours, 1500);
}

/// The question with these limits alone, by writing the others out of the document.
class Kept {
public:
    Kept(const PlanQuestion& question, const Limits& kept) : learner_(*question.learner), question_(question) {
        Planning only;
        const Planning& all = *learner_.planning;
        only.start = all.start;
        for (const PlanLimit limit : kept) {
            if (limit == PlanLimit::deadline) only.deadline = all.deadline;
            if (limit == PlanLimit::budget) only.budget = all.budget;
            if (limit == PlanLimit::hours_per_week) only.hours_per_week = all.hours_per_week;
            if (limit == PlanLimit::max_parallel) only.max_parallel = all.max_parallel;
            if (limit == PlanLimit::pauses) only.pauses = all.pauses;
        }
        learner_.planning = only;
        question_.learner = &learner_;
    }
    Kept(const Kept&) = delete;
    const PlanQuestion& question() const { return question_; }

private:
    Learner learner_;
    PlanQuestion question_;
};

Limits stated_in(const Planning& planning) {
    Limits limits;
    if (planning.deadline) limits.push_back(PlanLimit::deadline);
    if (planning.budget) limits.push_back(PlanLimit::budget);
    if (planning.hours_per_week) limits.push_back(PlanLimit::hours_per_week);
    if (planning.max_parallel) limits.push_back(PlanLimit::max_parallel);
    if (!planning.pauses.empty()) limits.push_back(PlanLimit::pauses);
    return limits;
}

bool has_plan(const PlanQuestion& question, const Limits& kept) {
    const Kept some(question, kept);
    return plan_for(some.question(), Objective::count).status != PlanStatus::infeasible;
}

std::vector<Limits> subsets(const Limits& all) {
    std::vector<Limits> sets;
    for (std::uint32_t bits = 0; bits < 1U << all.size(); ++bits) {
        Limits set;
        for (std::size_t i = 0; i < all.size(); ++i)
            if (bits >> i & 1U) set.push_back(all[i]);
        sets.push_back(std::move(set));
    }
    return sets;
}

Limits without(const Limits& all, const Limits& some) {
    Limits rest;
    for (const PlanLimit limit : all)
        if (std::find(some.begin(), some.end(), limit) == some.end()) rest.push_back(limit);
    return rest;
}

TEST(PlanConflict, IsAsSmallAsAnyAndSoIsWhatIsGivenUp) {
    std::uint64_t limited = 0, rules = 0, open = 0;
    for (std::uint64_t seed = 0; seed < 1'200 / fewer; ++seed) {
        const RandomPlan made = random_plan(seed);
        const PlanSample sample(made.credentials, made.learner);
        const PlanQuestion question = sample.question();
        if (!question.learner->planning || plan_for(question, Objective::cost).status != PlanStatus::infeasible)
            continue;
        const PlanConflict found = conflict_of(question, Objective::cost, 100'000);
        const Limits stated = stated_in(question.planning());
        if (!found.proven) {
            ++open;
            continue;
        }
        ASSERT_FALSE(has_plan(question, found.limits)) << seed;
        found.limits.empty() ? ++rules : ++limited;
        for (const Limits& set : subsets(stated)) {
            if (set.size() < found.limits.size()) {
                EXPECT_TRUE(has_plan(question, set)) << seed;
            }
            if (found.relaxed.empty() || set.size() > found.relaxed[0].limits.size()) continue;
            const bool listed = std::any_of(found.relaxed.begin(), found.relaxed.end(),
                                            [&](const Relaxed& one) { return one.limits == set; });
            EXPECT_EQ(has_plan(question, without(stated, set)), listed) << seed;
        }
        for (const Relaxed& one : found.relaxed) {
            const Kept rest(question, without(stated, one.limits));
            PlanQuestion checked = rest.question();
            checked.certain = one.planned.certain;
            EXPECT_TRUE(check_plan(checked, *one.planned.plan).empty()) << seed;
        }
    }
    EXPECT_GT(limited, 50 / fewer);
    EXPECT_GT(rules, 10 / fewer);
    EXPECT_LT(open, 30 / fewer);
}

}  // namespace
}  // namespace cairn
