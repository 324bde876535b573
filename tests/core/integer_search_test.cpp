// Whole-number programs against their twin, which tries every point.

#include "integer_search.h"

#include <gtest/gtest.h>

#include <optional>

#include "dice.h"

namespace cairn {
namespace {

std::int64_t sum(const std::vector<IntegerProgram::Term>& terms, const Point& point) {
    std::int64_t sum = 0;
    for (const auto& term : terms)
        sum += term.factor * point[term.column];
    return sum;
}

bool keeps(const IntegerProgram& program, const Point& point) {
    for (const auto& row : program.rows)
        if (sum(row.terms, point) < row.low || sum(row.terms, point) > row.high) return false;
    return true;
}

std::int64_t cost_of(const std::vector<std::int64_t>& costs, const Point& point) {
    std::int64_t cost = 0;
    for (std::size_t column = 0; column < costs.size(); ++column)
        cost += costs[column] * point[column];
    return cost;
}

/// Every point within the columns' bounds.
template <class Visit>
void each_point(const IntegerProgram& program, Visit visit) {
    Point point;
    for (const auto& column : program.columns)
        point.push_back(column.low);
    for (;;) {
        visit(point);
        std::size_t column = 0;
        while (column < point.size() && point[column] == program.columns[column].high) {
            point[column] = program.columns[column].low;
            ++column;
        }
        if (column == point.size()) return;
        ++point[column];
    }
}

/// Knapsacks, covers and choices of one, on up to nine columns; a few of them count higher than 1, and some rows in millions.
IntegerProgram random_program(Dice& dice) {
    IntegerProgram program;
    const std::size_t columns = 3 + dice.below(7);
    for (std::size_t i = 0; i < columns; ++i)
        program.add_column({0, dice.once_in(6) ? 3 : 1, dice.once_in(4) ? 2 : 1});
    for (std::size_t rows = 1 + dice.below(5); rows > 0; --rows) {
        std::vector<IntegerProgram::Term> terms;
        std::int64_t all = 0;
        const bool signs = dice.once_in(3);
        const std::int64_t unit = dice.once_in(4) ? 5'000'000 : 50;
        for (std::uint32_t column = 0; column < columns; ++column) {
            if (dice.once_in(3)) continue;
            const auto factor =
                unit * static_cast<std::int64_t>(1 + dice.below(20)) * (signs && dice.once_in(2) ? -1 : 1);
            terms.push_back({column, factor});
            all += factor;
        }
        const std::int64_t bound = all * static_cast<std::int64_t>(2 + dice.below(6)) / 10;
        if (dice.once_in(2))
            program.add_row(std::move(terms), bound, IntegerProgram::no_bound);
        else
            program.add_row(std::move(terms), dice.once_in(3) ? bound - 4 * unit : -IntegerProgram::no_bound, bound);
    }
    return program;
}

std::vector<std::int64_t> random_costs(const IntegerProgram& program, Dice& dice) {
    std::vector<std::int64_t> costs;
    for (std::size_t i = 0; i < program.columns.size(); ++i)
        costs.push_back(static_cast<std::int64_t>(dice.below(30)) - 5);
    return costs;
}

/// Some points that keep all rows will not do, for reasons that no row tells.
bool liked(const Point& point, std::uint64_t taste) {
    std::uint64_t seen = taste;
    for (const std::int64_t value : point)
        seen = seen * 31 + static_cast<std::uint64_t>(value);
    return taste == 0 || seen % 3 != 0;
}

std::optional<std::int64_t> least(const IntegerProgram& program, const std::vector<std::int64_t>& costs,
                                  std::uint64_t taste) {
    std::optional<std::int64_t> best;
    each_point(program, [&](const Point& point) {
        if (!keeps(program, point) || !liked(point, taste)) return;
        const std::int64_t cost = cost_of(costs, point);
        if (!best || cost < *best) best = cost;
    });
    return best;
}

TEST(IntegerSearch, FindsTheOptimumThatTryingEveryPointFinds) {
    int found_any = 0, found_none = 0;
    for (std::uint64_t seed = 0; seed < 3000; ++seed) {
        Dice dice(seed);
        IntegerProgram program = random_program(dice);
        const std::uint64_t taste = seed % 4 == 0 ? seed + 1 : 0;
        if (taste != 0)  // whoever judges looks at all columns then
            for (auto& column : program.columns)
                column.priority = 1;
        Effort effort{10'000'000};
        IntegerSearch search(program, effort);
        // One objective after the other: the second among the best of the first.
        const auto first = random_costs(program, dice), second = random_costs(program, dice);
        const auto judged = [&](const std::vector<std::int64_t>& costs) {
            return [&](const Point& point) -> std::optional<std::int64_t> {
                if (!keeps(program, point) || !liked(point, taste)) return std::nullopt;
                return cost_of(costs, point);
            };
        };
        const IntegerSearch::Likely likely[] = {IntegerSearch::Likely::anything, IntegerSearch::Likely::little,
                                                IntegerSearch::Likely::next_to_nothing};
        const auto beyond_bound = likely[seed % 3];
        const auto best = search.minimise({first, IntegerProgram::no_bound, 1, false, beyond_bound}, judged(first));
        const auto expected = least(program, first, taste);
        ASSERT_EQ(best.has_value(), expected.has_value()) << seed;
        ASSERT_FALSE(effort.spent) << seed;
        ++(best ? found_any : found_none);
        if (!best) continue;
        ASSERT_EQ(best->cost, *expected) << seed;
        ASSERT_EQ(cost_of(first, best->point), *expected) << seed;
        std::vector<IntegerProgram::Term> terms;
        for (std::uint32_t column = 0; column < first.size(); ++column)
            terms.push_back({column, first[column]});
        IntegerProgram bound = program;
        bound.add_row(terms, *expected, *expected);
        if (beyond_bound != IntegerSearch::Likely::anything) search.tighten(bound);
        Effort more{10'000'000};
        IntegerSearch again(bound, more);
        const auto next = again.minimise({second, IntegerProgram::no_bound, 1, false, beyond_bound}, judged(second));
        bound = program;
        bound.add_row(terms, *expected, *expected);
        const auto both = least(bound, second, taste);
        ASSERT_TRUE(both.has_value()) << seed;
        ASSERT_TRUE(!next || keeps(bound, next->point)) << seed;
        ASSERT_EQ(next ? next->cost : -1'000'000, *both) << seed;
    }
    EXPECT_GT(found_any, 500);
    EXPECT_GT(found_none, 300);
}

TEST(IntegerSearch, GoesOnFromOneObjectiveToTheNext) {
    // Ten that weigh 1 to 10, at least 23 in all: first as few as can be, then as light as can be.
    IntegerProgram program;
    std::vector<IntegerProgram::Term> weights, all;
    std::vector<std::int64_t> number, weight;
    for (std::uint32_t i = 0; i < 10; ++i) {
        program.add_column({});
        weights.push_back({i, i + 1});
        all.push_back({i, 1});
        number.push_back(1);
        weight.push_back(i + 1);
    }
    program.add_row(weights, 23, IntegerProgram::no_bound);
    const std::uint32_t count = program.add_row(all, -IntegerProgram::no_bound, IntegerProgram::no_bound);
    Effort effort{100'000};
    IntegerSearch search(program, effort);
    const auto fewest = search.minimise(
        {number}, [&](const Point& point) -> std::optional<std::int64_t> { return cost_of(number, point); });
    ASSERT_TRUE(fewest);
    EXPECT_EQ(fewest->cost, 3);
    search.bound_row(count, 3, 3);
    const auto lightest = search.minimise(
        {weight}, [&](const Point& point) -> std::optional<std::int64_t> { return cost_of(weight, point); });
    ASSERT_TRUE(lightest);
    EXPECT_EQ(lightest->cost, 23);
}

TEST(IntegerSearch, FindsNothingBelowWhatIsFarOutOfReach) {
    IntegerProgram program;
    program.add_column({0, 0});
    program.add_column({0, 1, 1});
    program.add_row({{0, 3}, {1, 2}}, 0, 2);
    Effort effort{1'000};
    IntegerSearch search(program, effort);
    const std::vector<std::int64_t> costs{1, -1};
    const auto found = search.minimise(
        {costs, -10'000'000}, [&](const Point& point) -> std::optional<std::int64_t> { return cost_of(costs, point); });
    EXPECT_FALSE(found);
    EXPECT_FALSE(effort.spent);
}

TEST(IntegerSearch, StopsAtTheFirstThatWillDoIfThatIsAllThatIsAsked) {
    IntegerProgram program;
    program.add_column({0, 9, 1});
    program.add_row({{0, 2}}, 7, 18);
    Effort effort{1'000};
    IntegerSearch search(program, effort);
    const auto found = search.minimise({{-1}, IntegerProgram::no_bound, 1, true},
                                       [](const Point& point) -> std::optional<std::int64_t> { return -point[0]; });
    ASSERT_TRUE(found);
    EXPECT_GE(found->point[0], 4);
}

TEST(IntegerSearch, GivesUpAtOnceOnWhatItCannotHold) {
    IntegerProgram program;
    for (std::uint32_t i = 0; i < 6'500; ++i) {
        program.add_column({});
        program.add_row({{i, 1}}, 0, 1);
    }
    ASSERT_TRUE(program.too_large());
    Effort effort{1'000};
    IntegerSearch search(program, effort);
    EXPECT_FALSE(search.minimise({std::vector<std::int64_t>(6'500, 1)},
                                 [](const Point&) -> std::optional<std::int64_t> { return 0; }));
    EXPECT_TRUE(effort.spent);
    EXPECT_EQ(effort.made, 0U);
}

TEST(IntegerSearch, GivesUpWhenItsEffortIsSpentAndSaysSo) {
    Dice dice(7);
    IntegerProgram program;
    std::vector<IntegerProgram::Term> terms;
    std::vector<std::int64_t> costs;
    for (std::uint32_t i = 0; i < 40; ++i) {
        program.add_column({});
        costs.push_back(static_cast<std::int64_t>(1'000 + dice.below(1'000)));
        terms.push_back({i, static_cast<std::int64_t>(1'000 + dice.below(1'000))});
    }
    program.add_row(terms, 29'999, 30'001);
    Effort effort{20};
    IntegerSearch search(program, effort);
    EXPECT_FALSE(search.minimise(
        {costs}, [&](const Point& point) -> std::optional<std::int64_t> { return cost_of(costs, point); }));
    EXPECT_TRUE(effort.spent);
    EXPECT_LE(effort.made, 20U);
}

}  // namespace
}  // namespace cairn
