#pragma once
// What an allocation amounts to: the status of every node and limit, and what each has of what it needs (RULES.md, Results). Plain
// recursion over the rule: no search, and nothing is chosen. The audit finds an allocation; this judges it.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "cairn/audit.h"
#include "cairn/truth.h"

namespace cairn {

/// From `low` to `high`; equal if it is known. A high end of `unbounded` (holding.h) or more is none.
struct Range {
    std::int64_t low = 0;
    std::int64_t high = 0;
    void add(std::int64_t least, std::int64_t most);
    bool operator==(const Range&) const = default;
};

/// In the terms of a node or limit; what does not apply to it is left out.
struct Quantities {
    std::optional<Range> credits;  ///< hundredths, of the award's system
    std::optional<Range> of;       ///< the credits that a share is of
    std::optional<Range> count;    ///< achievements; groups, for a spread
    std::optional<Range> nodes;    ///< children
    bool operator==(const Quantities&) const = default;
};

struct NodeVerdict {
    Truth status = Truth::no;
    Quantities have;
    Quantities need;  ///< the minimum as `low`; as `high` the maximum, `unbounded` if there is none
    bool operator==(const NodeVerdict&) const = default;
};

struct LimitVerdict {
    Element limit;
    Truth status = Truth::no;
    Quantities have;
    Quantities need;
    bool operator==(const LimitVerdict&) const = default;
};

struct Judgement {
    std::vector<NodeVerdict> nodes;  ///< in document order
    std::vector<LimitVerdict> limits;
    std::int64_t counted_credits = 0;  ///< low end of all that the award counts
    Truth status() const { return nodes.front().status; }
    bool operator==(const Judgement&) const = default;
};

/// `assumed`: elements taken as fulfilled. What is given to such a leaf counts, and counts as certain. O(nodes · uses).
Judgement judge(const AuditQuestion& question, std::span<const Use> uses, std::span<const Element> assumed = {});

}  // namespace cairn
