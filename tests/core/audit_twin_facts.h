#pragma once
// What the twin of the audit knows of each achievement (an achievement over its record, key by key), and sums whose terms are not
// exactly known.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "cairn/audit.h"
#include "cairn/decimal.h"
#include "cairn/pool.h"
#include "cairn/position.h"
#include "cairn/truth.h"

namespace cairn {

/// An achievement as it is judged.
struct TwinHolding {
    const Achievement* own = nullptr;
    Truth held = Truth::no;  ///< on the day of the question
    Interval credits;        ///< in the award's system
    Subject subject;
    Position position;

    /// Its id in the catalogue is one of these.
    bool is_one_of(const std::vector<CredentialRef>& ids) const;
};

/// In the order of the learner document.
std::vector<TwinHolding> holdings_of(const AuditQuestion& question);

/// The achievement's grade is G or better.
Truth grade_reaches(const TwinHolding& holding, const Grade& least, const Catalogue& catalogue);

/// A sum of weight times factor, each of which may be an interval: its least and its greatest value.
class TwinSum {
public:
    void add(const Interval& weight, std::int64_t least_factor, std::int64_t greatest_factor);
    Truth at_least(std::int64_t bound) const;
    Truth at_most(std::int64_t bound) const;

private:
    std::int64_t least_ = 0, greatest_ = 0;
    bool least_unbounded_ = false, greatest_unbounded_ = false;
};

// Tests of what a learner holds or says; nothing is used up.
Truth judge_test(const Holds& test, const AuditQuestion& question, std::span<const TwinHolding> holdings);
Truth judge_test(const LevelTest& test, const AuditQuestion& question, std::span<const TwinHolding> holdings);
Truth judge_test(const SkillTest& test, const AuditQuestion& question, std::span<const TwinHolding> holdings);
Truth judge_test(const LanguageTest& test, const AuditQuestion& question, std::span<const TwinHolding> holdings);
Truth judge_test(const ExperienceTest& test, const AuditQuestion& question, std::span<const TwinHolding> holdings);
Truth judge_test(const MilestoneTest& test, const AuditQuestion& question, std::span<const TwinHolding> holdings);
Truth judge_test(const AttributeTest& test, const AuditQuestion& question, std::span<const TwinHolding> holdings);

}  // namespace cairn
