#pragma once
// The facts that a status rests on although nobody has stated them.

#include <span>
#include <vector>

#include "audit_case.h"
#include "cairn/audit.h"
#include "cairn/judgement.h"

namespace cairn {

/// Each once, in document order of the nodes that rest on them.
std::vector<Assumption> assumptions_of(const AuditCase& audit, const Judgement& judgement, std::span<const Use> uses);

}  // namespace cairn
