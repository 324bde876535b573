#include "audit_case.h"

namespace cairn {
namespace {

const CreditSystem* system_of(const AuditQuestion& question) {
    const auto& stacking = question.award->stacking;
    const std::string_view id =
        stacking && stacking->credit_system ? std::string_view(stacking->credit_system->id) : "ECTS";
    return find_system(id, question.catalogue->credit_systems);
}

}  // namespace

AuditCase::AuditCase(const AuditQuestion& asked)
    : question(asked),
      setting{*asked.catalogue, *asked.frameworks, asked.award->id, asked.date, {}},
      nodes(number_nodes(*asked.rule, asked.entry)),
      held(holdings(*asked.learner, *asked.catalogue, system_of(asked), asked.award->id, asked.date)),
      tests(nodes.size(), Truth::no) {
    for (const RuleNode& node : nodes)
        for (const Limit& limit : node.rule->limits)
            if (const auto* spread = std::get_if<Spread>(&limit.rule))
                setting.groups[static_cast<std::size_t>(spread->by)] =
                    SpreadGroups(spread->by, held, setting.frameworks);
    // Children come after their node, so backwards every child is known before its node.
    for (std::size_t i = nodes.size(); i-- > 0;)
        if (is_test(static_cast<std::uint32_t>(i))) tests[i] = test_truth(*this, nodes[i]);
}

bool AuditCase::is_test(std::uint32_t node) const {
    const Requirement& rule = *nodes[node].rule;
    if (nodes[node].test || std::holds_alternative<NoneOf>(rule.form)) return true;
    return nodes[node].end == node + 1 && !nodes[node].counts();
}

std::vector<std::uint32_t> AuditCase::children_of(std::uint32_t node) const {
    std::vector<std::uint32_t> children;
    for (std::uint32_t child = node + 1; child < nodes[node].end; child = nodes[child].end)
        children.push_back(child);
    return children;
}

std::optional<ChildBounds> child_bounds(const Requirement& rule, std::uint32_t children) {
    if (std::holds_alternative<AllOf>(rule.form) || std::holds_alternative<Sequence>(rule.form))
        return ChildBounds{children, any_number};
    if (std::holds_alternative<AnyOf>(rule.form)) return ChildBounds{1, any_number};
    if (std::holds_alternative<OneOf>(rule.form)) return ChildBounds{1, 1};
    if (const auto* some = std::get_if<SomeOf>(&rule.form))
        return ChildBounds{static_cast<std::uint32_t>(some->min),
                           some->max ? static_cast<std::uint32_t>(*some->max) : any_number};
    return std::nullopt;
}

Truth children_truth(const ChildBounds& bounds, std::uint32_t met, std::uint32_t unknown) {
    if (met >= bounds.min && met + unknown <= bounds.max) return Truth::yes;
    if (met + unknown < bounds.min || met > bounds.max) return Truth::no;
    return Truth::unknown;
}

Truth when_truth(Truth test, Truth then, Truth otherwise) {
    if (test == Truth::yes) return then;
    if (test == Truth::no) return otherwise;
    return then == Truth::no && otherwise == Truth::no ? Truth::no : Truth::unknown;
}

}  // namespace cairn
