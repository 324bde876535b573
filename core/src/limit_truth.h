#pragma once
// Does what is counted keep a limit (RULES.md, Limits and Fine print)? Each limit by itself, on a list of what is counted.

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "cairn/catalogue.h"
#include "cairn/framework.h"
#include "cairn/holding.h"
#include "cairn/judgement.h"
#include "cairn/requirement.h"
#include "cairn/truth.h"

namespace cairn {

/// An achievement that a node counts.
struct Counted {
    const Holding* holding = nullptr;
    CreditRange credits;  ///< of the part that counts
    bool certain = true;  ///< it is held, in the pool and graded as needed
};

/// Reached for certain, possibly, or not.
Truth at_least(const Range& have, std::int64_t need);
Truth at_most(const Range& have, std::int64_t need);

/// What a limit is about, on the day and in the place of an audit.
struct LimitSetting {
    const Catalogue& catalogue;
    const Frameworks& frameworks;
    std::string_view award;
    Date date;
};

/// What one achievement adds to the sum that an amount of a pool is compared with: credits, achievements or, for a share p, credits ·
/// (in the pool − p) in ten-thousandths, which is then compared with 0.
Range contribution(const Amount& amount, const CreditRange& credits, Truth in_pool);
std::int64_t target(const Amount& amount);

/// What one achievement adds to Σ credits · (grade − G), which an average compares with 0. Positive is better than G.
Range contribution(const Average& average, const Holding& holding, const CreditRange& credits,
                   const Catalogue& catalogue);

/// issued + months ≥ date.
Truth young_enough(const MaxAge& limit, const Holding& holding, Date date);

/// The groups that an achievement belongs to: views of it. `unknown`: it is not stated which.
struct GroupsOf {
    std::vector<std::string_view> keys;
    bool unknown = false;
};
GroupsOf groups_of(SpreadBy by, const Holding& holding, const Frameworks& frameworks);

Truth truth_of(const LimitRule& limit, std::span<const Counted> counted, const LimitSetting& setting);

/// The best that a spread can become when more is counted: groups only become more, and so do their credits. `possible`: what is
/// counted with all that may still be.
Truth spread_at_best(const Spread& spread, std::span<const Counted> counted, std::span<const Counted> possible,
                     const LimitSetting& setting);

/// What a limit has, in its own terms; nothing for those that only hold or do not.
Quantities have_of(const LimitRule& limit, std::span<const Counted> counted, const LimitSetting& setting);
Quantities need_of(const LimitRule& limit);

}  // namespace cairn
