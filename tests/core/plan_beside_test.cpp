#include "cairn/plan_beside.h"

#include <gtest/gtest.h>

#include <string>

#include "cairn/holding.h"
#include "cairn/plan_beside_json.h"
#include "plan_sample.h"

namespace cairn {
namespace {

/// A week long, from any day on. `more`: keys.
std::string module(const std::string& id, const std::string& more = {}) {
    return R"({"id":")" + id +
           R"(","title":"M","provider":"ie","kind":"microcredential","duration":{"rolling":true,"weeks":1})" +
           (more.empty() ? "" : ',' + more) + "},";
}

std::string five(const std::string& more = {}) {
    return R"("workload":{"credits":{"system":"ECTS","value":5}})" + (more.empty() ? "" : ',' + more);
}

std::string award(const std::string& id, const std::string& requirement, const std::string& more = {}) {
    return R"({"id":")" + id + R"(","title":"A","provider":"ie","kind":"qualification","stacking":{"requirement":)" +
           requirement + more + "}}";
}

/// `first` and `other` are requirements of "award" and "another".
struct Two {
    PlanSample sample;

    Two(const std::string& modules, const std::string& first, const std::string& other, const std::string& learner = "",
        const std::string& more_of_other = "")
        : sample('[' + modules + award("award", first) + ',' + award("another", other, more_of_other) + ']', learner) {}

    PlanQuestion question(const std::string& id) const {
        PlanQuestion question = sample.question();
        question.award = sample.catalogue().credential(id);
        question.rule = question.award->requirement();
        return question;
    }

    Beside beside(Objective objective = Objective::count) const {
        const PlanQuestion questions[] = {question("award"), question("another")};
        return plan_beside(questions, objective);
    }

    /// From the first award to the other one.
    CourseChange change() const {
        const Beside both = beside();
        EXPECT_FALSE(both.changes.empty());
        if (both.changes.empty()) return {};
        EXPECT_EQ(both.changes.front().from, 0U);
        EXPECT_EQ(both.changes.front().to, 1U);
        return both.changes.front();
    }
};

CreditSum credits(std::int64_t hundredths, std::int64_t modules) {
    return {{hundredths, hundredths}, modules};
}

const std::string four = module("m1", five(R"("tags":["x"])")) + module("m2", five(R"("tags":["x"])")) +
                         module("m3", five()) + module("m4", five());

std::string all_of(const std::string& ids) {
    std::string out = R"({"all":[)";
    for (const char id : ids)
        out += std::string(out.back() == '[' ? "" : ",") + R"({"credential":"m)" + id + R"("})";
    return out + "]}";
}

TEST(PlanBeside, SaysWhatOfAnAwardCountsTowardsTheOther) {
    const Beside both = Two(four, all_of("123"), all_of("24")).beside();
    ASSERT_EQ(both.awards.size(), 2U);
    EXPECT_EQ(both.awards[0].planned.totals.count, 3);
    EXPECT_EQ(both.awards[1].planned.totals.count, 2);
    ASSERT_EQ(both.changes.size(), 2U);
    const CourseChange& change = both.changes[0];
    EXPECT_EQ(change.status, AuditStatus::unsatisfied);
    EXPECT_EQ(change.missing, (Distance{0, 1}));
    EXPECT_EQ(change.counted(), credits(1500, 3));
    EXPECT_EQ(change.shared(), credits(500, 1));
    EXPECT_EQ(change.open(), credits(0, 0));
    EXPECT_EQ(change.lost(), credits(1000, 2));
    EXPECT_EQ(change.idle, (std::vector<std::uint32_t>{0, 2}));
    EXPECT_EQ(both.changes[1].from, 1U);
    EXPECT_EQ(both.changes[1].counted(), credits(1000, 2));
    EXPECT_EQ(both.changes[1].shared(), credits(500, 1));
    EXPECT_EQ(both.changes[1].missing, (Distance{0, 2}));
}

TEST(PlanBeside, LosesNothingWhereTheOtherAwardAsksForTheSame) {
    const CourseChange change = Two(four, all_of("12"), all_of("21")).change();
    EXPECT_EQ(change.status, AuditStatus::satisfied);
    EXPECT_EQ(change.missing, Distance{});
    EXPECT_EQ(change.shared(), credits(1000, 2));
    EXPECT_EQ(change.lost(), credits(0, 0));
    EXPECT_TRUE(change.idle.empty());
}

