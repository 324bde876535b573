#pragma once
// The colours of the map, given by the page so that they are its own, light or dark.

#include <array>
#include <cstddef>

#include "imgui.h"

namespace cairn::lab {

/// In the order of `paletteNames` in html5/lab.js.
enum class Paint : std::size_t {
    ground,
    lane,
    lane_line,
    lane_text,
    edge,
    edge_strong,
    module_fill,
    module_line,
    module_text,
    group_fill,
    group_line,
    group_text,
    award_fill,
    award_line,
    award_text,
    ring,
    count
};

using Palette = std::array<ImU32, static_cast<std::size_t>(Paint::count)>;

}  // namespace cairn::lab
