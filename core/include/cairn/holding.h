#pragma once
// What a person holds on a day: each achievement merged with its catalogue record (RULES.md, Holding, Merge, Intervals).

#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <vector>

#include "cairn/catalogue.h"
#include "cairn/credits.h"
#include "cairn/date.h"
#include "cairn/framework.h"
#include "cairn/learner.h"
#include "cairn/pool.h"
#include "cairn/truth.h"

namespace cairn {

/// No known upper end, in hundredths of a credit: so large that nothing reaches it, so small that a hundred thousand of them add up.
inline constexpr std::int64_t unbounded = 10'000'000'000'000;

/// Credits in hundredths, from `low` to `high`.
struct CreditRange {
    std::int64_t low = 0;
    std::int64_t high = unbounded;
    bool exact() const { return low == high; }
    bool operator==(const CreditRange&) const = default;
};

/// A view: the learner and the catalogue must outlive it and stay where they are.
struct Holding {
    std::uint32_t achievement = 0;  ///< its place in the learner document
    const Achievement* stated = nullptr;
    const Credential* record = nullptr;  ///< null: earned outside this catalogue
    Subject subject;
    Truth held = Truth::yes;  ///< yes or unknown
    std::optional<Date> issued;
    CreditRange credits;          ///< in the award's credit system
    bool used_elsewhere = false;  ///< `usedFor` another award than the one judged
};

/// From the day it was issued, if that is known, through this one. Nothing: it does not run out, or nobody can say when.
std::optional<Date> last_day_held(const Achievement& stated, const Credential* record);

/// A view: each key that the achievement states, and otherwise the record's.
Subject subject_of(const Achievement& stated, const Credential* record, const Catalogue& catalogue);

/// All that is, or may be, held on `date`, in order of (issued, id), missing dates last. Credits are in `system`; null, or a
/// system that does not convert: 0 to unbounded. O(n log n).
std::vector<Holding> holdings(const Learner& learner, const Catalogue& catalogue, const CreditSystem* system,
                              std::string_view award, Date date);

/// yes, no, or unknown for a grade that is missing or on another scale. `need` is on a scale of the catalogue.
Truth graded(const Holding& holding, const Grade& need, const Catalogue& catalogue);

}  // namespace cairn
