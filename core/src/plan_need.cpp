#include "plan_need.h"

#include <algorithm>

#include "cairn/pool.h"
#include "names.h"

namespace cairn {
namespace {

bool teaches(const Credential& credential, const SkillRef& skill) {
    return std::any_of(credential.outcomes.begin(), credential.outcomes.end(), [&](const LearningOutcome& outcome) {
        return std::find(outcome.skills.begin(), outcome.skills.end(), skill) != outcome.skills.end();
    });
}

Need asked(const Ask& ask) {
    Need need;
    need.kind = Need::Kind::asked;
    need.ask = ask;
    return need;
}

}  // namespace

template <class Does>
Need NeedReader::any_that(std::uint32_t node, Does does, std::int64_t least) const {
    const auto [place, fresh] = known_.try_emplace(own_.nodes[node].rule);
    if (fresh)
        for (std::uint32_t i = 0; i < candidates_.size(); ++i)
            if (self_ != i && does(own_.question.catalogue->credentials[candidates_[i].record]))
                place->second.push_back(i);
    Need need;
    need.kind = Need::Kind::candidates;
    need.least = least;
    need.candidates = place->second;
    return need;
}

Need NeedReader::read(std::uint32_t node) const {
    if (accepts(own_.tests[node])) return {};
    if (auto need = leaf(node)) return std::move(*need);
    const auto children = own_.children_of(node);
    const auto bounds = child_bounds(*own_.nodes[node].rule, static_cast<std::uint32_t>(children.size()));
    if (!bounds) return {};
    Need need;
    need.kind = Need::Kind::children;
    need.least = bounds->min;
    for (const std::uint32_t child : children)
        need.children.push_back(read(child));
    return need;
}

std::optional<Need> NeedReader::leaf(std::uint32_t node) const {
    const AuditQuestion& question = own_.question;
    const Requirement& rule = *own_.nodes[node].rule;
    if (const auto* earned = std::get_if<Earned>(&rule.form))
        return any_that(node, [&](const Credential& record) { return names(earned->credentials, record.id); });
    if (const auto* holds = std::get_if<Holds>(&rule.form))
        return any_that(node, [&](const Credential& record) { return names(holds->credentials, record.id); });
    if (const auto* skill = std::get_if<SkillTest>(&rule.form))
        return any_that(node, [&](const Credential& record) { return teaches(record, skill->skill); });
    if (const auto* level = std::get_if<LevelTest>(&rule.form))
        return any_that(node, [&](const Credential& record) {
            return accepts(reaches(*level, record.level ? &*record.level : nullptr, *question.frameworks));
        });
    if (const auto* take = std::get_if<Take>(&rule.form)) {
        // So many of what is not held yet; how many credits are needed is not said by a number.
        std::int64_t held = 0;
        for (const Holding& holding : own_.held)
            held += matches(take->from, holding.subject, *question.frameworks, question.award->id) != Truth::no;
        return any_that(
            node,
            [&](const Credential& record) {
                const Subject subject = subject_of(record, *question.catalogue);
                return accepts(matches(take->from, subject, *question.frameworks, question.award->id));
            },
            take->count ? std::max<std::int64_t>(0, take->count->min - held) : 0);
    }
    if (const auto* attribute = std::get_if<AttributeTest>(&rule.form)) {
        const auto& stated = question.learner->attributes;
        const auto is_it = [&](const auto& one) { return one.first == attribute->name; };
        if (std::any_of(stated.begin(), stated.end(), is_it))
            return any_that(node, [](const Credential&) { return false; });  // a fact that nobody can change
    }
    if (const auto ask = ask_of(rule)) return asked(*ask);
    return std::nullopt;
}

NeedReader::Sure NeedReader::sure(std::uint32_t node) const {
    const Form& form = own_.nodes[node].rule->form;
    Sure result;
    if (!own_.nodes[node].rule->limits.empty()) return result;  // what is held may not be enough, or not for long
    if (std::holds_alternative<AnyOf>(form)) {
        for (const std::uint32_t child : own_.children_of(node)) {
            Sure inner = sure(child);
            result.already = result.already || inner.already;
            result.candidates.insert(result.candidates.end(), inner.candidates.begin(), inner.candidates.end());
            result.asks.insert(result.asks.end(), inner.asks.begin(), inner.asks.end());
        }
        return result;
    }
    // Facts are never taken back. An attribute has one value, so that another ask for it may be in the way.
    const bool fact = std::holds_alternative<LanguageTest>(form) || std::holds_alternative<ExperienceTest>(form) ||
                      std::holds_alternative<MilestoneTest>(form);
    if (fact) {
        result.already = own_.tests[node] == Truth::yes;
        result.asks.push_back(*ask_of(*own_.nodes[node].rule));
        return result;
    }
    const auto* earned = std::get_if<Earned>(&form);
    const bool held = std::holds_alternative<Holds>(form) || std::holds_alternative<SkillTest>(form) ||
                      (earned && !earned->min_grade) || (certain_ && std::holds_alternative<LevelTest>(form));
    if (!held) return result;
    const Need able = *leaf(node);
    for (const std::uint32_t candidate : able.candidates) {
        const auto& certificate = own_.question.catalogue->credentials[candidates_[candidate].record].certificate;
        if (!certificate || !certificate->validity) result.candidates.push_back(candidate);
    }
    return result;
}

bool NeedReader::only_harms(std::uint32_t node) const {
    bool harms = false;
    while (node != 0) {
        node = own_.nodes[node].parent;
        const Form& form = own_.nodes[node].rule->form;
        if (std::holds_alternative<When>(form)) return false;
        if (std::holds_alternative<NoneOf>(form)) harms = !harms;
    }
    return harms;
}

std::vector<Need> NeedReader::named() const {
    std::vector<Need> all;
    for (std::uint32_t node = 0; node < own_.nodes.size(); ++node) {
        if (!own_.is_test(node) || only_harms(node)) continue;
        if (auto need = leaf(node)) all.push_back(std::move(*need));
    }
    return all;
}

}  // namespace cairn
