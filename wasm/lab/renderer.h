#pragma once
// Dear ImGui's triangles on OpenGL ES 3.0 (WebGL 2 in a browser). Textures are coverage alone: what is drawn has the colour of its
// vertices, and a texture only says how much of it. A context must be current for every call.

#include <cstdint>

#include "imgui.h"

namespace cairn::lab {

class Renderer {
public:
    /// False if the driver does not take the program.
    bool start();
    void stop();

    /// Clears to `ground` and draws. The viewport is the whole framebuffer.
    void draw(const ImDrawData& data, ImU32 ground);

    /// A new, empty texture of coverage, bound for the caller to fill in.
    static std::uint32_t make_texture();
    static void delete_texture(std::uint32_t texture);

private:
    void upload_font();

    std::uint32_t program_ = 0;
    std::uint32_t vertices_ = 0, indices_ = 0, layout_ = 0;
    std::uint32_t font_ = 0;
    int scale_location_ = -1;
};

inline ImTextureID texture_id(std::uint32_t texture) {
    return (ImTextureID)(std::intptr_t)texture;  // a pointer or a number, as Dear ImGui's version has it
}

}  // namespace cairn::lab
