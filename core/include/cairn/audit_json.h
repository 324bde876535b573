#pragma once
// Audits as JSON (RULES.md, Results): the same from the command line, from WebAssembly and in the conformance suite.

#include <string>

#include "cairn/audit.h"
#include "cairn/judgement.h"
#include "cairn/other_dates.h"

namespace cairn {

/// {"award", "date", "status", "counted", "nodes", "limits", "assumptions", "core"}. Nodes are named by id or JSON Pointer,
/// achievements by id; credits that are not known exactly are [low, high], with null for no high end. `have` and `need` state "credits",
/// "count" and "nodes" where they apply, a share "credits" and "of"; a maximum stands in `need` as "atMost": {…}.
std::string encode_audit(const AuditQuestion& question, const Audit& audit);

/// {"award", "date", "status", "missing", "changes": [{"date", "status", "missing", "because"}], "notLookedAt"?}: `missing` are elements
/// of the core with their `have` and `need`, `because` is [{"achievement", "fact"}].
std::string encode_other_dates(const AuditQuestion& question, const OtherDates& dates);

}  // namespace cairn
