#include "plan_search.h"

#include <algorithm>
#include <span>
#include <utility>

namespace cairn {
namespace {

constexpr std::int64_t PlanTotals::*all_figures[] = {&PlanTotals::asks, &PlanTotals::unpriced, &PlanTotals::cost,
                                                     &PlanTotals::days, &PlanTotals::hours,    &PlanTotals::count};

bool within(const PlanTotals& totals, const PlanTotals& most) {
    return std::all_of(std::begin(all_figures), std::end(all_figures),
                       [&](std::int64_t PlanTotals::*figure) { return totals.*figure <= most.*figure; });
}

/// Takes all of these columns but those of which one is needed: with it, and with all that are taken by then, it is enough. What is taken beside must
/// never make it less. Those that are of no use are found in halves, with few questions.
template <class Enough>
void take_all_but_needed(std::span<const std::uint32_t> columns, Point& point, Enough& enough,
                         std::vector<std::uint32_t>& needed) {
    for (const std::uint32_t column : columns)
        point[column] = 1;
    if (columns.empty() || !enough()) return;
    for (const std::uint32_t column : columns)
        point[column] = 0;
    if (columns.size() == 1) return needed.push_back(columns.front());
    const std::size_t half = columns.size() / 2;
    take_all_but_needed(columns.first(half), point, enough, needed);
    take_all_but_needed(columns.subspan(half), point, enough, needed);
}

bool none_has_any(const PlanProgram::Sum& sum) {
    return std::all_of(sum.costs.begin(), sum.costs.end(), [](std::int64_t cost) { return cost == 0; });
}

}  // namespace

Planned PlanSearch::run(const PlanAim& aim, std::uint64_t most_steps, Better better) {
    aim_ = &aim;
    figure_ = figure_of(aim.objective);
    better_ = better;
    sums_ = program_.sums(aim.objective);
    effort_ = {most_steps};
    best_.reset();
    totals_ = {};
    bound_.reset();
    unsure_ = false;
    least_doubtful_ = IntegerProgram::no_bound;
    if (latest_finish(question_) >= question_.start) minimise();
    Planned result = so_far();
    if (!effort_.spent && !unsure_) result.status = result.plan ? PlanStatus::optimal : PlanStatus::infeasible;
    return result;
}

Planned PlanSearch::so_far() const {
    Planned result;
    result.certain = question_.certain || !best_;
    result.plan = best_;
    result.totals = totals_;
    result.currency = program_.currency();
    result.bound = bound_;
    result.steps = effort_.made;
    return result;
}

/// With a row for each limit of the aim.
IntegerProgram PlanSearch::aimed() const {
    IntegerProgram program = program_.program();
    for (const auto& sum : sums_)
        program.rows[sum.row].high = aim_->most.*sum.figure;
    for (const PlanAim::AtMost& few : aim_->at_most) {
        IntegerProgram::Row row = program_.not_all_unless(few.records, {});
        row.high = few.count;
        program.rows.push_back(std::move(row));
    }
    return program;
}

// A search for each level: what one cuts off may be as good as the best for the next.
void PlanSearch::minimise() {
    IntegerProgram program = aimed();
    for (std::size_t level = 0; level < sums_.size() && !effort_.spent; ++level) {
        const auto& sum = sums_[level];
        // All plans are alike in what none has any of.
        if (none_has_any(sum)) {
            if (sum.figure == figure_) bound_ = 0;
            continue;
        }
        if (sum.figure == &PlanTotals::asks && aim_->asks) {
            program.rows[sum.row].high = *aim_->asks;
            continue;
        }
        IntegerSearch search(program, effort_);
        const std::int64_t known = best_ ? totals_.*sum.figure : IntegerProgram::no_bound;
        search.minimise({sum.costs, known, sum.step, false, IntegerSearch::Likely::little},
                        [&](const Point& point) { return judged(point, level, search); });
        if (sum.figure == figure_) bound_ = least_figure(search);
        if (!best_) return;
        program.rows[sum.row].high = totals_.*sum.figure;
        search.tighten(program);
    }
}

/// Of the objective, once its level is searched: what is found, or what the search has left open.
std::optional<std::int64_t> PlanSearch::least_figure(const IntegerSearch& search) const {
    if (least_doubtful_ == -IntegerProgram::no_bound) return std::nullopt;
    std::int64_t least = least_doubtful_;
    if (best_) least = std::min(least, totals_.*figure_);
    if (!effort_.spent) return least < IntegerProgram::no_bound ? std::optional(least) : std::nullopt;
    const auto open = search.least_open();
    return open ? std::optional(std::min(*open, least)) : std::nullopt;
}

/// What it comes to on a level; nothing if it is no sound plan, or worse than the best on a level before.
std::optional<std::int64_t> PlanSearch::judged(const Point& point, std::size_t level, IntegerSearch& search) {
    if (const IntegerProgram::Row* known = broken_by(point)) {
        effort_.spend(steps_of_an_audit);  // which it spares, but every step after has a row more
        search.cut_off(*known);
        return std::nullopt;
    }
    if (auto row = too_much(point, last_finish(level))) {
        search.cut_off(std::move(*row));
        return std::nullopt;
    }
    const Schedule& found = scheduled(point);
    if (!found.proven) doubt(point, level);
    if (!found.plan && found.proven) {
        learn_from(point, search);
        return std::nullopt;
    }
    const PlanTotals totals = found.plan ? totals_of(question_, *found.plan, program_.currency()) : PlanTotals{};
    bool wanted = found.plan && within(totals, aim_->most);
    for (std::size_t before = 0; before < level && best_; ++before)
        wanted = wanted && totals.*sums_[before].figure <= totals_.*sums_[before].figure;
    if (!wanted) {
        search.cut_off(program_.other_than(point));
        return std::nullopt;
    }
    const std::int64_t value = totals.*sums_[level].figure;
    const bool better = !best_ || value < totals_.*sums_[level].figure;
    if (better && aim_->withstands && !withstands(point, totals, level, search)) return std::nullopt;
    if (better) {
        best_ = found.plan;
        totals_ = totals;
        if (better_) better_(so_far());
    }
    return value;
}

/// What does not withstand says what else is needed. Of what it takes, no smaller part withstands either: what makes a plan of a part without one
/// of its records makes one of the whole without it, and the part itself does where that is not in it.
bool PlanSearch::withstands(const Point& point, const PlanTotals& totals, std::size_t level, IntegerSearch& search) {
    const std::vector<std::uint32_t> records = program_.records_of(point);
    for (const std::uint32_t dropped : records) {
        Point rest = point;
        const std::uint32_t column = program_.column_of_record(dropped);
        rest[column] = 0;
        if (auto more = too_little(rest, false)) {
            std::erase(*more, column);
            search.cut_off(PlanProgram::any_of(*more));
            return false;
        }
        PlanQuestion without = question_;
        for (std::uint32_t record = 0; record < question_.catalogue->credentials.size(); ++record)
            if (record == dropped || std::find(records.begin(), records.end(), record) == records.end())
                without.without.push_back(record);
        PlanAim aim{Objective::count};
        aim.most.asks = totals.asks;
        const Planned left = PlanSearch(without).run(aim, std::min(effort_.left, most_schedule_steps));
        effort_.spend(steps_of_an_audit + left.steps);
        if (left.plan) continue;
        if (left.status == PlanStatus::stopped) {
            doubt(point, level);
            search.cut_off(program_.other_than(point));
        } else {
            search.cut_off(program_.more_than(point));
        }
        return false;
    }
    return true;
}

/// What was not scheduled to the end could be sound, or finish earlier.
void PlanSearch::doubt(const Point& point, std::size_t level) {
    unsure_ = true;
    std::int64_t least = 0;
    for (std::size_t column = 0; column < point.size(); ++column)
        least += sums_[level].costs[column] * point[column];
    if (sums_[level].figure == figure_)
        least_doubtful_ = std::min(least_doubtful_, least);
    else if (!bound_)
        least_doubtful_ = -IntegerProgram::no_bound;  // a level before
}

/// Of what was learned before, in this run or another.
const IntegerProgram::Row* PlanSearch::broken_by(const Point& point) const {
    const auto broken = [&](const IntegerProgram::Row& row) {
        std::int64_t sum = 0;
        for (const auto& term : row.terms)
            sum += term.factor * point[term.column];
        return sum < row.low || sum > row.high;
    };
    const auto found = std::find_if(learned_.begin(), learned_.end(), broken);
    return found == learned_.end() ? nullptr : &*found;
}

/// What cannot be sound on any day says what else is needed.
void PlanSearch::learn_from(const Point& point, IntegerSearch& search) {
    const auto learn = [&](IntegerProgram::Row row) {
        learned_.push_back(row);
        search.cut_off(std::move(row));
    };
    if (const auto more = too_little(point, false)) return learn(PlanProgram::any_of(*more));
    if (const auto more = too_little(point, true))
        return learn(program_.or_other_asks(PlanProgram::any_of(*more), point));
    for (const bool final_asks : {false, true}) {
        effort_.spend(steps_of_an_audit);
        const auto outside = never_admitted(question_, program_.records_of(point), program_.asks_of(point), final_asks);
        if (outside.empty()) continue;
        IntegerProgram::Row row = program_.not_all_without_more(outside, point);
        return learn(final_asks ? program_.or_other_asks(std::move(row), point) : std::move(row));
    }
    search.cut_off(program_.other_than(point));
}

/// A plan of the level that finishes later is of no use.
Date PlanSearch::last_finish(std::size_t level) const {
    std::int64_t days =
        std::min<std::int64_t>(aim_->most.days, latest_finish(question_).days - question_.start.days + 1);
    for (std::size_t i = 0; i <= level && best_; ++i)
        if (sums_[i].figure == &PlanTotals::days) days = std::min(days, i < level ? totals_.days : totals_.days - 1);
    return add_days(question_.start, static_cast<int>(days - 1));
}

/// If what is taken cannot all be completed by then, because of hours, intakes and what has to come before: so few of it that any fewer can, which
/// is so unless one of so few others is taken too, that with any more of the rest it still is. Each plan that breaks this is cut off at
/// once (Hooker and Ottosson 2003, "Logic-based Benders decomposition").
std::optional<IntegerProgram::Row> PlanSearch::too_much(Point point, Date by) {
    constexpr std::uint64_t most_steps = 2'000;
    std::vector<std::uint32_t> records = program_.records_of(point);
    const auto fit = [&](const std::vector<std::uint32_t>& some, const std::vector<Date>& earliest) {
        effort_.spend(steps_of_an_audit);
        return fits(question_, some, earliest, by, most_steps);
    };
    const auto begins = program_.begins(point);
    if (fit(records, program_.starts_of(records, begins))) return std::nullopt;
    for (std::size_t at = records.size(); at-- > 0;) {
        std::vector<std::uint32_t> fewer = records;
        fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(at));
        if (!fit(fewer, program_.starts_of(fewer, begins))) records = std::move(fewer);
    }
    std::vector<Date> starts = program_.starts_of(records, begins);
    const auto enough = [&] {
        effort_.spend();
        std::vector<Date> sooner = program_.starts_of(records, program_.begins(point));
        if (sooner == starts) return false;
        if (fit(records, sooner)) return true;
        starts = std::move(sooner);
        return false;
    };
    std::vector<std::uint32_t> more;
    take_all_but_needed(program_.left_out(point), point, enough, more);
    return program_.not_all_unless(records, more);
}

