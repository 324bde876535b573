// What a plan may take of money and days, and what is minimised.

#include <algorithm>
#include <numeric>
#include <utility>

#include "plan_program.h"

namespace cairn {

// That of the budget; else that in which most records state their price, of several the first by its letters.
std::optional<CurrencyCode> PlanProgram::find_currency(const PlanQuestion& question) {
    if (const auto& budget = question.planning().budget) return budget->currency;
    std::vector<CurrencyCode> stated;
    for (const Credential& credential : question.catalogue->credentials)
        if (credential.cost && credential.cost->amount && credential.cost->currency)
            stated.push_back(*credential.cost->currency);
    std::sort(stated.begin(), stated.end());
    std::optional<CurrencyCode> most;
    std::ptrdiff_t records = 0;
    for (auto first = stated.begin(); first != stated.end();) {
        const auto last = std::find_if(first, stated.end(), [&](const CurrencyCode& other) { return other != *first; });
        if (last - first > records) {
            most = *first;
            records = last - first;
        }
        first = last;
    }
    return most;
}

void PlanProgram::add_budget() {
    const auto& budget = question_.planning().budget;
    if (!budget) return;
    Terms terms;
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
        const auto& cost = credential(i).cost;
        if (candidates_[i].column && cost && cost->amount && cost->currency == budget->currency)
            terms.push_back({*candidates_[i].column, cost->amount->hundredths});
    }
    program_.add_row(std::move(terms), -none, budget->amount.hundredths);
}

std::int64_t PlanProgram::end_when_begun(std::uint32_t candidate, std::int64_t day) const {
    if (day > longest_) return longest_ + 1;
    const auto& pauses = question_.planning().pauses;
    const Date from = cairn::add_days(question_.start, static_cast<int>(day - 1));
    const auto start = next_start(offerings_[candidate], from, pauses);
    if (!start) return longest_ + 1;
    const std::int64_t end = last_day(offerings_[candidate], *start, pauses).days - question_.start.days + 1;
    return std::min(end, longest_ + 1);
}

/// The first day on which a need can be met. What is asked for is there at once, if it is.
std::int64_t PlanProgram::earliest(const Need& need, const std::vector<std::int64_t>& ends, const Point* point) const {
    if (need.kind == Need::Kind::nothing || need.least == 0) return 1;
    std::vector<std::int64_t> days;  // the first so many, the last of them in front
    const auto wanted = static_cast<std::size_t>(need.least);
    const auto add = [&](std::int64_t day) {
        if (day > longest_ || (days.size() == wanted && day >= days.front())) return;
        if (days.size() == wanted) {
            std::pop_heap(days.begin(), days.end());
            days.pop_back();
        }
        days.push_back(day);
        std::push_heap(days.begin(), days.end());
    };
    if (need.ask && (!point || !need.column || (*point)[*need.column] == 1)) add(1);
    for (const std::uint32_t candidate : need.candidates)
        add(ends[candidate] + 1);
    for (const Need& child : need.children)
        add(earliest(child, ends, point));
    return days.size() < wanted ? longest_ + 1 : days.front();
}

// From "never" on, until nothing can be completed earlier: what needs itself stays at never.
PlanProgram::Times PlanProgram::times(const Point* point) const {
    const std::vector<std::int64_t> never(candidates_.size(), longest_ + 1);
    Times found{never, never};
    std::vector<std::uint32_t> taken;
    for (std::uint32_t i = 0; i < candidates_.size(); ++i)
        if (const auto& column = candidates_[i].column; column && (!point || (*point)[*column] == 1))
            taken.push_back(i);
    for (bool changed = true; changed;) {
        changed = false;
        for (const std::uint32_t i : taken) {
            const std::int64_t begin = earliest(candidates_[i].entry, found.end, point);
            if (begin == found.begin[i]) continue;
            found.begin[i] = begin;
            found.end[i] = end_when_begun(i, begin);
            changed = true;
        }
    }
    return found;
}

void PlanProgram::find_columns(Need& need) const {
    for (const Asked& known : asked_)
        if (need.ask == known.ask) need.column = known.column;
    for (Need& child : need.children)
        find_columns(child);
}

std::vector<Date> PlanProgram::starts_of(std::span<const std::uint32_t> records, const Begins& begins) const {
    std::vector<Date> starts;
    for (const std::uint32_t record : records)
        starts.push_back(cairn::add_days(question_.start, static_cast<int>(begins[candidate_of(record)] - 1)));
    return starts;
}

// Not before the last is completed, and not before there was time for all the hours and for all the days.
void PlanProgram::add_days() {
    const Planning& planning = question_.planning();
    days_ = program_.add_column({1, longest_, follows, false});
    Terms hours, days;
    const std::vector<std::int64_t> ends = times().end;
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
        const Candidate& candidate = candidates_[i];
        if (!candidate.column) continue;
        if (ends[i] > longest_)
            program_.columns[*candidate.column].high = 0;
        else
            program_.add_row({{days_, 1}, {*candidate.column, -ends[i]}}, 0, none);
        const Offering& offering = offerings_[i];
        if (offering.weekly > 0) hours.push_back({*candidate.column, -offering.weekly * offering.days});
        days.push_back({*candidate.column, -offering.days});
    }
    if (planning.hours_per_week) {
        hours.push_back({days_, planning.hours_per_week->hundredths});
        program_.add_row(std::move(hours), 0, none);
    }
    if (planning.max_parallel) {
        days.push_back({days_, *planning.max_parallel});
        program_.add_row(std::move(days), 0, none);
    }
}

void PlanProgram::add_sums() {
    for (const auto figure : {&PlanTotals::asks, &PlanTotals::unpriced, &PlanTotals::cost, &PlanTotals::days,
                              &PlanTotals::hours, &PlanTotals::count}) {
        Sum sum{figure, std::vector<std::int64_t>(program_.columns.size()), 0, 0};
        if (figure == &PlanTotals::days) sum.costs[days_] = 1;
        if (figure == &PlanTotals::asks)
            for (const Asked& asked : asked_)
                sum.costs[asked.column] = asked.weakest ? 1 : 0;
        for (std::size_t i = 0; i < candidates_.size() && figure != &PlanTotals::days; ++i) {
            if (!candidates_[i].column) continue;
            const Date day = question_.start;
            const PlanTotals alone = totals_of(question_, {{{offerings_[i].record, day, day}}, {}, day}, currency_);
            sum.costs[*candidates_[i].column] = alone.*figure;
        }
        Terms terms;
        for (std::uint32_t column = 0; column < sum.costs.size(); ++column) {
            if (sum.costs[column] == 0) continue;
            terms.push_back({column, sum.costs[column]});
            sum.step = std::gcd(sum.step, sum.costs[column]);
        }
        sum.step = std::max<std::int64_t>(1, sum.step);
        sum.row = program_.add_row(std::move(terms), -none, none);
        sums_.push_back(std::move(sum));
    }
}

std::vector<PlanProgram::Sum> PlanProgram::sums(Objective objective) const {
    std::vector<Sum> sums = sums_;
    const auto place = [&](const Sum& sum) {
        if (sum.figure == &PlanTotals::asks) return 0;
        const bool priced = sum.figure == &PlanTotals::unpriced && objective == Objective::cost;
        return sum.figure == figure_of(objective) || priced ? 1 : 2;
    };
    std::stable_sort(sums.begin(), sums.end(), [&](const Sum& a, const Sum& b) { return place(a) < place(b); });
    return sums;
}

}  // namespace cairn
