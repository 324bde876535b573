#include "unsplit_rule.h"

#include <gtest/gtest.h>

#include <string>
#include <variant>
#include <vector>

#include "plan_sample.h"

namespace cairn {
namespace {

Requirement rule(const std::string& requirement) {
    const PlanSample sample(
        R"([{"id":"award","title":"A","provider":"ie","kind":"qualification","stacking":{"requirement":)" +
            requirement + "}}]",
        "");
    return *sample.question().rule;
}

TEST(UnsplitRule, CountsWhatMayBeSplitWholeInEachNodeThatSplits) {
    const auto found = unsplit(rule(R"({"all":[{"take":{"credits":{"min":5,"max":8},"from":{},"split":true}},
                                {"id":"b","take":{"credits":{"min":5},"from":{},"split":true}},
                                {"take":{"count":{"min":1,"max":2},"from":{}}}],
                        "limits":[{"atMost":{"credits":12},"of":{}},{"atLeast":{"credits":10},"of":{}}]})"));
    ASSERT_TRUE(found);
    const auto& parts = std::get<AllOf>(found->form).of;
    const Take &first = std::get<Take>(parts[0].form), &second = std::get<Take>(parts[1].form);
    EXPECT_FALSE(first.split || second.split);
    EXPECT_FALSE(first.credits->max) << "the whole of something may be more than the part that was meant";
    EXPECT_EQ(first.share->with, std::vector<std::string>{"b"});
    EXPECT_EQ(second.share->with, std::vector<std::string>{"/all/0"});
    EXPECT_GE(first.share->max.value, 1'000'000'000);
    EXPECT_EQ(parts[2], rule(R"({"take":{"count":{"min":1,"max":2},"from":{}}})"));
    ASSERT_EQ(found->limits.size(), 1U);
    EXPECT_TRUE(std::holds_alternative<AtLeast>(found->limits[0].rule));
}

TEST(UnsplitRule, IsTheRuleItselfIfNothingSplits) {
    const Requirement whole = rule(R"({"all":[{"take":{"credits":{"min":5},"from":{}}}],
                        "limits":[{"atMost":{"credits":12},"of":{}},{"atLeast":{"share":0.5},"of":{"providers":["ie"]}}]})");
    EXPECT_EQ(unsplit(whole), whole);
}

TEST(UnsplitRule, LeavesARuleThatSplitsAndSharesToOthers) {
    EXPECT_FALSE(unsplit(rule(R"({"all":[{"id":"a","take":{"from":{}}},
        {"take":{"from":{},"split":true,"share":{"with":["a"],"max":{"count":1}}}}]})")));
}

}  // namespace
}  // namespace cairn
