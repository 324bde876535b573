#include "cairn/derived_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "sample_catalogue.h"

namespace cairn {
namespace {

using Json = nlohmann::json;

Json derived(const Catalogue& catalogue, std::string_view id, std::size_t limit = 100) {
    const Connections connections(catalogue, shipped_frameworks());
    const std::uint32_t record = *catalogue.credential_ids.find(id);
    const std::string json =
        encode_derived(catalogue.credentials[record], catalogue, shipped_frameworks(),
                       connections.stacks_into(record, limit), connections.builds_on(record, limit),
                       [](const Connection& link) { return "{\"index\":" + std::to_string(link.record) + "}"; });
    Json parsed = Json::parse(json, nullptr, false);
    EXPECT_FALSE(parsed.is_discarded()) << json;
    return parsed;
}

TEST(DerivedJson, ARecordThatStatesNothingHasEveryHeadingAndNoWorkload) {
    const Json json =
        derived(catalogue_with(R"([{"id": "a", "title": "A", "provider": "ie", "kind": "microcredential"}])"), "a");
    EXPECT_EQ(json["level"]["stated"], false);
    EXPECT_FALSE(json.contains("ects") || json.contains("hours"));
    ASSERT_EQ(json["transparency"].size(), 26U);
    EXPECT_EQ(json["transparency"][0], (Json{{"element", "M2"}, {"answered", true}}));
    EXPECT_EQ(json["transparency"][25], (Json{{"element", "q"}, {"answered", false}}));
    EXPECT_EQ(json["transparencyPercent"], 19);
    ASSERT_EQ(json["qualityAssurance"].size(), 11U);
    EXPECT_EQ(json["qualityAssurance"][0], (Json{{"heading", "mechanism"}, {"known", false}}));
    ASSERT_EQ(json["recognition"].size(), 5U);
    EXPECT_EQ(json["recognition"][1]["purpose"], "education");
    EXPECT_EQ(json["recognition"][1]["effect"], "credit-transfer");
    EXPECT_EQ(json["recognition"][1]["outlook"], "unknown");
    EXPECT_EQ(json["recognition"][1]["restsOn"], (Json{"issuer-type", "country"}));
    EXPECT_EQ(json["recognition"][1]["missing"].front(), "formal-level");
    EXPECT_EQ(json["stacksInto"], Json::array());
    EXPECT_EQ(json["buildsOn"], Json::array());
}

TEST(DerivedJson, WorkloadIsGivenAsIntervals) {
    const Json json = derived(catalogue_with(R"([{"id": "a", "title": "A", "provider": "ie", "kind": "microcredential",
                                                 "workload": {"hours": 100.5}}])"),
                              "a");
    EXPECT_EQ(json["hours"], (Json{100.5, 100.5}));
    EXPECT_EQ(json["ects"], (Json{3.35, 4.02}));
}

TEST(DerivedJson, LinksGoBothWaysAndWhatIsLeftOutIsCounted) {
    const Catalogue catalogue = catalogue_with(R"([
      {"id": "a", "title": "A", "provider": "ie", "kind": "microcredential", "stacking": {"towards": ["y"]}},
      {"id": "b", "title": "B", "provider": "ie", "kind": "microcredential"},
      {"id": "y", "title": "Y", "provider": "ie", "kind": "certificate"},
      {"id": "z", "title": "Z", "provider": "ie", "kind": "certificate",
       "stacking": {"requirement": {"any": [{"credential": ["a", "b"]}, {"take": {"count": {"min": 1}, "from": {"kinds": ["microcredential"]}}}]}}}])");
    EXPECT_EQ(derived(catalogue, "a")["stacksInto"], (Json{{{"index", 3}}, {{"index", 2}}}));
    EXPECT_EQ(derived(catalogue, "a")["stacksIntoMore"], 0);
    EXPECT_EQ(derived(catalogue, "a", 1)["stacksIntoMore"], 1);
    EXPECT_EQ(derived(catalogue, "z")["buildsOn"].size(), 4U);
    EXPECT_EQ(derived(catalogue, "z", 1)["buildsOn"].size(), 2U);
    EXPECT_EQ(derived(catalogue, "z", 1)["buildsOnMore"], 2);
}

}  // namespace
}  // namespace cairn
