// Limits that nothing which their node may count can keep.

#include <algorithm>

#include "lint_amounts.h"
#include "numbers.h"
#include "order.h"

namespace cairn {
namespace {

constexpr std::int64_t whole_share = 10'000;
const Pool everything;

/// Of the credits that must be counted, whatever is chosen, if the node holds.
bool must_count_credits(const LintCase& one, std::uint32_t node) {
    return least(one, node, {Amount::Unit::credits, &everything, From::catalogue}) > 0;
}

class LimitReasons {
public:
    LimitReasons(const LintCase& one, std::uint32_t node, LintReasons& out) : one_(one), node_(node), out_(out) {}

    void look_at(std::size_t index) {
        at_ = one_.nodes[node_].pointer + "/limits/" + digits(index);
        const LimitRule& rule = one_.nodes[node_].rule->limits[index].rule;
        if (const auto* least = std::get_if<AtLeast>(&rule))
            if (!contradicted(least->amount, least->of)) at_least(least->amount, least->of, at_ + "/atLeast");
        if (const auto* most = std::get_if<AtMost>(&rule)) at_most(*most);
        if (const auto* last = std::get_if<Last>(&rule)) at_last(*last);
        if (const auto* not_together = std::get_if<NotTogether>(&rule)) together(*not_together);
    }

private:
    void add(LintKind kind, std::string pointer, std::string words, bool elsewhere) {
        out_.push_back({kind, std::move(pointer), std::move(words), elsewhere});
    }

    void at_least(const Amount& amount, const Pool& of, const std::string& pointer) {
        if (amount.value == 0) return;
        const bool share = amount.unit == Amount::Unit::share;
        if (share && !must_count_credits(one_, node_)) return;  // a share of nothing is met
        LintQuantity quantity{share ? Amount::Unit::credits : amount.unit, &of, From::catalogue};
        const std::int64_t need = share ? 1 : amount.value;
        const std::int64_t bound = most_of_parts(one_, node_, quantity);
        if (bound >= need) return;
        quantity.from = From::anywhere;
        const bool elsewhere = most_of_parts(one_, node_, quantity) >= need;
        const std::string asked = "at least " + in_words(amount.unit, amount.value);
        if (bound == 0)
            add(LintKind::unsatisfiable, pointer,
                "nothing in this catalogue that may be counted here adds to the " + asked + " of this pool", elsewhere);
        else
            add(LintKind::contradiction, pointer,
                asked + " must come from this pool, but no more than " + in_words(quantity.unit, bound) +
                    " can be counted here",
                elsewhere);
    }

    /// A limit of the same node allows less of the same or a wider pool.
    bool contradicted(const Amount& amount, const Pool& of) {
        for (const Limit& other : one_.nodes[node_].rule->limits) {
            const auto* most = std::get_if<AtMost>(&other.rule);
            if (!most || most->amount.unit != amount.unit || most->amount.value >= amount.value) continue;
            if (amount.unit == Amount::Unit::share && !must_count_credits(one_, node_)) continue;
            if (!contains(most->of, of)) continue;
            const bool same = most->of == of;
            add(LintKind::contradiction, at_ + "/atLeast",
                "at least " + in_words(amount.unit, amount.value) +
                    " must come from this pool, and another limit allows at most " +
                    in_words(amount.unit, most->amount.value) +
                    (same ? " from the same" : " from one that contains it"),
                false);
            return true;
        }
        return false;
    }

    void at_most(const AtMost& limit) {
        if (limit.amount.unit == Amount::Unit::share) return share_at_most(limit);
        LintQuantity quantity{limit.amount.unit, &limit.of, From::catalogue};
        const std::int64_t need = least_of_parts(one_, node_, quantity);
        if (need <= limit.amount.value) return;
        quantity.from = From::anywhere;
        add(LintKind::contradiction, at_ + "/atMost",
            "at most " + in_words(limit.amount.unit, limit.amount.value) +
                " may come from this pool, but the parts that this limit is on need at least " +
                in_words(limit.amount.unit, need),
            least_of_parts(one_, node_, quantity) <= limit.amount.value);
    }

    void share_at_most(const AtMost& limit) {
        if (limit.amount.value >= whole_share || !must_count_credits(one_, node_)) return;
        if (!all_in(one_, node_, limit.of)) return;
        const bool pure = limit.of == everything;
        add(pure ? LintKind::contradiction : LintKind::unsatisfiable, at_ + "/atMost",
            "at most " + in_words(limit.amount.unit, limit.amount.value) + " may come from this pool, but " +
                (pure ? "everything does" : "everything in this catalogue that may be counted here is in it"),
            !pure && takes_from_elsewhere(one_, node_));
    }

    void at_last(const Last& limit) {
        const Amount& amount = limit.at_least;
        const bool beyond = amount.unit == Amount::Unit::credits && amount.value > limit.credits.hundredths;
        const bool nothing = limit.credits.hundredths == 0 && amount.unit == Amount::Unit::count && amount.value > 0;
        const std::string pointer = at_ + "/last/atLeast";
        if (beyond || nothing)
            add(LintKind::contradiction, pointer,
                "at least " + in_words(amount.unit, amount.value) + " cannot lie in the last " +
                    in_words(Amount::Unit::credits, limit.credits.hundredths),
                false);
        else if (limit.credits.hundredths > 0)
            at_least(amount, limit.of, pointer);
    }

    /// The credentials that must all be counted: named alone, with no way round.
    void find_mandatory(std::uint32_t node, std::vector<std::string_view>& ids) const {
        const Requirement& rule = *one_.nodes[node].rule;
        if (const auto* earned = std::get_if<Earned>(&rule.form); earned && earned->credentials.size() == 1)
            ids.push_back(earned->credentials.front().id);
        if (const auto* take = std::get_if<Take>(&rule.form); take && take->from.credentials.size() == 1)
            if ((take->count && take->count->min > 0) || (take->credits && take->credits->min.hundredths > 0))
                ids.push_back(take->from.credentials.front().id);
        if (!std::holds_alternative<AllOf>(rule.form) && !std::holds_alternative<Sequence>(rule.form)) return;
        for (const std::uint32_t child : one_.nodes[node].children)
            find_mandatory(child, ids);
    }

    void together(const NotTogether& limit) {
        std::vector<std::string_view> mandatory;
        find_mandatory(node_, mandatory);
        sort_and_unite(mandatory);
        std::vector<std::string_view> both;
        for (const CredentialRef& ref : limit.credentials)
            if (std::find(mandatory.begin(), mandatory.end(), ref.id) != mandatory.end() &&
                std::find(both.begin(), both.end(), ref.id) == both.end())
                both.push_back(ref.id);
        if (both.size() < 2) return;
        add(LintKind::contradiction, at_ + "/notTogether",
            "\"" + std::string(both[0]) + "\" and \"" + std::string(both[1]) +
                "\" must both be counted, but may not be together",
            false);
    }

    const LintCase& one_;
    std::uint32_t node_;
    LintReasons& out_;
    std::string at_;
};

}  // namespace

void find_limit_reasons(const LintCase& one, std::uint32_t node, LintReasons& out) {
    const LintNode& at = one.nodes[node];
    LimitReasons reasons(one, node, out);
    for (std::size_t i = 0; i < at.rule->limits.size(); ++i) {
        if (const auto* spread = std::get_if<Spread>(&at.rule->limits[i].rule))
            find_spread_reasons(one, node, *spread, at.pointer + "/limits/" + digits(i) + "/spread", out);
        else
            reasons.look_at(i);
    }
}

}  // namespace cairn
