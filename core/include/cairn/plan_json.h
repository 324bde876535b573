#pragma once
// A plan as JSON, with all that is taken for granted in it. The same from the command line and from WebAssembly.

#include <optional>
#include <string>

#include "cairn/plan_conflict.h"
#include "cairn/planner.h"

namespace cairn {

/// {"award", "start", "objective", "status", "certain", "picks", "asks", "totals", "lapses"?, "lapsing"?,
/// "bound"?: the least that the objective's figure among the totals can be, "steps"}.
///
/// A pick is {"credential", "nodes": those of the award that count it, "start", "end", "hours"?, "credits"?: [low, high] in the award's credit system, "cost"?: {"amount", "currency"}, "grade"?: the one
/// assumed, "assumed"?: what its record does not state (`OfferGap`), and "intake" if it begins with one that is yet to recur, "structure":
/// {"blocking", "delay", "complexity"} (structure.h)}. The plan's own totals have "complexity", the sum over its picks. An ask is a test as in
/// a requirement. `lapses`: the first day, within a lifetime, on which the award would no longer be complete, unless what is `lapsing` then is
/// renewed (plan_lapse.h).
///
/// Where there is no plan, "conflict" says why: {"limits", "lacks": [{"node", "limit"?}], "relaxed": [{"limits", "totals", "busiest": the
/// hours a week and the picks at once that it asks for at most}], "proven"}.
std::string encode_plan(const PlanQuestion& question, std::optional<Objective> objective, const Planned& planned,
                        const PlanConflict* conflict = nullptr);

/// The same of a plan that is told of while a better one is looked for, without "lapses" and "lapsing": what is different on other dates is dear to find
/// out, and hardly any of these plans stays.
std::string encode_plan_so_far(const PlanQuestion& question, std::optional<Objective> objective,
                               const Planned& planned);

/// Several, each as above; `so_far` as one that is told of.
/// {"award", "start", "status", "complete", "plans": as above, without "bound", "steps"}. Those of a front (plan_front.h) have no "objective": each
/// `optimal` one is such that none is better in finish, cost and hours.
std::string encode_plans(const PlanQuestion& question, std::optional<Objective> objective, const Plans& plans,
                         bool so_far = false);

/// {"finish", "days", "cost"?, "currency"?, "unpriced", "hours", "count", "complexity"?}; without a finish, neither that nor the days.
std::string encode_totals(const PlanTotals& totals, std::optional<Date> finish,
                          const std::optional<CurrencyCode>& currency,
                          std::optional<std::uint32_t> complexity = std::nullopt);

}  // namespace cairn
