#include "cairn/holding.h"

#include <gtest/gtest.h>

#include "audit_sample.h"

namespace cairn {
namespace {

constexpr const char* any_rule = R"({"take":{"from":{}}})";

std::vector<Holding> held(const AuditSample& sample, const char* date = "2027-01-11") {
    return holdings(sample.learner(), sample.catalogue(), find_system("ECTS", {}), "award", *parse_date(date));
}

TEST(Holding, LastsFromTheDayOfIssueThroughTheDayOfExpiry) {
    const AuditSample sample(any_rule, '[' + earned("m1", R"("issued":"2026-01-01","expires":"2027-01-11")") + ']');
    EXPECT_EQ(held(sample, "2025-12-31").size(), 0U);
    EXPECT_EQ(held(sample, "2026-01-01").size(), 1U);
    EXPECT_EQ(held(sample, "2027-01-11").size(), 1U);
    EXPECT_EQ(held(sample, "2027-01-12").size(), 0U);
}

TEST(Holding, TakesWhatItLeavesOutFromItsRecord) {
    const AuditSample sample(any_rule, '[' + earned("m1", R"("tags":["own"])") + ']');
    const auto list = held(sample);
    ASSERT_EQ(list.size(), 1U);
    EXPECT_EQ(list[0].credits, (CreditRange{500, 500}));
    ASSERT_EQ(list[0].subject.tags.size(), 1U);
    EXPECT_EQ(list[0].subject.tags[0], "own") << "a key that is stated replaces the record's whole key";
    EXPECT_EQ(list[0].subject.level->eqf->low, 6);
}

TEST(Holding, StandsInOrderOfIssueWithMissingDatesLast) {
    const AuditSample sample(any_rule, '[' + earned("m1") + ',' + earned("m2", R"("issued":"2026-05-01")") + ',' +
                                           earned("m3", R"("issued":"2026-04-01")") + ']');
    const auto list = held(sample);
    ASSERT_EQ(list.size(), 3U);
    EXPECT_EQ(list[0].stated->id, "a3");
    EXPECT_EQ(list[1].stated->id, "a2");
    EXPECT_EQ(list[2].stated->id, "a1");
}

TEST(Holding, HasUnboundedCreditsWhereNothingIsStated) {
    const AuditSample sample(any_rule, R"([{"id":"x","title":"Elsewhere"}])");
    EXPECT_EQ(held(sample).front().credits, (CreditRange{0, unbounded}));
}

TEST(Holding, AGradeOnAnotherScaleOrNoneIsUnknown) {
    const AuditSample sample(any_rule, '[' + earned("m1") + ']');
    EXPECT_EQ(graded(held(sample).front(), {"letter", "B", {}}, sample.catalogue()), Truth::unknown);
}

}  // namespace
}  // namespace cairn
