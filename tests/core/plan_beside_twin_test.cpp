// What of one award counts towards another, against what two audits by trying everything say, on small cases by chance.

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>

#include "audit_twin.h"
#include "cairn/holding.h"
#include "cairn/plan_beside.h"
#include "documents.h"
#include "plan_sample.h"
#include "random_plan.h"
#include "slow_build.h"

namespace cairn {
namespace {

/// The records of a case, and as "another" the award of the next case whose modules are among them.
std::string two_awards(std::uint64_t seed, const RandomPlan& made) {
    RandomPlan next;
    do
        next = random_plan(seed += 1'000'000);
    while (next.modules > made.modules);
    Json records = Json::parse(made.credentials);
    Json another = Json::parse(next.credentials).back();
    another["id"] = another["title"] = "another";
    if (seed % 3 == 0) another["stacking"]["creditSystem"] = "SCQF";
    records.push_back(another);
    return records.dump();
}

/// What is used of each achievement, and whether it is certain to fit.
class TwinCounting {
public:
    explicit TwinCounting(const AuditQuestion& question) : question_(question), twin_(question), best_(twin_.best()) {
        for (const Use& use : best_.uses) {
            const TwinHolding& holding = twin_.judge().holdings()[use.achievement];
            const auto known = used.find(use.achievement);
            const bool first = known == used.end();
            if (first || !use.part) used[use.achievement] = holding.credits;
            if (first && use.part) used[use.achievement] = Interval::exactly({0});
            if (use.part) {
                used[use.achievement].low.hundredths += use.part->hundredths;
                used[use.achievement].high->hundredths += use.part->hundredths;
                split = true;
            }
            if (fits(use, holding)) certain[use.achievement] = true;
        }
    }

    const Interval& whole(std::uint32_t achievement) const { return twin_.judge().holdings()[achievement].credits; }
    AuditStatus status() const { return best_.status; }

    std::map<std::uint32_t, Interval> used;
    std::map<std::uint32_t, bool> certain;
    bool split = false;

private:
    bool fits(const Use& use, const TwinHolding& holding) const {
        const TwinNode& leaf = twin_.judge().rule().node(use.node);
        Truth membership = holding.held;
        if (const auto* take = leaf.form<Take>())
            membership =
                both(membership, matches(take->from, holding.subject, *question_.frameworks, question_.award->id));
        if (const auto* earned = leaf.form<Earned>(); earned && earned->min_grade)
            membership = both(membership, grade_reaches(holding, *earned->min_grade, *question_.catalogue));
        return membership == Truth::yes;
    }

    const AuditQuestion& question_;
    AuditTwin twin_;
    TwinAudit best_;
};

Range range_of(const Interval& interval) {
    return {interval.low.hundredths, interval.high ? interval.high->hundredths : unbounded};
}

TEST(PlanBeside, IsWhatTwoAuditsThatTryEverythingSay) {
    int compared = 0, shared = 0, lost = 0, parts = 0;
    for (std::uint64_t seed = 0; seed < 3'000 / fewer; ++seed) {
        const RandomPlan made = random_plan(seed);
        const PlanSample sample(two_awards(seed, made), made.learner);
        const PlanQuestion first = sample.question();
        PlanQuestion other = first;
        other.award = sample.catalogue().credential("another");
        other.rule = other.award->requirement();
        const PlanQuestion questions[] = {first, other};
        const Beside beside = plan_beside(questions, Objective::finish);
        for (const CourseChange& change : beside.changes) {
            ++compared;
            const BesideAward& from = beside.awards[change.from];
            const PlanQuestion& to = beside.awards[change.to].question;
            const Learner then = learner_with(from.question, *from.planned.plan);
            const AuditQuestion asked[] = {completed(from.question, then, from.planned.plan->finish),
                                           completed(to, then, from.planned.plan->finish)};
            const TwinCounting here(asked[0]), there(asked[1]);
            ASSERT_EQ(change.status, there.status()) << "seed " << seed;
            ASSERT_EQ(change.achievements.size(), here.used.size()) << "seed " << seed;
            for (const Carried& one : change.achievements) {
                const auto in_first = here.used.find(one.achievement);
                ASSERT_NE(in_first, here.used.end()) << "seed " << seed;
                const auto in_other = there.used.find(one.achievement);
                const bool counts = in_other != there.used.end();
                const bool certain = there.certain.contains(one.achievement);
                ASSERT_EQ(one.counts, !counts ? Truth::no : certain ? Truth::yes : Truth::unknown) << "seed " << seed;
                shared += counts;
                lost += !counts;
                // Audits that only split differently are equally good.
                if (!here.split) {
                    ASSERT_EQ(one.credits, range_of(in_first->second)) << "seed " << seed;
                }
                if (one.credits.low == one.credits.high) {
                    ASSERT_EQ(one.shared.low + one.lost.high, one.credits.low) << "seed " << seed;
                    ASSERT_EQ(one.shared.high + one.lost.low, one.credits.low) << "seed " << seed;
                }
                if (there.split || (counts && here.split)) continue;
                ASSERT_EQ(one.shared, counts ? one.credits : Range{}) << "seed " << seed;
                ASSERT_EQ(one.lost, counts ? Range{} : one.credits) << "seed " << seed;
            }
            parts += there.split;
            for (std::uint32_t pick = 0; pick < from.planned.plan->picks.size(); ++pick) {
                const auto number = static_cast<std::uint32_t>(sample.learner().achievements.size()) + pick;
                const bool idle = std::count(change.idle.begin(), change.idle.end(), pick) > 0;
                ASSERT_EQ(idle, !there.used.contains(number)) << "seed " << seed;
            }
        }
    }
    EXPECT_GT(compared, static_cast<int>(400 / fewer));
    EXPECT_GT(shared, static_cast<int>(100 / fewer));
    EXPECT_GT(lost, static_cast<int>(100 / fewer));
    EXPECT_GT(parts, 0);
}

}  // namespace
}  // namespace cairn
