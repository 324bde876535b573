#include "cairn/schedule.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "cairn/holding.h"
#include "cairn/offering.h"
#include "dated_rule.h"

namespace cairn {
namespace {

constexpr int longest_months = 120;
constexpr std::uint64_t steps_of_an_audit = 10;  // about what it takes, beside one set of starts

/// What is held, or will be, as if it were on the first day.
Learner held_early(const PlanQuestion& question) {
    Learner own = *question.learner;
    for (Achievement& achievement : own.achievements)
        achievement.issued = std::min(achievement.issued.value_or(question.start), question.start);
    return own;
}

/// A start for each record, and the finish: nothing is earlier than this.
using Starts = std::vector<Date>;

class ScheduleSearch {
public:
    ScheduleSearch(const PlanQuestion& question, std::span<const std::uint32_t> records, std::span<const Ask> asks,
                   std::optional<Date> by, std::span<const Date> earliest)
        : question_(question),
          planning_(question.planning()),
          earliest_(earliest),
          horizon_(add_months(question.start, longest_months)) {
        if (by) horizon_ = std::min(horizon_, *by);
        if (planning_.deadline) horizon_ = std::min(horizon_, *planning_.deadline);
        plan_.asks.assign(asks.begin(), asks.end());
        for (const std::uint32_t record : records)
            plan_.picks.push_back({record, question.start, question.start});
    }

    Schedule run(std::uint64_t most_steps) {
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
        if (result.plan) {
            std::sort(result.plan->picks.begin(), result.plan->picks.end(), [](const Pick& a, const Pick& b) {
                return std::pair(a.start, a.record) < std::pair(b.start, b.record);
            });
        }
        return result;
    }

private:
    /// All that is asked is whether they fit in.
    bool only_fitting() const { return !earliest_.empty(); }

