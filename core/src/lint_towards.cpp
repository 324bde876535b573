// `towards`: what a record says it counts towards, held against what the award asks for.

#include <algorithm>

#include "lint_rule.h"
#include "names.h"
#include "numbers.h"

namespace cairn {
namespace {

/// A node names a record, or its pool may take it; exclusions do not.
template <class InPool>
bool admits(const Requirement& node, const std::string& id, const InPool& in_pool) {
    if (const auto* earned = std::get_if<Earned>(&node.form)) return names(earned->credentials, id);
    if (const auto* holds = std::get_if<Holds>(&node.form)) return names(holds->credentials, id);
    if (const auto* take = std::get_if<Take>(&node.form)) return in_pool(take->from);
    if (std::holds_alternative<NoneOf>(node.form)) return false;
    const auto below = children(node);
    return std::any_of(below.begin(), below.end(),
                       [&](const ChildNode& child) { return admits(*child.node, id, in_pool); });
}

}  // namespace

Confirmations::Confirmations(const LintCatalogue& all) : all_(all) {
    for (std::uint32_t record = 0; record < all.subjects.size(); ++record)
        if (all.catalogue.credentials[record].requirement()) awards_.push_back(record);
}

bool Confirmations::takes(std::uint32_t award, std::uint32_t record) const {
    const Credential& asking = all_.catalogue.credentials[award];
    const auto in_pool = [&](const Pool& pool) {
        return matches(pool, all_.subjects[record], all_.frameworks, asking.id) != Truth::no;
    };
    return award != record && asking.requirement() &&
           admits(*asking.requirement(), all_.catalogue.credentials[record].id, in_pool);
}

/// Directly, or by way of other awards.
bool Confirmations::leads_to(std::uint32_t award, std::uint32_t record) const {
    std::vector<bool> seen(all_.subjects.size(), false);
    std::vector<std::uint32_t> reached{record};
    for (std::size_t next = 0; next < reached.size(); ++next) {
        if (takes(award, reached[next])) return true;
        for (const std::uint32_t other : awards_) {
            if (seen[other] || !takes(other, reached[next])) continue;
            seen[other] = true;
            reached.push_back(other);
        }
    }
    return false;
}

void Confirmations::find(std::uint32_t record, LintReasons& out) const {
    const auto& stacking = all_.catalogue.credentials[record].stacking;
    if (!stacking) return;
    for (std::size_t i = 0; i < stacking->towards.size(); ++i) {
        const std::string& id = stacking->towards[i].id;
        const auto award = all_.catalogue.credential_ids.find(id);
        if (!award || !all_.catalogue.credentials[*award].requirement()) continue;
        if (takes(*award, record) || leads_to(*award, record)) continue;
        out.push_back({LintKind::unconfirmed, pointer_of(all_.catalogue, record) + "/stacking/towards/" + digits(i),
                       *award == record ? "this is the record itself"
                                        : "the requirement of \"" + id +
                                              "\" neither names this record nor takes it, nor "
                                              "any award that it stacks into"});
    }
}

}  // namespace cairn
