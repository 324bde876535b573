#pragma once
// A second bound for the search, on all parts of a rule together: what no allocation can do because one achievement counts once.
//
// Every credit minimum, maximum, share and average of an award that must hold whatever else is chosen is a row Σ a·x ≥ b over the
// ways x to use each achievement. With multipliers u ≥ 0 for the rows, min over x of cost + Σ u·(b − Σ a·x) is never more than what
// the best allocation costs (Lagrangian relaxation; Fisher 1981, "The Lagrangian relaxation method for solving integer programming
// problems"), and each achievement can be looked at by itself. Multipliers are improved by subgradient steps; any are valid, so
// the search stays exact. All in whole numbers.

#include <cstdint>
#include <vector>

#include "audit_search.h"

namespace cairn {

class AuditBound {
public:
    AuditBound(const AuditModel& model, Fulfil fulfil);

    /// As in AuditState.
    void give(const UseOption* option, std::int64_t option_number);
    void take_back();

    /// What a completion costs: so much for each element fulfilled, each hundredth of a credit that a fulfilled `take` lacks, and
    /// each further achievement.
    struct Costs {
        std::int64_t core = 0, credits = 0, used = 0;
    };
    /// Whether every completion costs `limit` or more. Improves the multipliers a little each time.
    bool reaches(std::int64_t limit, const Costs& costs, int rounds);

private:
    struct Term {
        std::uint32_t row;
        std::int64_t factor;
    };
    struct Row {
        std::int64_t need = 0;   ///< less what is given
        std::int64_t scale = 1;  ///< terms of the row were multiplied with `one_row` / scale
        std::uint32_t element = 0;
    };
    struct Elem {
        bool may_fulfil = false;
        std::int64_t credits = 0;  ///< hundredths that a fulfilled `take` lacks if nothing is given to it
        std::vector<std::uint32_t> rows;
    };
    using Terms = std::vector<Term>;

    void add_rows(std::uint32_t node);
    void add_leaf_rows(std::uint32_t leaf);
    void add_limit_row(std::uint32_t limit, const std::vector<Range>& adds, std::int64_t target, std::uint32_t element);
    std::uint32_t add_element(bool may_fulfil);
    void add_row(std::uint32_t element, std::int64_t target, const std::vector<std::int64_t>& adds,
                 std::uint32_t first_leaf, std::uint32_t end_leaf);
    std::int64_t value(const Terms& terms) const;
    std::int64_t evaluate(const Costs& costs);

    const AuditModel& model_;
    Fulfil fulfil_;
    std::vector<Row> rows_;
    std::vector<Elem> elements_;
    std::vector<std::vector<Terms>> terms_;  ///< by holding, by option
    std::vector<std::int64_t> multipliers_;  ///< by row
    std::vector<std::int64_t> slope_;        ///< by row, of the last evaluation
    std::vector<std::int64_t> reducible_;    ///< by row: Σ of the negative factors that may still be added
    std::vector<std::int64_t> choices_;
};

}  // namespace cairn
