#include "dated_rule.h"

#include <gtest/gtest.h>

#include <string>

#include "plan_sample.h"

namespace cairn {
namespace {

const std::string dated = R"({"all":[
    {"sequence":[{"credential":"m1"},{"take":{"count":{"min":1,"max":2},"from":{}}}]},
    {"none":[{"holds":"m1"}]},
    {"when":{"one":[{"milestone":"a"},{"milestone":"b"}]},"then":{"milestone":"c"}}],
  "limits":[{"maxAge":{"months":12}},{"within":{"months":24}},{"within":{"months":12}},{"atLeast":{"count":1},"of":{}}]})";

Requirement rule(const std::string& requirement) {
    const PlanSample sample(R"([{"id":"m1","title":"M","provider":"ie","kind":"microcredential"},
        {"id":"award","title":"A","provider":"ie","kind":"qualification","stacking":{"requirement":)" +
                                requirement + "}}]",
                            "");
    return *sample.question().rule;
}

TEST(DatedRule, TellsInWhatWaysARuleLooksAtDates) {
    const DatedRule found = dated_rule(rule(dated), false);
    EXPECT_TRUE(found.excludes);
    EXPECT_TRUE(found.ordered);
    EXPECT_EQ(found.months, (std::vector<int>{12, 24}));
    const DatedRule plain = dated_rule(rule(R"({"all":[{"credential":"m1"},{"one":[{"milestone":"a"}]}]})"), false);
    EXPECT_FALSE(plain.excludes) << "what is used is chosen: a maximum there does no harm";
    EXPECT_FALSE(plain.ordered);
    EXPECT_TRUE(plain.months.empty());
    EXPECT_TRUE(dated_rule(rule(R"({"one":[{"milestone":"a"}]})"), true).excludes) << "in a test it does";
}

TEST(DatedRule, IsTimelessWithoutWhatDatesDecideAndMoreCouldBreak) {
    const Requirement expected = rule(R"({"all":[
        {"all":[{"credential":"m1"},{"take":{"count":{"min":1,"max":2},"from":{}}}]},
        {"milestone":"met"},
        {"any":[{"milestone":"c"},{"milestone":"met"}]}],
      "limits":[{"atLeast":{"count":1},"of":{}}]})");
    Requirement met;
    met.form = AllOf{};
    Requirement wanted = expected;
    auto& parts = std::get<AllOf>(wanted.form).of;
    parts[1] = met;
    std::get<AnyOf>(parts[2].form).of[1] = met;
    EXPECT_EQ(timeless(rule(dated), false), wanted);
    const Requirement when =
        timeless(rule(R"({"when":{"credential":"m1"},"then":{"milestone":"c"},"else":{"milestone":"d"}})"), false);
    EXPECT_EQ(when, rule(R"({"any":[{"all":[{"holds":"m1"},{"milestone":"c"}]},{"milestone":"d"}]})"))
        << "the first branch needs its test, the second may be had without";
    EXPECT_EQ(
        timeless(rule(R"({"some":{"min":1,"max":1,"of":[{"take":{"count":{"min":1,"max":2},"from":{}}}]}})"), true),
        rule(R"({"some":{"min":1,"of":[{"take":{"count":{"min":1},"from":{}}}]}})"));
}

}  // namespace
}  // namespace cairn
