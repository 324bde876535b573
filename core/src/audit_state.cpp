#include "audit_state.h"

#include <algorithm>

#include "audit_judge.h"
#include "order.h"

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

AuditState::AuditState(const AuditModel& model, Fulfil fulfil)
    : model_(model),
      fulfil_(fulfil),
      leaves_(model.leaves.size()),
      limits_(model.limits.size()),
      given_(model.nodes.size()),
      rest_(model.leaves.size()),
      limit_rest_(model.limits.size()),
      reaches_(model.limits.size()) {
    const std::size_t count = model.holdings.size();
    choices_.reserve(count);
    for (auto& rest : rest_)
        rest.resize(count + 1);
    for (std::size_t limit = 0; limit < limits_.size(); ++limit) {
        limit_rest_[limit].resize(count + 1);
        reaches_[limit].resize(count);
    }
    for (std::size_t holding = count; holding-- > 0;) {
        for (auto& rest : rest_)
            rest[holding] = rest[holding + 1];
        for (auto& rest : limit_rest_)
            rest[holding] = rest[holding + 1];
        std::vector<bool> leaf_seen(leaves_.size());
        for (const UseOption& option : model.holdings[holding].options) {
            for (const std::uint32_t leaf : option.leaves)
                leaf_seen[leaf] = true;
            for (const std::uint32_t limit : option.limits)
                reaches_[limit][holding] = true;
        }
        const CreditRange& credits = model.held[holding].credits;
        for (std::size_t leaf = 0; leaf < leaves_.size(); ++leaf) {
            if (!leaf_seen[leaf]) continue;
            LeafRest& rest = rest_[leaf][holding];
            const bool sure = model.leaves[leaf].membership[holding] == Truth::yes;
            rest.count += 1;
            rest.low += credits.low;
            rest.high += credits.high;
            rest.sure_count += sure ? 1 : 0;
            rest.sure_low += sure ? credits.low : 0;
        }
        for (std::size_t limit = 0; limit < limits_.size(); ++limit) {
            if (!reaches_[limit][holding] || model.limits[limit].kind != LimitModel::Kind::sum) continue;
            const Range& adds = model.limits[limit].adds[holding];
            limit_rest_[limit][holding].add(std::max<std::int64_t>(0, adds.low), std::max<std::int64_t>(0, adds.high));
        }
    }
}

void AuditState::give(const UseOption* option) {
    const std::size_t holding = choices_.size();
    choices_.push_back(option);
    if (!option) return;
    ++used_;
    uses_ += static_cast<std::int64_t>(option->leaves.size());
    const CreditRange& credits = model_.held[holding].credits;
    for (const std::uint32_t leaf : option->leaves) {
        LeafState& state = leaves_[leaf];
        ++state.count;
        if (option->parts) {
            const auto others = static_cast<std::int64_t>(option->leaves.size()) - 1;
            // One alone is a proper part, or it would be the whole.
            parts_.push_back(
                {static_cast<std::uint32_t>(holding), leaf, 1, credits.low - std::max<std::int64_t>(1, others)});
            give_part(parts_.back(), 1);
        } else {
            state.low += credits.low;
            state.high += credits.high;
        }
        state.unsure += model_.leaves[leaf].membership[holding] != Truth::yes;
    }
    for (const std::uint32_t node : option->nodes)
        ++given_[node];
    for (const std::uint32_t number : option->limits) {
        const LimitModel& limit = model_.limits[number];
        LimitState& state = limits_[number];
        if (limit.kind == LimitModel::Kind::sum && !(option->parts && limit.by_credits))
            state.sum.add(limit.adds[holding].low, limit.adds[holding].high);
        if (limit.each.empty()) continue;
        state.unknown += limit.each[holding] == Truth::unknown;
        state.no += limit.each[holding] == Truth::no;
    }
}

void AuditState::take_back() {
    const UseOption* option = choices_.back();
    choices_.pop_back();
    if (!option) return;
    const std::size_t holding = choices_.size();
    --used_;
    uses_ -= static_cast<std::int64_t>(option->leaves.size());
    const CreditRange& credits = model_.held[holding].credits;
    for (std::size_t i = option->leaves.size(); i-- > 0;) {
        const std::uint32_t leaf = option->leaves[i];
        LeafState& state = leaves_[leaf];
        --state.count;
        if (option->parts) {
            give_part(parts_.back(), -1);
            parts_.pop_back();
        } else {
            state.low -= credits.low;
            state.high -= credits.high;
        }
        state.unsure -= model_.leaves[leaf].membership[holding] != Truth::yes;
    }
    for (const std::uint32_t node : option->nodes)
        --given_[node];
    for (const std::uint32_t number : option->limits) {
        const LimitModel& limit = model_.limits[number];
        LimitState& state = limits_[number];
        if (limit.kind == LimitModel::Kind::sum && !(option->parts && limit.by_credits))
            state.sum.add(-limit.adds[holding].low, -limit.adds[holding].high);
        if (limit.each.empty()) continue;
        state.unknown -= limit.each[holding] == Truth::unknown;
        state.no -= limit.each[holding] == Truth::no;
    }
}

