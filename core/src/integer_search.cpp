#include "integer_search.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "program_part.h"

namespace cairn {
namespace {

constexpr double whole_enough = 1e-6;
constexpr int most_rounds = 16, rounds_after_a_branch = 4;
constexpr int most_rounds_near = 10, rounds_near_after_a_branch = 1;  // where the bound says most already
constexpr std::size_t most_cuts = 80;                                 // then those that bind nothing go
constexpr std::uint64_t most_pivots = 500;
constexpr std::int64_t first_room = 64;  // above the bound: one part in so many
constexpr std::size_t factors_for_one_step =
    50'000;  // of the tableau: with so many more a pivot counts as another step

double size_of(double value) {
    return value < 0 ? -value : value;
}

double largest(std::int64_t a, std::int64_t b) {
    return std::max(size_of(static_cast<double>(a)), size_of(static_cast<double>(b)));
}

std::int64_t divided_down(std::int64_t value, std::int64_t by) {
    return value / by - (value % by < 0 ? 1 : 0);
}

// Of what no whole number holds, the nearest that does: floating point may go astray.
std::int64_t rounded(double value) {
    constexpr double most = 4611686018427387904.0;  // 2^62
    if (!(size_of(value) < most)) return static_cast<std::int64_t>(value < 0 ? -most : most);
    return static_cast<std::int64_t>(value < 0 ? value - 0.5 : value + 0.5);
}

}  // namespace

IntegerSearch::IntegerSearch(const IntegerProgram& program, Effort& effort)
    : program_(program), effort_(effort), simplex_(program.columns.size()), cut_finder_(program) {
    for (std::uint32_t column = 0; column < program.columns.size(); ++column) {
        low_.push_back(0);
        high_.push_back(0);
        bound_column(column, program.columns[column].low, program.columns[column].high);
    }
    if (program.too_large()) effort.spent = true;
    for (std::size_t i = 0; i < program.rows.size() && !effort.spent; ++i)
        add_row(program.rows[i]);
}

// With the smallest whole factors that say the same: rounding then does least, to bounds and to multipliers.
void IntegerSearch::add_row(const IntegerProgram::Row& given) {
    IntegerProgram::Row row = given;
    std::int64_t common = 0;
    for (const auto& term : row.terms)
        common = std::gcd(common, term.factor);
    common = std::max<std::int64_t>(1, common);
    double most = 1, reach = 0;
    for (auto& term : row.terms) {
        term.factor /= common;
        const auto& column = program_.columns[term.column];
        most = std::max(most, largest(term.factor, 0));
        reach += largest(term.factor, 0) * std::max(1.0, largest(column.low, column.high));
    }
    std::vector<Simplex::Term> terms;
    for (const auto& term : row.terms)
        terms.push_back({term.column, static_cast<double>(term.factor) / most});
    simplex_.add_row(std::move(terms));
    rows_.push_back({std::move(row), common, most, 2 * reach + 1, false});
    bound_row(static_cast<std::uint32_t>(rows_.size() - 1), given.low, given.high);
}

// No further than the columns' own bounds allow: then every multiplier says something.
void IntegerSearch::bound_row(std::uint32_t number, std::int64_t low, std::int64_t high) {
    auto& [row, common, scale, reach, cut] = rows_[number];
    low = -divided_down(-low, common);
    high = divided_down(high, common);
    std::int64_t least = 0, most = 0;
    for (const auto& term : row.terms) {
        const auto& column = program_.columns[term.column];
        least += std::min(term.factor * column.low, term.factor * column.high);
        most += std::max(term.factor * column.low, term.factor * column.high);
    }
    row.low = std::min(std::max(low, least), high);
    row.high = std::max(std::min(high, most), row.low);
    simplex_.set_bounds(low_.size() + number, static_cast<double>(row.low) / scale,
                        static_cast<double>(row.high) / scale);
}

void IntegerSearch::bound_column(std::uint32_t column, std::int64_t low, std::int64_t high) {
    low_[column] = low;
    high_[column] = high;
    simplex_.set_bounds(column, static_cast<double>(low), static_cast<double>(high));
}

void IntegerSearch::narrow(std::uint32_t column, std::int64_t low, std::int64_t high) {
    changes_.push_back({column, low_[column], high_[column]});
    bound_column(column, low, high);
}

void IntegerSearch::undo(std::size_t changes) {
    for (; changes_.size() > changes; changes_.pop_back())
        bound_column(changes_.back().column, changes_.back().low, changes_.back().high);
}

std::optional<IntegerSearch::Found> IntegerSearch::minimise(const Aim& aim, Judge judge) {
    aim_ = &aim;
    judge_ = &judge;
    below_ = aim.below;
    best_.reset();
    rounds_ = near() ? most_rounds_near : most_rounds;
    gains_.reset(low_.size());
    // No two ways cost quite the same, or the simplex method goes in circles; whole numbers do not see it.
    const double grain = static_cast<double>(aim.step) * 1e-5;
    std::vector<double> costs;
    for (std::size_t column = 0; column < aim.costs.size(); ++column) {
        const auto width = static_cast<double>(program_.columns[column].high - program_.columns[column].low);
        costs.push_back(static_cast<double>(aim.costs[column]) +
                        grain / std::max(1.0, width) * (1 + static_cast<double>(column * 37 % 101) / 101));
    }
    simplex_.set_costs(costs);
    open_ = effort_.spent ? -IntegerProgram::no_bound : IntegerProgram::no_bound;
    if (!effort_.spent && aim.beyond_bound == Likely::anything) step(-IntegerProgram::no_bound);
    if (!effort_.spent && aim.beyond_bound != Likely::anything) widen();
    return effort_.spent ? std::nullopt : std::move(best_);
}

std::optional<std::int64_t> IntegerSearch::least_open() const {
    return open_ > -IntegerProgram::no_bound ? std::optional(open_) : std::nullopt;
}

// What no point costs less than, with all cuts that there are; nothing if that was all there is to find out.
std::optional<std::int64_t> IntegerSearch::bound_at_first() {
    std::int64_t proved = -IntegerProgram::no_bound;
    for (bool more = true; more; more = cut()) {
        if (effort_.spend()) {
            const auto outcome = relax();
            const bool infeasible = outcome == Simplex::Outcome::infeasible;
            if (!effort_.spent && (outcome == Simplex::Outcome::beyond || proves(infeasible))) return std::nullopt;
            simplex_.point(values_);
            if (!effort_.spent && (outcome != Simplex::Outcome::optimal || bound_ == -IntegerProgram::no_bound)) {
                step(proved);
                return std::nullopt;
            }
        }
        if (effort_.spent) {
            leave_open(proved);
            return std::nullopt;
        }
        proved = std::max(proved, least_cost());
    }
    return proved;
}

// What costs little more than the bound is looked for first, then what costs more. Where nothing is found, nothing is that cheap. If a part of the
// bound is little, many columns cannot be in anything that cheap, and what is left of the program is small.
void IntegerSearch::widen() {
    const std::int64_t known = below_;
    const auto bound = bound_at_first();
    if (!bound) return;
    std::int64_t proved = *bound;
    const std::int64_t least = -divided_down(-proved, aim_->step) * aim_->step;
    for (std::int64_t room = near() ? std::max(aim_->step, least / first_room) : aim_->step; !done() && !best_;
         room *= 2) {
        below_ = within_ ? known : std::min(known, least + room / aim_->step * aim_->step);
        if (near()) {
            solve_narrowed();
            if (effort_.spent) leave_open(proved);
        } else {
            rounds_ = 0;  // there are no more cuts
            step(proved);
        }
        if (below_ == known) break;
        if (!best_) proved = std::max(proved, below_);
    }
    below_ = best_ ? best_->cost : known;
    if (!bounded()) return;
    // What is as good as the best may still be wanted for something else.
    below_ += aim_->step;
    fix_anew();
    below_ -= aim_->step;
}

void IntegerSearch::solve_narrowed() {
    const std::size_t changes = changes_.size();
    fix_anew();
    ProgramPart part(program_, low_, high_);
    for (const RowState& state : rows_)
        part.add_row(state.row);
    for (const auto& row : program_.implied)
        part.add_implied(row);
    const std::int64_t settled = part.settled_cost(aim_->costs);
    const bool smaller = part.program().columns.size() * 5 < low_.size() * 4;
    IntegerSearch inner(part.program(), effort_);
    inner.within_ = true;
    std::vector<IntegerProgram::Row> kept;
    const auto judge = [&](const Point& point) -> std::optional<std::int64_t> {
        const auto cost = (*judge_)(part.whole(point));
        for (auto& row : std::exchange(wanted_, {})) {
            inner.cut_off(part.of(row));
            kept.push_back(std::move(row));
        }
        if (!cost) return std::nullopt;
        return *cost - settled;
    };
    const auto found = effort_.spent ? std::nullopt
                                     : inner.minimise({part.costs(aim_->costs), below_ - settled, aim_->step, aim_->any,
                                                       smaller ? Likely::little : Likely::anything},
                                                      judge);
    undo(changes);
    for (const auto& row : kept)
        add_row(row);
    if (found) best_ = Found{found->cost + settled, part.whole(found->point)};
}

double IntegerSearch::step(std::int64_t proved) {
    if (!effort_.spend()) {
        leave_open(proved);
        return ended;
    }
    const auto outcome = relax();
    const bool optimal = outcome == Simplex::Outcome::optimal;
    if (effort_.spent) leave_open(proved);
    if (effort_.spent || outcome == Simplex::Outcome::beyond || proves(outcome == Simplex::Outcome::infeasible))
        return ended;
    if (outcome == Simplex::Outcome::infeasible) bound_ = -IntegerProgram::no_bound;  // unproved: it says nothing
    if (bound_ > -IntegerProgram::no_bound) proved = std::max(proved, least_cost());
    const double bound = simplex_.objective();
    const std::size_t changes = changes_.size();
    simplex_.point(values_);
    if (optimal && cut()) return step(proved);
    if (optimal) fix();
    const auto column = best_open([&](std::uint32_t open) {
        const double value = values_[open];
        if (!optimal || size_of(value - static_cast<double>(rounded(value))) < whole_enough) return 0.0;
        return gains_.worth(open, value - static_cast<double>(static_cast<std::int64_t>(value)));
    });
    if (column)
        branch(*column, values_[*column], bound, proved);
    else
        consider(proved);
    undo(changes);
    return bound;
}

// The program without whole numbers. `infeasible` is only what floating point says; `beyond` is proved.
Simplex::Outcome IntegerSearch::relax() {
    const std::uint64_t before = simplex_.pivots();
    auto outcome = simplex_.solve(bounded() ? static_cast<double>(below_ - aim_->step) + 0.01 : ended, most_pivots);
    if (outcome == Simplex::Outcome::beyond && !proves(false)) outcome = simplex_.solve(ended, most_pivots);
    if (outcome == Simplex::Outcome::infeasible) {
        if (proves(true)) {
            outcome = Simplex::Outcome::beyond;
        } else {  // what rounding has added up may stand in the way
            simplex_.rebuild();
            outcome = simplex_.solve(ended, most_pivots);
        }
    }
    if (simplex_.size() > IntegerProgram::largest_table) effort_.spent = true;
    effort_.spend((simplex_.pivots() - before) * (1 + simplex_.size() / factors_for_one_step));
    return outcome;
}

// So fine that no sum goes beyond what a number holds; nothing if the multipliers are too large for that. What proves that nothing will
// do proves it at any scale.
std::optional<double> IntegerSearch::largest_unit(bool infeasible) const {
    constexpr double largest_sum = 2305843009213693952.0;  // 2^61
    double most = infeasible || !bounded() ? 1 : 1 + largest(below_ - aim_->step, 0);
    for (std::size_t i = 0; i < rows_.size(); ++i)
        most +=
            size_of(multipliers_[i]) / rows_[i].scale * (rows_[i].reach + largest(rows_[i].row.low, rows_[i].row.high));
    for (std::size_t column = 0; !infeasible && column < low_.size(); ++column)
        most += largest(aim_->costs[column], 0) * std::max(1.0, largest(low_[column], high_[column]));
    const double smallest = infeasible ? 1e-100 : 1;
    double unit = 281474976710656.0;  // 2^48
    while (unit > smallest && unit * most > largest_sum)
        unit /= 2;
    if (!(unit * most <= largest_sum)) return std::nullopt;
    return unit;
}

// Whether the multipliers of the last solution prove that nothing here will do.
bool IntegerSearch::proves(bool infeasible) {
    simplex_.multipliers(multipliers_);
    const auto unit = largest_unit(infeasible);
    reduced_.assign(low_.size(), 0);
    bound_ = unit ? 0 : -IntegerProgram::no_bound;
    unit_ = unit && !infeasible ? static_cast<std::int64_t>(*unit) : 1;
    if (!unit) return false;
    for (std::size_t column = 0; !infeasible && column < low_.size(); ++column)
        reduced_[column] = aim_->costs[column] * unit_;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const std::int64_t multiplier = rounded(multipliers_[i] / rows_[i].scale * *unit);
        if (multiplier == 0) continue;
        bound_ += multiplier * (multiplier > 0 ? rows_[i].row.low : rows_[i].row.high);
        for (const auto& term : rows_[i].row.terms)
            reduced_[term.column] -= multiplier * term.factor;
    }
    for (std::size_t column = 0; column < low_.size(); ++column)
        bound_ += reduced_[column] * (reduced_[column] > 0 ? low_[column] : high_[column]);
    if (infeasible) return bound_ > 0;
    return beaten();
}

