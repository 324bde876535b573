#include "cairn/plan_failed.h"

#include <gtest/gtest.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "cairn/plan_check.h"
#include "cairn/plan_failed_json.h"
#include "plan_sample.h"
#include "plan_twin.h"
#include "random_plan.h"
#include "slow_build.h"

namespace cairn {
namespace {

/// The best plan by that, with the module of that id failed.
Failed failing(const PlanSample& sample, const std::string& id, Objective objective = Objective::cost) {
    const Planned planned = plan_for(sample.question(), objective);
    return plan_if_failed(sample.question(), planned, *pick_of(*planned.plan, sample.record(id)), objective);
}

std::string shown(const PlanSample& sample, const std::vector<Pick>& picks) {
    std::string out;
    for (const Pick& pick : picks)
        out += sample.catalogue().credentials[pick.record].id + ' ' + to_string(pick.start) + ' ' +
               to_string(pick.end) + "; ";
    return out;
}

const std::string two = '[' + priced_module("a", 2, 10, 100) + ',' +
                        priced_module("b", 2, 10, 300, R"("entry":{"holds":"a"})") + ',' +
                        priced_module("c", 5, 10, 250) + ',';

TEST(PlanFailed, TakesTheSameAgainWhereNothingElseWillDo) {
    const PlanSample sample(two + award_for(R"({"all":[{"credential":"a"},{"credential":"b"}]})") + ']', "");
    const Failed failed = failing(sample, "a");
    EXPECT_EQ(to_string(failed.after.attempt.end), "2027-01-17");
    EXPECT_EQ(to_string(failed.after.start), "2027-01-18");
    ASSERT_TRUE(failed.then.plan);
    EXPECT_EQ(shown(sample, failed.then.plan->picks), "a 2027-01-18 2027-01-31; b 2027-02-01 2027-02-14; ");
    EXPECT_EQ(failed.totals.cost, 50'000) << "a is paid twice";
    EXPECT_EQ(failed.totals.hours, 3'000);
    EXPECT_EQ(failed.totals.count, 3);
    EXPECT_EQ(failed.totals.days, 42) << "from the first day on";
}

TEST(PlanFailed, TakesSomethingElseWhereThatIsBetter) {
    const PlanSample sample(
        R"([{"id":"yearly","title":"M","provider":"ie","kind":"microcredential","duration":{"weeks":2,
        "intakes":["2027-01-04"]},"cost":{"amount":50,"currency":"EUR"}},)" +
            priced_module("any day", 3, 10, 300) + ',' +
            award_for(R"({"any":[{"credential":"yearly"},{"credential":"any day"}]})") + ']',
        "");
    const Failed soon = failing(sample, "yearly", Objective::finish);
    ASSERT_TRUE(soon.then.plan);
    EXPECT_EQ(shown(sample, soon.then.plan->picks), "any day 2027-01-18 2027-02-07; ");
    EXPECT_EQ(soon.totals.cost, 35'000);
    const Failed cheap = failing(sample, "yearly", Objective::cost);
    ASSERT_TRUE(cheap.then.plan);
    EXPECT_EQ(shown(sample, cheap.then.plan->picks), "yearly 2028-01-04 2028-01-17; ");
}

TEST(PlanFailed, GoesOnWithWhatHasBegun) {
    const PlanSample sample(two + award_for(R"({"all":[{"credential":"a"},{"credential":"c"}]})") + ']',
                            R"("planning":{"maxParallel":2})");
    const Failed failed = failing(sample, "a");
    EXPECT_EQ(shown(sample, failed.after.kept), "c 2027-01-04 2027-02-07; ");
    EXPECT_EQ(failed.after.underway, (std::vector<Underway>{{day("2027-02-07"), 200}}));
    ASSERT_TRUE(failed.then.plan);
    EXPECT_EQ(shown(sample, failed.then.plan->picks), "a 2027-01-18 2027-01-31; ");
}

TEST(PlanFailed, HasLessMoneyLeft) {
    const PlanSample sample(two + award_for(R"({"all":[{"credential":"a"},{"credential":"b"}]})") + ']',
                            R"("planning":{"budget":{"amount":450,"currency":"EUR"}})");
    const Failed failed = failing(sample, "a");
    EXPECT_EQ(failed.after.learner.planning->budget->amount.hundredths, 35'000);
    EXPECT_EQ(failed.then.status, PlanStatus::infeasible);
    const std::string reply = encode_failed(sample.question(), Objective::cost, failed);
    EXPECT_NE(reply.find(R"("conflict":{"limits":["budget"])"), std::string::npos) << reply;
    EXPECT_EQ(reply.find(R"(},"totals":)"), std::string::npos) << "there is nothing to add up: " << reply;
}

TEST(PlanFailed, IsTheBestOfAllWaysOnFromThere) {
    std::map<std::string, std::uint64_t> seen;
    for (std::uint64_t seed = 60'000; seed < 60'000 + 1500 / fewer && !HasFailure(); ++seed) {
        const RandomPlan random = seed % 2 == 0 ? random_plan(seed) : random_choice(seed);
        SCOPED_TRACE("seed " + std::to_string(seed) + ' ' + random.credentials + random.learner);
        const PlanSample sample(random.credentials, random.learner);
        const PlanQuestion question = sample.question();
        const auto objective = static_cast<Objective>(seed % 4);
        const Planned planned = plan_for(question, objective);
        if (!planned.plan || planned.plan->picks.empty()) continue;
        const std::size_t place = seed % planned.plan->picks.size();
        const Failed failed = plan_if_failed(question, planned, place, objective);
        EXPECT_EQ(failed.after.attempt, planned.plan->picks[place]);
        PlanQuestion then = failed.after.question(question);
        then.certain = failed.then.certain;
        std::optional<PlanKey> best;
        for (const PossiblePlan& plan : every_plan(then, failed.then.currency))
            if (const PlanKey key = key_of(plan.totals, objective); !best || key < *best) best = key;
        ASSERT_EQ(failed.then.plan.has_value(), best.has_value());
        ++seen[best ? failed.after.kept.empty() ? "some" : "kept" : "none"];
        if (!best) continue;
        EXPECT_EQ(key_of(failed.then.totals, objective), *best);
        for (const Problem& problem : check_plan(then, *failed.then.plan))
            ADD_FAILURE() << problem.pointer << ": " << problem.message;
        EXPECT_EQ(failed.totals.count, static_cast<std::int64_t>(failed.after.kept.size()) + 1 +
                                           static_cast<std::int64_t>(failed.then.plan->picks.size()));
    }
    EXPECT_GE(seen["some"], 100 / fewer);
    EXPECT_GE(seen["kept"], 100 / fewer);
    EXPECT_GE(seen["none"], 100 / fewer);
}

}  // namespace
}  // namespace cairn
