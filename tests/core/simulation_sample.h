#pragma once
// Small plans to be simulated: modules at a fixed pace that begin on any day, unless said otherwise, and an award that wants all of them.

#include <string>
#include <vector>

#include "cairn/plan.h"
#include "cairn/simulate.h"
#include "plan_sample.h"

namespace cairn {

/// A credential of so many weeks. `duration`: its other keys, with a comma behind each; `more`: of the credential, each with a comma before it.
std::string simulated_module(const std::string& id, int weeks, const std::string& duration = R"("rolling":true,)",
                             const std::string& more = {});

/// Planned to finish first, on 2027-01-04 at the earliest.
class SimulationSample {
public:
    /// `rule`: "all" or "sequence" of the modules, which are `ids`.
    SimulationSample(const std::string& modules, const std::vector<std::string>& ids, const std::string& learner = {},
                     const std::string& rule = "all");

    Simulation simulate(const SimulationRequest& request) const;
    PlanQuestion question() const { return sample_.question(); }
    const Plan& plan() const { return plan_; }
    const PlanSample& sample() const { return sample_; }

private:
    PlanSample sample_;
    Plan plan_;
};

/// Nothing goes wrong.
SimulationAssumptions all_goes_well();
/// Every module is failed once, and nothing else goes wrong.
SimulationAssumptions each_is_failed_once();

/// Few runs of that, all of which are alike.
SimulationRequest few(SimulationAssumptions assumptions);

/// The day by which all runs finish, if they all finish on one day; "never" if none does.
std::string only_finish(const Simulation& simulation);

}  // namespace cairn
