#pragma once
// An audit as numbers, for the search: what each achievement may be given to, and what it adds to each limit. Made once, so that no
// pool, grade or date is looked at while searching.

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "audit_case.h"
#include "cairn/judgement.h"

namespace cairn {

/// More than any sum.
inline constexpr std::int64_t no_maximum = std::numeric_limits<std::int64_t>::max();

/// `credential` or `take` outside tests. Credits in hundredths.
struct LeafModel {
    std::uint32_t node = 0;
    std::int64_t min_credits = 0, max_credits = no_maximum;
    std::int64_t min_count = 0, max_count = no_maximum;
    bool splits = false;                    ///< may count parts
    bool shares = false;                    ///< what it counts may count in another leaf too, wholly or in part
    const Share* share = nullptr;           ///< its own, whose maximum binds the overlap
    std::vector<bool> named;                ///< by leaf: named by its own share
    std::vector<Truth> membership;          ///< by holding
    std::vector<std::uint32_t> by_credits;  ///< its candidates, the largest low end first
    bool vacuous() const { return min_credits <= 0 && min_count <= 0; }
};

struct LimitModel {
    /// `sum`: Σ adds ≥ target. `each`: of everything counted. `whole`: only the list of what is counted can tell.
    enum class Kind : std::uint8_t { sum, each, whole };
    enum class Unit : std::uint8_t { none, credits, count };  ///< of what is missing, if that is an amount
    Element element;
    const LimitRule* rule = nullptr;
    Kind kind = Kind::whole;
    Unit unit = Unit::none;
    bool by_credits = false;  ///< of a part, a `sum` gets a part of what the whole adds
    std::int64_t target = 0;
    std::vector<Range> adds;  ///< by holding
    std::vector<Truth> each;  ///< by holding
    /// Sums that must be reached too for the limit to hold: of a spread, for each group that keeps to a maximum.
    struct Group {
        std::int64_t target = 0;
        bool by_credits = false;
        std::vector<Range> adds;
    };
    std::vector<Group> groups;
    std::vector<std::uint32_t> by_size;  ///< holdings, what adds most first
};

struct NodeModel {
    enum class Kind : std::uint8_t { test, leaf, children, when };
    Kind kind = Kind::test;
    Truth idle = Truth::no;  ///< its status when nothing is given to it
    ChildBounds bounds;
    bool ordered = false;    ///< a `sequence`
    bool lean = false;       ///< no limit and no maximum on it or above: more children than it needs are of no use
    std::uint32_t leaf = 0;  ///< the first leaf in its subtree
    std::uint32_t end_leaf = 0;
    std::vector<std::uint32_t> children;
    std::vector<std::uint32_t> limits;
};

/// One way to use an achievement: given whole to these leaves (more than one only where they share), or to each of them a part.
struct UseOption {
    std::vector<std::uint32_t> leaves;
    std::vector<std::uint32_t> nodes;   ///< those leaves' nodes and all above them, each once
    std::vector<std::uint32_t> limits;  ///< of those nodes
    bool parts = false;
};

struct HoldingModel {
    std::vector<UseOption> options;  ///< in the order that rule 2 prefers
    std::int32_t alike =
        -1;  ///< the holding before it that differs in nothing but its id and, where that does not matter, its date
};

struct AuditModel {
    AuditModel(const AuditCase& audit, Truth least_membership);

    const AuditCase& audit;
    const std::vector<Holding>& held;
    std::vector<NodeModel> nodes;
    std::vector<LeafModel> leaves;
    std::vector<LimitModel> limits;
    std::vector<HoldingModel> holdings;  ///< as `held`; one without options is of no use
    bool too_many_options = false;       ///< more ways to use one achievement than anybody can go through

private:
    void add_node(std::uint32_t node);
    LeafModel leaf_of(std::uint32_t node) const;
    LimitModel limit_of(std::uint32_t node, std::uint32_t limit) const;
    void add_groups(const Spread& spread, LimitModel& limit) const;
    Truth idle_of(std::uint32_t node) const;
    void find_sharing();
    void add_options(std::uint32_t holding, Truth least_membership);
    void extend(std::vector<std::uint32_t>& leaves, const std::vector<std::uint32_t>& candidates, std::size_t next,
                std::vector<UseOption>& options);
    void add_parts(std::uint32_t holding, const std::vector<std::uint32_t>& candidates);
    UseOption option_of(const std::vector<std::uint32_t>& leaves) const;
    void find_alike();
    std::string signature(std::uint32_t holding) const;
    bool share_together(std::uint32_t a, std::uint32_t b) const { return leaves[a].named[b] || leaves[b].named[a]; }
};

/// The models of one audit, each made when it is first asked for.
class AuditModels {
public:
    explicit AuditModels(const AuditCase& audit) : audit_(audit) {}

    const AuditCase& audit() const { return audit_; }
    /// Of what counts for certain; of all that may count.
    AuditModel& of(Truth least_membership) {
        auto& model = least_membership == Truth::yes ? certain_ : possible_;
        if (!model) model.emplace(audit_, least_membership);
        return *model;
    }

private:
    const AuditCase& audit_;
    std::optional<AuditModel> certain_, possible_;
};

Audit audit(AuditModels& models);

}  // namespace cairn
