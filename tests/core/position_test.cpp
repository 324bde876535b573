#include "cairn/position.h"

#include <gtest/gtest.h>

namespace cairn {
namespace {

const Frameworks& frameworks() {
    static const Frameworks all = built_in_frameworks();
    return all;
}

StatedLevel eqf(int low, int high) {
    StatedLevel level;
    level.eqf = EqfRange{low, high};
    return level;
}

StatedLevel national(std::string framework, std::string name) {
    StatedLevel level;
    level.nqf = NationalLevel{{std::move(framework)}, std::move(name), {}};
    return level;
}

using Levels = std::vector<int>;

TEST(Position, AStatedEqfLevelIsThatLevel) {
    const Position position = position_of(eqf(5, 5), frameworks());
    EXPECT_TRUE(position.stated);
    EXPECT_FALSE(position.none);
    EXPECT_EQ(levels_of(position), (Levels{5}));
}

TEST(Position, ARangeIsEveryLevelInIt) {
    const Position position = position_of(eqf(4, 6), frameworks());
    EXPECT_EQ(levels_of(position), (Levels{4, 5, 6}));
    EXPECT_EQ(position.lowest(), 4);
    EXPECT_EQ(position.highest(), 6);
}

TEST(Position, ANationalLevelStandsForWhatItsFrameworkSays) {
    EXPECT_EQ(levels_of(position_of(national("IE:NFQ", "6"), frameworks())), (Levels{5}));
    EXPECT_EQ(levels_of(position_of(national("GB-SCT:SCQF", "SCQF 8"), frameworks())), (Levels{5}));
}

TEST(Position, AnAmbiguousMappingIsAllThatItMayBe) {
    EXPECT_EQ(levels_of(position_of(national("ISQF", "1"), frameworks())), (Levels{1, 2}));
}

TEST(Position, AnEqfLevelOutranksTheNationalOne) {
    StatedLevel both = national("IE:NFQ", "6");
    both.eqf = EqfRange{6, 6};
    EXPECT_EQ(levels_of(position_of(both, frameworks())), (Levels{6}));
}

TEST(Position, ALevelWithoutCounterpartIsOutsideTheEqf) {
    const Position position = position_of(national("GB-SCT:SCQF", "1"), frameworks());
    EXPECT_TRUE(position.stated);
    EXPECT_TRUE(position.none);
    EXPECT_TRUE(position.known());
    EXPECT_TRUE(levels_of(position).empty());
    EXPECT_EQ(position.lowest(), 0);
}

TEST(Position, ALevelOfAFrameworkThatIsNotReferencedIsOutsideTheEqfWhateverItsNumber) {
    const Position position = position_of(national("ES:MECU", "6"), frameworks());
    EXPECT_TRUE(position.none);
    EXPECT_TRUE(levels_of(position).empty());
}

TEST(Position, NothingIsKnownOfARecordThatStatesNoLevelOrOnlyACycle) {
    EXPECT_EQ(position_of(std::nullopt, frameworks()), Position{});
    StatedLevel cycle;
    cycle.cycle = Cycle::first;
    EXPECT_EQ(position_of(cycle, frameworks()), Position{});
    EXPECT_FALSE(position_of(cycle, frameworks()).known());
}

TEST(Position, AFrameworkThatIsNotHereLeavesTheLevelOpen) {
    const Position position = position_of(national("MY:MQF", "4"), frameworks());
    EXPECT_TRUE(position.stated);
    EXPECT_FALSE(position.known());
}

}  // namespace
}  // namespace cairn
