#pragma once
// Does what a person holds complete an award? Which achievement counts where; if it does not, what is missing; and what is being
// assumed (RULES.md, Semantics). Exact: of all allocations it returns the best, in the order that rule 2 gives.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cairn/catalogue.h"
#include "cairn/codes.h"
#include "cairn/date.h"
#include "cairn/decimal.h"
#include "cairn/framework.h"
#include "cairn/learner.h"
#include "cairn/requirement.h"
#include "cairn/truth.h"

namespace cairn {

enum class AuditStatus : std::uint8_t { satisfied, depends, unsatisfied, undecided };
CAIRN_CODES(AuditStatus, "satisfied", "depends", "unsatisfied", "undecided");

/// What is asked. All that it points to must outlive the call.
struct AuditQuestion {
    const Catalogue* catalogue = nullptr;
    const Frameworks* frameworks = nullptr;
    const Credential* award = nullptr;
    const Requirement* rule = nullptr;  ///< the award's requirement, or its `entry`
    bool entry = false;                 ///< `rule` only admits: nothing is used up
    const Learner* learner = nullptr;
    Date date;                             ///< the day that everything is judged on
    std::uint64_t most_steps = 1'000'000;  ///< of the search; beyond it the status is `undecided`
    std::uint64_t plain_steps = 5;         ///< for each achievement that may count: at first, without linear programs
};

/// An achievement that a node counts. Nodes are numbered in document order, the root is 0; achievements as in the learner document.
struct Use {
    std::uint32_t achievement = 0;
    std::uint32_t node = 0;
    std::optional<Decimal> part;  ///< credits of it, if not the whole counts here (`split`)
    bool operator==(const Use&) const = default;
};

/// A node, or one of its limits: what can be met or missing.
struct Element {
    std::uint32_t node = 0;
    std::optional<std::uint32_t> limit;
    bool operator==(const Element&) const = default;
};

/// A fact that is not stated and that the status rests on.
struct Assumption {
    std::optional<std::uint32_t> achievement;  ///< whose fact it is; none: the learner's own
    std::string fact;  ///< as a path of the learner document: "level.eqf", "credits", "languages.de.cefr"
    std::string need;  ///< what it would have to be: ">= 6"
    bool operator==(const Assumption&) const = default;
};

struct Audit {
    AuditStatus status = AuditStatus::undecided;
    std::vector<Use> uses;                ///< in order of (issued, id, node); missing dates last
    std::vector<Element> core;            ///< in document order, a node before its limits
    std::vector<Assumption> assumptions;  ///< only if it depends
    std::uint64_t steps = 0;              ///< of the search
};

Audit audit(const AuditQuestion& question);

/// Its status and steps alone: neither which allocation is best is looked for nor what is missing, which is most of the work. `certain`: what
/// only depends is `unsatisfied` too.
Audit completion(const AuditQuestion& question, bool certain);

}  // namespace cairn
