#pragma once
// What to take as a linear program in whole numbers: a column for each record that can be of use, one for each thing that may be asked of
// the person, and one for the days until the finish. Every sound plan is a point of it. Not every point is a sound plan: order and dates,
// `none`, `when` and maxima in tests, and parts of achievements have no rows. Who judges the points looks at the records and asks alone.

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "audit_case.h"
#include "cairn/offering.h"
#include "cairn/planner.h"
#include "integer_search.h"

namespace cairn {

class PlanProgram {
public:
    explicit PlanProgram(const PlanQuestion& question);

    const IntegerProgram& program() const { return program_; }
    std::vector<std::uint32_t> records_of(const Point& point) const;  ///< ascending
    std::vector<Ask> asks_of(const Point& point) const;
    std::optional<CurrencyCode> currency() const { return currency_; }

    /// One figure of a plan's totals, as a sum over the columns; the same sum stands in a row.
    struct Sum {
        std::int64_t PlanTotals::*figure = nullptr;
        std::vector<std::int64_t> costs;
        std::int64_t step = 1;  ///< all sums are multiples of it
        std::uint32_t row = 0;
    };
    /// In the order in which they are minimised.
    std::vector<Sum> sums(Objective objective);

private:
    using Terms = std::vector<IntegerProgram::Term>;
    /// When a node has to be met: if that column is 1, or always.
    using When = std::optional<std::uint32_t>;

    struct Candidate {
        Offering offering;
        std::optional<std::uint32_t> column;
    };
    struct Asked {
        Ask ask;
        std::uint32_t column;
    };
    /// A rule as the person's own record meets it.
    struct Test {
        const AuditCase& own;
        std::optional<std::uint32_t> self;  ///< the candidate whose entry it is: it does not admit to itself
    };

    void find_candidates();
    void add_rule();
    void add_entries();
    void add_budget();
    void add_days();
    void add_all_named(const Test& test);

    void add_need(const Test& test, std::uint32_t node, const When& when);
    void add_count(const Test& test, const Take& take, const When& when);
    std::optional<Terms> supply(const Test& test, std::uint32_t node);
    Terms suppliers(const Test& test, FunctionRef<bool(const Credential&)> supplies);
    Terms asked(const Ask& ask);
    void at_least(Terms terms, std::int64_t amount, const When& when);
    std::uint32_t column_of(std::uint32_t candidate);
    const Credential& credential(const Candidate& candidate) const {
        return question_.catalogue->credentials[candidate.offering.record];
    }
    bool accepts(Truth truth) const { return truth == Truth::yes || (truth == Truth::unknown && !question_.certain); }
    Sum sum(std::int64_t PlanTotals::*figure);

    PlanQuestion question_;
    Learner own_;  ///< what is held later counts as held
    std::optional<CurrencyCode> currency_;
    IntegerProgram program_;
    IntegerProgram* building_ = &program_;
    std::vector<Candidate> candidates_;
    std::vector<std::uint32_t> without_entry_rows_;  ///< candidates
    std::vector<Asked> asked_;
    std::uint32_t days_ = 0;
};

}  // namespace cairn
