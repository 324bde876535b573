#include "audit_twin_judge.h"

#include <algorithm>

namespace cairn {
namespace {

Truth membership(const TwinSetting& setting, std::uint32_t achievement, const TwinNode& leaf) {
    const TwinHolding& holding = setting.holdings[achievement];
    if (const Take* take = leaf.form<Take>())
        return both(holding.held, setting.facts.in(take->from, TwinCounted{achievement, {}}));
    const Earned& earned = *leaf.form<Earned>();
    if (!holding.is_one_of(earned.credentials)) return Truth::no;
    const auto& grade = earned.min_grade;
    return both(holding.held, grade ? grade_reaches(holding, *grade, *setting.question.catalogue) : Truth::yes);
}

/// The best that a leaf can be with any of what is held.
Truth alone(const TwinSetting& setting, const TwinNode& leaf) {
    Truth best = Truth::no;
    for (std::uint32_t choice = 0; choice < (1U << setting.holdings.size()); ++choice) {
        TwinUses uses;
        for (std::uint32_t i = 0; i < setting.holdings.size(); ++i)
            if (((choice >> i) & 1) != 0 && setting.memberships[leaf.number][i] != Truth::no)
                uses.push_back({i, leaf.number, {}});
        if (leaf.form<Earned>() && uses.size() > 1) continue;
        TwinPass pass(setting, uses, {});
        pass.judge(leaf.number);
        best = either(best, pass.result.statuses[leaf.number]);
    }
    return best;
}

}  // namespace

TwinSetting::TwinSetting(const AuditQuestion& asked)
    : question(asked), rule(asked), holdings(holdings_of(asked)), facts{question, holdings} {
    for (const TwinNode& leaf : rule.nodes()) {
        memberships.emplace_back();
        for (std::uint32_t i = 0; leaf.is_counting() && i < holdings.size(); ++i)
            memberships.back().push_back(membership(*this, i, leaf));
    }
    std::vector<Truth> values;
    for (const TwinNode& leaf : rule.nodes())
        values.push_back(leaf.test && leaf.is_counting() ? cairn::alone(*this, leaf) : Truth::no);
    alone = std::move(values);
}

TwinJudgement TwinJudge::judge(const TwinUses& uses) const {
    TwinPass pass(setting_, uses, {});
    pass.judge(0);
    return pass.result;
}

bool TwinJudge::is_satisfied(const TwinUses& uses, const TwinElements& core) const {
    TwinPass pass(setting_, uses, core);
    pass.judge(0);
    const auto counts = [&](const auto& one) { return pass.supports(one.node); };
    return pass.result.statuses[0] == Truth::yes && std::all_of(uses.begin(), uses.end(), counts) &&
           std::all_of(core.begin(), core.end(), counts);
}

TwinShortfall TwinJudge::missing(const Element& element, const TwinUses& uses, const TwinElements& core) const {
    const TwinNode& node = setting_.rule.node(element.node);
    if (element.limit) {
        TwinPass pass(setting_, uses, core);
        pass.judge(0);
        return shortfall(node.rule->limits[*element.limit], pass.counted_in(element.node), setting_.facts);
    }
    if (!node.can_use()) return {};
    TwinShortfall missing{0, 1};
    if (const Take* take = node.form<Take>())
        missing = {take->credits ? take->credits->min.hundredths : 0, take->count ? take->count->min : 0};
    for (const Use& use : uses) {
        if (use.node != element.node) continue;
        missing.hundredths -= credits(use).hundredths;
        --missing.count;
    }
    return {std::max<std::int64_t>(0, missing.hundredths), std::max<std::int64_t>(0, missing.count)};
}

Decimal TwinJudge::credits(const Use& use) const {
    return use.part ? *use.part : setting_.holdings[use.achievement].credits.low;
}

}  // namespace cairn
