#pragma once
// Reverse stacking: what a person's achievements can become. Every award of a catalogue, audited.

#include <cstdint>
#include <vector>

#include "cairn/audit.h"

namespace cairn {

/// Credits (hundredths, of the award's system) and modules.
struct Distance {
    std::int64_t credits = 0;
    std::int64_t modules = 0;
    bool operator==(const Distance&) const = default;
};

struct Reached {
    std::uint32_t award = 0;  ///< place in Catalogue::credentials
    AuditStatus status = AuditStatus::undecided;
    Distance counted;        ///< by the audit's allocation; low end of the credits
    Distance missing;        ///< never more than what is really missing: each leaf and limit taken by itself
    std::uint32_t core = 0;  ///< elements that are not met
};

/// Every award with a requirement, nearest first: by status, then what is missing, then the catalogue's order. An audit of each.
std::vector<Reached> reach(const Catalogue& catalogue, const Frameworks& frameworks, const Learner& learner, Date date);

/// A lower bound on what is missing to meet the rule; nothing if it can be met. O(nodes · holdings).
Distance missing_at_least(const AuditQuestion& question);

}  // namespace cairn