TEST(PlanBeside, CountsNoMoreThanTheOtherAwardHasRoomFor) {
    const CourseChange change =
        Two(four, all_of("12"), R"({"take":{"credits":{"min":5},"from":{"tags":["x"]}}})").change();
    EXPECT_EQ(change.shared(), credits(500, 1)) << "either would do, not both";
    EXPECT_EQ(change.lost(), credits(500, 1));
}

TEST(PlanBeside, GivesToEachPartWhatNothingElseCanGive) {
    const CourseChange change =
        Two(four, all_of("12"), R"({"all":[{"take":{"credits":{"min":5},"from":{"tags":["x"]}}},{"credential":"m1"}]})")
            .change();
    EXPECT_EQ(change.status, AuditStatus::satisfied);
    EXPECT_EQ(change.shared(), credits(1000, 2)) << "the first that fits would have been m1, twice";
}

TEST(PlanBeside, DoesNotCountWhatTheOtherAwardHasEnoughOfWithout) {
    const CourseChange change = Two(module("m0", five(R"("tags":["x"])")) + four, all_of("1"),
                                    R"({"take":{"credits":{"min":5},"from":{"tags":["x"]}}})",
                                    R"("achievements":[{"id":"own","credential":"m0","issued":"2026-01-01"}])")
                                    .change();
    EXPECT_EQ(change.status, AuditStatus::satisfied);
    EXPECT_EQ(change.counted(), credits(500, 1));
    EXPECT_EQ(change.lost(), credits(500, 1));
}

TEST(PlanBeside, HeedsWhatThePersonHasAndWhenItRunsOut) {
    const auto own = [](const std::string& expires) {
        return Two(four, all_of("13"), all_of("12"),
                   R"("achievements":[{"id":"own","credential":"m2","issued":"2026-01-01"},)"
                   R"({"id":"old","credential":"m3","issued":"2026-01-01","expires":")" +
                       expires + R"("}])")
            .change();
    };
    const CourseChange change = own("2027-12-31");
    EXPECT_EQ(change.status, AuditStatus::satisfied);
    EXPECT_EQ(change.counted(), credits(1000, 2)) << "one of them the person's own";
    EXPECT_EQ(change.achievements[0].achievement, 1U);
    EXPECT_EQ(change.lost(), credits(500, 1));
    EXPECT_TRUE(change.idle.empty()) << "what is lost was never taken for it";
    EXPECT_EQ(own("2027-01-05").idle.size(), 1U) << "then it is taken again";
}

TEST(PlanBeside, LeavesCreditsOpenThatNobodyStates) {
    const CourseChange change =
        Two(module("m1", five()) + module("m2") + module("m3", five()), all_of("123"), all_of("12")).change();
    EXPECT_EQ(change.counted(), (CreditSum{{1000, unbounded}, 3}));
    EXPECT_EQ(change.shared(), (CreditSum{{500, unbounded}, 2}));
    EXPECT_EQ(change.lost(), credits(500, 1));
}

TEST(PlanBeside, LeavesOpenWhatRestsOnAFactThatIsNotStated) {
    const CourseChange change = Two(four, all_of("12"), R"({"all":[{"credential":"m1"},{"take":{"credits":{"min":5},
        "from":{"eqf":{"min":5}}}}]})")
                                    .change();
    EXPECT_EQ(change.status, AuditStatus::depends);
    EXPECT_EQ(change.shared(), credits(500, 1));
    EXPECT_EQ(change.open(), credits(500, 1)) << "m2 states no level";
    EXPECT_EQ(change.lost(), credits(0, 0));
}

TEST(PlanBeside, TellsThePartThatCountsFromTheRest) {
    const std::string part = R"({"take":{"credits":{"min":3,"max":3},"from":{},"split":true}})";
    const CourseChange change = Two(four, all_of("1"), part).change();
    EXPECT_EQ(change.shared(), credits(300, 1));
    EXPECT_EQ(change.lost(), credits(200, 0)) << "no module is lost as a whole";
    const CourseChange back = Two(four, part, all_of("123")).change();
    EXPECT_EQ(back.counted(), credits(300, 1));
    EXPECT_EQ(back.shared(), credits(300, 1));
}

