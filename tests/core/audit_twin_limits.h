#pragma once
// The limits of RULES.md on a list of what is counted, as the twin of the audit judges them.

#include <span>

#include "audit_twin_facts.h"

namespace cairn {

/// What is counted somewhere of an achievement: each achievement is listed once.
struct TwinCounted {
    std::uint32_t achievement = 0;
    std::optional<Decimal> part;  ///< none: the whole
    Truth held = Truth::yes;
    bool certain = true;  ///< held, and a member of the pool and graded as the leaf that uses it asks
};

/// What a limit is judged with besides what is counted.
struct TwinFacts {
    const AuditQuestion& question;
    std::span<const TwinHolding> holdings;

    Interval weight(const TwinCounted& counted) const;
    Truth in(const Pool& pool, const TwinCounted& counted) const;
};

Truth judge_limit(const Limit& limit, std::span<const TwinCounted> counted, const TwinFacts& facts);

/// Credits, or achievements, by which an `atLeast` limit is short, low ends counted. Other limits have none.
struct TwinShortfall {
    std::int64_t hundredths = 0;
    std::int64_t count = 0;
    bool operator==(const TwinShortfall&) const = default;
};
TwinShortfall shortfall(const Limit& limit, std::span<const TwinCounted> counted, const TwinFacts& facts);

/// How much of what is counted belongs to something, and whether that is enough, or not too much.
class TwinMeasure {
public:
    explicit TwinMeasure(const Amount& amount) : amount_(amount) {}
    void add(const Interval& weight, Truth belongs);
    Truth enough() const { return sum_.at_least(bound()); }
    Truth not_too_much() const { return sum_.at_most(bound()); }

private:
    std::int64_t bound() const { return amount_.unit == Amount::Unit::share ? 0 : amount_.value; }

    Amount amount_;
    TwinSum sum_;
};

}  // namespace cairn
