#pragma once
// Who puts words on the map: the browser with the page's own font, or, in the native build, Dear ImGui.

#include <cstdint>

#include "imgui.h"

namespace cairn::lab {

enum class WordsOf : std::uint8_t { box, lane };

/// A place for the words of the box or lane with this position in the scene.
struct WordsPlace {
    WordsOf what;
    std::uint32_t index;
    ImVec2 corner;  ///< in the view
    ImVec2 size;    ///< in scene units: words are broken into lines as at zoom 1, and then drawn larger or smaller
    float zoom;
    ImU32 colour;
    ImU32 ground;  ///< behind the words, as far as they reach; 0 for none
    /// Nothing moves at the moment: what is drawn now may take the time to be sharp.
    bool at_rest;
};

class Words {
public:
    virtual void draw(ImDrawList& list, const WordsPlace& place) = 0;

protected:
    ~Words() = default;
};

}  // namespace cairn::lab
