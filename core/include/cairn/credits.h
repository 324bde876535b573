#pragma once
// What a credit is worth: systems, and the sourced hours behind an ECTS credit (RULES.md, Semantics 4 and Intervals).

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cairn/codes.h"
#include "cairn/credential.h"
#include "cairn/decimal.h"

namespace cairn {

struct CreditSystem {
    std::string id;
    std::optional<Decimal> ects_per_credit;   ///< absent: its credits do not convert
    std::optional<Decimal> hours_per_credit;  ///< absent: hours do not convert into it directly
    Extensions extensions;
    bool operator==(const CreditSystem&) const = default;
};

/// ECTS (1), SCQF and UK (0.5 and 10 hours), ECVET (points do not convert).
std::span<const CreditSystem> built_in_systems();

/// Hours of work behind one ECTS credit: NL 28, GB 20; 25 to 30 where no single rate is sourced (facts: ECTS Users' Guide).
Interval hours_per_ects(std::optional<CountryCode> provider_country);

/// Credits of `system` that a workload is worth. Low ends are rounded down and high ends up to a hundredth. Credits count
/// first, hours only without them. Without either, or from a system that does not convert: nothing.
std::optional<Interval> credits_in(const CreditSystem& system, const Workload& workload,
                                   std::span<const CreditSystem> declared, std::optional<CountryCode> provider_country);

/// Hours of learning: as stated; else from credits at the system's or the country's rate. Nothing if not convertible.
std::optional<Interval> hours_of(const Workload& workload, std::span<const CreditSystem> declared,
                                 std::optional<CountryCode> provider_country);

/// A declared system of that id, or a built-in one; null if there is none.
const CreditSystem* find_system(std::string_view id, std::span<const CreditSystem> declared);

}  // namespace cairn
