#include "simplex.h"

#include <algorithm>
#include <utility>

#include "integer_program.h"

namespace cairn {
namespace {

constexpr double feasible = 1e-7;  // as far beyond a bound is on it
constexpr double tiny = 1e-9;      // no pivot is smaller
constexpr std::uint64_t before_rebuild = 400;
constexpr std::size_t most_size = IntegerProgram::largest_table;

double size_of(double value) {
    return value < 0 ? -value : value;
}

}  // namespace

Simplex::Simplex(std::size_t columns)
    : columns_(columns),
      width_(columns),
      definition_(columns, nothing),
      in_definition_(columns),
      costs_(columns),
      reduced_(columns),
      low_(columns),
      high_(columns),
      at_high_(columns) {
    for (std::size_t i = 0; i < columns; ++i) {
        rest_.push_back(static_cast<std::uint32_t>(i));
        place_.push_back(outside + static_cast<std::uint32_t>(i));
    }
}

void Simplex::add_row(std::vector<Term> terms) {
    matrix_.push_back(std::move(terms));
    defined_.push_back(nothing);
    place_.push_back(asleep);
    low_.push_back(0);
    high_.push_back(0);
    ++rows_;
    if (!started_) define(static_cast<std::uint32_t>(rows_ - 1));
}

// If all factors are alike but for one of the other sign, that column is the sum of the others, and of what the row leaves over. No part of
// such a sum is one itself.
void Simplex::define(std::uint32_t number) {
    const auto& terms = matrix_[number];
    std::uint32_t column = nothing;
    std::size_t ups = 0;
    for (const Term& term : terms)
        ups += term.factor > 0;
    if (terms.size() < 2 || (ups != 1 && ups + 1 != terms.size())) return;
    // Of two, the last: sums are written before what they amount to.
    for (const Term& term : terms)
        if ((term.factor > 0) == (ups == 1)) column = term.column;
    if (ups == 1 && terms.size() == 2) column = terms.back().column;
    const double size = size_of(terms.front().factor);
    for (const Term& term : terms)
        if (size_of(term.factor) != size || definition_[term.column] != nothing ||
            (term.column == column && (term.factor > 0) != (ups == 1) && terms.size() > 2))
            return;
    if (in_definition_[column]) return;
    for (const Term& term : terms)
        in_definition_[term.column] = term.column != column;
    definition_[column] = number;
    defined_[number] = column;
    const auto row_variable = static_cast<std::uint32_t>(columns_ + number);
    rest_[place_[column] - outside] = row_variable;
    place_[row_variable] = place_[column];
    place_[column] = asleep;
}

// A sum that leaves nothing over needs no column in the tableau for what it leaves.
void Simplex::leave_out_definitions() {
    std::size_t at = 0;
    for (std::size_t column = 0; column < width_; ++column) {
        const std::uint32_t variable = rest_[column];
        const bool nothing_over = variable >= columns_ && low_[variable] == 0 && high_[variable] == 0;
        place_[variable] = nothing_over ? gone : outside + static_cast<std::uint32_t>(at);
        if (nothing_over) continue;
        rest_[at] = variable;
        reduced_[at] = reduced_[column];
        at_high_[at] = at_high_[column];
        ++at;
    }
    width_ = at;
    rest_.resize(width_);
    reduced_.resize(width_);
    at_high_.resize(width_);
}

// What is read from its own row, which then has to be outside the basis, or awake.
bool Simplex::may_sleep(std::uint32_t variable) const {
    if (variable >= columns_) {
        const std::uint32_t column = defined_[variable - columns_];
        return column == nothing || !sleeps(column);
    }
    const std::uint32_t number = definition_[variable];
    return number != nothing && !sleeps(static_cast<std::uint32_t>(columns_ + number));
}

/// Adds so much of a variable, in terms of those outside the basis.
void Simplex::express(std::uint32_t variable, double factor, double* target) const {
    const std::uint32_t place = place_[variable];
    if (place == asleep) {
        const std::uint32_t number =
            variable < columns_ ? definition_[variable] : variable - static_cast<std::uint32_t>(columns_);
        double share = factor;
        if (variable < columns_) {
            for (const Term& term : matrix_[number])
                if (term.column == variable) share = factor / term.factor;
            express(static_cast<std::uint32_t>(columns_ + number), share, target);
            share = -share;
        }
        for (const Term& term : matrix_[number])
            if (term.column != variable) express(term.column, share * term.factor, target);
    } else if (place == gone) {
        return;
    } else if (place >= outside) {
        target[place - outside] += factor;
    } else {
        const double* from = row(place);
        for (std::size_t k = 0; k < width_; ++k)
            target[k] += factor * from[k];
    }
}

/// Its row of the tableau.
std::size_t Simplex::wake(std::uint32_t variable) {
    const std::size_t at = basic_.size();
    tableau_.resize((at + 1) * width_);
    std::fill_n(row(at), width_, 0.0);
    express(variable, 1, row(at));
    basic_.push_back(variable);
    basic_value_.push_back(0);
    weight_.push_back(1);
    place_[variable] = static_cast<std::uint32_t>(at);
    return at;
}

void Simplex::drop(std::size_t at) {
    const std::size_t last = basic_.size() - 1;
    place_[basic_[at]] = asleep;
    if (at != last) {
        std::copy_n(row(last), width_, row(at));
        basic_[at] = basic_[last];
        basic_value_[at] = basic_value_[last];
        weight_[at] = weight_[last];
        place_[basic_[at]] = static_cast<std::uint32_t>(at);
    }
    basic_.pop_back();
    basic_value_.pop_back();
    weight_.pop_back();
    tableau_.resize(last * width_);
}

double Simplex::beyond(std::uint32_t variable, double value) const {
    return std::max(low_[variable] - value, value - high_[variable]);
}

// With many awake, those that bind nothing lie down.
void Simplex::lay_down() {
    if (basic_.size() <= few_) return;
    for (std::size_t i = basic_.size(); i-- > 0;)
        if (may_sleep(basic_[i]) && beyond(basic_[i], basic_value_[i]) < -feasible) drop(i);
    few_ = std::max<std::size_t>(50, basic_.size() * 3 / 2);
}

// True if something asleep lies beyond its bounds: then it is awake now.
bool Simplex::wake_broken() {
    constexpr std::size_t most = 200;  // then it is looked again
    point(values_);
    const std::size_t before = basic_.size();
    for (std::uint32_t variable = 0; variable < columns_ && basic_.size() < before + most; ++variable)
        if (sleeps(variable) && beyond(variable, values_[variable]) > feasible)
            basic_value_[wake(variable)] = values_[variable];
    for (std::uint32_t number = 0; number < rows_ && basic_.size() < before + most; ++number) {
        const auto variable = static_cast<std::uint32_t>(columns_ + number);
        if (!sleeps(variable)) continue;
        double value = 0;
        for (const Term& term : matrix_[number])
            value += term.factor * values_[term.column];
        if (beyond(variable, value) > feasible) basic_value_[wake(variable)] = value;
    }
    return basic_.size() > before;
}

std::vector<bool> Simplex::drop_loose(std::size_t first) {
    for (std::size_t i = basic_.size(); i-- > 0;)
        if (basic_[i] >= columns_ + first) drop(i);
    std::vector<bool> kept(rows_, true);
    std::size_t at = first;
    for (std::size_t number = first; number < rows_; ++number) {
        const std::size_t from = columns_ + number, to = columns_ + at;
        kept[number] = place_[from] != asleep;
        if (!kept[number]) continue;
        low_[to] = low_[from];
        high_[to] = high_[from];
        place_[to] = place_[from];
        rest_[place_[to] - outside] = static_cast<std::uint32_t>(to);
        if (at != number) matrix_[at] = std::move(matrix_[number]);
        ++at;
    }
    rows_ = at;
    matrix_.resize(rows_);
    defined_.resize(rows_);
    place_.resize(columns_ + rows_);
    low_.resize(columns_ + rows_);
    high_.resize(columns_ + rows_);
    return kept;
}

void Simplex::set_costs(std::span<const double> costs) {
    costs_.assign(costs.begin(), costs.end());
    reduced_.assign(width_, 0);
    for (std::uint32_t column = 0; column < columns_; ++column)
        if (costs_[column] != 0) express(column, costs_[column], reduced_.data());
}

double Simplex::resting(std::size_t column) const {
    return at_high_[column] ? high_[rest_[column]] : low_[rest_[column]];
}

// Everything outside the basis goes to the bound that its reduced cost asks for.
void Simplex::settle() {
    objective_ = 0;
    nonzero_.clear();
    resting_.clear();
    for (std::size_t column = 0; column < width_; ++column) {
        if (size_of(reduced_[column]) > tiny) at_high_[column] = reduced_[column] < 0;
        const double value = resting(column);
        if (value == 0) continue;
        objective_ += reduced_[column] * value;
        nonzero_.push_back(static_cast<std::uint32_t>(column));
        resting_.push_back(value);
    }
    for (std::size_t i = 0; i < basic_.size(); ++i) {
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
    for (std::size_t i = 0; i < basic_.size(); ++i) {
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
    const double towards[] = {leaving.change > 0 ? 1.0 : -1.0, leaving.change > 0 ? -1.0 : 1.0};
    candidates_.clear();
    flips_.clear();
    // Without a branch that nobody can foretell.
    nonzero_.resize(width_);
    std::size_t count = 0;
    for (std::size_t column = 0; column < width_; ++column) {
        nonzero_[count] = static_cast<std::uint32_t>(column);
        count += towards[at_high_[column]] * pivots[column] >= tiny ? 1 : 0;
    }
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint32_t column = nonzero_[i];
        const double width = high_[rest_[column]] - low_[rest_[column]], size = size_of(pivots[column]);
        if (width > 0) candidates_.push_back({column, size_of(reduced_[column]) / size, size, width});
    }
    // The first of them at the top of a heap.
    const auto later = [](const Candidate& one, const Candidate& other) {
        if (one.ratio != other.ratio) return one.ratio > other.ratio;
        if (one.size != other.size) return one.size < other.size;
        return one.column > other.column;
    };
    std::make_heap(candidates_.begin(), candidates_.end(), later);
    double lacks = size_of(leaving.change);
    while (!candidates_.empty()) {
        Candidate chosen = candidates_.front();
        lacks -= chosen.size * chosen.width;
        if (lacks <= feasible) {
            for (const Candidate& other : candidates_)
                if (other.ratio < candidates_.front().ratio + tiny && other.size > chosen.size) chosen = other;
            return chosen.column;
        }
        flips_.push_back(chosen.column);
        std::pop_heap(candidates_.begin(), candidates_.end(), later);
        candidates_.pop_back();
    }
    return width_;
}

// To their other bounds.
void Simplex::flip() {
    for (const std::uint32_t column : flips_) {
        const double width = high_[rest_[column]] - low_[rest_[column]], change = at_high_[column] ? -width : width;
        at_high_[column] = !at_high_[column];
        objective_ += reduced_[column] * change;
        for (std::size_t i = 0; i < basic_.size(); ++i)
            basic_value_[i] += row(i)[column] * change;
    }
}

void Simplex::exchange(std::size_t at, std::size_t column) {
    double* pivots = row(at);
    const double inverse = 1 / pivots[column];
    nonzero_.clear();
    for (std::size_t k = 0; k < width_; ++k) {
        if (size_of(pivots[k]) < 1e-12) pivots[k] = 0;
        if (pivots[k] == 0 || k == column) continue;
        pivots[k] *= -inverse;
        nonzero_.push_back(static_cast<std::uint32_t>(k));
    }
    pivots[column] = inverse;
    const bool dense = nonzero_.size() * 2 > width_;
    const auto add = [&](double* target) {
        const double factor = target[column];
        if (factor == 0) return;
        target[column] = 0;
        if (dense) {
            for (std::size_t k = 0; k < width_; ++k)
                target[k] += factor * pivots[k];
        } else {
            for (const std::uint32_t k : nonzero_)
                target[k] += factor * pivots[k];
            target[column] = factor * inverse;
        }
    };
    for (std::size_t i = 0; i < basic_.size(); ++i)
        if (i != at) add(row(i));
    add(reduced_.data());
    std::swap(basic_[at], rest_[column]);
    place_[basic_[at]] = static_cast<std::uint32_t>(at);
    place_[rest_[column]] = outside + static_cast<std::uint32_t>(column);
    ++since_rebuild_;
}

void Simplex::pivot(std::size_t at, std::size_t column, bool to_high) {
    const double change = (to_high ? high_[basic_[at]] : low_[basic_[at]]) - basic_value_[at];
    const double step = change / row(at)[column];
    objective_ += reduced_[column] * step;
    const double entered = resting(column) + step;
    const double inverse = 1 / row(at)[column], weight = weight_[at] * inverse * inverse;
    for (std::size_t i = 0; i < basic_.size(); ++i) {
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

void Simplex::rebuild() {
    const std::vector<std::uint32_t> wanted_outside = rest_;
    std::vector<bool> high(rows_ + columns_), goes_outside(rows_ + columns_);
    for (std::size_t column = 0; column < width_; ++column) {
        high[rest_[column]] = at_high_[column];
        goes_outside[rest_[column]] = true;
    }
    basic_.clear();
    basic_value_.clear();
    weight_.clear();
    tableau_.clear();
    rest_.clear();
    for (std::uint32_t& place : place_)
        if (place != gone) place = asleep;
    for (std::uint32_t column = 0; column < columns_; ++column) {
        const std::uint32_t number = definition_[column];
        const std::uint32_t variable = number == nothing ? column : static_cast<std::uint32_t>(columns_ + number);
        if (place_[variable] == gone) continue;
        place_[variable] = outside + static_cast<std::uint32_t>(rest_.size());
        rest_.push_back(variable);
    }
    for (const std::uint32_t variable : wanted_outside)
        if (place_[variable] == asleep) wake(variable);
    std::vector<bool> kept(basic_.size());
    for (std::size_t column = 0; column < width_; ++column) {
        if (goes_outside[rest_[column]]) continue;
        std::size_t best = basic_.size();
        for (std::size_t i = 0; i < basic_.size(); ++i) {
            if (kept[i] || size_of(row(i)[column]) < tiny) continue;
            if (best == basic_.size() || size_of(row(i)[column]) > size_of(row(best)[column])) best = i;
        }
        if (best == basic_.size()) continue;  // it depends on the others: left outside
        exchange(best, column);
        kept[best] = true;
    }
    for (std::size_t column = 0; column < width_; ++column)
        at_high_[column] = high[rest_[column]];
    const std::vector<double> costs = costs_;
    set_costs(costs);
    weight_.assign(basic_.size(), 1);
    since_rebuild_ = 0;
}

Simplex::Outcome Simplex::solve(double cutoff, std::uint64_t most_pivots) {
    if (!started_) leave_out_definitions();
    started_ = true;
    conflict_sign_ = 0;
    if (since_rebuild_ > before_rebuild) rebuild();
    settle();
    lay_down();
    for (std::uint64_t left = most_pivots;; --left) {
        if (objective_ > cutoff) return Outcome::beyond;
        const Leaving out = leaving();
        if (out.change == 0) {
            if (!wake_broken()) return Outcome::optimal;
            if (size() > most_size) return Outcome::stalled;
            ++left;  // no pivot
            continue;
        }
        if (left == 0) return Outcome::stalled;
        const std::size_t in = entering(out);
        if (in == width_) {
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
    for (std::size_t i = 0; i < width_; ++i)
        if (rest_[i] < columns_) out[rest_[i]] = resting(i);
    for (std::size_t i = 0; i < basic_.size(); ++i)
        if (basic_[i] < columns_) out[basic_[i]] = basic_value_[i];
    for (std::uint32_t column = 0; column < columns_; ++column) {
        if (!sleeps(column)) continue;
        const std::uint32_t number = definition_[column], place = place_[columns_ + number];
        double left = 0, own = 1;
        if (place != gone) left = place >= outside ? resting(place - outside) : basic_value_[place];
        for (const Term& term : matrix_[number])
            if (term.column == column)
                own = term.factor;
            else
                left -= term.factor * out[term.column];
        out[column] = left / own;
    }
}

void Simplex::multipliers(std::vector<double>& out) {
    out.assign(rows_, 0);
    shares_.assign(columns_, 0);
    const bool conflict = conflict_sign_ != 0;
    const auto give = [&](std::uint32_t variable, double multiplier) {
        (variable < columns_ ? shares_[variable] : out[variable - columns_]) = multiplier;
    };
    for (std::size_t i = 0; i < width_; ++i)
        give(rest_[i], conflict ? -conflict_sign_ * row(conflict_)[i] : reduced_[i]);
    if (conflict) give(basic_[conflict_], conflict_sign_);
    // What a column costs is its own share and those of the rows that it is in. That of a row which is left out is what they leave.
    for (std::uint32_t number = 0; number < rows_; ++number) {
        if (out[number] == 0) continue;
        for (const Term& term : matrix_[number])
            shares_[term.column] += out[number] * term.factor;
    }
    for (std::uint32_t number = 0; number < rows_; ++number) {
        if (place_[columns_ + number] != gone) continue;
        const std::uint32_t column = defined_[number];
        for (const Term& term : matrix_[number])
            if (term.column == column) out[number] = ((conflict ? 0 : costs_[column]) - shares_[column]) / term.factor;
    }
}

}  // namespace cairn
