#pragma once
// A plan: what a person takes, and when, to complete an award; and what the person would be with all of it.
//
// A plan promises nothing that is not said with it. What is taken is assumed to be passed, on its last day, with the grade that the rules
// ask of it (`learner_with`); what no catalogue can supply (experience, a language, a milestone, an attribute) is asked of the person.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "cairn/audit.h"
#include "cairn/catalogue.h"
#include "cairn/date.h"
#include "cairn/framework.h"
#include "cairn/learner.h"

namespace cairn {

/// Something that is being taken when a question begins, and stays as it is: until its last day it leaves less room.
struct Underway {
    Date end;
    std::int64_t weekly = 0;  ///< hundredths of an hour
    bool operator==(const Underway&) const = default;
};

/// What is asked. All that it points to must outlive the call.
struct PlanQuestion {
    const Catalogue* catalogue = nullptr;
    const Frameworks* frameworks = nullptr;
    const Credential* award = nullptr;
    const Requirement* rule = nullptr;        ///< the award's requirement
    const Learner* learner = nullptr;         ///< with `planning`, as far as the person has said anything of it
    Date start;                               ///< nothing begins earlier
    bool certain = true;                      ///< false: a rule that depends on facts not stated counts as met
    std::vector<std::uint32_t> without = {};  ///< records that are not to be taken, whoever offers them
    std::vector<Underway> underway = {};      ///< beside the picks; what it gives is among the learner's achievements

    const Planning& planning() const;
    bool offers(std::uint32_t record) const {
        return std::find(without.begin(), without.end(), record) == without.end();
    }
    bool accepts(AuditStatus status) const {
        return status == AuditStatus::satisfied || (status == AuditStatus::depends && !certain);
    }
};

/// A record, taken from its first day to its last.
struct Pick {
    std::uint32_t record = 0;  ///< place in Catalogue::credentials
    Date start;
    Date end;
    bool operator==(const Pick&) const = default;
};

/// A test of the rules that only the person can come to pass.
using Ask = std::variant<LanguageTest, ExperienceTest, MilestoneTest, AttributeTest>;

/// The node as one, if it is such a test.
std::optional<Ask> ask_of(const Requirement& rule);

struct Plan {
    std::vector<Pick> picks;  ///< in order of (start, record)
    std::vector<Ask> asks;
    Date finish;  ///< the award is complete: when the last pick is, or later, where something else has to be waited for
    bool operator==(const Plan&) const = default;
};

/// Where in the plan that record is taken, if it is.
std::optional<std::size_t> pick_of(const Plan& plan, std::uint32_t record);

/// The person once all picks are completed: an achievement more for each, after those of the document and in the plan's order, issued
/// on its last day; and what is asked for, as asked for.
///
/// A pick is passed with the grade that is asked of it: on the first scale, in document order, on which the award's rule or the `entry` of one
/// of the picks asks a grade of it; there the highest that any asks, and the scale's best where one asks for an average. Without one if none is.
Learner learner_with(const PlanQuestion& question, const Plan& plan);

/// Whether a record admits that person (`learner_with`), when begun on that day. Of the picks those count that are completed before it: on
/// its last day a pick is still being taken. A record without `entry` admits, and so does one that says who is admitted in prose only: that is
/// for the person to read.
AuditStatus admitted(const PlanQuestion& question, const Learner& with_picks, std::uint32_t record, Date start);

/// The audit that a plan has to pass: of the award, with all picks completed, on the day of its finish.
AuditQuestion completed(const PlanQuestion& question, const Learner& with_picks, Date finish);

}  // namespace cairn
