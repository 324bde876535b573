#pragma once
// Accepting or refusing what an audit claims (RULES.md, Semantics 6). It knows nothing of how the audit was found: it looks whether the
// allocation is allowed, judges it, and compares. What it cannot tell is whether there is a better allocation.

#include "cairn/audit.h"
#include "cairn/result.h"

namespace cairn {

/// Empty if the audit is accepted; otherwise what is wrong with it, each at the JSON Pointer of the result. An audit that gave up
/// (`undecided`) claims nothing.
Problems check_witness(const AuditQuestion& question, const Audit& audit);

}  // namespace cairn
