#pragma once
// Does what is counted keep a limit (RULES.md, Limits and Fine print)? Each limit by itself, on a list of what is counted.

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "cairn/catalogue.h"
#include "cairn/framework.h"
#include "cairn/function_ref.h"
#include "cairn/holding.h"
#include "cairn/judgement.h"
#include "cairn/requirement.h"
#include "cairn/truth.h"
#include "spread_groups.h"

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
    /// Of all that is held, by `SpreadBy`, where some limit asks for it.
    std::array<SpreadGroups, 5> groups;

    const SpreadGroups& groups_by(SpreadBy by) const { return groups[static_cast<std::size_t>(by)]; }
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

Truth truth_of(const LimitRule& limit, std::span<const Counted> counted, const LimitSetting& setting);

/// The best that a spread can become when more is counted: groups only become more, and so do their credits. `counted`: what is by now, or
/// with all that may still be.
Truth spread_at_best(const Spread& spread, FunctionRef<std::vector<Counted>(bool with_rest)> counted,
                     const LimitSetting& setting);

/// What a limit has, in its own terms; nothing for those that only hold or do not.
Quantities have_of(const LimitRule& limit, std::span<const Counted> counted, const LimitSetting& setting);
Quantities need_of(const LimitRule& limit);

}  // namespace cairn
