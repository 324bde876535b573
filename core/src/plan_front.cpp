#include "cairn/plan_front.h"

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

#include "plan_search.h"

namespace cairn {
namespace {

/// Of a plan, or what the plans of a zone have less of in each: days, cost and hours.
struct Corner {
    std::int64_t days = IntegerProgram::no_bound;
    std::pair<std::int64_t, std::int64_t> cost = {IntegerProgram::no_bound, 0};  ///< unpriced, and the sum
    std::int64_t hours = IntegerProgram::no_bound;
    bool operator==(const Corner&) const = default;
};

Corner corner_of(const PlanTotals& totals) {
    return {totals.days, {totals.unpriced, totals.cost}, totals.hours};
}

bool no_worse(const Corner& a, const Corner& b) {
    return a.days <= b.days && a.cost <= b.cost && a.hours <= b.hours;
}

bool inside(const Corner& plan, const Corner& zone) {
    return plan.days < zone.days && plan.cost < zone.cost && plan.hours < zone.hours;
}

class Front {
public:
    Front(const PlanQuestion& question, std::size_t most_plans, std::uint64_t most_steps,
          FunctionRef<void(const Plans&)> more)
        : search_(question), most_plans_(most_plans), left_(most_steps), more_(more) {}

    Plans run() {
        search();
        // An extreme that was stopped may ask for more than there is need to.
        std::erase_if(found_.plans, [&](const Planned& planned) { return asks_ && planned.totals.asks > *asks_; });
        std::sort(found_.plans.begin(), found_.plans.end(), [](const Planned& a, const Planned& b) {
            const Corner one = corner_of(a.totals), other = corner_of(b.totals);
            return std::tie(one.days, one.cost, one.hours) < std::tie(other.days, other.cost, other.hours);
        });
        return std::move(found_);
    }

private:
    void search() {
        zones_.emplace_back();
        for (const Objective objective : {Objective::finish, Objective::cost, Objective::hours}) {
            PlanAim aim{objective};
            aim.asks = asks_;
            const Planned best = ask(aim);
            if (best.status == PlanStatus::infeasible) {
                found_.status = best.status;
                found_.complete = true;
                return;
            }
            if (best.status == PlanStatus::optimal) asks_ = best.totals.asks;
            unsure_ = unsure_ || best.status == PlanStatus::stopped;
            join(best);
        }
        // Without the fewest asks nothing between the extremes can be proved.
        while (asks_ && !zones_.empty() && found_.plans.size() < most_plans_ && left_ > 0)
            search_zone();
        const bool proved = asks_ && !unsure_ && (zones_.empty() || found_.plans.size() >= most_plans_);
        found_.status = proved ? PlanStatus::optimal : PlanStatus::stopped;
        found_.complete = zones_.empty() && proved;
    }

    Planned ask(const PlanAim& aim) {
        Planned planned = search_.run(aim, std::min(left_, usual_plan_steps));
        left_ -= planned.steps;
        found_.steps += planned.steps;
        return planned;
    }

    void search_zone() {
        const auto largest = std::max_element(
            zones_.begin(), zones_.end(), [&](const Corner& a, const Corner& b) { return size_of(a) < size_of(b); });
        const Corner zone = *largest;
        const Planned best = cheapest_in(zone);
        if (best.status == PlanStatus::optimal) return join(best);
        std::erase(zones_, zone);
        if (best.status == PlanStatus::stopped) unsure_ = true;
    }

    /// Nothing in the zone is better in the three, because whatever is no worse lies in the zone too.
    Planned cheapest_in(const Corner& zone) {
        PlanAim aim{Objective::cost};
        aim.asks = asks_;
        aim.most.days = zone.days - 1;
        aim.most.hours = zone.hours - 1;
        const auto [unpriced, cost] = zone.cost;
        if (unpriced == IntegerProgram::no_bound) return ask(aim);
        if (unpriced > 0) {
            aim.most.unpriced = unpriced - 1;
            Planned best = ask(aim);
            if (best.status != PlanStatus::infeasible) return best;
        }
        aim.most.unpriced = unpriced;
        aim.most.cost = cost - 1;
        return ask(aim);
    }

    void join(const Planned& planned) {
        if (!planned.plan) return;
        const Corner corner = corner_of(planned.totals);
        auto& plans = found_.plans;
        const auto known = [&](const Planned& other) { return no_worse(corner_of(other.totals), corner); };
        if (std::any_of(plans.begin(), plans.end(), known)) return;
        // Only what was stopped can turn out to be worse.
        std::erase_if(plans, [&](const Planned& other) { return no_worse(corner, corner_of(other.totals)); });
        plans.push_back(planned);
        cut(corner);
        if (more_) more_(found_);
    }

    /// What is no better than the plan in anything is no longer looked for.
    void cut(const Corner& plan) {
        std::vector<Corner> parts;
        std::erase_if(zones_, [&](const Corner& zone) {
            if (!inside(plan, zone)) return false;
            parts.push_back({plan.days, zone.cost, zone.hours});
            parts.push_back({zone.days, plan.cost, zone.hours});
            parts.push_back({zone.days, zone.cost, plan.hours});
            return true;
        });
        for (const Corner& part : parts)
            add_zone(part);
    }

    /// What lies in another zone needs none of its own.
    void add_zone(const Corner& added) {
        if (std::any_of(zones_.begin(), zones_.end(), [&](const Corner& zone) { return no_worse(added, zone); }))
            return;
        std::erase_if(zones_, [&](const Corner& zone) { return no_worse(zone, added); });
        zones_.push_back(added);
    }

    /// Of the box between the best and the worst known in each of the three; thousandths of each side.
    std::int64_t size_of(const Corner& zone) const {
        Corner best, worst = {0, {0, 0}, 0};
        for (const Planned& planned : found_.plans) {
            const Corner corner = corner_of(planned.totals);
            best = {std::min(best.days, corner.days), std::min(best.cost, corner.cost),
                    std::min(best.hours, corner.hours)};
            worst = {std::max(worst.days, corner.days), std::max(worst.cost, corner.cost),
                     std::max(worst.hours, corner.hours)};
        }
        const auto side = [](std::int64_t least, std::int64_t most, std::int64_t at) {
            return most <= least ? 1000 : (std::min(at, most) - least) * 1000 / (most - least);
        };
        std::int64_t cost = side(best.cost.first, worst.cost.first, zone.cost.first);
        if (best.cost.first == worst.cost.first) cost = side(best.cost.second, worst.cost.second, zone.cost.second);
        return side(best.days, worst.days, zone.days) * cost * side(best.hours, worst.hours, zone.hours);
    }

    PlanSearch search_;
    std::size_t most_plans_;
    std::uint64_t left_;
    FunctionRef<void(const Plans&)> more_;
    std::optional<std::int64_t> asks_;
    std::vector<Corner> zones_;
    bool unsure_ = false;  ///< a search was stopped
    Plans found_;
};

}  // namespace

Plans front_of(const PlanQuestion& question, std::size_t most_plans, std::uint64_t most_steps,
               FunctionRef<void(const Plans&)> more) {
    return certain_or_possible(question, most_steps, [&](const PlanQuestion& asked, std::uint64_t steps) {
        return Front(asked, most_plans, steps, more).run();
    });
}

}  // namespace cairn