// The bound, rounded up to a cost.
std::int64_t IntegerSearch::least_cost() const {
    return bound_ / unit_ + (bound_ % unit_ > 0 ? 1 : 0);
}

// Nothing here is better than what is found.
bool IntegerSearch::beaten() const {
    return bounded() && least_cost() > below_ - aim_->step;
}

// A value of one variable that alone takes the bound beyond what is found cannot be part of anything better.
void IntegerSearch::fix() {
    if (!bounded()) return;
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

// For another cost to be better than: the scale of the bound has room for that.
void IntegerSearch::fix_anew() {
    proves(false);
    fix();
}

// Rows that every whole point keeps and this one breaks: true if there are any.
bool IntegerSearch::cut() {
    if (rounds_ == 0) return false;
    --rounds_;
    if (rows_.size() > program_.rows.size() + most_cuts) drop_loose_cuts();
    std::vector<IntegerProgram::Row> cuts;
    cut_finder_.look_at(values_);
    // All that follows from a row is looked for where rounding finds nothing any more: it takes longer, and to find any point at all, or where the
    // bound says most already, it gains nothing.
    for (const bool exactly : {false, true}) {
        if (exactly && (near() || aim_->any || !cuts.empty())) break;
        const auto try_row = [&](const IntegerProgram::Row& row) {
            if (auto cut = cut_finder_.strongest(row, exactly)) cuts.push_back(std::move(*cut));
        };
        for (std::size_t i = 0; i < program_.rows.size(); ++i)
            try_row(rows_[i].row);
        for (const auto& row : program_.implied)
            try_row(row);
    }
    for (const auto& row : cuts) {
        add_row(row);
        rows_.back().cut = true;
    }
    return !cuts.empty();
}

void IntegerSearch::tighten(IntegerProgram& program) const {
    for (std::size_t column = 0; column < low_.size(); ++column) {
        program.columns[column].low = low_[column];
        program.columns[column].high = high_[column];
    }
    for (const RowState& state : rows_)
        if (state.cut) program.rows.push_back(state.row);
}

void IntegerSearch::drop_loose_cuts() {
    const auto kept = simplex_.drop_loose(program_.rows.size());
    std::size_t at = 0;
    for (std::size_t i = 0; i < kept.size(); ++i) {
        if (!kept[i]) continue;
        if (at != i) rows_[at] = std::move(rows_[i]);
        ++at;
    }
    rows_.resize(at);
}

/// Of the columns that come first, the one of most worth; those of none do not count.
template <class Worth>
std::optional<std::uint32_t> IntegerSearch::best_open(Worth worth) const {
    std::optional<std::uint32_t> best;
    double most = 0;
    for (std::uint32_t column = 0; column < low_.size(); ++column) {
        const int priority = program_.columns[column].priority;
        if (priority == 0 || low_[column] == high_[column]) continue;
        const int first = best ? program_.columns[*best].priority : 0;
        if (priority < first) continue;
        const double here = worth(column);
        if (here <= 0 || (priority == first && here <= most)) continue;
        best = column;
        most = here;
    }
    return best;
}

// Below the value and above it; first the side that is nearer.
void IntegerSearch::branch(std::uint32_t column, double value, double bound, std::int64_t proved) {
    const auto floor = static_cast<std::int64_t>(value);
    const std::int64_t low = low_[column], high = high_[column];
    const double part = value - static_cast<double>(floor);
    for (const bool up : {part > 0.5, part <= 0.5}) {
        if (effort_.spent) leave_open(proved);
        if (done()) return;
        const std::size_t changes = changes_.size();
        narrow(column, up ? floor + 1 : low, up ? high : floor);
        rounds_ = near() ? rounds_near_after_a_branch : rounds_after_a_branch;
        const double moved = up ? 1 - part : part, after = step(proved);
        if (after < ended)
            gains_.learn(column, up, moved, std::max(0.0, after - bound));
        else  // as far as it had to, at least
            gains_.learn(column, up, moved,
                         bounded() ? std::max(0.0, static_cast<double>(below_) - bound) : 2 * gains_.usual() * moved);
        undo(changes);
    }
}

/// As far as the columns say that are settled; those that follow may be whatever they can.
bool IntegerSearch::keeps_rows(const Point& point) const {
    return std::all_of(rows_.begin(), rows_.end(), [&](const RowState& state) {
        std::int64_t least = 0, most = 0;
        for (const auto& term : state.row.terms) {
            const bool follows = program_.columns[term.column].priority == 0;
            const std::int64_t low = term.factor * (follows ? low_[term.column] : point[term.column]);
            const std::int64_t high = term.factor * (follows ? high_[term.column] : point[term.column]);
            least += std::min(low, high);
            most += std::max(low, high);
        }
        return most >= state.row.low && least <= state.row.high;
    });
}

// A point in whole numbers, or as near as floating point came. If it costs more than the bound says, or will not do, what is still open is settled.
void IntegerSearch::consider(std::int64_t proved) {
    Point point;
    for (std::uint32_t column = 0; column < low_.size(); ++column)
        point.push_back(std::clamp(rounded(values_[column]), low_[column], high_[column]));
    const bool sound = keeps_rows(point);
    const auto cost = sound ? (*judge_)(point) : std::nullopt;
    if (effort_.spent) leave_open(proved);
    if (cost && *cost < below_) {
        below_ = *cost;
        best_ = Found{*cost, point};
        if (done()) return;
    }
    if (!wanted_.empty()) {
        for (const auto& row : std::exchange(wanted_, {}))
            add_row(row);
        step(proved);
        return;
    }
    if (cost && beaten()) return;
    const auto open =
        best_open([&](std::uint32_t column) { return program_.columns[column].judged || !sound ? 1.0 : 0.0; });
    if (!open) return;
    const std::int64_t at = point[*open], low = low_[*open], high = high_[*open];
    for (const auto& [from, to] : {std::pair(at, at), std::pair(low, at - 1), std::pair(at + 1, high)}) {
        if (effort_.spent) leave_open(proved);
        if (from > to || done()) continue;
        const std::size_t changes = changes_.size();
        narrow(*open, from, to);
        rounds_ = near() ? rounds_near_after_a_branch : rounds_after_a_branch;
        step(proved);
        undo(changes);
    }
}

}  // namespace cairn
