#include "drawing.h"

#include <algorithm>
#include <cmath>

namespace cairn::lab {
namespace {

constexpr float card_rounding = 8;
constexpr float card_padding = 12;
constexpr int fainter = 76;  ///< opacity, of 255, of what has nothing to do with the box in focus

ImU32 with_opacity(ImU32 colour, int of_255) {
    const ImU32 alpha = (colour >> IM_COL32_A_SHIFT & 0xFF) * static_cast<ImU32>(of_255) / 255;
    return (colour & ~IM_COL32_A_MASK) | alpha << IM_COL32_A_SHIFT;
}

ImVec2 moved(ImVec2 a, float x, float y) {
    return {a.x + x, a.y + y};
}

class Drawing {
public:
    Drawing(Map& map, const Palette& palette, Words& words, bool at_rest)
        : map_(map),
          scene_(map.scene()),
          camera_(map.camera()),
          palette_(palette),
          words_(words),
          list_(*ImGui::GetWindowDrawList()),
          zoom_(camera_.zoom()),
          at_rest_(at_rest) {}

    void draw() {
        for (std::size_t i = 0; i < scene_.lanes.size(); ++i)
            draw_lane(i);
        for (const bool strong : {false, true})
            for (const SceneEdge& edge : scene_.edges)
                if ((map_.focused() && map_.related(edge)) == strong) draw_edge(edge, strong);
        for (std::uint32_t i = 0; i < scene_.boxes.size(); ++i)
            if (in_view(scene_.boxes[i])) draw_box(i);
        for (std::size_t i = 0; i < scene_.lanes.size(); ++i)
            draw_lane_label(i);
    }

private:
    ImU32 paint(Paint name) const { return palette_[static_cast<std::size_t>(name)]; }
    ImVec2 at(int x, int y) const { return camera_.to_view({static_cast<float>(x), static_cast<float>(y)}); }

    bool in_view(const SceneBox& box) const {
        const ImVec2 low = at(box.x, box.y), high = at(box.x + box.width, box.y + box.height);
        return high.x > 0 && high.y > 0 && low.x < camera_.view().x && low.y < camera_.view().y;
    }

    void draw_lane(std::size_t index) {
        const SceneLane& lane = scene_.lanes[index];
        const float top = at(0, lane.y).y, bottom = at(0, lane.y + lane.height).y;
        const float right = camera_.view().x;
        if (index % 2 == 0) list_.AddRectFilled({0, top}, {right, bottom}, paint(Paint::lane));
        if (index > 0) list_.AddLine({0, top}, {right, top}, paint(Paint::lane_line), 1);
    }

    /// At the head of the lane, where no box stands. A lane whose head is out of view keeps it on a strip at the top.
    void draw_lane_label(std::size_t index) {
        const SceneLane& lane = scene_.lanes[index];
        constexpr float height = 22, width = 170;
        const float gap = 4 * zoom_, strip = height * zoom_ + 2 * gap;
        const float top = at(0, lane.y).y, bottom = at(0, lane.y + lane.height).y;
        if (bottom < 0 || top > camera_.view().y) return;
        const bool stuck = top < 0;
        const float y = stuck ? std::min(0.0F, bottom - strip) : top;
        const ImU32 ground = paint(index % 2 == 0 ? Paint::lane : Paint::ground);
        if (stuck) {
            list_.AddRectFilled({0, y}, {camera_.view().x, y + strip}, with_opacity(ground, 235));
            list_.AddLine({0, y + strip}, {camera_.view().x, y + strip}, paint(Paint::lane_line), 1);
        }
        words_.draw(list_, {.what = WordsOf::lane,
                            .index = static_cast<std::uint32_t>(index),
                            .corner = {12 * zoom_, y + gap},
                            .size = {width, height},
                            .zoom = zoom_,
                            .colour = paint(Paint::lane_text),
                            .ground = stuck ? 0 : ground,
                            .at_rest = at_rest_});
    }

    /// Level as far as the gap before its end, and a bend there: what it passes on the way it passes behind.
    void draw_edge(const SceneEdge& edge, bool strong) {
        const SceneBox& from = scene_.boxes[edge.from];
        const SceneBox& to = scene_.boxes[edge.to];
        const ImVec2 start = at(from.x + from.width, from.y + from.height / 2);
        const ImVec2 end = at(to.x, to.y + to.height / 2);
        ImU32 colour = paint(strong ? Paint::edge_strong : Paint::edge);
        if (map_.focused() && !strong) colour = with_opacity(colour, fainter);
        const float tip = 6 * zoom_;
        const ImVec2 neck{end.x - tip, end.y}, bend{std::max(start.x, end.x - column_gap * zoom_), start.y};
        const float reach = (neck.x - bend.x) * 0.55F;
        if (bend.x > start.x + 1) list_.PathLineTo(start);
        list_.PathLineTo(bend);
        list_.PathBezierCubicCurveTo(moved(bend, reach, 0), moved(neck, -reach, 0), neck);
        list_.PathStroke(colour, 0, (strong ? 2.25F : 1.5F) * std::max(zoom_, 0.6F));
        list_.AddTriangleFilled(end, {end.x - tip, end.y - tip * 0.62F}, {end.x - tip, end.y + tip * 0.62F}, colour);
    }

    struct Look {
        ImU32 fill, line, text;
    };

