#include "cairn/audit.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

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

/// So many of each module, a week after the other, with 1 to 3 credits in turn.
std::string many(int of_each, int first_week) {
    std::string list;
    for (int i = 0; i < of_each; ++i)
        for (const char* module : {"m1", "m2", "m3", "m4"}) {
            const int day = 7 * (first_week + i), month = day / 28;
            const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
            list += std::string(list.empty() ? "" : ",") + R"({"id":")" + module + "-" + std::to_string(day) +
                    R"(","credential":")" + module + R"(","credits":{"value":)" + std::to_string(1 + i % 3) +
                    R"(,"system":"ECTS"},"issued":")" + std::to_string(1990 + month / 12) + "-" + two(1 + month % 12) +
                    "-" + two(1 + day % 28) + "\"}";
        }
    return list;
}

std::vector<std::string> ids_used(const AuditSample& sample) {
    std::vector<std::string> ids;
    for (const Use& use : audited(sample).uses)
        ids.push_back(sample.learner().achievements[use.achievement].id + '@' + std::to_string(use.node));
    return ids;
}

TEST(Audit, UsesTheSameWhateverElseOfTheSameKindIsEarnedLater) {
    const std::string rule = R"({"all":[{"take":{"credits":{"min":11},"from":{"tags":["a"]}}},
                                        {"take":{"credits":{"min":8},"count":{"min":4},"from":{}}}],
                                 "limits":[{"atLeast":{"count":2},"of":{"tags":["b"]}}]})";
    const auto few = ids_used(AuditSample(rule, '[' + many(12, 0) + ']'));
    EXPECT_EQ(few.size(), 8U);
    EXPECT_EQ(ids_used(AuditSample(rule, '[' + many(12, 0) + ',' + many(150, 12) + ']')), few);
}

TEST(Audit, GoesThroughALongRecordAndSaysSoIfItIsTooLong) {
    const auto rule = [](const char* least) {
        return std::string(R"({"all":[{"take":{"count":{"min":)") + least + R"(},"from":{}}},{"credential":"m1"}]})";
    };
    const Audit result = audited(AuditSample(rule("790"), '[' + many(200, 0) + ']'));
    EXPECT_EQ(result.status, AuditStatus::satisfied);
    EXPECT_EQ(result.uses.size(), 791U);
    EXPECT_EQ(audited(AuditSample(rule("1990"), '[' + many(500, 0) + ']')).status, AuditStatus::undecided);
    EXPECT_EQ(audited(AuditSample(rule("2990"), '[' + many(750, 0) + ']')).status, AuditStatus::undecided);
}

TEST(Audit, IsUndecidedAtOnceWhereItWouldTakeMoreThanASearchCanHold) {
    // Everything may come before or after everything.
    const AuditSample sample(R"({"sequence":[{"take":{"credits":{"min":900},"from":{}}},
                                             {"take":{"credits":{"min":900},"from":{}}}]})",
                             '[' + many(400, 0) + ']');
    AuditQuestion question = sample.question();
    question.most_steps = 2'000;
    EXPECT_EQ(audit(question).status, AuditStatus::undecided);
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
