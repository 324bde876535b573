#include "cairn/result.h"

#include <gtest/gtest.h>

#include <memory>

namespace cairn {
namespace {

Result<int> half(int number) {
    if (number % 2 != 0) return Problem{"numbers", "/0", "expected an even number"};
    return number / 2;
}

TEST(Result, IsAValueOrTheProblemsThatPreventedIt) {
    ASSERT_TRUE(half(4));
    EXPECT_EQ(half(4).value(), 2);
    ASSERT_FALSE(half(3).ok());
    EXPECT_EQ(half(3).problems(), (Problems{{"numbers", "/0", "expected an even number"}}));
}

TEST(Result, TellsAListOfProblemsFromAValue) {
    const Result<std::string> bad(Problems{{"a", "", "one"}, {"b", "", "two"}});
    EXPECT_FALSE(bad.ok());
    EXPECT_EQ(bad.problems().size(), 2U);
    EXPECT_TRUE(Result<std::string>("words").ok());
}

TEST(Result, HoldsWhatCanOnlyBeMoved) {
    Result<std::unique_ptr<int>> result(std::make_unique<int>(7));
    const std::unique_ptr<int> moved = std::move(result.value());
    EXPECT_EQ(*moved, 7);
}

}  // namespace
}  // namespace cairn
