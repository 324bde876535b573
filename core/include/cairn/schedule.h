#pragma once
// When to take what: the schedule of given records that finishes first, if there is one that keeps to every date, pause, hour and rule.
//
// This is project scheduling with limited resources (hours a week, how much at once), which is NP-hard, with conditions that are not
// only "after that": a certificate may run out before the end, a rule may want what is counted to lie close together, or may exclude
// who already holds something. All of them have one thing in common: whether they hold depends only on the order of a few days (of
// beginnings, completions, ends of validity), and every such day moves later when the start it belongs to does. So the search is over
// lower bounds. It begins with every record as early as it can begin by itself. If something is wrong there, then in every sound
// schedule that starts nothing earlier some order of days is different, so some record starts late enough to change it: one branch for
// each record that can. A set of starts without conflict is sound, and no schedule above it finishes earlier. With the finish of the
// best so far, and the hours that still have to be worked, branches are cut off; starts seen before are not looked at again.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "cairn/plan.h"

namespace cairn {

struct Schedule {
    std::optional<Plan> plan;
    /// It is the earliest finish, or (without a plan) there is no schedule. False: the steps did not suffice to tell.
    bool proven = false;
    std::uint64_t steps = 0;  ///< sets of starts looked at; an audit counts as ten, and as its own
};

/// No schedule is looked for that finishes later: the person's deadline, and never more than ten years from the start.
Date latest_finish(const PlanQuestion& question);

/// All of `records`, each once. The same question gives the same schedule everywhere.
Schedule schedule(const PlanQuestion& question, std::span<const std::uint32_t> records, std::span<const Ask> asks,
                  std::uint64_t most_steps = 100'000);

/// Whether the award could be complete on some day with all of these records and asks: false only if it is certain that it cannot, and
/// then not with fewer either; with `final_asks`, not with fewer records and the same asks. What its audit takes is added to `steps`.
bool may_complete(const PlanQuestion& question, std::span<const std::uint32_t> records, std::span<const Ask> asks,
                  bool final_asks, std::uint64_t& steps);

/// Those of `records` that nothing admits, in whatever order and on whatever days they are taken, with these asks: for want of others they
/// stay outside. Something else has to be taken with them, or not all of them; with `final_asks`, if nothing else is asked for.
std::vector<std::uint32_t> never_admitted(const PlanQuestion& question, std::span<const std::uint32_t> records,
                                          std::span<const Ask> asks, bool final_asks);

/// Whether all of `records` could be completed by then if none begins before its day of `earliest`, whatever admits to them and whatever the award
/// asks: false only if it is certain that they cannot. What is more is no easier to fit in, so nothing that contains them can be either.
bool fits(const PlanQuestion& question, std::span<const std::uint32_t> records, std::span<const Date> earliest, Date by,
          std::uint64_t most_steps);

}  // namespace cairn
