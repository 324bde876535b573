#pragma once
// In what ways a rule depends on when something is held: what could make it true that is not.

#include <vector>

#include "cairn/requirement.h"

namespace cairn {

struct DatedRule {
    bool excludes = false;    ///< holding more may do harm: `none`, `when`, a maximum in a test
    bool ordered = false;     ///< days of issue are compared with one another: `sequence`, `within`, `last`
    std::vector<int> months;  ///< of `maxAge` and `within`; each once
    bool excludes_aged = false;  ///< some of them stand where holding more may do harm: to be too old may be of use there
};

/// `entry`: it is a test as a whole.
DatedRule dated_rule(const Requirement& rule, bool entry);

/// The rule without all that order and dates decide, and without all that holding more could break: what it does not allow, the rule does
/// not allow on any day. `none` is met, a `when` by either branch, a `sequence` by its children; maxima in tests and limits on dates are gone.
Requirement timeless(const Requirement& rule, bool entry);

}  // namespace cairn
