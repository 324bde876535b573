#pragma once
// Judging within an audit that is made ready, and the two questions about a leaf that the search asks too.

#include "audit_case.h"
#include "cairn/judgement.h"

namespace cairn {

Judgement judge(const AuditCase& audit, std::span<const Use> uses, std::span<const Element> assumed);

/// May this leaf be given that achievement, and is it then certain: held, in the pool, graded as needed.
Truth membership(const AuditCase& audit, std::uint32_t node, const Holding& holding);

/// The `share` of a node names the other one, or a composite around it.
bool names(const AuditCase& audit, std::uint32_t node, std::uint32_t other);

}  // namespace cairn
