// What is wrong with a set of starts: an entry that is not met, too much at once, an award that is not complete; and which later starts change
// an order of days on which that depends.

#include <algorithm>
#include <utility>

#include "schedule_search.h"

namespace cairn {

bool ScheduleSearch::sound(const Starts& starts, std::vector<Starts>& later) {
    if (only_fitting()) return days_sound(starts, later);
    return entries_sound(starts, later) && days_sound(starts, later) && award_sound(starts, later);
}

bool ScheduleSearch::entries_sound(const Starts& starts, std::vector<Starts>& later) {
    for (std::size_t i = 0; i < plan_.picks.size(); ++i) {
        if (admits(i)) continue;
        const Rule& rule = rules_[i];
        const Date day = starts[i];
        for (std::size_t k = 0; k < plan_.picks.size(); ++k)
            if (k != i) {
                std::vector<Aim> aims = aims_toward(rule, k, day);
                if (rule.harms[own_count() + k]) aims.push_back({Mark{Mark::Kind::end, 0}, day});
                raise(starts, k, aims, later);
            }
        std::vector<Aim> aims;
        for (const Pick& other : plan_.picks)
            aims.push_back({Mark{Mark::Kind::begin, 0}, add_days(other.end, 1)});
        for (const Date turn : turns_of(rule, i, day))
            aims.push_back({Mark{Mark::Kind::begin, 0}, turn});
        raise(starts, i, aims, later);
        return false;
    }
    return true;
}

// Asked again and again with the same answer: all that matters is when it begins and what is completed by then.
bool ScheduleSearch::admits(std::size_t i) {
    const Pick& pick = plan_.picks[i];
    if (!question_.catalogue->credentials[pick.record].entry) return true;
    Starts key = {Date{static_cast<std::int32_t>(i)}, pick.start};
    for (const Pick& other : plan_.picks)
        key.push_back(other.end < pick.start ? other.end : Date{});
    const auto [place, fresh] = admitted_.try_emplace(std::move(key), false);
    if (fresh) steps_ += steps_of_an_audit;
    if (fresh) place->second = accepts(admitted(question_, learner_, pick.record, pick.start));
    return place->second;
}

// The day with most going on is one on which something begins. Of what is too much then, no more than is needed to be too much:
// in a sound schedule one of those begins after another has ended.
bool ScheduleSearch::days_sound(const Starts& starts, std::vector<Starts>& later) {
    for (std::size_t i = 0; i < plan_.picks.size(); ++i) {
        std::vector<std::size_t> running;
        for (std::size_t j = 0; j < plan_.picks.size(); ++j)
            if (starts[j] <= starts[i] && starts[i] <= plan_.picks[j].end) running.push_back(j);
        if (!too_much(running, starts[i])) continue;
        for (std::size_t at = running.size(); at-- > 0;) {
            std::vector<std::size_t> fewer = running;
            fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(at));
            if (too_much(fewer, starts[i])) running = std::move(fewer);
        }
        for (const std::size_t one : running) {
            Date first_end = horizon_;
            for (const std::size_t other : running)
                if (other != one) first_end = std::min(first_end, plan_.picks[other].end);
            for (const Underway& other : question_.underway)
                if (other.end >= starts[i]) first_end = std::min(first_end, other.end);
            raise(starts, one, {{Mark{Mark::Kind::begin, 0}, add_days(first_end, 1)}}, later);
        }
        return false;
    }
    return true;
}

bool ScheduleSearch::accepts(AuditStatus status) {
    unsure_ = unsure_ || status == AuditStatus::undecided;
    return question_.accepts(status);
}

bool ScheduleSearch::too_much(const std::vector<std::size_t>& running, Date day) const {
    if (running.empty()) return false;  // what is under way is nobody's choice any more
    auto count = static_cast<std::int64_t>(running.size());
    std::int64_t weekly = 0;
    for (const std::size_t i : running)
        weekly += offerings_[i].weekly;
    for (const Underway& other : question_.underway) {
        if (other.end < day) continue;
        ++count;
        weekly += other.weekly;
    }
    return (planning_.max_parallel && count > *planning_.max_parallel) ||
           (planning_.hours_per_week && weekly > planning_.hours_per_week->hundredths);
}

