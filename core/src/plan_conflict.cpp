#include "cairn/plan_conflict.h"

#include <algorithm>
#include <utility>

#include "cairn/offering.h"
#include "cairn/rule_node.h"

namespace cairn {
namespace {

constexpr std::size_t limit_count = codes_of<PlanLimit>.size();

using Limits = std::uint32_t;  ///< a bit for each
constexpr Limits bit(std::size_t limit) {
    return Limits{1} << limit;
}

bool states(const Planning& planning, PlanLimit limit) {
    switch (limit) {
        case PlanLimit::deadline:
            return planning.deadline.has_value();
        case PlanLimit::budget:
            return planning.budget.has_value();
        case PlanLimit::hours_per_week:
            return planning.hours_per_week.has_value();
        case PlanLimit::max_parallel:
            return planning.max_parallel.has_value();
        case PlanLimit::delivery:
            return !planning.delivery.empty();
        case PlanLimit::languages:
            return !planning.languages.empty();
        case PlanLimit::countries:
            return !planning.countries.empty();
        case PlanLimit::pauses:
            return !planning.pauses.empty();
    }
    return false;
}

void give_up(Planning& planning, PlanLimit limit) {
    switch (limit) {
        case PlanLimit::deadline:
            return planning.deadline.reset();
        case PlanLimit::budget:
            return planning.budget.reset();
        case PlanLimit::hours_per_week:
            return planning.hours_per_week.reset();
        case PlanLimit::max_parallel:
            return planning.max_parallel.reset();
        case PlanLimit::delivery:
            return planning.delivery.clear();
        case PlanLimit::languages:
            return planning.languages.clear();
        case PlanLimit::countries:
            return planning.countries.clear();
        case PlanLimit::pauses:
            return planning.pauses.clear();
    }
}

class Conflict {
public:
    Conflict(const PlanQuestion& question, Objective objective, std::uint64_t most_steps)
        : question_(question), objective_(objective), most_steps_(most_steps) {
        for (std::size_t limit = 0; limit < limit_count; ++limit)
            if (states(question.planning(), PlanLimit(limit))) stated_ |= bit(limit);
    }

    PlanConflict run() {
        if (!possible(0)) {
            found_.lacks = lacks();
            return std::move(found_);
        }
        found_.limits = names_of(smallest_conflict());
        relax();
        return std::move(found_);
    }

private:
    /// The sets of `wanted` stated limits, until `found` says of one that it will do.
    template <class Found>
    Limits first_set(std::size_t wanted, Found found) const {
        for (Limits set = 1; set <= stated_; ++set)
            if ((set & ~stated_) == 0 && names_of(set).size() == wanted && found(set)) return set;
        return 0;
    }

    /// As small as any that leaves no plan; all that are stated do.
    Limits smallest_conflict() {
        for (std::size_t wanted = 1; wanted < names_of(stated_).size(); ++wanted)
            if (const Limits set = first_set(wanted, [&](Limits kept) { return !possible(kept); })) return set;
        return stated_;
    }

    void relax() {
        for (std::size_t wanted = 1; found_.relaxed.empty() && wanted <= names_of(stated_).size(); ++wanted)
            first_set(wanted, [&](Limits given_up) {
                Planned planned = without(given_up);
                if (planned.status == PlanStatus::stopped && !planned.plan) found_.proven = false;
                if (planned.plan) found_.relaxed.push_back({names_of(given_up), std::move(planned)});
                return false;
            });
    }

    static std::vector<PlanLimit> names_of(Limits set) {
        std::vector<PlanLimit> names;
        for (std::size_t limit = 0; limit < limit_count; ++limit)
            if (set & bit(limit)) names.push_back(PlanLimit(limit));
        return names;
    }

    Planned plan_with(Limits kept, Objective objective) const {
        Learner learner = *question_.learner;
        for (std::size_t limit = 0; limit < limit_count && learner.planning; ++limit)
            if (!(kept & bit(limit))) give_up(*learner.planning, PlanLimit(limit));
        PlanQuestion asked = question_;
        asked.learner = &learner;
        return plan_for(asked, objective, most_steps_);
    }

    /// There is a plan, or nobody could tell.
    bool possible(Limits kept) {
        const Planned planned = plan_with(kept, objective_);
        if (planned.status == PlanStatus::stopped && !planned.plan) found_.proven = false;
        return planned.status != PlanStatus::infeasible;
    }

    Planned without(Limits given_up) const {
        Objective objective = objective_;
        if (given_up == bit(static_cast<std::size_t>(PlanLimit::deadline))) objective = Objective::finish;
        if (given_up == bit(static_cast<std::size_t>(PlanLimit::budget))) objective = Objective::cost;
        return plan_with(stated_ & ~given_up, objective);
    }

    std::vector<Element> lacks() const {
        Plan all;
        all.finish = question_.start;
        const Planning anything;
        for (std::uint32_t record = 0; record < question_.catalogue->credentials.size(); ++record)
            if (question_.offers(record) &&
                std::holds_alternative<Offering>(offering_of(*question_.catalogue, record, anything)))
                all.picks.push_back({record, question_.start, question_.start});
        PlanQuestion possible = question_;
        possible.certain = false;
        const Learner learner = learner_with(possible, all);
        std::vector<Element> core = audit(completed(possible, learner, all.finish)).core;
        const auto nodes = number_nodes(*question_.rule, false);
        std::erase_if(core,
                      [&](const Element& element) { return !element.limit && ask_of(*nodes[element.node].rule); });
        return core;
    }

    const PlanQuestion& question_;
    Objective objective_;
    std::uint64_t most_steps_;
    Limits stated_ = 0;
    PlanConflict found_;
};

}  // namespace

BusiestWeek busiest_week(const PlanQuestion& question, const Plan& plan) {
    BusiestWeek most;
    for (const Pick& at : plan.picks) {  // the most goes on when something begins
        BusiestWeek week;
        for (const Pick& pick : plan.picks) {
            if (pick.start > at.start || pick.end < at.start) continue;
            const auto offered = offering_of(*question.catalogue, pick.record, question.planning());
            if (const auto* offering = std::get_if<Offering>(&offered)) week.hours += offering->weekly;
            ++week.count;
        }
        for (const Underway& other : question.underway) {
            if (other.end < at.start) continue;
            week.hours += other.weekly;
            ++week.count;
        }
        most = {std::max(most.hours, week.hours), std::max(most.count, week.count)};
    }
    return most;
}

PlanConflict conflict_of(const PlanQuestion& question, Objective objective, std::uint64_t most_steps) {
    return Conflict(question, objective, most_steps).run();
}

}  // namespace cairn
