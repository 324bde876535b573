#include "audit_bound.h"

#include <algorithm>

namespace cairn {
namespace {

constexpr std::int64_t one_row = 1 << 10;  // the largest factor of a row, after scaling

std::int64_t rounded_down(std::int64_t top, std::int64_t bottom) {
    return top >= 0 ? top / bottom : -((-top + bottom - 1) / bottom);
}
std::int64_t rounded_up(std::int64_t top, std::int64_t bottom) {
    return -rounded_down(-top, bottom);
}

}  // namespace

AuditBound::AuditBound(const AuditModel& model) : model_(model) {
    terms_.resize(model.holdings.size());
    costs_.resize(model.holdings.size());
    for (std::size_t holding = 0; holding < terms_.size(); ++holding) {
        terms_[holding].resize(model.holdings[holding].options.size());
        costs_[holding].resize(model.holdings[holding].options.size());
    }
    add_rows(0);
    for (std::size_t holding = 0; holding < costs_.size(); ++holding)
        if (model.held[holding].credits.low < unbounded) one_used_ += 8 * model.held[holding].credits.low;
    for (auto& costs : costs_)
        for (std::int64_t& cost : costs)
            cost += one_used_;
    multipliers_.assign(rows_.size(), 0);
    slope_.resize(rows_.size());
}

// Only what must hold whatever is chosen: the children of `all` and `sequence`, and the limits on the way.
void AuditBound::add_rows(std::uint32_t number) {
    const NodeModel& node = model_.nodes[number];
    for (const std::uint32_t limit : node.limits)
        add_limit_rows(limit);
    if (node.kind == NodeModel::Kind::leaf) return add_leaf_rows(node.leaf);
    if (node.kind == NodeModel::Kind::test && node.idle != Truth::yes) mandatory_.push_back({{number, {}}, false, {}});
    if (node.kind != NodeModel::Kind::children || node.bounds.min != node.children.size()) return;
    for (const std::uint32_t child : node.children)
        add_rows(child);
}

void AuditBound::add_leaf_rows(std::uint32_t number) {
    const LeafModel& leaf = model_.leaves[number];
    mandatory_.push_back({{leaf.node, {}}, false, {}});
    std::vector<std::int64_t> credits, count;
    for (std::uint32_t holding = 0; holding < model_.holdings.size(); ++holding) {
        const bool sure = leaf.membership[holding] == Truth::yes;
        credits.push_back(sure ? model_.held[holding].credits.low : 0);
        count.push_back(sure ? 1 : 0);
    }
    if (leaf.min_credits > 0) {
        add_row(leaf.min_credits, credits, number, number + 1);
        minima_ += leaf.min_credits;
        for (std::size_t holding = 0; holding < terms_.size(); ++holding)
            for (std::size_t option = 0; option < terms_[holding].size(); ++option) {
                const UseOption& use = model_.holdings[holding].options[option];
                if (!use.parts && std::find(use.leaves.begin(), use.leaves.end(), number) != use.leaves.end())
                    costs_[holding][option] += model_.held[holding].credits.low;
            }
    }
    // As many as the largest would make: sharper than credits where achievements are whole.
    std::int64_t low = 0, taken = 0;
    for (const std::uint32_t holding : leaf.by_credits) {
        if (low >= leaf.min_credits || leaf.splits) break;
        if (leaf.membership[holding] != Truth::yes) continue;
        low += model_.held[holding].credits.low;
        ++taken;
    }
    const std::int64_t least = std::max(leaf.min_count, taken);
    if (least > 0) add_row(least, count, number, number + 1);
}

void AuditBound::add_limit_rows(std::uint32_t number) {
    const LimitModel& limit = model_.limits[number];
    const NodeModel& node = model_.nodes[limit.element.node];
    mandatory_.push_back({limit.element, false, {}});
    const auto add = [&](const std::vector<Range>& adds, std::int64_t target) {
        std::vector<std::int64_t> low;
        for (const Range& one : adds)
            low.push_back(one.low);
        const auto endless = [](std::int64_t one) { return one <= -unbounded || one >= unbounded; };
        if (std::none_of(low.begin(), low.end(), endless)) add_row(target, low, node.leaf, node.end_leaf);
    };
    if (limit.kind == LimitModel::Kind::sum) add(limit.adds, limit.target);
    for (const LimitModel::Group& group : limit.groups)
        add(group.adds, group.target);
}

// Scaled so that the largest factor is `one_row`; rounded so that the row is never harder than it was.
void AuditBound::add_row(std::int64_t target, const std::vector<std::int64_t>& adds, std::uint32_t first_leaf,
                         std::uint32_t end_leaf) {
    const auto row = static_cast<std::uint32_t>(rows_.size());
    std::int64_t scale = 1;
    for (const std::int64_t add : adds)
        scale = std::max(scale, add < 0 ? -add : add);
    rows_.push_back({rounded_down(target * one_row, scale), true});
    mandatory_.back().rows.push_back(row);
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

void AuditBound::give(std::int64_t option) {
    const std::size_t holding = choices_.size();
    choices_.push_back(option);
    if (option < 0) return;
    spent_ += costs_[holding][static_cast<std::size_t>(option)];
    for (const Term& term : terms_[holding][static_cast<std::size_t>(option)])
        rows_[term.row].need -= term.factor;
}

void AuditBound::take_back() {
    const std::int64_t option = choices_.back();
    choices_.pop_back();
    if (option < 0) return;
    const std::size_t holding = choices_.size();
    spent_ -= costs_[holding][static_cast<std::size_t>(option)];
    for (const Term& term : terms_[holding][static_cast<std::size_t>(option)])
        rows_[term.row].need += term.factor;
}

std::int64_t AuditBound::gain(std::size_t holding, std::size_t option) const {
    std::int64_t sum = -costs_[holding][option] * one_row;
    for (const Term& term : terms_[holding][option])
        sum += multipliers_[term.row] * term.factor;
    return sum;
}

// The relaxed cost of what is still to be given, in units of `one_row`, and its slope.
std::int64_t AuditBound::evaluate() {
    std::int64_t cost = 0;
    for (const Mandatory& one : mandatory_)
        for (const std::uint32_t row : one.rows) {
            if (one.fulfilled) multipliers_[row] = 0;
            cost += multipliers_[row] * rows_[row].need;
            slope_[row] = one.fulfilled ? 0 : rows_[row].need;
        }
    for (std::size_t holding = choices_.size(); holding < terms_.size(); ++holding) {
        std::int64_t best = 0;
        const Terms* chosen = nullptr;
        for (std::size_t option = 0; option < terms_[holding].size(); ++option) {
            const std::int64_t worth = gain(holding, option);
            if (worth <= best) continue;
            best = worth;
            chosen = &terms_[holding][option];
        }
        cost -= best;
        if (!chosen) continue;
        for (const Term& term : *chosen)
            slope_[term.row] -= term.factor;
    }
    return cost;
}

bool AuditBound::beyond(std::int64_t used, std::int64_t surplus, int rounds) {
    // Surplus is what is given to the mandatory takes beyond their minima; of one that is fulfilled nobody knows.
    std::int64_t all = used * one_used_ + std::min(surplus, one_used_ - 1) + minima_;
    for (const Mandatory& one : mandatory_)
        if (one.fulfilled) all = (used + 1) * one_used_ - 1;
    const std::int64_t target = (all - spent_) * one_row;
    for (int round = 0; round <= rounds; ++round) {
        const std::int64_t cost = evaluate();
        if (cost > target) return true;
        if (round == rounds) break;
        std::int64_t length = 0;
        for (const std::int64_t slope : slope_)
            length += slope * slope / one_row;
        if (length == 0) break;
        const std::int64_t step = std::min(target - cost, 64 * one_used_ * one_row) + one_row;
        for (std::size_t row = 0; row < rows_.size(); ++row)
            multipliers_[row] = std::max<std::int64_t>(0, multipliers_[row] + step / one_row * slope_[row] / length);
    }
    return false;
}

}  // namespace cairn
