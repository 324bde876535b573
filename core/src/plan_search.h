#pragma once
// The search of planner.h, for one question and as many aims as there are: what is learned on the way to one plan holds for the next.

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "cairn/planner.h"
#include "cairn/schedule.h"
#include "effort.h"
#include "integer_search.h"
#include "plan_program.h"

namespace cairn {

/// No limit for any figure of a plan.
inline constexpr PlanTotals no_limit = {IntegerProgram::no_bound, IntegerProgram::no_bound, IntegerProgram::no_bound,
                                        IntegerProgram::no_bound, IntegerProgram::no_bound, IntegerProgram::no_bound};

/// What a plan is to be, beside what its question says.
struct PlanAim {
    Objective objective = Objective::finish;
    PlanTotals most = no_limit;  ///< of each figure
    /// How few asks there can be, once that is known.
    std::optional<std::int64_t> asks;
    /// Of each of these sets of records, so many at most.
    struct AtMost {
        std::vector<std::uint32_t> records;
        std::int64_t count = 0;
    };
    std::vector<AtMost> at_most;
    /// Any one of its records may drop out: the others, or some of them, still make a plan with no more asks.
    bool withstands = false;
};

class PlanSearch {
public:
    using Better = FunctionRef<void(const Planned&)>;

    /// The question must outlive it. `spare`: for aims that want plans to withstand.
    explicit PlanSearch(const PlanQuestion& question, bool spare = false)
        : question_(question), program_(question, spare) {}

    /// With the question's own `certain`, and no other.
    Planned run(const PlanAim& aim, std::uint64_t most_steps, Better better = nullptr);

private:
    /// More than nearly any needs. One that needs more is left aside, and what is found is then not said to be proved.
    static constexpr std::uint64_t most_schedule_steps = 20'000;
    using Choice = std::vector<std::size_t>;  ///< the judged columns that are 1

    Planned so_far() const;
    void minimise();
    IntegerProgram aimed() const;
    std::optional<std::int64_t> least_figure(const IntegerSearch& search) const;
    std::optional<std::int64_t> judged(const Point& point, std::size_t level, IntegerSearch& search);
    const IntegerProgram::Row* broken_by(const Point& point) const;
    void learn_from(const Point& point, IntegerSearch& search);
    Date last_finish(std::size_t level) const;
    std::optional<IntegerProgram::Row> too_much(Point point, Date by);
    std::optional<std::vector<std::uint32_t>> too_little(Point point, bool final_asks);
    const Schedule& scheduled(const Point& point);
    bool withstands(const Point& point, const PlanTotals& totals, std::size_t level, IntegerSearch& search);
    void doubt(const Point& point, std::size_t level);

    const PlanQuestion& question_;
    PlanProgram program_;
    std::map<Choice, Schedule> schedules_;
    std::vector<IntegerProgram::Row> learned_;  ///< every sound plan keeps them

    // Of the run.
    const PlanAim* aim_ = nullptr;
    std::int64_t PlanTotals::*figure_ = nullptr;
    Better better_;
    std::vector<PlanProgram::Sum> sums_;
    Effort effort_;
    std::optional<Plan> best_;
    PlanTotals totals_;
    std::optional<std::int64_t> bound_;
    bool unsure_ = false;              ///< something could not be scheduled to the end
    std::int64_t least_doubtful_ = 0;  ///< no such plan has less of the objective
};

/// What a search finds for certain, or, only where that is nothing, with facts that are not stated. It is given the question and so many steps, and
/// its outcome has a `status` and `steps`.
template <class Search>
auto certain_or_possible(const PlanQuestion& question, std::uint64_t most_steps, Search search) {
    PlanQuestion asked = question;
    asked.certain = true;
    auto certain = search(asked, most_steps);
    if (certain.status != PlanStatus::infeasible) return certain;
    asked.certain = false;
    auto possible = search(asked, most_steps - certain.steps);
    possible.steps += certain.steps;
    return possible;
}

}  // namespace cairn