/// If with these the award cannot be complete on any day: columns of which it needs one more. As few as can be found by taking all that
/// does not help as taken. `final_asks`: if nothing else is asked for; of records alone then.
std::optional<std::vector<std::uint32_t>> PlanSearch::too_little(Point point, bool final_asks) {
    const auto complete = [&] {
        std::uint64_t steps = steps_of_an_audit;
        const bool may =
            may_complete(question_, program_.records_of(point), program_.asks_of(point), final_asks, steps);
        effort_.spend(steps);
        return may;
    };
    if (complete()) return std::nullopt;
    std::vector<std::uint32_t> left_out = program_.left_out(point), more;
    if (final_asks) std::erase_if(left_out, [&](std::uint32_t column) { return program_.asks(column); });
    take_all_but_needed(left_out, point, complete, more);
    return more;
}

const Schedule& PlanSearch::scheduled(const Point& point) {
    Choice choice;
    for (std::size_t column = 0; column < point.size(); ++column)
        if (program_.program().columns[column].judged && point[column] == 1) choice.push_back(column);
    Schedule& known = schedules_[std::move(choice)];
    if (known.proven || known.steps >= most_schedule_steps) return known;
    effort_.spend(steps_of_an_audit);
    known = schedule(question_, program_.records_of(point), program_.asks_of(point),
                     std::min(effort_.left, most_schedule_steps));
    effort_.spend(known.steps);
    return known;
}

}  // namespace cairn
