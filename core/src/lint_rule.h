#pragma once
// What a rule can do with the records that can be earned, and what is to be said of it.

#include <optional>
#include <vector>

#include "lint_case.h"

namespace cairn {

/// Some learner of lint.h may meet the rule.
bool can_hold(const LintCase& one);

/// What is to be said of a rule: the reasons, where their kind follows from what they do to the whole.
LintReasons find_rule_lints(const LintCase& one);

/// Cycles of prerequisites, and the records that no order of earning reaches because of them.
struct Prerequisites {
    Obtainable obtainable;  ///< not those on a cycle, nor those for which one of them is needed
    std::vector<bool> on_cycle;
    struct Cycle {
        std::vector<std::uint32_t>
            path;             ///< each needs the next, the last the first, which is the first in the catalogue
        std::string pointer;  ///< where the first asks for the next
    };
    std::vector<Cycle> cycles;  ///< by their first record
};
Prerequisites find_prerequisites(const Catalogue& catalogue);

/// The awards that a record says it stacks towards, and that do not confirm it.
class Confirmations {
public:
    explicit Confirmations(const LintCatalogue& all);
    void find(std::uint32_t record, LintReasons& out) const;

private:
    bool takes(std::uint32_t award, std::uint32_t record) const;
    bool leads_to(std::uint32_t award, std::uint32_t record) const;

    const LintCatalogue& all_;
    std::vector<std::uint32_t> awards_;  ///< the records with a requirement
};

}  // namespace cairn
