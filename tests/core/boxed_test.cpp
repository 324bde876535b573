#include "cairn/boxed.h"

#include <gtest/gtest.h>

#include <string>

namespace cairn {
namespace {

TEST(Boxed, HoldsNothingUntilItIsGivenAValue) {
    Boxed<std::string> box;
    EXPECT_FALSE(box);
    EXPECT_EQ(box.emplace(), "");
    EXPECT_TRUE(box.has_value());
    box = std::string("words");
    EXPECT_EQ(*box, "words");
    EXPECT_EQ(box->size(), 5U);
}

TEST(Boxed, IsCopiedAndComparedByValue) {
    const Boxed<std::string> first(std::string("a"));
    Boxed<std::string> second = first;
    EXPECT_TRUE(second == first);
    *second = "b";
    EXPECT_EQ(*first, "a");
    EXPECT_FALSE(second == first);
    EXPECT_FALSE(second == Boxed<std::string>());
    EXPECT_TRUE(Boxed<std::string>() == Boxed<std::string>());
    second = first;
    EXPECT_TRUE(second == first);
    second = Boxed<std::string>();
    EXPECT_FALSE(second);
}

TEST(Boxed, IsMovedWithoutTouchingTheValue) {
    Boxed<std::string> first(std::string("a"));
    const std::string* value = &*first;
    const Boxed<std::string> second = std::move(first);
    EXPECT_EQ(&*second, value);
}

}  // namespace
}  // namespace cairn
