#include "cairn/reach.h"

#include <algorithm>

#include "audit_judge.h"
#include "audit_model.h"
#include "order.h"

namespace cairn {
namespace {

/// What each part lacks if it alone could have all that is held, added up; of `any` and `some`, what lacks least.
class Lacking {
public:
    explicit Lacking(const AuditModel& model) : model_(model) {}

    Distance at(std::uint32_t number) const {
        const NodeModel& node = model_.nodes[number];
        Distance lacks;
        if (node.kind == NodeModel::Kind::leaf) lacks = of_leaf(model_.leaves[node.leaf]);
        if (node.kind == NodeModel::Kind::children) lacks = of_children(node);
        if (node.kind == NodeModel::Kind::when && node.children.size() > 2) lacks = of_branches(node);
        for (const std::uint32_t limit : node.limits)
            lacks = larger(lacks, of_limit(node, model_.limits[limit]));
        return lacks;
    }

private:
    static Distance larger(Distance a, Distance b) {
        return {std::max(a.credits, b.credits), std::max(a.modules, b.modules)};
    }

    Distance of_leaf(const LeafModel& leaf) const {
        Distance lacks{leaf.min_credits, leaf.min_count};
        for (const std::uint32_t holding : leaf.by_credits) {
            lacks.credits -= model_.held[holding].credits.high;
            --lacks.modules;
        }
        return at_least_one(lacks);
    }

    Distance of_limit(const NodeModel& node, const LimitModel& limit) const {
        if (limit.unit == LimitModel::Unit::none) return {};
        std::int64_t lacks = limit.target;
        for (std::uint32_t holding = 0; holding < model_.holdings.size(); ++holding)
            if (may_count(node, holding)) lacks -= limit.adds[holding].high;
        return at_least_one(limit.unit == LimitModel::Unit::credits ? Distance{lacks, 0} : Distance{0, lacks});
    }

    bool may_count(const NodeModel& node, std::uint32_t holding) const {
        for (std::uint32_t leaf = node.leaf; leaf < node.end_leaf; ++leaf)
            if (model_.leaves[leaf].membership[holding] != Truth::no) return true;
        return false;
    }

    static Distance at_least_one(Distance lacks) {
        lacks.credits = std::max<std::int64_t>(0, lacks.credits);
        lacks.modules = std::max<std::int64_t>(lacks.credits > 0 ? 1 : 0, lacks.modules);
        return lacks;
    }

    Distance of_children(const NodeModel& node) const {
        std::vector<std::int64_t> credits, modules;
        Distance together;  // of leaves that share, the most that one lacks
        for (const std::uint32_t child : node.children) {
            Distance lacks = at(child);
            if (shares(model_.nodes[child])) {
                together = larger(together, lacks);
                lacks = {};
            }
            credits.push_back(lacks.credits);
            modules.push_back(lacks.modules);
        }
        const std::size_t least = std::min<std::size_t>(node.bounds.min, node.children.size());
        const Distance sum{smallest(credits, least), smallest(modules, least)};
        return least == node.children.size() ? larger(sum, together) : sum;
    }

    bool shares(const NodeModel& node) const {
        for (std::uint32_t leaf = node.leaf; leaf < node.end_leaf; ++leaf)
            if (model_.leaves[leaf].shares) return true;
        return false;
    }

    static std::int64_t smallest(std::vector<std::int64_t>& amounts, std::size_t count) {
        put_in_order(amounts);
        std::int64_t sum = 0;
        for (std::size_t i = 0; i < count; ++i)
            sum += amounts[i];
        return sum;
    }

    Distance of_branches(const NodeModel& node) const {
        const Distance then = at(node.children[1]), otherwise = at(node.children[2]);
        return {std::min(then.credits, otherwise.credits), std::min(then.modules, otherwise.modules)};
    }

    const AuditModel& model_;
};

Distance counted_by(const AuditCase& made_ready, const Audit& audit) {
    // What a part that is not yet met has counts as progress.
    const Judgement judgement = judge(made_ready, audit.uses, audit.core);
    std::vector<std::uint32_t> used;
    for (const Use& use : audit.uses)
        used.push_back(use.achievement);
    sort_and_unite(used);
    return {judgement.counted_credits, static_cast<std::int64_t>(used.size())};
}

}  // namespace

std::vector<Reached> reach(const Catalogue& catalogue, const Frameworks& frameworks, const Learner& learner,
                           Date date) {
    std::vector<Reached> list;
    for (std::uint32_t award = 0; award < catalogue.credentials.size(); ++award) {
        const Credential& credential = catalogue.credentials[award];
        if (!credential.requirement()) continue;
        const AuditCase made_ready(
            {&catalogue, &frameworks, &credential, credential.requirement(), false, &learner, date});
        AuditModels models(made_ready);
        const Audit result = audit(models);
        Reached one{
            award, result.status, counted_by(made_ready, result), {}, static_cast<std::uint32_t>(result.core.size())};
        if (result.status != AuditStatus::satisfied) one.missing = Lacking(models.of(Truth::unknown)).at(0);
        list.push_back(one);
    }
    put_in_order(list, [](const Reached& a, const Reached& b) {
        if (a.status != b.status) return a.status < b.status;
        if (a.missing.credits != b.missing.credits) return a.missing.credits < b.missing.credits;
        if (a.missing.modules != b.missing.modules) return a.missing.modules < b.missing.modules;
        return a.core < b.core;
    });
    return list;
}

Distance missing_at_least(const AuditQuestion& question) {
    const AuditCase made_ready(question);
    return Lacking(AuditModel(made_ready, Truth::unknown)).at(0);
}

}  // namespace cairn
