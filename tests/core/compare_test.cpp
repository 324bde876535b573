#include "cairn/compare.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "cairn/compare_json.h"
#include "sample_catalogue.h"

namespace cairn {
namespace {

using Values = std::vector<std::string>;

std::vector<CompareRow> rows_of(const Catalogue& catalogue, std::vector<std::uint32_t> records = {0, 1}) {
    const Connections connections(catalogue, shipped_frameworks());
    return compare(records, catalogue, shipped_frameworks(), connections);
}

// Two microcredentials of the Irish university, with what else each states.
Catalogue two(std::string_view first, std::string_view second) {
    const auto record = [](std::string_view id, std::string_view more) {
        return R"({"id": ")" + std::string(id) + R"(", "title": "T", "provider": "ie", "kind": "microcredential")" +
               std::string(more) + "}";
    };
    return catalogue_with("[" + record("a", first) + "," + record("b", second) + "]");
}

CompareRow row(const Catalogue& catalogue, std::string_view key) {
    for (CompareRow& each : rows_of(catalogue))
        if (each.key == key) return each;
    ADD_FAILURE() << "no row " << key;
    return {};
}

TEST(Compare, EveryRowHasOneValueForEachCredential) {
    const Catalogue catalogue = two("", "");
    for (const std::vector<std::uint32_t>& records : {std::vector<std::uint32_t>{0, 1}, {1, 0, 1, 0}})
        for (const CompareRow& each : rows_of(catalogue, records))
            EXPECT_EQ(each.values.size(), records.size()) << each.key;
}

TEST(Compare, KeysAreDistinct) {
    std::vector<std::string_view> keys;
    for (const CompareRow& each : rows_of(two("", "")))
        keys.push_back(each.key);
    std::sort(keys.begin(), keys.end());
    EXPECT_EQ(std::adjacent_find(keys.begin(), keys.end()), keys.end());
    EXPECT_GE(keys.size(), 30U);
}

TEST(Compare, WhatIsNotStatedIsNullAndWhatNobodyStatesDoesNotDiffer) {
    const CompareRow none = row(two("", ""), "weeks");
    EXPECT_EQ(none.values, (Values{"null", "null"}));
    EXPECT_FALSE(none.differs);
    const CompareRow one = row(two(R"(,"duration":{"weeks":3})", ""), "weeks");
    EXPECT_EQ(one.values, (Values{"3", "null"}));
    EXPECT_TRUE(one.differs);
}

TEST(Compare, TheOrderOfAListDoesNotCount) {
    const CompareRow same = row(two(R"(,"assessment":{"types":["project","written","project"]})",
                                    R"(,"assessment":{"types":["written","project"]})"),
                                "assessment");
    EXPECT_EQ(same.values, (Values{R"(["written","project"])", R"(["written","project"])"}));
    EXPECT_FALSE(same.differs);
}

TEST(Compare, WorkloadIsSetSideBySideInHoursAndInEctsWhicheverIsStated) {
    const Catalogue catalogue =
        two(R"(,"workload":{"hours":60})", R"(,"workload":{"credits":{"system":"ECTS","value":2}})");
    EXPECT_EQ(row(catalogue, "hours").values, (Values{"60", "[50,60]"}));
    EXPECT_EQ(row(catalogue, "ects").values, (Values{"[2,2.4]", "2"}));
    EXPECT_EQ(row(catalogue, "credits").values, (Values{"null", R"({"system":"ECTS","value":2})"}));
}

TEST(Compare, ALevelIsItsPosition) {
    const CompareRow level = row(
        two(R"(,"level":{"nqf":{"framework":"IE:NFQ","level":"6"},"basis":"formal"})", R"(,"level":{"cycle":"first"})"),
        "level");
    const auto first = nlohmann::json::parse(level.values[0], nullptr, false);
    EXPECT_EQ(first["eqf"], nlohmann::json::array({5}));
    EXPECT_EQ(first["basis"], "formal");
    EXPECT_EQ(level.values[1], "null");
}

TEST(Compare, TheProvidersQualityAssuranceCountsToo) {
    const Catalogue catalogue = catalogue_with(R"([
      {"id": "a", "title": "A", "provider": "nl", "kind": "microcredential",
       "qualityAssurance": [{"mechanism": "certification", "standards": ["EQAVET"]}]},
      {"id": "b", "title": "B", "provider": "nowhere", "awardingBody": "ie", "kind": "licence"}])");
    EXPECT_EQ(row(catalogue, "qualityAssurance").values, (Values{R"(["certification","accreditation"])", "null"}));
    EXPECT_EQ(row(catalogue, "standards").values, (Values{R"([{"en":"EQAVET"}])", "null"}));
    EXPECT_EQ(row(catalogue, "providerType").values, (Values{"\"company\"", "\"ngo\""}));
    EXPECT_EQ(row(catalogue, "awardingBody").values, (Values{"null", R"({"en":"A university"})"}));
}

TEST(Compare, WhatARecordStacksIntoIsSaidByTitle) {
    const Catalogue catalogue = catalogue_with(R"([
      {"id": "a", "title": "A", "provider": "ie", "kind": "microcredential", "stacking": {"mode": "stackable", "towards": ["z"]}},
      {"id": "b", "title": "B", "provider": "ie", "kind": "microcredential"},
      {"id": "z", "title": "Z", "provider": "ie", "kind": "certificate"}])");
    EXPECT_EQ(row(catalogue, "stacksInto").values, (Values{R"([{"en":"Z"}])", "null"}));
    EXPECT_EQ(row(catalogue, "mode").values, (Values{"\"stackable\"", "null"}));
}

TEST(Compare, APriceIsComparedWithItsCurrency) {
    const CompareRow price = row(two(R"(,"cost":{"amount":450,"currency":"EUR","funding":["employer"]})",
                                     R"(,"cost":{"amount":450,"currency":"CHF"})"),
                                 "amount");
    EXPECT_EQ(price.values, (Values{R"({"amount":450,"currency":"EUR"})", R"({"amount":450,"currency":"CHF"})"}));
    EXPECT_TRUE(price.differs);
}

TEST(Compare, DeclaredRecognitionIsItsEffects) {
    EXPECT_EQ(
        row(two(R"(,"recognition":{"declared":[{"effect":"employment"},{"effect":"admission"},{"effect":"employment"}]})",
                R"(,"recognition":{"declared":[{"purpose":"education"}]})"),
            "recognition")
            .values,
        (Values{R"(["admission","employment"])", "null"}));
}

TEST(CompareJson, TheRowsAreWhatThePagesRead) {
    const auto rows = rows_of(two(R"(,"languages":["en"],"entry":{"note":"None"})", R"(,"countries":["IE"])"));
    const auto json = nlohmann::json::parse(encode_rows(rows), nullptr, false);
    ASSERT_FALSE(json.is_discarded());
    ASSERT_EQ(json.size(), rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        EXPECT_EQ(json[i]["key"], rows[i].key);
        EXPECT_EQ(json[i]["differs"], rows[i].differs);
        ASSERT_EQ(json[i]["values"].size(), 2U);
        for (std::size_t column = 0; column < 2; ++column)
            EXPECT_EQ(json[i]["values"][column], nlohmann::json::parse(rows[i].values[column], nullptr, false));
    }
    EXPECT_EQ(encode_rows({}), "[]");
}

}  // namespace
}  // namespace cairn
