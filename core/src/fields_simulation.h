#pragma once
// The keys of a simulation's assumptions (cairn/simulation_json.h).

#include "cairn/simulate.h"
#include "fields.h"

namespace cairn {

inline constexpr std::size_t most_slips = 100;

template <class Io>
void describe(Io& io, Slip& slip) {
    io.must("percent", bounded(slip.percent, 1, 1000));
    io.must("weight", bounded(slip.weight, 1, 10'000));
}

template <class Io>
void describe(Io& io, PassOf& own) {
    io.must("credential", own.credential);
    io.must("pass", bounded(own.pass, 0, 100));
}

template <class Io>
void describe(Io& io, SimulationAssumptions& assumptions) {
    io("pass", bounded(assumptions.pass, 0, 100));
    io("passAgain", bounded(assumptions.pass_again, 0, 100));
    io("retakes", bounded(assumptions.retakes, 0, 20));
    io("retakeFee", bounded(assumptions.retake_fee, 0, 1000));
    io("intakeHeld", bounded(assumptions.intake_held, 0, 100));
    io("intakeRecurs", bounded(assumptions.intake_recurs, 0, 100));
    io("slips", non_empty(assumptions.slips));
    io("keepLimits", assumptions.keep_limits);
    io("passOf", assumptions.pass_of);
    io.require(assumptions.slips.size() <= most_slips, "slips", "expected at most 100");
}

}  // namespace cairn
