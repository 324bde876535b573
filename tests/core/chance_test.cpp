#include "chance.h"

#include <gtest/gtest.h>

#include <array>

namespace cairn {
namespace {

TEST(Chance, IsSplitMix64) {
    // What Java's SplittableRandom, by the authors of the paper, and Vigna's splitmix64.c give for this seed.
    Chance chance(1'234'567);
    for (const std::uint64_t expected : {6457827717110365317U, 3203168211198807973U, 9817491932198370423U,
                                         4593380528125082431U, 16408922859458223821U})
        EXPECT_EQ(chance.next(), expected);
}

TEST(Chance, KnowsANumberWithoutThoseBeforeIt) {
    Chance chance(99);
    for (std::uint64_t place = 0; place < 100; ++place)
        EXPECT_EQ(Chance::at(99, place), chance.next());
}

TEST(Chance, DrawsBelowABoundWithoutFavour) {
    // Of three quarters of all numbers of 32 bits, a plain multiplication would give every third twice as often.
    constexpr std::uint32_t bound = 0xc0000000U;
    std::array<int, 3> thirds{};
    Chance chance(5);
    for (int i = 0; i < 30'000; ++i) {
        const std::uint32_t drawn = chance.below(bound);
        ASSERT_LT(drawn, bound);
        ++thirds[drawn % 3];
    }
    for (const int count : thirds)
        EXPECT_NEAR(count, 10'000, 5 * 82) << "five standard errors";
}

TEST(Chance, IsTrueSoManyTimes) {
    int times = 0;
    Chance chance(6);
    for (int i = 0; i < 100'000; ++i)
        times += chance.in_10_000(2'500) ? 1 : 0;
    EXPECT_NEAR(times, 25'000, 5 * 137) << "five standard errors";
    EXPECT_FALSE(chance.in_10_000(0));
    EXPECT_TRUE(chance.in_10_000(10'000));
}

}  // namespace
}  // namespace cairn
