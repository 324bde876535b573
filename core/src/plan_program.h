#pragma once
// What to take as a linear program in whole numbers: a column for each record that can be of use, one for each thing that may be asked of
// the person, and one for the days until the finish. Of the best plans there is always one that is a point of it. Not every point is a
// sound plan: order and dates, `none`, `when` and maxima in tests, credits in tests, and parts of achievements have no rows. Who judges the
// points looks at the records and asks alone.
//
// Two things keep it near the truth. A record is only taken if it is counted, or if what it gives is needed by another that is taken: what
// is there for nothing makes no plan better. And each is completed no earlier than its entry, and that of what it needs, and so on,
// allow.

#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "cairn/planner.h"
#include "integer_search.h"
#include "plan_need.h"

namespace cairn {

class PlanProgram {
public:
    /// `spare`: records may be taken for the case that another drops out, though nothing counts or needs them.
    explicit PlanProgram(const PlanQuestion& question, bool spare = false);

    const IntegerProgram& program() const { return program_; }
    std::vector<std::uint32_t> records_of(const Point& point) const;  ///< ascending
    /// Whether it is taken; of a record that some point takes.
    std::uint32_t column_of_record(std::uint32_t record) const { return *candidates_[candidate_of(record)].column; }
    /// When each candidate can begin, in days from the start, if nothing but what the point takes and asks for admits to it; nothing earlier can be
    /// sound then.
    using Begins = std::vector<std::int64_t>;
    Begins begins(const Point& point) const { return times(&point).begin; }
    std::vector<Date> starts_of(std::span<const std::uint32_t> records, const Begins& begins) const;
    /// Records and asks that the point does without.
    std::vector<std::uint32_t> left_out(const Point& point) const;
    /// Not all of these records, unless one of these columns is 1.
    IntegerProgram::Row not_all_unless(std::span<const std::uint32_t> records,
                                       std::span<const std::uint32_t> columns) const;
    /// One of these columns, at least.
    static IntegerProgram::Row any_of(std::span<const std::uint32_t> columns);
    /// Not all of these records, unless something is taken, or asked for, that the point does not.
    IntegerProgram::Row not_all_without_more(std::span<const std::uint32_t> records, const Point& point) const;
    /// Anything else but just what the point takes and asks for.
    IntegerProgram::Row other_than(const Point& point) const;
    /// Something that the point neither takes nor asks for.
    IntegerProgram::Row more_than(const Point& point) const;
    /// A row with an upper bound, as are those for sets of records and columns; or something else is asked for than what the point asks for.
    IntegerProgram::Row or_other_asks(IntegerProgram::Row row, const Point& point) const;
    std::vector<Ask> asks_of(const Point& point) const;
    /// Whether it is a column of something that may be asked for.
    bool asks(std::uint32_t column) const;
    std::optional<CurrencyCode> currency() const { return currency_; }

    /// One figure of a plan's totals, as a sum over the columns; the same sum stands in a row.
    struct Sum {
        std::int64_t PlanTotals::*figure = nullptr;
        std::vector<std::int64_t> costs;
        std::int64_t step = 1;  ///< all sums are multiples of it
        std::uint32_t row = 0;
    };
    /// In the order in which they are minimised.
    std::vector<Sum> sums(Objective objective) const;

private:
    using Terms = std::vector<IntegerProgram::Term>;
    /// When a node has to be met: if that column is 1, or always.
    using When = std::optional<std::uint32_t>;

    struct Candidate {
        std::optional<std::uint32_t> column;
        Need entry;
        Terms reasons;      ///< columns of which one has to be 1 if it is taken
        bool free = false;  ///< there may be reasons that have no column
    };
    /// In days from the start, the earliest there can be; more than the longest: never.
    struct Times {
        std::vector<std::int64_t> begin, end;  ///< by candidate
    };
    /// The fact is there: itself asked for, or one that says as much and more.
    struct Asked {
        Ask ask;
        std::uint32_t column;
        Terms reasons;
        bool free = false;
        bool weakest = true;  ///< there is no other that says less of the same
    };

    static std::optional<CurrencyCode> find_currency(const PlanQuestion& question);
    void find_candidates();
    void add_rule();
    void add_entries();
    void add_weaker_asks();
    void add_reasons();
    void add_budget();
    void add_days();
    void add_sums();
    void leave_to_the_judge();

    void add_need(const Need& need, const When& when);
    bool add_any(const Need& need, Terms& any);
    void keep_unmet(const NeedReader::Sure& sure, const When& when);
    void give_reason(const Need& need, const When& when);
    void give_reason(std::uint32_t candidate, const When& when);
    void add_reasons_of(const Terms& reasons, std::uint32_t column);
    void give_reasons(const AuditQuestion& question, std::optional<std::uint32_t> self, Supplies& known);
    void find_columns(Need& need) const;
    Times times(const Point* point = nullptr) const;
    std::int64_t earliest(const Need& need, const std::vector<std::int64_t>& ends, const Point* point) const;
    std::int64_t end_when_begun(std::uint32_t candidate, std::int64_t day) const;
    void at_least(Terms terms, std::int64_t amount, const When& when);
    std::uint32_t column_of(std::uint32_t candidate);
    std::size_t candidate_of(std::uint32_t record) const;
    Asked& asked_of(const Ask& ask);
    const Credential& credential(std::size_t candidate) const {
        return question_.catalogue->credentials[offerings_[candidate].record];
    }
    bool accepts(Truth truth) const { return truth == Truth::yes || (truth == Truth::unknown && !question_.certain); }
    static constexpr std::int64_t none = IntegerProgram::no_bound;
    static constexpr int by_record = 2, follows = 0;

    PlanQuestion question_;
    Learner own_;      ///< what is held later counts as held
    Learner lasting_;  ///< what is held from the start and does not run out
    std::optional<CurrencyCode> currency_;
    IntegerProgram program_;
    IntegerProgram* building_ = &program_;
    std::vector<Offering> offerings_;
    std::vector<Candidate> candidates_;
    std::vector<std::uint32_t> without_entry_rows_;  ///< candidates
    std::vector<Asked> asked_;
    std::int64_t longest_ = 0;
    std::uint32_t days_ = 0;
    std::vector<Sum> sums_;  ///< of each figure
};

}  // namespace cairn
