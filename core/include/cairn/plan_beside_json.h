#pragma once
// Awards side by side as JSON. The same from the command line and from WebAssembly.

#include <string>

#include "cairn/plan_beside.h"

namespace cairn {

/// {"awards": each with its plan (`encode_plan`), "changes": [{"from", "to", "status", "missing": {"credits", "modules"}, "counted", "shared", "open",
/// "lost": {"credits", "modules"} each, "achievements", "idle": ids of picks}]}. Credits are [low, high], with null for no high end; those of `missing` are
/// of the other award's system, all others of the first one's.
///
/// An achievement is {"credential": a pick, or "achievement": the person's own, "credits", "counts": "yes", "unknown" or "no", "shared"?,
/// "lost"?}: the last two if only a part of it counts.
std::string encode_beside(const Beside& beside, Objective objective);

}  // namespace cairn
