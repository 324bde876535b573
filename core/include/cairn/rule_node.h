#pragma once
// The nodes of one requirement, numbered in document order: how audits and their witnesses name them.

#include <cstdint>
#include <string>
#include <vector>

#include "cairn/requirement.h"

namespace cairn {

/// A view of a node: the requirement must outlive it.
struct RuleNode {
    const Requirement* rule = nullptr;
    std::string address;       ///< its id, or its JSON Pointer; the root's pointer is ""
    std::uint32_t parent = 0;  ///< of the root: itself
    std::uint32_t end = 0;     ///< its subtree are the nodes from itself to before `end`
    bool test = false;         ///< in `none`, in the test of a `when` or in an `entry`: uses nothing up

    /// `credential` and `take` outside tests: what achievements are given to.
    bool counts() const;
};

std::vector<RuleNode> number_nodes(const Requirement& root, bool entry);

/// The node with an id or a JSON Pointer; null if there is none.
const RuleNode* find_node(const std::vector<RuleNode>& nodes, std::string_view address);

}  // namespace cairn
