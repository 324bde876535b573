// Cycles of prerequisites, by the ids that rules name.

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "lint_rule.h"
#include "numbers.h"
#include "order.h"

namespace cairn {
namespace {

/// What a rule cannot do without: the first of some equivalents, and where they stand.
struct Need {
    std::uint32_t record;
    std::string pointer;
};
using MaybeNeed = std::optional<Need>;

class Needs {
public:
    Needs(const Catalogue& catalogue, const Obtainable& obtainable) : catalogue_(catalogue), obtainable_(obtainable) {}

    MaybeNeed of_record(std::uint32_t record) const {
        for (const LintRule& rule : rules_of(catalogue_, record)) {
            const std::string at = pointer_of(catalogue_, record) + (rule.entry ? "/entry" : "/stacking/requirement");
            if (MaybeNeed need = of_node(*rule.root, at)) return need;
        }
        return std::nullopt;
    }

private:
    MaybeNeed of_node(const Requirement& node, const std::string& at) const {
        if (MaybeNeed need = of_form(node, at)) return need;
        for (std::size_t i = 0; i < node.limits.size(); ++i) {
            const auto* limit = std::get_if<AtLeast>(&node.limits[i].rule);
            if (!limit || limit->amount.unit == Amount::Unit::share || limit->amount.value == 0) continue;
            if (MaybeNeed need = of_pool(limit->of, at + "/limits/" + digits(i) + "/of")) return need;
        }
        return std::nullopt;
    }

    MaybeNeed of_form(const Requirement& node, const std::string& at) const {
        if (const auto* earned = std::get_if<Earned>(&node.form))
            return of_ids(earned->credentials, at + "/credential");
        if (const auto* holds = std::get_if<Holds>(&node.form)) return of_ids(holds->credentials, at + "/holds");
        if (const auto* take = std::get_if<Take>(&node.form)) {
            const bool asks =
                (take->credits && take->credits->min.hundredths > 0) || (take->count && take->count->min > 0);
            return asks ? of_pool(take->from, at + "/take/from") : std::nullopt;
        }
        if (std::holds_alternative<NoneOf>(node.form)) return std::nullopt;
        std::vector<MaybeNeed> needs;
        for (const ChildNode& child : children(node))
            if (child.step != "/when") needs.push_back(of_node(*child.node, at + child.step));
        return of_children(node, std::move(needs));
    }

    /// The first of the children's needs, if too few children are without.
    static MaybeNeed of_children(const Requirement& node, std::vector<MaybeNeed> needs) {
        const auto free = std::count(needs.begin(), needs.end(), std::nullopt);
        auto wanted = static_cast<std::ptrdiff_t>(needs.size());
        if (const auto* some = std::get_if<SomeOf>(&node.form)) wanted = std::min<std::ptrdiff_t>(wanted, some->min);
        if (std::holds_alternative<AnyOf>(node.form) || std::holds_alternative<OneOf>(node.form)) wanted = 1;
        if (const auto* when = std::get_if<When>(&node.form)) wanted = when->otherwise.empty() ? 0 : 1;
        if (free >= wanted) return std::nullopt;
        return *std::find_if(needs.begin(), needs.end(), [](const MaybeNeed& need) { return need.has_value(); });
    }

    MaybeNeed of_pool(const Pool& pool, const std::string& at) const {
        std::vector<CredentialRef> ids;
        for (const CredentialRef& ref : pool.credentials)
            if (std::find(pool.except.begin(), pool.except.end(), ref) == pool.except.end()) ids.push_back(ref);
        return of_ids(ids, at + "/credentials");
    }

    MaybeNeed of_ids(const std::vector<CredentialRef>& ids, const std::string& at) const {
        MaybeNeed first;
        for (const CredentialRef& ref : ids) {
            const auto record = catalogue_.credential_ids.find(ref.id);
            if (!record || obtainable_[*record]) return std::nullopt;
            if (!first) first = Need{*record, at};
        }
        return first;
    }

    const Catalogue& catalogue_;
    const Obtainable& obtainable_;
};

/// The records that can be earned one after the other.
Obtainable earned_in_order(const Catalogue& catalogue) {
    Obtainable obtainable(catalogue.credentials.size(), false);
    const Needs needs(catalogue, obtainable);
    std::vector<std::uint32_t> waiting;
    for (std::uint32_t i = 0; i < catalogue.credentials.size(); ++i) {
        obtainable[i] = rules_of(catalogue, i).empty();
        if (!obtainable[i]) waiting.push_back(i);
    }
    for (std::size_t before = waiting.size() + 1; waiting.size() < before;) {
        before = waiting.size();
        std::vector<std::uint32_t> rest;
        for (const std::uint32_t record : waiting) {
            if (needs.of_record(record))
                rest.push_back(record);
            else
                obtainable[record] = true;
        }
        waiting = std::move(rest);
    }
    return obtainable;
}

}  // namespace

// Whoever is left needs somebody else who is left, so following the needs runs into a cycle.
Prerequisites find_prerequisites(const Catalogue& catalogue) {
    Prerequisites found{earned_in_order(catalogue), {}, {}};
    const auto size = static_cast<std::uint32_t>(catalogue.credentials.size());
    found.on_cycle.assign(size, false);
    const Needs needs(catalogue, found.obtainable);
    std::vector<std::uint32_t> seen_from(size, size);
    for (std::uint32_t start = 0; start < size; ++start) {
        std::vector<std::uint32_t> path;
        std::uint32_t record = start;
        while (!found.obtainable[record] && seen_from[record] == size) {
            seen_from[record] = start;
            path.push_back(record);
            record = needs.of_record(record)->record;
        }
        if (path.empty() || seen_from[record] != start) continue;
        path.erase(path.begin(), std::find(path.begin(), path.end(), record));
        std::rotate(path.begin(), std::min_element(path.begin(), path.end()), path.end());
        for (const std::uint32_t each : path)
            found.on_cycle[each] = true;
        std::string pointer = needs.of_record(path.front())->pointer;
        found.cycles.push_back({std::move(path), std::move(pointer)});
    }
    put_in_order(found.cycles, [](const auto& a, const auto& b) { return a.path.front() < b.path.front(); });
    return found;
}

}  // namespace cairn
