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

// Shared among or split over more leaves than these, an achievement has too many ways to be used.
constexpr std::size_t most_splits = 10, most_options = 1'000;

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
    for (const Holding& holding : held)  // of what is in an unknown group, no group's amount is known
        limit.each.push_back(groups_of(spread.by, holding, audit.setting.frameworks).unknown ? Truth::unknown
                                                                                             : Truth::yes);
    if (!spread.per_group->at_most) return;
    std::vector<GroupsOf> groups;
    std::vector<std::string_view> keys;
    for (const Holding& holding : held) {
        groups.push_back(groups_of(spread.by, holding, audit.setting.frameworks));
        keys.insert(keys.end(), groups.back().keys.begin(), groups.back().keys.end());
    }
    sort_and_unite(keys);
    const Amount& most = *spread.per_group->at_most;
    for (const std::string_view key : keys) {
        LimitModel::Group group{-target(most), most.unit != Amount::Unit::count, {}};
        for (std::size_t i = 0; i < groups.size(); ++i) {
            const auto& of_it = groups[i].keys;
            const Truth inside =
                groups[i].unknown ? Truth::unknown : truth(std::find(of_it.begin(), of_it.end(), key) != of_it.end());
            group.adds.push_back(turned(contribution(most, held[i].credits, inside)));
        }
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

void AuditModel::find_sharing() {
    for (LeafModel& leaf : leaves)
        for (const LeafModel& other : leaves)
            leaf.named.push_back(names(audit, leaf.node, other.node));
    for (std::uint32_t a = 0; a < leaves.size(); ++a)
        for (std::uint32_t b = 0; b < leaves.size(); ++b)
            if (a != b && (share_together(a, b) || (leaves[a].splits && leaves[b].splits))) leaves[a].shares = true;
}

void AuditModel::add_options(std::uint32_t holding, Truth least_membership) {
    std::vector<std::uint32_t> candidates;
    for (std::uint32_t leaf = 0; leaf < leaves.size(); ++leaf)
        if (leaves[leaf].membership[holding] >= least_membership) candidates.push_back(leaf);
    std::vector<std::uint32_t> chosen;
    for (std::size_t first = 0; first < candidates.size(); ++first) {
        chosen.assign(1, candidates[first]);
        extend(chosen, candidates, first + 1, holdings[holding].options);
    }
    add_parts(holding, candidates);
    // Whatever is counted must then be certain to keep each limit above it.
    if (least_membership == Truth::yes)
        std::erase_if(holdings[holding].options, [&](const UseOption& option) {
            return std::any_of(option.limits.begin(), option.limits.end(), [&](std::uint32_t limit) {
                return !limits[limit].each.empty() && limits[limit].each[holding] != Truth::yes;
            });
        });
}

// Parts are whole hundredths of what is known exactly, in any of the leaves that split.
void AuditModel::add_parts(std::uint32_t number, const std::vector<std::uint32_t>& candidates) {
    const CreditRange& credits = held[number].credits;
    std::vector<std::uint32_t> splitting;
    for (const std::uint32_t leaf : candidates)
        if (leaves[leaf].splits) splitting.push_back(leaf);
    if (splitting.empty() || !credits.exact()) return;
    std::vector<UseOption>& options = holdings[number].options;
    if (splitting.size() > most_splits) too_many_options = true;
    if (too_many_options) return;
    for (std::uint32_t chosen = 1; chosen < (1U << splitting.size()); ++chosen) {
        std::vector<std::uint32_t> list;
        for (std::size_t i = 0; i < splitting.size(); ++i)
            if ((chosen >> i) & 1U) list.push_back(splitting[i]);
        if (credits.low < std::max<std::int64_t>(2, static_cast<std::int64_t>(list.size()))) continue;
        options.push_back(option_of(list));
        options.back().parts = true;
    }
    // As the whole ones: in the order of the leaves, a longer list before what it begins with.
    put_in_order(options, [](const UseOption& a, const UseOption& b) {
        for (std::size_t i = 0; i < std::min(a.leaves.size(), b.leaves.size()); ++i)
            if (a.leaves[i] != b.leaves[i]) return a.leaves[i] < b.leaves[i];
        return a.leaves.size() > b.leaves.size();
    });
}

// Longer lists that begin alike come first: (id, p), (id, q) is before (id, p) and whatever comes after that.
void AuditModel::extend(std::vector<std::uint32_t>& chosen, const std::vector<std::uint32_t>& candidates,
                        std::size_t next, std::vector<UseOption>& options) {
    for (std::size_t i = next; i < candidates.size() && !too_many_options; ++i) {
        const auto together = [&](std::uint32_t leaf) { return share_together(leaf, candidates[i]); };
        if (!std::all_of(chosen.begin(), chosen.end(), together)) continue;
        chosen.push_back(candidates[i]);
        extend(chosen, candidates, i + 1, options);
        chosen.pop_back();
    }
    options.push_back(option_of(chosen));
    if (options.size() > most_options) too_many_options = true;
}

UseOption AuditModel::option_of(const std::vector<std::uint32_t>& chosen) const {
    UseOption option;
    option.leaves = chosen;
    for (const std::uint32_t leaf : chosen) {
        for (std::uint32_t node = leaves[leaf].node;; node = audit.nodes[node].parent) {
            if (std::find(option.nodes.begin(), option.nodes.end(), node) != option.nodes.end()) break;
            option.nodes.push_back(node);
            option.limits.insert(option.limits.end(), nodes[node].limits.begin(), nodes[node].limits.end());
            if (node == 0) break;
        }
    }
    return option;
}

// Achievements that no rule of this award tells apart are interchangeable: of those, the earliest are used first.
void AuditModel::find_alike() {
    std::vector<std::string> signatures;
    std::vector<std::uint32_t> useful;
    for (std::uint32_t holding = 0; holding < holdings.size(); ++holding) {
        signatures.push_back(holdings[holding].options.empty() ? std::string() : signature(holding));
        if (!holdings[holding].options.empty()) useful.push_back(holding);
    }
    put_in_order(useful, [&](std::uint32_t a, std::uint32_t b) { return signatures[a] < signatures[b]; });
    for (std::size_t i = 1; i < useful.size(); ++i)
        if (signatures[useful[i]] == signatures[useful[i - 1]])
            holdings[useful[i]].alike = static_cast<std::int32_t>(useful[i - 1]);
}

std::string AuditModel::signature(std::uint32_t number) const {
    const Holding& holding = held[number];
    std::string out;
    const auto add = [&](std::int64_t value) { out += digits(value) + ','; };
    bool credits = false, date = false;
    std::vector<bool> judged(limits.size());
    for (const UseOption& option : holdings[number].options) {
        add(option.parts ? -2 : -1);
        for (const std::uint32_t leaf : option.leaves) {
            const LeafModel& model = leaves[leaf];
            add(leaf);
            add(static_cast<int>(model.membership[number]));
            credits = credits || model.min_credits > 0 || model.max_credits < no_maximum || model.share || option.parts;
        }
        for (const std::uint32_t limit : option.limits)
            judged[limit] = true;
        for (const std::uint32_t node : option.nodes)
            date = date || nodes[node].ordered;
    }
    for (std::uint32_t i = 0; i < limits.size(); ++i) {
        if (!judged[i]) continue;
        const LimitModel& limit = limits[i];
        if (limit.kind == LimitModel::Kind::sum) {
            add(limit.adds[number].low);
            add(limit.adds[number].high);
        } else if (limit.kind == LimitModel::Kind::each) {
            add(static_cast<int>(limit.each[number]));
        } else if (const auto* spread = std::get_if<Spread>(limit.rule)) {
            const GroupsOf groups = groups_of(spread->by, holding, audit.setting.frameworks);
            for (const std::string_view key : groups.keys)
                (out += key) += ',';
            add(groups.unknown ? 1 : 0);
            credits = credits || spread->per_group;
        } else if (std::holds_alternative<NotTogether>(*limit.rule)) {
            out += holding.subject.credential;
        } else {
            date = true;
            if (const auto* last = std::get_if<Last>(limit.rule)) {
                credits = true;
                add(static_cast<int>(
                    matches(last->of, holding.subject, audit.setting.frameworks, audit.setting.award)));
            }
        }
    }
    if (credits) {
        add(holding.credits.low);
        add(holding.credits.high);
    }
    if (date) add(holding.issued ? holding.issued->days : unbounded);
    return out;
}

}  // namespace cairn
