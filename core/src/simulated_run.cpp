#include "simulated_run.h"

#include <algorithm>

#include "chance.h"

namespace cairn {
namespace {

constexpr std::int32_t never = INT32_MAX;

/// An intake's place in its module's sequence, far behind what the module draws for its attempts.
std::uint64_t place_of_intake(std::int32_t day) {
    return (std::uint64_t{1} << 32) + static_cast<std::uint32_t>(day);
}

std::uint32_t first_of(const std::vector<std::int32_t>& days) {
    std::uint32_t first = 0;
    for (std::uint32_t i = 1; i < days.size(); ++i)
        if (days[i] < days[first]) first = i;
    return first;
}

}  // namespace

SimulatedRun::SimulatedRun(const SimulatedPlan& plan)
    : plan_(plan),
      starts_(plan.size()),
      free_(plan.size()),
      ends_(plan.size()),
      needs_(plan.size()),
      attempts_(plan.size()),
      failed_(plan.size()),
      moved_(plan.size()),
      closed_(plan.size()) {}

SimulatedRun::Outcome SimulatedRun::live(const Draws& draws, std::uint32_t exact) {
    begin(draws, exact);
    while (open_ > 0) {
        const std::uint32_t ending = first_of(free_), beginning = first_of(starts_);
        // What is over on the day before leaves its room to what begins.
        const bool ends = free_[ending] <= starts_[beginning];
        const std::uint32_t module = ends ? ending : beginning;
        if (ends ? finish(module) : start(module)) continue;
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
    std::fill(free_.begin(), free_.end(), never);
    std::fill(starts_.begin(), starts_.end(), never);
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
    if (!module.offering.intakes.empty()) return find_opening(i, from);
    const auto start = next_start(module.offering, Date{from}, plan_.pauses);
    closed_[i] = !start || start->days > plan_.horizon;
    starts_[i] = closed_[i] ? from : start->days;
}

void SimulatedRun::find_opening(std::uint32_t i, std::int32_t from) {
    const auto& openings = plan_.modules[i].openings;
    auto opening =
        std::lower_bound(openings.begin(), openings.end(), from,
                         [](const SimulatedModule::Opening& one, std::int32_t day) { return one.day < day; });
    for (; opening != openings.end(); ++opening) {
        starts_[i] = from = opening->day;
        if (i == exact_) return;
        if (Chance(Chance::at(draws_->seed(i), place_of_intake(opening->day))).in_10_000(opening->held)) return;
        moved_[i] = 1;
    }
    closed_[i] = 1;
    starts_[i] = from;
}

bool SimulatedRun::room_for(std::uint32_t i) const {
    if (at_once_ == 0) return true;
    if (plan_.most_at_once && at_once_ >= *plan_.most_at_once) return false;
    return !plan_.most_weekly || weekly_ + plan_.modules[i].offering.weekly <= *plan_.most_weekly;
}

/// False if the run ends here.
bool SimulatedRun::start(std::uint32_t i) {
    if (closed_[i]) return false;
    const SimulatedModule& module = plan_.modules[i];
    const Date day{starts_[i]};
    if (!room_for(i)) {
        wait(i, std::max(day.days + 1, *std::min_element(free_.begin(), free_.end())));
        return true;
    }
    const Offering* paced = i == exact_ ? nullptr : draws_->pace(i, attempts_[i]);
    outcome_.cost += attempts_[i] == 0 ? module.fee : module.fee_again;
    ++attempts_[i];
    ++at_once_;
    weekly_ += module.offering.weekly;
    starts_[i] = never;
    free_[i] = last_day(paced ? *paced : module.offering, day, plan_.pauses).days + 1;
    return true;
}

/// An attempt. False if the run ends here.
bool SimulatedRun::finish(std::uint32_t i) {
    const SimulatedModule& module = plan_.modules[i];
    const std::int32_t next = free_[i];
    free_[i] = never;
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
