#include "cuts.h"

#include <algorithm>
#include <utility>

namespace cairn {
namespace {

constexpr std::int64_t none = IntegerProgram::no_bound;
constexpr double far = 1;  // times the largest factor

bool between_whole_numbers(double value) {
    return value > 1e-6 && value < 1 - 1e-6;
}

std::int64_t floor_of(std::int64_t a, std::int64_t d) {
    return a >= 0 ? a / d : -((-a + d - 1) / d);
}

}  // namespace

void CutFinder::look_at(std::span<const double> values) {
    values_ = values;
    between_.resize(values.size());
    for (std::size_t column = 0; column < values.size(); ++column)
        between_[column] = program_.columns[column].priority > 0 && between_whole_numbers(values[column]);
}

std::optional<IntegerProgram::Row> CutFinder::strongest(const IntegerProgram::Row& row, bool exactly) {
    best_.reset();
    strength_ = 1e-4;
    if (std::none_of(row.terms.begin(), row.terms.end(), [&](const Term& term) { return between_[term.column]; }))
        return std::nullopt;
    double sum = 0;
    std::int64_t most = 0;
    for (const Term& term : row.terms) {
        sum += static_cast<double>(term.factor) * values_[term.column];
        most = std::max(most, term.factor < 0 ? -term.factor : term.factor);
    }
    const double near = far * static_cast<double>(most);
    if (row.low > -none && sum - static_cast<double>(row.low) <= near) try_side(row.terms, 1, row.low, exactly);
    if (row.high < none && static_cast<double>(row.high) - sum <= near) try_side(row.terms, -1, -row.high, exactly);
    return std::move(best_);
}

void CutFinder::try_side(const std::vector<Term>& terms, std::int64_t sign, std::int64_t amount, bool exactly) {
    if (exactly) return try_knapsack(terms, sign, amount);
    amount_ = amount;
    parts_.clear();
    rest_.clear();
    for (const Term& term : terms) {
        const auto& column = program_.columns[term.column];
        const Term signed_term{term.column, sign * term.factor};
        const double value = values_[term.column];
        if (column.priority == 0) {
            // Never negative, so what would lower the sum is left out.
            if (column.low != 0) return;
            if (signed_term.factor > 0) rest_.push_back({signed_term, value, false});
            continue;
        }
        if (column.low != 0 || column.high != 1) return;
        parts_.push_back({signed_term, value, false});
        if (value > 0.5) turn(parts_.back());
    }
    kinds_.clear();
    for (const Part& part : parts_)
        add_kind(part);
    divisors_.clear();
    for (const Kind& kind : kinds_)
        if (kind.between) add_divisor(kind.factor);
    for (const std::int64_t divisor : divisors_)
        for (const std::int64_t part : {1, 2, 4})
            if (divisor / part > 0) try_divisor(divisor / part);
}

void CutFinder::try_knapsack(const std::vector<Term>& terms, std::int64_t sign, std::int64_t amount) {
    auto row = knapsacks_.deepest(terms, sign, amount, values_);
    if (!row) return;
    double sum = -static_cast<double>(row->low), squares = 0;
    for (const Term& term : row->terms) {
        sum += static_cast<double>(term.factor) * values_[term.column];
        squares += static_cast<double>(term.factor) * static_cast<double>(term.factor);
    }
    if (sum >= 0 || sum * sum <= strength_ * squares) return;
    strength_ = sum * sum / squares;
    best_ = std::move(row);
}

void CutFinder::turn(Part& part) {
    amount_ -= part.term.factor;
    part.term.factor = -part.term.factor;
    part.value = 1 - part.value;
    part.turned = !part.turned;
}

void CutFinder::add_kind(const Part& part) {
    auto kind =
        std::find_if(kinds_.begin(), kinds_.end(), [&](const Kind& one) { return one.factor == part.term.factor; });
    if (kind == kinds_.end()) kind = kinds_.insert(kind, {part.term.factor});
    kind->values += part.value;
    kind->count += 1;
    kind->between = kind->between || between_whole_numbers(part.value);
}

void CutFinder::add_divisor(std::int64_t factor) {
    factor = factor < 0 ? -factor : factor;
    if (std::find(divisors_.begin(), divisors_.end(), factor) == divisors_.end()) divisors_.push_back(factor);
}

void CutFinder::try_divisor(std::int64_t divisor) {
    const std::int64_t remainder = amount_ - floor_of(amount_, divisor) * divisor;
    if (remainder == 0) return;
    const auto factor = [&](std::int64_t a) {
        const std::int64_t whole = floor_of(a, divisor);
        return whole * remainder + std::min(a - whole * divisor, remainder);
    };
    const std::int64_t amount = (floor_of(amount_, divisor) + 1) * remainder;
    double sum = -static_cast<double>(amount), squares = 0;
    for (const Kind& kind : kinds_) {
        const auto size = static_cast<double>(factor(kind.factor));
        sum += size * kind.values;
        squares += size * size * kind.count;
    }
    for (const Part& part : rest_) {
        const auto size = static_cast<double>(part.term.factor);
        sum += size * part.value;
        squares += size * size;
    }
    if (sum > -1e-4 * static_cast<double>(divisor) || sum * sum <= strength_ * squares) return;
    strength_ = sum * sum / squares;
    best_ = IntegerProgram::Row{{}, amount, none};
    for (const Part& part : parts_) {
        const std::int64_t size = factor(part.term.factor);
        if (size == 0) continue;
        best_->terms.push_back({part.term.column, part.turned ? -size : size});
        if (part.turned) best_->low -= size;
    }
    for (const Part& part : rest_)
        best_->terms.push_back(part.term);
}

}  // namespace cairn
