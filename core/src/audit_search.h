#pragma once
// Finding the best allocation (RULES.md, Semantics 2 and 7).
//
// The question is NP-hard in general: whole achievements over pools that limits couple are a generalised assignment problem. Two
// searches take turns, each time for longer.
//
// The plain one is branch and bound over the achievements, in the order of rule 2. What keeps it small is
// - a bound at every step: the least that completing this allocation can cost, each leaf and limit taken by itself with all that
//   is still to be given, added up over the rule (`any` and `some` take the cheapest children);
// - dominance: of achievements that the rule cannot tell apart, the earliest are used first, and those after as many as are known to
//   suffice are left out;
// - deepening: an allocation of as few achievements as the bound allows is looked for first, then of one more;
// - that order itself: the first best found is the one to return.
// Where pools compete, a bound that takes each by itself is weak. Then the whole rule becomes a linear program in whole numbers
// (audit_program.h, integer_search.h), minimised for one criterion of rule 2 after the other (audit_optimum.h).
//
// Where an allocation would take tables or calls that no machine should be asked for, nothing is searched: that is undecided too.
//
// What is missing is part of both: an element that is not met may be taken as fulfilled at the price of one.

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "audit_model.h"
#include "cairn/audit.h"
#include "effort.h"

namespace cairn {

/// What an allocation costs, compared in this order (rule 2).
struct Price {
    std::int64_t composites = 0;  ///< nodes fulfilled as a whole, because no leaf of theirs would help
    std::int64_t core = 0;        ///< elements taken as fulfilled
    std::int64_t credits = 0;     ///< that they lack, in hundredths
    std::int64_t count = 0;       ///< achievements that they lack
    std::int64_t used = 0;        ///< distinct achievements
    std::int64_t surplus = 0;     ///< credits beyond what each `take` asks for
    std::int64_t uses = 0;        ///< achievements, as often as they are used
    auto operator<=>(const Price&) const = default;
    Price& operator+=(const Price& other);
    bool impossible() const;
    static Price never();
};

/// Which elements may be taken as fulfilled: none, those whose status is at least this.
enum class Fulfil : std::uint8_t { nothing, unknown, anything };

struct Allocation {
    Price price;
    std::vector<Use> uses;
    std::vector<Element> core;
};

/// The best allocation; nothing if there is none, or if the effort is spent.
std::optional<Allocation> best_allocation(AuditModels& models, Fulfil fulfil, Effort& effort);

/// Whether there is any at all.
bool has_allocation(AuditModels& models, Fulfil fulfil, Effort& effort);

}  // namespace cairn
