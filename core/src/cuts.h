#pragma once
// Rows that every whole point keeps and a given fractional one breaks: they bring the bound of a linear program closer to that in whole
// numbers.
//
// Mixed-integer rounding (Nemhauser and Wolsey 1990) of one row at a time, some of its columns turned round first, as in Marchand and
// Wolsey, "Aggregation and mixed integer rounding to solve MIPs", 2001. From Σ a·x + s ≥ b with whole x ≥ 0, s ≥ 0 and any d > 0 it
// follows that Σ (⌊a/d⌋·r + min(a mod d, r))·x + s ≥ ⌈b/d⌉·r, where r = b mod d: whole numbers again. That is quick and finds much; what it misses
// of a short row is found exactly (knapsack_cuts.h).

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "integer_program.h"
#include "knapsack_cuts.h"

namespace cairn {

/// Of one program, which must outlive it.
class CutFinder {
public:
    explicit CutFinder(const IntegerProgram& program) : program_(program), knapsacks_(program) {}

    /// At this point, which must stay as it is while cuts are asked for.
    void look_at(std::span<const double> values);
    /// Of the cuts that one row gives, the one that the values break most, for its length; nothing if none is broken, or if nothing is between
    /// whole numbers or the row is far from its bound. O(terms²). `exactly`: whatever follows from the row (knapsack_cuts.h), not only what rounding finds.
    std::optional<IntegerProgram::Row> strongest(const IntegerProgram::Row& row, bool exactly);

private:
    using Term = IntegerProgram::Term;
    struct Part {
        Term term;
        double value;
        bool turned;  ///< it stands for (1 − x)
    };
    /// Parts of one factor, together: rows have few different ones.
    struct Kind {
        std::int64_t factor;
        double values = 0, count = 0;
        bool between = false;  ///< some value is not whole
    };
    void try_side(const std::vector<Term>& terms, std::int64_t sign, std::int64_t amount, bool exactly);
    void turn(Part& part);
    void add_kind(const Part& part);
    void add_divisor(std::int64_t factor);
    void try_knapsack(const std::vector<Term>& terms, std::int64_t sign, std::int64_t amount);
    void try_divisor(std::int64_t divisor);

    const IntegerProgram& program_;
    KnapsackCuts knapsacks_;
    std::span<const double> values_;
    std::vector<std::uint8_t> between_;  ///< by column: to be settled, and not whole
    std::int64_t amount_ = 0;            ///< Σ parts + rest ≥ amount
    std::vector<Part> parts_;            ///< whole
    std::vector<Part> rest_;             ///< not whole
    std::vector<Kind> kinds_;
    std::vector<std::int64_t> divisors_;
    std::optional<IntegerProgram::Row> best_;
    double strength_ = 0;
};

}  // namespace cairn
