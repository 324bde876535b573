// The twin of the audit on cases whose answers follow from RULES.md by hand.

#include "audit_twin.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "random_audit.h"

namespace cairn {
namespace {

/// Records "c1" to "c4" of 5 credits; "c1" and "c3" are of provider "home" and are tagged "core", the others of "away".
Json case_of(const std::string& requirement, const std::string& achievements) {
    Json records =
        Json::array({{{"id", "award"}, {"title", "Award"}, {"provider", "home"}, {"kind", "qualification"}}});
    records[0]["stacking"]["requirement"] = Json::parse(requirement, nullptr, false);
    for (const char* id : {"c1", "c2", "c3", "c4"}) {
        const bool home = id[1] == '1' || id[1] == '3';
        Json record = {{"id", id}, {"title", id}, {"provider", home ? "home" : "away"}, {"kind", "microcredential"}};
        record["workload"]["credits"] = {{"system", "ECTS"}, {"value", 5}};
        if (home) record["tags"] = Json::array({"core"});
        records.push_back(record);
    }
    Json providers = Json::array();
    for (const char* id : {"home", "away"})
        providers.push_back({{"id", id}, {"name", id}, {"type", "university"}, {"country", "IE"}});
    Json made = {{"award", "award"}, {"date", "2026-06-15"}};
    made["catalogue"] = {{"cairn", "catalogue/1"}, {"id", "hand"},           {"title", "By hand"},
                         {"languages", {"en"}},    {"providers", providers}, {"credentials", records}};
    made["catalogue"]["gradeScales"] = Json::array({{{"id", "letter"}, {"grades", {"F", "C", "A"}}}});
    made["learner"] = {{"cairn", "learner/1"}, {"achievements", Json::parse(achievements, nullptr, false)}};
    return made;
}

/// "satisfied | a1>n1 a2>n2:0.02 | n1 root#0": status; who is used where, with its part; the core.
std::string answer(const std::string& requirement, const std::string& achievements) {
    const auto made = decode_case(case_of(requirement, achievements));
    if (!made) return "the case is not sound";
    const AuditTwin twin(made->question);
    const TwinAudit audit = twin.best();
    const auto name = [&](std::uint32_t number) {
        const std::string& id = twin.judge().rule().node(number).rule->id;
        return id.empty() && number == 0 ? std::string("root") : id;
    };
    std::string text = std::string(code(audit.status)) + " |";
    for (const Use& use : audit.uses) {
        text += ' ' + made->learner.achievements[use.achievement].id + '>' + name(use.node);
        if (use.part) text += ':' + to_string(*use.part);
    }
    text += " |";
    for (const Element& element : audit.core)
        text += ' ' + name(element.node) + (element.limit ? '#' + std::to_string(*element.limit) : "");
    return text;
}

TEST(AuditTwin, KeepsForANodeWhatNoOtherAchievementCanGiveIt) {
    const char* rule =
        R"({"all": [{"id": "open", "take": {"credits": {"min": 5}, "from": {}}}, {"id": "c", "credential": "c1"}]})";
    EXPECT_EQ(answer(rule, R"([{"id": "a1", "credential": "c1", "issued": "2024-01-01"},
                               {"id": "a2", "credential": "c2", "issued": "2025-01-01"}])"),
              "satisfied | a1>c a2>open |");
}

TEST(AuditTwin, UsesNoMoreAchievementsThanItTakes) {
    const char* rule = R"({"id": "t", "take": {"credits": {"min": 5}, "from": {}}})";
    EXPECT_EQ(
        answer(rule, R"([{"id": "a1", "credential": "c1", "issued": "2025-01-01"}, {"id": "a2", "credential": "c2"},
                               {"id": "a3", "credential": "c3", "issued": "2024-01-01"}])"),
        "satisfied | a3>t |");
}

TEST(AuditTwin, NamesTheResidencyThatIsNotReached) {
    const char* rule = R"({"id": "t", "take": {"credits": {"min": 10}, "from": {}},
                           "limits": [{"atLeast": {"credits": 10}}, {"atLeast": {"share": 0.5}, "of": {"providers": ["home"]}}]})";
    EXPECT_EQ(answer(rule, R"([{"id": "a1", "credential": "c2"}, {"id": "a2", "credential": "c4"}])"),
              "unsatisfied | a1>t a2>t | t#1");
    EXPECT_EQ(answer(rule, R"([{"id": "a1", "credential": "c2"}, {"id": "a2", "credential": "c3"}])"),
              "satisfied | a1>t a2>t |");
}

TEST(AuditTwin, CountsAnAchievementTwiceOnlyAsFarAsItIsShared) {
    const auto rule = [](const std::string& max) {
        return R"({"all": [{"id": "x", "take": {"credits": {"min": 10}, "from": {}, "share": {"with": ["y"], "max": {"count": )" +
               max + R"(}}}}, {"id": "y", "take": {"credits": {"min": 5}, "from": {"tags": ["core"]}}}]})";
    };
    const char* two = R"([{"id": "a1", "credential": "c1"}, {"id": "a2", "credential": "c2"}])";
    EXPECT_EQ(answer(rule("1"), two), "satisfied | a1>x a1>y a2>x |");
    // Sharing more than x allows is nearest: no credits are missing.
    EXPECT_EQ(answer(rule("0"), two), "unsatisfied | a1>x a1>y a2>x | x");
}

TEST(AuditTwin, CountsWhatIsSharedOnceInATotal) {
    const char* rule =
        R"({"all": [{"id": "x", "take": {"credits": {"min": 5}, "from": {}, "share": {"with": ["y"], "max": {"share": 1}}}},
                                   {"id": "y", "credential": "c1"}], "limits": [{"atLeast": {"credits": 10}}]})";
    EXPECT_EQ(answer(rule, R"([{"id": "a1", "credential": "c1"}])"), "unsatisfied | a1>x a1>y | root#0");
}