bool ScheduleSearch::award_sound(const Starts& starts, std::vector<Starts>& later) {
    const Date day = plan_.finish;
    const Audit goal = completion(completed(question_, learner_, day), question_.certain);
    steps_ += steps_of_an_audit + goal.steps;
    if (accepts(goal.status)) return true;
    const std::size_t picks = plan_.picks.size();
    for (std::size_t k = 0; k < picks; ++k)
        raise(starts, k, aims_toward(rules_.back(), k, day), later);
    std::optional<Date> wait;
    for (const Date turn : turns_of(rules_.back(), picks, day))
        if (turn > day && (!wait || turn < *wait)) wait = turn;
    if (!wait) return false;
    later.push_back(starts);
    later.back().back() = *wait;
    return false;
}

// Days after the one that a rule is judged on, on which that could be met which now is not: more is held, or, where holding may do
// harm, less. `self`: the pick whose entry it is.
std::vector<Date> ScheduleSearch::turns_of(const Rule& rule, std::size_t self, Date day) const {
    std::vector<Date> turns;
    for (const Date issued : own_issued_)
        if (issued > day) turns.push_back(issued);
    const auto after = [&](Date last) { turns.push_back(add_days(last, 1)); };
    for (std::size_t i = 0; i < learner_.achievements.size(); ++i) {
        const Achievement& held = learner_.achievements[i];
        if (!rule.harms[i] || i == own_count() + self) continue;
        if (const auto last = last_day_held(held, record_of(held))) after(*last);
        if (!held.issued || !rule.dated.excludes_aged) continue;
        for (const int months : rule.dated.months)
            after(add_months(*held.issued, months));
    }
    return turns;
}

// What a record's own days could change for a rule that is judged on that day.
std::vector<ScheduleSearch::Aim> ScheduleSearch::aims_toward(const Rule& rule, std::size_t k, Date day) const {
    std::vector<Aim> aims;
    const Mark ends{Mark::Kind::end, 0};
    if (last_day_held(stated(k), record_of(stated(k)))) aims.push_back({Mark{Mark::Kind::valid, 0}, day});
    for (const int months : rule.dated.months)
        aims.push_back({Mark{Mark::Kind::aged, months}, day});
    if (!rule.dated.ordered) return aims;
    for (std::size_t i = 0; i < learner_.achievements.size(); ++i) {
        const auto& other = learner_.achievements[i].issued;
        if (!other || i == own_count() + k) continue;
        if (rule.ordered(k, i)) aims.push_back({ends, *other});
        if (rule.dated.any_order) aims.push_back({ends, add_days(*other, 1)});
        for (const int months : rule.dated.months) {
            aims.push_back({Mark{Mark::Kind::aged, months}, *other});
            if (rule.dated.excludes_aged) aims.push_back({ends, add_days(add_months(*other, months), 1)});
        }
    }
    return aims;
}

Date ScheduleSearch::day_of(std::size_t k, Mark mark, Date start) const {
    if (mark.kind == Mark::Kind::begin) return start;
    const Date end = last_day(offerings_[k], start, planning_.pauses);
    if (mark.kind == Mark::Kind::end) return end;
    if (mark.kind == Mark::Kind::aged) return add_months(end, mark.months);
    Achievement then = stated(k);
    then.issued = end;
    return *last_day_held(then, record_of(then));
}

// The least start that reaches one of the aims that are not reached yet.
void ScheduleSearch::raise(const Starts& starts, std::size_t k, const std::vector<Aim>& aims,
                           std::vector<Starts>& later) const {
    std::optional<Date> least;
    for (const Aim& aim : aims) {
        if (day_of(k, aim.mark) >= aim.day) continue;
        const auto start = first_reaching(k, aim, add_days(starts[k], 1));
        if (start && (!least || *start < *least)) least = start;
    }
    if (!least) return;
    later.push_back(starts);
    later.back()[k] = *least;
}

// Every mark moves later with the start, and none lies before it.
std::optional<Date> ScheduleSearch::first_reaching(std::size_t k, const Aim& aim, Date from) const {
    Date to = std::max(from, aim.day);
    while (from < to) {
        const Date middle{from.days + (to.days - from.days) / 2};
        const auto start = next_start(offerings_[k], middle, planning_.pauses);
        if (!start || day_of(k, aim.mark, *start) >= aim.day)
            to = middle;
        else
            from = add_days(middle, 1);
    }
    return next_start(offerings_[k], to, planning_.pauses);
}

}  // namespace cairn
