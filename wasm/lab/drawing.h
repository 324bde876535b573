#pragma once
// One frame: the map on Dear ImGui's draw list, and what the pointer did to it.

#include "imgui.h"
#include "map.h"
#include "palette.h"
#include "words.h"

namespace cairn::lab {

struct FrameResult {
    bool selected = false;  ///< a click has changed the selection
    bool over_box = false;
};

/// Between ImGui::NewFrame and ImGui::Render. `at_rest`: see WordsPlace.
FrameResult draw_frame(Map& map, const Palette& palette, Words& words, bool at_rest);

}  // namespace cairn::lab
