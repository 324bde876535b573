#include "cairn/other_dates.h"

#include <algorithm>

#include "audit_judge.h"
#include "cairn/holding.h"
#include "names.h"
#include "order.h"

namespace cairn {
namespace {

constexpr Date last_day_of_all{2'932'896};  // 9999-12-31

/// Could holding it make a difference to this node? Yes where that is not certain.
bool may_concern(const AuditQuestion& question, const Requirement& rule, const Subject& subject) {
    if (const auto* earned = std::get_if<Earned>(&rule.form)) return names(earned->credentials, subject.credential);
    if (const auto* holds = std::get_if<Holds>(&rule.form)) return names(holds->credentials, subject.credential);
    if (const auto* take = std::get_if<Take>(&rule.form))
        return matches(take->from, subject, *question.frameworks, question.award->id) != Truth::no;
    return std::holds_alternative<LevelTest>(rule.form) || std::holds_alternative<SkillTest>(rule.form);
}

bool counts(const Requirement& rule) {
    return std::holds_alternative<Earned>(rule.form) || std::holds_alternative<Take>(rule.form);
}

class Turns {
public:
    explicit Turns(const AuditQuestion& question)
        : question_(question), nodes_(number_nodes(*question.rule, question.entry)) {}

    std::vector<Turn> run() {
        const auto& achievements = question_.learner->achievements;
        for (std::uint32_t i = 0; i < achievements.size(); ++i)
            of(i, achievements[i]);
        sort_and_unite(turns_);
        return std::move(turns_);
    }

private:
    void of(std::uint32_t number, const Achievement& stated) {
        const Catalogue& catalogue = *question_.catalogue;
        const Credential* record = stated.credential ? catalogue.credential(stated.credential->id) : nullptr;
        const Subject subject = subject_of(stated, record, catalogue);
        const auto last = last_day_held(stated, record);
        if (last && stated.issued && *last < *stated.issued) return;  // never held
        bool concerned = false;
        for (std::uint32_t node = 0; node < nodes_.size(); ++node) {
            if (!may_concern(question_, *nodes_[node].rule, subject)) continue;
            concerned = true;
            if (!stated.issued || !counts(*nodes_[node].rule)) continue;
            for (const int months : limits_around(node)) {
                const Date old = add_days(add_months(*stated.issued, months), 1);
                if (!last || old <= *last) add({old, number, DatedFact::max_age});
            }
        }
        if (!concerned) return;
        if (stated.issued) add({*stated.issued, number, DatedFact::issued});
        if (last) add({add_days(*last, 1), number, DatedFact::expires});
    }

    /// Months of each `maxAge` that binds what the node counts.
    std::vector<int> limits_around(std::uint32_t node) const {
        std::vector<int> months;
        for (std::uint32_t around = node;; around = nodes_[around].parent) {
            for (const Limit& limit : nodes_[around].rule->limits)
                if (const auto* age = std::get_if<MaxAge>(&limit.rule)) months.push_back(age->months);
            if (around == 0) return months;
        }
    }

    void add(const Turn& turn) {
        if (turn.date > question_.date && turn.date <= last_day_of_all) turns_.push_back(turn);
    }

    const AuditQuestion& question_;
    std::vector<RuleNode> nodes_;
    std::vector<Turn> turns_;
};

Prospect prospect(const AuditQuestion& question, std::uint64_t& steps) {
    const AuditCase made_ready(question);
    const Audit found = audit(made_ready);
    steps += found.steps;
    const Judgement judgement = judge(made_ready, found.uses, {});
    Prospect result{found.status, {}};
    for (const Element& element : found.core) {
        if (!element.limit) {
            const NodeVerdict& verdict = judgement.nodes[element.node];
            result.missing.push_back({element, verdict.have, verdict.need});
            continue;
        }
        for (const LimitVerdict& verdict : judgement.limits)
            if (verdict.limit == element) result.missing.push_back({element, verdict.have, verdict.need});
    }
    return result;
}

}  // namespace

std::vector<Turn> coming_turns(const AuditQuestion& question) {
    return Turns(question).run();
}

OtherDates other_dates(const AuditQuestion& question, std::uint32_t most_days) {
    OtherDates result;
    std::uint64_t steps = 0;
    result.now = prospect(question, steps);
    const std::vector<Turn> turns = coming_turns(question);
    Prospect before = result.now;
    AuditQuestion then = question;
    for (auto turn = turns.begin(); turn != turns.end();) {
        then.date = turn->date;
        if (most_days-- == 0 || steps >= question.most_steps) {
            result.not_looked_at = then.date;
            break;
        }
        const auto first = turn;
        while (turn != turns.end() && turn->date == then.date)
            ++turn;
        Prospect after = prospect(then, steps);
        if (after == before) continue;
        result.changes.push_back({then.date, after, {first, turn}});
        before = std::move(after);
    }
    return result;
}

}  // namespace cairn
