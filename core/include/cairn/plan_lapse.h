#pragma once
// Until when a plan's award stays complete: certificates run out, and what is counted grows too old for the rule.

#include <optional>
#include <string>
#include <vector>

#include "cairn/date.h"
#include "cairn/plan.h"

namespace cairn {

/// The first day on which the award would no longer be complete, if nothing is renewed, and what runs out or grows too old on that day.
struct Lapse {
    Date date;
    std::vector<std::string>
        because;  ///< ids: of records, and of the learner's own achievements that are none; each once
    bool operator==(const Lapse&) const = default;
};

/// Nothing if there is no such day within a lifetime, or if it takes too many audits to tell (other_dates.h).
std::optional<Lapse> lapse_of(const PlanQuestion& question, const Plan& plan);

}  // namespace cairn
