#pragma once
// Small planning cases by chance: modules of a few days with entries, intakes and validity; an award whose rule looks at dates; a person
// with pauses, few hours and a deadline. In days rather than weeks, so that every schedule can be tried.

#include <cstdint>
#include <string>

namespace cairn {

/// For PlanSample: its modules are "c1", "c2" and so on.
struct RandomPlan {
    std::string credentials;
    std::string learner;
    int modules = 0;
};

/// The same for the same seed.
RandomPlan random_plan(std::uint64_t seed);

/// Its rules also ask for facts that no module gives: languages, experience, a milestone.
RandomPlan random_plan_with_facts(std::uint64_t seed);

/// More modules, up to seven, of which the award needs a few, and none runs out: there are many plans, though not every schedule can be tried.
RandomPlan random_choice(std::uint64_t seed);

}  // namespace cairn
