// Cuts from one row against their twin, which looks at every set of its columns.

#include "knapsack_cuts.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "dice.h"

namespace cairn {
namespace {

struct Row {
    IntegerProgram program;
    std::vector<IntegerProgram::Term> terms;
    std::int64_t sign, amount;
    std::vector<std::uint32_t> sets;  ///< all that keep it, one bit for each column
};

std::int64_t sum(const std::vector<IntegerProgram::Term>& terms, std::uint32_t set) {
    std::int64_t sum = 0;
    for (const auto& term : terms)
        if (set >> term.column & 1) sum += term.factor;
    return sum;
}

double sum(const std::vector<IntegerProgram::Term>& terms, const std::vector<double>& point) {
    double sum = 0;
    for (const auto& term : terms)
        sum += static_cast<double>(term.factor) * point[term.column];
    return sum;
}

/// Three to nine columns; some factors are negative, and some rows say how much at most.
Row random_row(Dice& dice) {
    Row row;
    row.sign = dice.once_in(3) ? -1 : 1;
    const auto columns = static_cast<std::uint32_t>(3 + dice.below(7));
    std::int64_t least = 0, most = 0;
    for (std::uint32_t column = 0; column < columns; ++column) {
        row.program.add_column({});
        const auto size = static_cast<std::int64_t>(1 + dice.below(20));
        row.terms.push_back({column, dice.once_in(3) ? -size : size});
        const std::int64_t signed_size = row.sign * row.terms.back().factor;
        (signed_size < 0 ? least : most) += signed_size;
    }
    row.amount = least + 1 + static_cast<std::int64_t>(dice.below(static_cast<std::size_t>(most - least)));
    for (std::uint32_t set = 0; set < 1U << columns; ++set)
        if (row.sign * sum(row.terms, set) >= row.amount) row.sets.push_back(set);
    return row;
}

/// Between whole numbers, or not.
std::vector<double> random_point(const Row& row, Dice& dice) {
    std::vector<double> point;
    for (std::size_t i = 0; i < row.terms.size(); ++i)
        point.push_back(static_cast<double>(std::min<std::size_t>(8, dice.below(14))) / 8);
    return point;
}

std::vector<double> mixture(const Row& row, Dice& dice) {
    std::vector<double> point(row.terms.size());
    for (int part = 0; part < 4; ++part) {
        const std::uint32_t set = dice.any(row.sets);
        for (std::size_t column = 0; column < point.size(); ++column)
            point[column] += set >> column & 1 ? 0.25 : 0;
    }
    return point;
}

TEST(KnapsackCuts, AreKeptByEverySetThatKeepsTheRowAndBrokenByThePoint) {
    Dice dice(1);
    int found = 0;
    for (int round = 0; round < 20'000; ++round) {
        const Row row = random_row(dice);
        const auto point = random_point(row, dice);
        const auto cut = KnapsackCuts(row.program).deepest(row.terms, row.sign, row.amount, point);
        if (!cut) continue;
        ++found;
        for (const std::uint32_t set : row.sets)
            ASSERT_GE(sum(cut->terms, set), cut->low) << round;
        ASSERT_LT(sum(cut->terms, point), static_cast<double>(cut->low)) << round;
    }
    EXPECT_GT(found, 3'000);
}

TEST(KnapsackCuts, LeaveAloneWhatIsAMixtureOfSets) {
    Dice dice(2);
    for (int round = 0; round < 5'000; ++round) {
        const Row row = random_row(dice);
        if (row.sets.empty()) continue;
        ASSERT_FALSE(KnapsackCuts(row.program).deepest(row.terms, row.sign, row.amount, mixture(row, dice))) << round;
    }
}

// A point that keeps the row, but breaks one with small factors that every set keeps, is cut off.
TEST(KnapsackCuts, MissNothingThatFollowsFromTheRow) {
    Dice dice(3);
    int broken = 0;
    for (int round = 0; round < 20'000; ++round) {
        const Row row = random_row(dice);
        const auto point = random_point(row, dice);
        bool follows = false;
        for (int attempt = 0; attempt < 20 && !follows && !row.sets.empty(); ++attempt) {
            std::vector<IntegerProgram::Term> terms;
            for (const auto& term : row.terms) {
                const auto factor = static_cast<std::int64_t>(dice.below(4));
                terms.push_back({term.column, row.sign * term.factor < 0 ? -factor : factor});
            }
            std::int64_t least = sum(terms, row.sets.front());
            for (const std::uint32_t set : row.sets)
                least = std::min(least, sum(terms, set));
            follows = sum(terms, point) < static_cast<double>(least) - 0.1;
        }
        if (!follows || static_cast<double>(row.sign) * sum(row.terms, point) < static_cast<double>(row.amount))
            continue;
        ++broken;
        ASSERT_TRUE(KnapsackCuts(row.program).deepest(row.terms, row.sign, row.amount, point)) << round;
    }
    EXPECT_GT(broken, 500);
}

TEST(KnapsackCuts, KnowThatEightTakesTwoOfThreeFives) {
    Row row;
    row.terms = {{0, 5}, {1, 5}, {2, 5}};
    for (int i = 0; i < 3; ++i)
        row.program.add_column({});
    const std::vector<double> point = {0.6, 0.6, 0.6};
    const auto cut = KnapsackCuts(row.program).deepest(row.terms, 1, 8, point);
    ASSERT_TRUE(cut);
    EXPECT_EQ(cut->low, 2);
    ASSERT_EQ(cut->terms.size(), 3U);
    for (const auto& term : cut->terms)
        EXPECT_EQ(term.factor, 1);
}

}  // namespace
}  // namespace cairn
