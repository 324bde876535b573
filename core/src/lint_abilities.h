#pragma once
// What may become of the nodes of a rule.

#include <cstdint>
#include <vector>

#include "lint_case.h"

namespace cairn {

/// For some learner of lint.h a node holds; for some it certainly does not.
struct LintAbility {
    bool hold = true;
    bool fail = true;
    LintReasons reasons;  ///< why it cannot hold, where that is not for what lies below it
};

/// By node. Each reason names what it would be false without, and nothing about what follows from it.
std::vector<LintAbility> find_abilities(const LintCase& one);

}  // namespace cairn
