#pragma once
// The audit by trying everything: every allocation, each judged by plain recursion, and every core by size. It is what the audit
// is held against: clear and independent of it, and only for tiny cases, with credits that are split in a few hundredths.
//
// Where RULES.md leaves a choice:
// - What is used, and each element of a core, supports the award only if every node above it is certainly met once the core is. What
//   lies under a node that may yet fail is uncertain in all nodes above.
// - A leaf of a core is its form; its limits are elements of their own. A counting leaf of a test is one with its limits.
// - A composite can be in a core only where its own maximum, order or unknown test is in the way, and then covers all below it.
//   Cores without composites come before all others.
// - A `credential` in a core that nothing is given to lacks one achievement; what a test lacks is not measured.
// - After the least surplus: the fewest uses, so that nothing is used a second time that could be spared.

#include <memory>
#include <vector>

#include "audit_twin_judge.h"
#include "cairn/audit.h"

namespace cairn {

struct TwinAudit {
    AuditStatus status = AuditStatus::undecided;
    TwinUses uses;      ///< as in Audit
    TwinElements core;  ///< as in Audit
    std::vector<Truth> nodes;
    std::vector<std::vector<Truth>> limits;
    std::size_t allocations = 0;  ///< that were tried
};

/// What of a result is told apart beyond who is used where, so that results which split differently can be compared.
struct TwinFigures {
    std::size_t achievements = 0;
    std::int64_t surplus = 0;  ///< hundredths beyond the minima of the takes that are used
    TwinShortfall missing;     ///< in the core
    bool operator==(const TwinFigures&) const = default;
};

class AuditTwin {
public:
    explicit AuditTwin(const AuditQuestion& question) : judge_(question) {}

    TwinAudit best() const;
    TwinFigures figures(const TwinUses& uses, const TwinElements& core) const;
    const TwinJudge& judge() const { return judge_; }

private:
    bool is_within(const TwinNode& node, const TwinElements& core) const;

    TwinJudge judge_;
};

/// Every allocation that A1, A2 and A6 of the reading permit.
std::vector<TwinUses> allocations(const TwinJudge& judge);

}  // namespace cairn
