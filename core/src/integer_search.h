#pragma once
// Solving linear programs in whole numbers, exactly. Choosing is NP-hard in general (0-1 knapsack is one row); what keeps it small is
// the bound of linear programming.
//
// Branch and bound (Land and Doig 1960) with cuts (cuts.h). The bound at each step is the Lagrangian one for all rows at once (Fisher
// 1981): for any multipliers u, Σ u·(row's bound) + Σ min over x of (cost − Σ u·factor)·x is never more than the optimum. Good
// multipliers come from the simplex method in floating point (simplex.h); what is concluded from them is computed here in whole
// numbers, so that rounding can make the search longer but never wrong. The same sum tells which values of a single variable
// cannot be better than what is already found (reduced-cost fixing).

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "branch_gains.h"
#include "cairn/function_ref.h"
#include "cuts.h"
#include "effort.h"
#include "integer_program.h"
#include "simplex.h"

namespace cairn {

/// A value for each column.
using Point = std::vector<std::int64_t>;

/// Solves one program for one objective after the other, each time from where it was. The program must outlive it and stay as it is.
class IntegerSearch {
public:
    /// The effort is spent at once if the program is too large.
    IntegerSearch(const IntegerProgram& program, Effort& effort);

    /// How much more than the bound the best is likely to cost: what costs no more is looked for first.
    enum class Likely : std::uint8_t { anything, little, next_to_nothing };
    struct Aim {
        std::vector<std::int64_t> costs;                ///< by column
        std::int64_t below = IntegerProgram::no_bound;  ///< only what costs less
        std::int64_t step = 1;                          ///< all costs are multiples of it
        bool any = false;                               ///< the first found will do
        Likely beyond_bound = Likely::anything;
    };
    struct Found {
        std::int64_t cost = 0;
        Point point;
    };
    /// For what rows cannot say: the true cost of a point, never less than that of the aim; nothing if it will not do at all. It looks
    /// at the judged columns alone.
    using Judge = FunctionRef<std::optional<std::int64_t>(const Point&)>;

    /// The best, or nothing if there is none, or if the effort is spent.
    std::optional<Found> minimise(const Aim& aim, Judge judge);

    /// After a `minimise` that spent the effort: no point that it did not come to costs less. Nothing if that is not known.
    std::optional<std::int64_t> least_open() const;

    /// From within a judge: a row that every point still wanted keeps, and the one judged does not. It is worth a search of its own to give one
    /// that many points break. Another aim may want what it cuts off: then that needs another search.
    void cut_off(IntegerProgram::Row row) { wanted_.push_back(std::move(row)); }

    /// From now on; only ever narrower, because cuts that were found stay.
    void bound_row(std::uint32_t row, std::int64_t low, std::int64_t high);
    void bound_column(std::uint32_t column, std::int64_t low, std::int64_t high);

    /// Adds what was found out about all points that cost no more than the best: bounds of columns, and cuts.
    void tighten(IntegerProgram& program) const;

private:
    struct RowState {
        IntegerProgram::Row row;
        std::int64_t common;  ///< what the given factors and bounds are divided by
        double scale;         ///< the largest factor, which is 1 in the tableau
        double reach;         ///< twice the most that it can amount to
        bool cut;             ///< every whole point keeps it
    };
    struct Change {
        std::uint32_t column;
        std::int64_t low, high;
    };
    void add_row(const IntegerProgram::Row& row);
    void narrow(std::uint32_t column, std::int64_t low, std::int64_t high);
    void undo(std::size_t changes);
    Simplex::Outcome relax();
    bool proves(bool infeasible);
    std::int64_t least_cost() const;
    bool beaten() const;
    std::optional<double> largest_unit(bool infeasible) const;
    void fix();
    void fix_anew();
    bool cut();
    void drop_loose_cuts();
    std::optional<std::int64_t> bound_at_first();
    void widen();
    void solve_narrowed();
    /// The bound of what is open here; `ended` if nothing is. `proved`: no point here costs less.
    double step(std::int64_t proved);
    void branch(std::uint32_t column, double value, double bound, std::int64_t proved);
    bool keeps_rows(const Point& point) const;
    void consider(std::int64_t proved);
    void leave_open(std::int64_t proved) { open_ = std::min(open_, proved); }
    template <class Worth>
    std::optional<std::uint32_t> best_open(Worth worth) const;
    bool done() const { return effort_.spent || (aim_->any && best_); }
    bool near() const { return aim_->beyond_bound == Likely::little || within_; }
    bool bounded() const { return below_ < IntegerProgram::no_bound; }

    static constexpr double ended = 1e300;

    const IntegerProgram& program_;
    Effort& effort_;
    std::vector<RowState> rows_;            ///< the program's, then cuts
    std::vector<std::int64_t> low_, high_;  ///< by column
    Simplex simplex_;
    CutFinder cut_finder_;
    BranchGains gains_;
    std::vector<Change> changes_;

    const Aim* aim_ = nullptr;
    Judge* judge_ = nullptr;
    std::int64_t below_ = 0;
    std::optional<Found> best_;
    std::vector<IntegerProgram::Row> wanted_;  ///< rows of the judge, not added yet
    std::int64_t open_ = 0;                    ///< the least that a point costs which has not been looked at
    bool within_ = false;  ///< another search, which has said how much more than the bound it may cost
    int rounds_ = 0;       ///< of cuts, still to make before the next branch

    std::vector<double> values_, multipliers_;  ///< of the last solution
    std::int64_t unit_ = 1, bound_ = 0;         ///< of the last bound: the whole numbers' scale, and the bound in it
    std::vector<std::int64_t> reduced_;         ///< by column, in the same scale
};

}  // namespace cairn
