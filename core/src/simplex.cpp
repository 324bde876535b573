#include "simplex.h"

#include <algorithm>
#include <utility>

namespace cairn {
namespace {

constexpr double feasible = 1e-7;  // as far beyond a bound is on it
constexpr double tiny = 1e-9;      // no pivot is smaller
constexpr std::uint64_t before_rebuild = 400;

double size_of(double value) {
    return value < 0 ? -value : value;
}

}  // namespace

Simplex::Simplex(std::size_t columns)
    : columns_(columns), costs_(columns), reduced_(columns), low_(columns), high_(columns), at_high_(columns) {
    for (std::size_t i = 0; i < columns; ++i)
        rest_.push_back(static_cast<std::uint32_t>(i));
}

void Simplex::add_row(std::span<const double> factors) {
    matrix_.insert(matrix_.end(), factors.begin(), factors.end());
    tableau_.resize(matrix_.size());
    double* added = row(rows_);
    for (std::size_t k = 0; k < columns_; ++k)
        if (rest_[k] < columns_) added[k] = factors[rest_[k]];
    for (std::size_t i = 0; i < rows_; ++i) {
        const double factor = basic_[i] < columns_ ? factors[basic_[i]] : 0;
        for (std::size_t k = 0; factor != 0 && k < columns_; ++k)
            added[k] += factor * row(i)[k];
    }
    basic_.push_back(static_cast<std::uint32_t>(columns_ + rows_));
    basic_value_.push_back(0);
    weight_.push_back(1);
    low_.push_back(0);
    high_.push_back(0);
    ++rows_;
}

std::vector<bool> Simplex::drop_loose(std::size_t first) {
    std::vector<bool> kept(rows_, true), stays(rows_, true);  // rows of the matrix; of the tableau
    for (std::size_t i = 0; i < rows_; ++i)
        if (basic_[i] >= columns_ + first) kept[basic_[i] - columns_] = stays[i] = false;
    std::vector<std::uint32_t> place(rows_);
    std::uint32_t count = 0;
    for (std::size_t i = 0; i < rows_; ++i)
        place[i] = kept[i] ? count++ : 0;
    const auto renumber = [&](std::uint32_t& variable) {
        if (variable >= columns_) variable = static_cast<std::uint32_t>(columns_) + place[variable - columns_];
    };
    std::size_t at = 0;
    for (std::size_t i = 0; i < rows_; ++i) {
        if (kept[i] && place[i] != i) {
            std::copy_n(matrix_.begin() + static_cast<std::ptrdiff_t>(i * columns_), columns_,
                        matrix_.begin() + static_cast<std::ptrdiff_t>(place[i] * columns_));
            low_[columns_ + place[i]] = low_[columns_ + i];
            high_[columns_ + place[i]] = high_[columns_ + i];
        }
        if (!stays[i]) continue;
        if (at != i) std::copy_n(row(i), columns_, row(at));
        basic_[at] = basic_[i];
        weight_[at] = weight_[i];
        renumber(basic_[at++]);
    }
    for (std::uint32_t& variable : rest_)
        renumber(variable);
    rows_ = count;
    matrix_.resize(rows_ * columns_);
    tableau_.resize(rows_ * columns_);
    basic_.resize(rows_);
    basic_value_.resize(rows_);
    weight_.resize(rows_);
    low_.resize(columns_ + rows_);
    high_.resize(columns_ + rows_);
    return kept;
}

void Simplex::set_costs(std::span<const double> costs) {
    costs_.assign(costs.begin(), costs.end());
    for (std::size_t column = 0; column < columns_; ++column)
        reduced_[column] = rest_[column] < columns_ ? costs_[rest_[column]] : 0;
    for (std::size_t i = 0; i < rows_; ++i) {
        const double cost = basic_[i] < columns_ ? costs_[basic_[i]] : 0;
        if (cost == 0) continue;
        for (std::size_t column = 0; column < columns_; ++column)
            reduced_[column] += cost * row(i)[column];
    }
}

double Simplex::resting(std::size_t column) const {
    return at_high_[column] ? high_[rest_[column]] : low_[rest_[column]];
}

// Everything outside the basis goes to the bound that its reduced cost asks for.
void Simplex::settle() {
    objective_ = 0;
    nonzero_.clear();
    resting_.clear();
    for (std::size_t column = 0; column < columns_; ++column) {
        if (size_of(reduced_[column]) > tiny) at_high_[column] = reduced_[column] < 0;
        const double value = resting(column);
        if (value == 0) continue;
        objective_ += reduced_[column] * value;
        nonzero_.push_back(static_cast<std::uint32_t>(column));
        resting_.push_back(value);
    }
    for (std::size_t i = 0; i < rows_; ++i) {
        const double* factors = row(i);
        double sum = 0;
        for (std::size_t k = 0; k < nonzero_.size(); ++k)
            sum += factors[nonzero_[k]] * resting_[k];
        basic_value_[i] = sum;
    }
}

Simplex::Leaving Simplex::leaving() const {
    Leaving found{0, 0};
    double most = 0;
    for (std::size_t i = 0; i < rows_; ++i) {
        const double under = low_[basic_[i]] - basic_value_[i], over = basic_value_[i] - high_[basic_[i]];
        const double beyond = std::max(under, over);
        if (beyond <= feasible || beyond * beyond <= most * weight_[i]) continue;
        most = beyond * beyond / weight_[i];
        found = {i, under > over ? under : -over};
    }
    return found;
}

// Of those whose reduced cost is used up first, the largest pivot. One that comes before can go to its other bound instead, for as long
// as that alone does not bring the row within its own (the long step of Maros). None: as many as there are columns.
std::size_t Simplex::entering(const Leaving& leaving) {
    const double* pivots = row(leaving.row);
    const double sign = leaving.change > 0 ? 1 : -1;
    candidates_.clear();
    flips_.clear();
    for (std::size_t column = 0; column < columns_; ++column) {
        const double pivot = sign * pivots[column];
        if (at_high_[column] ? pivot > -tiny : pivot < tiny) continue;
        const double width = high_[rest_[column]] - low_[rest_[column]], size = size_of(pivot);
        if (width == 0) continue;
        candidates_.push_back({static_cast<std::uint32_t>(column), size_of(reduced_[column]) / size, size, width});
    }
    double lacks = size_of(leaving.change);
    while (!candidates_.empty()) {
        std::size_t best = 0;
        for (std::size_t i = 1; i < candidates_.size(); ++i) {
            const Candidate &one = candidates_[i], &other = candidates_[best];
            if (one.ratio < other.ratio - tiny || (one.ratio < other.ratio + tiny && one.size > other.size)) best = i;
        }
        const Candidate chosen = candidates_[best];
        lacks -= chosen.size * chosen.width;
        if (lacks <= feasible) return chosen.column;
        flips_.push_back(chosen.column);
        candidates_[best] = candidates_.back();
        candidates_.pop_back();
    }
    return columns_;
}

// To their other bounds.
void Simplex::flip() {
    for (const std::uint32_t column : flips_) {
        const double width = high_[rest_[column]] - low_[rest_[column]], change = at_high_[column] ? -width : width;
        at_high_[column] = !at_high_[column];
        objective_ += reduced_[column] * change;
        for (std::size_t i = 0; i < rows_; ++i)
            basic_value_[i] += row(i)[column] * change;
    }
}

void Simplex::exchange(std::size_t at, std::size_t column) {
    double* pivots = row(at);
    const double inverse = 1 / pivots[column];
    nonzero_.clear();
    for (std::size_t k = 0; k < columns_; ++k) {
        if (size_of(pivots[k]) < 1e-12) pivots[k] = 0;
        if (pivots[k] == 0 || k == column) continue;
        pivots[k] *= -inverse;
        nonzero_.push_back(static_cast<std::uint32_t>(k));
    }
    pivots[column] = inverse;
    const bool dense = nonzero_.size() * 2 > columns_;
    const auto add = [&](double* target) {
        const double factor = target[column];
        if (factor == 0) return;
        target[column] = 0;
        if (dense) {
            for (std::size_t k = 0; k < columns_; ++k)
                target[k] += factor * pivots[k];
        } else {
            for (const std::uint32_t k : nonzero_)
                target[k] += factor * pivots[k];
            target[column] = factor * inverse;
        }
    };
    for (std::size_t i = 0; i < rows_; ++i)
        if (i != at) add(row(i));
    add(reduced_.data());
    std::swap(basic_[at], rest_[column]);
    ++since_rebuild_;
}

void Simplex::pivot(std::size_t at, std::size_t column, bool to_high) {
    const double change = (to_high ? high_[basic_[at]] : low_[basic_[at]]) - basic_value_[at];
    const double step = change / row(at)[column];
    objective_ += reduced_[column] * step;
    const double entered = resting(column) + step;
    const double inverse = 1 / row(at)[column], weight = weight_[at] * inverse * inverse;
    for (std::size_t i = 0; i < rows_; ++i) {
        const double factor = row(i)[column];
        if (factor == 0) continue;
        basic_value_[i] += factor * step;
        weight_[i] = std::max(weight_[i], factor * factor * weight);
    }
    weight_[at] = std::max(1.0, weight);
    exchange(at, column);
    basic_value_[at] = entered;
    at_high_[column] = to_high;
    ++pivots_;
}

// From the matrix anew, with the same basis: what rounding has added up is gone.
void Simplex::rebuild() {
    std::vector<std::uint32_t> wanted;
    for (const std::uint32_t variable : basic_)
        if (variable < columns_) wanted.push_back(variable);
    std::vector<bool> high(rows_ + columns_), kept(rows_);
    for (std::size_t column = 0; column < columns_; ++column)
        high[rest_[column]] = at_high_[column];
    for (const std::uint32_t variable : basic_)
        if (variable >= columns_) kept[variable - columns_] = true;
    tableau_ = matrix_;
    for (std::size_t i = 0; i < rows_; ++i)
        basic_[i] = static_cast<std::uint32_t>(columns_ + i);
    for (std::size_t i = 0; i < columns_; ++i)
        rest_[i] = static_cast<std::uint32_t>(i);
    for (const std::uint32_t variable : wanted) {
        std::size_t best = rows_;
        for (std::size_t i = 0; i < rows_; ++i) {
            if (kept[i] || size_of(row(i)[variable]) < tiny) continue;
            if (best == rows_ || size_of(row(i)[variable]) > size_of(row(best)[variable])) best = i;
        }
        if (best == rows_) continue;  // it depends on the others: left outside
        exchange(best, variable);
        kept[best] = true;
    }
    for (std::size_t column = 0; column < columns_; ++column)
        at_high_[column] = high[rest_[column]];
    const std::vector<double> costs = costs_;
    set_costs(costs);
    weight_.assign(rows_, 1);
    since_rebuild_ = 0;
}

Simplex::Outcome Simplex::solve(double cutoff, std::uint64_t most_pivots) {
    if (since_rebuild_ > before_rebuild) rebuild();
    settle();
    conflict_sign_ = 0;
    for (std::uint64_t left = most_pivots;; --left) {
        if (objective_ > cutoff) return Outcome::beyond;
        const Leaving out = leaving();
        if (out.change == 0) return Outcome::optimal;
        if (left == 0) return Outcome::stalled;
        const std::size_t in = entering(out);
        if (in == columns_) {
            conflict_ = out.row;
            conflict_sign_ = out.change > 0 ? 1 : -1;
            return Outcome::infeasible;
        }
        flip();
        pivot(out.row, in, out.change < 0);
    }
}

void Simplex::point(std::vector<double>& out) const {
    out.resize(columns_);
    for (std::size_t i = 0; i < columns_; ++i)
        if (rest_[i] < columns_) out[rest_[i]] = resting(i);
    for (std::size_t i = 0; i < rows_; ++i)
        if (basic_[i] < columns_) out[basic_[i]] = basic_value_[i];
}

void Simplex::multipliers(std::vector<double>& out) const {
    out.assign(rows_, 0);
    const bool conflict = conflict_sign_ != 0;
    for (std::size_t i = 0; i < columns_; ++i)
        if (rest_[i] >= columns_)
            out[rest_[i] - columns_] = conflict ? -conflict_sign_ * row(conflict_)[i] : reduced_[i];
    if (conflict && basic_[conflict_] >= columns_) out[basic_[conflict_] - columns_] = conflict_sign_;
}

}  // namespace cairn
