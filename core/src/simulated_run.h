#pragma once
// One run of a simulation (cairn/simulate.h), from one day on which something ends or begins to the next.

#include <cstdint>
#include <vector>

#include "simulated_plan.h"

namespace cairn {

class SimulatedRun {
public:
    static constexpr std::uint32_t none = UINT32_MAX;

    struct Outcome {
        std::uint32_t ended_by = none;  ///< the module because of which the run is not finished
        std::int32_t finish = 0;        ///< if it is
        std::int64_t cost = 0;          ///< hundredths, of what had begun
        bool finished() const { return ended_by == none; }
    };

    explicit SimulatedRun(const SimulatedPlan& plan);

    /// `exact`: a module that goes exactly to plan.
    Outcome live(const Draws& draws, std::uint32_t exact = none);

    // Of the last run, as far as it went.
    bool failed(std::uint32_t module) const { return failed_[module] != 0; }
    bool moved(std::uint32_t module) const { return moved_[module] != 0; }
    /// Its last day; only if it is completed.
    std::int32_t end(std::uint32_t module) const { return ends_[module]; }

private:
    void begin(const Draws& draws, std::uint32_t exact);
    void wait(std::uint32_t i, std::int32_t from);
    std::int32_t next_opening(std::uint32_t i, std::int32_t from);
    std::int32_t next_room() const;
    bool room_for(std::uint32_t i) const;
    bool start(std::uint32_t i, std::int32_t day);
    bool finish(std::uint32_t i, std::int32_t next);

    const SimulatedPlan& plan_;
    const Draws* draws_ = nullptr;
    std::uint32_t exact_ = none;
    // By module, as `i` above.
    std::vector<std::int64_t> due_;  ///< what happens next: its attempt is over, or it begins if there is room
    std::vector<std::int32_t> ends_;
    std::vector<std::uint32_t> needs_, attempts_;
    std::vector<std::uint8_t> failed_, moved_, closed_;
    std::uint32_t open_ = 0;  ///< modules not completed
    std::int64_t at_once_ = 0, weekly_ = 0;
    Outcome outcome_;
};

}  // namespace cairn
