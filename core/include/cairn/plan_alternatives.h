#pragma once
// Other ways to the same award, each as good as it can be.

#include <cstdint>

#include "cairn/planner.h"

namespace cairn {

/// The best plan, then the best that is another way than all before it, and so on: it leaves out at least a quarter (rounded up) of the
/// records of each of them, so that it is more than the same with one part exchanged. `complete`: there are no `wanted` (at least 1)
/// ways. So many steps at most for each.
Plans alternatives_of(const PlanQuestion& question, Objective objective, std::size_t wanted,
                      std::uint64_t most_steps = usual_plan_steps);

}  // namespace cairn
