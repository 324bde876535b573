#include "cairn/framework.h"

#include <gtest/gtest.h>

namespace cairn {
namespace {

const Frameworks& shipped() {
    static const Frameworks all = built_in_frameworks().value();
    return all;
}

constexpr std::string_view small = R"({"cairn": "framework/1", "id": "XX:ABC", "country": "XX", "acronym": "ABC",
  "title": {"en": "A framework"}, "source": "made for a test", "confidence": "low", "referenced": true,
  "levels": [{"level": "1", "aliases": ["Level 1"], "eqf": [1, 2], "none": true}, {"level": "4+", "eqf": [5], "none": false}]})";

std::string edited(std::string_view from, std::string_view to) {
    std::string text(small);
    text.replace(text.find(from), from.size(), to);
    return text;
}

std::vector<std::string> pointers(std::string_view json) {
    Frameworks frameworks;
    std::vector<std::string> out;
    for (const Problem& problem : add_framework(frameworks, "f.json", json)) {
        EXPECT_EQ(problem.file, "f.json");
        out.push_back(problem.pointer);
    }
    EXPECT_EQ(frameworks.national.empty(), !out.empty()) << "a bad document adds nothing, a good one itself";
    return out;
}

using Pointers = std::vector<std::string>;

TEST(Frameworks, TheEqfHasEightLevelsEachWithItsThreeDescriptors) {
    ASSERT_EQ(shipped().eqf.size(), 8U);
    for (int i = 0; i < 8; ++i) {
        const EqfLevel& level = shipped().eqf[static_cast<std::size_t>(i)];
        EXPECT_EQ(level.level, i + 1);
        EXPECT_FALSE(level.knowledge.empty() || level.skills.empty() || level.responsibility.empty());
    }
}

TEST(Frameworks, EveryNationalFrameworkIsFoundByItsIdAndItsOtherIds) {
    EXPECT_GE(shipped().national.size(), 40U);
    for (const Framework& framework : shipped().national) {
        EXPECT_EQ(shipped().find(framework.id), &framework);
        for (const std::string& id : framework.other_ids)
            EXPECT_EQ(shipped().find(id), &framework) << id;
    }
}

TEST(Frameworks, AnAcronymFindsAFrameworkOnlyIfNoOtherHasIt) {
    ASSERT_NE(shipped().find("SCQF"), nullptr);
    EXPECT_EQ(shipped().find("SCQF")->id, "GB-SCT:SCQF");
    EXPECT_EQ(shipped().find("QNQ"), nullptr) << "Italy's and Portugal's";
    EXPECT_EQ(shipped().find("MQF")->country, "MT");
    EXPECT_EQ(shipped().find(""), nullptr);
    EXPECT_EQ(shipped().find("scqf"), nullptr) << "ids are exact";
}

TEST(Frameworks, ALevelIsFoundByAnyOfItsSpellingsWithoutRegardToCase) {
    const Framework& irish = *shipped().find("IE:NFQ");
    for (const std::string_view spelling : {"6", "Level 6", "level 6", "LEVEL 6"}) {
        ASSERT_NE(irish.find_level(spelling), nullptr) << spelling;
        EXPECT_EQ(irish.find_level(spelling)->level, "6");
    }
    EXPECT_EQ(irish.find_level("11"), nullptr);
    EXPECT_EQ(irish.find_level(""), nullptr);
}

TEST(Frameworks, EverySpellingOfEveryLevelLeadsBackToIt) {
    for (const Framework& framework : shipped().national)
        for (const FrameworkLevel& level : framework.levels) {
            EXPECT_EQ(framework.find_level(level.level), &level) << framework.id << ' ' << level.level;
            for (const std::string& alias : level.aliases)
                EXPECT_EQ(framework.find_level(alias), &level) << framework.id << ' ' << alias;
        }
}

TEST(Frameworks, AFrameworkThatIsNotReferencedMapsEveryLevelToNone) {
    int unreferenced = 0;
    for (const Framework& framework : shipped().national) {
        if (framework.referenced) continue;
        ++unreferenced;
        EXPECT_FALSE(framework.warning.empty()) << framework.id;
        for (const FrameworkLevel& level : framework.levels)
            EXPECT_TRUE(level.none && level.eqf.empty());
    }
    EXPECT_EQ(unreferenced, 2);
}

TEST(Frameworks, ADocumentIsReadWithAllThatItSays) {
    Frameworks frameworks;
    ASSERT_TRUE(add_framework(frameworks, "f.json", small).empty());
    const Framework& framework = frameworks.national.front();
    EXPECT_EQ(framework.acronym, "ABC");
    EXPECT_EQ(framework.confidence, Confidence::low);
    EXPECT_EQ(framework.levels[0].eqf, (std::vector<int>{1, 2}));
    EXPECT_TRUE(framework.levels[0].none);
    EXPECT_EQ(framework.find_level("4+"), &framework.levels[1]);
}

TEST(Frameworks, ABadDocumentIsReportedWithThePlaceOfEveryMistake) {
    EXPECT_EQ(pointers(small), Pointers{});
    EXPECT_EQ(pointers("{"), Pointers{""});
    EXPECT_EQ(pointers("[]"), Pointers{""});
    EXPECT_EQ(pointers(edited("framework/1", "framework/9")), Pointers{"/cairn"});
    EXPECT_EQ(pointers(edited("XX:ABC", "XXABC")), Pointers{"/id"});
    EXPECT_EQ(pointers(edited("\"low\"", "\"lowish\"")), Pointers{"/confidence"});
    EXPECT_EQ(pointers(edited("\"source\"", "\"sauce\"")), (Pointers{"", "/sauce"}));
    EXPECT_EQ(pointers(edited("[1, 2]", "[2, 1]")), Pointers{"/levels/0/eqf"});
    EXPECT_EQ(pointers(edited("[1, 2]", "[9]")), Pointers{"/levels/0/eqf"});
    EXPECT_EQ(pointers(edited("[5]", "[]")), Pointers{"/levels/1/none"});
}

TEST(Frameworks, ASpellingMayStandForOneLevelOnly) {
    EXPECT_EQ(pointers(edited("\"4+\"", "\"LEVEL 1\"")), Pointers{"/levels/1"});
}

TEST(Frameworks, AnIdMayNameOneFrameworkOnly) {
    Frameworks frameworks;
    ASSERT_TRUE(add_framework(frameworks, "a.json", small).empty());
    ASSERT_EQ(add_framework(frameworks, "b.json", small).size(), 1U);
    EXPECT_EQ(frameworks.national.size(), 1U);
}

}  // namespace
}  // namespace cairn
