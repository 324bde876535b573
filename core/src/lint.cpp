#include "cairn/lint.h"

#include <algorithm>
#include <utility>

#include "cairn/catalogue_json.h"
#include "lint_rule.h"

namespace cairn {
namespace {

bool can_be_earned(const LintCatalogue& all, std::uint32_t record, const Obtainable& obtainable) {
    const auto rules = rules_of(all.catalogue, record);
    return std::all_of(rules.begin(), rules.end(),
                       [&](const LintRule& rule) { return can_hold(LintCase(all, rule, obtainable, false)); });
}

/// Takes out what cannot be earned, then what cannot without that, until nothing more falls.
Obtainable settled(const LintCatalogue& all, Obtainable obtainable) {
    for (bool changed = true; changed;) {
        changed = false;
        for (std::uint32_t record = 0; record < obtainable.size(); ++record) {
            if (!obtainable[record] || can_be_earned(all, record, obtainable)) continue;
            obtainable[record] = false;
            changed = true;
        }
    }
    return obtainable;
}

std::string path_of(const Catalogue& catalogue, const std::vector<std::uint32_t>& cycle) {
    std::string path;
    for (const std::uint32_t record : cycle)
        path += catalogue.credentials[record].id + " → ";
    return path + catalogue.credentials[cycle.front()].id;
}

void add(const Catalogue& catalogue, std::uint32_t record, LintReasons reasons, std::vector<Lint>& out) {
    for (LintReason& reason : reasons) {
        if (out.size() >= max_problems) return;
        const auto severity = reason.kind == LintKind::cycle ? LintSeverity::error : LintSeverity::warning;
        out.push_back(
            {severity, reason.kind, {file_of(catalogue, record), std::move(reason.pointer), std::move(reason.words)}});
    }
}

}  // namespace

std::vector<Lint> lint(const Catalogue& catalogue, const Frameworks& frameworks) {
    const LintCatalogue all(catalogue, frameworks);
    const Prerequisites prerequisites = find_prerequisites(catalogue);
    const Obtainable obtainable = settled(all, prerequisites.obtainable);
    const Obtainable everything(catalogue.credentials.size(), true);
    const Confirmations confirmations(all);
    std::vector<Lint> out;
    auto cycle = prerequisites.cycles.begin();
    for (std::uint32_t record = 0; record < catalogue.credentials.size(); ++record) {
        LintReasons reasons;
        for (; cycle != prerequisites.cycles.end() && cycle->path.front() == record; ++cycle)
            reasons.push_back({LintKind::cycle, cycle->pointer,
                               "this is a cycle of prerequisites, in which nothing can come first: " +
                                   path_of(catalogue, cycle->path)});
        // What stands on a cycle has been reported for that; only what else is wrong with it is said.
        const bool on_cycle = prerequisites.on_cycle[record];
        for (const LintRule& rule : rules_of(catalogue, record)) {
            LintReasons found = find_rule_lints(LintCase(all, rule, on_cycle ? everything : obtainable, on_cycle));
            std::move(found.begin(), found.end(), std::back_inserter(reasons));
        }
        confirmations.find(record, reasons);
        add(catalogue, record, std::move(reasons), out);
    }
    return out;
}

}  // namespace cairn
