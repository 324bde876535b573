#pragma once
// What every node and limit of a requirement is worth under one allocation, by plain recursion (RULES.md, Semantics).

#include "audit_twin_pass.h"

namespace cairn {

class TwinJudge {
public:
    explicit TwinJudge(const AuditQuestion& question) : setting_(question) {}

    const TwinRule& rule() const { return setting_.rule; }
    const std::vector<TwinHolding>& holdings() const { return setting_.holdings; }

    TwinJudgement judge(const TwinUses& uses) const;
    /// With the elements of `core` taken as met, the award is; and whatever is used, and each of them, counts for it.
    bool is_satisfied(const TwinUses& uses, const TwinElements& core) const;
    /// What is missing to the minimum of a take or of an `atLeast` limit; one achievement to a `credential`.
    TwinShortfall missing(const Element& element, const TwinUses& uses, const TwinElements& core) const;

    /// It can be given to that leaf, which leaves open whether it helps.
    bool fits(std::uint32_t achievement, const TwinNode& leaf) const {
        return setting_.memberships[leaf.number][achievement] != Truth::no;
    }
    /// What a use counts at least.
    Decimal credits(const Use& use) const;

private:
    TwinSetting setting_;
};

}  // namespace cairn
