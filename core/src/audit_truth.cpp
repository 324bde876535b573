// What leaves, limits and orders can still become, for a partial allocation.

#include <algorithm>

#include "audit_judge.h"
#include "audit_state.h"

namespace cairn {

Truth AuditState::leaf_truth(const LeafModel& leaf, const LeafState& state, const LeafRest& rest) const {
    const bool sure = state.unsure == 0 && state.count + rest.sure_count >= leaf.min_count &&
                      state.low + state.parts_high + rest.sure_low >= leaf.min_credits &&
                      state.high + state.parts_low <= leaf.max_credits;
    if (sure) return Truth::yes;
    const bool possible = state.count + rest.count >= leaf.min_count &&
                          state.high + state.parts_high + rest.high >= leaf.min_credits &&
                          state.low + state.parts_low <= leaf.max_credits;
    return possible ? Truth::unknown : Truth::no;
}

// Judged on what is given so far, which only grows.
Truth AuditState::overlap_truth(const LeafModel& leaf, std::uint32_t number) const {
    Range overlap;
    for (std::size_t holding = 0; holding < choices_.size(); ++holding) {
        if (!choices_[holding]) continue;
        const auto& given = choices_[holding]->leaves;
        if (std::find(given.begin(), given.end(), number) == given.end()) continue;
        const bool elsewhere =
            std::any_of(given.begin(), given.end(), [&](std::uint32_t other) { return leaf.named[other]; });
        CreditRange credits = model_.held[holding].credits;
        for (const Part& part : parts_)  // at least so much of it
            if (part.holding == holding && part.leaf == number) credits = {part.low, part.low};
        const Range range = contribution(leaf.share->max, credits, truth(elsewhere));
        overlap.add(range.low, range.high);
    }
    if (leaf.share->max.unit == Amount::Unit::share && (!closed_ || !settled()))
        return Truth::yes;  // more may lower the share
    return at_most(overlap, target(leaf.share->max));
}

Truth AuditState::limit_truth(const LimitModel& limit, std::uint32_t number) {
    const LimitState& state = limits_[number];
    switch (limit.kind) {
        case LimitModel::Kind::sum: {
            const Range rest = rest_of_limit(number);
            return at_least({state.sum.low + state.parts.low + rest.low, state.sum.high + state.parts.high + rest.high},
                            limit.target);
        }
        case LimitModel::Kind::each:
            return state.no > 0 ? Truth::no : state.unknown > 0 ? Truth::unknown : Truth::yes;
        case LimitModel::Kind::whole:
            break;
    }
    if (!closed_ || !settled()) {
        if (state.unknown > 0 && fulfil_ == Fulfil::nothing) return Truth::unknown;
        const std::uint32_t node = limit.element.node;
        const AuditCase& audit = model_.audit;
        if (const auto* spread = std::get_if<Spread>(limit.rule)) {
            const Truth result = spread_at_best(
                *spread, [&](bool with_rest) { return counted(node, with_rest); }, audit.setting);
            const auto& groups = spread->per_group;
            if (!closed_ || !groups || !groups->at_least || groups->at_least->unit != Amount::Unit::credits)
                return result;
            const Spread enough{spread->by, {}, {}, GroupLimits{{}, groups->at_least, {}}, {}};
            const Pool all;
            return both(result, truth_of(enough, counted(node, false, &all), audit.setting));
        }
        // At best all parts in the pool are as large as they can be, and all others as small.
        if (const auto* last = std::get_if<Last>(limit.rule)) {
            if (!closed_ || last->at_least.unit == Amount::Unit::count) return Truth::yes;
            return truth_of(*last, counted(node, false, &last->of), audit.setting);
        }
    }
    return truth_of(*limit.rule, counted(limit.element.node, false), model_.audit.setting);
}

std::vector<Counted> AuditState::counted(std::uint32_t node, bool with_rest, const Pool* most_of) const {
    std::vector<Counted> list;
    const auto below = [&](const UseOption& option) {
        return std::find(option.nodes.begin(), option.nodes.end(), node) != option.nodes.end();
    };
    for (std::size_t holding = 0; holding < model_.holdings.size(); ++holding) {
        bool counts = false;
        if (holding < choices_.size()) {
            counts = choices_[holding] && below(*choices_[holding]);
        } else if (with_rest) {
            const auto& options = model_.holdings[holding].options;
            counts = std::any_of(options.begin(), options.end(), below);
        } else {
            break;
        }
        if (!counts) continue;
        list.push_back({&model_.held[holding], model_.held[holding].credits, true});
        if (holding >= choices_.size() || !choices_[holding]->parts) continue;
        CreditRange& credits = list.back().credits;
        const std::int64_t whole = credits.low;
        const AuditCase& audit = model_.audit;
        const bool most = most_of && matches(*most_of, model_.held[holding].subject, audit.setting.frameworks,
                                             audit.setting.award) != Truth::no;
        credits = {0, 0};
        for (const Part& part : parts_) {
            const std::uint32_t at = model_.leaves[part.leaf].node;
            if (part.holding == holding && at >= node && at < audit.nodes[node].end)
                credits.low = std::min(whole, credits.low + (most ? part.high : part.low));
        }
        credits.high = credits.low;
    }
    return list;
}

// Of two children, the earlier one's latest date is never after the later one's, unless the later one may still get a later date.
bool AuditState::in_order(const NodeModel& node) const {
    if (!node.ordered) return true;
    for (std::size_t later = 1; later < node.children.size(); ++later) {
        if (!committed(node.children[later])) continue;
        const NodeModel& child = model_.nodes[node.children[later]];
        const Range last = latest(child);
        for (std::size_t first = 0; first < later; ++first) {
            if (!committed(node.children[first])) continue;
            const Range before = latest(model_.nodes[node.children[first]]);
            if (before.high <= last.low) continue;
            if (before.high >= unbounded || !may_grow(child)) return false;
        }
    }
    return true;
}

Range AuditState::latest(const NodeModel& child) const {
    Range days{-unbounded, -unbounded};
    for (std::size_t holding = 0; holding < choices_.size(); ++holding) {
        if (!choices_[holding]) continue;
        const auto& given = choices_[holding]->leaves;
        const bool inside = std::any_of(given.begin(), given.end(), [&](std::uint32_t leaf) {
            return leaf >= child.leaf && leaf < child.end_leaf;
        });
        if (!inside) continue;
        const auto& issued = model_.held[holding].issued;
        days.low = std::max(days.low, issued ? std::int64_t{issued->days} : -unbounded);
        days.high = std::max(days.high, issued ? std::int64_t{issued->days} : unbounded);
    }
    return days;
}

bool AuditState::may_grow(const NodeModel& child) const {
    for (std::uint32_t leaf = child.leaf; leaf < child.end_leaf; ++leaf)
        if (rest_of(leaf).count > 0) return true;
    return false;
}

}  // namespace cairn
