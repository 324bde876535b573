#include "cairn/witness.h"

#include <gtest/gtest.h>

#include "audit_sample.h"

namespace cairn {
namespace {

constexpr const char* rule =
    R"({"all":[{"take":{"count":{"min":1,"max":1},"from":{"tags":["a"]}}},{"credential":"m1"}]})";

AuditSample sample() {
    return {rule, '[' + earned("m1") + ',' + earned("m2") + ',' + earned("m3") + ']'};
}

bool refused(const Audit& audit) {
    return !check_witness(sample().question(), audit).empty();
}

TEST(Witness, AcceptsWhatIsAllowedAndHasItsStatus) {
    EXPECT_FALSE(refused({AuditStatus::satisfied, {{1, 1, {}}, {0, 2, {}}}, {}, {}, 0}));
}

TEST(Witness, RefusesAnAchievementUsedTwice) {
    EXPECT_TRUE(refused({AuditStatus::satisfied, {{0, 1, {}}, {0, 2, {}}}, {}, {}, 0}));
}

TEST(Witness, RefusesWhatIsNotInThePoolOrBeyondTheMaximum) {
    EXPECT_TRUE(refused({AuditStatus::satisfied, {{2, 1, {}}, {0, 2, {}}}, {}, {}, 0}));
    EXPECT_TRUE(refused({AuditStatus::satisfied, {{0, 1, {}}, {1, 1, {}}}, {}, {}, 0}));
    EXPECT_TRUE(refused({AuditStatus::satisfied, {{1, 0, {}}, {0, 2, {}}}, {}, {}, 0}))
        << "the root counts nothing itself";
}

TEST(Witness, RefusesAStatusThatTheAllocationDoesNotHave) {
    EXPECT_TRUE(refused({AuditStatus::satisfied, {{1, 1, {}}}, {}, {}, 0}));
    EXPECT_TRUE(refused({AuditStatus::unsatisfied, {{1, 1, {}}, {0, 2, {}}}, {}, {}, 0}));
}

TEST(Witness, RefusesACoreThatIsNotEnoughOrMoreThanEnough) {
    EXPECT_FALSE(refused({AuditStatus::unsatisfied, {{1, 1, {}}}, {{2, {}}}, {}, 0}));
    EXPECT_TRUE(refused({AuditStatus::unsatisfied, {}, {{2, {}}}, {}, 0}));
    EXPECT_TRUE(refused({AuditStatus::unsatisfied, {{1, 1, {}}}, {{1, {}}, {2, {}}}, {}, 0}));
}

}  // namespace
}  // namespace cairn
