#include "schedule_twin.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace cairn {
namespace {

class ScheduleTwin {
public:
    ScheduleTwin(const PlanQuestion& question, std::span<const std::uint32_t> records, Date by)
        : question_(question), planning_(question.planning()), by_(by) {
        for (const std::uint32_t record : records) {
            picks_.push_back({record, {}, {}});
            ways_.push_back(ways_of(record));
        }
    }

    std::optional<Date> run() {
        choose(0);
        std::stable_sort(plans_.begin(), plans_.end(),
                         [](const Tried& a, const Tried& b) { return a.completed < b.completed; });
        for (int day = question_.start.days; day <= by_.days; ++day)
            for (Tried& tried : plans_) {
                if (tried.completed.days > day) break;
                if (!tried.admitted) tried.admitted = admitted(tried.plan);
                if (!*tried.admitted) continue;
                const Learner learner = learner_with(question_, tried.plan);
                if (audit(completed(question_, learner, {day})).status == AuditStatus::satisfied) return Date{day};
            }
        return std::nullopt;
    }

private:
    struct Way {
        Date start, end;
        std::int64_t weekly;
    };
    struct Tried {
        Date completed;
        Plan plan;
        std::optional<bool> admitted;
    };

    bool paused(int day) const {
        return std::any_of(planning_.pauses.begin(), planning_.pauses.end(),
                           [&](const Pause& pause) { return pause.from.days <= day && day <= pause.to.days; });
    }

    std::vector<Way> ways_of(std::uint32_t record) const {
        const Credential& credential = question_.catalogue->credentials[record];
        const StudyTime& time = *credential.duration;
        const std::int64_t hours =
            credential.workload && credential.workload->hours ? credential.workload->hours->hundredths : 0;
        const std::int64_t available = planning_.hours_per_week ? planning_.hours_per_week->hundredths : 1'000'000;
        const bool own_pace = time.pace == Pace::self_paced;
        int days = 1;
        while (days * 100 < time.weeks->hundredths * 7 || (own_pace && days * available < hours * 7))
            ++days;
        const std::int64_t weekly = hours * 7 / days;
        std::vector<Way> ways;
        for (int start = question_.start.days; start <= by_.days && weekly <= available; ++start) {
            if (credential.valid_until && start > credential.valid_until->days) continue;
            const bool intake = !time.rolling.value_or(false);
            const auto& dates = time.intakes;
            if (intake && std::find(dates.begin(), dates.end(), Date{start}) == dates.end()) continue;
            if (!intake && paused(start)) continue;
            int end = start, left = days;
            bool broken = false;
            for (;; ++end) {
                if (paused(end))
                    broken = !own_pace;
                else
                    --left;
                if (left == 0 || broken) break;
            }
            if (!broken && end <= by_.days) ways.push_back({{start}, {end}, weekly});
        }
        return ways;
    }

    void choose(std::size_t next) {
        if (next == picks_.size()) {
            if (!fits()) return;
            Date last = question_.start;
            for (const Pick& pick : picks_)
                last = std::max(last, pick.end);
            if (last <= by_) plans_.push_back({last, {picks_, {}, last}, {}});
            return;
        }
        for (const Way& way : ways_[next]) {
            picks_[next].start = way.start;
            picks_[next].end = way.end;
            weekly_.push_back(way.weekly);
            choose(next + 1);
            weekly_.pop_back();
        }
    }

    bool fits() const {
        for (int day = question_.start.days; day <= by_.days; ++day) {
            std::int64_t running = 0, weekly = 0;
            for (std::size_t i = 0; i < picks_.size(); ++i) {
                if (day < picks_[i].start.days || picks_[i].end.days < day) continue;
                ++running;
                weekly += weekly_[i];
            }
            if (running == 0) continue;
            for (const Underway& other : question_.underway)
                if (day <= other.end.days) {
                    ++running;
                    weekly += other.weekly;
                }
            if (planning_.max_parallel && running > *planning_.max_parallel) return false;
            if (planning_.hours_per_week && weekly > planning_.hours_per_week->hundredths) return false;
        }
        return true;
    }

    bool admitted(const Plan& plan) const {
        const Learner learner = learner_with(question_, plan);
        return std::all_of(plan.picks.begin(), plan.picks.end(), [&](const Pick& pick) {
            return cairn::admitted(question_, learner, pick.record, pick.start) == AuditStatus::satisfied;
        });
    }

    const PlanQuestion& question_;
    const Planning& planning_;
    Date by_;
    std::vector<Pick> picks_;
    std::vector<std::vector<Way>> ways_;
    std::vector<std::int64_t> weekly_;
    std::vector<Tried> plans_;
};

}  // namespace

std::optional<Date> earliest_finish(const PlanQuestion& question, std::span<const std::uint32_t> records, Date by) {
    return ScheduleTwin(question, records, by).run();
}

}  // namespace cairn
