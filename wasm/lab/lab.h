#pragma once
// The map as a program: one of it per canvas or window, whose OpenGL ES context is current. The hosts (html5, native) hand it
// what happens and ask for frames; it asks them only for words.

#include <string_view>

#include "drawing.h"
#include "map.h"
#include "palette.h"
#include "renderer.h"
#include "words.h"

namespace cairn::lab {

struct FrameReport {
    bool more = false;  ///< another frame would show something else
    bool selected = false;
    bool over_box = false;
};

class Lab {
public:
    explicit Lab(Words& words) : words_(words) {}

    /// False if the context cannot draw it. `stop` undoes it, and is to be called only after a start that has succeeded.
    bool start();
    void stop();

    Map& map() { return map_; }
    void set_palette(const Palette& palette) { palette_ = palette; }
    /// Size in CSS pixels, and framebuffer pixels to each of them.
    void resize(float width, float height, float ratio);

    // The pointer, in CSS pixels from the view's corner. A frame reads what has happened since the last one.
    void point(float x, float y);
    void leave();
    void press(bool down);

    FrameReport frame();

private:
    Words& words_;
    Map map_;
    Palette palette_{};
    Renderer renderer_;
    float last_zoom_ = 0;
};

}  // namespace cairn::lab