TEST(PlanBeside, SaysTheSameShareInTheCreditsOfTheFirstAward) {
    const std::string scqf = R"(,"creditSystem":"SCQF")";
    const std::string part = R"({"take":{"credits":{"min":3,"max":3},"from":{},"split":true}})";
    const CourseChange exact = Two(four, all_of("1"), part, "", scqf).change();
    EXPECT_EQ(exact.shared(), credits(150, 1)) << "3 of 10 credits there are 1.5 of 5 here";
    EXPECT_EQ(exact.lost(), credits(350, 0));
    const CourseChange hours = Two(module("m1", R"("workload":{"hours":100})"), all_of("1"), part, "", scqf).change();
    EXPECT_EQ(hours.counted(), (CreditSum{{333, 400}, 1}));
    EXPECT_EQ(hours.shared(), (CreditSum{{99, 120}, 1}));
    EXPECT_EQ(hours.lost(), (CreditSum{{233, 280}, 0}));
}

TEST(PlanBeside, NamesWhatWasOnlyTakenForAnEntry) {
    const CourseChange change =
        Two(module("m0", five()) + module("m1", five(R"("entry":{"holds":"m0"})")) + module("m2", five()), all_of("1"),
            all_of("12"))
            .change();
    EXPECT_EQ(change.counted(), credits(500, 1));
    EXPECT_EQ(change.shared(), credits(500, 1));
    EXPECT_EQ(change.idle, (std::vector<std::uint32_t>{0}));
}

TEST(PlanBeside, TellsOfAnAwardWithoutAPlanOnlyWhatCountsTowardsIt) {
    const Beside both =
        Two(four, all_of("12"), all_of("1234"), R"("planning":{"deadline":"2027-01-20","maxParallel":1})").beside();
    EXPECT_EQ(both.awards[1].planned.status, PlanStatus::infeasible);
    ASSERT_EQ(both.changes.size(), 1U);
    EXPECT_EQ(both.changes[0].from, 0U);
    EXPECT_EQ(both.changes[0].shared(), credits(1000, 2));
    EXPECT_EQ(both.changes[0].missing, (Distance{0, 2}));
}

TEST(PlanBeside, TellsOfEachBetterPlanAndWhoseItIs) {
    const Two two(four, all_of("12"), all_of("34"));
    const PlanQuestion questions[] = {two.question("award"), two.question("another")};
    std::string told;
    plan_beside(questions, Objective::finish, usual_plan_steps, [&](const PlanQuestion& question, const Planned& one) {
        EXPECT_TRUE(one.plan);
        told += question.award->id + ' ';
    });
    EXPECT_EQ(told, "award another ");
}

TEST(PlanBesideJson, SaysAllOfIt) {
    const Two two(module("m1", five()) + module("m2") + module("m3", five()), all_of("123"),
                  R"({"all":[{"credential":"m2"},{"take":{"credits":{"min":3,"max":3},"from":{},"split":true}}]})",
                  R"("achievements":[{"id":"own","credential":"m3","issued":"2026-01-01"}])");
    const std::string text = encode_beside(two.beside(), Objective::count);
    EXPECT_EQ(text.substr(0, text.find(",\"start\"")), R"({"awards":[{"award":"award")");
    const auto changes = text.find("\"changes\"");
    ASSERT_NE(changes, std::string::npos);
    EXPECT_EQ(
        text.substr(changes, text.find("},{\"from\"") - changes),
        R"("changes":[{"from":"award","to":"another","status":"satisfied","missing":{"credits":0,"modules":0},)"
        R"("counted":{"credits":[10,null],"modules":3},"shared":{"credits":[3,null],"modules":2},)"
        R"("open":{"credits":[0,0],"modules":0},"lost":{"credits":[7,7],"modules":1},"achievements":[)"
        R"({"achievement":"own","credits":[5,5],"counts":"yes","shared":[3,3],"lost":[2,2]},)"
        R"({"credential":"m1","credits":[5,5],"counts":"no"},{"credential":"m2","credits":[0,null],"counts":"yes"}],)"
        R"("idle":["m1"])");
}

}  // namespace
}  // namespace cairn
