#pragma once
// Linear programs whose every variable lies between two bounds, by the dual simplex method (Lemke 1954; bounded variables and the long
// step as in Maros, "Computational Techniques of the Simplex Method", 2003, chapter 10). What leaves is chosen by
// Devex weights (Forrest and Goldfarb 1992): how far beyond its bound a row is, measured by how far a unit of its variable reaches.
//
// The tableau is dense, but has rows only for what was ever beyond its bounds. All else that is basic sleeps: its value is computed from the
// point, and it is woken when that lies beyond a bound. Without it the program is a relaxation, so each bound on the way holds. And a column
// of which a row says that it is the sum of others (`defines`) begins in the basis, asleep, as just that sum; if that row leaves nothing over,
// it takes no column of the tableau. What thousands of rows say of records that nobody thinks of taking costs nothing then.
//
// It works in floating point, so it decides nothing: what it suggests, multipliers for the rows or a point, is proved or refused in
// whole numbers by who asked (integer_program.h). Only + − × ÷ and comparisons are used, none fused, so that every build
// suggests the same.
//
// Because every variable has two finite bounds, any basis is dual feasible once each variable outside it stands at the bound that
// its reduced cost asks for. So bounds and costs may change between calls at will, and each call goes on from the last basis.

#include <cstdint>
#include <span>
#include <vector>

namespace cairn {

class Simplex {
public:
    /// Variables: the columns, then for each row its value. All bounds begin as 0 to 0.
    explicit Simplex(std::size_t columns);

    struct Term {
        std::uint32_t column;
        double factor;
    };
    void add_row(std::vector<Term> terms);
    /// Takes away the rows from `first` on that bind nothing at the last point; the others move up. Which are left, by row.
    std::vector<bool> drop_loose(std::size_t first);
    /// A row of 0 to 0 that defines a column stays so from the first `solve` on.
    void set_bounds(std::size_t variable, double low, double high) {
        low_[variable] = low;
        high_[variable] = high;
    }
    /// Of the columns.
    void set_costs(std::span<const double> costs);

    enum class Outcome : std::uint8_t { optimal, infeasible, beyond, stalled };
    /// Minimises. `beyond`: more than `cutoff` for certain (as far as floating point goes). `stalled`: more than `most_pivots`.
    /// O(rows awake · columns) for each pivot.
    Outcome solve(double cutoff, std::uint64_t most_pivots);

    /// From the rows anew, with the same basis: what rounding has added up is gone.
    void rebuild();

    /// Rows awake times columns.
    std::size_t size() const { return basic_.size() * width_; }
    double objective() const { return objective_; }
    std::uint64_t pivots() const { return pivots_; }
    /// The columns' values after `optimal`.
    void point(std::vector<double>& out) const;
    /// One multiplier for each row: that of the costs; or, after `infeasible`, such that no point within the bounds can satisfy the sum
    /// of the rows so weighted.
    void multipliers(std::vector<double>& out);

private:
    struct Leaving {
        std::size_t row;
        double change;  ///< what its variable has to gain; 0: none has to leave
    };
    struct Candidate {
        std::uint32_t column;
        double ratio, size, width;
    };
    double* row(std::size_t i) { return tableau_.data() + i * width_; }
    const double* row(std::size_t i) const { return tableau_.data() + i * width_; }
    double resting(std::size_t column) const;
    void settle();
    Leaving leaving() const;
    std::size_t entering(const Leaving& leaving);
    void flip();
    void pivot(std::size_t row, std::size_t column, bool to_high);
    void exchange(std::size_t row, std::size_t column);

    void define(std::uint32_t number);
    void leave_out_definitions();
    bool sleeps(std::uint32_t variable) const { return place_[variable] == asleep; }
    bool may_sleep(std::uint32_t variable) const;
    void express(std::uint32_t variable, double factor, double* target) const;
    std::size_t wake(std::uint32_t variable);
    bool wake_broken();
    void drop(std::size_t row);
    void lay_down();
    double beyond(std::uint32_t variable, double value) const;

    static constexpr std::uint32_t asleep = 0xffffffff, gone = 0xfffffffe, outside = 0x80000000, nothing = 0xffffffff;

    std::size_t columns_, width_, rows_ = 0;
    std::vector<std::vector<Term>> matrix_;
    std::vector<std::uint32_t> definition_;    ///< by column, the row that it may be read from; or nothing
    std::vector<std::uint32_t> defined_;       ///< by row, the column that may be read from it; or nothing
    std::vector<std::uint8_t> in_definition_;  ///< by column: it is a part of such a sum
    bool started_ = false;                     ///< definitions are chosen before the first pivot

    std::vector<std::uint32_t>
        place_;                    ///< by variable: its row of the tableau; or asleep; or outside + its column there
    std::vector<double> tableau_;  ///< basic variables that are awake, in terms of those outside
    std::vector<double> costs_, reduced_;  ///< of the columns; of the variables outside the basis
    std::vector<double> low_, high_;       ///< by variable
    std::vector<double> basic_value_;      ///< by row of the tableau
    std::vector<double> weight_;           ///< by row of the tableau, how far a unit of its variable reaches (Devex)
    std::vector<std::uint32_t> basic_, rest_;  ///< the variable of each row and of each column of the tableau
    std::vector<std::uint8_t> at_high_;        ///< by column of the tableau: it stands at its upper bound
    std::vector<std::uint32_t> nonzero_;       ///< scratch: columns of the pivot row
    std::vector<double> resting_;              ///< scratch: the values of those columns
    std::vector<double> values_;               ///< scratch: the point
    std::vector<double> shares_;               ///< scratch: by column
    std::vector<Candidate> candidates_;        ///< scratch
    std::vector<std::uint32_t> flips_;         ///< scratch: columns that go to their other bound
    double objective_ = 0;
    std::uint64_t pivots_ = 0, since_rebuild_ = 0;
    std::size_t few_ = 50;      ///< with more rows awake, those that bind nothing lie down
    std::size_t conflict_ = 0;  ///< the row of the tableau that no point can satisfy,
    double conflict_sign_ = 0;  ///< 1 if it is too low, −1 if too high; 0: there is none
};

}  // namespace cairn
