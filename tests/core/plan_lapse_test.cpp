#include "cairn/plan_lapse.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "cairn/planner.h"
#include "plan_sample.h"

namespace cairn {
namespace {

std::optional<Lapse> lapse(const PlanSample& sample) {
    return lapse_of(sample.question(), *plan_for(sample.question(), Objective::cost).plan);
}

using Ids = std::vector<std::string>;

TEST(PlanLapse, IsTheDayAfterWhatIsNeededRunsOut) {
    const PlanSample sample('[' + priced_module("a", 1, 10, 10, R"("certificate":{"validity":"P1Y"})") + ',' +
                                priced_module("b", 1, 10, 10) + ',' +
                                award_for(R"({"all":[{"credential":"a"},{"credential":"b"}]})") + ']',
                            "");
    EXPECT_EQ(lapse(sample), (Lapse{day("2028-01-11"), Ids{"a"}})) << "issued on 10 January 2027, for a year";
}

TEST(PlanLapse, NamesWhatThePersonHolds) {
    const PlanSample sample('[' + priced_module("a", 1, 10, 10) + ',' +
                                award_for(R"({"all":[{"credential":"a"},{"take":{"count":{"min":1},
                                    "from":{"tags":["own"]}}}],"limits":[{"maxAge":{"months":24}}]})") +
                                ']',
                            R"("achievements":[{"id":"course","tags":["own"],"issued":"2026-01-01"}])");
    EXPECT_EQ(lapse(sample), (Lapse{day("2028-01-02"), Ids{"course"}})) << "two years old is not too old";
}

TEST(PlanLapse, IsNoneWhereNothingRunsOut) {
    const PlanSample sample('[' + priced_module("a", 1, 10, 10) + ',' + award_for(R"({"credential":"a"})") + ']', "");
    EXPECT_EQ(lapse(sample), std::nullopt);
}

}  // namespace
}  // namespace cairn
