#pragma once
// Accepting or refusing a plan. It knows nothing of how the plan was found: it looks at each pick, at each day on which one begins, and
// at the audits that the plan has to pass. What it cannot tell is whether there is a better plan.

#include "cairn/plan.h"
#include "cairn/result.h"

namespace cairn {

/// Empty if the plan keeps to everything that the person and the rules ask; otherwise what it breaks, each at its JSON Pointer in the
/// plan. An audit for each pick with an `entry`, and one for the award, whose witness is checked too (witness.h).
Problems check_plan(const PlanQuestion& question, const Plan& plan);

}  // namespace cairn
