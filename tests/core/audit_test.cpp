#include "cairn/audit.h"

#include <gtest/gtest.h>

#include "audit_sample.h"
#include "cairn/witness.h"

namespace cairn {
namespace {

Audit audited(const AuditSample& sample) {
    Audit result = audit(sample.question());
    for (const Problem& problem : check_witness(sample.question(), result))
        ADD_FAILURE() << problem.pointer << ": " << problem.message;
    return result;
}

TEST(Audit, FindsTheAllocationThatAGreedyOneMisses) {
    // m1 fits both; only if the first pool leaves it to the second are both met.
    const AuditSample sample(R"({"all":[{"take":{"count":{"min":1},"from":{"tags":["a"]}}},{"credential":"m1"}]})",
                             '[' + earned("m1") + ',' + earned("m2") + ']');
    const Audit result = audited(sample);
    EXPECT_EQ(result.status, AuditStatus::satisfied);
    EXPECT_EQ(result.uses, (std::vector<Use>{{0, 2, {}}, {1, 1, {}}}));
    EXPECT_TRUE(result.core.empty());
}

TEST(Audit, UsesAnAchievementOnce) {
    const AuditSample sample(R"({"all":[{"take":{"count":{"min":1},"from":{"tags":["a"]}}},{"credential":"m1"}]})",
                             '[' + earned("m1") + ']');
    const Audit result = audited(sample);
    EXPECT_EQ(result.status, AuditStatus::unsatisfied);
    EXPECT_EQ(result.core.size(), 1U);
}

TEST(Audit, DependsOnWhatIsNotStatedAndNamesIt) {
    const AuditSample sample(R"({"take":{"credits":{"min":5},"from":{"eqf":{"min":6},"tags":["b"]}}})",
                             '[' + earned("m4") + ']');
    const Audit result = audited(sample);
    EXPECT_EQ(result.status, AuditStatus::depends);
    EXPECT_EQ(result.assumptions, (std::vector<Assumption>{{0U, "level.eqf", ">= 6"}}));
}

TEST(Audit, SplitsToTheHundredthWhereARuleAllowsIt) {
    const AuditSample sample(R"({"all":[{"take":{"credits":{"min":2.5},"from":{},"split":true}},
                                        {"take":{"credits":{"min":2.5},"from":{},"split":true}}]})",
                             '[' + earned("m1") + ']');
    const Audit result = audited(sample);
    EXPECT_EQ(result.status, AuditStatus::satisfied);
    ASSERT_EQ(result.uses.size(), 2U);
    EXPECT_EQ(result.uses[0].part->hundredths + result.uses[1].part->hundredths, 500);
}

TEST(Audit, IsUndecidedWhenItsEffortIsSpent) {
    const AuditSample sample(R"({"take":{"count":{"min":1},"from":{}}})", '[' + earned("m1") + ']');
    AuditQuestion question = sample.question();
    question.most_steps = 0;
    EXPECT_EQ(audit(question).status, AuditStatus::undecided);
}

TEST(Audit, IsUndecidedWhenTheEffortOfATestIsSpent) {
    // No two or three of five credits make eight or nine; before that is known, the test is not a fact that is missing.
    const AuditSample sample(R"({"none":[{"take":{"credits":{"min":8,"max":9},"from":{}}}]})",
                             '[' + earned("m1") + ',' + earned("m2") + ',' + earned("m3") + ']');
    AuditQuestion question = sample.question();
    std::uint64_t undecided = 0;
    for (question.most_steps = 0; question.most_steps < 50; ++question.most_steps) {
        const Audit result = audit(question);
        undecided += result.status == AuditStatus::undecided;
        EXPECT_TRUE(result.status == AuditStatus::undecided || result.status == AuditStatus::satisfied)
            << "with " << question.most_steps << " steps: " << code(result.status);
        EXPECT_TRUE(check_witness(question, result).empty());
    }
    EXPECT_GT(undecided, 0U);
    EXPECT_LT(undecided, 50U);
}

}  // namespace
}  // namespace cairn
