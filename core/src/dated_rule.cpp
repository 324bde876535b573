#include "dated_rule.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "cairn/position.h"
#include "names.h"

namespace cairn {
namespace {

bool has_maximum(const Requirement& node) {
    if (std::holds_alternative<OneOf>(node.form)) return true;
    if (const auto* some = std::get_if<SomeOf>(&node.form)) return some->max.has_value();
    const auto* take = std::get_if<Take>(&node.form);
    return take && ((take->credits && take->credits->max) || (take->count && take->count->max));
}

struct Place {
    bool test = false;
    bool excluded = false;  ///< below something that excludes
};

void read(const Requirement& node, Place place, DatedRule& rule) {
    const bool test = place.test, none = std::holds_alternative<NoneOf>(node.form);
    const bool harms = none || (test && has_maximum(node));
    rule.excludes = rule.excludes || harms || std::holds_alternative<When>(node.form);
    if (place.excluded || (harms && children(node).empty())) rule.excluding.push_back(&node);
    if (std::holds_alternative<Sequence>(node.form)) {
        rule.ordered = true;
        rule.any_order = rule.any_order || test;
        if (!test) rule.sequences.push_back(&node);
    }
    for (const Limit& limit : node.limits) {
        const auto* age = std::get_if<MaxAge>(&limit.rule);
        const auto* within = std::get_if<Within>(&limit.rule);
        if (age) rule.months.push_back(age->months);
        if (within) rule.months.push_back(within->months);
        rule.excludes_aged = rule.excludes_aged || (test && (age || within));
        const bool last = std::holds_alternative<Last>(limit.rule);
        rule.ordered = rule.ordered || within || last;
        rule.any_order = rule.any_order || last;
    }
    for (const ChildNode& child : children(node))
        read(*child.node, {test || none || child.step == "/when", place.excluded || harms || child.step == "/when"},
             rule);
}

bool is_dated(const Limit& limit) {
    return std::holds_alternative<MaxAge>(limit.rule) || std::holds_alternative<Within>(limit.rule) ||
           std::holds_alternative<Last>(limit.rule);
}

/// What makes the first branch apply, where that is one test that counts nothing.
std::optional<Requirement> test_alone(const Requirement& test) {
    Requirement result;
    result.form = test.form;
    if (const auto* earned = std::get_if<Earned>(&test.form)) result.form = Holds{earned->credentials};
    const bool alone = children(test).empty() && !std::holds_alternative<Take>(test.form);
    return alone ? std::optional(std::move(result)) : std::nullopt;
}

std::vector<Requirement> timeless_children(const Requirement& node, bool test, bool final_facts) {
    std::vector<Requirement> all;
    for (const ChildNode& child : children(node))
        if (child.step != "/when") all.push_back(timeless(*child.node, test, final_facts));
    return all;
}

bool asks_for_facts_alone(const Requirement& rule) {
    const auto below = children(rule);
    const auto& form = rule.form;
    if (below.empty())
        return std::holds_alternative<LanguageTest>(form) || std::holds_alternative<ExperienceTest>(form) ||
               std::holds_alternative<MilestoneTest>(form) || std::holds_alternative<AttributeTest>(form);
    return rule.limits.empty() && std::all_of(below.begin(), below.end(),
                                              [](const ChildNode& child) { return asks_for_facts_alone(*child.node); });
}

bool may_meet(const Requirement& test, const Subject& subject, const Frameworks& frameworks, std::string_view award) {
    if (const auto* earned = std::get_if<Earned>(&test.form)) return names(earned->credentials, subject.credential);
    if (const auto* holds = std::get_if<Holds>(&test.form)) return names(holds->credentials, subject.credential);
    if (const auto* take = std::get_if<Take>(&test.form))
        return matches(take->from, subject, frameworks, award) != Truth::no;
    if (std::holds_alternative<SkillTest>(test.form)) return true;
    const auto* level = std::get_if<LevelTest>(&test.form);
    if (!level) return false;  // of several, or of what is not held
    const Position position = subject.level ? position_of(*subject.level, frameworks) : Position{};
    return !position.known() || position.highest() >= level->eqf;
}

bool may_count(const Requirement& rule, const Subject& subject, const Frameworks& frameworks, std::string_view award) {
    if (const auto* earned = std::get_if<Earned>(&rule.form)) return names(earned->credentials, subject.credential);
    if (const auto* take = std::get_if<Take>(&rule.form))
        return matches(take->from, subject, frameworks, award) != Truth::no;
    const auto below = children(rule);
    return std::any_of(below.begin(), below.end(),
                       [&](const ChildNode& child) { return may_count(*child.node, subject, frameworks, award); });
}

}  // namespace

bool may_harm(const DatedRule& rule, const Subject& subject, const Frameworks& frameworks, std::string_view award) {
    return std::any_of(rule.excluding.begin(), rule.excluding.end(),
                       [&](const Requirement* test) { return may_meet(*test, subject, frameworks, award); });
}

bool may_follow(const DatedRule& rule, const Subject& subject, const Subject& other, const Frameworks& frameworks,
                std::string_view award) {
    return std::any_of(rule.sequences.begin(), rule.sequences.end(), [&](const Requirement* sequence) {
        bool before = false;
        for (const ChildNode& child : children(*sequence)) {
            if (before && may_count(*child.node, subject, frameworks, award)) return true;
            before = before || may_count(*child.node, other, frameworks, award);
        }
        return false;
    });
}

Requirement timeless(const Requirement& rule, bool test, bool final_facts) {
    Requirement result;
    result.id = rule.id;
    result.form = rule.form;
    const auto below = [&] { return timeless_children(rule, test, final_facts); };
    for (const Limit& limit : rule.limits)
        if (!is_dated(limit)) result.limits.push_back(limit);
    if (std::holds_alternative<NoneOf>(rule.form) && !(final_facts && asks_for_facts_alone(rule)))
        result.form = AllOf{};
    if (const auto* when = std::get_if<When>(&rule.form)) {
        auto branches = below();
        if (final_facts && asks_for_facts_alone(when->test.front())) {
            When settled{when->test, {std::move(branches.front())}, {}};
            if (branches.size() > 1) settled.otherwise.push_back(std::move(branches.back()));
            result.form = std::move(settled);
            return result;
        }
        if (auto condition = test_alone(when->test.front()))
            branches.front().form = AllOf{{std::move(*condition), Requirement(branches.front())}};
        if (when->otherwise.empty()) branches.emplace_back().form = AllOf{};
        result.form = AnyOf{std::move(branches)};
    }
    if (std::holds_alternative<AllOf>(rule.form) || std::holds_alternative<Sequence>(rule.form))
        result.form = AllOf{below()};
    if (std::holds_alternative<AnyOf>(rule.form) || (test && std::holds_alternative<OneOf>(rule.form)))
        result.form = AnyOf{below()};
    else if (std::holds_alternative<OneOf>(rule.form))
        result.form = OneOf{below()};
    if (const auto* some = std::get_if<SomeOf>(&rule.form))
        result.form = SomeOf{some->min, test ? std::nullopt : some->max, below(), {}};
    if (const auto* take = std::get_if<Take>(&rule.form); take && test) {
        Take least = *take;
        if (least.credits) least.credits->max.reset();
        if (least.count) least.count->max.reset();
        result.form = std::move(least);
    }
    return result;
}

DatedRule dated_rule(const Requirement& rule, bool entry) {
    DatedRule result;
    read(rule, {entry, false}, result);
    result.excludes_aged = result.excludes_aged && result.excludes;
    auto& months = result.months;
    std::sort(months.begin(), months.end());
    months.erase(std::unique(months.begin(), months.end()), months.end());
    return result;
}

}  // namespace cairn
