#include "cairn/truth.h"

#include <gtest/gtest.h>

namespace cairn {
namespace {

constexpr Truth no = Truth::no, unknown = Truth::unknown, yes = Truth::yes;

TEST(Truth, AndIsYesOnlyIfBothAreAndNoAsSoonAsOneIs) {
    EXPECT_EQ(both(yes, yes), yes);
    EXPECT_EQ(both(yes, unknown), unknown);
    EXPECT_EQ(both(unknown, no), no);
}

TEST(Truth, OrIsNoOnlyIfBothAreAndYesAsSoonAsOneIs) {
    EXPECT_EQ(either(no, no), no);
    EXPECT_EQ(either(no, unknown), unknown);
    EXPECT_EQ(either(unknown, yes), yes);
}

TEST(Truth, TheNegationOfTheUnknownIsUnknown) {
    EXPECT_EQ(negation(yes), no);
    EXPECT_EQ(negation(no), yes);
    EXPECT_EQ(negation(unknown), unknown);
}

}  // namespace
}  // namespace cairn
