#pragma once
// What a pathway's map shows, before anything has a place: boxes with their size, lane and depth, and the edges.

#include <span>
#include <vector>

#include "cairn/layout.h"

namespace cairn {

/// `scene` lacks its coordinates, and the lanes theirs. `depths[i]` counts the edges from box i to the award on the longest
/// way. Every edge lowers the depth. The boxes of groups are in the order of the document.
struct SceneGraph {
    Scene scene;
    std::vector<int> depths;
};

SceneGraph scene_graph(const Catalogue& catalogue, const Frameworks& frameworks, const Credential& award,
                       std::span<const Feed> feeds);

}  // namespace cairn
