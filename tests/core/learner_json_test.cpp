#include "cairn/learner_json.h"

#include <gtest/gtest.h>

#include "documents.h"
#include "repository.h"
#include "sample_catalogue.h"

namespace cairn {
namespace {

TEST(LearnerJson, SaysWhatIsWrongWithALearnerDocument) {
    expect_problems_of("learner.json");
}

TEST(LearnerJson, WritesEveryKeyAsItWasRead) {
    const auto catalogue = decode(read_file("tests/documents/whole-catalogue.json"));
    ASSERT_TRUE(catalogue) << shown(catalogue.problems());
    Json whole = document("whole-learner.json");
    const std::string text = whole.dump();
    const auto learner = decode_learner({"learner.json", text}, catalogue.value(), shipped_frameworks());
    ASSERT_TRUE(learner) << shown(learner.problems());
    const std::string written = encode_learner(learner.value(), catalogue.value().first_language());
    whole["achievements"][1]["delivery"] = {{"format", "online"}};  // the one thing that may be written in two ways
    EXPECT_EQ(nlohmann::json::parse(written, nullptr, false), nlohmann::json(whole));
    const auto again = decode_learner({"learner.json", written}, catalogue.value(), shipped_frameworks());
    ASSERT_TRUE(again) << shown(again.problems());
    EXPECT_TRUE(again.value() == learner.value());
}

TEST(LearnerJson, SaysWhereADocumentIsNotJson) {
    const Catalogue catalogue = catalogue_with("[]");
    const auto learner = decode_learner({"mine.json", "{\"cairn\": learner}"}, catalogue, shipped_frameworks());
    ASSERT_FALSE(learner);
    EXPECT_EQ(learner.problems()[0].file, "mine.json");
    EXPECT_EQ(learner.problems()[0].message.find("not JSON at line 1, column 11"), 0U) << learner.problems()[0].message;
}

TEST(LearnerJson, HasAtMost128Mebibytes) {
    const Catalogue catalogue = catalogue_with("[]");
    const std::string text(max_catalogue_bytes + 1, ' ');
    const auto learner = decode_learner({"mine.json", text}, catalogue, shipped_frameworks());
    ASSERT_FALSE(learner);
    EXPECT_NE(learner.problems()[0].message.find("at most 128 MiB"), std::string::npos);
}

TEST(LearnerJson, ReadsManyAttributesInTheTimeTheirNumberTakes) {
    std::string text = R"({"cairn":"learner/1","attributes":{"":"0")";
    for (int i = 0; i < 100'000; ++i)
        text += ",\"" + std::to_string(i) + "\":\"v\"";
    const Catalogue catalogue = catalogue_with("[]");
    const auto learner = decode_learner({"mine.json", text + "}}"}, catalogue, shipped_frameworks());
    ASSERT_TRUE(learner) << shown(learner.problems());
    EXPECT_EQ(learner.value().attributes.size(), 100'001U);
}

}  // namespace
}  // namespace cairn
