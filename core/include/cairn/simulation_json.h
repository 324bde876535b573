#pragma once
// What a simulation assumes, from and to JSON, and what it found. The same from the command line and from WebAssembly.

#include <string>
#include <string_view>

#include "cairn/result.h"
#include "cairn/simulate.h"

namespace cairn {

/// {"pass"?, "passAgain"?, "retakes"?, "retakeFee"?, "intakeHeld"?, "intakeRecurs"?, "slips"?: [{"percent", "weight"}], "keepLimits"?,
/// "passOf"?: [{"credential", "pass"}]}. What is left out is assumed as in `SimulationAssumptions`. Chances are percent from 0 to 100, to the
/// hundredth; the fee's share up to 1000; at most 20 retakes, and 100 slips of 1 to 1000 percent with weights of 1 to 10,000. A
/// credential must be in the catalogue, and stand once.
Result<SimulationAssumptions> decode_assumptions(std::string_view json, const Catalogue& catalogue);

/// {"award", "start", "planned": {"finish", "cost"?}, "runs", "seed", "assumptions": all of them, "finished", "finishBy": [{"percent", "date"?}],
/// "months": [{"month": "2027-03", "runs"}], "deadline"?: {"date", "runs"}, "cost"?: {"currency", "mean", "within": [{"percent", "amount"}],
/// "bins": [{"from", "below", "runs"}]}, "budget"?: {"amount", "runs"}, "rules"?: {"audited", "complete"}, "compared",
/// "modules": [{"credential", "failed", "moved", "ended", "days", "rescued"}]}.
///
/// Counts are of runs. No "date": not so many ever finish. "rules" only if dates matter. A module's "days" are the mean by which the finish falls
/// earlier if it goes exactly to plan, rounded towards zero to a hundredth.
std::string encode_simulation(const PlanQuestion& question, const Plan& plan, const SimulationRequest& request,
                              const Simulation& simulation);

}  // namespace cairn
