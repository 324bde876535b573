#include "cairn/layout.h"

#include "scene_checks.h"

namespace cairn {
namespace {

TEST(Layout, PutsModulesLeftOfTheirGroupAndGroupsLeftOfTheAward) {
    const Catalogue catalogue = decoded(
        award("5", R"({"all": [{"id": "core", "take": {"count": {"min": 1}, "from": {}}}]})") + ',' + record("m", "5"));
    const Scene scene = scene_of(catalogue, {{"core", 1}});
    expect_sound(scene);
    const SceneBox* module = find(scene, "m");
    const SceneBox* group = find(scene, "core");
    ASSERT_TRUE(module && group);
    EXPECT_EQ(module->kind, BoxKind::module);
    EXPECT_EQ(group->kind, BoxKind::group);
    EXPECT_EQ(group->form, "take");
    EXPECT_EQ(scene.boxes.front().node, "") << "the award stands for the root";
    EXPECT_EQ(scene.boxes.front().form, "all");
    EXPECT_LT(module->x, group->x);
    EXPECT_LT(group->x, scene.boxes.front().x);
    const std::set<std::pair<std::string, std::string>> edges{{"m", "core"}, {"core", "award"}};
    EXPECT_EQ(edges_of(scene), edges);
}

TEST(Layout, HasALaneForEachLevelHighestFirstThenOutsideThenNotStated) {
    const std::string outside =
        R"({"id": "o", "title": "O", "provider": "p", "kind": "certificate", "level": {"nqf": {"framework": ")";
    // A level that its framework's data map to nothing in the EQF.
    std::string framework, level;
    for (const Framework& one : frameworks().national)
        for (const FrameworkLevel& step : one.levels)
            if (step.eqf.empty() && step.none) framework = one.id, level = step.level;
    ASSERT_FALSE(framework.empty());
    const Catalogue catalogue =
        decoded(award("5", R"({"id": "r", "take": {"count": {"min": 1}, "from": {}}})") + ',' + record("three", "3") +
                ',' + record("unsaid", "") + ',' + outside + framework + R"(", "level": ")" + level + R"("}}},)" +
                record("between", "[4, 5]") + ',' + record("six", "6"));
    const Scene scene = scene_of(catalogue, {{"r", 1}, {"r", 2}, {"r", 3}, {"r", 4}, {"r", 5}});
    expect_sound(scene);
    std::vector<std::string> labels;
    for (const SceneLane& lane : scene.lanes)
        labels.push_back(lane.label);
    EXPECT_EQ(labels, (std::vector<std::string>{"6", "5", "4-5", "3", "none", "not-stated"}));
    EXPECT_EQ(scene.lanes[static_cast<std::size_t>(find(scene, "unsaid")->lane)].label, "not-stated");
    EXPECT_EQ(scene.lanes[static_cast<std::size_t>(find(scene, "award")->lane)].label, "5");
}

TEST(Layout, ShowsACredentialNamedByIdAsItselfAndAlternativesAsAGroup) {
    const Catalogue catalogue =
        decoded(award("4", R"({"all": [{"id": "a", "credential": "x"}, {"id": "b", "credential": ["y", "z"]}]})") +
                ',' + record("x", "4") + ',' + record("y", "4") + ',' + record("z", "4"));
    const Scene scene = scene_of(catalogue, {{"a", 1}, {"b", 2}, {"b", 3}});
    expect_sound(scene);
    EXPECT_EQ(find(scene, "a"), nullptr);
    ASSERT_NE(find(scene, "x"), nullptr);
    EXPECT_EQ(find(scene, "x")->node, "a");
    EXPECT_EQ(find(scene, "x")->form, "credential");
    const std::set<std::pair<std::string, std::string>> edges{{"x", "award"}, {"b", "award"}, {"y", "b"}, {"z", "b"}};
    EXPECT_EQ(edges_of(scene), edges);
}

TEST(Layout, ShowsTestsAsGroupsAndNothingBelowAnExclusion) {
    const Catalogue catalogue = decoded(
        award("4",
              R"({"all": [{"milestone": "visit"}, {"id": "no", "none": [{"holds": "x"}]}, {"credential": "x"}]})") +
        ',' + record("x", "4"));
    const Scene scene = scene_of(catalogue, {{"/all/2", 1}});
    expect_sound(scene);
    ASSERT_NE(find(scene, "/all/0"), nullptr) << "without an id the address is the JSON Pointer";
    EXPECT_EQ(find(scene, "/all/0")->form, "milestone");
    EXPECT_EQ(scene.boxes.size(), 4U);
}

