#include "lab.h"

#include <cfloat>

#include "imgui_internal.h"

namespace cairn::lab {

bool Lab::start() {
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags = ImGuiConfigFlags_NoMouseCursorChange;
    if (renderer_.start()) return true;
    ImGui::DestroyContext();
    return false;
}

void Lab::stop() {
    renderer_.stop();
    ImGui::DestroyContext();
}

void Lab::resize(float width, float height, float ratio) {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {width, height};
    io.DisplayFramebufferScale = {ratio, ratio};
    // Curves as round as device pixels can show.
    ImGui::GetStyle().CurveTessellationTol = 0.6F / ratio;
    ImGui::GetStyle().CircleTessellationMaxError = 0.2F / ratio;
    map_.camera().set_view(io.DisplaySize);
}

void Lab::point(float x, float y) {
    ImGui::GetIO().AddMousePosEvent(x, y);
}

void Lab::leave() {
    ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
}

void Lab::press(bool down) {
    ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, down);
}

FrameReport Lab::frame() {
    ImGuiIO& io = ImGui::GetIO();
    if (io.DisplaySize.x < 1 || io.DisplaySize.y < 1) return {};
    io.DeltaTime = 1.0F / 60;  // nothing on the map depends on time
    ImGui::NewFrame();
    const float zoom = map_.camera().zoom();
    const bool at_rest = zoom == last_zoom_;
    last_zoom_ = zoom;
    const FrameResult result = draw_frame(map_, palette_, words_, at_rest);
    ImGui::Render();
    renderer_.draw(*ImGui::GetDrawData(), palette_[static_cast<std::size_t>(Paint::ground)]);
    const bool unread = !ImGui::GetCurrentContext()->InputEventsQueue.empty();
    return {unread || !at_rest, result.selected, result.over_box};
}

}  // namespace cairn::lab
