#include "cairn/layout.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include "cairn/catalogue_json.h"
#include "cairn/pool.h"
#include "cairn/scene_json.h"

namespace cairn {
namespace {

const Frameworks& frameworks() {
    static const Frameworks all = built_in_frameworks().value();
    return all;
}

Catalogue decoded(std::string_view credentials) {
    const std::string json = R"({"cairn": "catalogue/1", "id": "t", "title": "T", "languages": ["en"], "providers":
      [{"id": "p", "name": "P", "type": "university"}], "credentials": [)" +
                             std::string(credentials) + "]}";
    const SourceFile file{"t.json", json};
    Result<Catalogue> result = decode_catalogue({&file, 1}, frameworks());
    if (!result) {
        ADD_FAILURE() << result.problems().front().pointer << ' ' << result.problems().front().message;
        return {};
    }
    return std::move(result.value());
}

std::string record(std::string_view id, std::string_view level, std::string_view rest = {}) {
    std::string json = R"({"id": ")" + std::string(id) + R"(", "title": "Title of )" + std::string(id) +
                       R"(", "provider": "p", "kind": "certificate")";
    if (!level.empty()) json += R"(, "level": {"eqf": )" + std::string(level) + '}';
    return json + std::string(rest) + '}';
}

std::string award(std::string_view level, std::string_view requirement) {
    return record("award", level, R"(, "stacking": {"requirement": )" + std::string(requirement) + '}');
}

Scene scene_of(const Catalogue& catalogue, const std::vector<Feed>& feeds, std::string_view id = "award") {
    return lay_out(catalogue, frameworks(), *catalogue.credential(id), feeds);
}

/// Null if the scene has none of that id.
const SceneBox* find(const Scene& scene, std::string_view id) {
    const auto found =
        std::find_if(scene.boxes.begin(), scene.boxes.end(), [&](const SceneBox& box) { return box.id == id; });
    return found == scene.boxes.end() ? nullptr : &*found;
}

std::set<std::pair<std::string, std::string>> edges_of(const Scene& scene) {
    std::set<std::pair<std::string, std::string>> out;
    for (const SceneEdge& edge : scene.edges)
        out.emplace(scene.boxes[edge.from].id, scene.boxes[edge.to].id);
    return out;
}

bool overlap(const SceneBox& a, const SceneBox& b) {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/// All that the header promises of any scene.
void expect_sound(const Scene& scene) {
    ASSERT_FALSE(scene.boxes.empty());
    EXPECT_EQ(scene.boxes.front().kind, BoxKind::award);
    int y = 0;
    for (const SceneLane& lane : scene.lanes) {
        EXPECT_EQ(lane.y, y) << "lanes lie one below the other";
        y += lane.height;
    }
    EXPECT_EQ(scene.height, y);
    for (std::size_t i = 0; i < scene.boxes.size(); ++i) {
        const SceneBox& box = scene.boxes[i];
        const SceneLane& lane = scene.lanes.at(static_cast<std::size_t>(box.lane));
        EXPECT_GE(box.x, 0);
        EXPECT_LE(box.x + box.width, scene.width);
        EXPECT_GE(box.y, lane.y + lane_header);
        EXPECT_LE(box.y + box.height, lane.y + lane.height);
        EXPECT_GE(box.height, least_box_height);
        EXPECT_LE(box.height, greatest_box_height);
        for (std::size_t j = 0; j < i; ++j)
            EXPECT_FALSE(overlap(box, scene.boxes[j])) << box.id << " and " << scene.boxes[j].id;
    }
    std::vector<bool> leads_on(scene.boxes.size());
    for (const SceneEdge& edge : scene.edges) {
        const SceneBox& from = scene.boxes.at(edge.from);
        EXPECT_LE(from.x + from.width + column_gap, scene.boxes.at(edge.to).x) << "every edge goes left to right";
        leads_on[edge.from] = true;
    }
    EXPECT_EQ(std::count(leads_on.begin(), leads_on.end(), false), 1) << "only the award leads nowhere";
    EXPECT_TRUE(std::is_sorted(scene.edges.begin(), scene.edges.end()));
    const int boxes = static_cast<int>(scene.boxes.size());
    EXPECT_LE(scene.height, boxes * (greatest_box_height + 12) + static_cast<int>(scene.lanes.size()) * 60);
    EXPECT_LE(scene.width, 40 + boxes * (box_width + column_gap));
}

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

// Any requirement, any feeds.

/// A generator of our own (splitmix64), so that every library and build tries the same cases.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}
    int below(int bound) {
        state_ += 0x9e3779b97f4a7c15;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return static_cast<int>((z ^ (z >> 31)) % static_cast<std::uint64_t>(bound));
    }

private:
    std::uint64_t state_;
};

constexpr int records_in_a_case = 40;

