#include "fields_credential.h"
#include "fields_learner.h"
#include "fields_references.h"
#include "references.h"

namespace cairn {
namespace {

using Walk = ReferenceWalk<ReferenceVisitor>;

}  // namespace

void visit_references(const Credential& credential, const std::string& base, ReferenceVisitor& visitor) {
    Walk(base, visitor).root(credential);
}

void visit_references(const Provider& provider, const std::string& base, ReferenceVisitor& visitor) {
    Walk(base, visitor).root(provider);
}

void visit_references(const Skill& skill, const std::string& base, ReferenceVisitor& visitor) {
    Walk(base, visitor).root(skill);
}

void visit_references(const Learner& learner, const std::string& base, ReferenceVisitor& visitor) {
    Walk(base, visitor).root(LearnerDocument{"learner/1", learner});
}

}  // namespace cairn
