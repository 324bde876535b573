#pragma once
// In what ways a rule depends on when something is held: what could make it true that is not.

#include <string_view>
#include <vector>

#include "cairn/framework.h"
#include "cairn/pool.h"
#include "cairn/requirement.h"

namespace cairn {

struct DatedRule {
    bool excludes = false;                      ///< holding more may do harm: `none`, `when`, a maximum in a test
    std::vector<const Requirement*> excluding;  ///< the tests of which that is said
    bool ordered = false;    ///< days of issue are compared with one another: `sequence`, `within`, `last`
    bool any_order = false;  ///< whichever comes before another may matter: `last`, and a `sequence` in a test
    std::vector<const Requirement*> sequences;  ///< the others: only what counts in a later child has to come after
    std::vector<int> months;                    ///< of `maxAge` and `within`; each once
    bool excludes_aged =
        false;  ///< some of them stand where holding more may do harm: to be too old may be of use there
};

/// A view of the rule. `entry`: it is a test as a whole.
DatedRule dated_rule(const Requirement& rule, bool entry);

/// Whether holding this may do harm to the rule, as far as the ids, levels and skills that its tests name tell.
bool may_harm(const DatedRule& rule, const Subject& subject, const Frameworks& frameworks, std::string_view award);

/// Whether that may count in a later child of a sequence, and the other in one before it.
bool may_follow(const DatedRule& rule, const Subject& subject, const Subject& other, const Frameworks& frameworks,
                std::string_view award);

/// The rule without all that order and dates decide, and without all that holding more could break: what it does not allow, the rule does
/// not allow on any day. `none` is met, a `when` by a branch that could apply, a `sequence` by its children; maxima in tests and limits on dates are gone.
/// `final_facts`: what is not held (languages, experience, milestones, attributes) does not change either, so that a `none` or a `when` that asks for
/// nothing else stays as it is.
Requirement timeless(const Requirement& rule, bool entry, bool final_facts);

}  // namespace cairn
