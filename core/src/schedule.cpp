#include "cairn/schedule.h"

#include <algorithm>
#include <utility>

#include "numbers.h"
#include "schedule_search.h"

namespace cairn {

ScheduleSearch::ScheduleSearch(const PlanQuestion& question, std::span<const std::uint32_t> records,
                               std::span<const Ask> asks, std::span<const Date> earliest, std::optional<Date> by)
    : question_(question), planning_(question.planning()), earliest_(earliest), horizon_(latest_finish(question)) {
    if (by) horizon_ = std::min(horizon_, *by);
    plan_.asks.assign(asks.begin(), asks.end());
    for (const std::uint32_t record : records)
        plan_.picks.push_back({record, question.start, question.start});
}

Schedule ScheduleSearch::run(std::uint64_t most_steps) {
    Schedule result;
    result.proven = true;
    std::optional<Starts> best;
    if (!begin()) return result;
    while (!open_.empty()) {
        const Open next = std::move(open_.back());
        open_.pop_back();
        if (next.bound > horizon_) continue;
        if (steps_ >= most_steps) {
            result.proven = false;
            break;
        }
        ++steps_;
        if (!resolve(next.starts)) continue;
        best = next.starts;
        horizon_ = add_days(plan_.finish, -1);
        if (only_fitting()) break;
    }
    if (best) result.plan = earlier(std::move(*best));
    result.steps = steps_;
    result.proven = result.proven && !unsure_;
    if (result.plan) {
        std::sort(result.plan->picks.begin(), result.plan->picks.end(), [](const Pick& a, const Pick& b) {
            return std::pair(a.start, a.record) < std::pair(b.start, b.record);
        });
    }
    return result;
}

ScheduleSearch::Rule ScheduleSearch::looked_at(const Requirement& requirement, bool entry,
                                               const Credential& award) const {
    Rule rule{dated_rule(requirement, entry), {}, {}};
    std::vector<Achievement> taken(plan_.picks.size());
    std::vector<Subject> subjects;
    const auto add = [&](const Achievement& held) {
        subjects.push_back(subject_of(held, record_of(held), *question_.catalogue));
    };
    for (const Achievement& own : question_.learner->achievements)
        add(own);
    for (std::size_t k = 0; k < taken.size(); ++k) {
        taken[k].credential = CredentialRef{question_.catalogue->credentials[plan_.picks[k].record].id};
        add(taken[k]);
    }
    for (const Subject& subject : subjects)
        rule.harms.push_back(may_harm(rule.dated, subject, *question_.frameworks, award.id));
    for (std::size_t k = own_count(); k < subjects.size() && !rule.dated.sequences.empty(); ++k) {
        auto& follows = rule.follows.emplace_back();
        for (const Subject& other : subjects)
            follows.push_back(may_follow(rule.dated, subjects[k], other, *question_.frameworks, award.id));
    }
    return rule;
}

bool ScheduleSearch::begin() {
    Starts first;
    for (const Pick& pick : plan_.picks) {
        const auto offered = offering_of(*question_.catalogue, pick.record, planning_);
        const auto* offering = std::get_if<Offering>(&offered);
        if (!offering) return false;
        const Date from = only_fitting() ? earliest_[first.size()] : question_.start;
        const auto start = next_start(*offering, from, planning_.pauses);
        if (!start) return false;
        first.push_back(*start);
        offerings_.push_back(*offering);
        const Credential& record = question_.catalogue->credentials[pick.record];
        const auto& entry = record.entry;
        rules_.push_back(entry ? looked_at(*entry, true, record) : Rule{});
    }
    first.push_back(question_.start);
    rules_.push_back(looked_at(*question_.rule, false, *question_.award));
    learner_ = learner_with(question_, plan_);
    for (const Achievement& own : question_.learner->achievements)
        if (own.issued) own_issued_.push_back(*own.issued);
    if (!only_fitting() && !ever_sound()) return false;
    add(std::move(first));
    return true;
}

bool ScheduleSearch::ever_sound() {
    std::vector<std::uint32_t> records;
    for (const Pick& pick : plan_.picks)
        records.push_back(pick.record);
    return may_complete(question_, records, plan_.asks, true, steps_) &&
           never_admitted(question_, records, plan_.asks, true).empty();
}

void ScheduleSearch::add(Starts starts) {
    place(starts);
    const Date bound = least_finish();
    if (bound > horizon_ || !seen_.insert(starts).second) return;
    open_.push_back({std::move(starts), bound});
}

void ScheduleSearch::place(const Starts& starts) {
    plan_.finish = starts.back();
    for (std::size_t i = 0; i < plan_.picks.size(); ++i) {
        Pick& pick = plan_.picks[i];
        pick.start = starts[i];
        pick.end = last_day(offerings_[i], pick.start, planning_.pauses);
        learner_.achievements[own_count() + i].issued = pick.end;
        plan_.finish = std::max(plan_.finish, pick.end);
    }
}

// The last completion, and for what starts on some day or later: as long as its hours need, one after the other.
Date ScheduleSearch::least_finish() const {
    std::vector<std::size_t> latest_first(plan_.picks.size());
    for (std::size_t i = 0; i < latest_first.size(); ++i)
        latest_first[i] = i;
    std::sort(latest_first.begin(), latest_first.end(),
              [&](std::size_t a, std::size_t b) { return plan_.picks[a].start > plan_.picks[b].start; });
    Date least = plan_.finish;
    std::int64_t work = 0, days = 0;
    for (const std::size_t i : latest_first) {
        work += offerings_[i].weekly * offerings_[i].days;
        days += offerings_[i].days;
        std::int64_t needed = 1;
        if (planning_.hours_per_week && planning_.hours_per_week->hundredths > 0)
            needed = std::max(needed, divided_up(work, planning_.hours_per_week->hundredths));
        if (planning_.max_parallel) needed = std::max(needed, divided_up(days, *planning_.max_parallel));
        Offering all;
        all.own_pace = true;
        all.days = static_cast<std::int32_t>(needed);
        least = std::max(least, last_day(all, plan_.picks[i].start, planning_.pauses));
    }
    return least;
}

// True if nothing is wrong with these starts; otherwise what could mend them is open now.
bool ScheduleSearch::resolve(const Starts& starts) {
    place(starts);
    std::vector<Starts> later;
    if (sound(starts, later)) return true;
    open_best_last(std::move(later));
    return false;
}

void ScheduleSearch::open_best_last(std::vector<Starts> later) {
    const std::size_t before = open_.size();
    for (Starts& starts : later)
        add(std::move(starts));
    std::stable_sort(open_.begin() + static_cast<std::ptrdiff_t>(before), open_.end(),
                     [](const Open& a, const Open& b) { return a.bound > b.bound; });
}

// The same finish, but nothing waits for no reason: each begins as early as it can while the others stay.
Plan ScheduleSearch::earlier(Starts starts) {
    place(starts);
    const Date finish = plan_.finish;
    for (bool changed = true; changed;) {
        changed = false;
        for (std::size_t k = 0; k < plan_.picks.size() && !changed; ++k)
            for (const Date start : starts_before(starts, k)) {
                Starts tried = starts;
                tried[k] = start;
                place(tried);
                std::vector<Starts> later;
                if (plan_.finish != finish || !sound(tried, later)) continue;
                starts = std::move(tried);
                changed = true;
                break;
            }
    }
    place(starts);
    return plan_;
}

// Its first, and the first after each other one is completed.
std::vector<Date> ScheduleSearch::starts_before(const Starts& starts, std::size_t k) {
    place(starts);
    std::vector<Date> days = {question_.start};
    for (const Pick& other : plan_.picks) {
        days.push_back(other.end);
        days.push_back(add_days(other.end, 1));
    }
    std::vector<Date> found;
    for (const Date day : days) {
        const auto start = next_start(offerings_[k], std::max(day, question_.start), planning_.pauses);
        if (start && *start < starts[k]) found.push_back(*start);
    }
    std::sort(found.begin(), found.end());
    return found;
}

Date latest_finish(const PlanQuestion& question) {
    constexpr int ten_years = 120;
    const Date latest = add_months(question.start, ten_years);
    return std::min(question.planning().deadline.value_or(latest), latest);
}

Schedule schedule(const PlanQuestion& question, std::span<const std::uint32_t> records, std::span<const Ask> asks,
                  std::uint64_t most_steps) {
    return ScheduleSearch(question, records, asks).run(most_steps);
}

bool fits(const PlanQuestion& question, std::span<const std::uint32_t> records, std::span<const Date> earliest, Date by,
          std::uint64_t most_steps) {
    if (records.empty()) return true;
    const Schedule found = ScheduleSearch(question, records, {}, earliest, by).run(most_steps);
    return found.plan || !found.proven;
}

}  // namespace cairn