    /// The same finish, but nothing waits for no reason: each begins as early as it can while the others stay.
    Plan earlier(Starts starts) {
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

    /// Its first, and the first after each other one is completed.
    std::vector<Date> starts_before(const Starts& starts, std::size_t k) {
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

    struct Open {
        Starts starts;
        Date bound;  ///< of the finish of any schedule that starts nothing earlier
    };

    /// A day that moves with a start: of a beginning, of completion, of the end of validity, or so many months after completion.
    struct Mark {
        enum class Kind : std::uint8_t { begin, end, valid, aged } kind = Kind::begin;
        int months = 0;
    };
    /// A mark of a record would make a difference on this day.
    struct Aim {
        Mark mark;
        Date day;
    };

    /// A rule, and for each achievement, own ones first, whether to hold it may do harm.
    struct Rule {
        DatedRule dated;
        std::vector<bool> harms;
    };

    Rule looked_at(const Requirement& requirement, bool entry, const Credential& award) const {
        Rule rule{dated_rule(requirement, entry), {}};
        const auto add = [&](const Achievement& held) {
            rule.harms.push_back(may_harm(rule.dated, subject_of(held, record_of(held), *question_.catalogue),
                                          *question_.frameworks, award.id));
        };
        for (const Achievement& own : question_.learner->achievements)
            add(own);
        for (const Pick& pick : plan_.picks) {
            Achievement taken;
            taken.credential = CredentialRef{question_.catalogue->credentials[pick.record].id};
            add(taken);
        }
        return rule;
    }

    const Credential* record_of(const Achievement& held) const {
        return held.credential ? question_.catalogue->credential(held.credential->id) : nullptr;
    }
    std::size_t own_count() const { return question_.learner->achievements.size(); }

    bool begin() {
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

    bool ever_sound() const {
        std::vector<std::uint32_t> records;
        for (const Pick& pick : plan_.picks)
            records.push_back(pick.record);
        return may_complete(question_, records, plan_.asks) && never_admitted(question_, records, plan_.asks).empty();
    }

    void add(Starts starts) {
        place(starts);
        const Date bound = least_finish();
        if (bound > horizon_ || !seen_.insert(starts).second) return;
        open_.push_back({std::move(starts), bound});
    }

    void place(const Starts& starts) {
        plan_.finish = starts.back();
        for (std::size_t i = 0; i < plan_.picks.size(); ++i) {
            Pick& pick = plan_.picks[i];
            pick.start = starts[i];
            pick.end = last_day(offerings_[i], pick.start, planning_.pauses);
            stated(i).issued = pick.end;
            plan_.finish = std::max(plan_.finish, pick.end);
        }
    }

    Achievement& stated(std::size_t pick) { return learner_.achievements[own_count() + pick]; }

    /// The last completion, and for what starts on some day or later: as long as its hours need, one after the other.
    Date least_finish() const {
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

    static std::int64_t divided_up(std::int64_t value, std::int64_t by) { return (value + by - 1) / by; }

    /// True if nothing is wrong with these starts; otherwise what could mend them is open now.
    bool resolve(const Starts& starts) {
        place(starts);
        std::vector<Starts> later;
        if (sound(starts, later)) return true;
        open_best_last(std::move(later));
        return false;
    }

    bool sound(const Starts& starts, std::vector<Starts>& later) {
        if (only_fitting()) return days_sound(starts, later);
        return entries_sound(starts, later) && days_sound(starts, later) && award_sound(starts, later);
    }

    void open_best_last(std::vector<Starts> later) {
        const std::size_t before = open_.size();
        for (Starts& starts : later)
            add(std::move(starts));
        std::stable_sort(open_.begin() + static_cast<std::ptrdiff_t>(before), open_.end(),
                         [](const Open& a, const Open& b) { return a.bound > b.bound; });
    }

    bool entries_sound(const Starts& starts, std::vector<Starts>& later) {
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

    /// Asked again and again with the same answer: all that matters is when it begins and what is completed by then.
    bool admits(std::size_t i) {
        const Pick& pick = plan_.picks[i];
        if (!question_.catalogue->credentials[pick.record].entry) return true;
        Starts key = {Date{static_cast<std::int32_t>(i)}, pick.start};
        for (const Pick& other : plan_.picks)
            key.push_back(other.end < pick.start ? other.end : Date{});
        const auto [place, fresh] = admitted_.try_emplace(std::move(key), false);
        if (fresh) steps_ += steps_of_an_audit;
        if (fresh) place->second = question_.accepts(admitted(question_, learner_, pick.record, pick.start));
        return place->second;
    }

    /// The day with most going on is one on which something begins. Of what is too much then, no more than is needed to be too much:
    /// in a sound schedule one of those begins after another has ended.
    bool days_sound(const Starts& starts, std::vector<Starts>& later) {
        for (std::size_t i = 0; i < plan_.picks.size(); ++i) {
            std::vector<std::size_t> running;
            for (std::size_t j = 0; j < plan_.picks.size(); ++j)
                if (starts[j] <= starts[i] && starts[i] <= plan_.picks[j].end) running.push_back(j);
            if (!too_much(running)) continue;
            for (std::size_t at = running.size(); at-- > 0;) {
                std::vector<std::size_t> fewer = running;
                fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(at));
                if (too_much(fewer)) running = std::move(fewer);
            }
            for (const std::size_t one : running) {
                Date first_end = horizon_;
                for (const std::size_t other : running)
                    if (other != one) first_end = std::min(first_end, plan_.picks[other].end);
                raise(starts, one, {{Mark{Mark::Kind::begin, 0}, add_days(first_end, 1)}}, later);
            }
            return false;
        }
        return true;
    }

    bool too_much(const std::vector<std::size_t>& running) const {
        std::int64_t weekly = 0;
        for (const std::size_t i : running)
            weekly += offerings_[i].weekly;
        return (planning_.max_parallel && static_cast<std::int64_t>(running.size()) > *planning_.max_parallel) ||
               (planning_.hours_per_week && weekly > planning_.hours_per_week->hundredths);
    }

    bool award_sound(const Starts& starts, std::vector<Starts>& later) {
        const Date day = plan_.finish;
        const Audit goal = audit(completed(question_, learner_, day));
        steps_ += steps_of_an_audit + goal.steps;
        if (question_.accepts(goal.status)) return true;
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

    /// Days after the one that a rule is judged on, on which that could be met which now is not: more is held, or, where holding may do
    /// harm, less. `self`: the pick whose entry it is.
    std::vector<Date> turns_of(const Rule& rule, std::size_t self, Date day) {
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

    /// What a record's own days could change for a rule that is judged on that day.
    std::vector<Aim> aims_toward(const Rule& rule, std::size_t k, Date day) {
        std::vector<Aim> aims;
        const Mark ends{Mark::Kind::end, 0};
        if (has_mark(k, Mark::Kind::valid)) aims.push_back({Mark{Mark::Kind::valid, 0}, day});
        for (const int months : rule.dated.months)
            aims.push_back({Mark{Mark::Kind::aged, months}, day});
        if (!rule.dated.ordered) return aims;
        std::vector<Date> issued = own_issued_;
        for (std::size_t other = 0; other < plan_.picks.size(); ++other)
            if (other != k) issued.push_back(plan_.picks[other].end);
        for (const Date other : issued) {
            aims.push_back({ends, other});
            aims.push_back({ends, add_days(other, 1)});
            for (const int months : rule.dated.months) {
                aims.push_back({Mark{Mark::Kind::aged, months}, other});
                if (rule.dated.excludes_aged) aims.push_back({ends, add_days(add_months(other, months), 1)});
            }
        }
        return aims;
    }

    bool has_mark(std::size_t k, Mark::Kind kind) {
        if (kind != Mark::Kind::valid) return true;
        return last_day_held(stated(k), &question_.catalogue->credentials[plan_.picks[k].record]).has_value();
    }

    /// Of a record that is completed as it stands in the plan.
    Date day_of(std::size_t k, Mark mark) { return day_of(k, mark, plan_.picks[k].start); }

    Date day_of(std::size_t k, Mark mark, Date start) {
        if (mark.kind == Mark::Kind::begin) return start;
        const Date end = last_day(offerings_[k], start, planning_.pauses);
        if (mark.kind == Mark::Kind::end) return end;
        if (mark.kind == Mark::Kind::aged) return add_months(end, mark.months);
        Achievement then = stated(k);
        then.issued = end;
        return *last_day_held(then, &question_.catalogue->credentials[plan_.picks[k].record]);
    }

    /// The least start that reaches one of the aims that are not reached yet.
    void raise(const Starts& starts, std::size_t k, const std::vector<Aim>& aims, std::vector<Starts>& later) {
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

    /// Every mark moves later with the start, and none lies before it.
    std::optional<Date> first_reaching(std::size_t k, const Aim& aim, Date from) {
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

    const PlanQuestion& question_;
    const Planning& planning_;
    std::span<const Date> earliest_;
    Date horizon_;  ///< nothing that finishes later is of interest
    Plan plan_;     ///< the picks in the order of the records asked for
    std::vector<Offering> offerings_;
    std::vector<Rule> rules_;  ///< the entries of the picks, and the award's own
    Learner learner_;
    std::vector<Date> own_issued_;
    std::vector<Open> open_;
    std::set<Starts> seen_;
    std::map<Starts, bool> admitted_;
    std::uint64_t steps_ = 0;
};

}  // namespace

Schedule schedule(const PlanQuestion& question, std::span<const std::uint32_t> records, std::span<const Ask> asks,
                  std::optional<Date> by, std::uint64_t most_steps) {
    return ScheduleSearch(question, records, asks, by, {}).run(most_steps);
}

bool may_complete(const PlanQuestion& question, std::span<const std::uint32_t> records, std::span<const Ask> asks) {
    const Learner own = held_early(question);
    PlanQuestion early = question;
    early.learner = &own;
    Plan all;
    all.asks.assign(asks.begin(), asks.end());
    for (const std::uint32_t record : records)
        all.picks.push_back({record, question.start, question.start});
    const Requirement goal = timeless(*question.rule, false);
    const Learner learner = learner_with(early, all);
    AuditQuestion whole = completed(question, learner, question.start);
    whole.rule = &goal;
    whole.most_steps = 2'000;  // it is asked often, and "perhaps" does no harm
    const AuditStatus status = audit(whole).status;
    return question.accepts(status) || status == AuditStatus::undecided;
}

std::vector<std::uint32_t> never_admitted(const PlanQuestion& question, std::span<const std::uint32_t> records,
                                          std::span<const Ask> asks) {
    std::vector<std::uint32_t> outside(records.begin(), records.end());
    Plan taken;
    taken.asks.assign(asks.begin(), asks.end());
    const Learner own = held_early(question);
    PlanQuestion early = question;
    early.learner = &own;
    const auto admits = [&](const Learner& learner, std::uint32_t record) {
        const Credential& credential = question.catalogue->credentials[record];
        if (!credential.entry || std::holds_alternative<Prose>(credential.entry->form)) return true;
        const Requirement entry = timeless(*credential.entry, true);
        return question.accepts(
            audit({question.catalogue, question.frameworks, &credential, &entry, true, &learner, question.start})
                .status);
    };
    for (bool changed = true; changed && !outside.empty();) {
        const Learner learner = learner_with(early, taken);
        const auto stay = std::stable_partition(outside.begin(), outside.end(),
                                                [&](std::uint32_t record) { return !admits(learner, record); });
        changed = stay != outside.end();
        for (auto inside = stay; inside != outside.end(); ++inside)
            taken.picks.push_back({*inside, question.start, question.start});
        outside.erase(stay, outside.end());
    }
    return outside;
}

bool fits(const PlanQuestion& question, std::span<const std::uint32_t> records, std::span<const Date> earliest, Date by,
          std::uint64_t most_steps) {
    if (records.empty()) return true;
    const Schedule found = ScheduleSearch(question, records, {}, by, earliest).run(most_steps);
    return found.plan || !found.proven;
}

}  // namespace cairn
