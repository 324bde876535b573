#include "cairn/judgement.h"

#include <gtest/gtest.h>

#include "audit_sample.h"
#include "cairn/holding.h"

namespace cairn {
namespace {

TEST(Judgement, CountsOnlyWhatSupportsTheAward) {
    const AuditSample sample(R"({"all":[{"take":{"credits":{"min":10},"from":{"tags":["a"]}}},{"credential":"m3"}],
                                 "limits":[{"atLeast":{"credits":5}}]})",
                             '[' + earned("m1") + ',' + earned("m3") + ']');
    const std::vector<Use> uses{{0, 1, {}}, {1, 2, {}}};
    const Judgement judgement = judge(sample.question(), uses);
    EXPECT_EQ(judgement.status(), Truth::no);
    EXPECT_EQ(judgement.nodes[1].have.credits, (Range{500, 500}));
    EXPECT_EQ(judgement.nodes[1].need.credits, (Range{1000, unbounded}));
    ASSERT_EQ(judgement.limits.size(), 1U);
    EXPECT_EQ(judgement.limits[0].have.credits, (Range{500, 500})) << "what an unmet node has counts towards no limit";
    EXPECT_EQ(judgement.counted_credits, 500);
}

TEST(Judgement, TakesWhatIsAssumedAsFulfilled) {
    const AuditSample sample(R"({"all":[{"credential":"m1"},{"milestone":"done"}]})", '[' + earned("m1") + ']');
    const std::vector<Use> uses{{0, 1, {}}};
    const std::vector<Element> assumed{{2, {}}};
    EXPECT_EQ(judge(sample.question(), uses).status(), Truth::no);
    EXPECT_EQ(judge(sample.question(), uses, assumed).status(), Truth::yes);
}

TEST(Judgement, IsAtBestUnknownWithAnUncertainMember) {
    const AuditSample sample(R"({"take":{"count":{"min":1},"from":{"eqf":{"min":6}}}})", '[' + earned("m4") + ']');
    const std::vector<Use> uses{{0, 0, {}}};
    EXPECT_EQ(judge(sample.question(), uses).status(), Truth::unknown);
}

}  // namespace
}  // namespace cairn
