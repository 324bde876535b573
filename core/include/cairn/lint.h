#pragma once
// Rules that decode well but cannot do their work: for the authors of a catalogue, as `cairn validate` reports them (RULES.md,
// Semantics 8). Only the command line asks for it; the site's modules do without.
//
// A finding is never false: it says "cannot" only where that is certain. What it is judged on:
//
// - What is held are records of this catalogue as they state themselves, each as often as one likes (repeats of an id are
//   allowed), with any grade, date and use. A fact that a record leaves out may be any. Never the award itself, and no award
//   that is found here to be out of reach. Where an achievement from elsewhere could help, the finding says so.
// - What learners say of themselves (skills, languages, experience, milestones, attributes), and the levels that they reached
//   before, can always be so, and fail.
//
// "Cannot hold" then means: for no such learner does an audit, or a judgement of `entry`, say `satisfied`.
//
// Not looked for: that several nodes compete for the same achievement; that dates contradict one another; minima that only
// several maxima together rule out; opposite tests (`all: [p, none: [p]]`); limits that never bind.

#include <cstdint>
#include <vector>

#include "cairn/catalogue.h"
#include "cairn/codes.h"
#include "cairn/framework.h"
#include "cairn/result.h"

namespace cairn {

enum class LintSeverity : std::uint8_t { error, warning };
CAIRN_CODES(LintSeverity, "error", "warning");

enum class LintKind : std::uint8_t {
    /// A cycle of prerequisites, as a path of ids: each can only be entered or completed with the next. An error, all else are
    /// warnings. Steps are ids that a rule names where there is no way round: alternatives count only if all of them lead back.
    cycle,
    /// Nothing in the catalogue meets a mandatory part: its pool is empty, or what is in it can never be enough; or an exclusion
    /// that always strikes.
    unsatisfiable,
    /// A minimum that all records of its pool, each earned once, do not reach. Repeats, or achievements from elsewhere, may.
    only_by_repeats,
    /// The numbers of a rule rule one another out: a minimum above the maximum of the same or a wider pool, above what the parts
    /// may count or below what they must; more groups than there can be; two that must not be together and both must be there.
    contradiction,
    /// One of several alternatives can never hold, or is never needed since another always holds (said only of tests, since
    /// what counts may be wanted for a limit further up).
    dead_branch,
    /// The test of a `when` never holds, or always: one of its branches never applies.
    constant_test,
    /// A mandatory part is an award of this catalogue that is out of reach itself.
    unreachable,
    /// A record says that it stacks towards an award, and nothing in that award's requirement names it or may take it, nor
    /// anything that it stacks into.
    unconfirmed
};
CAIRN_CODES(LintKind, "cycle", "unsatisfiable", "only-by-repeats", "contradiction", "dead-branch", "constant-test",
            "unreachable", "unconfirmed");

struct Lint {
    LintSeverity severity = LintSeverity::warning;
    LintKind kind = LintKind::unsatisfiable;
    Problem problem;  ///< what cannot be, where, and why
};

/// Everything found, by record as the catalogue has them, and within one in document order; at most max_problems. The catalogue
/// is one that decoded. Each rule is looked at twice, and again where awards turn out to be out of reach: O(records) for each
/// `take` that names no ids, and for each limit O(nodes below it · records in their pools). Cycles: O(rules · the longest chain of
/// them that stands against the catalogue's order).
std::vector<Lint> lint(const Catalogue& catalogue, const Frameworks& frameworks);

}  // namespace cairn
