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

TEST(DatedRule, TellsWhatMayHaveToComeAfterWhat) {
    const Requirement counted = rule(R"({"sequence":[{"credential":"m1"},{"any":[{"take":{"count":{"min":1},
        "from":{"tags":["later"]}}},{"holds":"m1"}]}]})");
    const DatedRule found = dated_rule(counted, false);
    Subject first, second;
    const std::vector<std::string> tags = {"later"};
    first.credential = "m1";
    second.tags = tags;
    const Frameworks frameworks;
    EXPECT_TRUE(may_follow(found, second, first, frameworks, "award"));
    EXPECT_FALSE(may_follow(found, first, second, frameworks, "award")) << "later, it would be out of order";
    EXPECT_FALSE(may_follow(found, first, first, frameworks, "award")) << "what is held only is not in order";
    EXPECT_FALSE(found.any_order);
    EXPECT_TRUE(dated_rule(counted, true).any_order) << "in a test, where it may be excluded";
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
    EXPECT_EQ(timeless(rule(dated), false, false), wanted);
    const Requirement when = timeless(
        rule(R"({"when":{"credential":"m1"},"then":{"milestone":"c"},"else":{"milestone":"d"}})"), false, false);
    EXPECT_EQ(when, rule(R"({"any":[{"all":[{"holds":"m1"},{"milestone":"c"}]},{"milestone":"d"}]})"))
        << "the first branch needs its test, the second may be had without";
    EXPECT_EQ(timeless(rule(R"({"some":{"min":1,"max":1,"of":[{"take":{"count":{"min":1,"max":2},"from":{}}}]}})"),
                       true, false),
              rule(R"({"some":{"min":1,"of":[{"take":{"count":{"min":1},"from":{}}}]}})"));
}

TEST(DatedRule, KeepsWhatFinalFactsDecide) {
    const Requirement facts = rule(R"({"all":[{"none":[{"milestone":"x"}]},
        {"when":{"any":[{"milestone":"a"},{"language":{"code":"en","cefr":"B1"}}]},
         "then":{"sequence":[{"credential":"m1"}]},"else":{"milestone":"d"}}]})");
    EXPECT_EQ(timeless(facts, false, true), rule(R"({"all":[{"none":[{"milestone":"x"}]},
        {"when":{"any":[{"milestone":"a"},{"language":{"code":"en","cefr":"B1"}}]},
         "then":{"all":[{"credential":"m1"}]},"else":{"milestone":"d"}}]})"));
    const Requirement held = rule(R"({"none":[{"any":[{"milestone":"x"},{"holds":"m1"}]}]})");
    EXPECT_EQ(timeless(held, false, true), timeless(held, false, false)) << "what is held may run out";
}

}  // namespace
}  // namespace cairn
