#include "cairn/plan_check.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "plan_sample.h"

namespace cairn {
namespace {

std::string module(const std::string& id, const std::string& more) {
    return R"({"id":")" + id +
           R"(","title":"M","provider":"ie","kind":"microcredential","workload":{"hours":20},"cost":{"amount":100,"currency":"EUR"},)" +
           more + "}";
}

/// m1 takes two weeks from any day on; m2 wants m1 and begins on two days; m3 is two weeks at one's own pace. The award wants all.
const std::string records =
    '[' + module("m1", R"("duration":{"weeks":2,"rolling":true})") + ',' +
    module("m2", R"("duration":{"weeks":2,"intakes":["2027-01-18","2027-03-01"]},"entry":{"holds":"m1"})") + ',' +
    module("m3", R"("duration":{"weeks":2,"rolling":true,"pace":"self-paced"})") +
    R"(,{"id":"award","title":"A","provider":"ie","kind":"qualification","stacking":{"requirement":
        {"all":[{"credential":"m1"},{"credential":"m2"},{"credential":"m3"}]}}}])";

struct Checked {
    explicit Checked(const std::string& planning = {}) : sample(records, R"("planning":{)" + planning + "}") {}

    /// The places of what is refused.
    std::vector<std::string> refused(std::vector<Pick> picks, std::optional<Date> finish = {}) const {
        std::vector<std::string> places;
        Plan plan{std::move(picks), {}, sample.question().start};
        for (const Pick& pick : plan.picks)
            plan.finish = std::max(plan.finish, pick.end);
        if (finish) plan.finish = *finish;
        for (const Problem& problem : check_plan(sample.question(), plan))
            places.push_back(problem.pointer);
        return places;
    }

    PlanSample sample;
};

using Places = std::vector<std::string>;

const Pick m1{0, day("2027-01-04"), day("2027-01-17")}, m2{1, day("2027-01-18"), day("2027-01-31")},
    m3{2, day("2027-01-18"), day("2027-01-31")};

TEST(PlanCheck, AcceptsAPlanThatKeepsToEverything) {
    EXPECT_EQ(Checked().refused({m1, m2, m3}), Places{});
    EXPECT_EQ(Checked(R"("hoursPerWeek":20,"maxParallel":2,"budget":{"amount":300,"currency":"EUR"},)"
                      R"("deadline":"2027-01-31")")
                  .refused({m1, m2, m3}),
              Places{})
        << "to the day, the cent and the hour";
}

TEST(PlanCheck, RefusesADayOnWhichARecordDoesNotBeginOrEnd) {
    EXPECT_EQ(Checked().refused({m1, {1, day("2027-01-19"), day("2027-02-01")}, m3}),
              (Places{"/picks/1/start", "/picks/2"}))
        << "and then they are not in order";
    EXPECT_EQ(Checked().refused({m1, {1, day("2027-01-18"), day("2027-01-30")}, m3}), (Places{"/picks/1/end"}));
    EXPECT_EQ(Checked(R"("start":"2027-01-05")").refused({m1, m2, m3}), (Places{"/picks/0/start"}));
}

TEST(PlanCheck, RefusesWhatCannotBeTakenAndWhatIsTakenTwice) {
    EXPECT_EQ(Checked(R"("countries":["NL"])").refused({m1}), (Places{"/picks/0"}));
    EXPECT_EQ(Checked().refused({m1, m2, m3, m3}), (Places{"/picks/3"}));
}

TEST(PlanCheck, RefusesMoreAtOnceThanThePersonWants) {
    EXPECT_EQ(Checked(R"("maxParallel":1)").refused({m1, m2, m3}), (Places{"/picks/1", "/picks/2"}));
    EXPECT_EQ(Checked(R"("hoursPerWeek":19.99)").refused({m1, m2, m3}), (Places{"/picks/1", "/picks/2"}));
}

TEST(PlanCheck, RefusesAPlanBeyondTheBudgetOrTheDeadline) {
    EXPECT_EQ(Checked(R"("budget":{"amount":299.99,"currency":"EUR"})").refused({m1, m2, m3}), (Places{""}));
    EXPECT_EQ(Checked(R"("budget":{"amount":1,"currency":"GBP"})").refused({m1, m2, m3}), Places{})
        << "another currency is another sum";
    EXPECT_EQ(Checked(R"("deadline":"2027-01-30")").refused({m1, m2, m3}), (Places{"/finish"}));
}

TEST(PlanCheck, RefusesAPauseAtAFixedPace) {
    EXPECT_EQ(Checked(R"("pauses":[["2027-01-31","2027-01-31"]])").refused({m1, m2, m3}),
              (Places{"/picks/1/start", "/picks/2/end"}));
}

TEST(PlanCheck, RefusesAStartBeforeTheEntryIsMet) {
    EXPECT_EQ(
        Checked().refused({{1, day("2027-01-18"), day("2027-01-31")}, m3, {0, day("2027-01-19"), day("2027-02-01")}}),
        (Places{"/picks/0/start"}));
}

TEST(PlanCheck, RefusesAPlanThatDoesNotCompleteTheAward) {
    EXPECT_EQ(Checked().refused({m1, m2}), (Places{"/finish"}));
}

TEST(PlanCheck, RefusesAFinishBeforeEverythingIsCompletedAndAllowsALaterOne) {
    EXPECT_EQ(Checked().refused({m1, m2, m3}, day("2027-01-30")), (Places{"/finish", "/finish"}))
        << "nor is the award complete then";
    EXPECT_EQ(Checked().refused({m1, m2, m3}, day("2027-02-28")), Places{});
    EXPECT_EQ(Checked().refused({}, day("2027-01-03")), (Places{"/finish", "/finish"}));
}

}  // namespace
}  // namespace cairn
