#include "cairn/framework.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <nlohmann/json.hpp>

#include "cairn/text.h"
#include "repository.h"

namespace cairn {
namespace {

const Frameworks& shipped() {
    static const Frameworks all = built_in_frameworks();
    return all;
}

/// The national frameworks as data/frameworks writes them.
std::vector<nlohmann::json> documents() {
    std::vector<nlohmann::json> out;
    for (const auto& [name, bytes] : read_folder("data/frameworks")) {
        auto document = nlohmann::json::parse(bytes, nullptr, false);
        EXPECT_FALSE(document.is_discarded()) << name;
        if (document["id"] != "EQF") out.push_back(std::move(document));
    }
    return out;
}

std::vector<std::string> strings(const nlohmann::json& document, const char* key) {
    return document.value(key, std::vector<std::string>());
}

TEST(Frameworks, EveryLevelAndEveryAliasOfTheDataLeadsToTheEqfLevelsThatTheDataState) {
    const auto all = documents();
    EXPECT_GE(all.size(), 40U);
    EXPECT_EQ(all.size(), shipped().national.size());
    for (const auto& document : all) {
        const Framework* framework = shipped().find(document["id"].get<std::string>());
        ASSERT_NE(framework, nullptr) << document["id"];
        for (const auto& level : document["levels"]) {
            auto spellings = strings(level, "aliases");
            spellings.push_back(level["level"]);
            for (const std::string& spelling : spellings) {
                const FrameworkLevel* found = framework->find_level(spelling);
                ASSERT_NE(found, nullptr) << framework->id << ' ' << spelling;
                EXPECT_EQ(found->level, level["level"]) << framework->id << ' ' << spelling;
                EXPECT_EQ(found->eqf, level["eqf"].get<std::vector<int>>()) << framework->id << ' ' << spelling;
                EXPECT_EQ(found->none, level["none"].get<bool>()) << framework->id << ' ' << spelling;
            }
        }
    }
}

TEST(Frameworks, NamesAndTheOrderOfLevelsAreThoseOfTheData) {
    for (const auto& document : documents()) {
        const Framework* framework = shipped().find(document["id"].get<std::string>());
        ASSERT_NE(framework, nullptr) << document["id"];
        EXPECT_EQ(framework->acronym, document["acronym"]);
        EXPECT_EQ(framework->other_ids, strings(document, "otherIds"));
        ASSERT_EQ(framework->levels.size(), document["levels"].size()) << framework->id;
        for (std::size_t i = 0; i < framework->levels.size(); ++i) {
            EXPECT_EQ(framework->levels[i].level, document["levels"][i]["level"]) << framework->id;
            EXPECT_EQ(framework->levels[i].aliases, strings(document["levels"][i], "aliases")) << framework->id;
        }
    }
}

TEST(Frameworks, EveryNationalFrameworkIsFoundByItsIdAndItsOtherIds) {
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
    EXPECT_EQ(shipped().find("MQF")->id, "MT:MQF");
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
                EXPECT_EQ(framework.find_level(fold(alias)), &level) << framework.id << ' ' << alias;
        }
}

TEST(Frameworks, ALevelMapsToEqfLevelsAscendingOrIsSaidToHaveNone) {
    for (const Framework& framework : shipped().national)
        for (const FrameworkLevel& level : framework.levels) {
            EXPECT_TRUE(std::adjacent_find(level.eqf.begin(), level.eqf.end(), std::greater_equal<>()) ==
                        level.eqf.end())
                << framework.id << ' ' << level.level;
            EXPECT_TRUE(level.none || !level.eqf.empty()) << framework.id << ' ' << level.level;
        }
}

}  // namespace
}  // namespace cairn