TEST(AuditTwin, SplitsAnAchievementOverTakesThatAllowIt) {
    const auto rule = [](const std::string& split) {
        return R"({"all": [{"id": "x", "take": {"credits": {"min": 0.02}, "from": {})" + split +
               R"(}}, {"id": "y", "take": {"credits": {"min": 0.02}, "from": {})" + split + "}}]}";
    };
    const char* four = R"([{"id": "a1", "credits": {"system": "ECTS", "value": 0.04}}])";
    EXPECT_EQ(answer(rule(R"(, "split": true)"), four), "satisfied | a1>x:0.02 a1>y:0.02 |");
    EXPECT_EQ(answer(rule(""), four), "unsatisfied | a1>x | y");
    const char* three = R"([{"id": "a1", "credits": {"system": "ECTS", "value": 0.03}}])";
    EXPECT_EQ(answer(rule(R"(, "split": true)"), three), "unsatisfied | a1>x:0.01 a1>y:0.02 | x");
}

TEST(AuditTwin, BindsWithOneWhatIsUsedAndNotWhatIsHeld) {
    const char* both = R"([{"id": "a1", "credential": "c1"}, {"id": "a2", "credential": "c2"}])";
    EXPECT_EQ(answer(R"({"one": [{"id": "x", "credential": "c1"}, {"id": "y", "credential": "c2"}]})", both),
              "satisfied | a1>x |");
    EXPECT_EQ(answer(R"({"one": [{"id": "x", "holds": "c1"}, {"id": "y", "holds": "c2"}]})", both),
              "unsatisfied | | root");
}

TEST(AuditTwin, TakesEqualDatesAsInOrder) {
    const char* rule = R"({"sequence": [{"id": "x", "credential": "c1"}, {"id": "y", "credential": "c2"}]})";
    EXPECT_EQ(answer(rule, R"([{"id": "a1", "credential": "c1", "issued": "2025-01-01"},
                               {"id": "a2", "credential": "c2", "issued": "2025-01-01"}])"),
              "satisfied | a1>x a2>y |");
    EXPECT_EQ(answer(rule, R"([{"id": "a1", "credential": "c1", "issued": "2025-01-02"},
                               {"id": "a2", "credential": "c2", "issued": "2025-01-01"}])"),
              "unsatisfied | a2>y | x");
    EXPECT_EQ(answer(rule, R"([{"id": "a1", "credential": "c1"},
                               {"id": "a2", "credential": "c2", "issued": "2025-01-01"}])"),
              "depends | a2>y a1>x | root");
}

TEST(AuditTwin, CountsInPartWhatLiesAcrossTheBorderOfTheLast) {
    const auto rule = [](const std::string& credits) {
        return R"({"id": "t", "take": {"count": {"min": 3}, "from": {}}, "limits": [{"last": {"credits": 7, "atLeast": {"credits": )" +
               credits + R"(}, "of": {"tags": ["core"]}}}]})";
    };
    const auto held = [](const std::string& day_of_core) {
        return R"([{"id": "a1", "credential": "c2", "issued": "2026-01-01"}, {"id": "a2", "credential": "c1", "issued": ")" +
               day_of_core + R"("}, {"id": "a3", "credential": "c4", "issued": "2023-01-01"}])";
    };
    EXPECT_EQ(answer(rule("2"), held("2025-01-01")), "satisfied | a3>t a2>t a1>t |");
    EXPECT_EQ(answer(rule("2.01"), held("2025-01-01")), "unsatisfied | a3>t a2>t a1>t | t#0");
    EXPECT_EQ(answer(rule("5"), held("2026-01-01")), "satisfied | a3>t a1>t a2>t |");
}

TEST(AuditTwin, LeavesOpenWhatIsNotStated) {
    const char* rule = R"({"id": "x", "credential": "c1", "minGrade": {"scale": "letter", "grade": "C"}})";
    EXPECT_EQ(answer(rule, R"([{"id": "a1", "credential": "c1"}])"), "depends | a1>x | x");
    EXPECT_EQ(answer(rule, R"([{"id": "a1", "credential": "c1"},
                               {"id": "a2", "credential": "c1", "grade": {"scale": "letter", "grade": "A"}}])"),
              "satisfied | a2>x |");
    EXPECT_EQ(answer(rule, R"([{"id": "a1", "credential": "c1", "grade": {"scale": "letter", "grade": "F"}}])"),
              "unsatisfied | | x");
}

TEST(AuditTwin, GivesToTheBranchThatAppliesAlone) {
    const char* rule = R"({"when": {"id": "w", "milestone": "m"}, "then": {"id": "x", "credential": "c1"},
                           "else": {"id": "y", "credential": "c2"}})";
    EXPECT_EQ(answer(rule, R"([{"id": "a1", "credential": "c1"}, {"id": "a2", "credential": "c2"}])"),
              "satisfied | a2>y |");
    // To meet the test is nearer than to earn the other.
    EXPECT_EQ(answer(rule, R"([{"id": "a1", "credential": "c1"}])"), "unsatisfied | a1>x | w");
}

TEST(AuditTwin, FindsTheNoneThatIsInTheWay) {
    const char* rule = R"({"all": [{"id": "x", "credential": "c1"}, {"id": "free", "none": [{"holds": "c2"}]}]})";
    EXPECT_EQ(answer(rule, R"([{"id": "a1", "credential": "c1"}, {"id": "a2", "credential": "c2"}])"),
              "unsatisfied | a1>x | free");
}

}  // namespace
}  // namespace cairn
