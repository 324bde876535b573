#pragma once
// The search of schedule.h: over lower bounds of starts. schedule.cpp searches, schedule_conflicts.cpp says what is wrong with some starts
// and which later ones could mend it.

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <vector>

#include "cairn/holding.h"
#include "cairn/offering.h"
#include "cairn/schedule.h"
#include "dated_rule.h"
#include "effort.h"

namespace cairn {

/// A start for each record, and the finish: nothing is earlier than this.
using Starts = std::vector<Date>;

class ScheduleSearch {
public:
    /// `earliest` given: all that is asked is whether the records fit in, none before its day.
    ScheduleSearch(const PlanQuestion& question, std::span<const std::uint32_t> records, std::span<const Ask> asks,
                   std::span<const Date> earliest = {}, std::optional<Date> by = std::nullopt);

    Schedule run(std::uint64_t most_steps);

private:
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
    /// A rule, and of each achievement, own ones first, what it may be to it.
    struct Rule {
        DatedRule dated;
        std::vector<bool> harms;  ///< to hold it may do harm
        std::vector<std::vector<bool>>
            follows;  ///< by pick: it may have to come after that, for a sequence; empty: without
        bool ordered(std::size_t pick, std::size_t achievement) const {
            return dated.any_order || (!follows.empty() && follows[pick][achievement]);
        }
    };

    bool begin();
    Rule looked_at(const Requirement& requirement, bool entry, const Credential& award) const;
    bool ever_sound();
    void add(Starts starts);
    void place(const Starts& starts);
    Date least_finish() const;
    bool resolve(const Starts& starts);
    void open_best_last(std::vector<Starts> later);
    Plan earlier(Starts starts);
    std::vector<Date> starts_before(const Starts& starts, std::size_t k);

    /// Whether nothing is wrong with the starts, which are placed; otherwise `later` has what could mend it.
    bool sound(const Starts& starts, std::vector<Starts>& later);
    bool entries_sound(const Starts& starts, std::vector<Starts>& later);
    bool days_sound(const Starts& starts, std::vector<Starts>& later);
    bool award_sound(const Starts& starts, std::vector<Starts>& later);
    bool admits(std::size_t i);
    bool too_much(const std::vector<std::size_t>& running, Date day) const;
    bool accepts(AuditStatus status);
    std::vector<Date> turns_of(const Rule& rule, std::size_t self, Date day) const;
    std::vector<Aim> aims_toward(const Rule& rule, std::size_t k, Date day) const;
    /// Of a record that is begun on that day; or (none) as it stands in the plan.
    Date day_of(std::size_t k, Mark mark, Date start) const;
    Date day_of(std::size_t k, Mark mark) const { return day_of(k, mark, plan_.picks[k].start); }
    void raise(const Starts& starts, std::size_t k, const std::vector<Aim>& aims, std::vector<Starts>& later) const;
    std::optional<Date> first_reaching(std::size_t k, const Aim& aim, Date from) const;

    bool only_fitting() const { return !earliest_.empty(); }
    std::size_t own_count() const { return question_.learner->achievements.size(); }
    const Achievement& stated(std::size_t pick) const { return learner_.achievements[own_count() + pick]; }
    const Credential* record_of(const Achievement& held) const {
        return held.credential ? question_.catalogue->credential(held.credential->id) : nullptr;
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
    bool unsure_ = false;  ///< an audit was undecided, so that it is not known whether some starts are sound
};

}  // namespace cairn
