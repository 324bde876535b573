#pragma once
// What the tests of the layout have in common: small catalogues, and what the header promises of any scene.

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cairn/catalogue_json.h"
#include "cairn/layout.h"

namespace cairn {

inline const Frameworks& frameworks() {
    static const Frameworks all = built_in_frameworks();
    return all;
}

inline Catalogue decoded(std::string_view credentials) {
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

inline std::string record(std::string_view id, std::string_view level, std::string_view rest = {}) {
    std::string json = R"({"id": ")" + std::string(id) + R"(", "title": "Title of )" + std::string(id) +
                       R"(", "provider": "p", "kind": "certificate")";
    if (!level.empty()) json += R"(, "level": {"eqf": )" + std::string(level) + '}';
    return json + std::string(rest) + '}';
}

inline std::string award(std::string_view level, std::string_view requirement) {
    return record("award", level, R"(, "stacking": {"requirement": )" + std::string(requirement) + '}');
}

inline Scene scene_of(const Catalogue& catalogue, const std::vector<Feed>& feeds, std::string_view id = "award") {
    return lay_out(catalogue, frameworks(), *catalogue.credential(id), feeds);
}

/// Null if the scene has none of that id.
inline const SceneBox* find(const Scene& scene, std::string_view id) {
    const auto found =
        std::find_if(scene.boxes.begin(), scene.boxes.end(), [&](const SceneBox& box) { return box.id == id; });
    return found == scene.boxes.end() ? nullptr : &*found;
}

inline std::set<std::pair<std::string, std::string>> edges_of(const Scene& scene) {
    std::set<std::pair<std::string, std::string>> out;
    for (const SceneEdge& edge : scene.edges)
        out.emplace(scene.boxes[edge.from].id, scene.boxes[edge.to].id);
    return out;
}

inline bool overlap(const SceneBox& a, const SceneBox& b) {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/// All that the header promises of any scene.
inline void expect_sound(const Scene& scene) {
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

}  // namespace cairn
