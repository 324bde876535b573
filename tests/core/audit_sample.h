#pragma once
// A small award and a learner document, decoded, for tests of what is said about both.

#include <string>

#include "cairn/audit.h"
#include "cairn/catalogue.h"
#include "cairn/framework.h"
#include "cairn/learner.h"

namespace cairn {

/// The award is `award`; modules m1 to m4 have 5 ECTS each, m1 and m2 the tag "a", m3 and m4 the tag "b", m1 and m3 are at EQF level 6, m2 at 5;
/// m4 states no level.
class AuditSample {
public:
    /// JSON of the award's requirement, and of the learner's achievements (a list).
    AuditSample(const std::string& requirement, const std::string& achievements);

    AuditQuestion question(const char* date = "2027-01-11") const;
    const Catalogue& catalogue() const { return catalogue_; }
    const Frameworks& frameworks() const { return frameworks_; }
    const Learner& learner() const { return learner_; }
    /// The document that the catalogue was read from.
    const std::string& document() const { return document_; }

private:
    std::string document_;
    Frameworks frameworks_;
    Catalogue catalogue_;
    Learner learner_;
};

/// An achievement of that module: id as the module's with "a" for "m".
std::string earned(const std::string& module, const std::string& more = {});

}  // namespace cairn
