#include "cairn/planner.h"

#include <algorithm>
#include <map>
#include <utility>

#include "cairn/offering.h"
#include "cairn/schedule.h"
#include "plan_program.h"

namespace cairn {
namespace {

class Planner {
public:
    using Better = FunctionRef<void(const Planned&)>;

    Planner(const PlanQuestion& question, Objective objective, std::uint64_t most_steps, Better better)
        : question_(question),
          figure_(figure_of(objective)),
          better_(better),
          program_(question),
          sums_(program_.sums(objective)),
          effort_{most_steps} {}

    Planned run() {
        if (latest_finish(question_) >= question_.start) minimise();
        Planned result = so_far();
        if (!effort_.spent) result.status = result.plan ? PlanStatus::optimal : PlanStatus::infeasible;
        return result;
    }

private:
    using Choice = std::vector<std::size_t>;  ///< the judged columns that are 1

    Planned so_far() const {
        Planned result;
        result.certain = question_.certain || !best_;
        result.plan = best_;
        result.totals = totals_;
        result.currency = program_.currency();
        result.bound = bound_;
        result.steps = effort_.made;
        return result;
    }

    // A search for each level: what one cuts off may be as good as the best for the next.
    void minimise() {
        IntegerProgram program = program_.program();
        for (std::size_t level = 0; level < sums_.size() && !effort_.spent; ++level) {
            const auto& sum = sums_[level];
            // All plans are alike in what none has any of.
            if (std::all_of(sum.costs.begin(), sum.costs.end(), [](std::int64_t cost) { return cost == 0; })) {
                if (sum.figure == figure_) bound_ = 0;
                continue;
            }
            IntegerSearch search(program, effort_);
            const std::int64_t known = best_ ? totals_.*sum.figure : IntegerProgram::no_bound;
            search.minimise({sum.costs, known, sum.step, false, true},
                            [&](const Point& point) { return judged(point, level, search); });
            if (sum.figure == figure_) bound_ = least_figure(search);
            if (!best_) return;
            program.rows[sum.row].high = totals_.*sum.figure;
            search.tighten(program);
        }
    }

    /// Of the objective, once its level is searched: what is found, or what the search has left open.
    std::optional<std::int64_t> least_figure(const IntegerSearch& search) const {
        if (!effort_.spent) return best_ ? std::optional(totals_.*figure_) : std::nullopt;
        const auto open = search.least_open();
        return best_ && open ? std::min(*open, totals_.*figure_) : open;
    }

    /// What it comes to on a level; nothing if it is no sound plan, or worse than the best on a level before.
    std::optional<std::int64_t> judged(const Point& point, std::size_t level, IntegerSearch& search) {
        if (auto records = too_much(program_.records_of(point), last_finish(level)); !records.empty()) {
            search.cut_off(program_.not_all(records));
            return std::nullopt;
        }
        const std::optional<Plan>& plan = scheduled(point);
        if (!plan) {
            learn_from(point, search);
            return std::nullopt;
        }
        const PlanTotals totals = totals_of(question_, *plan, program_.currency());
        for (std::size_t before = 0; before < level; ++before)
            if (totals.*sums_[before].figure > totals_.*sums_[before].figure) return std::nullopt;
        const std::int64_t value = totals.*sums_[level].figure;
        if (!best_ || value < totals_.*sums_[level].figure) {
            best_ = plan;
            totals_ = totals;
            if (better_) better_(so_far());
        }
        return value;
    }

    /// What cannot be sound on any day says what else is needed.
    void learn_from(const Point& point, IntegerSearch& search) {
        if (const auto more = too_little(point)) return search.cut_off(PlanProgram::any_of(*more));
        effort_.spend(steps_of_an_audit);
        const auto outside = never_admitted(question_, program_.records_of(point), program_.asks_of(point));
        if (!outside.empty()) search.cut_off(program_.not_all_without_more(outside, point));
    }

    /// A plan of the level that finishes later is of no use.
    Date last_finish(std::size_t level) const {
        Date last = latest_finish(question_);
        for (std::size_t i = 0; i <= level && best_; ++i) {
            if (sums_[i].figure != &PlanTotals::days) continue;
            const std::int64_t days = i < level ? totals_.days : totals_.days - 1;
            last = std::min(last, add_days(question_.start, static_cast<int>(days - 1)));
        }
        return last;
    }

