#include "cairn/scene_json.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "json_document.h"
#include "json_tree.h"
#include "numbers.h"

namespace cairn {
namespace {

class SceneWriter {
public:
    explicit SceneWriter(LanguageCode first_language) : first_language_(first_language) {}

    std::string write(const Scene& scene) && {
        out_ = '{';
        number("width", scene.width);
        number("height", scene.height);
        list("lanes", scene.lanes, [&](const SceneLane& lane) { write_lane(lane); });
        list("boxes", scene.boxes, [&](const SceneBox& box) { write_box(box); });
        list("edges", scene.edges,
             [&](const SceneEdge& edge) { out_ += '[' + digits(edge.from) + ',' + digits(edge.to) + ']'; });
        out_ += '}';
        return std::move(out_);
    }

private:
    void key(std::string_view name) {
        if (out_.back() != '{') out_ += ',';
        append_json_string(name, out_);
        out_ += ':';
    }
    void number(std::string_view name, int value) {
        key(name);
        out_ += digits(value);
    }
    void words(std::string_view name, std::string_view value) {
        key(name);
        append_json_string(value, out_);
    }
    template <class T, class Each>
    void list(std::string_view name, const std::vector<T>& values, Each each) {
        key(name);
        out_ += '[';
        for (const T& value : values) {
            if (&value != values.data()) out_ += ',';
            each(value);
        }
        out_ += ']';
    }

    void write_lane(const SceneLane& lane) {
        out_ += '{';
        words("label", lane.label);
        number("y", lane.y);
        number("height", lane.height);
        out_ += '}';
    }

    void write_box(const SceneBox& box) {
        out_ += '{';
        words("id", box.id);
        words("kind", code(box.kind));
        number("x", box.x);
        number("y", box.y);
        number("width", box.width);
        number("height", box.height);
        number("lane", box.lane);
        write_title(box.title);
        if (box.node) {
            words("node", *box.node);
            words("form", box.form);
        }
        if (box.more) number("more", box.more);
        out_ += '}';
    }

    void write_title(const Text& title) {
        key("title");
        out_ += '{';
        for (const Text::Entry& entry : title.entries) {
            const LanguageCode language = entry.language == LanguageCode{} ? first_language_ : entry.language;
            words(language.view(), entry.words);
        }
        out_ += '}';
    }

    LanguageCode first_language_;
    std::string out_;
};

using Node = std::uint32_t;

class SceneReader {
public:
    explicit SceneReader(const JsonTree& tree) : tree_(tree) {}

    Result<Scene> read() && {
        Scene scene;
        if (tree_.size() == 0 || tree_.kind(0) != JsonTree::Kind::object) {
            expect(false, "", "a scene");
        } else {
            scene.width = whole(0, "", "width");
            scene.height = whole(0, "", "height");
            each("lanes", [&](Node node, const std::string& at) { scene.lanes.push_back(lane(node, at)); });
            const int lanes = static_cast<int>(scene.lanes.size());
            each("boxes", [&](Node node, const std::string& at) {
                scene.boxes.push_back(box(node, at));
                expect(scene.boxes.back().lane < lanes, at + "/lane", "the position of a lane");
            });
            each("edges", [&](Node node, const std::string& at) { edge(node, at, scene); });
        }
        if (!problems_.empty()) return std::move(problems_);
        return scene;
    }

private:
    void expect(bool fulfilled, const std::string& pointer, std::string_view what) {
        if (!fulfilled) problems_.push_back({"", pointer, "Expected " + std::string(what) + '.'});
    }

    Node member(Node object, std::string_view name) const {
        if (tree_.kind(object) != JsonTree::Kind::object) return JsonTree::nothing;
        Node child = tree_.first_child(object);
        while (child != JsonTree::nothing && tree_.key(child) != name)
            child = tree_.next(child);
        return child;
    }
    bool is(Node node, JsonTree::Kind kind) const { return node != JsonTree::nothing && tree_.kind(node) == kind; }

