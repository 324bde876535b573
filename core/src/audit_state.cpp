#include "audit_state.h"

#include <algorithm>

#include "order.h"

namespace cairn {

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
    std::vector<bool> leaf_seen;
    for (std::size_t holding = count; holding-- > 0;) {
        for (auto& rest : rest_)
            rest[holding] = rest[holding + 1];
        for (auto& rest : limit_rest_)
            rest[holding] = rest[holding + 1];
        leaf_seen.assign(leaves_.size(), false);
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
    if (leaf_low(part.leaf) - part.low + low > model_.leaves[part.leaf].max_credits) return false;
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

}  // namespace cairn
