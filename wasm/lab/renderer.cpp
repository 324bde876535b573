#include "renderer.h"

#include <GLES3/gl3.h>

#include <array>
#include <cstddef>

namespace cairn::lab {
namespace {

constexpr const char* vertex_shader = R"(#version 300 es
uniform vec2 scale;
layout(location = 0) in vec2 position;
layout(location = 1) in vec2 place;
layout(location = 2) in vec4 colour;
out vec2 frag_place;
out vec4 frag_colour;
void main() {
    frag_place = place;
    frag_colour = vec4(colour.rgb * colour.a, colour.a);
    gl_Position = vec4(position * scale + vec2(-1.0, 1.0), 0.0, 1.0);
}
)";

constexpr const char* fragment_shader = R"(#version 300 es
precision mediump float;
uniform sampler2D coverage;
in vec2 frag_place;
in vec4 frag_colour;
layout(location = 0) out vec4 result;
void main() {
    result = frag_colour * texture(coverage, frag_place).a;
}
)";

GLuint compiled(GLenum kind, const char* source) {
    const GLuint shader = glCreateShader(kind);
    glShaderSource(shader, 1, &source, nullptr);
    glCompileShader(shader);
    return shader;
}

GLuint linked_program() {
    const GLuint program = glCreateProgram();
    for (const GLuint shader :
         {compiled(GL_VERTEX_SHADER, vertex_shader), compiled(GL_FRAGMENT_SHADER, fragment_shader)}) {
        glAttachShader(program, shader);
        glDeleteShader(shader);
    }
    glLinkProgram(program);
    GLint linked = GL_FALSE;
    glGetProgramiv(program, GL_LINK_STATUS, &linked);
    if (linked == GL_TRUE) return program;
    glDeleteProgram(program);
    return 0;
}

void describe_vertex() {
    const auto attribute = [](GLuint location, GLint size, GLenum type, GLboolean normalised, std::size_t offset) {
        glEnableVertexAttribArray(location);
        glVertexAttribPointer(location, size, type, normalised, sizeof(ImDrawVert), reinterpret_cast<void*>(offset));
    };
    attribute(0, 2, GL_FLOAT, GL_FALSE, offsetof(ImDrawVert, pos));
    attribute(1, 2, GL_FLOAT, GL_FALSE, offsetof(ImDrawVert, uv));
    attribute(2, 4, GL_UNSIGNED_BYTE, GL_TRUE, offsetof(ImDrawVert, col));
}

void clear_to(ImU32 colour) {
    const ImVec4 ground = ImGui::ColorConvertU32ToFloat4(colour);
    glDisable(GL_SCISSOR_TEST);
    glClearColor(ground.x, ground.y, ground.z, 1);
    glClear(GL_COLOR_BUFFER_BIT);
}

}  // namespace

bool Renderer::start() {
    program_ = linked_program();
    if (program_ == 0) return false;
    scale_location_ = glGetUniformLocation(program_, "scale");
    glGenVertexArrays(1, &layout_);
    glGenBuffers(1, &vertices_);
    glGenBuffers(1, &indices_);
    glBindVertexArray(layout_);
    glBindBuffer(GL_ARRAY_BUFFER, vertices_);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_);
    describe_vertex();
    upload_font();
    return true;
}

void Renderer::stop() {
    glDeleteProgram(program_);
    glDeleteVertexArrays(1, &layout_);
    glDeleteBuffers(1, &vertices_);
    glDeleteBuffers(1, &indices_);
    glDeleteTextures(1, &font_);
}

// Dear ImGui keeps its white texel and the caps of its lines in the texture of its font.
void Renderer::upload_font() {
    unsigned char* pixels = nullptr;
    int width = 0, height = 0;
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    atlas.GetTexDataAsAlpha8(&pixels, &width, &height);
    font_ = make_texture();
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_ALPHA, width, height, 0, GL_ALPHA, GL_UNSIGNED_BYTE, pixels);
    atlas.SetTexID(texture_id(font_));
    atlas.ClearTexData();
}

void Renderer::draw(const ImDrawData& data, ImU32 ground) {
    const ImVec2 pixels = data.FramebufferScale;
    const auto width = static_cast<int>(data.DisplaySize.x * pixels.x + 0.5F);
    const auto height = static_cast<int>(data.DisplaySize.y * pixels.y + 0.5F);
    glViewport(0, 0, width, height);
    clear_to(ground);
    glEnable(GL_SCISSOR_TEST);
    glEnable(GL_BLEND);
    glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);  // colours come with their opacity multiplied in
    glUseProgram(program_);
    glUniform2f(scale_location_, 2 / data.DisplaySize.x, -2 / data.DisplaySize.y);
    glBindVertexArray(layout_);
    for (int i = 0; i < data.CmdListsCount; ++i) {
        const ImDrawList& list = *data.CmdLists[i];
        glBindBuffer(GL_ARRAY_BUFFER, vertices_);
        glBufferData(GL_ARRAY_BUFFER, list.VtxBuffer.size_in_bytes(), list.VtxBuffer.Data, GL_STREAM_DRAW);
        glBufferData(GL_ELEMENT_ARRAY_BUFFER, list.IdxBuffer.size_in_bytes(), list.IdxBuffer.Data, GL_STREAM_DRAW);
        for (const ImDrawCmd& command : list.CmdBuffer) {
            const ImVec4 clip = command.ClipRect;
            glScissor(static_cast<int>(clip.x * pixels.x),
                      static_cast<int>(static_cast<float>(height) - clip.w * pixels.y),
                      static_cast<int>((clip.z - clip.x) * pixels.x), static_cast<int>((clip.w - clip.y) * pixels.y));
            glBindTexture(GL_TEXTURE_2D, (GLuint)(std::intptr_t)command.GetTexID());
            glDrawElements(GL_TRIANGLES, static_cast<int>(command.ElemCount),
                           sizeof(ImDrawIdx) == 2 ? GL_UNSIGNED_SHORT : GL_UNSIGNED_INT,
                           reinterpret_cast<void*>(command.IdxOffset * sizeof(ImDrawIdx)));
        }
    }
}

std::uint32_t Renderer::make_texture() {
    GLuint texture = 0;
    glGenTextures(1, &texture);
    glBindTexture(GL_TEXTURE_2D, texture);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    return texture;
}

void Renderer::delete_texture(std::uint32_t texture) {
    const GLuint name = texture;
    glDeleteTextures(1, &name);
}

}  // namespace cairn::lab
