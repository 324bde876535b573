#include "fields_credential.h"
#include "fields_learner.h"
#include "fields_references.h"
#include "references.h"

namespace cairn {
namespace {

class ReferenceWalk final : public FieldWalk {
public:
    ReferenceWalk(const std::string& base, ReferenceVisitor& visitor) : FieldWalk(base), visitor_(visitor) {}

private:
    void meet(const std::string& pointer, const FieldType& type, const void* value) override {
        offer<CredentialRef, ProviderRef, SkillRef, SystemRef, FrameworkRef, NationalLevel, FrameworkBounds, Grade,
              Average>(pointer, type, value);
    }

    template <class... Ts>
    void offer(const std::string& pointer, const FieldType& type, const void* value) {
        ((&type == &type_of<Ts> ? visitor_(pointer, *static_cast<const Ts*>(value)) : void()), ...);
    }

    ReferenceVisitor& visitor_;
};

}  // namespace

void visit_references(const Credential& credential, const std::string& base, ReferenceVisitor& visitor) {
    ReferenceWalk(base, visitor).root(credential);
}

void visit_references(const Provider& provider, const std::string& base, ReferenceVisitor& visitor) {
    ReferenceWalk(base, visitor).root(provider);
}

void visit_references(const Skill& skill, const std::string& base, ReferenceVisitor& visitor) {
    ReferenceWalk(base, visitor).root(skill);
}

void visit_references(const Learner& learner, const std::string& base, ReferenceVisitor& visitor) {
    ReferenceWalk(base, visitor).root(LearnerDocument{"learner/1", learner});
}

}  // namespace cairn
