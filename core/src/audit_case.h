#pragma once
// One audit made ready: numbered nodes, what is held, and the value of every test, none of which depends on who gets what.

#include <span>
#include <vector>

#include "cairn/audit.h"
#include "cairn/holding.h"
#include "cairn/rule_node.h"
#include "limit_truth.h"

namespace cairn {

/// A view of what the question points to.
struct AuditCase {
    explicit AuditCase(const AuditQuestion& question);
    AuditCase(const AuditCase&) = delete;
    AuditCase& operator=(const AuditCase&) = delete;

    AuditQuestion question;
    LimitSetting setting;
    std::vector<RuleNode> nodes;
    std::vector<Holding> held;
    std::vector<Truth> tests;  ///< by node; means something for those that only test (`is_test`)
    /// A test is unknown for want of effort and not of facts, so nothing that rests on the tests is decided.
    mutable bool gave_up = false;

    /// Its value does not depend on the allocation.
    bool is_test(std::uint32_t node) const;
    /// In document order.
    std::vector<std::uint32_t> children_of(std::uint32_t node) const;
};

/// No maximum.
inline constexpr auto any_number = static_cast<std::uint32_t>(-1);

/// How many children a node must have, and may have at most.
struct ChildBounds {
    std::uint32_t min = 0;
    std::uint32_t max = 0;
};
/// Of `all`, `any`, `one`, `some` and `sequence` with so many children; nothing for other forms.
std::optional<ChildBounds> child_bounds(const Requirement& rule, std::uint32_t children);

/// With so many children met and so many unknown.
Truth children_truth(const ChildBounds& bounds, std::uint32_t met, std::uint32_t unknown);

/// With an unknown test, only if no branch can hold is it certain that the node does not.
Truth when_truth(Truth test, Truth then, Truth otherwise);

/// Whether who holds something of that level meets the test; of no stated one it is unknown.
Truth reaches(const LevelTest& test, const StatedLevel* level, const Frameworks& frameworks);

/// The skills, languages, experience and the like of a learner, and what is held without being used up.
Truth test_truth(const AuditCase& audit, const RuleNode& node);

/// `credential` and `take` in a test: judged alone, on all that is held.
Truth alone_truth(const AuditCase& audit, const RuleNode& node);

/// The audit of one made ready.
Audit audit(const AuditCase& made_ready);

}  // namespace cairn
