// What could be on some day, whatever the order: as if everything were held from the first day on, and no rule looked at dates.

#include <algorithm>

#include "cairn/schedule.h"
#include "dated_rule.h"

namespace cairn {
namespace {

/// What is held, or will be, as if it were on the first day.
Learner held_early(const PlanQuestion& question) {
    Learner own = *question.learner;
    for (Achievement& achievement : own.achievements)
        achievement.issued = std::min(achievement.issued.value_or(question.start), question.start);
    return own;
}

}  // namespace

bool may_complete(const PlanQuestion& question, std::span<const std::uint32_t> records, std::span<const Ask> asks,
                  bool final_asks, std::uint64_t& steps) {
    const Learner own = held_early(question);
    PlanQuestion early = question;
    early.learner = &own;
    Plan all;
    all.asks.assign(asks.begin(), asks.end());
    for (const std::uint32_t record : records)
        all.picks.push_back({record, question.start, question.start});
    const Requirement goal = timeless(*question.rule, false, final_asks);
    const Learner learner = learner_with(early, all);
    AuditQuestion whole = completed(question, learner, question.start);
    whole.rule = &goal;
    whole.most_steps = 2'000;  // it is asked often, and "perhaps" does no harm
    const Audit found = completion(whole, question.certain);
    steps += found.steps;
    return question.accepts(found.status) || found.status == AuditStatus::undecided;
}

std::vector<std::uint32_t> never_admitted(const PlanQuestion& question, std::span<const std::uint32_t> records,
                                          std::span<const Ask> asks, bool final_asks) {
    std::vector<std::uint32_t> outside(records.begin(), records.end());
    Plan taken;
    taken.asks.assign(asks.begin(), asks.end());
    const Learner own = held_early(question);
    PlanQuestion early = question;
    early.learner = &own;
    const auto admits = [&](const Learner& learner, std::uint32_t record) {
        const Credential& credential = question.catalogue->credentials[record];
        if (!credential.entry || std::holds_alternative<Prose>(credential.entry->form)) return true;
        const Requirement entry = timeless(*credential.entry, true, final_asks);
        const AuditStatus status =
            audit({question.catalogue, question.frameworks, &credential, &entry, true, &learner, question.start})
                .status;
        return question.accepts(status) || status == AuditStatus::undecided;
    };
    for (bool changed = true; changed && !outside.empty();) {
        const Learner learner = learner_with(early, taken);
        const auto stay = std::stable_partition(outside.begin(), outside.end(),
                                                [&](std::uint32_t record) { return !admits(learner, record); });
        changed = stay != outside.end();
        for (auto inside = stay; inside != outside.end(); ++inside)
            taken.picks.push_back({*inside, question.start, question.start});
        outside.erase(stay, outside.end());
    }
    return outside;
}

}  // namespace cairn
