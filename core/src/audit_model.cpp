#include "audit_model.h"

#include <algorithm>

#include "audit_judge.h"
#include "numbers.h"
#include "order.h"

namespace cairn {
namespace {

Truth threshold_of(const NodeModel& node, const std::vector<NodeModel>& nodes) {
    std::uint32_t met = 0, unknown = 0;
    for (const std::uint32_t child : node.children) {
        met += nodes[child].idle == Truth::yes;
        unknown += nodes[child].idle == Truth::unknown;
    }
    return children_truth(node.bounds, met, unknown);
}

Range turned(const Range& range) {
    return {-range.high, -range.low};
}

}  // namespace

AuditModel::AuditModel(const AuditCase& made_ready, Truth least_membership) : audit(made_ready), held(made_ready.held) {
    nodes.resize(audit.nodes.size());
    for (std::uint32_t node = 0; node < nodes.size(); ++node)
        add_node(node);
    for (std::uint32_t node = static_cast<std::uint32_t>(nodes.size()); node-- > 0;)
        nodes[node].idle = idle_of(node);
    find_sharing();
    holdings.resize(held.size());
    for (std::uint32_t holding = 0; holding < holdings.size(); ++holding)
        add_options(holding, least_membership);
    find_alike();
}

void AuditModel::add_node(std::uint32_t number) {
    NodeModel& node = nodes[number];
    const Requirement& rule = *audit.nodes[number].rule;
    node.leaf = static_cast<std::uint32_t>(leaves.size());
    if (!audit.is_test(number)) {
        for (std::uint32_t i = 0; i < rule.limits.size(); ++i) {
            node.limits.push_back(static_cast<std::uint32_t>(limits.size()));
            limits.push_back(limit_of(number, i));
        }
    }
    if (audit.nodes[number].counts()) {
        node.kind = NodeModel::Kind::leaf;
        leaves.push_back(leaf_of(number));
    } else if (!std::holds_alternative<NoneOf>(rule.form)) {
        node.children = audit.children_of(number);
        if (std::holds_alternative<When>(rule.form)) {
            node.kind = NodeModel::Kind::when;
        } else if (const auto bounds = child_bounds(rule, static_cast<std::uint32_t>(node.children.size()))) {
            node.kind = NodeModel::Kind::children;
            node.bounds = *bounds;
            node.ordered = std::holds_alternative<Sequence>(rule.form);
        }
    }
    const bool above = number == 0 || nodes[audit.nodes[number].parent].lean;
    node.lean =
        above && node.limits.empty() && (node.kind != NodeModel::Kind::children || node.bounds.max == any_number);
    std::uint32_t below = 0;
    for (std::uint32_t inner = number; inner < audit.nodes[number].end; ++inner)
        below += audit.nodes[inner].counts();
    node.end_leaf = node.leaf + below;
}

LeafModel AuditModel::leaf_of(std::uint32_t node) const {
    LeafModel leaf;
    leaf.node = node;
    if (const auto* take = std::get_if<Take>(&audit.nodes[node].rule->form)) {
        if (take->credits) {
            leaf.min_credits = take->credits->min.hundredths;
            if (take->credits->max) leaf.max_credits = take->credits->max->hundredths;
        }
        if (take->count) {
            leaf.min_count = take->count->min;
            if (take->count->max) leaf.max_count = *take->count->max;
        }
        if (take->share) leaf.share = &*take->share;
        leaf.splits = take->split;
    } else {
        leaf.min_count = leaf.max_count = 1;
    }
    leaf.membership.reserve(held.size());
    for (const Holding& holding : held)
        leaf.membership.push_back(membership(audit, node, holding));
    for (std::uint32_t holding = 0; holding < held.size(); ++holding)
        if (leaf.membership[holding] != Truth::no) leaf.by_credits.push_back(holding);
    put_in_order(leaf.by_credits,
                 [&](std::uint32_t a, std::uint32_t b) { return held[a].credits.low > held[b].credits.low; });
    return leaf;
}

LimitModel AuditModel::limit_of(std::uint32_t node, std::uint32_t number) const {
    LimitModel limit;
    limit.element = {node, number};
    limit.rule = &audit.nodes[node].rule->limits[number].rule;
    const auto in = [&](const Pool& pool, const Holding& holding) {
        return matches(pool, holding.subject, audit.setting.frameworks, audit.setting.award);
    };
    const auto add_each = [&](auto add) {
        limit.kind = LimitModel::Kind::sum;
        limit.adds.reserve(held.size());
        for (const Holding& holding : held)
            limit.adds.push_back(add(holding));
    };
    const auto judge_each = [&](auto judge) {
        limit.kind = LimitModel::Kind::each;
        for (const Holding& holding : held)
            limit.each.push_back(judge(holding));
    };
    if (const auto* least = std::get_if<AtLeast>(limit.rule)) {
        add_each([&](const Holding& one) { return contribution(least->amount, one.credits, in(least->of, one)); });
        limit.target = target(least->amount);
        limit.by_credits = least->amount.unit != Amount::Unit::count;
        if (least->amount.unit == Amount::Unit::credits) limit.unit = LimitModel::Unit::credits;
        if (least->amount.unit == Amount::Unit::count) limit.unit = LimitModel::Unit::count;
    } else if (const auto* most = std::get_if<AtMost>(limit.rule)) {
        // At most so much is at least so little less than nothing.
        add_each(
            [&](const Holding& one) { return turned(contribution(most->amount, one.credits, in(most->of, one))); });
        limit.target = -target(most->amount);
        limit.by_credits = most->amount.unit != Amount::Unit::count;
    } else if (const auto* average = std::get_if<Average>(limit.rule)) {
        limit.by_credits = true;
        add_each([&](const Holding& one) { return contribution(*average, one, one.credits, audit.setting.catalogue); });
    } else if (const auto* grade = std::get_if<MinGrade>(limit.rule)) {
        judge_each([&](const Holding& one) { return graded(one, grade->grade, audit.setting.catalogue); });
    } else if (const auto* age = std::get_if<MaxAge>(limit.rule)) {
        judge_each([&](const Holding& one) { return young_enough(*age, one, audit.setting.date); });
    } else if (std::holds_alternative<Unused>(*limit.rule)) {
        judge_each([&](const Holding& one) { return truth(!one.used_elsewhere); });
    }
    if (const auto* spread = std::get_if<Spread>(limit.rule)) add_groups(*spread, limit);
    for (std::uint32_t holding = 0; holding < limit.adds.size(); ++holding)
        limit.by_size.push_back(holding);
    put_in_order(limit.by_size,
                 [&](std::uint32_t a, std::uint32_t b) { return limit.adds[a].low > limit.adds[b].low; });
    return limit;
}

void AuditModel::add_groups(const Spread& spread, LimitModel& limit) const {
    if (!spread.per_group) return;
    const SpreadGroups& groups = audit.setting.groups_by(spread.by);
    for (const Holding& holding : held)  // of what is in an unknown group, no group's amount is known
        limit.each.push_back(groups.unknown(holding) ? Truth::unknown : Truth::yes);
    if (!spread.per_group->at_most) return;
    const Amount& most = *spread.per_group->at_most;
    for (std::uint32_t number = 0; number < groups.size(); ++number) {
        LimitModel::Group group{-target(most), most.unit != Amount::Unit::count, {}};
        group.adds.reserve(held.size());
        for (const Holding& holding : held)
            group.adds.push_back(turned(contribution(most, holding.credits, groups.in(holding, number))));
        limit.groups.push_back(std::move(group));
    }
}

Truth AuditModel::idle_of(std::uint32_t number) const {
    const NodeModel& node = nodes[number];
    if (audit.is_test(number)) return audit.tests[number];
    Truth idle = Truth::no;
    if (node.kind == NodeModel::Kind::leaf) idle = truth(leaves[node.leaf].vacuous());
    if (node.kind == NodeModel::Kind::children) idle = threshold_of(node, nodes);
    if (node.kind == NodeModel::Kind::when)
        idle = when_truth(nodes[node.children[0]].idle, nodes[node.children[1]].idle,
                          node.children.size() > 2 ? nodes[node.children[2]].idle : Truth::yes);
    for (const std::uint32_t limit : node.limits)
        idle = both(idle, truth_of(*limits[limit].rule, {}, audit.setting));
    return idle;
}

}  // namespace cairn
