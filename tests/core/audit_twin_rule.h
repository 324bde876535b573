#pragma once
// A requirement as a numbered list of nodes, for the twin of the audit.

#include <cstdint>
#include <string>
#include <vector>

#include "cairn/audit.h"

namespace cairn {

/// A node of the rule. Nodes are numbered in document order.
struct TwinNode {
    const Requirement* rule = nullptr;
    std::uint32_t number = 0, parent = 0;  ///< the root is its own parent
    std::vector<std::uint32_t> children;
    bool test = false;        ///< nothing is used up in it
    bool under_none = false;  ///< some node above is a `none`
    std::string branch;       ///< "/then" or "/else" of a `when`; otherwise of no interest

    template <class Form>
    const Form* form() const {
        return std::get_if<Form>(&rule->form);
    }
    bool is_leaf() const { return children.empty(); }  // a composite has at least one child
    /// A leaf that counts achievements, or would if it were no test.
    bool is_counting() const { return form<Earned>() || form<Take>(); }
    bool can_use() const { return !test && is_counting(); }
};

class TwinRule {
public:
    explicit TwinRule(const AuditQuestion& question);

    const std::vector<TwinNode>& nodes() const { return nodes_; }
    const TwinNode& node(std::uint32_t number) const { return nodes_[number]; }
    /// One achievement may be used whole in both.
    bool share(const TwinNode& a, const TwinNode& b) const { return names(a, b) || names(b, a); }
    /// The take's `share` names the other leaf, or a node above it.
    bool names(const TwinNode& sharing, const TwinNode& leaf) const;
    /// The other branch of a `when` above one of them is above the other.
    bool exclude(const TwinNode& a, const TwinNode& b) const;

private:
    void number(const Requirement& rule, const TwinNode& as);

    std::vector<TwinNode> nodes_;
};

}  // namespace cairn
