#pragma once
// Between soon, cheap and little work: the plans of which none is better than another in all three.

#include <cstdint>

#include "cairn/function_ref.h"
#include "cairn/planner.h"

namespace cairn {

constexpr std::size_t most_front_plans = 24;
constexpr std::uint64_t usual_front_steps = 2 * usual_plan_steps;

/// Plans are compared by the day of the finish, by cost (fewest unpriced picks first, then the sum) and by hours; of what the catalogue can supply,
/// nothing is left to the person, so that only plans with as few asks as there can be are looked at. No plan there is is better than one of
/// these in one of the three and no worse in the others; of plans alike in all three, one with the fewest picks is here.
///
/// By finish, then cost. The first to finish, the cheapest and the one with the fewest hours are always among them. One whose status is
/// `stopped` is the best of its kind that was found in so many steps, and is not proved to be.
///
/// If there are more than `most_plans` (at least 3), they are spread. Found by search zones (Klamroth, Lacour and Vanderpooten 2015, "On the
/// representation of the search region in multi-objective optimization"): what is found cuts away all that it is no worse than, and the largest part
/// of what is left is searched next, until nothing is left.
///
/// `more` is told of the front so far whenever a plan joins it.
Plans front_of(const PlanQuestion& question, std::size_t most_plans = most_front_plans,
               std::uint64_t most_steps = usual_front_steps, FunctionRef<void(const Plans&)> more = nullptr);

}  // namespace cairn
