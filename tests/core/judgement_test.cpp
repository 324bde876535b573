#include "cairn/judgement.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "audit_sample.h"
#include "cairn/holding.h"
#include "random_audit.h"

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

TEST(Judgement, AddsUpEndsThatAreNotKnownHoweverMany) {
    constexpr std::uint32_t many = 10'000;
    std::string achievements;
    std::vector<Use> uses;
    for (std::uint32_t i = 0; i < many; ++i) {
        achievements += (i == 0 ? "[{\"id\":\"" : ",{\"id\":\"") + std::to_string(i) + "\",\"title\":\"T\"}";
        uses.push_back({i, 0, {}});
    }
    const AuditSample sample(R"({"take":{"credits":{"min":1},"from":{}}})", achievements + ']');
    const Judgement judgement = judge(sample.question(), uses);
    EXPECT_EQ(judgement.status(), Truth::unknown);
    EXPECT_EQ(judgement.nodes[0].have.credits->low, 0);
    EXPECT_GE(judgement.nodes[0].have.credits->high, unbounded);
}

TEST(Judgement, WeighsGradesHoweverFarApart) {
    const auto made = decode_case(Json::parse(R"({"award":"w","date":"2027-01-11",
        "catalogue":{"cairn":"catalogue/1","id":"c","title":"C","languages":["en"],
            "providers":[{"id":"p","name":"P","type":"university"}],
            "gradeScales":[{"id":"s","grades":["0","9999999999999"]}],
            "credentials":[{"id":"w","title":"W","provider":"p","kind":"qualification","stacking":{"requirement":
                {"take":{"count":{"min":1},"from":{}},"limits":[{"average":{"scale":"s","grade":"0"}}]}}}]},
        "learner":{"cairn":"learner/1","achievements":[{"id":"a","title":"A","grade":{"scale":"s","grade":"9999999999999"},
            "credits":{"system":"ECTS","value":75000}}]}})"));
    ASSERT_TRUE(made);
    const std::vector<Use> uses{{0, 0, {}}};
    EXPECT_EQ(judge(made->question, uses).status(), Truth::yes);
}

}  // namespace
}  // namespace cairn
