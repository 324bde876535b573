// The least that completing a partial allocation can cost, node by node.

#include <algorithm>
#include <utility>

#include "audit_state.h"

namespace cairn {
namespace {

constexpr std::int64_t never_composites = 1'000'000;

}  // namespace

Price& Price::operator+=(const Price& other) {
    composites += other.composites;
    core += other.core;
    credits += other.credits;
    count += other.count;
    used += other.used;
    surplus += other.surplus;
    uses += other.uses;
    return *this;
}

bool Price::impossible() const {
    return composites >= never_composites;
}

Price Price::never() {
    return {never_composites, 0, 0, 0, 0, 0, 0};
}

bool AuditState::may_fulfil(Truth status) const {
    if (fulfil_ == Fulfil::anything) return true;
    return fulfil_ == Fulfil::unknown && status == Truth::unknown;
}

Price AuditState::element_price(Truth status, std::int64_t credits, std::int64_t count, Element element) {
    if (status == Truth::yes) return {};
    if (!may_fulfil(status)) return Price::never();
    if (core_) core_->push_back(element);
    return {0, 1, std::max<std::int64_t>(0, credits), std::max<std::int64_t>(0, count), 0, 0, 0};
}

Price AuditState::node_price(std::uint32_t number) {
    const std::size_t noted = core_ ? core_->size() : 0;
    Price price = form_price(number);
    const NodeModel& node = model_.nodes[number];
    if (node.limits.empty()) return price;
    std::int64_t more = 0;
    for (const std::uint32_t limit : node.limits) {
        if (price.impossible()) break;
        const Price of_limit = limit_price(limit);
        more = std::max(more, of_limit.used);
        Price rest = of_limit;
        rest.used = 0;
        price += rest;
    }
    // What a limit still wants may be the same achievements that the leaves want.
    price.used = std::max(price.used, more);
    if (core_ && price.impossible()) core_->resize(noted);
    return price;
}

Price AuditState::form_price(std::uint32_t number) {
    const NodeModel& node = model_.nodes[number];
    switch (node.kind) {
        case NodeModel::Kind::test:
            return element_price(node.idle, 0, 0, {number, {}});
        case NodeModel::Kind::leaf:
            return leaf_price(model_.leaves[node.leaf], node.leaf);
        case NodeModel::Kind::children:
            return children_price(number);
        case NodeModel::Kind::when:
            return when_price(number);
    }
    return Price::never();
}

std::int64_t AuditState::still_used(const LeafModel& leaf, const LeafState& state) const {
    if (leaf.shares) return 0;  // it may count what another leaf counts as well
    std::int64_t more = std::max<std::int64_t>(0, leaf.min_count - state.count);
    std::int64_t low = state.low + state.parts_high, taken = 0;
    if (low < leaf.min_credits) {
        for (const std::uint32_t holding : leaf.by_credits) {
            if (holding < choices_.size()) continue;
            low += model_.held[holding].credits.low;
            ++taken;
            if (low >= leaf.min_credits) break;
        }
    }
    return std::max(more, taken);
}

Price AuditState::leaf_price(const LeafModel& leaf, std::uint32_t number) {
    const LeafState& state = leaves_[number];
    const LeafRest& rest = rest_of(number);
    Truth status = leaf_truth(leaf, state, rest);
    if (leaf.share) status = both(status, overlap_truth(leaf, number));
    Price price = element_price(status, leaf.min_credits - state.low - state.parts_high - rest.low,
                                leaf.min_count - state.count - rest.count, {leaf.node, {}});
    if (status == Truth::yes && !closed_) price.used = still_used(leaf, state);
    if (leaf.min_credits > 0) price.surplus = std::max<std::int64_t>(0, leaf_low(number) - leaf.min_credits);
    return price;
}

// A node of `min` to `max` children. Those to which something is given must be met; of the others as few as are needed, the cheapest;
// and those that are met or unknown by themselves count against the maximum.
Price AuditState::children_price(std::uint32_t number) {
    const NodeModel& node = model_.nodes[number];
    const std::size_t noted = core_ ? core_->size() : 0;
    Price price;
    std::uint32_t met = 0, unknown = 0;
    bool wasted = false;
    std::vector<std::uint32_t> idle;
    for (const std::uint32_t child : node.children) {
        if (committed(child)) {
            price += node_price(child);
            ++met;
            wasted = wasted || model_.nodes[child].idle == Truth::yes;
            continue;
        }
        const Truth status = model_.nodes[child].idle;
        met += status == Truth::yes;
        unknown += status == Truth::unknown;
        if (status != Truth::yes) idle.push_back(child);
    }
    const bool fits = met + unknown <= node.bounds.max && in_order(node);
    // The best allocation uses nothing that it could spare.
    if (node.lean && committed(number) && (wasted || met > node.bounds.min)) return Price::never();
    if (!fits) {
        if (core_) core_->resize(noted);
        return whole_composite(number);
    }
    if (met >= node.bounds.min) return price;
    const std::uint32_t least = node.bounds.min - met;
    const std::uint32_t most_new = node.bounds.max == any_number ? any_number : node.bounds.max - met - unknown;
    const Price others = cheapest(idle, least, most_new);
    if (others.impossible() && most_new < least && least <= idle.size()) {
        if (core_) core_->resize(noted);
        return whole_composite(number);
    }
    price += others;
    return price;
}

/// The lowest sum of so many of these children; at most `most_new` of those that are not even unknown by themselves.
Price AuditState::cheapest(const std::vector<std::uint32_t>& idle, std::uint32_t least, std::uint32_t most_new) {
    if (least > idle.size()) return Price::never();
    if (least == idle.size() && most_new >= least) {
        Price price;
        for (const std::uint32_t child : idle)
            price += node_price(child);
        return price;
    }
    std::vector<Element>* core = core_;
    core_ = nullptr;
    std::vector<Price> prices;
    for (const std::uint32_t child : idle)
        prices.push_back(node_price(child));
    core_ = core;
    Price price;
    for (; least > 0; --least) {
        std::size_t best = idle.size();
        for (std::size_t i = 0; i < idle.size(); ++i) {
            const bool is_new = model_.nodes[idle[i]].idle == Truth::no;
            if (prices[i].impossible() || (is_new && most_new == 0)) continue;
            if (best == idle.size() || prices[i] < prices[best]) best = i;
        }
        if (best == idle.size()) return Price::never();
        if (model_.nodes[idle[best]].idle == Truth::no && most_new != any_number) --most_new;
        price += prices[best];
        if (core_) node_price(idle[best]);
        prices[best] = Price::never();
    }
    return price;
}

Price AuditState::when_price(std::uint32_t number) {
    const NodeModel& node = model_.nodes[number];
    const std::uint32_t test = node.children[0], then = node.children[1];
    const bool has_else = node.children.size() > 2;
    if (committed(then) && has_else && committed(node.children[2])) return Price::never();
    const Truth status = model_.nodes[test].idle;
    std::vector<Element>* core = core_;
    core_ = nullptr;
    const auto price_of_then = [&] {
        if (has_else && committed(node.children[2])) return Price::never();
        Price price = node_price(test);
        if (!price.impossible()) price += node_price(then);
        return price;
    };
    const auto price_of_else = [&] {
        if (status != Truth::no || committed(then)) return Price::never();
        return has_else ? node_price(node.children[2]) : Price{};
    };
    const Price by_then = price_of_then(), by_else = price_of_else();
    core_ = core;
    const bool otherwise = by_else < by_then;
    const Price price = otherwise ? by_else : by_then;
    if (core_ && !price.impossible()) {
        if (!otherwise) node_price(test);
        if (!otherwise) node_price(then);
        if (otherwise && has_else) node_price(node.children[2]);
    }
    return status == Truth::unknown && price.impossible() ? whole_composite(number) : price;
}

// Where too many children hold, stand in the wrong order, or a test is unknown, nothing below can be fulfilled to mend it. What is given
// below counts only in a child that is met or may be.
Price AuditState::whole_composite(std::uint32_t number) {
    if (fulfil_ == Fulfil::nothing) return Price::never();
    const Fulfil asked = std::exchange(fulfil_, Fulfil::unknown);
    std::vector<Element>* core = std::exchange(core_, nullptr);
    const auto& children = model_.nodes[number].children;
    const bool counts = std::none_of(children.begin(), children.end(), [&](std::uint32_t child) {
        return committed(child) && node_price(child).impossible();
    });
    fulfil_ = asked;
    core_ = core;
    if (!counts) return Price::never();
    if (core_) core_->push_back({number, {}});
    return {1, 1, 0, 0, 0, 0, 0};
}

std::int64_t AuditState::still_used(const LimitModel& limit, const LimitState& state) const {
    std::int64_t sum = state.sum.low, more = 0;
    for (const std::uint32_t holding : limit.by_size) {
        if (sum >= limit.target) break;
        if (holding < choices_.size() || !reaches_[static_cast<std::size_t>(&limit - model_.limits.data())][holding])
            continue;
        if (limit.adds[holding].low <= 0) break;
        sum += limit.adds[holding].low;
        ++more;
    }
    return more;
}

Price AuditState::limit_price(std::uint32_t number) {
    const LimitModel& limit = model_.limits[number];
    const LimitState& state = limits_[number];
    const Truth status = limit_truth(limit, number);
    std::int64_t credits = 0, count = 0;
    if (status != Truth::yes && limit.unit != LimitModel::Unit::none) {
        const std::int64_t lacks = limit.target - state.sum.low - state.parts.low - rest_of_limit(number).low;
        (limit.unit == LimitModel::Unit::credits ? credits : count) = lacks;
    }
    Price price = element_price(status, credits, count, limit.element);
    if (status == Truth::yes && !closed_ && limit.kind == LimitModel::Kind::sum && parts_.empty() &&
        state.sum.low < limit.target)
        price.used = still_used(limit, state);
    return price;
}

}  // namespace cairn
