#include "cairn/audit.h"

#include <utility>

#include "assumptions.h"
#include "audit_case.h"
#include "audit_judge.h"
#include "audit_search.h"

namespace cairn {
namespace {

struct Attempt {
    AuditStatus status;
    Fulfil fulfil;
};
// The best status first. What cannot even depend is not met, and then everything may be missing.
constexpr Attempt attempts[] = {{AuditStatus::satisfied, Fulfil::nothing},
                                {AuditStatus::depends, Fulfil::unknown},
                                {AuditStatus::unsatisfied, Fulfil::anything}};

}  // namespace

Truth alone_truth(const AuditCase& audit, const RuleNode& node) {
    AuditQuestion question = audit.question;
    question.rule = node.rule;
    question.entry = false;
    const AuditCase alone(question);
    AuditModels models(alone);
    Effort effort{question.most_steps};
    if (has_allocation(models, Fulfil::nothing, effort)) return Truth::yes;
    const bool possible = effort.spent || has_allocation(models, Fulfil::unknown, effort);
    if (effort.spent) audit.gave_up = true;
    return possible || effort.spent ? Truth::unknown : Truth::no;
}

Audit audit(AuditModels& models) {
    const AuditCase& made_ready = models.audit();
    Audit result;
    if (made_ready.gave_up) return result;
    Effort effort{made_ready.question.most_steps};
    for (const Attempt& attempt : attempts) {
        auto found = best_allocation(models, attempt.fulfil, effort);
        result.steps = effort.made;
        if (effort.spent) return result;
        if (!found && attempt.status != AuditStatus::unsatisfied) continue;
        result.status = attempt.status;
        if (!found) return result;
        result.uses = std::move(found->uses);
        result.core = std::move(found->core);
        if (result.status == AuditStatus::depends)
            result.assumptions = assumptions_of(made_ready, judge(made_ready, result.uses, {}), result.uses);
        return result;
    }
    return result;
}

Audit completion(const AuditQuestion& question, bool certain) {
    const AuditCase made_ready(question);
    AuditModels models(made_ready);
    Audit result;
    if (made_ready.gave_up) return result;
    Effort effort{question.most_steps};
    AuditStatus status = AuditStatus::unsatisfied;
    if (has_allocation(models, Fulfil::nothing, effort))
        status = AuditStatus::satisfied;
    else if (!certain && !effort.spent && has_allocation(models, Fulfil::unknown, effort))
        status = AuditStatus::depends;
    result.steps = effort.made;
    if (!effort.spent) result.status = status;
    return result;
}

Audit audit(const AuditCase& made_ready) {
    AuditModels models(made_ready);
    return audit(models);
}

Audit audit(const AuditQuestion& question) {
    return audit(AuditCase(question));
}

}  // namespace cairn
