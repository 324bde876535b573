#include "map.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace cairn::lab {
namespace {

ImVec2 point(int x, int y) {
    return {static_cast<float>(x), static_cast<float>(y)};
}

int middle(const SceneBox& box) {
    return box.y + box.height / 2;
}

}  // namespace

void Map::show(Scene scene) {
    scene_ = std::move(scene);
    selected_ = hovered_ = none;
    relate();
    ImVec2 centre{0, 0};
    if (!scene_.boxes.empty()) {
        const SceneBox& award = scene_.boxes.front();
        centre = point(award.x + award.width / 2, middle(award));
    }
    camera_.set_scene(point(scene_.width, scene_.height), centre);
}

void Map::hover(std::int32_t box) {
    if (box == hovered_) return;
    hovered_ = box;
    relate();
}

void Map::select(std::int32_t box) {
    selected_ = box < static_cast<std::int32_t>(scene_.boxes.size()) ? box : none;
    relate();
}

bool Map::step(Direction direction) {
    if (scene_.boxes.empty()) return false;
    const std::int32_t next = selected_ == none ? 0 : neighbour(static_cast<std::uint32_t>(selected_), direction);
    if (next == none || next == selected_) return false;
    select(next);
    bring_into_view(next);
    return true;
}

void Map::bring_into_view(std::int32_t box) {
    if (box < 0) return;
    constexpr int margin = 16;
    const SceneBox& shown = scene_.boxes[static_cast<std::size_t>(box)];
    camera_.bring_into_view(point(shown.x - margin, shown.y - margin),
                            point(shown.x + shown.width + margin, shown.y + shown.height + margin));
}

/// Left and right along the edges, up and down within the column; of several the nearest in height.
std::int32_t Map::neighbour(std::uint32_t box, Direction direction) const {
    const SceneBox& from = scene_.boxes[box];
    std::int32_t best = none;
    int least = 0;
    const auto offer = [&](std::uint32_t candidate) {
        const int distance = std::abs(middle(scene_.boxes[candidate]) - middle(from));
        if (best != none && distance >= least) return;
        best = static_cast<std::int32_t>(candidate);
        least = distance;
    };
    if (direction == Direction::left || direction == Direction::right) {
        for (const SceneEdge& edge : scene_.edges) {
            if (direction == Direction::left && edge.to == box) offer(edge.from);
            if (direction == Direction::right && edge.from == box) offer(edge.to);
        }
        return best;
    }
    for (std::uint32_t i = 0; i < scene_.boxes.size(); ++i) {
        const SceneBox& other = scene_.boxes[i];
        const bool that_way = direction == Direction::up ? other.y < from.y : other.y > from.y;
        if (other.x == from.x && that_way) offer(i);
    }
    return best;
}

/// Every edge goes left to right, so that one pass over the boxes in the order of their columns meets each once.
void Map::relate() {
    related_.assign(scene_.boxes.size(), false);
    related_edge_.assign(scene_.edges.size(), false);
    if (focus() == none) return;
    std::vector<std::uint32_t> by_column(scene_.edges.size());
    for (std::uint32_t i = 0; i < by_column.size(); ++i)
        by_column[i] = i;
    const auto start = [this](std::uint32_t edge) { return scene_.boxes[scene_.edges[edge].from].x; };
    std::stable_sort(by_column.begin(), by_column.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return start(a) < start(b); });

    std::vector<bool> fed(scene_.boxes.size(), false);
    std::vector<bool> feeding(scene_.boxes.size(), false);
    fed[static_cast<std::size_t>(focus())] = feeding[static_cast<std::size_t>(focus())] = true;
    for (const std::uint32_t i : by_column) {
        const SceneEdge& edge = scene_.edges[i];
        if (!fed[edge.from]) continue;
        fed[edge.to] = related_edge_[i] = true;
    }
    for (auto i = by_column.rbegin(); i != by_column.rend(); ++i) {
        const SceneEdge& edge = scene_.edges[*i];
        if (!feeding[edge.to]) continue;
        feeding[edge.from] = related_edge_[*i] = true;
    }
    for (std::size_t i = 0; i < related_.size(); ++i)
        related_[i] = fed[i] || feeding[i];
}

}  // namespace cairn::lab
