#include "integer_program.h"

#include "cuts.h"

#include <algorithm>
#include <utility>
#include <cstdio>
#include <cstdlib>

namespace cairn {
namespace {

constexpr double whole_enough = 1e-6;
constexpr double largest_sum = 2305843009213693952.0;  // 2^61
constexpr double largest_unit = 1099511627776.0;       // 2^40
constexpr int most_rounds = 8;

double size_of(double value) {
    return value < 0 ? -value : value;
}

double largest(std::int64_t a, std::int64_t b) {
    return std::max(size_of(static_cast<double>(a)), size_of(static_cast<double>(b)));
}

std::int64_t rounded(double value) {
    return static_cast<std::int64_t>(value < 0 ? value - 0.5 : value + 0.5);
}

}  // namespace

bool Effort::spend(std::uint64_t steps) {
    spent = spent || left < steps;
    if (spent) return false;
    left -= steps;
    made += steps;
    return true;
}

std::uint32_t IntegerProgram::add_column(const Column& column) {
    columns.push_back(column);
    return static_cast<std::uint32_t>(columns.size() - 1);
}

std::uint32_t IntegerProgram::add_row(std::vector<Term> terms, std::int64_t low, std::int64_t high) {
    rows.push_back({std::move(terms), low, high});
    return static_cast<std::uint32_t>(rows.size() - 1);
}

IntegerSearch::IntegerSearch(const IntegerProgram& program, Effort& effort)
    : program_(program), effort_(effort), simplex_(0, program.columns.size(), {}) {
    for (const auto& column : program.columns) {
        low_.push_back(column.low);
        high_.push_back(column.high);
        simplex_.set_bounds(low_.size() - 1, static_cast<double>(column.low), static_cast<double>(column.high));
    }
    for (const auto& row : program.rows)
        add_row(row);
}

void IntegerSearch::add_row(const IntegerProgram::Row& row) {
    double most = 1, reach = 0;
    for (const auto& term : row.terms) {
        const auto& column = program_.columns[term.column];
        most = std::max(most, largest(term.factor, 0));
        reach += largest(term.factor, 0) * largest(column.low, column.high);
    }
    std::vector<double> factors(low_.size());
    for (const auto& term : row.terms)
        factors[term.column] += static_cast<double>(term.factor) / most;
    simplex_.add_row(factors);
    scale_.push_back(most);
    reach_.push_back(2 * reach + 1);
    row_low_.push_back(0);
    row_high_.push_back(0);
    rows_.push_back(row);
    bound_row(static_cast<std::uint32_t>(rows_.size() - 1), row.low, row.high);
}

// No further than the columns' own bounds allow: then every multiplier says something.
void IntegerSearch::bound_row(std::uint32_t number, std::int64_t low, std::int64_t high) {
    std::int64_t least = 0, most = 0;
    for (const auto& term : rows_[number].terms) {
        const auto& column = program_.columns[term.column];
        least += std::min(term.factor * column.low, term.factor * column.high);
        most += std::max(term.factor * column.low, term.factor * column.high);
    }
    row_low_[number] = std::min(std::max(low, least), high);
    row_high_[number] = std::max(std::min(high, most), row_low_[number]);
    simplex_.set_bounds(low_.size() + number, static_cast<double>(row_low_[number]) / scale_[number],
                        static_cast<double>(row_high_[number]) / scale_[number]);
}

void IntegerSearch::bound_column(std::uint32_t column, std::int64_t low, std::int64_t high) {
    low_[column] = low;
    high_[column] = high;
    simplex_.set_bounds(column, static_cast<double>(low), static_cast<double>(high));
}

std::optional<IntegerSearch::Found> IntegerSearch::minimise(const Aim& aim, Judge judge) {
    aim_ = &aim;
    judge_ = &judge;
    below_ = aim.below;
    best_.reset();
    std::vector<double> costs;
    for (const std::int64_t cost : aim.costs)
        costs.push_back(static_cast<double>(cost));
    simplex_.set_costs(costs);
    rounds_ = most_rounds;
    step();
    return effort_.spent ? std::nullopt : std::move(best_);
}

void IntegerSearch::narrow(std::uint32_t column, std::int64_t low, std::int64_t high) {
    changes_.push_back({column, low_[column], high_[column]});
    bound_column(column, low, high);
}

void IntegerSearch::undo(std::size_t changes) {
    for (; changes_.size() > changes; changes_.pop_back())
        bound_column(changes_.back().column, changes_.back().low, changes_.back().high);
}

// Whether the multipliers of the last solution prove that nothing here will do: in whole numbers, 1/unit each.
bool IntegerSearch::beaten(bool infeasible) {
    simplex_.multipliers(multipliers_);
    double most = 1;
    for (std::size_t i = 0; i < multipliers_.size(); ++i)
        most += size_of(multipliers_[i]) / scale_[i] * (reach_[i] + largest(row_low_[i], row_high_[i]));
    for (std::size_t column = 0; !infeasible && column < low_.size(); ++column)
        most += largest(aim_->costs[column], 0) * largest(low_[column], high_[column]);
    double unit = largest_unit;
    while (unit > 1 && unit * most > largest_sum)
        unit /= 2;
    unit_ = static_cast<std::int64_t>(unit);
    reduced_.assign(low_.size(), 0);
    for (std::size_t column = 0; !infeasible && column < low_.size(); ++column)
        reduced_[column] = aim_->costs[column] * unit_;
    bound_ = 0;
    for (std::size_t i = 0; i < multipliers_.size(); ++i) {
        const std::int64_t multiplier = rounded(multipliers_[i] / scale_[i] * unit);
        if (multiplier == 0) continue;
        bound_ += multiplier * (multiplier > 0 ? row_low_[i] : row_high_[i]);
        for (const auto& term : rows_[i].terms)
            reduced_[term.column] -= multiplier * term.factor;
    }
    for (std::size_t column = 0; column < low_.size(); ++column)
        bound_ += reduced_[column] * (reduced_[column] > 0 ? low_[column] : high_[column]);
    if (infeasible) return bound_ > 0;
    return below_ < IntegerProgram::no_bound && bound_ > (below_ - aim_->step) * unit_;
}

// A value of one variable that alone takes the bound beyond what is found cannot be part of anything better.
void IntegerSearch::fix() {
    if (below_ >= IntegerProgram::no_bound) return;
    const std::int64_t room = (below_ - aim_->step) * unit_ - bound_;
    for (std::uint32_t column = 0; column < low_.size(); ++column) {
        const std::int64_t width = high_[column] - low_[column], cost = reduced_[column];
        if (width == 0 || cost == 0 || program_.columns[column].priority == 0) continue;
        const std::int64_t most = room / (cost > 0 ? cost : -cost);
        if (most >= width) continue;
        if (cost > 0)
            narrow(column, low_[column], low_[column] + most);
        else
            narrow(column, high_[column] - most, high_[column]);
    }
}

void IntegerSearch::step() {
    if (!effort_.spend()) return;
    const std::uint64_t before = simplex_.pivots();
    const bool bounded = below_ < IntegerProgram::no_bound;
    const double none = 1e300;
    const double cutoff = bounded ? static_cast<double>(below_ - aim_->step) + 0.01 : none;
    constexpr std::uint64_t most_pivots = 500;
    auto outcome = simplex_.solve(cutoff, most_pivots);
    if (outcome == Simplex::Outcome::beyond && !beaten(false)) outcome = simplex_.solve(none, most_pivots);
    effort_.spend(simplex_.pivots() - before);
    if (effort_.spent || outcome == Simplex::Outcome::beyond) return;
    if (beaten(outcome == Simplex::Outcome::infeasible)) return;
    if (outcome == Simplex::Outcome::infeasible) bound_ = -IntegerProgram::no_bound;
    const std::size_t changes = changes_.size();
    if (outcome == Simplex::Outcome::optimal && (changes == 0 || false) && cut()) return step();
    if (outcome == Simplex::Outcome::optimal) fix();
    simplex_.point(values_);
    if (getenv("DBG2") ) { int fr=0; for (size_t c=0;c<low_.size();++c) { double off=size_of(values_[c]-(double)rounded(values_[c])); fr+=off>1e-6&&program_.columns[c].priority; } int fx=0; for(size_t c=0;c<low_.size();++c) fx+=low_[c]==high_[c]; fprintf(stderr,"%*snode out %d bound %.3f below %lld frac %d fixed %d pivots %llu\n",(int)std::min<size_t>(changes_.size(),60),"",(int)outcome,(double)bound_/(double)unit_,(long long)below_,fr,fx,(unsigned long long)(simplex_.pivots()-before)); }
    const auto column = outcome == Simplex::Outcome::optimal ? fractional() : std::nullopt;
    if (column)
        branch(*column, values_[*column]);
    else
        consider();
    undo(changes);
}

// Rows that no whole point breaks, but this one does.
bool IntegerSearch::cut() {
    if (rounds_ == 0) return false;
    if (changes_.empty()) --rounds_; else rounds_=1;
    simplex_.point(values_);
    bool any = false;
    const auto try_row = [&](const IntegerProgram::Row& row) {
        if (auto cut = strongest_cut(program_, row, values_)) {
            add_row(*cut);
            any = true;
        }
    };
    const std::size_t rows = program_.rows.size();
    for (std::size_t i = 0; i < rows; ++i)
        try_row({rows_[i].terms, row_low_[i], row_high_[i]});
    for (const auto& row : program_.implied)
        try_row(row);
    return any;
}

// Of those that come first, the one furthest from a whole number.
std::optional<std::uint32_t> IntegerSearch::fractional() const {
    std::optional<std::uint32_t> found;
    double furthest = 0;
    for (std::uint32_t column = 0; column < low_.size(); ++column) {
        const int priority = program_.columns[column].priority;
        if (priority == 0 || low_[column] == high_[column]) continue;
        const double value = values_[column];
        const double off = size_of(value - static_cast<double>(rounded(value)));
        if (off < whole_enough) continue;
        const int best = found ? program_.columns[*found].priority : 0;
        if (priority < best || (priority == best && off <= furthest)) continue;
        found = column;
        furthest = off;
    }
    return found;
}

void IntegerSearch::branch(std::uint32_t column, double value) {
    const std::int64_t nearest = rounded(value);
    const bool down = value > static_cast<double>(nearest);  // the nearest whole number is below it
    const std::int64_t low = low_[column], high = high_[column], floor = down ? nearest : nearest - 1;
    for (const bool lower : {down, !down}) {
        if (done()) return;
        const std::size_t changes = changes_.size();
        narrow(column, lower ? low : std::min(high, floor + 1), lower ? std::max(low, floor) : high);
        step();
        undo(changes);
    }
}

// A point in whole numbers. If it costs more than the bound says, or will not do, what is not yet decided is.
void IntegerSearch::consider() {
    Point point;
    for (std::uint32_t column = 0; column < low_.size(); ++column)
        point.push_back(std::clamp(rounded(values_[column]), low_[column], high_[column]));
    const auto cost = (*judge_)(point);
    if (cost && *cost < below_) {
        below_ = *cost;
        best_ = Found{*cost, point};
        if (done()) return;
    }
    if (cost && bound_ > (below_ - aim_->step) * unit_) return;
    std::optional<std::uint32_t> open;
    for (std::uint32_t column = 0; column < low_.size(); ++column) {
        const int priority = program_.columns[column].priority;
        if (priority == 0 || low_[column] == high_[column]) continue;
        if (!open || priority > program_.columns[*open].priority) open = column;
    }
    if (!open) return;
    const std::int64_t at = point[*open], low = low_[*open], high = high_[*open];
    for (const auto& [from, to] : {std::pair(at, at), std::pair(low, at - 1), std::pair(at + 1, high)}) {
        if (from > to || done()) continue;
        const std::size_t changes = changes_.size();
        narrow(*open, from, to);
        step();
        undo(changes);
    }
}

}  // namespace cairn