/// A requirement of random shape; `fed` collects the addresses of its counting leaves.
std::string random_node(Dice& dice, int depth, const std::string& pointer, std::vector<std::string>& fed) {
    const int form = dice.below(depth > 3 ? 3 : 6);
    if (form == 0) return R"({"milestone": "m"})";
    if (form == 1) {
        fed.push_back(pointer);
        return R"({"credential": "r)" + std::to_string(dice.below(records_in_a_case)) + "\"}";
    }
    if (form == 2) {
        fed.push_back(pointer);
        return R"({"take": {"count": {"min": 1}, "from": {}}})";
    }
    const std::string key = form == 3 ? "all" : form == 4 ? "any" : "sequence";
    std::string json = "{\"" + key + "\": [";
    const int count = 1 + dice.below(4);
    for (int i = 0; i < count; ++i)
        json += (i ? "," : "") + random_node(dice, depth + 1, pointer + '/' + key + '/' + std::to_string(i), fed);
    return json + "]}";
}

TEST(Layout, IsSoundForAnyRequirementAndAnyFeeds) {
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        Dice dice(seed);
        std::vector<std::string> fed;
        std::string records = award("5", random_node(dice, 0, "", fed));
        for (int i = 0; i < records_in_a_case; ++i) {
            const int level = dice.below(9);
            records += ',' + record("r" + std::to_string(i), level == 0 ? "" : std::to_string(level));
        }
        const Catalogue catalogue = decoded(records);
        std::vector<Feed> feeds;
        for (const std::string& node : fed)
            for (int i = dice.below(25); i > 0; --i)
                feeds.push_back({node, static_cast<std::uint32_t>(dice.below(records_in_a_case + 1))});
        SCOPED_TRACE(seed);
        const Scene scene = scene_of(catalogue, feeds);
        expect_sound(scene);
        EXPECT_EQ(scene, scene_of(catalogue, feeds)) << "the same input gives the same scene";
        if (HasFailure()) break;
    }
}

// The catalogue that ships.

/// `place` is a file, or a folder of files.
Catalogue read_shipped(const std::filesystem::path& place) {
    std::vector<std::filesystem::path> paths{place};
    if (std::filesystem::is_directory(place)) {
        paths.assign(std::filesystem::directory_iterator(place), {});
        std::sort(paths.begin(), paths.end());
    }
    std::vector<std::pair<std::string, std::string>> files;
    for (const auto& path : paths) {
        std::ifstream in(path, std::ios::binary);
        files.emplace_back(path.filename().string(), std::string(std::istreambuf_iterator<char>(in), {}));
    }
    std::vector<SourceFile> sources;
    for (const auto& [name, bytes] : files)
        sources.push_back({name, bytes});
    Result<Catalogue> result = decode_catalogue(sources, frameworks());
    EXPECT_TRUE(result.ok()) << result.problems().front().file << result.problems().front().pointer << ' '
                             << result.problems().front().message;
    return result ? std::move(result.value()) : Catalogue();
}

/// What may count towards each counting node, by asking every record.
void feed(const Catalogue& catalogue, const Requirement& node, const std::string& pointer, std::vector<Feed>& feeds) {
    for (std::uint32_t i = 0; i < catalogue.credentials.size(); ++i) {
        const Credential& one = catalogue.credentials[i];
        bool counts = false;
        if (const auto* earned = std::get_if<Earned>(&node.form))
            counts = std::find(earned->credentials.begin(), earned->credentials.end(), CredentialRef{one.id}) !=
                     earned->credentials.end();
        if (const auto* take = std::get_if<Take>(&node.form))
            counts = matches(take->from, subject_of(one, catalogue), frameworks()) != Truth::no;
        if (counts) feeds.push_back({node.id.empty() ? pointer : node.id, i});
    }
    for (const ChildNode& child : children(node))
        feed(catalogue, *child.node, pointer + child.step, feeds);
}

TEST(Layout, IsSoundForEveryAwardThatShips) {
    int awards = 0;
    for (const std::string_view place : {"europe-demo", "published-rules.json"}) {
        const Catalogue catalogue = read_shipped(std::filesystem::path(CAIRN_SOURCE_DIR "/data/catalogues") / place);
        for (const Credential& one : catalogue.credentials) {
            if (!one.requirement()) continue;
            ++awards;
            SCOPED_TRACE(one.id);
            std::vector<Feed> feeds;
            feed(catalogue, *one.requirement(), "", feeds);
            const Scene scene = lay_out(catalogue, frameworks(), one, feeds);
            expect_sound(scene);
            const Result<Scene> again = decode_scene(encode_scene(scene, catalogue.first_language()));
            ASSERT_TRUE(again.ok());
            EXPECT_EQ(encode_scene(again.value(), catalogue.first_language()),
                      encode_scene(scene, catalogue.first_language()));
        }
    }
    EXPECT_GE(awards, 14);
}

}  // namespace
}  // namespace cairn
