#pragma once
// A plan that does not depend on any one of its records.

#include <cstdint>

#include "cairn/planner.h"

namespace cairn {

/// The best plan of which any one record may drop out, because it is not held or not passed: the others, or some of them, still make a plan
/// within all that the person has said, with no more asks, though on other days perhaps. What is taken in reserve is taken and paid like the rest.
/// `infeasible`: there is none, whatever is taken.
Planned robust_for(const PlanQuestion& question, Objective objective, std::uint64_t most_steps = usual_plan_steps);

}  // namespace cairn
