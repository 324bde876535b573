#include <algorithm>

#include "audit_twin.h"

namespace cairn {
namespace {

class Allocations {
public:
    explicit Allocations(const TwinJudge& judge) : judge_(judge), rule_(judge.rule()) {
        for (std::uint32_t i = 0; i < judge.holdings().size(); ++i)
            ways_.push_back(ways_of(i));
        choose(0);
    }

    std::vector<TwinUses> all;

private:
    /// All that can be done with one achievement, nothing included.
    std::vector<TwinUses> ways_of(std::uint32_t achievement) {
        std::vector<TwinUses> ways;
        const Interval& credits = judge_.holdings()[achievement].credits;
        std::vector<std::uint32_t> leaves, splitting;
        for (const TwinNode& leaf : rule_.nodes()) {
            if (!leaf.can_use() || !judge_.fits(achievement, leaf)) continue;
            leaves.push_back(leaf.number);
            const Take* take = leaf.form<Take>();
            if (take && take->split && credits.exact()) splitting.push_back(leaf.number);
        }
        add_whole(achievement, leaves, 0, {}, ways);
        add_parts(achievement, splitting, 0, credits.low.hundredths, {}, ways);
        return ways;
    }

    /// Whole in one leaf, or in several that all share with one another.
    void add_whole(std::uint32_t achievement, const std::vector<std::uint32_t>& leaves, std::size_t next,
                   const TwinUses& chosen, std::vector<TwinUses>& ways) {
        if (next == leaves.size()) {
            ways.push_back(chosen);
            return;
        }
        add_whole(achievement, leaves, next + 1, chosen, ways);
        const auto shares = [&](const Use& use) { return rule_.share(rule_.node(use.node), rule_.node(leaves[next])); };
        if (!std::all_of(chosen.begin(), chosen.end(), shares)) return;
        TwinUses more = chosen;
        more.push_back({achievement, leaves[next], {}});
        add_whole(achievement, leaves, next + 1, more, ways);
    }

    /// In parts of a hundredth at least. One part that is all of it is no part.
    void add_parts(std::uint32_t achievement, const std::vector<std::uint32_t>& leaves, std::size_t next,
                   std::int64_t left, const TwinUses& chosen, std::vector<TwinUses>& ways) {
        if (next == leaves.size()) {
            const bool whole = chosen.size() == 1 && left == 0;
            if (!chosen.empty() && !whole) ways.push_back(chosen);
            return;
        }
        add_parts(achievement, leaves, next + 1, left, chosen, ways);
        for (std::int64_t part = 1; part <= left; ++part) {
            TwinUses more = chosen;
            more.push_back({achievement, leaves[next], Decimal{part}});
            add_parts(achievement, leaves, next + 1, left - part, more, ways);
        }
    }

    void choose(std::uint32_t achievement) {
        if (achievement == ways_.size()) {
            all.push_back(uses_);
            return;
        }
        for (const TwinUses& way : ways_[achievement]) {
            const std::size_t before = uses_.size();
            uses_.insert(uses_.end(), way.begin(), way.end());
            if (is_permitted()) choose(achievement + 1);
            uses_.resize(before);
        }
    }

    /// What breaks one of these stays broken, whatever else is used.
    bool is_permitted() const {
        for (const Use& a : uses_) {
            if (!keeps_maxima(rule_.node(a.node))) return false;
            for (const Use& b : uses_)
                if (rule_.exclude(rule_.node(a.node), rule_.node(b.node))) return false;
        }
        return true;
    }

    bool keeps_maxima(const TwinNode& leaf) const {
        std::int64_t credits = 0, count = 0;
        for (const Use& use : uses_) {
            if (use.node != leaf.number) continue;
            credits += judge_.credits(use).hundredths;
            ++count;
        }
        const Take* take = leaf.form<Take>();
        if (!take) return count <= 1;
        if (take->credits && take->credits->max && credits > take->credits->max->hundredths) return false;
        return !take->count || !take->count->max || count <= *take->count->max;
    }

    const TwinJudge& judge_;
    const TwinRule& rule_;
    std::vector<std::vector<TwinUses>> ways_;
    TwinUses uses_;
};

}  // namespace

std::vector<TwinUses> allocations(const TwinJudge& judge) {
    return Allocations(judge).all;
}

}  // namespace cairn
