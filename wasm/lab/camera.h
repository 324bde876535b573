#pragma once
// Which part of a scene is looked at, and how large. Scene units are those of cairn/layout.h; view units are CSS pixels.

#include "imgui.h"

namespace cairn::lab {

class Camera {
public:
    static constexpr float least_zoom = 0.25F;
    static constexpr float greatest_zoom = 3.0F;

    /// Keeps what is in the middle there, or goes home if nothing has moved since.
    void set_view(ImVec2 size);
    /// Shows the whole width of a new scene if that stays readable, with `centre` in the middle as far as the edges allow.
    void set_scene(ImVec2 size, ImVec2 centre);
    /// The same for the scene that is shown.
    void go_home();

    float zoom() const { return zoom_; }
    ImVec2 view() const { return view_; }
    ImVec2 to_view(ImVec2 scene) const { return {(scene.x - corner_.x) * zoom_, (scene.y - corner_.y) * zoom_}; }

    /// The point of the view stays where it is.
    void zoom_at(ImVec2 point, float factor);
    /// Moves the scene with the hand. An edge of the scene never leaves its side of the view, and a scene smaller than the view
    /// stays in its middle.
    void pan(ImVec2 view_units);
    bool can_pan(ImVec2 view_units) const;
    /// Moves just so far that the rectangle is in view.
    void bring_into_view(ImVec2 low, ImVec2 high);

private:
    ImVec2 kept_inside(ImVec2 corner) const;

    ImVec2 view_{1, 1};
    ImVec2 scene_{1, 1};
    ImVec2 home_{0, 0};
    ImVec2 corner_{0, 0};  ///< the scene's point in the view's corner
    float zoom_ = 1;
    bool at_home_ = true;
};

}  // namespace cairn::lab
