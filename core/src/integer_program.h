#pragma once
// A linear program in whole numbers: minimise Σ cost·x where every row's Σ factor·x lies between two bounds. What a learner's
// achievements can add up to is such a problem. integer_search.h solves it.

#include <cstdint>
#include <utility>
#include <vector>

namespace cairn {

struct IntegerProgram {
    struct Column {
        std::int64_t low = 0;
        std::int64_t high = 1;
        /// Which are settled first; 0: never, because the others leave it no choice.
        int priority = 1;
        bool judged = true;  ///< who judges the points found looks at it
    };
    struct Term {
        std::uint32_t column;
        std::int64_t factor;
    };
    struct Row {
        std::vector<Term> terms;
        std::int64_t low = 0;
        std::int64_t high = 0;
    };
    std::vector<Column> columns;
    std::vector<Row> rows;
    /// What follows from the rows for whole numbers: not needed, but good to derive cuts from.
    std::vector<Row> implied;

    /// Below or above, in place of a bound: there is none.
    static constexpr std::int64_t no_bound = std::int64_t{1} << 60;

    /// More than a search should begin with. How much of a program binds at once is only known on the way: beyond 32 MB for its table, a search
    /// gives up.
    bool too_large() const {
        std::size_t terms = 0;
        for (const Row& row : rows)
            terms += row.terms.size();
        return terms > largest_table / 2 || rows.size() * columns.size() > 10 * largest_table;
    }
    static constexpr std::size_t largest_table = 4'000'000;

    std::uint32_t add_column(const Column& column) {
        columns.push_back(column);
        return static_cast<std::uint32_t>(columns.size() - 1);
    }
    std::uint32_t add_row(std::vector<Term> terms, std::int64_t low, std::int64_t high) {
        rows.push_back({std::move(terms), low, high});
        return static_cast<std::uint32_t>(rows.size() - 1);
    }
};

}  // namespace cairn
