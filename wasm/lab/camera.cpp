#include "camera.h"

#include <algorithm>
#include <cmath>

namespace cairn::lab {
namespace {

// Below this a title is hard to read, so that a wide scene is rather panned.
constexpr float readable_zoom = 0.8F;

float along(float corner, float scene, float view) {
    return scene <= view ? (scene - view) / 2 : std::clamp(corner, 0.0F, scene - view);
}

}  // namespace

void Camera::set_view(ImVec2 size) {
    const ImVec2 middle{corner_.x + view_.x / zoom_ / 2, corner_.y + view_.y / zoom_ / 2};
    view_ = {std::max(size.x, 1.0F), std::max(size.y, 1.0F)};
    if (at_home_) {
        go_home();
        return;
    }
    corner_ = kept_inside({middle.x - view_.x / zoom_ / 2, middle.y - view_.y / zoom_ / 2});
}

void Camera::set_scene(ImVec2 size, ImVec2 centre) {
    scene_ = {std::max(size.x, 1.0F), std::max(size.y, 1.0F)};
    home_ = centre;
    go_home();
}

void Camera::go_home() {
    at_home_ = true;
    zoom_ = std::clamp(view_.x / scene_.x, readable_zoom, 1.0F);
    corner_ = kept_inside({home_.x - view_.x / zoom_ / 2, home_.y - view_.y / zoom_ / 2});
}

void Camera::zoom_at(ImVec2 point, float factor) {
    at_home_ = false;
    const ImVec2 under{corner_.x + point.x / zoom_, corner_.y + point.y / zoom_};
    zoom_ = std::clamp(zoom_ * factor, least_zoom, greatest_zoom);
    corner_ = kept_inside({under.x - point.x / zoom_, under.y - point.y / zoom_});
}

void Camera::pan(ImVec2 view_units) {
    at_home_ = false;
    corner_ = kept_inside({corner_.x - view_units.x / zoom_, corner_.y - view_units.y / zoom_});
}

bool Camera::can_pan(ImVec2 view_units) const {
    const ImVec2 there = kept_inside({corner_.x - view_units.x / zoom_, corner_.y - view_units.y / zoom_});
    return std::abs(there.x - corner_.x) * zoom_ >= 1 || std::abs(there.y - corner_.y) * zoom_ >= 1;
}

void Camera::bring_into_view(ImVec2 low, ImVec2 high) {
    at_home_ = false;
    const auto moved = [this](float corner, float from, float to, float view) {
        const float extent = view / zoom_;
        if (to - from > extent || from < corner) return from;
        return std::max(corner, to - extent);
    };
    corner_ = kept_inside({moved(corner_.x, low.x, high.x, view_.x), moved(corner_.y, low.y, high.y, view_.y)});
}

ImVec2 Camera::kept_inside(ImVec2 corner) const {
    return {along(corner.x, scene_.x, view_.x / zoom_), along(corner.y, scene_.y, view_.y / zoom_)};
}

}  // namespace cairn::lab
