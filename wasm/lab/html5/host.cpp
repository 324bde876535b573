// The lab in a browser: what lab.js may call, and words as images that the browser paints with the page's font.

#include <cmath>
#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "cairn/scene_json.h"
#include "lab.h"

extern "C" {
/// library.js: fills the bound texture with the words of a box (`what` 0) or lane (1). How wide they are, in scene units; 0 if
/// there are none.
float lab_paint_words(int what, int index, float width, float height, float scale);
}

namespace cairn::lab {
namespace {

class BrowserWords final : public Words {
public:
    void draw(ImDrawList& list, const WordsPlace& place) override {
        const float ratio = ImGui::GetIO().DisplayFramebufferScale.x;
        const float scale = place.zoom * ratio;
        Image& image = images_[{place.what, place.index}];
        const bool stale = image.scale != scale;
        if (image.scale == 0 || (stale && place.at_rest)) paint(image, place, scale);
        if (image.texture == 0) return;
        // On whole device pixels, so that every pixel of the image is one of the screen's.
        const ImVec2 corner{std::round(place.corner.x * ratio) / ratio, std::round(place.corner.y * ratio) / ratio};
        const float grown = scale / image.scale / ratio;
        const ImVec2 size{std::ceil(place.size.x * image.scale) * grown, std::ceil(place.size.y * image.scale) * grown};
        if (place.ground) {
            constexpr float around = 6;
            const float reach = (image.reach + around) * place.zoom;
            list.AddRectFilled({corner.x - around * place.zoom, corner.y}, {corner.x + reach, corner.y + size.y},
                               place.ground, around * place.zoom);
        }
        list.AddImage(texture_id(image.texture), corner, {corner.x + size.x, corner.y + size.y}, {0, 0}, {1, 1},
                      place.colour);
    }

    void forget() {
        for (const auto& [key, image] : images_)
            if (image.texture) Renderer::delete_texture(image.texture);
        images_.clear();
    }

private:
    struct Image {
        std::uint32_t texture = 0;
        float scale = 0;  ///< pixels to a scene unit; 0 if not painted yet
        float reach = 0;  ///< width of the words, in scene units
    };

    static void paint(Image& image, const WordsPlace& place, float scale) {
        if (image.texture) Renderer::delete_texture(image.texture);
        image = {Renderer::make_texture(), scale, 0};
        image.reach = lab_paint_words(static_cast<int>(place.what), static_cast<int>(place.index), place.size.x,
                                      place.size.y, scale);
        if (image.reach > 0) return;
        Renderer::delete_texture(image.texture);
        image.texture = 0;
    }

    std::map<std::pair<WordsOf, std::uint32_t>, Image> images_;
};

struct Host {
    BrowserWords words;
    Lab lab{words};
};

// One module instance draws on one canvas, so its one lab is the only global.
Host& host() {
    static Host only;
    return only;
}

}  // namespace
}  // namespace cairn::lab

using cairn::lab::host;

extern "C" {

int lab_start() {
    return host().lab.start() ? 1 : 0;
}

void lab_stop() {
    host().words.forget();
    host().lab.stop();
}

void lab_resize(float width, float height, float ratio) {
    host().lab.resize(width, height, ratio);
}

/// 0 if it is no scene; then the one that is shown stays.
int lab_show(const char* json, std::uint32_t length) {
    auto scene = cairn::decode_scene({json, length});
    if (!scene) return 0;
    host().words.forget();
    host().lab.map().show(std::move(scene.value()));
    return 1;
}

/// As many colours as there are paints, 0xAABBGGRR.
void lab_palette(const std::uint32_t* colours) {
    cairn::lab::Palette palette;
    for (ImU32& colour : palette)
        colour = *colours++;
    host().lab.set_palette(palette);
}

void lab_point(float x, float y) {
    host().lab.point(x, y);
}
void lab_leave() {
    host().lab.leave();
}
void lab_press(int down) {
    host().lab.press(down != 0);
}

int lab_pan(float x, float y) {
    cairn::lab::Camera& camera = host().lab.map().camera();
    if (!camera.can_pan({x, y})) return 0;
    camera.pan({x, y});
    return 1;
}

void lab_zoom(float x, float y, float factor) {
    host().lab.map().camera().zoom_at({x, y}, factor);
}
void lab_home() {
    host().lab.map().camera().go_home();
}

void lab_select(int box) {
    host().lab.map().select(box);
    host().lab.map().bring_into_view(host().lab.map().selected());
}
int lab_selected() {
    return host().lab.map().selected();
}
int lab_step(int direction) {
    return host().lab.map().step(static_cast<cairn::lab::Direction>(direction)) ? 1 : 0;
}

/// Bits: 1 another frame is wanted, 2 a click has changed the selection, 4 the pointer is over a box.
int lab_frame() {
    const cairn::lab::FrameReport report = host().lab.frame();
    return (report.more ? 1 : 0) | (report.selected ? 2 : 0) | (report.over_box ? 4 : 0);
}
}
