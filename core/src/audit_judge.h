#pragma once
// Judging within an audit that is made ready, and the questions about a leaf that others ask too.

#include "audit_case.h"
#include "cairn/judgement.h"

namespace cairn {

Judgement judge(const AuditCase& audit, std::span<const Use> uses, std::span<const Element> assumed);

/// May this leaf be given that achievement, and is it then certain: held, in the pool, graded as needed.
Truth membership(const AuditCase& audit, std::uint32_t node, const Holding& holding);

/// The `share` of a node names the other one, or a composite around it.
bool names(const AuditCase& audit, std::uint32_t node, std::uint32_t other);

/// Of the part that is used, or of the whole.
CreditRange counted_credits(const Use& use, const Holding& holding);

/// How much of what a leaf with a `share` counts is counted in the nodes that it names as well, in the unit of its maximum.
Range overlap(const AuditCase& audit, std::span<const Use> uses, std::uint32_t node, std::span<const Counted> counted);

}  // namespace cairn
