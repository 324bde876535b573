// Spreads over more groups than there can be, or with bounds for each group that leave no room.

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "limit_truth.h"
#include "lint_amounts.h"
#include "numbers.h"
#include "order.h"
#include "spread_groups.h"

namespace cairn {
namespace {

constexpr std::int64_t whole_share = 10'000;
const Pool everything;

/// Each achievement lies in one group at most; of its provider, or of the only country of it, in exactly one.
bool one_group_each(SpreadBy by) {
    return by != SpreadBy::field && by != SpreadBy::tag;
}

/// The groups that what may be counted lies in; nothing if some of it could be in any.
std::optional<std::int64_t> groups_at_most(const LintCase& one, std::uint32_t node, SpreadBy by) {
    std::vector<std::string> keys;
    for (const std::uint32_t record : countable(one, node)) {
        Holding holding;
        holding.subject = one.all.subjects[record];
        GroupsOf groups = groups_of(by, holding, one.all.frameworks);
        if (groups.unknown) return std::nullopt;
        for (const std::string_view key : groups.keys)
            keys.emplace_back(key);
    }
    sort_and_unite(keys);
    return static_cast<std::int64_t>(keys.size());
}

class SpreadReasons {
public:
    SpreadReasons(const LintCase& one, std::uint32_t node, const Spread& spread, const std::string& at,
                  LintReasons& out)
        : one_(one), node_(node), spread_(spread), at_(at), out_(out), known_(groups_at_most(one, node, spread.by)) {}

    void find() {
        const std::int64_t min = spread_.min.value_or(0);
        if (known_ && *known_ < min)
            return add(LintKind::unsatisfiable, "/min",
                       "what may be counted here lies in " + groups(*known_) + " of this catalogue, and " +
                           digits(min) + " are asked for",
                       takes_from_elsewhere(one_, node_));
        const std::int64_t count = most_of_parts(one_, node_, {Amount::Unit::count, &everything, From::anywhere});
        if (one_group_each(spread_.by) && count < min)
            return add(LintKind::contradiction, "/min",
                       groups(min) + " are asked for, but no more than " + in_words(Amount::Unit::count, count) +
                           " can be counted here",
                       false);
        if (!spread_.per_group) return;
        if (spread_.per_group->at_least) each_at_least(*spread_.per_group->at_least, min);
        if (spread_.per_group->at_most) each_at_most(*spread_.per_group->at_most);
    }

private:
    static std::string groups(std::int64_t number) { return digits(number) + (number == 1 ? " group" : " groups"); }

    void add(LintKind kind, const std::string& step, std::string words, bool elsewhere) {
        out_.push_back({kind, at_ + step, std::move(words), elsewhere});
    }

    bool must_count_credits() const {
        return least(one_, node_, {Amount::Unit::credits, &everything, From::catalogue}) > 0;
    }

    void each_at_least(const Amount& amount, std::int64_t min) {
        if (!one_group_each(spread_.by) || min == 0) return;
        const bool share = amount.unit == Amount::Unit::share;
        const std::int64_t sum = product_of(min, amount.value);
        const std::int64_t bound =
            share ? whole_share : most_of_parts(one_, node_, {amount.unit, &everything, From::anywhere});
        if (sum <= bound || (share && !must_count_credits())) return;
        add(LintKind::contradiction, "/perGroup/atLeast",
            groups(min) + " of at least " + in_words(amount.unit, amount.value) + " are " + in_words(amount.unit, sum) +
                ", and no more than " + in_words(amount.unit, bound) + " can be counted here",
            false);
    }

    /// With every achievement in a group, so many groups of at most so much are too little for what must be counted.
    void each_at_most(const Amount& amount) {
        if (spread_.by != SpreadBy::provider && spread_.by != SpreadBy::country) return;
        const bool by_records = known_ && (!spread_.max || *known_ < *spread_.max);
        if (!by_records && !spread_.max) return;
        if (spread_.by == SpreadBy::country && !known_) return;
        const std::int64_t number = by_records ? *known_ : *spread_.max;
        const bool share = amount.unit == Amount::Unit::share;
        const std::int64_t sum = product_of(number, amount.value);
        const std::int64_t need = share ? (must_count_credits() ? whole_share : 0)
                                        : least(one_, node_, {amount.unit, &everything, From::catalogue});
        if (sum >= need) return;
        add(by_records ? LintKind::unsatisfiable : LintKind::contradiction, "/perGroup/atMost",
            groups(number) + (by_records ? " of this catalogue" : "") + ", each with at most " +
                in_words(amount.unit, amount.value) + ", are less than the " + in_words(amount.unit, need) +
                " that must be counted here",
            by_records && takes_from_elsewhere(one_, node_));
    }

    const LintCase& one_;
    std::uint32_t node_;
    const Spread& spread_;
    const std::string& at_;
    LintReasons& out_;
    std::optional<std::int64_t> known_;
};

}  // namespace

void find_spread_reasons(const LintCase& one, std::uint32_t node, const Spread& spread, const std::string& pointer,
                         LintReasons& out) {
    SpreadReasons(one, node, spread, pointer, out).find();
}

}  // namespace cairn
