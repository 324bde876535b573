#include "cairn/plan_lapse.h"

#include <algorithm>

#include "cairn/other_dates.h"

namespace cairn {

std::optional<Lapse> lapse_of(const PlanQuestion& question, const Plan& plan) {
    const Learner learner = learner_with(question, plan);
    const OtherDates later = other_dates(completed(question, learner, plan.finish));
    if (later.now.status == AuditStatus::undecided) return std::nullopt;
    for (const DateChange& change : later.changes) {
        if (question.accepts(change.then.status)) continue;
        Lapse lapse{change.date, {}};
        for (const Turn& turn : change.because) {
            if (turn.fact == DatedFact::issued) continue;
            const Achievement& held = learner.achievements[turn.achievement];
            const std::string& id = held.credential ? held.credential->id : held.id;
            if (std::find(lapse.because.begin(), lapse.because.end(), id) == lapse.because.end())
                lapse.because.push_back(id);
        }
        return lapse;
    }
    return std::nullopt;
}

}  // namespace cairn
