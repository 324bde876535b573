#pragma once
// How sure a plan is: the same plan lived through many times, with chances of failing, of slipping and of a start that does not take place.
//
// None of these chances is known. Hardly any provider publishes how many pass or how long they really take, and no catalogue says it; so
// they are assumptions of whoever asks, with defaults that are round numbers and no findings, and every result is only as good as they
// are. What is exact is what follows from them.
//
// A run. Modules are begun in the order of days, and on one day in the plan's order. A module begins on the first day on which
//   - the plan has it begin, or a later one;
//   - all that its entry leans on is completed (`leans_on`, structure.h);
//   - its record has a start that fits the pauses (`next_start`), and that start takes place: a stated intake, and one that is yet to
//     recur, may not be held; a start on any day always is;
//   - `maxParallel` and `hoursPerWeek` leave room beside what is going on. Nobody looks ahead: what can begin does, even if something that
//     waits for its intake would later have needed the room. With `keep_limits` false, what slips is taken beside the rest.
// At one's own pace it then takes a factor of its days, drawn anew for each attempt; at a fixed pace it takes its days. Who fails takes
// the whole of it again from its next start on, behind the last day of the attempt, and pays that share of the fee again. Who fails the
// last retake, or for whom no start is left, does not finish: the run ends on that day, and what had begun by then is paid. So does a run
// that is not complete ten years after the question's start. A run that is complete finishes with its last module, and not before
// the plan's own finish, which may have to wait for something else.
//
// Each run, each module in it and each intake of that module has a sequence of random numbers of its own (chance.h), made from the seed and
// these numbers. So results depend neither on the order of runs nor on what another module draws, and a run can be compared with the
// same run in which one module goes exactly to plan.

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "cairn/decimal.h"
#include "cairn/plan.h"

namespace cairn {

/// So many percent of the planned days, as often as the weight says among all weights.
struct Slip {
    int percent = 100;
    int weight = 1;
    bool operator==(const Slip&) const = default;
};

/// Of one record, at each attempt.
struct PassOf {
    CredentialRef credential;
    Decimal pass;
    bool operator==(const PassOf&) const = default;
};

/// Assumptions, never facts. Chances and shares are percent, to the hundredth.
struct SimulationAssumptions {
    Decimal pass = Decimal::whole(85);                                       ///< at the first attempt
    Decimal pass_again = Decimal::whole(85);                                 ///< at each retake
    int retakes = 2;                                                         ///< at most, of each module
    Decimal retake_fee = Decimal::whole(100);                                ///< of the fee, for each retake
    Decimal intake_held = Decimal::whole(98);                                ///< an intake that is stated takes place
    Decimal intake_recurs = Decimal::whole(90);                              ///< one that is yet to recur does
    std::vector<Slip> slips = {{100, 40}, {110, 25}, {125, 20}, {150, 15}};  ///< at one's own pace; at least one
    bool keep_limits = true;  ///< of the person: how much at once, hours a week
    std::vector<PassOf> pass_of;
    bool operator==(const SimulationAssumptions&) const = default;
};

struct SimulationRequest {
    SimulationAssumptions assumptions;
    std::uint32_t runs = 10'000;  ///< at least 1
    std::uint32_t seed = 1;
    std::optional<CurrencyCode> currency;  ///< of the plan's totals; what is priced otherwise costs nothing here
};

/// One of the plan's modules.
struct ModuleSimulation {
    std::uint32_t failed = 0;  ///< runs in which it was failed at least once
    std::uint32_t moved = 0;   ///< runs in which an intake that it would have begun with was not held
    /// Runs that are not finished because of it: failed for the last time, no start left, or too late.
    std::uint32_t ended = 0;
    /// What its slips cost: of the `compared` runs, those that finish both as drawn and if it goes exactly to plan (is passed at once, in the
    /// planned time, and its intakes are held; it still waits for others), and by how many days all of them together then finish
    /// earlier. In rare cases they finish later, because nobody looks ahead.
    std::uint32_t both = 0;
    std::int64_t days = 0;
    std::uint32_t rescued = 0;  ///< of the compared runs, those that finish only if it goes exactly to plan
    /// Rounded towards zero to a hundredth; none if no run is both.
    Decimal mean_days() const { return {both > 0 ? days * 100 / both : 0}; }
    bool operator==(const ModuleSimulation&) const = default;
};

struct Simulation {
    static constexpr std::array<int, 6> percents = {10, 25, 50, 75, 90, 95};
    struct Month {
        Date first;  ///< of the month
        std::uint32_t runs = 0;
        bool operator==(const Month&) const = default;
    };

    std::uint32_t runs = 0;
    std::uint32_t finished = 0;
    /// For each of `percents` the first day by which at least so many percent of all runs are finished; nothing if not so many ever are.
    std::array<std::optional<Date>, percents.size()> finish_by;
    std::vector<Month> months;  ///< in which runs finish, from the first to the last, also those without any
    std::optional<std::uint32_t> by_deadline;  ///< runs finished by `planning.deadline`, if there is one

    /// Money in hundredths, of all runs, also those that do not finish. For each of `percents`, the least that so many percent stay within.
    std::array<std::int64_t, percents.size()> cost_within = {};
    std::int64_t cost_sum = 0;                 ///< of all runs together
    std::int64_t bin_from = 0, bin_width = 1;  ///< bin i: costs from bin_from + i·bin_width, below the next
    std::vector<std::uint32_t> bins;           ///< runs in each, at most 20
    std::optional<std::uint32_t> in_budget;  ///< runs finished within `planning.budget`, if it is in the same currency

    /// Whether later days could cost the award: its rule looks at days, or something that is held runs out. A run does not heed that; but then the
    /// first finished runs are audited on the day of their finish, and in so many of those looked at the award is complete.
    bool dates_matter = false;
    std::uint32_t audited = 0;
    std::uint32_t complete = 0;

    std::uint32_t compared = 0;             ///< the first runs, of which each is lived through again for each module
    std::vector<ModuleSimulation> modules;  ///< by the plan's picks
    bool operator==(const Simulation&) const = default;
};

/// The plan must be sound (plan_check.h) and the assumptions within the bounds of simulation_json.h. The same request gives the same
/// result everywhere. O(runs · picks²) without allocating; of at most 2,500 runs once more for each pick.
Simulation simulate(const PlanQuestion& question, const Plan& plan, const SimulationRequest& request);

}  // namespace cairn
