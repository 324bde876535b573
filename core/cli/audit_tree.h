#pragma once
// An audit for a person at a terminal: the rule as a tree, a mark at each node, and what is missing or assumed.

#include <string>

#include "cairn/audit.h"

namespace cairn::cli {

std::string audit_tree(const AuditQuestion& question, const Audit& audit);

}  // namespace cairn::cli
