#include "cairn/plan_check.h"

#include <algorithm>

#include "cairn/offering.h"
#include "cairn/witness.h"
#include "numbers.h"

namespace cairn {
namespace {

class PlanCheck {
public:
    PlanCheck(const PlanQuestion& question, const Plan& plan)
        : question_(question), planning_(question.planning()), plan_(plan) {}

    Problems check() {
        if (!check_picks()) return std::move(problems_);
        check_days();
        check_budget();
        check_finish();
        check_rules();
        return std::move(problems_);
    }

private:
    void refuse(std::string at, std::string why) { problems_.push_back({"", std::move(at), std::move(why)}); }
    static std::string at(std::size_t pick) { return "/picks/" + digits(pick); }

    /// Each by itself. False if one of them cannot be taken at all.
    bool check_picks() {
        const auto& picks = plan_.picks;
        for (std::size_t i = 0; i < picks.size(); ++i) {
            const auto offered = offering_of(*question_.catalogue, picks[i].record, planning_);
            const auto* offering = std::get_if<Offering>(&offered);
            if (!offering) {
                refuse(at(i), "it cannot be taken: " + std::string(code(std::get<OfferBarrier>(offered))));
                return false;
            }
            offerings_.push_back(*offering);
            if (!question_.offers(picks[i].record)) refuse(at(i), "it is not to be taken");
            if (picks[i].start < question_.start) refuse(at(i) + "/start", "nothing may begin so early");
            if (next_start(*offering, picks[i].start, planning_.pauses) != picks[i].start)
                refuse(at(i) + "/start", "it does not begin on this day");
            if (last_day(*offering, picks[i].start, planning_.pauses) != picks[i].end)
                refuse(at(i) + "/end", "it does not end on this day");
            for (std::size_t j = 0; j < i; ++j)
                if (picks[i].record == picks[j].record) refuse(at(i), "it is taken already");
            if (i > 0 &&
                std::pair(picks[i].start, picks[i].record) < std::pair(picks[i - 1].start, picks[i - 1].record))
                refuse(at(i), "it belongs before the one before it");
        }
        return true;
    }

    /// Most is going on, and most hours are asked for, on a day on which something begins.
    void check_days() {
        for (std::size_t i = 0; i < plan_.picks.size(); ++i) {
            const Date day = plan_.picks[i].start;
            std::int64_t running = 0, weekly = 0;
            for (std::size_t j = 0; j < plan_.picks.size(); ++j) {
                if (day < plan_.picks[j].start || plan_.picks[j].end < day) continue;
                ++running;
                weekly += offerings_[j].weekly;
            }
            for (const Underway& other : question_.underway) {
                if (other.end < day) continue;
                ++running;
                weekly += other.weekly;
            }
            if (planning_.max_parallel && running > *planning_.max_parallel)
                refuse(at(i), "more goes on at once than the person wants");
            if (planning_.hours_per_week && weekly > planning_.hours_per_week->hundredths)
                refuse(at(i), "it takes more hours a week than there are");
        }
    }

    void check_finish() {
        for (const Pick& pick : plan_.picks)
            if (plan_.finish < pick.end) return refuse("/finish", "something is not completed then");
        if (plan_.finish < question_.start) refuse("/finish", "nothing may begin so early");
        if (planning_.deadline && plan_.finish > *planning_.deadline) refuse("/finish", "it is after the deadline");
    }

    void check_budget() {
        if (!planning_.budget) return;
        std::int64_t sum = 0;
        for (const Pick& pick : plan_.picks) {
            const auto& cost = question_.catalogue->credentials[pick.record].cost;
            if (cost && cost->amount && cost->currency == planning_.budget->currency) sum += cost->amount->hundredths;
        }
        if (sum > planning_.budget->amount.hundredths) refuse("", "it costs more than the budget");
    }

    void check_rules() {
        const Learner learner = learner_with(question_, plan_);
        for (std::size_t i = 0; i < plan_.picks.size(); ++i) {
            const Pick& pick = plan_.picks[i];
            const AuditStatus status = admitted(question_, learner, pick.record, pick.start);
            if (!question_.accepts(status))
                refuse(at(i) + "/start", "its entry requirement is then " + std::string(code(status)));
        }
        const AuditQuestion goal = completed(question_, learner, plan_.finish);
        const Audit found = audit(goal);
        if (!question_.accepts(found.status))
            return refuse("/finish", "the award is then " + std::string(code(found.status)));
        for (const Problem& problem : check_witness(goal, found))
            refuse("/finish", "what the award counts then is unsound: " + problem.message);
    }

    const PlanQuestion& question_;
    const Planning& planning_;
    const Plan& plan_;
    std::vector<Offering> offerings_;
    Problems problems_;
};

}  // namespace

Problems check_plan(const PlanQuestion& question, const Plan& plan) {
    return PlanCheck(question, plan).check();
}

}  // namespace cairn
