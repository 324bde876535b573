#pragma once
// What to take, and when, to complete an award: the best plan there is, by what the person asks for.
//
// Choosing and scheduling are both NP-hard, so they are done in turns. What to take is a linear program in whole numbers: the audit's own
// rows (audit_program.h) over all that could be held, a column for each record that can be taken, rows for what an entry needs, for the
// budget and for the hours until the deadline. It allows more than the rules do, never less. Each choice that it finds is scheduled
// (schedule.h), which says whether it is sound, and when it finishes. What the person asks for is minimised first, then each of the
// other criteria among what is best so far.

#include <cstdint>
#include <optional>
#include <vector>

#include "cairn/codes.h"
#include "cairn/function_ref.h"
#include "cairn/plan.h"

namespace cairn {

enum class Objective : std::uint8_t { cost, finish, hours, count };
CAIRN_CODES(Objective, "cost", "finish", "hours", "count");

/// What a plan takes. Money is in one currency: the budget's, or without one that of most records; nothing is converted.
struct PlanTotals {
    std::int64_t asks = 0;      ///< facts that the person has to bring about
    std::int64_t unpriced = 0;  ///< picks whose price is not stated, or is in another currency
    std::int64_t cost = 0;      ///< hundredths, of the other picks
    std::int64_t days = 0;      ///< from the question's start to the finish, both included
    std::int64_t hours = 0;     ///< hundredths, the high end; what states none adds none
    std::int64_t count = 0;     ///< picks
    bool operator==(const PlanTotals&) const = default;
};

/// `stopped`: the steps did not suffice. A plan may have been found by then; it is sound, but there may be a better one.
enum class PlanStatus : std::uint8_t { optimal, infeasible, stopped };
CAIRN_CODES(PlanStatus, "optimal", "infeasible", "stopped");

constexpr std::uint64_t usual_plan_steps = 100'000;

/// The objective's figure among a plan's totals.
std::int64_t PlanTotals::*figure_of(Objective objective);

struct Planned {
    PlanStatus status = PlanStatus::stopped;
    bool certain = true;  ///< false: the plan's audits rest on facts that are not stated
    std::optional<Plan> plan;
    PlanTotals totals;
    std::optional<CurrencyCode> currency;  ///< of `cost`
    /// The figure of the objective, in its unit here (hundredths, days, picks): no plan with as few asks (and as few unpriced picks, where it is the
    /// cost) has less. Of the best plan it is the figure itself; how far the plan of a search that was stopped may be from the best is
    /// the difference. Nothing if that is not known.
    std::optional<std::int64_t> bound;
    std::uint64_t steps = 0;  ///< of all searches together; an audit counts as ten
};

/// Several for one question.
struct Plans {
    std::vector<Planned> plans;               ///< each with a plan; all of them `certain`, or none
    PlanStatus status = PlanStatus::stopped;  ///< `stopped`: something of what is said of them is not proved
    bool complete = false;                    ///< there are no others of the kind
    std::uint64_t steps = 0;                  ///< of all searches together
};

/// The fewest asks come first, whatever is asked for: what the catalogue can supply is not left to the person. Then the objective, then
/// cost, finish, hours and count; of cost, the fewest unpriced picks before the sum. The same question gives the same plan everywhere.
///
/// Whatever the question says of it, a plan is certain if there is one that is; only else does it rest on facts not stated.
///
/// A record that is itself an award is taken as a programme of its own, as long and as dear as it says.
///
/// `better` is told of each plan that is better than those before, as `stopped`, while it is looked for. Where the search stands depends
/// on steps alone, never on time: the same plans are told of everywhere.
Planned plan_for(const PlanQuestion& question, Objective objective, std::uint64_t most_steps = usual_plan_steps,
                 FunctionRef<void(const Planned&)> better = nullptr);

PlanTotals totals_of(const PlanQuestion& question, const Plan& plan, std::optional<CurrencyCode> currency);

}  // namespace cairn
