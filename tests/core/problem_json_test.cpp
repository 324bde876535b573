#include "cairn/problem_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace cairn {
namespace {

TEST(ProblemJson, IsAListOfFilePointerAndMessage) {
    std::string out = "problems: ";
    append_json(Problems{{"a.json", "/id", "one"}, {"b.json", "", "two"}}, out);
    EXPECT_EQ(out,
              "problems: [{\"file\":\"a.json\",\"pointer\":\"/id\",\"message\":\"one\"},\n"
              "{\"file\":\"b.json\",\"pointer\":\"\",\"message\":\"two\"}]");
    out = "[[";
    append_json(Problems{}, out);
    EXPECT_EQ(out, "[[[]");
}

TEST(ProblemJson, IsReadBackWhateverTheMessageHolds) {
    std::string every;
    for (int c = 0; c < 128; ++c)
        every += static_cast<char>(c);
    every += "é\u202e\U0001f600";
    std::string out;
    append_json(Problems{{every, every, every}}, out);
    const auto read = nlohmann::json::parse(out, nullptr, false);
    ASSERT_TRUE(read.is_array());
    EXPECT_EQ(read[0]["file"], every);
    EXPECT_EQ(read[0]["pointer"], every);
    EXPECT_EQ(read[0]["message"], every);
}

TEST(ProblemJson, WritesAStringWithItsQuotes) {
    std::string out;
    append_json("a\"b\\c\n", out);
    EXPECT_EQ(out, "\"a\\\"b\\\\c\\u000a\"");
}

}  // namespace
}  // namespace cairn
