#pragma once
// The map of one pathway: what is shown, hovered and selected, and what a person's acts do to it. Drawing is in drawing.h.

#include <cstdint>
#include <vector>

#include "cairn/layout.h"
#include "camera.h"

namespace cairn::lab {

enum class Direction : std::uint8_t { left, right, up, down };

class Map {
public:
    static constexpr std::int32_t none = -1;

    void show(Scene scene);

    const Scene& scene() const { return scene_; }
    Camera& camera() { return camera_; }
    const Camera& camera() const { return camera_; }

    /// Positions in the scene's boxes, or `none`.
    std::int32_t selected() const { return selected_; }
    std::int32_t hovered() const { return hovered_; }
    void hover(std::int32_t box);
    void select(std::int32_t box);
    /// Selects the next box that way: left what feeds the selected one, right what it feeds. The award if none is selected.
    /// Says whether the selection has changed.
    bool step(Direction direction);
    void bring_into_view(std::int32_t box);

    /// Something is hovered or selected, so that only what belongs to it stands out.
    bool focused() const { return focus() != none; }
    /// The box feeds the one in focus or is fed by it, over any number of edges; or it is that one.
    bool related(std::uint32_t box) const { return related_[box]; }
    bool related(const SceneEdge& edge) const { return related_edge_[edge_position(edge)]; }

private:
    std::int32_t focus() const { return hovered_ != none ? hovered_ : selected_; }
    std::size_t edge_position(const SceneEdge& edge) const {
        return static_cast<std::size_t>(&edge - scene_.edges.data());
    }
    void relate();
    std::int32_t neighbour(std::uint32_t box, Direction direction) const;

    Scene scene_;
    Camera camera_;
    std::int32_t selected_ = none;
    std::int32_t hovered_ = none;
    std::vector<bool> related_;
    std::vector<bool> related_edge_;
};

}  // namespace cairn::lab
