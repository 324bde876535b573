#pragma once
// A plan made ready to be lived through many times (cairn/simulate.h): all that is the same in each run, looked up once.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "cairn/offering.h"
#include "cairn/simulate.h"

namespace cairn {

struct SimulatedModule {
    /// A start that may not take place.
    struct Opening {
        std::int32_t day = 0;
        std::uint32_t held = 0;  ///< so many times in 10,000
    };
    std::int32_t planned = 0;         ///< its first day in the plan
    Offering offering;                ///< at the planned pace
    std::vector<Opening> openings;    ///< from the planned day to the horizon, if it begins with intakes
    std::vector<Offering> paced;      ///< without intakes, by place in `weights`; none if it goes as planned
    std::vector<std::uint32_t> then;  ///< modules whose entry leans on it
    std::uint32_t needs = 0;          ///< modules that its own leans on
    std::uint32_t pass = 0, pass_again = 0;
    std::int64_t fee = 0, fee_again = 0;
};

struct SimulatedPlan {
    SimulatedPlan(const PlanQuestion& question, const Plan& plan, const SimulationRequest& request);

    std::uint32_t size() const { return static_cast<std::uint32_t>(modules.size()); }

    std::vector<SimulatedModule> modules;  ///< by the plan's picks
    std::span<const Pause> pauses;
    std::int32_t finish = 0;   ///< none is earlier
    std::int32_t horizon = 0;  ///< and none later
    std::optional<std::int64_t> most_at_once, most_weekly;
    std::uint32_t retakes = 0;
    std::vector<std::uint32_t> weights;  ///< of the paces, each with those before it
};

/// What chance decides before a run begins.
class Draws {
public:
    explicit Draws(const SimulatedPlan& plan);

    void draw(std::uint64_t seed_of_run);

    std::uint64_t seed(std::uint32_t module) const { return seeds_[module]; }
    std::uint32_t failures(std::uint32_t module) const { return failures_[module]; }
    bool fails_for_good(std::uint32_t module) const { return failures_[module] > plan_.retakes; }
    /// How that attempt (from 0) is offered: nothing if as planned.
    const Offering* pace(std::uint32_t module, std::uint32_t attempt) const;
    /// It is passed at once, in the planned time.
    bool as_planned(std::uint32_t module) const;
    std::uint32_t modules_failed_for_good() const { return failed_for_good_; }

private:
    const SimulatedPlan& plan_;
    std::vector<std::uint64_t> seeds_;
    std::vector<std::uint32_t> failures_;
    std::vector<std::uint32_t> paces_;  ///< by module, a place for each attempt
    std::uint32_t failed_for_good_ = 0;
};

}  // namespace cairn
