#include "audit_bound.h"

#include <algorithm>

namespace cairn {
namespace {

constexpr std::int64_t one_row = 1 << 10;   // the largest factor of a row, after scaling
constexpr std::int64_t one_cost = 1 << 20;  // a cost of one, in the units of multiplier · factor

std::int64_t rounded_down(std::int64_t top, std::int64_t bottom) {
    return top >= 0 ? top / bottom : -((-top + bottom - 1) / bottom);
}
std::int64_t rounded_up(std::int64_t top, std::int64_t bottom) {
    return -rounded_down(-top, bottom);
}

}  // namespace

AuditBound::AuditBound(const AuditModel& model, Fulfil fulfil) : model_(model), fulfil_(fulfil) {
    terms_.resize(model.holdings.size());
    for (std::size_t holding = 0; holding < terms_.size(); ++holding)
        terms_[holding].resize(model.holdings[holding].options.size());
    add_rows(0);
    multipliers_.assign(rows_.size(), 0);
    slope_.resize(rows_.size());
    reducible_.assign(rows_.size(), 0);
    for (const auto& options : terms_)
        for (std::uint32_t row = 0; row < rows_.size(); ++row) {
            std::int64_t least = 0;
            for (const Terms& terms : options)
                for (const Term& term : terms)
                    if (term.row == row) least = std::min(least, term.factor);
            reducible_[row] += least;
        }
}

// Only what must hold whatever is chosen: the children of `all` and `sequence`, and the limits on the way.
void AuditBound::add_rows(std::uint32_t number) {
    const NodeModel& node = model_.nodes[number];
    for (const std::uint32_t limit : node.limits) {
        const LimitModel& model = model_.limits[limit];
        const std::uint32_t element = add_element(fulfil_ != Fulfil::nothing);
        if (model.kind == LimitModel::Kind::sum) add_limit_row(limit, model.adds, model.target, element);
        for (const LimitModel::Group& group : model.groups)
            add_limit_row(limit, group.adds, group.target, element);
    }
    if (node.kind == NodeModel::Kind::leaf) return add_leaf_rows(node.leaf);
    if (node.kind != NodeModel::Kind::children || node.bounds.min != node.children.size()) return;
    for (const std::uint32_t child : node.children)
        add_rows(child);
}

std::uint32_t AuditBound::add_element(bool may_fulfil) {
    elements_.push_back({may_fulfil, 0, {}});
    return static_cast<std::uint32_t>(elements_.size() - 1);
}

void AuditBound::add_leaf_rows(std::uint32_t number) {
    const LeafModel& leaf = model_.leaves[number];
    const std::uint32_t element = add_element(fulfil_ != Fulfil::nothing);
    std::vector<std::int64_t> credits, count;
    for (std::uint32_t holding = 0; holding < model_.holdings.size(); ++holding) {
        const bool sure = leaf.membership[holding] == Truth::yes;
        credits.push_back(sure ? model_.audit.held[holding].credits.low : 0);
        count.push_back(sure ? 1 : 0);
    }
    if (leaf.min_credits > 0) add_row(element, leaf.min_credits, credits, number, number + 1);
    elements_[element].credits = leaf.min_credits;
    // As many as the largest would make: sharper than credits where achievements are whole.
    std::int64_t least = leaf.min_count, low = 0, taken = 0;
    for (const std::uint32_t holding : leaf.by_credits) {
        if (low >= leaf.min_credits || leaf.splits) break;
        if (leaf.membership[holding] != Truth::yes) continue;
        low += model_.audit.held[holding].credits.low;
        ++taken;
    }
    least = std::max(least, taken);
    if (least > 0) add_row(element, least, count, number, number + 1);
}

void AuditBound::add_limit_row(std::uint32_t limit, const std::vector<Range>& adds, std::int64_t target,
                               std::uint32_t element) {
    const NodeModel& node = model_.nodes[model_.limits[limit].element.node];
    std::vector<std::int64_t> low;
    for (const Range& add : adds)
        low.push_back(std::max(add.low, -unbounded));
    if (std::any_of(low.begin(), low.end(), [](std::int64_t add) { return add <= -unbounded || add >= unbounded; }))
        return;  // what has no end tells nothing
    add_row(element, target, low, node.leaf, node.end_leaf);
}

// Scaled so that the largest factor is `one_row`; rounded so that the row is never harder than it was.
void AuditBound::add_row(std::uint32_t element, std::int64_t target, const std::vector<std::int64_t>& adds,
                         std::uint32_t first_leaf, std::uint32_t end_leaf) {
    const auto row = static_cast<std::uint32_t>(rows_.size());
    std::int64_t scale = 1;
    for (const std::int64_t add : adds)
        scale = std::max(scale, add < 0 ? -add : add);
    if (scale > (std::int64_t{1} << 50)) return;
    rows_.push_back({rounded_down(target * one_row, scale), scale, element});
    elements_[element].rows.push_back(row);
    for (std::size_t holding = 0; holding < terms_.size(); ++holding)
        for (std::size_t option = 0; option < terms_[holding].size(); ++option) {
            const UseOption& use = model_.holdings[holding].options[option];
            const bool inside = std::any_of(use.leaves.begin(), use.leaves.end(),
                                            [&](std::uint32_t leaf) { return first_leaf <= leaf && leaf < end_leaf; });
            std::int64_t factor = inside ? rounded_up(adds[holding] * one_row, scale) : 0;
            if (use.parts) factor = std::max<std::int64_t>(0, factor);  // a part may be as little as nothing
            if (factor != 0) terms_[holding][option].push_back({row, factor});
        }
}

void AuditBound::give(const UseOption* option, std::int64_t number) {
    choices_.push_back(option ? number : -1);
    if (!option) return;
    for (const Term& term : terms_[choices_.size() - 1][static_cast<std::size_t>(number)])
        rows_[term.row].need -= term.factor;
}

void AuditBound::take_back() {
    const std::int64_t number = choices_.back();
    choices_.pop_back();
    if (number < 0) return;
    for (const Term& term : terms_[choices_.size()][static_cast<std::size_t>(number)])
        rows_[term.row].need += term.factor;
}

std::int64_t AuditBound::value(const Terms& terms) const {
    std::int64_t sum = 0;
    for (const Term& term : terms)
        sum += multipliers_[term.row] * term.factor;
    return sum;
}

// The relaxed cost, in units of `one_cost`, and its slope.
std::int64_t AuditBound::evaluate(const Costs& costs) {
    std::int64_t cost = 0;
    for (const Elem& element : elements_) {
        std::int64_t held = 0, fulfilled = (costs.core + costs.credits * element.credits) * one_cost;
        for (const std::uint32_t row : element.rows) {
            held += multipliers_[row] * rows_[row].need;
            fulfilled += multipliers_[row] * reducible_[row];
        }
        const bool fulfil = element.may_fulfil && fulfilled < held;
        cost += fulfil ? fulfilled : held;
        for (const std::uint32_t row : element.rows)
            slope_[row] = fulfil ? reducible_[row] : rows_[row].need;
    }
    for (std::size_t holding = choices_.size(); holding < terms_.size(); ++holding) {
        std::int64_t best = 0;
        const Terms* chosen = nullptr;
        for (const Terms& terms : terms_[holding]) {
            const std::int64_t gain = value(terms) - costs.used * one_cost;
            if (gain <= best) continue;
            best = gain;
            chosen = &terms;
        }
        cost -= best;
        if (!chosen) continue;
        for (const Term& term : *chosen)
            slope_[term.row] -= term.factor;
    }
    return cost;
}

bool AuditBound::reaches(std::int64_t limit, const Costs& costs, int rounds) {
    // Whole costs: more than limit − 1 is limit.
    const std::int64_t target = (limit - 1) * one_cost;
    for (int round = 0; round <= rounds; ++round) {
        const std::int64_t cost = evaluate(costs);
        if (cost > target) return true;
        if (round == rounds) break;
        std::int64_t length = 0;
        for (const std::int64_t slope : slope_)
            length += slope * slope / one_row;
        if (length == 0) break;
        const std::int64_t step = std::min<std::int64_t>(target - cost, 64 * one_cost) + one_cost;
        for (std::size_t row = 0; row < rows_.size(); ++row)
            multipliers_[row] = std::max<std::int64_t>(0, multipliers_[row] + step / one_row * slope_[row] / length);
    }
    return false;
}

}  // namespace cairn
