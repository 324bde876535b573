#include "simulated_run.h"

#include <algorithm>

#include "chance.h"

namespace cairn {
namespace {

constexpr std::int64_t nothing_due = INT64_MAX;

/// In the order in which things happen: by day; what was over on the day before leaves its room to what begins; then in the plan's order.
std::int64_t due(std::int32_t day, bool begins, std::uint32_t module) {
    return (std::int64_t{day} * 2 + (begins ? 1 : 0)) * (std::int64_t{1} << 16) + module;
}
std::uint32_t module_of(std::int64_t due) {
    return static_cast<std::uint32_t>(due & 0xffff);
}
bool begins(std::int64_t due) {
    return ((due >> 16) & 1) != 0;
}
std::int32_t day_of(std::int64_t due) {
    return static_cast<std::int32_t>(due >> 17);
}

/// An intake's place in its module's sequence, far behind what the module draws for its attempts.
std::uint64_t place_of_intake(std::int32_t day) {
    return (std::uint64_t{1} << 32) + static_cast<std::uint32_t>(day);
}

}  // namespace

SimulatedRun::SimulatedRun(const SimulatedPlan& plan)
    : plan_(plan),
      due_(plan.size()),
      ends_(plan.size()),
      needs_(plan.size()),
      attempts_(plan.size()),
      failed_(plan.size()),
      moved_(plan.size()),
      closed_(plan.size()) {}

SimulatedRun::Outcome SimulatedRun::live(const Draws& draws, std::uint32_t exact) {
    begin(draws, exact);
    while (open_ > 0) {
        std::int64_t next = nothing_due;
        for (const std::int64_t due : due_)
            next = std::min(next, due);
        const std::uint32_t module = module_of(next);
        if (begins(next) ? start(module, day_of(next)) : finish(module, day_of(next))) continue;
        outcome_.ended_by = module;
        return outcome_;
    }
    return outcome_;
}

void SimulatedRun::begin(const Draws& draws, std::uint32_t exact) {
    draws_ = &draws;
    exact_ = exact;
    outcome_ = {none, plan_.finish, 0};
    open_ = plan_.size();
    at_once_ = weekly_ = 0;
    std::fill(due_.begin(), due_.end(), nothing_due);
    std::fill(attempts_.begin(), attempts_.end(), 0U);
    std::fill(failed_.begin(), failed_.end(), std::uint8_t{0});
    std::fill(moved_.begin(), moved_.end(), std::uint8_t{0});
    std::fill(closed_.begin(), closed_.end(), std::uint8_t{0});
    for (std::uint32_t i = 0; i < plan_.size(); ++i) {
        needs_[i] = plan_.modules[i].needs;
        if (needs_[i] == 0) wait(i, plan_.modules[i].planned);
    }
}

/// Until its next start. Without one it is closed, which is known on that day, or when the last that was hoped for is not held.
void SimulatedRun::wait(std::uint32_t i, std::int32_t from) {
    const SimulatedModule& module = plan_.modules[i];
    from = std::max(from, module.planned);
    if (!module.offering.intakes.empty()) {
        from = next_opening(i, from);
    } else {
        const auto start = next_start(module.offering, Date{from}, plan_.pauses);
        closed_[i] = !start || start->days > plan_.horizon;
        if (!closed_[i]) from = start->days;
    }
    due_[i] = due(from, true, i);
}

std::int32_t SimulatedRun::next_opening(std::uint32_t i, std::int32_t from) {
    const auto& openings = plan_.modules[i].openings;
    auto opening =
        std::lower_bound(openings.begin(), openings.end(), from,
                         [](const SimulatedModule::Opening& one, std::int32_t day) { return one.day < day; });
    for (; opening != openings.end(); ++opening) {
        from = opening->day;
        if (i == exact_) return from;
        if (Chance(Chance::at(draws_->seed(i), place_of_intake(from))).in_10_000(opening->held)) return from;
        moved_[i] = 1;
    }
    closed_[i] = 1;
    return from;
}

/// The first day on which something that is going on is over.
std::int32_t SimulatedRun::next_room() const {
    std::int64_t next = nothing_due;
    for (const std::int64_t due : due_)
        if (!begins(due)) next = std::min(next, due);
    return day_of(next);
}

bool SimulatedRun::room_for(std::uint32_t i) const {
    if (at_once_ == 0) return true;
    if (plan_.most_at_once && at_once_ >= *plan_.most_at_once) return false;
    return !plan_.most_weekly || weekly_ + plan_.modules[i].offering.weekly <= *plan_.most_weekly;
}

/// False if the run ends here.
bool SimulatedRun::start(std::uint32_t i, std::int32_t day) {
    if (closed_[i]) return false;
    const SimulatedModule& module = plan_.modules[i];
    if (!room_for(i)) {
        wait(i, next_room());
        return true;
    }
    const Offering* paced = i == exact_ ? nullptr : draws_->pace(i, attempts_[i]);
    outcome_.cost += attempts_[i] == 0 ? module.fee : module.fee_again;
    ++attempts_[i];
    ++at_once_;
    weekly_ += module.offering.weekly;
    due_[i] = due(last_day(paced ? *paced : module.offering, Date{day}, plan_.pauses).days + 1, false, i);
    return true;
}

/// An attempt, of which `next` is the day after the last. False if the run ends here.
bool SimulatedRun::finish(std::uint32_t i, std::int32_t next) {
    const SimulatedModule& module = plan_.modules[i];
    due_[i] = nothing_due;
    --at_once_;
    weekly_ -= module.offering.weekly;
    if (i != exact_ && attempts_[i] <= draws_->failures(i)) {
        failed_[i] = 1;
        if (attempts_[i] > plan_.retakes) return false;
        wait(i, next);
        return true;
    }
    ends_[i] = next - 1;
    outcome_.finish = std::max(outcome_.finish, ends_[i]);
    if (ends_[i] > plan_.horizon) return false;
    --open_;
    for (const std::uint32_t other : module.then)
        if (--needs_[other] == 0) wait(other, next);
    return true;
}

}  // namespace cairn
