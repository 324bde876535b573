#include "audit_twin_rule.h"

#include <algorithm>

namespace cairn {

TwinRule::TwinRule(const AuditQuestion& question) {
    TwinNode root;
    root.test = question.entry;
    number(*question.rule, root);
}

void TwinRule::number(const Requirement& rule, const TwinNode& as) {
    const auto own = static_cast<std::uint32_t>(nodes_.size());
    nodes_.push_back(as);
    nodes_[own].rule = &rule;
    nodes_[own].number = own;
    const bool none = std::holds_alternative<NoneOf>(rule.form);
    for (const ChildNode& child : children(rule)) {
        nodes_[own].children.push_back(static_cast<std::uint32_t>(nodes_.size()));
        TwinNode below;
        below.parent = own;
        below.test = as.test || none || child.step == "/when";
        below.under_none = as.under_none || none;
        below.branch = child.step;
        number(*child.node, below);
    }
}

bool TwinRule::names(const TwinNode& sharing, const TwinNode& leaf) const {
    const Take* take = sharing.form<Take>();
    if (!take || !take->share || sharing.number == leaf.number) return false;
    const auto& named = take->share->with;
    for (std::uint32_t at = leaf.number;; at = nodes_[at].parent) {
        const std::string& id = nodes_[at].rule->id;
        if (!id.empty() && std::find(named.begin(), named.end(), id) != named.end()) return true;
        if (at == 0) return false;
    }
}

bool TwinRule::exclude(const TwinNode& a, const TwinNode& b) const {
    for (std::uint32_t above_a = a.number; above_a != 0; above_a = nodes_[above_a].parent)
        for (std::uint32_t above_b = b.number; above_b != 0; above_b = nodes_[above_b].parent) {
            const TwinNode &first = nodes_[above_a], &second = nodes_[above_b];
            if (first.parent == second.parent && first.number != second.number && nodes_[first.parent].form<When>())
                return true;
        }
    return false;
}

}  // namespace cairn