    Look look_of(const SceneBox& box) const {
        switch (box.kind) {
            case BoxKind::award:
                return {paint(Paint::award_fill), paint(Paint::award_line), paint(Paint::award_text)};
            case BoxKind::group:
                return {paint(Paint::group_fill), paint(Paint::group_line), paint(Paint::group_text)};
            case BoxKind::module:
                break;
        }
        return {paint(Paint::module_fill), paint(Paint::module_line), paint(Paint::module_text)};
    }

    void draw_box(std::uint32_t index) {
        const SceneBox& box = scene_.boxes[index];
        const ImVec2 low = at(box.x, box.y), high = at(box.x + box.width, box.y + box.height);
        const bool chosen = static_cast<std::int32_t>(index) == map_.selected();
        const bool hovered = static_cast<std::int32_t>(index) == map_.hovered();
        const bool faint = map_.focused() && !map_.related(index) && !chosen;
        Look look = look_of(box);
        // Opaque ground first: no edge shows through a card that is drawn faintly.
        const float rounding = card_rounding * zoom_;
        list_.AddRectFilled(low, high, paint(box.lane % 2 == 0 ? Paint::lane : Paint::ground), rounding);
        if (faint)
            look = {with_opacity(look.fill, fainter), with_opacity(look.line, fainter), with_opacity(look.text, 170)};
        if (box.more) draw_pile(low, high, look);
        list_.AddRectFilled(low, high, look.fill, rounding);
        list_.AddRect(low, high, hovered ? paint(Paint::edge_strong) : look.line, rounding, 0, hovered ? 2.0F : 1.0F);
        if (chosen) draw_ring(low, high);
        const auto width = static_cast<float>(box.width), height = static_cast<float>(box.height);
        words_.draw(list_, {.what = WordsOf::box,
                            .index = index,
                            .corner = moved(low, card_padding * zoom_, 0),
                            .size = {width - 2 * card_padding, height},
                            .zoom = zoom_,
                            .colour = look.text,
                            .ground = 0,
                            .at_rest = at_rest_});
    }

    /// Further cards behind the one that stands for them.
    void draw_pile(ImVec2 low, ImVec2 high, const Look& look) {
        for (const float depth : {6.0F, 3.0F}) {
            const float shift = depth * zoom_;
            list_.AddRectFilled({low.x + shift, low.y + shift}, {high.x - shift, high.y + shift}, look.fill,
                                card_rounding * zoom_);
            list_.AddRect({low.x + shift, low.y + shift}, {high.x - shift, high.y + shift}, look.line,
                          card_rounding * zoom_);
        }
    }

    void draw_ring(ImVec2 low, ImVec2 high) {
        const float gap = 4;
        list_.AddRect(moved(low, -gap, -gap), moved(high, gap, gap), paint(Paint::ring), card_rounding * zoom_ + gap, 0,
                      2.5F);
    }

    Map& map_;
    const Scene& scene_;
    const Camera& camera_;
    const Palette& palette_;
    Words& words_;
    ImDrawList& list_;
    float zoom_;
    bool at_rest_;
};

/// The box under the pointer, by way of Dear ImGui, which knows what is hovered and what a click belongs to.
std::int32_t touch_boxes(Map& map, std::int32_t& clicked) {
    const Scene& scene = map.scene();
    std::int32_t hovered = Map::none;
    for (std::size_t i = 0; i < scene.boxes.size(); ++i) {
        const SceneBox& box = scene.boxes[i];
        const ImVec2 corner = map.camera().to_view({static_cast<float>(box.x), static_cast<float>(box.y)});
        const ImVec2 size{static_cast<float>(box.width) * map.camera().zoom(),
                          static_cast<float>(box.height) * map.camera().zoom()};
        ImGui::SetCursorScreenPos(corner);
        ImGui::PushID(static_cast<int>(i));
        if (ImGui::InvisibleButton("box", size)) clicked = static_cast<std::int32_t>(i);
        if (ImGui::IsItemHovered()) hovered = static_cast<std::int32_t>(i);
        ImGui::PopID();
    }
    return hovered;
}

bool was_drag() {
    const ImGuiIO& io = ImGui::GetIO();
    return io.MouseDragMaxDistanceSqr[0] > io.MouseDragThreshold * io.MouseDragThreshold;
}

FrameResult follow_pointer(Map& map) {
    std::int32_t clicked = Map::none;
    const std::int32_t hovered = touch_boxes(map, clicked);
    map.hover(ImGui::IsMouseDragging(ImGuiMouseButton_Left) ? Map::none : hovered);
    if (ImGui::IsMouseDragging(ImGuiMouseButton_Left)) map.camera().pan(ImGui::GetIO().MouseDelta);

    FrameResult result{false, hovered != Map::none};
    if (!ImGui::IsMouseReleased(ImGuiMouseButton_Left) || was_drag()) return result;
    if (!ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem)) return result;
    result.selected = clicked != map.selected();
    map.select(clicked);
    return result;
}

}  // namespace

FrameResult draw_frame(Map& map, const Palette& palette, Words& words, bool at_rest) {
    const ImGuiIO& io = ImGui::GetIO();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(io.DisplaySize);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGui::Begin("map", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoNav);
    const FrameResult result = follow_pointer(map);
    // Edges are as soft as one device pixel.
    ImGui::GetWindowDrawList()->_FringeScale = 1 / io.DisplayFramebufferScale.x;
    Drawing(map, palette, words, at_rest).draw();
    ImGui::End();
    ImGui::PopStyleVar(2);
    return result;
}

}  // namespace cairn::lab
