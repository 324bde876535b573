#pragma once
// An audit as a linear program in whole numbers: a column for each way to use each achievement, for each node that need not be met, and for
// each element that may be taken as fulfilled; a row for what leaves, composites and limits ask for.
//
// It may allow more than the rule does, never less: what rows cannot say (order, dates, the most recent credits) is left to who judges the
// points found. What it has no rows for at all are parts of achievements.

#include <cstdint>
#include <optional>
#include <vector>

#include "audit_search.h"
#include "cairn/function_ref.h"
#include "integer_program.h"

namespace cairn {

class AuditProgram {
public:
    /// Who plans what to take says what it needs for a test to come out so: rows for when a column is 1, or (nothing) always. Then what is
    /// alike may differ in other things, and what is best is for the plan to say: there are no rows and levels for those. Called in the
    /// constructor only.
    using TestRows =
        FunctionRef<void(IntegerProgram&, std::uint32_t node, bool met, std::optional<std::uint32_t> column)>;

    AuditProgram(const AuditModel& model, Fulfil fulfil, TestRows tests = nullptr);

    const IntegerProgram& program() const { return program_; }
    std::uint32_t column(std::size_t holding, std::size_t option) const { return options_[holding][option]; }

    /// What rule 2 compares, in its order, as costs of the columns; the sum of each stands in a row.
    struct Level {
        std::vector<std::int64_t> costs;
        std::int64_t step = 1;  ///< all sums are multiples of it
        std::uint32_t row = 0;
        Price weights;            ///< the same sum of a price: of each of its figures so often,
        std::int64_t offset = 0;  ///< and this
        std::int64_t value(const Price& price) const;
    };
    const std::vector<Level>& levels() const { return levels_; }

private:
    using Terms = std::vector<IntegerProgram::Term>;

    /// Whether a node has to be met: always, never, or if a column is 1.
    struct Met {
        std::int64_t always = 0;
        std::optional<std::uint32_t> column;
    };
    struct Way {
        std::uint32_t holding, column;
    };
    void add_options();
    void add_ways_under_limits(std::uint32_t holding);
    void add_node(std::uint32_t node, const Met& met);
    void add_test(std::uint32_t node, const Met& met);
    void add_leaf(const LeafModel& leaf, std::uint32_t number, const Met& met);
    void add_most_credits(const LeafModel& leaf, std::uint32_t number, const std::optional<std::uint32_t>& fulfilled);
    void add_least_credits(const LeafModel& leaf, std::uint32_t number, const Met& met,
                           const std::optional<std::uint32_t>& fulfilled);
    void add_overlap(const LeafModel& leaf, std::uint32_t number, const std::optional<std::uint32_t>& fulfilled);
    void add_children(std::uint32_t node, const Met& met);
    void add_order(std::uint32_t first, std::uint32_t later);
    void add_when(std::uint32_t node, const Met& met);
    void add_limit(std::uint32_t limit, const Met& met);
    void add_sum(const std::vector<Range>& adds, std::int64_t target, std::uint32_t limit, const Met& met,
                 const std::optional<std::uint32_t>& fulfilled);
    void add_possible(const std::vector<Range>& adds, std::int64_t target, std::uint32_t limit, const Met& met);
    void add_groups(const Spread& spread, std::uint32_t limit, const Met& met,
                    const std::optional<std::uint32_t>& fulfilled);
    void add_not_together(const NotTogether& rule, std::uint32_t limit, const std::optional<std::uint32_t>& fulfilled);
    void add_within(const Within& within, std::uint32_t limit, const std::optional<std::uint32_t>& fulfilled);
    void add_alike();
    void add_levels();
    void gather(std::vector<std::int64_t>& costs) const;

    Met child_of(const Met& met);
    /// A column for an element that may be taken as fulfilled; where only what is unknown may be, only if it can come to be unknown.
    std::optional<std::uint32_t> fulfilment(FunctionRef<bool()> may_be_unknown);
    bool may_be_unknown(std::uint32_t limit) const;
    /// Σ terms ≥ amount, if met.
    void at_least(Terms terms, std::int64_t amount, const Met& met);
    void at_most(Terms terms, std::int64_t amount);
    void only_if(const Terms& terms, const std::optional<std::uint32_t>& column);
    std::uint32_t lack(std::int64_t most, std::uint32_t fulfilled, std::vector<std::uint32_t>& list);
    /// What each achievement adds, for every way to use it that counts in the leaf; in the limit.
    using Add = FunctionRef<std::int64_t(std::uint32_t holding)>;
    Terms under_leaf(std::uint32_t leaf, Add add) const;
    Terms under_limit(std::uint32_t limit, Add add) const;
    static Terms terms_of(const std::vector<Way>& ways, Add add);
    static std::int64_t sum_of(const Terms& terms);

    /// Settled first: what is missing, then which branches of the rule, how many each leaf counts and what is used, and who gets what.
    static constexpr int by_fulfilment = 4, by_node = 3, by_number = 2, by_holding = 2, by_use = 1, follows = 0;
    static constexpr std::int64_t none = IntegerProgram::no_bound;

    const AuditModel& model_;
    Fulfil fulfil_;
    TestRows tests_;
    IntegerProgram program_;
    std::vector<std::vector<std::uint32_t>> options_;
    std::vector<std::optional<std::uint32_t>> used_;    ///< by holding: the sum of its options
    std::vector<std::vector<Way>> of_leaf_, of_limit_;  ///< to use something that counts there
    std::vector<std::uint32_t> fulfilments_, missing_credits_, missing_count_;
    Terms surplus_;
    std::int64_t always_wanted_ = 0;
    std::vector<Level> levels_;
};

}  // namespace cairn
