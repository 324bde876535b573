#pragma once
// Do the ids in a catalogue's records mean something? Walks the same description of the model as the reader (fields.h), so that
// no place where an id may stand is forgotten.

#include <string>
#include <string_view>
#include <vector>

#include "cairn/catalogue.h"
#include "cairn/framework.h"
#include "cairn/learner.h"
#include "cairn/result.h"

namespace cairn {

/// What wants to see the ids and grades in a record. Each is handed over with its JSON Pointer.
class ReferenceVisitor {
public:
    virtual void operator()(const std::string&, const CredentialRef&) {}
    virtual void operator()(const std::string&, const ProviderRef&) {}
    virtual void operator()(const std::string&, const SkillRef&) {}
    virtual void operator()(const std::string&, const SystemRef&) {}
    virtual void operator()(const std::string&, const FrameworkRef&) {}
    virtual void operator()(const std::string&, const NationalLevel&) {}
    virtual void operator()(const std::string&, const FrameworkBounds&) {}
    virtual void operator()(const std::string&, const Grade&) {}
    virtual void operator()(const std::string&, const Average&) {}

protected:
    ~ReferenceVisitor() = default;
};

/// `base`: JSON Pointer of the record.
void visit_references(const Credential& credential, const std::string& base, ReferenceVisitor& visitor);
void visit_references(const Provider& provider, const std::string& base, ReferenceVisitor& visitor);
void visit_references(const Skill& skill, const std::string& base, ReferenceVisitor& visitor);
void visit_references(const Learner& learner, const std::string& base, ReferenceVisitor& visitor);

/// Every dangling id, unknown national level and unknown grade in the catalogue's records.
void check_references(const Catalogue& catalogue, const Frameworks& frameworks, Problems& problems);

/// The same for a learner document against the catalogue it speaks of.
void check_references(const Learner& learner, std::string_view file, const Catalogue& catalogue,
                      const Frameworks& frameworks, Problems& problems);

}  // namespace cairn
