#include "audit_optimum.h"

#include <algorithm>
#include <utility>

namespace cairn {

AuditOptimum::AuditOptimum(const AuditModel& model, Fulfil fulfil, Effort& effort)
    : model_(model),
      fulfil_(fulfil),
      effort_(effort),
      rule_(model, fulfil),
      search_(rule_.program(), effort),
      state_(model, fulfil) {}

std::optional<Allocation> AuditOptimum::best() {
    for (std::size_t level = 0; level < rule_.levels().size(); ++level)
        if (!improve(level)) return std::nullopt;
    std::vector<std::uint32_t> useful;
    for (std::uint32_t holding = 0; holding < model_.holdings.size(); ++holding)
        if (!model_.holdings[holding].options.empty()) useful.push_back(holding);
    constexpr std::int64_t most_weight = 4'096;  // the sums that it makes are told apart in floating point
    for (std::size_t from = 0; from < useful.size() && !effort_.spent;) {
        std::size_t count = 0;
        for (std::int64_t weight = 1; from + count < useful.size(); ++count) {
            weight *= static_cast<std::int64_t>(model_.holdings[useful[from + count]].options.size()) + 1;
            if (count > 0 && weight > most_weight) break;
        }
        put_first(std::span<const std::uint32_t>(useful).subspan(from, count));
        from += count;
    }
    if (effort_.spent) return std::nullopt;
    return allocation();
}

bool AuditOptimum::any() {
    const AuditProgram::Level& level = rule_.levels().front();
    return search_
        .minimise({level.costs, IntegerProgram::no_bound, level.step, true},
                  [&](const Point& point) { return judged(point, 0); })
        .has_value();
}

// The best of a level, kept by its row from then on.
bool AuditOptimum::improve(std::size_t number) {
    const AuditProgram::Level& level = rule_.levels()[number];
    const std::int64_t known = best_.empty() ? IntegerProgram::no_bound : level.value(price_);
    auto found = search_.minimise({level.costs, known, level.step, false, IntegerSearch::Likely::next_to_nothing},
                                  [&](const Point& point) { return judged(point, number); });
    if (effort_.spent || (!found && best_.empty())) return false;
    if (found) {
        best_ = std::move(found->point);
        price_ = *price_of(best_);
    }
    search_.bound_row(level.row, level.value(price_), level.value(price_));
    return true;
}

// Of equal allocations the one that uses the earliest achievements, in the first of their ways: so many at once as one sum can tell apart.
void AuditOptimum::put_first(std::span<const std::uint32_t> some) {
    std::vector<std::int64_t> costs(rule_.program().columns.size());
    std::int64_t weight = 1;
    for (std::size_t i = some.size(); i-- > 0;) {
        const std::size_t count = model_.holdings[some[i]].options.size();
        for (std::size_t option = 0; option < count; ++option)
            costs[rule_.column(some[i], option)] = -weight * static_cast<std::int64_t>(count - option);
        weight *= static_cast<std::int64_t>(count) + 1;
    }
    const auto cost = [&](const Point& point) {
        std::int64_t sum = 0;
        for (std::size_t column = 0; column < costs.size(); ++column)
            sum += costs[column] * point[column];
        return sum;
    };
    auto found =
        search_.minimise({costs, cost(best_), 1, false}, [&](const Point& point) -> std::optional<std::int64_t> {
            const auto price = price_of(point);
            if (!price || *price != price_) return std::nullopt;
            return cost(point);
        });
    if (found) best_ = std::move(found->point);
    for (const std::uint32_t holding : some)
        for (std::size_t option = 0; option < model_.holdings[holding].options.size(); ++option) {
            const std::uint32_t column = rule_.column(holding, option);
            search_.bound_column(column, best_[column], best_[column]);
        }
}

std::size_t AuditOptimum::choice(const Point& point, std::size_t holding) const {
    const std::size_t count = model_.holdings[holding].options.size();
    for (std::size_t option = 0; option < count; ++option)
        if (point[rule_.column(holding, option)] == 1) return option;
    return count;
}

std::optional<Price> AuditOptimum::price_of(const Point& point) {
    for (std::size_t holding = 0; holding < model_.holdings.size(); ++holding) {
        const auto& options = model_.holdings[holding].options;
        const std::size_t option = choice(point, holding);
        state_.give(option < options.size() ? &options[option] : nullptr);
    }
    const Price price = state_.price(true);
    while (state_.decided() > 0)
        state_.take_back();
    if (price.impossible() || price.composites > 0) return std::nullopt;
    return price;
}

// What it comes to on a level; nothing if it is worse on one before.
std::optional<std::int64_t> AuditOptimum::judged(const Point& point, std::size_t number) {
    const auto price = price_of(point);
    if (!price) return std::nullopt;
    for (std::size_t before = 0; before < number; ++before)
        if (rule_.levels()[before].value(*price) > rule_.levels()[before].value(price_)) return std::nullopt;
    return rule_.levels()[number].value(*price);
}

Allocation AuditOptimum::allocation() {
    for (std::size_t holding = 0; holding < model_.holdings.size(); ++holding) {
        const auto& options = model_.holdings[holding].options;
        const std::size_t option = choice(best_, holding);
        state_.give(option < options.size() ? &options[option] : nullptr);
    }
    Allocation found{price_, state_.uses(), {}};
    if (fulfil_ != Fulfil::nothing) found.core = state_.core();
    return found;
}

}  // namespace cairn
