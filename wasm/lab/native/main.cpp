// cairn_lab_native SCENE.json [--dark] [--picture FILE.ppm]: the map in a window, for debugging; with --picture it draws once into a
// file and ends. SCENE.json is the `scene` of a pathway's reply, or what `encode_scene` gives.

#define GLFW_INCLUDE_ES3
#include <GLFW/glfw3.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cairn/scene_json.h"
#include "lab.h"

namespace cairn::lab {
namespace {

constexpr ImU32 rgb(ImU32 hex) {
    return IM_COL32(hex >> 16 & 0xFF, hex >> 8 & 0xFF, hex & 0xFF, 0xFF);
}

constexpr Palette light{rgb(0xFFFFFF), rgb(0xF4F6F8), rgb(0xDFE4EA), rgb(0x4A5768), rgb(0xA9B6C6), rgb(0x1F5FA8),
                        rgb(0xFFFFFF), rgb(0xB4C0CE), rgb(0x1C2733), rgb(0xE7EFFA), rgb(0x8FB0D8), rgb(0x163A63),
                        rgb(0x174A82), rgb(0x174A82), rgb(0xFFFFFF), rgb(0xD9730D)};
constexpr Palette dark{rgb(0x12171D), rgb(0x181F27), rgb(0x2A333E), rgb(0xA9B6C6), rgb(0x54637A), rgb(0x7DB4F2),
                       rgb(0x212A34), rgb(0x4A586B), rgb(0xE6EBF1), rgb(0x1D3350), rgb(0x4D79AD), rgb(0xD4E4F8),
                       rgb(0x8BBCF4), rgb(0x8BBCF4), rgb(0x0C2138), rgb(0xFFB057)};

/// Words in Dear ImGui's own font, which has no letters beyond Latin: good enough to see where they stand.
class PlainWords final : public Words {
public:
    explicit PlainWords(const Scene& scene) : scene_(scene) {}

    void draw(ImDrawList& list, const WordsPlace& place) override {
        const std::string words = said(place);
        const float size = 13 * place.zoom, width = place.size.x * place.zoom;
        ImFont* font = ImGui::GetFont();
        const ImVec2 extent = font->CalcTextSizeA(size, width, width, words.c_str());
        const float y = place.corner.y + (place.size.y * place.zoom - extent.y) / 2;
        list.AddText(font, size, {place.corner.x, y}, place.colour, words.c_str(), nullptr, width);
    }

private:
    std::string said(const WordsPlace& place) const {
        if (place.what == WordsOf::lane) return "EQF " + scene_.lanes[place.index].label;
        const SceneBox& box = scene_.boxes[place.index];
        if (box.more) return '+' + std::to_string(box.more);
        const std::string_view title = words_for(box.title, {{'e', 'n'}}, {});
        return title.empty() ? box.form : std::string(title);
    }

    const Scene& scene_;
};

struct Wishes {
    std::string scene;
    std::string picture;
    bool dark = false;
};

std::optional<Wishes> wishes(int count, char** arguments) {
    Wishes result;
    for (int i = 1; i < count; ++i) {
        const std::string_view argument = arguments[i];
        if (argument == "--dark")
            result.dark = true;
        else if (argument == "--picture" && i + 1 < count)
            result.picture = arguments[++i];
        else if (result.scene.empty())
            result.scene = argument;
        else
            return std::nullopt;
    }
    if (result.scene.empty()) return std::nullopt;
    return result;
}

std::optional<Scene> read_scene(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    auto scene = decode_scene(std::string(std::istreambuf_iterator<char>(in), {}));
    if (scene) return std::move(scene.value());
    for (const Problem& problem : scene.problems())
        std::fprintf(stderr, "%s%s: %s\n", path.c_str(), problem.pointer.c_str(), problem.message.c_str());
    return std::nullopt;
}

void listen(GLFWwindow* window, Lab& lab) {
    glfwSetWindowUserPointer(window, &lab);
    glfwSetCursorPosCallback(window, [](GLFWwindow* at, double x, double y) {
        static_cast<Lab*>(glfwGetWindowUserPointer(at))->point(static_cast<float>(x), static_cast<float>(y));
    });
    glfwSetMouseButtonCallback(window, [](GLFWwindow* at, int button, int action, int) {
        if (button == GLFW_MOUSE_BUTTON_LEFT)
            static_cast<Lab*>(glfwGetWindowUserPointer(at))->press(action == GLFW_PRESS);
    });
    glfwSetScrollCallback(window, [](GLFWwindow* at, double, double steps) {
        double x = 0, y = 0;
        glfwGetCursorPos(at, &x, &y);
        const ImVec2 point{static_cast<float>(x), static_cast<float>(y)};
        static_cast<Lab*>(glfwGetWindowUserPointer(at))->map().camera().zoom_at(point, steps > 0 ? 1.15F : 0.87F);
    });
}

void fit(GLFWwindow* window, Lab& lab) {
    int width = 0, height = 0, pixels = 0;
    glfwGetWindowSize(window, &width, &height);
    glfwGetFramebufferSize(window, &pixels, nullptr);
    lab.resize(static_cast<float>(width), static_cast<float>(height),
               static_cast<float>(pixels) / static_cast<float>(width > 0 ? width : 1));
}

/// The framebuffer as a portable pixmap, whose first row is the top one.
void write_picture(GLFWwindow* window, const std::string& path) {
    int width = 0, height = 0;
    glfwGetFramebufferSize(window, &width, &height);
    std::vector<unsigned char> pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4);
    glReadPixels(0, 0, width, height, GL_RGBA, GL_UNSIGNED_BYTE, pixels.data());
    std::ofstream out(path, std::ios::binary);
    out << "P6 " << width << ' ' << height << " 255\n";
    for (int y = height - 1; y >= 0; --y)
        for (int x = 0; x < width; ++x)
            out.write(reinterpret_cast<const char*>(&pixels[static_cast<std::size_t>(y * width + x) * 4]), 3);
}

int run(GLFWwindow* window, Scene scene, const Wishes& wanted) {
    PlainWords words(scene);
    Lab lab(words);
    if (!lab.start()) return 2;
    lab.map().show(scene);
    lab.set_palette(wanted.dark ? dark : light);
    fit(window, lab);
    if (!wanted.picture.empty()) {
        lab.frame();
        write_picture(window, wanted.picture);
        lab.stop();
        return 0;
    }
    listen(window, lab);
    while (!glfwWindowShouldClose(window)) {
        fit(window, lab);
        const bool more = lab.frame().more;
        glfwSwapBuffers(window);
        more ? glfwPollEvents() : glfwWaitEvents();
    }
    lab.stop();
    return 0;
}

}  // namespace
}  // namespace cairn::lab

int main(int count, char** arguments) {
    const auto wanted = cairn::lab::wishes(count, arguments);
    if (!wanted) {
        std::fprintf(stderr, "cairn_lab_native SCENE.json [--dark] [--picture FILE.ppm]\n");
        return 2;
    }
    auto scene = cairn::lab::read_scene(wanted->scene);
    if (!scene) return 1;
    if (!glfwInit()) return 2;
    glfwWindowHint(GLFW_CLIENT_API, GLFW_OPENGL_ES_API);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    GLFWwindow* window = glfwCreateWindow(1200, 800, "Cairn: pathway map", nullptr, nullptr);
    int result = 2;
    if (window) {
        glfwMakeContextCurrent(window);
        result = cairn::lab::run(window, std::move(*scene), *wanted);
        glfwDestroyWindow(window);
    }
    glfwTerminate();
    return result;
}
