// Which ways there are to use an achievement, and which achievements the rule cannot tell apart.

#include <algorithm>

#include "audit_judge.h"
#include "audit_model.h"
#include "order.h"

namespace cairn {
namespace {

// Shared among or split over more leaves than these, an achievement has too many ways to be used.
constexpr std::size_t most_splits = 10, most_options = 1'000;

}  // namespace

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
    const auto add = [&](std::int64_t value) { out.append(reinterpret_cast<const char*>(&value), sizeof value); };
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
            const SpreadGroups& groups = audit.setting.groups_by(spread->by);
            for (const std::uint32_t group : groups.groups(holding))
                add(group);
            add(groups.unknown(holding) ? -2 : -1);
            credits = credits || spread->per_group;
        } else if (std::holds_alternative<NotTogether>(*limit.rule)) {
            add(static_cast<std::int64_t>(holding.subject.credential.size()));
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
