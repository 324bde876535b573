#include "dated_rule.h"

#include <algorithm>

namespace cairn {
namespace {

bool has_maximum(const Requirement& node) {
    if (std::holds_alternative<OneOf>(node.form)) return true;
    if (const auto* some = std::get_if<SomeOf>(&node.form)) return some->max.has_value();
    const auto* take = std::get_if<Take>(&node.form);
    return take && ((take->credits && take->credits->max) || (take->count && take->count->max));
}

void read(const Requirement& node, bool test, DatedRule& rule) {
    if (std::holds_alternative<NoneOf>(node.form) || std::holds_alternative<When>(node.form)) {
        rule.excludes = true;
        test = true;
    }
    rule.excludes = rule.excludes || (test && has_maximum(node));
    rule.ordered = rule.ordered || std::holds_alternative<Sequence>(node.form);
    for (const Limit& limit : node.limits) {
        if (const auto* age = std::get_if<MaxAge>(&limit.rule)) rule.months.push_back(age->months);
        if (const auto* within = std::get_if<Within>(&limit.rule)) rule.months.push_back(within->months);
        rule.ordered =
            rule.ordered || std::holds_alternative<Within>(limit.rule) || std::holds_alternative<Last>(limit.rule);
    }
    for (const ChildNode& child : children(node))
        read(*child.node, test, rule);
}

}  // namespace

DatedRule dated_rule(const Requirement& rule, bool entry) {
    DatedRule result;
    read(rule, entry, result);
    auto& months = result.months;
    std::sort(months.begin(), months.end());
    months.erase(std::unique(months.begin(), months.end()), months.end());
    return result;
}

}  // namespace cairn
