#pragma once
// Small cases for the audit, made by chance: a catalogue with an award, a learner, a day. Every form, pool key and limit of RULES.md
// comes up, facts are missing here and there, and a case is a JSON document, so that one that fails can be printed and kept.

#include <cstdint>
#include <memory>

#include "cairn/audit.h"
#include "documents.h"

namespace cairn {

/// {"catalogue", "learner", "award", "date", "entry"?}, as in tests/conformance; `entry`: the award's entry is asked about. The same
/// for the same seed.
Json random_audit(std::uint64_t seed);

/// A case as the audit is asked it.
struct AuditCase {
    Catalogue catalogue;
    Learner learner;
    AuditQuestion question;  ///< points into this
};

/// Null if the case is not a sound one.
std::unique_ptr<AuditCase> decode_case(const Json& json);

}  // namespace cairn
