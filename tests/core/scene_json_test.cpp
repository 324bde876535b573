#include "cairn/scene_json.h"

#include <gtest/gtest.h>

namespace cairn {
namespace {

constexpr LanguageCode english{{'e', 'n'}};

Scene small_scene() {
    SceneBox award;
    award.id = "a";
    award.kind = BoxKind::award;
    award.x = 300;
    award.y = 10;
    award.width = 100;
    award.height = 54;
    award.title = Text{{{{}, "An \"award\""}, {{{'d', 'e'}}, "Ein Abschluss"}}};
    award.node = "";
    award.form = "take";
    SceneBox more;
    more.id = "/more/5";
    more.x = 104;
    more.y = 10;
    more.width = 100;
    more.height = 54;
    more.node = "";
    more.form = "take";
    more.more = 12;
    return {420, 74, {{"5", 0, 74}}, {award, more}, {{1, 0}}};
}

constexpr std::string_view small_json =
    R"({"width":420,"height":74,"lanes":[{"label":"5","y":0,"height":74}],"boxes":[)"
    R"({"id":"a","kind":"award","x":300,"y":10,"width":100,"height":54,"lane":0,)"
    R"("title":{"en":"An \"award\"","de":"Ein Abschluss"},"node":"","form":"take"},)"
    R"({"id":"/more/5","kind":"module","x":104,"y":10,"width":100,"height":54,"lane":0,"title":{},"node":"","form":"take","more":12}],)"
    R"("edges":[[1,0]]})";

std::string edited(std::string_view from, std::string_view to) {
    std::string json(small_json);
    json.replace(json.find(from), from.size(), to);
    return json;
}

TEST(SceneJson, WritesWhatThePageDeclares) {
    EXPECT_EQ(encode_scene(small_scene(), english), small_json);
}

TEST(SceneJson, ReadsWhatItWrote) {
    const Result<Scene> scene = decode_scene(small_json);
    ASSERT_TRUE(scene.ok());
    Scene expected = small_scene();
    expected.boxes[0].title.entries[0].language = english;
    EXPECT_EQ(scene.value(), expected);
}

TEST(SceneJson, RefusesWhatADrawerCouldNotRelyOn) {
    const auto pointer = [](std::string_view json) {
        const Result<Scene> scene = decode_scene(json);
        return scene.ok() ? std::string("accepted") : scene.problems().front().pointer;
    };
    EXPECT_EQ(pointer("{"), "");
    EXPECT_EQ(pointer("[]"), "");
    EXPECT_EQ(pointer(edited(R"("lane":0)", R"("lane":1)")), "/boxes/0/lane");
    EXPECT_EQ(pointer(edited(R"("width":100)", R"("width":-1)")), "/boxes/0/width");
    EXPECT_EQ(pointer(edited(R"("width":420)", R"("width":42.5)")), "/width");
    EXPECT_EQ(pointer(edited(R"("kind":"award")", R"("kind":"prize")")), "/boxes/0/kind");
    EXPECT_EQ(pointer(edited(R"([[1,0]])", R"([[2,0]])")), "/edges/0");
    EXPECT_EQ(pointer(edited(R"([[1,0]])", R"([[1]])")), "/edges/0");
    EXPECT_EQ(pointer(edited(R"("title":{})", R"("title":{"xx":"?"})")), "/boxes/1/title/xx");
    EXPECT_EQ(pointer(edited(R"("edges":[[1,0]])", R"("edge":[])")), "/edges");
}

}  // namespace
}  // namespace cairn
