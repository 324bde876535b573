#include "audit_twin.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>

namespace cairn {
namespace {

using Order = std::vector<std::tuple<bool, Date, std::string_view, std::uint32_t>>;

/// An allocation and, if it does not satisfy, its core; the lesser of two is the better, by C3 to C6 of the reading.
struct Choice {
    TwinUses uses;
    TwinElements core;
    TwinFigures figures;
    Order order;

    auto key() const {
        return std::tuple(figures.missing.hundredths, figures.missing.count, figures.achievements, figures.surplus,
                          uses.size());  // what is used a second time and could be spared is not
    }
    bool operator<(const Choice& other) const {
        if (key() != other.key()) return key() < other.key();
        if (order != other.order) return order < other.order;
        const auto place = [](const Element& a, const Element& b) {
            return std::pair(a.node, a.limit) < std::pair(b.node, b.limit);
        };
        return std::lexicographical_compare(core.begin(), core.end(), other.core.begin(), other.core.end(), place);
    }
};

class Chooser {
public:
    explicit Chooser(const AuditTwin& twin)
        : twin_(twin), judge_(twin.judge()), allocations_(allocations(twin.judge())) {}

    TwinAudit best() {
        for (const Truth status : {Truth::yes, Truth::unknown, Truth::no}) {
            status_ = status;
            if (status == Truth::yes)
                find_satisfying();
            else
                find_smallest_cores();
            if (best_) break;
        }
        TwinAudit result;
        result.allocations = allocations_.size();
        result.status = status_ == Truth::yes       ? AuditStatus::satisfied
                        : status_ == Truth::unknown ? AuditStatus::depends
                                                    : AuditStatus::unsatisfied;
        if (best_) {  // if not, nothing at all would do: "two of one"
            result.uses = best_->uses;
            result.core = best_->core;
        }
        const TwinJudgement judgement = judge_.judge(result.uses);
        result.nodes = judgement.statuses;
        result.limits = judgement.limits;
        return result;
    }

private:
    void find_satisfying() {
        for (const TwinUses& uses : allocations_)
            if (judge_.is_satisfied(uses, {})) consider(uses, {});
    }

    /// By size, those without composites before all others, until there is one for some allocation.
    void find_smallest_cores() {
        struct Start {
            const TwinUses* uses;
            TwinElements plain, composite;
        };
        std::vector<Start> starts;
        for (const TwinUses& uses : allocations_) {
            const TwinJudgement judgement = judge_.judge(uses);
            if (status_ == Truth::unknown && judgement.statuses[0] != Truth::unknown) continue;
            starts.push_back({&uses, elements(judgement, false), elements(judgement, true)});
        }
        for (std::size_t composites = 0; !best_ && composites <= judge_.rule().nodes().size(); ++composites)
            for (std::size_t leaves = composites == 0 ? 1 : 0; !best_ && leaves <= most_elements; ++leaves)
                for (const Start& start : starts)
                    try_all(*start.uses, start.composite, composites, start.plain, leaves, {});
    }

    /// What can be in the core of an allocation.
    TwinElements elements(const TwinJudgement& judgement, bool composite) const {
        TwinElements elements;
        // What is met now may be missing once other elements are met and more is counted.
        const auto may_be_missing = [&](Truth value) { return status_ == Truth::no || value == Truth::unknown; };
        for (const TwinNode& node : judge_.rule().nodes()) {
            if (node.under_none) continue;
            const bool kind = composite ? can_stand_in_the_way(node) : node.is_leaf() || node.form<NoneOf>();
            const Truth form = judgement.forms[node.number];
            if (kind && may_be_missing(form) && (composite || form != Truth::yes))
                elements.push_back({node.number, {}});
            if (composite || node.test) continue;
            for (std::uint32_t i = 0; i < node.rule->limits.size(); ++i)
                if (may_be_missing(judgement.limits[node.number][i])) elements.push_back({node.number, i});
        }
        return elements;
    }

    /// With a maximum, an order or a test.
    static bool can_stand_in_the_way(const TwinNode& node) {
        const SomeOf* some = node.form<SomeOf>();
        return node.form<OneOf>() || node.form<Sequence>() || node.form<When>() || (some && some->max);
    }

    /// Every set of so many composites and so many others.
    void try_all(const TwinUses& uses, std::span<const Element> composites, std::size_t more_composites,
                 std::span<const Element> others, std::size_t more_others, const TwinElements& chosen) {
        if (more_composites == 0 && more_others == 0) {
            if (judge_.is_satisfied(uses, chosen)) consider(uses, chosen);
            return;
        }
        std::span<const Element>& list = more_composites > 0 ? composites : others;
        std::size_t& more = more_composites > 0 ? more_composites : more_others;
        --more;
        while (list.size() > more) {
            TwinElements with = chosen;
            with.push_back(list.front());
            list = list.subspan(1);
            try_all(uses, composites, more_composites, others, more_others, with);
        }
    }

    void consider(const TwinUses& uses, TwinElements core) {
        Choice choice{uses, std::move(core), {}, {}};
        std::sort(choice.core.begin(), choice.core.end(), [](const Element& a, const Element& b) {
            return std::pair(a.node, a.limit) < std::pair(b.node, b.limit);
        });
        choice.figures = twin_.figures(choice.uses, choice.core);
        std::sort(choice.uses.begin(), choice.uses.end(),
                  [&](const Use& a, const Use& b) { return place(a) < place(b); });
        for (const Use& use : choice.uses)
            choice.order.push_back(place(use));
        if (!best_ || choice < *best_) best_ = std::move(choice);
    }

    Order::value_type place(const Use& use) const {
        const Achievement& own = *judge_.holdings()[use.achievement].own;
        return {!own.issued, own.issued.value_or(Date{}), own.id, use.node};
    }

    static constexpr std::size_t most_elements = 12;  // more than any tiny case has

    const AuditTwin& twin_;
    const TwinJudge& judge_;
    const std::vector<TwinUses> allocations_;
    Truth status_ = Truth::no;
    std::optional<Choice> best_;
};

}  // namespace

TwinAudit AuditTwin::best() const {
    return Chooser(*this).best();
}

/// Where a composite is taken as met as a whole, how much there is in it does not matter.
bool AuditTwin::is_within(const TwinNode& node, const TwinElements& core) const {
    for (std::uint32_t at = node.number; at != 0;) {
        at = judge_.rule().node(at).parent;
        if (std::find(core.begin(), core.end(), Element{at, {}}) != core.end()) return true;
    }
    return false;
}

TwinFigures AuditTwin::figures(const TwinUses& uses, const TwinElements& core) const {
    TwinFigures figures;
    std::set<std::uint32_t> achievements;
    for (const Use& use : uses)
        achievements.insert(use.achievement);
    figures.achievements = achievements.size();
    for (const TwinNode& node : judge_.rule().nodes()) {
        const Take* take = node.form<Take>();
        if (!take || !take->credits || is_within(node, core)) continue;
        std::int64_t credits = 0;
        for (const Use& use : uses)
            if (use.node == node.number) credits += judge_.credits(use).hundredths;
        figures.surplus += std::max<std::int64_t>(0, credits - take->credits->min.hundredths);
    }
    for (const Element& element : core) {
        const TwinShortfall missing = judge_.missing(element, uses, core);
        figures.missing.hundredths += missing.hundredths;
        figures.missing.count += missing.count;
    }
    return figures;
}

}  // namespace cairn
