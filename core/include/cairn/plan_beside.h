#pragma once
// Two or three awards side by side, for a person who hesitates between them: the best plan of each, and for each pair what changing course
// would mean. Who sets out for one award and then wants the other asks: what of it still counts, and what is lost?
//
// Both audits are of one person: with the first award's plan completed, on the day that it finishes, with the grades that it is planned with
// and what it asks for brought about (`learner_with`, plan.h). The first award itself is not among what is held; nobody has awarded it.
// Of what the first audit uses, that counts towards the other which the other's audit uses too. So it is no guess from lists of modules, nor
// what could count at best: an audit gives one whole answer, in which nothing counts twice that may not, and what the other award has enough
// of without a module does not use it up. If the other award is not complete by then, what counts is what would count once its missing
// parts (the audit's core) were met.

#include <cstdint>
#include <span>
#include <vector>

#include "cairn/function_ref.h"
#include "cairn/judgement.h"
#include "cairn/planner.h"
#include "cairn/reach.h"
#include "cairn/truth.h"

namespace cairn {

/// An achievement that counts towards the first award. Its credits are in the first award's system, of what counts there: parts of it added
/// up, and what counts in several places once. Credits that nobody states are from 0 to no end (`unbounded`, holding.h), here and in sums.
struct Carried {
    std::uint32_t achievement = 0;  ///< as in `learner_with`: first the person's own, then the plan's picks
    Range credits;
    /// Towards the other award. `unknown`: it does if a fact that is not stated (a grade, a level) is as a part of that award needs it, or the
    /// audit was not decided.
    Truth counts = Truth::no;
    /// Of `credits`, what counts towards the other award. All, unless that counts only a part (`split`): then as much of what both count as can
    /// be the same credits, and of another credit system the same share, low end down and high end up to a hundredth.
    Range shared;
    Range lost;  ///< of `credits`, the rest
    bool operator==(const Carried&) const = default;
};

struct CreditSum {
    Range credits;
    std::int64_t modules = 0;  ///< achievements
    bool operator==(const CreditSum&) const = default;
};

/// From one award to another, once the first one's plan is completed.
struct CourseChange {
    std::uint32_t from = 0;  ///< places among the awards
    std::uint32_t to = 0;
    AuditStatus status = AuditStatus::undecided;  ///< of the other award then
    Distance missing;                   ///< of the other award then (`missing_at_least`); nothing if it is satisfied
    std::vector<Carried> achievements;  ///< that count towards the first award, in their order
    /// Places in the first award's picks that count for nothing towards the other award, whether or not the first one counts them: some are
    /// taken only because another asks for them.
    std::vector<std::uint32_t> idle;

    CreditSum counted() const;  ///< towards the first award
    CreditSum shared()
        const;               ///< of these, what counts towards the other award; a module also if only a part of it does
    CreditSum open() const;  ///< what may: `unknown`
    CreditSum lost() const;  ///< what does not; modules of which nothing does
};

/// The questions are of one catalogue and one learner. `plan` is one of `from`, sound and as certain as `from` says. Two audits.
CourseChange change_course(const PlanQuestion& from, const Plan& plan, const PlanQuestion& to);

struct BesideAward {
    PlanQuestion question;  ///< as certain as its plan is
    Planned planned;        ///< by itself, as if there were no other
};

struct Beside {
    std::vector<BesideAward> awards;
    std::vector<CourseChange> changes;  ///< by (from, to), from every award that has a plan to every other
};

/// The questions: of different awards, one catalogue, one learner. At most `most_steps` for each plan. `better` is told of each better plan of one of
/// them, as by `plan_for`.
Beside plan_beside(std::span<const PlanQuestion> questions, Objective objective,
                   std::uint64_t most_steps = usual_plan_steps,
                   FunctionRef<void(const PlanQuestion&, const Planned&)> better = nullptr);

}  // namespace cairn
