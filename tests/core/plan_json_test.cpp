#include "cairn/plan_json.h"

#include <gtest/gtest.h>

#include <string>

#include "plan_sample.h"

namespace cairn {
namespace {

const std::string records = R"([
  {"id":"m1","title":"M","provider":"ie","kind":"microcredential","duration":{"weeks":2,"intakes":["2026-01-05"]},
   "workload":{"hours":20},"cost":{"amount":99.5,"currency":"EUR"},"certificate":{"validity":"P1Y"}},
  {"id":"m2","title":"M","provider":"ie","kind":"microcredential","duration":{"weeks":1},"entry":{"holds":"m1"}},
  {"id":"award","title":"A","provider":"ie","kind":"qualification","stacking":{"requirement":
    {"all":[{"id":"one","credential":"m1"},{"credential":"m2"},{"milestone":"talk"}]}}}])";

TEST(PlanJson, SaysWhatIsTakenWhenAndWhatIsTakenForGranted) {
    const PlanSample sample(records, R"("planning":{"start":"2026-12-01"})");
    const PlanQuestion question = sample.question();
    const std::string text = encode_plan(question, Objective::cost, plan_for(question, Objective::cost));
    EXPECT_EQ(
        text.substr(0, text.find(",\"steps\"")),
        R"({"award":"award","start":"2026-12-01","objective":"cost","status":"optimal","certain":true,"picks":[)"
        R"({"credential":"m1","nodes":["one"],"start":"2027-01-05","end":"2027-01-18","hours":20,"credits":[0.66,0.8],)"
        R"("cost":{"amount":99.5,"currency":"EUR"},"assumed":["intake"],)"
        R"("structure":{"blocking":1,"delay":2,"complexity":3}},)"
        R"({"credential":"m2","nodes":["/all/1"],"start":"2027-01-19","end":"2027-01-25","assumed":["hours","starts"],)"
        R"("structure":{"blocking":0,"delay":2,"complexity":2}}],)"
        R"("asks":[{"milestone":"talk"}],"lapses":"2028-01-19","lapsing":["m1"],)"
        R"("totals":{"finish":"2027-01-25","days":56,"cost":99.5,"currency":"EUR","unpriced":1,"hours":20,"count":2,"complexity":5},"bound":99.5)");
}

TEST(PlanJson, OfAPlanSoFarSaysAllButWhenItLapses) {
    const PlanSample sample(records, R"("planning":{"start":"2026-12-01"})");
    const PlanQuestion question = sample.question();
    const Planned planned = plan_for(question, Objective::cost);
    std::string text = encode_plan(question, Objective::cost, planned);
    const std::string lapses = R"("lapses":"2028-01-19","lapsing":["m1"],)";
    ASSERT_NE(text.find(lapses), std::string::npos);
    EXPECT_EQ(encode_plan_so_far(question, Objective::cost, planned), text.erase(text.find(lapses), lapses.size()));
}

TEST(PlanJson, SaysThatThereIsNoPlan) {
    const PlanSample sample(records, R"("planning":{"start":"2026-12-01","deadline":"2027-01-24"})");
    const PlanQuestion question = sample.question();
    const std::string text = encode_plan(question, Objective::finish, plan_for(question, Objective::finish));
    EXPECT_EQ(text.substr(0, text.find(",\"steps\"")),
              R"({"award":"award","start":"2026-12-01","objective":"finish","status":"infeasible")");
}

TEST(PlanJson, SaysWhyThereIsNoPlanAndWhatWouldDo) {
    const PlanSample sample(records, R"("planning":{"start":"2026-12-01","deadline":"2027-01-24","maxParallel":2})");
    const PlanQuestion question = sample.question();
    const PlanConflict conflict = conflict_of(question, Objective::finish);
    const std::string text = encode_plan(question, Objective::finish, plan_for(question, Objective::finish), &conflict);
    EXPECT_NE(
        text.find(
            R"("conflict":{"limits":["deadline"],"lacks":[],"relaxed":[{"limits":["deadline"],)"
            R"("totals":{"finish":"2027-01-25","days":56,"cost":99.5,"currency":"EUR","unpriced":1,"hours":20,"count":2},)"
            R"("busiest":{"hours":10,"count":1}}],"proven":true})"),
        std::string::npos)
        << text;
}

}  // namespace
}  // namespace cairn
