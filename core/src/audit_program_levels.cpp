// What rule 2 compares, as costs of the columns.

#include <algorithm>
#include <numeric>
#include <utility>

#include "audit_program.h"

namespace cairn {

std::int64_t AuditProgram::Level::value(const Price& price) const {
    return weights.core * price.core + weights.credits * price.credits + weights.count * price.count +
           weights.used * price.used + weights.surplus * price.surplus + weights.uses * price.uses + offset;
}

// Of two that the rule cannot tell apart, the later is not used without the earlier.
void AuditProgram::add_alike() {
    for (std::size_t holding = 0; holding < options_.size(); ++holding) {
        const std::int32_t before = model_.holdings[holding].alike;
        if (before < 0) continue;
        Terms terms;
        for (const std::uint32_t column : options_[static_cast<std::size_t>(before)])
            terms.push_back({column, 1});
        for (const std::uint32_t column : options_[holding])
            terms.push_back({column, -1});
        at_least(std::move(terms), 0, {1, {}});
    }
}

// What an achievement costs in each of its ways, whether it is used costs.
void AuditProgram::gather(std::vector<std::int64_t>& costs) const {
    for (std::size_t holding = 0; holding < options_.size(); ++holding) {
        const auto& columns = options_[holding];
        if (!used_[holding]) continue;
        const std::int64_t cost = costs[columns.front()];
        if (std::any_of(columns.begin(), columns.end(), [&](std::uint32_t one) { return costs[one] != cost; }))
            continue;
        for (const std::uint32_t column : columns)
            costs[column] = 0;
        costs[*used_[holding]] = cost;
    }
}

void AuditProgram::add_levels() {
    // All credits are multiples of this.
    std::int64_t grain = 0;
    for (const LeafModel& leaf : model_.leaves)
        grain = std::gcd(grain, leaf.min_credits);
    for (const LimitModel& limit : model_.limits)
        if (limit.unit == LimitModel::Unit::credits) grain = std::gcd(grain, limit.target);
    for (const Holding& holding : model_.held)
        grain = std::gcd(grain, holding.credits.low);
    grain = std::max<std::int64_t>(1, grain);
    const auto add = [&](std::int64_t step, const Price& weights, auto cost) {
        Level level{std::vector<std::int64_t>(program_.columns.size()), step, 0, weights, 0};
        cost(level.costs);
        gather(level.costs);
        Terms terms;
        for (std::uint32_t column = 0; column < level.costs.size(); ++column)
            if (level.costs[column] != 0) terms.push_back({column, level.costs[column]});
        level.row = program_.add_row(std::move(terms), -none, none);
        levels_.push_back(std::move(level));
    };
    const auto each_option = [&](auto visit) {
        for (std::size_t holding = 0; holding < options_.size(); ++holding)
            for (std::size_t option = 0; option < options_[holding].size(); ++option)
                visit(options_[holding][option], model_.holdings[holding].options[option]);
    };
    if (fulfil_ != Fulfil::nothing) {
        add(1, {0, 1, 0, 0, 0, 0, 0}, [&](auto& costs) {
            for (const std::uint32_t column : fulfilments_)
                costs[column] = 1;
        });
        std::int64_t most_count = 1;
        for (const std::uint32_t column : missing_count_)
            most_count += program_.columns[column].high;
        add(missing_count_.empty() ? grain * most_count : 1, {0, 0, most_count, 1, 0, 0, 0}, [&](auto& costs) {
            for (const std::uint32_t column : missing_credits_)
                costs[column] = most_count;
            for (const std::uint32_t column : missing_count_)
                costs[column] = 1;
        });
    }
    add(1, {0, 0, 0, 0, 1, 0, 0},
        [&](auto& costs) { each_option([&](std::uint32_t column, const UseOption&) { costs[column] = 1; }); });
    add(grain, {0, 0, 0, 0, 0, 1, 0}, [&](auto& costs) {
        for (const auto& term : surplus_)
            costs[term.column] += term.factor;
    });
    levels_.back().offset = always_wanted_;
    bool shares = false;
    each_option([&](std::uint32_t, const UseOption& option) { shares = shares || option.leaves.size() > 1; });
    if (!shares) return;
    add(1, {0, 0, 0, 0, 0, 0, 1}, [&](auto& costs) {
        each_option([&](std::uint32_t column, const UseOption& option) {
            costs[column] += static_cast<std::int64_t>(option.leaves.size());
        });
    });
}

}  // namespace cairn
