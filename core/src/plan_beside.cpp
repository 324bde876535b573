#include "cairn/plan_beside.h"

#include <algorithm>

#include "audit_judge.h"
#include "cairn/holding.h"
#include "numbers.h"

namespace cairn {
namespace {

/// What of one achievement an audit uses.
struct Used {
    std::optional<Range> credits;  ///< nothing: it is not used
    bool certain = false;          ///< it fits one of the leaves that use it, whatever is not stated
};

/// An audit, asked about one achievement after another.
class Counting {
public:
    explicit Counting(const AuditQuestion& question) : case_(question), audit_(audit(case_)) {}

    AuditStatus status() const { return audit_.status; }

    const Holding* held(std::uint32_t achievement) const {
        for (const Holding& holding : case_.held)
            if (holding.achievement == achievement) return &holding;
        return nullptr;
    }

    Used of(std::uint32_t achievement) const {
        Used used;
        for (const Use& use : audit_.uses) {
            const Holding* holding = use.achievement == achievement ? held(achievement) : nullptr;
            if (!holding) continue;
            const CreditRange whole = holding->credits, counts = counted_credits(use, *holding);
            if (use.part && used.credits) {
                used.credits->add(counts.low, counts.high);
                used.credits->low = std::min(used.credits->low, whole.low);
                used.credits->high = std::min(used.credits->high, whole.high);
            } else if (!used.credits || !use.part) {
                used.credits = Range{counts.low, counts.high};
            }
            used.certain = used.certain || membership(case_, use.node, *holding) == Truth::yes;
        }
        return used;
    }

private:
    AuditCase case_;
    Audit audit_;
};

/// The same share of other credits; of known ones, rounded outwards.
Range share_of(const CreditRange& whole, std::int64_t part, std::int64_t of) {
    return {whole.low * part / of, whole.high >= unbounded ? unbounded : divided_up(whole.high * part, of)};
}

Carried carried(std::uint32_t achievement, const Counting& first, const Counting& other) {
    Carried out{achievement, *first.of(achievement).credits, Truth::no, {}, {}};
    const Used used = other.of(achievement);
    if (other.status() == AuditStatus::undecided) {
        out.counts = Truth::unknown;
        out.shared = out.credits;
        return out;
    }
    if (!used.credits) {
        out.lost = out.credits;
        return out;
    }
    out.counts = used.certain ? Truth::yes : Truth::unknown;
    const std::int64_t part = used.credits->low, whole = other.held(achievement)->credits.low;
    // Only credits that are known are split.
    const bool all = used.credits->low != used.credits->high || part >= whole;
    out.shared = all ? out.credits : share_of(first.held(achievement)->credits, part, whole);
    out.shared = {std::min(out.shared.low, out.credits.low), std::min(out.shared.high, out.credits.high)};
    if (!all && out.credits.low != out.credits.high) {
        out.lost = share_of(first.held(achievement)->credits, whole - part, whole);
    } else if (!all) {
        out.lost = {out.credits.low - out.shared.high, out.credits.high - out.shared.low};
    }
    return out;
}

CreditSum sum_of(const std::vector<Carried>& all, std::optional<Truth> counts, Range Carried::*credits) {
    CreditSum sum;
    for (const Carried& one : all) {
        if (counts && one.counts != *counts) continue;
        sum.credits.add((one.*credits).low, (one.*credits).high);
        ++sum.modules;
    }
    sum.credits.high = std::min(sum.credits.high, unbounded);
    return sum;
}

}  // namespace

CreditSum CourseChange::counted() const {
    return sum_of(achievements, std::nullopt, &Carried::credits);
}

CreditSum CourseChange::shared() const {
    return sum_of(achievements, Truth::yes, &Carried::shared);
}

CreditSum CourseChange::open() const {
    return sum_of(achievements, Truth::unknown, &Carried::shared);
}

CreditSum CourseChange::lost() const {
    CreditSum sum = sum_of(achievements, std::nullopt, &Carried::lost);
    sum.modules = sum_of(achievements, Truth::no, &Carried::lost).modules;
    return sum;
}

CourseChange change_course(const PlanQuestion& from, const Plan& plan, const PlanQuestion& to) {
    const Learner then = learner_with(from, plan);
    const AuditQuestion judged = completed(to, then, plan.finish);
    const Counting first(completed(from, then, plan.finish)), other(judged);
    CourseChange change;
    change.status = other.status();
    if (change.status != AuditStatus::satisfied) change.missing = missing_at_least(judged);
    for (std::uint32_t i = 0; i < then.achievements.size(); ++i)
        if (first.of(i).credits) change.achievements.push_back(carried(i, first, other));
    const auto own = static_cast<std::uint32_t>(from.learner->achievements.size());
    for (std::uint32_t pick = 0; pick < plan.picks.size(); ++pick)
        if (!other.of(own + pick).credits) change.idle.push_back(pick);
    return change;
}

Beside plan_beside(std::span<const PlanQuestion> questions, Objective objective, std::uint64_t most_steps,
                   FunctionRef<void(const PlanQuestion&, const Planned&)> better) {
    Beside beside;
    for (const PlanQuestion& question : questions) {
        const auto tell = [&](const Planned& one) {
            if (better) better(question, one);
        };
        BesideAward& award = beside.awards.emplace_back();
        award.planned = plan_for(question, objective, most_steps, tell);
        award.question = question;
        award.question.certain = award.planned.certain;
    }
    for (std::uint32_t from = 0; from < beside.awards.size(); ++from) {
        const BesideAward& first = beside.awards[from];
        for (std::uint32_t to = 0; to < beside.awards.size(); ++to) {
            if (from == to || !first.planned.plan) continue;
            CourseChange change = change_course(first.question, *first.planned.plan, beside.awards[to].question);
            change.from = from;
            change.to = to;
            beside.changes.push_back(std::move(change));
        }
    }
    return beside;
}

}  // namespace cairn
