#include "cairn/framework_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace cairn {
namespace {

TEST(FrameworkJson, TheReplyHasTheShapeThatThePagesRead) {
    const auto reply = nlohmann::json::parse(encode_frameworks(built_in_frameworks().value()), nullptr, false);
    ASSERT_FALSE(reply.is_discarded());
    ASSERT_EQ(reply["eqf"].size(), 8U);
    EXPECT_EQ(reply["eqf"][4]["level"], 5);
    for (const char* key : {"knowledge", "skills", "responsibility"})
        EXPECT_TRUE(reply["eqf"][4][key]["en"].is_string()) << key;

    ASSERT_FALSE(reply["frameworks"].empty());
    for (const auto& framework : reply["frameworks"]) {
        for (const char* key : {"id", "country", "acronym", "source", "confidence"})
            EXPECT_TRUE(framework[key].is_string()) << key;
        EXPECT_TRUE(framework["referenced"].is_boolean());
        for (const auto& level : framework["levels"]) {
            EXPECT_TRUE(level["level"].is_string() && level["aliases"].is_array() && level["eqf"].is_array());
            EXPECT_TRUE(level["none"].is_boolean());
        }
    }
}

}  // namespace
}  // namespace cairn
