#pragma once
// What then, if a module is failed once, as JSON. The same from the command line and from WebAssembly.

#include <string>

#include "cairn/plan_failed.h"

namespace cairn {

/// {"award", "failed": {"credential", "start", "end"}, "kept": as those, "spent": totals without a finish, "then": a plan (plan_json.h), with
/// "conflict" where there is none, "totals"?: of all together}.
std::string encode_failed(const PlanQuestion& question, Objective objective, const Failed& failed);

}  // namespace cairn