    /// Of records that cannot all be completed by then, so few that any fewer can; none if they can. Each plan with all of these is
    /// cut off at once (Hooker and Ottosson 2003, "Logic-based Benders decomposition").
    std::vector<std::uint32_t> too_much(std::vector<std::uint32_t> records, Date by) {
        constexpr std::uint64_t most_steps = 2'000;
        const auto fit = [&](const std::vector<std::uint32_t>& some) {
            effort_.spend(steps_of_an_audit);
            std::vector<Date> earliest;
            for (const std::uint32_t record : some)
                earliest.push_back(program_.earliest_start(record));
            return fits(question_, some, earliest, by, most_steps);
        };
        if (fit(records)) return {};
        for (std::size_t at = records.size(); at-- > 0;) {
            std::vector<std::uint32_t> fewer = records;
            fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(at));
            if (!fit(fewer)) records = std::move(fewer);
        }
        return records;
    }

    /// If with these the award cannot be complete on any day: columns of which it needs one more. As few as can be found by taking all that
    /// does not help as taken.
    std::optional<std::vector<std::uint32_t>> too_little(Point point) {
        const auto complete = [&] {
            effort_.spend(steps_of_an_audit);
            return may_complete(question_, program_.records_of(point), program_.asks_of(point));
        };
        if (complete()) return std::nullopt;
        std::vector<std::uint32_t> more;
        const auto& columns = program_.program().columns;
        for (std::uint32_t column = 0; column < columns.size(); ++column) {
            if (!columns[column].judged || point[column] == 1) continue;
            point[column] = 1;
            if (!complete()) continue;
            point[column] = 0;
            more.push_back(column);
        }
        return more;
    }

    const std::optional<Plan>& scheduled(const Point& point) {
        Choice choice;
        for (std::size_t column = 0; column < point.size(); ++column)
            if (program_.program().columns[column].judged && point[column] == 1) choice.push_back(column);
        const auto [known, fresh] = schedules_.try_emplace(std::move(choice));
        if (!fresh) return known->second;
        effort_.spend(steps_of_an_audit);
        Schedule found = schedule(question_, program_.records_of(point), program_.asks_of(point), effort_.left);
        effort_.spend(found.steps);
        if (!found.proven) effort_.spent = true;
        known->second = std::move(found.plan);
        return known->second;
    }

    const PlanQuestion& question_;
    std::int64_t PlanTotals::*figure_;
    Better better_;
    PlanProgram program_;
    std::vector<PlanProgram::Sum> sums_;
    Effort effort_;
    std::map<Choice, std::optional<Plan>> schedules_;
    std::optional<Plan> best_;
    PlanTotals totals_;
    std::optional<std::int64_t> bound_;
};

}  // namespace

std::int64_t PlanTotals::*figure_of(Objective objective) {
    constexpr std::int64_t PlanTotals::*figures[] = {&PlanTotals::cost, &PlanTotals::days, &PlanTotals::hours,
                                                     &PlanTotals::count};
    return figures[static_cast<std::size_t>(objective)];
}

Planned plan_for(const PlanQuestion& question, Objective objective, std::uint64_t most_steps,
                 FunctionRef<void(const Planned&)> better) {
    PlanQuestion asked = question;
    asked.certain = true;
    const Planned certain = Planner(asked, objective, most_steps, better).run();
    if (certain.status != PlanStatus::infeasible) return certain;
    asked.certain = false;
    Planned possible = Planner(asked, objective, most_steps - certain.steps, better).run();
    possible.steps += certain.steps;
    return possible;
}

PlanTotals totals_of(const PlanQuestion& question, const Plan& plan, std::optional<CurrencyCode> currency) {
    PlanTotals totals;
    totals.asks = static_cast<std::int64_t>(plan.asks.size());
    totals.days = plan.finish.days - question.start.days + 1;
    totals.count = static_cast<std::int64_t>(plan.picks.size());
    for (const Pick& pick : plan.picks) {
        const auto& cost = question.catalogue->credentials[pick.record].cost;
        if (cost && cost->amount && cost->currency && cost->currency == currency)
            totals.cost += cost->amount->hundredths;
        else
            ++totals.unpriced;
        const auto offered = offering_of(*question.catalogue, pick.record, question.planning());
        if (const auto* offering = std::get_if<Offering>(&offered)) totals.hours += offering->hours;
    }
    return totals;
}

}  // namespace cairn
