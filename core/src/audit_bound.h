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
    explicit AuditBound(const AuditModel& model);

    /// What must hold, or be fulfilled, whatever else is chosen; in document order of their nodes.
    struct Mandatory {
        Element element;
        bool fulfilled = false;  ///< then its rows bind nothing
        std::vector<std::uint32_t> rows;
    };
    std::vector<Mandatory>& mandatory() { return mandatory_; }

    /// As in AuditState. −1: given to nothing.
    void give(std::int64_t option);
    void take_back();

    /// Whether every completion has more than so many further achievements, or as many and more than so much surplus. Improves the
    /// multipliers a little in each round.
    bool beyond(std::int64_t used, std::int64_t surplus, int rounds);
    /// The same for any completion at all.
    bool impossible(int rounds) { return beyond(static_cast<std::int64_t>(terms_.size()), one_used_, rounds); }

    /// What an option is worth beyond what it costs, by the multipliers: a guide.
    std::int64_t gain(std::size_t holding, std::size_t option) const;

private:
    struct Term {
        std::uint32_t row;
        std::int64_t factor;
    };
    struct Row {
        std::int64_t need = 0;  ///< less what is given
        bool binds = true;
    };
    using Terms = std::vector<Term>;

    void add_rows(std::uint32_t node);
    void add_leaf_rows(std::uint32_t leaf);
    void add_limit_rows(std::uint32_t limit);
    void add_row(std::int64_t target, const std::vector<std::int64_t>& adds, std::uint32_t first_leaf,
                 std::uint32_t end_leaf);
    std::int64_t evaluate();

    const AuditModel& model_;
    std::int64_t one_used_ = 1;  ///< what an achievement costs, in hundredths of surplus: more than any surplus
    std::int64_t minima_ = 0;    ///< credits that the mandatory takes ask for
    std::vector<Row> rows_;
    std::vector<Mandatory> mandatory_;
    std::vector<std::vector<Terms>> terms_;         ///< by holding, by option
    std::vector<std::vector<std::int64_t>> costs_;  ///< by holding, by option: in hundredths of surplus
    std::vector<std::int64_t> multipliers_;         ///< by row
    std::vector<std::int64_t> slope_;               ///< by row, of the last evaluation
    std::vector<std::int64_t> choices_;
    std::int64_t spent_ = 0;  ///< the costs of what is given
};

}  // namespace cairn