TEST(Layout, ShowsAModuleThatFeedsSeveralNodesOnce) {
    const Catalogue catalogue = decoded(award("4",
                                              R"({"all": [{"id": "a", "take": {"count": {"min": 1}, "from": {}}},
                  {"id": "b", "all": [{"id": "c", "take": {"count": {"min": 1}, "from": {}}}]}]})") +
                                        ',' + record("x", "4"));
    const Scene scene = scene_of(catalogue, {{"a", 1}, {"c", 1}});
    expect_sound(scene);
    const std::set<std::pair<std::string, std::string>> edges{
        {"x", "a"}, {"x", "c"}, {"c", "b"}, {"a", "award"}, {"b", "award"}};
    EXPECT_EQ(edges_of(scene), edges);
    EXPECT_LT(find(scene, "x")->x, find(scene, "c")->x);
}

TEST(Layout, CountsTheModulesBeyondAFewPerLaneOfANodeThatManyFeed) {
    std::string records = award("4", R"({"id": "r", "take": {"count": {"min": 1}, "from": {}}})");
    std::vector<Feed> feeds;
    for (std::uint32_t i = 1; i <= 12; ++i) {
        records += ',' + record("m" + std::to_string(i), i <= 8 ? "4" : "5");
        feeds.push_back({"r", i});
    }
    const Catalogue catalogue = decoded(records);
    const Scene scene = scene_of(catalogue, feeds);
    expect_sound(scene);
    const SceneBox* more = find(scene, "r/more/4");
    ASSERT_NE(more, nullptr);
    EXPECT_EQ(more->more, 8 - shown_per_lane);
    EXPECT_EQ(more->node, "r");
    EXPECT_NE(find(scene, "m3"), nullptr);
    EXPECT_EQ(find(scene, "m4"), nullptr) << "those first in the list are shown";
    EXPECT_EQ(find(scene, "r/more/5"), nullptr) << "one beyond the few is shown, not counted";
    EXPECT_NE(find(scene, "m12"), nullptr);
    feeds.resize(shown_per_node);
    EXPECT_EQ(scene_of(catalogue, feeds).boxes.size(), 1U + shown_per_node) << "all of a few are shown";
}

TEST(Layout, LeavesOutTheAwardItselfAndWhatFeedsNoNode) {
    const Catalogue catalogue =
        decoded(award("4", R"({"id": "r", "take": {"count": {"min": 1}, "from": {}}})") + ',' + record("x", "4"));
    EXPECT_EQ(scene_of(catalogue, {{"r", 0}, {"elsewhere", 1}, {"r", 99}}).boxes.size(), 1U);
    const Scene alone = scene_of(catalogue, {}, "x");
    expect_sound(alone);
    EXPECT_EQ(alone.boxes.front().node, std::nullopt) << "no requirement, no node";
}

TEST(Layout, KeepsGroupsInTheOrderInWhichTheyAreWritten) {
    const Catalogue catalogue = decoded(
        award("4", R"({"sequence": [{"id": "s1", "any": [{"credential": "low"}]}, {"id": "s2", "milestone": "m"},
                       {"id": "s3", "any": [{"credential": "high"}]}]})") +
        ',' + record("low", "2") + ',' + record("high", "7"));
    const Scene scene = scene_of(catalogue, {{"/sequence/0/any/0", 1}, {"/sequence/2/any/0", 2}});
    expect_sound(scene);
    EXPECT_LT(find(scene, "s1")->y, find(scene, "s2")->y);
    EXPECT_LT(find(scene, "s2")->y, find(scene, "s3")->y);
}

TEST(Layout, GivesALongTitleAHigherBoxInEveryLanguage) {
    const Catalogue catalogue =
        decoded(award("4", R"({"all": [{"id": "short", "title": {"en": "Core"}, "milestone": "a"},
          {"id": "long", "title": {"en": "Core", "de": "Die fachlichen Grundlagen der Instandhaltung von Windkraftanlagen"},
           "milestone": "b"}]})"));
    const Scene scene = scene_of(catalogue, {});
    EXPECT_EQ(find(scene, "short")->height, least_box_height);
    EXPECT_GT(find(scene, "long")->height, least_box_height);
}

}  // namespace
}  // namespace cairn
