#include "cairn/rule_node.h"

#include <algorithm>

namespace cairn {
namespace {

void add_node(const Requirement& rule, const std::string& pointer, std::uint32_t parent, bool test,
              std::vector<RuleNode>& nodes) {
    const auto number = static_cast<std::uint32_t>(nodes.size());
    nodes.push_back({&rule, rule.id.empty() ? pointer : rule.id, parent, 0, test});
    const bool excluded = std::holds_alternative<NoneOf>(rule.form);
    for (const ChildNode& child : children(rule))
        add_node(*child.node, pointer + child.step, number, test || excluded || child.step == "/when", nodes);
    nodes[number].end = static_cast<std::uint32_t>(nodes.size());
}

}  // namespace

bool RuleNode::counts() const {
    return !test && (std::holds_alternative<Earned>(rule->form) || std::holds_alternative<Take>(rule->form));
}

std::vector<RuleNode> number_nodes(const Requirement& root, bool entry) {
    std::vector<RuleNode> nodes;
    add_node(root, "", 0, entry, nodes);
    return nodes;
}

const RuleNode* find_node(const std::vector<RuleNode>& nodes, std::string_view address) {
    const auto found =
        std::find_if(nodes.begin(), nodes.end(), [&](const RuleNode& node) { return node.address == address; });
    return found == nodes.end() ? nullptr : &*found;
}

}  // namespace cairn
