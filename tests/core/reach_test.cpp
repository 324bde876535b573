#include "cairn/reach.h"

#include <gtest/gtest.h>

#include "audit_sample.h"

namespace cairn {
namespace {

TEST(Reach, TellsTheStatusOfEveryAwardAndWhatIsMissingAtLeast) {
    const AuditSample sample(
        R"({"all":[{"take":{"credits":{"min":15},"from":{"tags":["a","b"]}}},{"credential":"m4"}]})",
        '[' + earned("m1") + ']');
    const auto list = reach(sample.catalogue(), sample.frameworks(), sample.learner(), *parse_date("2027-01-11"));
    ASSERT_EQ(list.size(), 1U) << "the sample has one award";
    EXPECT_EQ(list[0].status, AuditStatus::unsatisfied);
    EXPECT_EQ(list[0].counted, (Distance{500, 1}));
    EXPECT_EQ(list[0].missing, (Distance{1000, 2}));
}

TEST(Reach, SaysThatNothingIsMissingOfWhatIsMet) {
    const AuditSample sample(R"({"credential":"m1"})", '[' + earned("m1") + ']');
    const auto list = reach(sample.catalogue(), sample.frameworks(), sample.learner(), *parse_date("2027-01-11"));
    EXPECT_EQ(list[0].status, AuditStatus::satisfied);
    EXPECT_EQ(list[0].missing, Distance{});
    EXPECT_EQ(missing_at_least(sample.question()), Distance{});
}

}  // namespace
}  // namespace cairn