// What a part adds to a sum is that much of what the whole adds, which has as many hundredths as a factor.
void AuditState::give_part(const Part& part, std::int64_t sign) {
    leaves_[part.leaf].parts_low += sign * part.low;
    leaves_[part.leaf].parts_high += sign * part.high;
    const std::int64_t whole = model_.held[part.holding].credits.low;
    for (std::uint32_t node = model_.leaves[part.leaf].node;; node = model_.audit.nodes[node].parent) {
        for (const std::uint32_t number : model_.nodes[node].limits) {
            const LimitModel& limit = model_.limits[number];
            if (limit.kind != LimitModel::Kind::sum || !limit.by_credits) continue;
            const Range each{limit.adds[part.holding].low / whole, limit.adds[part.holding].high / whole};
            limits_[number].parts.add(sign * each.low * (each.low > 0 ? part.high : part.low),
                                      sign * each.high * (each.high > 0 ? part.high : part.low));
        }
        if (node == 0) break;
    }
}

bool AuditState::narrow(std::size_t number, std::int64_t low, std::int64_t high) {
    const Part& part = parts_[number];
    std::int64_t least = low - part.low;
    for (const Part& other : parts_)
        if (other.holding == part.holding) least += other.low;
    if (least > model_.held[part.holding].credits.low) return false;
    widen(number, low, high);
    return true;
}

void AuditState::widen(std::size_t number, std::int64_t low, std::int64_t high) {
    give_part(parts_[number], -1);
    parts_[number].low = low;
    parts_[number].high = high;
    give_part(parts_[number], 1);
}

bool AuditState::settled() const {
    return std::all_of(parts_.begin(), parts_.end(), [](const Part& part) { return part.low == part.high; });
}

bool AuditState::fits(const UseOption& option) const {
    const CreditRange& credits = model_.held[choices_.size()].credits;
    return std::all_of(option.leaves.begin(), option.leaves.end(), [&](std::uint32_t leaf) {
        const LeafModel& model = model_.leaves[leaf];
        const LeafState& state = leaves_[leaf];
        const std::int64_t least = option.parts ? 1 : credits.low;
        return state.count + 1 <= model.max_count && leaf_low(leaf) + least <= model.max_credits;
    });
}

bool AuditState::wanted(const UseOption& option) const {
    return std::any_of(option.leaves.begin(), option.leaves.end(), [&](std::uint32_t leaf) {
        return leaves_[leaf].count < model_.leaves[leaf].min_count || leaf_low(leaf) < model_.leaves[leaf].min_credits;
    });
}

Price AuditState::price(bool closed) {
    closed_ = closed || complete();
    Price price = node_price(0);
    price.used += used_;
    price.uses += uses_;
    return price;
}

std::vector<Element> AuditState::core() {
    std::vector<Element> elements;
    core_ = &elements;
    price(true);
    core_ = nullptr;
    put_in_order(elements, [](const Element& a, const Element& b) {
        return a.node != b.node ? a.node < b.node : a.limit < b.limit;
    });
    return elements;
}

std::vector<Use> AuditState::uses() const {
    std::vector<Use> uses;
    auto part = parts_.begin();
    for (std::size_t holding = 0; holding < choices_.size(); ++holding) {
        if (!choices_[holding]) continue;
        for (const std::uint32_t leaf : choices_[holding]->leaves) {
            uses.push_back({model_.held[holding].achievement, model_.leaves[leaf].node, {}});
            if (choices_[holding]->parts) uses.back().part = Decimal{part++->low};
        }
    }
    return uses;
}

const AuditState::LeafRest& AuditState::rest_of(std::uint32_t leaf) const {
    return rest_[leaf][closed_ ? model_.holdings.size() : choices_.size()];
}

Range AuditState::rest_of_limit(std::uint32_t limit) const {
    return limit_rest_[limit][closed_ ? model_.holdings.size() : choices_.size()];
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

// Where too many children hold, stand in the wrong order, or a test is unknown, nothing below can be fulfilled to mend it.
Price AuditState::whole_composite(std::uint32_t node) {
    if (fulfil_ == Fulfil::nothing) return Price::never();
    if (core_) core_->push_back({node, {}});
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
            const Truth result = spread_at_best(*spread, counted(node, false), counted(node, true), audit.setting);
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
