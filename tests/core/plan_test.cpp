#include "cairn/plan.h"

#include <gtest/gtest.h>

#include <string>

#include "cairn/catalogue_json.h"
#include "plan_sample.h"
#include "sample_catalogue.h"

namespace cairn {
namespace {

const std::string records = R"([
  {"id":"m1","title":"M1","provider":"ie","kind":"microcredential","awardBasis":["assessment","programme"]},
  {"id":"m2","title":"M2","provider":"ie","kind":"microcredential","entry":{"holds":"m1"}},
  {"id":"m3","title":"M3","provider":"ie","kind":"microcredential","entry":{"note":"Bring a laptop"}},
  {"id":"award","title":"A","provider":"ie","kind":"qualification","stacking":{"requirement":
    {"all":[{"credential":"m1"},{"milestone":"site-visit"},{"experience":{"months":12}}]}}}])";

TEST(Plan, MakesAnAchievementOfEachPickAndAFactOfWhatIsAskedFor) {
    const PlanSample sample(records, R"("achievements":[{"id":"a","credential":"m3","issued":"2026-01-01"}])");
    const PlanQuestion question = sample.question();
    Plan plan{{{0, day("2027-01-04"), day("2027-03-01")}}, {MilestoneTest{"site-visit"}}, day("2027-03-01")};
    Learner learner = learner_with(question, plan);
    ASSERT_EQ(learner.achievements.size(), 2U);
    EXPECT_EQ(learner.achievements[1].credential->id, "m1");
    EXPECT_EQ(learner.achievements[1].issued, day("2027-03-01"));
    EXPECT_EQ(learner.achievements[1].basis, AwardBasis::programme) << "it is taken, not only assessed";
    EXPECT_EQ(audit(completed(question, learner, day("2027-03-01"))).status, AuditStatus::unsatisfied);
    plan.asks.push_back(ExperienceTest{12, {}, {}, {}});
    learner = learner_with(question, plan);
    EXPECT_EQ(audit(completed(question, learner, day("2027-03-01"))).status, AuditStatus::satisfied);
}

TEST(Plan, AdmitsFromTheDayAfterWhatIsNeededIsCompleted) {
    const PlanSample sample(records, "");
    const PlanQuestion question = sample.question();
    const Learner learner =
        learner_with(question, {{{0, day("2027-01-04"), day("2027-03-01")}}, {}, day("2027-03-01")});
    EXPECT_EQ(admitted(question, learner, 1, day("2027-03-01")), AuditStatus::unsatisfied);
    EXPECT_EQ(admitted(question, learner, 1, day("2027-03-02")), AuditStatus::satisfied);
    const PlanSample own(records, R"("achievements":[{"id":"a","credential":"m1","issued":"2027-03-01"}])");
    EXPECT_EQ(admitted(own.question(), own.learner(), 1, day("2027-03-01")), AuditStatus::satisfied)
        << "what is held already is held on that day";
    EXPECT_EQ(admitted(question, learner, 2, day("2027-02-28")), AuditStatus::satisfied) << "prose is for the person";
}

TEST(Plan, AssumesTheGradeThatTheRulesAskFor) {
    const std::string document = R"({"cairn":"catalogue/1","id":"c","title":"C","languages":["en"],
      "gradeScales":[{"id":"n","grades":["1","2","3","4","5"]},{"id":"letter","grades":["C","B","A"]}],
      "providers":[{"id":"p","name":"P","type":"university"}],
      "credentials":[
        {"id":"m1","title":"M","provider":"p","kind":"microcredential"},
        {"id":"m2","title":"M","provider":"p","kind":"microcredential",
         "entry":{"credential":"m1","minGrade":{"scale":"n","grade":"4"}}},
        {"id":"award","title":"A","provider":"p","kind":"qualification","stacking":{"requirement":
          {"all":[{"credential":"m1","minGrade":{"scale":"n","grade":"3"}},
                  {"credential":"m2","minGrade":{"scale":"letter","grade":"B"}}]}}},
        {"id":"mean","title":"A","provider":"p","kind":"qualification","stacking":{"requirement":
          {"take":{"from":{}},"limits":[{"average":{"scale":"n","grade":"3"}}]}}}]})";
    const SourceFile file{"c.json", document};
    const auto catalogue = decode_catalogue({&file, 1}, shipped_frameworks());
    ASSERT_TRUE(catalogue);
    const Learner learner;
    const auto grade = [&](const char* award, std::uint32_t record, const std::vector<std::uint32_t>& taken) {
        const Credential& goal = *catalogue.value().credential(award);
        Plan plan;
        for (const std::uint32_t one : taken)
            plan.picks.push_back({one, day("2027-01-04"), day("2027-01-04")});
        const Learner after = learner_with(
            {&catalogue.value(), &shipped_frameworks(), &goal, goal.requirement(), &learner, day("2027-01-04")}, plan);
        const auto found = after.achievements.at(*pick_of(plan, record)).grade;
        return found ? found->scale + ' ' + found->grade : "none";
    };
    EXPECT_EQ(grade("award", 0, {0}), "n 3");
    EXPECT_EQ(grade("award", 0, {0, 1}), "n 4") << "what is taken later asks for more";
    EXPECT_EQ(grade("award", 1, {0, 1}), "letter B");
    EXPECT_EQ(grade("mean", 1, {1}), "n 5") << "the best, where a mean is asked for";
    EXPECT_EQ(grade("award", 2, {0, 1, 2}), "none");
}

}  // namespace
}  // namespace cairn
