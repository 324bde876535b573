#include "cairn/extensions.h"

#include <gtest/gtest.h>

#include "cairn/learner_json.h"
#include "documents.h"
#include "repository.h"
#include "sample_catalogue.h"

namespace cairn {
namespace {

// Gives every object whose keys the format fixes two keys of the author's own, and counts the objects.
std::size_t add_everywhere(Json& value, const std::string& key = "") {
    std::size_t objects = 0;
    if (key.starts_with("x-") || key == "attributes") return 0;
    if (value.is_object()) {
        const bool language_map = value.contains("en") || value.contains("de");
        if (language_map) return 0;
        value.erase("x-kept");
        for (auto& [name, inside] : value.items())
            objects += add_everywhere(inside, name);
        value["x-"] = nullptr;
        value["x-kept/~"] = {{"deep", {1, 2.50, "é\u0000", {{"id", true}}}}};
        return objects + 1;
    }
    if (value.is_array())
        for (auto& inside : value)
            objects += add_everywhere(inside);
    return objects;
}

nlohmann::json parsed(const std::string& text) {
    return nlohmann::json::parse(text, nullptr, false);
}

TEST(Extensions, AreKeptInEveryObjectOfACatalogue) {
    Json whole = document("whole-catalogue.json");
    EXPECT_GT(add_everywhere(whole), 90U);
    const auto catalogue = decode(whole.dump());
    ASSERT_TRUE(catalogue) << shown(catalogue.problems());
    EXPECT_EQ(parsed(encode_catalogue(catalogue.value())), nlohmann::json(whole));
}

TEST(Extensions, AreKeptInEveryObjectOfALearnerDocument) {
    const auto catalogue = decode(read_file("tests/documents/whole-catalogue.json"));
    Json whole = document("whole-learner.json");
    whole["achievements"][1]["delivery"] = {{"format", "online"}};
    EXPECT_GT(add_everywhere(whole), 10U);
    const std::string text = whole.dump();
    const auto learner = decode_learner({"learner.json", text}, catalogue.value(), shipped_frameworks());
    ASSERT_TRUE(learner) << shown(learner.problems());
    EXPECT_EQ(parsed(encode_learner(learner.value(), catalogue.value().first_language())), nlohmann::json(whole));
}

TEST(Extensions, KeepNumbersAsTheyAreWritten) {
    const auto catalogue = decode(std::string(
        R"({"cairn":"catalogue/1","id":"a","title":"A","languages":["en"],"x-n":[2.50, 1e2, 12345678901234567890123]})"));
    ASSERT_TRUE(catalogue) << shown(catalogue.problems());
    EXPECT_EQ(catalogue.value().extensions, (Extensions{{"x-n", "[2.50,1e2,12345678901234567890123]"}}));
}

}  // namespace
}  // namespace cairn
