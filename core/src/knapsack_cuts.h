#pragma once
// Cuts from one row of columns that are 0 or 1, none of which can be missed: all that follows from that row alone.
//
// Turned round so that every factor is positive, the row is a knapsack cover: sets of its columns that reach an amount. A point is a mixture
// of such sets if and only if sets can be packed into it that weigh one in all (a linear program with a column for each set, few enough to
// be listed); if not, the prices of the columns in that program are a row that every set keeps and the point breaks. Columns that are
// whole at the point are left out there, and put back one after the other with the best factor that is still true (lifting: Padberg 1975).
// Exact separation as in Boccia 2006 and Kaparis and Letchford, "Separation algorithms for 0-1 knapsack polytopes", 2010.
//
// The prices come from floating point and are rounded to whole numbers; what they add up to at least is then computed in whole numbers.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "integer_program.h"

namespace cairn {

/// Of one program, which must outlive it.
class KnapsackCuts {
public:
    explicit KnapsackCuts(const IntegerProgram& program) : program_(program) {}

    /// From Σ sign·terms ≥ amount; nothing if no cut is broken, if the row is long, a column
    /// is not 0 or 1, or too many are between. O(2^between · (between + exchanges)).
    std::optional<IntegerProgram::Row> deepest(std::span<const IntegerProgram::Term> terms, std::int64_t sign,
                                               std::int64_t amount, std::span<const double> values);

private:
    struct Item {
        std::uint32_t column;
        std::int64_t size;
        double value;
        bool turned;              ///< it stands for (1 − x)
        std::int64_t factor = 0;  ///< in the cut
    };
    bool read(std::span<const IntegerProgram::Term> terms, std::int64_t sign, std::int64_t amount,
              std::span<const double> values);
    void list_sets();
    bool price();
    struct Entering {
        std::uint32_t items;
        bool set;  ///< or what is left over of one item
    };
    std::optional<Entering> cheapest() const;
    bool pack(const Entering& entering);
    bool sound_prices() const;
    void make_whole();
    std::int64_t least_factor(std::int64_t size) const;
    bool put_in(const Item& item);

    const IntegerProgram& program_;
    std::int64_t amount_ = 0;                      ///< that the items still have to reach
    std::vector<Item> between_, nothing_, whole_;  ///< by their values
    std::vector<std::uint32_t> sets_;              ///< of what is between, just enough to reach the amount
    // The packing, with a row for each item between.
    std::vector<double> prices_;         ///< by item
    std::vector<double> inverse_;        ///< of the basis, row by row
    std::vector<double> packed_;         ///< by row: how much of it
    std::vector<std::uint32_t> basis_;   ///< by row: a set; or nothing, where it is what is left over
    std::vector<double> column_;         ///< scratch: what enters, by row
    std::vector<std::int64_t> reached_;  ///< by a sum of factors, the most that items of no more than that can reach
    std::int64_t least_ = 0;             ///< what the cut asks for
};

}  // namespace cairn
