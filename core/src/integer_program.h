#pragma once
// Linear programs in whole numbers, solved exactly: minimise Σ cost·x where every row's Σ factor·x lies between two bounds. What a
// learner's achievements can add up to, and what to take next, are such problems: choosing is NP-hard in general (0-1 knapsack is
// one row), and what keeps it small is the bound of linear programming.
//
// Branch and bound (Land and Doig 1960). The bound at each step is the Lagrangian one for all rows at once (Fisher 1981): for any
// multipliers u, Σ u·(row's bound) + Σ min over x of (cost − Σ u·factor)·x is never more than the optimum. Good multipliers come
// from the simplex method in floating point (simplex.h); what is concluded from them is computed here in whole numbers, so that
// rounding can make the search longer but never wrong. The same sum tells which values of a single variable cannot be better
// than what is already found (reduced-cost fixing).

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "cairn/function_ref.h"
#include "simplex.h"

namespace cairn {

/// How many steps may still be made; when none are left, a search gives up. A step is a node of a search, or a pivot of its bound.
struct Effort {
    std::uint64_t left = 0;
    std::uint64_t made = 0;
    bool spent = false;
    bool spend(std::uint64_t steps = 1);
};

struct IntegerProgram {
    struct Column {
        std::int64_t low = 0;
        std::int64_t high = 1;
        /// Which are branched on first; 0: never, because the others leave it no choice.
        int priority = 1;
    };
    struct Term {
        std::uint32_t column;
        std::int64_t factor;
    };
    struct Row {
        std::vector<Term> terms;
        std::int64_t low;
        std::int64_t high;
    };
    std::vector<Column> columns;
    std::vector<Row> rows;
    /// What follows from the rows for whole numbers; not needed, but good to derive cuts from.
    std::vector<Row> implied;

    std::uint32_t add_column(const Column& column);
    /// Σ factor·x from `low` to `high`; `no_bound` below or above stands for none.
    std::uint32_t add_row(std::vector<Term> terms, std::int64_t low, std::int64_t high);
    static constexpr std::int64_t no_bound = std::int64_t{1} << 60;
};

using Point = std::vector<std::int64_t>;

/// Solves one program for one objective after the other, each time from where it was. The program must not change but through it.
class IntegerSearch {
public:
    IntegerSearch(const IntegerProgram& program, Effort& effort);

    /// For what rows cannot say: the true cost of a point that satisfies them, never less than that of the objective; nothing if it will
    /// not do at all.
    using Judge = FunctionRef<std::optional<std::int64_t>(const Point&)>;

    struct Found {
        std::int64_t cost = 0;
        Point point;
    };
    struct Aim {
        std::vector<std::int64_t> costs;  ///< by column
        std::int64_t below = 0;           ///< only what costs less
        std::int64_t step = 1;            ///< all costs are multiples of it
        bool any = false;                 ///< the first found will do
    };
    /// The best, or nothing if there is none, or if the effort is spent.
    std::optional<Found> minimise(const Aim& aim, Judge judge);

    void bound_row(std::uint32_t row, std::int64_t low, std::int64_t high);
    void bound_column(std::uint32_t column, std::int64_t low, std::int64_t high);

private:
    struct Change {
        std::uint32_t column;
        std::int64_t low, high;
    };
    void add_row(const IntegerProgram::Row& row);
    bool cut();
    void step();
    void branch(std::uint32_t column, double value);
    void narrow(std::uint32_t column, std::int64_t low, std::int64_t high);
    void undo(std::size_t changes);
    bool beaten(bool infeasible);
    void fix();
    void consider();
    std::optional<std::uint32_t> fractional() const;
    bool done() const { return effort_.spent || (aim_->any && best_); }

    const IntegerProgram& program_;
    Effort& effort_;
    std::vector<IntegerProgram::Row> rows_;  ///< the program's, then cuts
    std::vector<std::int64_t> row_low_, row_high_;   ///< by row
    std::vector<std::int64_t> low_, high_;           ///< by column
    std::vector<double> scale_;                      ///< by row, of its factors in the tableau
    std::vector<double> reach_;                      ///< by row: the most that it can amount to, for the size of the whole numbers
    Simplex simplex_;
    const Aim* aim_ = nullptr;
    Judge* judge_ = nullptr;
    std::int64_t below_ = 0;
    int rounds_ = 0;  ///< of cuts, still to make
    std::optional<Found> best_;
    std::vector<Change> changes_;

    std::vector<double> values_, multipliers_;  ///< scratch
    std::vector<std::int64_t> reduced_;         ///< scratch: by column, in 1/unit
    std::int64_t unit_ = 0, bound_ = 0;         ///< of the last bound: the whole numbers' scale, and the bound in it
};

}  // namespace cairn
