#include "cairn/schedule.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "cairn/plan_check.h"
#include "plan_sample.h"
#include "random_plan.h"
#include "schedule_twin.h"
#include "slow_build.h"

namespace cairn {
namespace {

std::string module(const std::string& id, int weeks, const std::string& more = R"("duration":{"rolling":true)") {
    return R"({"id":")" + id + R"(","title":"M","provider":"ie","kind":"microcredential",)" + more + R"(,"weeks":)" +
           std::to_string(weeks) + "}}";
}

std::string award(const std::string& requirement) {
    return R"({"id":"award","title":"A","provider":"ie","kind":"qualification","stacking":{"requirement":)" +
           requirement + "}}";
}

/// "m1 2027-01-04 2027-01-17, …", or why there is none.
std::string scheduled(const PlanSample& sample, const std::vector<std::string>& ids) {
    std::vector<std::uint32_t> records;
    for (const std::string& id : ids)
        records.push_back(sample.record(id));
    const Schedule found = schedule(sample.question(), records, {});
    if (!found.plan) return found.proven ? "none" : "given up";
    for (const Problem& problem : check_plan(sample.question(), *found.plan))
        ADD_FAILURE() << problem.pointer << ": " << problem.message;
    std::string out;
    for (const Pick& pick : found.plan->picks)
        out += (out.empty() ? "" : ", ") + sample.catalogue().credentials[pick.record].id + ' ' +
               to_string(pick.start) + ' ' + to_string(pick.end);
    Date last = sample.question().start;
    for (const Pick& pick : found.plan->picks)
        last = std::max(last, pick.end);
    return found.plan->finish == last ? out : out + "; " + to_string(found.plan->finish);
}

const std::string both = R"({"all":[{"credential":"m1"},{"credential":"m2"}]})";

TEST(Schedule, TakesEverythingAtOnceWhereNothingStandsAgainstIt) {
    const PlanSample sample('[' + module("m1", 2) + ',' + module("m2", 1) + ',' + award(both) + ']', "");
    EXPECT_EQ(scheduled(sample, {"m1", "m2"}), "m1 2027-01-04 2027-01-17, m2 2027-01-04 2027-01-10");
}

TEST(Schedule, TakesOneAfterTheOtherIfNoMoreIsWanted) {
    const PlanSample sample('[' + module("m1", 2) + ',' + module("m2", 1) + ',' + award(both) + ']',
                            R"("planning":{"maxParallel":1})");
    EXPECT_EQ(scheduled(sample, {"m1", "m2"}), "m1 2027-01-04 2027-01-17, m2 2027-01-18 2027-01-24");
}

TEST(Schedule, BeginsWhatHasAnEntryOnceThatIsMet) {
    const PlanSample sample('[' + module("m1", 2) + ',' +
                                module("m2", 1, R"("entry":{"holds":"m1"},"duration":{"rolling":true)") + ',' +
                                award(both) + ']',
                            "");
    EXPECT_EQ(scheduled(sample, {"m1", "m2"}), "m1 2027-01-04 2027-01-17, m2 2027-01-18 2027-01-24");
}

TEST(Schedule, TakesLateWhatWouldRunOutBeforeTheEnd) {
    const PlanSample sample('[' + module("m1", 1, R"("certificate":{"validity":"P10D"},"duration":{"rolling":true)") +
                                ',' + module("m2", 6) + ',' + award(both) + ']',
                            "");
    EXPECT_EQ(scheduled(sample, {"m1", "m2"}), "m2 2027-01-04 2027-02-14, m1 2027-01-29 2027-02-04");
}

TEST(Schedule, KeepsWhatIsCountedAsCloseTogetherAsTheRuleAsks) {
    const std::string close = R"({"all":[{"credential":"m1"},{"credential":"m2"}],"limits":[{"within":{"months":1}}]})";
    const PlanSample sample('[' + module("m1", 1) + ',' + module("m2", 10) + ',' + award(close) + ']', "");
    EXPECT_EQ(scheduled(sample, {"m1", "m2"}), "m2 2027-01-04 2027-03-14, m1 2027-02-08 2027-02-14");
}

TEST(Schedule, WaitsUntilWhatExcludesHasRunOut) {
    const PlanSample sample(
        '[' + module("m1", 1, R"("entry":{"none":[{"holds":"m2"}]},"duration":{"rolling":true)") + ',' +
            module("m2", 1) + ',' + award(R"({"credential":"m1"})") + ']',
        R"("achievements":[{"id":"a","credential":"m2","issued":"2026-01-01","expires":"2027-02-01"}])");
    EXPECT_EQ(scheduled(sample, {"m1"}), "m1 2027-02-02 2027-02-08");
}

TEST(Schedule, FinishesOnceNothingHasToBeWaitedForAnyMore) {
    const PlanSample sample(
        '[' + module("m1", 1) + ',' + module("m2", 1) + ',' +
            award(R"({"all":[{"credential":"m1"},{"none":[{"holds":"m2"}]}]})") + ']',
        R"("achievements":[{"id":"a","credential":"m2","issued":"2026-01-01","expires":"2027-02-01"}])");
    EXPECT_EQ(scheduled(sample, {"m1"}), "m1 2027-01-04 2027-01-10; 2027-02-02");
}

TEST(Schedule, SaysThatThereIsNone) {
    const PlanSample sample('[' + module("m1", 2) + ',' + module("m2", 1) + ',' + award(both) + ']',
                            R"("planning":{"maxParallel":1,"deadline":"2027-01-23"})");
    EXPECT_EQ(scheduled(sample, {"m1", "m2"}), "none") << "a day too few";
    EXPECT_EQ(scheduled(sample, {"m1"}), "none") << "the award would not be complete";
}

TEST(Schedule, KnowsWhatCannotBeCompleteOrAdmittedInAnyOrder) {
    const PlanSample sample(
        '[' + module("m1", 2, R"("entry":{"holds":"m2"},"duration":{"rolling":true)") + ',' +
            module("m2", 1, R"("entry":{"any":[{"holds":"m1"},{"milestone":"start"}]},"duration":{"rolling":true)") +
            ',' + award(both) + ']',
        "");
    const PlanQuestion question = sample.question();
    const std::uint32_t m1 = sample.record("m1"), m2 = sample.record("m2");
    using Records = std::vector<std::uint32_t>;
    std::uint64_t steps = 0;
    EXPECT_FALSE(may_complete(question, Records{m1}, {}, false, steps));
    EXPECT_TRUE(may_complete(question, Records{m1, m2}, {}, false, steps));
    EXPECT_EQ(never_admitted(question, Records{m1, m2}, {}, false), (Records{m1, m2})) << "each waits for the other";
    const std::vector<Ask> start = {MilestoneTest{"start"}};
    EXPECT_EQ(never_admitted(question, Records{m1, m2}, start, false), Records{});
}

TEST(Schedule, KnowsWhatDoesNotFitIn) {
    const PlanSample sample('[' + module("m1", 2) + ',' + module("m2", 1) + ',' + award(both) + ']',
                            R"("planning":{"maxParallel":1})");
    const std::vector<std::uint32_t> records = {sample.record("m1"), sample.record("m2")};
    const std::vector<Date> now(2, day("2027-01-04")), later = {day("2027-01-04"), day("2027-01-19")};
    EXPECT_TRUE(fits(sample.question(), records, now, day("2027-01-24"), 100));
    EXPECT_FALSE(fits(sample.question(), records, now, day("2027-01-23"), 100));
    EXPECT_FALSE(fits(sample.question(), records, later, day("2027-01-24"), 100));
}

TEST(Schedule, GivesUpOnlyWhenItsStepsAreSpent) {
    const PlanSample sample('[' + module("m1", 2) + ',' + module("m2", 1) + ',' + award(both) + ']',
                            R"("planning":{"maxParallel":1})");
    const std::uint32_t records[] = {sample.record("m1"), sample.record("m2")};
    const Schedule cut = schedule(sample.question(), records, {}, 1);
    EXPECT_FALSE(cut.plan);
    EXPECT_FALSE(cut.proven);
}

TEST(Schedule, LeavesRoomForWhatIsUnderWay) {
    const PlanSample sample('[' + module("m1", 2) + ',' + award(R"({"credential":"m1"})") + ']',
                            R"("planning":{"maxParallel":1})");
    PlanQuestion question = sample.question();
    question.underway = {{day("2027-01-20"), 0}};
    const Schedule found = schedule(question, std::vector<std::uint32_t>{sample.record("m1")}, {});
    ASSERT_TRUE(found.plan);
    EXPECT_EQ(to_string(found.plan->picks.front().start), "2027-01-21");
    EXPECT_TRUE(check_plan(question, *found.plan).empty());
    question.underway.front().end = day("2027-01-22");
    EXPECT_FALSE(check_plan(question, *found.plan).empty());
}

void is_the_earliest(const PlanQuestion& question, const std::vector<std::uint32_t>& records,
                     std::map<std::string, std::uint64_t>& seen) {
    const Schedule found = schedule(question, records, {});
    const auto expected = earliest_finish(question, records, *question.planning().deadline);
    EXPECT_TRUE(found.proven);
    ASSERT_EQ(found.plan.has_value(), expected.has_value());
    ++seen[expected ? "some" : "none"];
    if (!expected) return;
    EXPECT_EQ(to_string(found.plan->finish), to_string(*expected));
    for (const Problem& problem : check_plan(question, *found.plan))
        ADD_FAILURE() << problem.pointer << ": " << problem.message;
}

TEST(Schedule, IsTheEarliestOfAllThatThereAre) {
    std::map<std::string, std::uint64_t> seen;
    for (std::uint64_t seed = 0; seed < 2000 / fewer && !HasFailure(); ++seed) {
        const RandomPlan random = random_plan(seed);
        SCOPED_TRACE("seed " + std::to_string(seed) + ' ' + random.credentials + random.learner);
        const PlanSample sample(random.credentials, random.learner);
        PlanQuestion question = sample.question();
        if (seed % 3 == 0) question.underway = {{add_days(question.start, static_cast<int>(seed % 7)), 700}};
        std::vector<std::uint32_t> records;
        for (int i = 1; i <= random.modules; ++i)
            records.push_back(sample.record("c" + std::to_string(i)));
        is_the_earliest(question, records, seen);
    }
    EXPECT_GT(seen["some"], 400 / fewer);
    EXPECT_GT(seen["none"], 400 / fewer);
}

}  // namespace
}  // namespace cairn
