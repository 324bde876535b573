#pragma once
// One allocation, judged from the leaves of the rule to its root.

#include <span>
#include <vector>

#include "audit_twin_limits.h"
#include "audit_twin_rule.h"

namespace cairn {

using TwinUses = std::vector<Use>;
using TwinElements = std::vector<Element>;

/// A question made ready.
struct TwinSetting {
    explicit TwinSetting(const AuditQuestion& asked);
    TwinSetting(const TwinSetting&) = delete;  // it points into itself
    TwinSetting& operator=(const TwinSetting&) = delete;

    AuditQuestion question;
    TwinRule rule;
    std::vector<TwinHolding> holdings;
    TwinFacts facts;
    /// Of each achievement in each counting leaf: it is held, and a member of the pool, or one of the records and graded as asked.
    std::vector<std::vector<Truth>> memberships;
    /// Of each counting leaf in a test: the best that it can be by itself.
    std::vector<Truth> alone;
};

struct TwinJudgement {
    std::vector<Truth> forms;     ///< of each node, its limits left aside
    std::vector<Truth> statuses;  ///< of each node
    std::vector<std::vector<Truth>> limits;
};

/// `fulfilled`: what is taken as met; all else follows from the rules.
class TwinPass {
public:
    TwinPass(const TwinSetting& setting, const TwinUses& uses, const TwinElements& fulfilled);

    void judge(std::uint32_t number);
    /// What is used by the leaves below the node, where no unmet node and no other branch keeps it from counting.
    std::vector<TwinCounted> counted_in(std::uint32_t number) const;
    /// Whether what is used or fulfilled at one node counts at one above it: no unmet node in between, and the branch that applies.
    Truth reaches(std::uint32_t from, std::uint32_t to) const;
    /// It counts for the award, and certainly so.
    bool supports(std::uint32_t number) const;

    TwinJudgement result;

private:
    bool is_fulfilled(const Element& element) const;
    const TwinNode& node(std::uint32_t number) const { return setting_.rule.node(number); }
    const TwinHolding& holding(std::uint32_t achievement) const { return setting_.holdings[achievement]; }
    Truth membership(const Use& use) const { return setting_.memberships[use.node][use.achievement]; }
    Interval weight(const Use& use) const;
    bool applies(std::uint32_t number) const;
    void judge_alone(std::uint32_t number);
    bool stands_in_the_way(const TwinNode& node) const;
    std::vector<Truth> of_children(const TwinNode& node) const;
    Truth order_of(const TwinNode& node) const;
    Truth overlap(const TwinNode& node, const Amount& max) const;

    Truth form(const TwinNode& node, const Prose&) const;
    Truth form(const TwinNode& node, const Earned&) const;
    Truth form(const TwinNode& node, const AllOf&) const;
    Truth form(const TwinNode& node, const AnyOf&) const;
    Truth form(const TwinNode& node, const OneOf&) const;
    Truth form(const TwinNode& node, const SomeOf&) const;
    Truth form(const TwinNode& node, const NoneOf&) const;
    Truth form(const TwinNode& node, const Sequence&) const;
    Truth form(const TwinNode& node, const When&) const;
    Truth form(const TwinNode& node, const Take&) const;
    template <class Test>
    Truth form(const TwinNode&, const Test& test) const {
        return judge_test(test, setting_.question, setting_.holdings);
    }

    const TwinSetting& setting_;
    const TwinUses& uses_;
    const TwinElements fulfilled_;
    std::vector<bool> as_met_;  ///< by node: it was taken as met
};

}  // namespace cairn