    int whole_at(Node node, const std::string& at) {
        std::optional<std::int64_t> value;
        if (is(node, JsonTree::Kind::number)) value = parse_scaled(tree_.text(node), 0);
        const bool fits = value && *value >= 0 && *value <= greatest_;
        expect(fits, at, "a whole number from 0 to " + digits(greatest_));
        return fits ? static_cast<int>(*value) : 0;
    }
    int whole(Node object, const std::string& at, std::string_view name) {
        return whole_at(member(object, name), at + '/' + std::string(name));
    }
    std::string words(Node object, const std::string& at, std::string_view name) {
        const Node node = member(object, name);
        expect(is(node, JsonTree::Kind::string), at + '/' + std::string(name), "a text");
        return is(node, JsonTree::Kind::string) ? std::string(tree_.text(node)) : std::string();
    }
    template <class Each>
    void each(std::string_view name, Each each) {
        const std::string at = '/' + std::string(name);
        const Node list = member(0, name);
        expect(is(list, JsonTree::Kind::array), at, "a list");
        if (!is(list, JsonTree::Kind::array)) return;
        int i = 0;
        for (Node node = tree_.first_child(list); node != JsonTree::nothing; node = tree_.next(node))
            each(node, at + '/' + digits(i++));
    }

    SceneLane lane(Node node, const std::string& at) {
        return {words(node, at, "label"), whole(node, at, "y"), whole(node, at, "height")};
    }

    SceneBox box(Node node, const std::string& at) {
        SceneBox box;
        box.id = words(node, at, "id");
        const auto kind = from_code<BoxKind>(words(node, at, "kind"));
        expect(kind.has_value(), at + "/kind", "award, group or module");
        if (kind) box.kind = *kind;
        box.x = whole(node, at, "x");
        box.y = whole(node, at, "y");
        box.width = whole(node, at, "width");
        box.height = whole(node, at, "height");
        box.lane = whole(node, at, "lane");
        box.title = title(member(node, "title"), at + "/title");
        if (member(node, "node") != JsonTree::nothing) {
            box.node = words(node, at, "node");
            box.form = words(node, at, "form");
        }
        if (member(node, "more") != JsonTree::nothing) box.more = whole(node, at, "more");
        return box;
    }

    Text title(Node node, const std::string& at) {
        Text text;
        expect(is(node, JsonTree::Kind::object), at, "texts by language");
        if (!is(node, JsonTree::Kind::object)) return text;
        for (Node entry = tree_.first_child(node); entry != JsonTree::nothing; entry = tree_.next(entry)) {
            const auto language = parse_language(tree_.key(entry));
            const bool sound = language && is(entry, JsonTree::Kind::string);
            expect(sound, at + '/' + std::string(tree_.key(entry)), "a text under a language's code");
            if (sound) text.entries.push_back({*language, std::string(tree_.text(entry))});
        }
        return text;
    }

    void edge(Node node, const std::string& at, Scene& scene) {
        const bool list = is(node, JsonTree::Kind::array);
        const Node from = list ? tree_.first_child(node) : JsonTree::nothing;
        const Node to = from != JsonTree::nothing ? tree_.next(from) : JsonTree::nothing;
        const bool pair = to != JsonTree::nothing && tree_.next(to) == JsonTree::nothing;
        expect(pair, at, "a pair of positions");
        if (!pair) return;
        const auto start = static_cast<std::uint32_t>(whole_at(from, at + "/0"));
        const auto end = static_cast<std::uint32_t>(whole_at(to, at + "/1"));
        const std::size_t boxes = scene.boxes.size();
        expect(start < boxes && end < boxes, at, "positions of boxes");
        scene.edges.push_back({start, end});
    }

    static constexpr int greatest_ = 10'000'000;
    const JsonTree& tree_;
    Problems problems_;
};

}  // namespace

std::string encode_scene(const Scene& scene, LanguageCode first_language) {
    return SceneWriter(first_language).write(scene);
}

Result<Scene> decode_scene(std::string_view json) {
    constexpr int max_depth = 8;
    JsonTree tree;
    if (auto error = read_json(json, max_depth, tree)) return Problem{"", "", error->message};
    return SceneReader(tree).read();
}

}  // namespace cairn
