// What a learner document says of nodes that use nothing up (RULES.md: Tests, Closed and open, Levels).

#include <algorithm>

#include "audit_case.h"
#include "cairn/position.h"
#include "names.h"

namespace cairn {
namespace {

template <class List, class Test>
Truth any_of(const List& list, Test test) {
    Truth result = Truth::no;
    for (const auto& one : list)
        result = either(result, test(one));
    return result;
}

class LearnerTest {
public:
    LearnerTest(const AuditCase& audit, std::uint32_t node)
        : audit_(audit), node_(node), learner_(*audit.question.learner) {}

    Truth operator()(const Prose&) const { return Truth::unknown; }
    Truth operator()(const Earned&) const { return alone_truth(audit_, audit_.nodes[node_]); }
    Truth operator()(const Take&) const { return alone_truth(audit_, audit_.nodes[node_]); }

    Truth operator()(const Holds& test) const {
        return any_of(audit_.held, [&](const Holding& one) {
            return names(test.credentials, one.subject.credential) ? one.held : Truth::no;
        });
    }

    Truth operator()(const LevelTest& test) const {
        return any_of(audit_.held, [&](const Holding& one) {
            return both(one.held, reaches(test, one.subject.level, audit_.setting.frameworks));
        });
    }

    Truth operator()(const SkillTest& test) const {
        const auto& own = learner_.skills;
        if (std::find(own.begin(), own.end(), test.skill) != own.end()) return Truth::yes;
        return any_of(audit_.held, [&](const Holding& one) {
            const auto has = [&](std::span<const SkillRef> skills) {
                return std::find(skills.begin(), skills.end(), test.skill) != skills.end();
            };
            const auto& outcomes = one.subject.outcomes;
            const bool taught = has(one.subject.skills) ||
                                std::any_of(outcomes.begin(), outcomes.end(),
                                            [&](const LearningOutcome& outcome) { return has(outcome.skills); });
            return taught ? one.held : Truth::no;
        });
    }

    Truth operator()(const LanguageTest& test) const {
        return any_of(learner_.languages, [&](const LanguageSkill& language) {
            if (language.code != test.language) return Truth::no;
            return language.cefr ? truth(*language.cefr >= test.cefr) : Truth::unknown;
        });
    }

    // Months of entries that surely match, and of those that may.
    Truth operator()(const ExperienceTest& test) const {
        Range months;
        for (const Experience& one : learner_.experience) {
            const Truth matching = both(occupation_matches(test, one), fields_match(test, one));
            if (matching == Truth::no) continue;
            const std::int64_t most = one.months ? *one.months : unbounded;
            months.add(matching == Truth::yes && one.months ? *one.months : 0, most);
        }
        return at_least(months, test.months);
    }

    Truth operator()(const MilestoneTest& test) const {
        const auto& reached = learner_.milestones;
        return truth(std::find(reached.begin(), reached.end(), test.milestone) != reached.end());
    }

    Truth operator()(const AttributeTest& test) const {
        for (const auto& [name, value] : learner_.attributes)
            if (name == test.name) return truth(std::find(test.in.begin(), test.in.end(), value) != test.in.end());
        return Truth::unknown;
    }

    Truth operator()(const NoneOf&) const {
        return negation(any_of(audit_.children_of(node_), [&](std::uint32_t child) { return audit_.tests[child]; }));
    }

    Truth operator()(const When&) const {
        const auto branches = audit_.children_of(node_);
        return when_truth(audit_.tests[branches[0]], audit_.tests[branches[1]],
                          branches.size() > 2 ? audit_.tests[branches[2]] : Truth::yes);
    }

    template <class Composite>
    Truth operator()(const Composite&) const {
        const auto children = audit_.children_of(node_);
        std::uint32_t met = 0, unknown = 0;
        for (const std::uint32_t child : children) {
            met += audit_.tests[child] == Truth::yes;
            unknown += audit_.tests[child] == Truth::unknown;
        }
        const auto bounds = child_bounds(*audit_.nodes[node_].rule, static_cast<std::uint32_t>(children.size()));
        return children_truth(*bounds, met, unknown);
    }

private:
    static Truth occupation_matches(const ExperienceTest& test, const Experience& one) {
        if (!test.occupation) return Truth::yes;
        if (!one.occupation) return Truth::unknown;
        return truth(one.occupation->value.starts_with(test.occupation->value));
    }

    static Truth fields_match(const ExperienceTest& test, const Experience& one) {
        if (test.fields.empty()) return Truth::yes;
        if (one.fields.empty()) return Truth::unknown;
        return any_of(one.fields, [&](const FieldCode& field) {
            return truth(std::any_of(test.fields.begin(), test.fields.end(),
                                     [&](const FieldCode& prefix) { return field.value.starts_with(prefix.value); }));
        });
    }

    const AuditCase& audit_;
    std::uint32_t node_;
    const Learner& learner_;
};

}  // namespace

Truth reaches(const LevelTest& test, const StatedLevel* level, const Frameworks& frameworks) {
    const Position position = level ? position_of(*level, frameworks) : Position{};
    Truth reached = Truth::unknown;
    if (position.known() && position.highest() < test.eqf) reached = Truth::no;
    if (position.known() && !position.none && position.lowest() >= test.eqf) reached = Truth::yes;
    if (!test.formal_only) return reached;
    const Truth formal = level && level->basis ? truth(*level->basis == LevelBasis::formal) : Truth::unknown;
    return both(reached, formal);
}

Truth test_truth(const AuditCase& audit, const RuleNode& node) {
    const auto number = static_cast<std::uint32_t>(&node - audit.nodes.data());
    return std::visit(LearnerTest(audit, number), node.rule->form);
}

}  // namespace cairn
