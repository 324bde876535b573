// A `credential`, `holds` or `take` that no record can meet; and minima that records reach only if they are earned twice.

#include <algorithm>

#include "lint_amounts.h"
#include "numbers.h"

namespace cairn {
namespace {

std::string listed_ids(const LintCase& one, const std::vector<std::uint32_t>& records) {
    std::string list;
    for (std::size_t i = 0; i < records.size() && i < 3; ++i)
        list += (i > 0 ? ", \"" : "\"") + one.id(records[i]) + '"';
    return records.size() > 3 ? list + " …" : list;
}

void find_named_reasons(const LintCase& one, const LintNode& node, std::string_view key, LintReasons& out) {
    if (!node.members.empty()) return;
    const std::string pointer = node.pointer + '/' + std::string(key);
    if (node.out_of_reach.empty())
        out.push_back({LintKind::unsatisfiable, pointer, "this names nothing but the award itself"});
    else
        out.push_back({LintKind::unreachable, pointer,
                       listed_ids(one, node.out_of_reach) + " cannot be earned by the rules of this catalogue", true});
}

/// The lowest and the highest credits of what a take may use.
CreditRange extremes(const LintCase& one, const LintNode& node) {
    CreditRange range{unbounded, 0};
    for (const std::uint32_t record : node.members) {
        const CreditRange credits = one.credits(record);
        range = {std::min(range.low, credits.low), std::max(range.high, credits.high)};
    }
    return range;
}

void find_empty_pool(const LintCase& one, const LintNode& node, const Take& take, LintReasons& out) {
    const std::string pointer = node.pointer + "/take/from";
    if (node.out_of_reach.empty())
        out.push_back(
            {LintKind::unsatisfiable, pointer, "nothing else in this catalogue is in this pool", is_open(take.from)});
    else
        out.push_back({LintKind::unreachable, pointer,
                       "all that this catalogue has in this pool, " + listed_ids(one, node.out_of_reach) +
                           ", cannot be earned by the rules of this catalogue",
                       true});
}

void find_take_reasons(const LintCase& one, const LintNode& node, const Take& take, LintReasons& out) {
    const std::int64_t credits = take.credits ? take.credits->min.hundredths : 0;
    const std::int64_t number = take.count ? take.count->min : 0;
    if (credits == 0 && number == 0) return;
    if (node.members.empty()) return find_empty_pool(one, node, take, out);
    const CreditRange range = extremes(one, node);
    const std::string pointer = node.pointer + "/take/credits";
    const std::string asked = in_words(Amount::Unit::credits, credits);
    if (credits > 0 && range.high == 0)
        return out.push_back({LintKind::unsatisfiable, pointer,
                              "nothing in this catalogue that is in this pool is worth any credits",
                              is_open(take.from)});
    if (take.count && take.count->max && product_of(*take.count->max, range.high) < credits)
        return out.push_back({LintKind::unsatisfiable, pointer,
                              in_words(Amount::Unit::count, *take.count->max) +
                                  " at most, none of this catalogue worth more than " +
                                  in_words(Amount::Unit::credits, range.high) + ", do not make " + asked,
                              is_open(take.from) && *take.count->max > 0});
    if (!take.split && take.credits && take.credits->max &&
        product_of(number, range.low) > take.credits->max->hundredths)
        out.push_back({LintKind::unsatisfiable, pointer,
                       in_words(Amount::Unit::count, number) + " at least, none of this catalogue worth less than " +
                           in_words(Amount::Unit::credits, range.low) + ", are more than " +
                           in_words(Amount::Unit::credits, take.credits->max->hundredths),
                       is_open(take.from)});
}

/// What each of these records once comes to.
std::int64_t once_each(const LintCase& one, const std::vector<std::uint32_t>& records, Amount::Unit unit,
                       const Pool& pool) {
    std::int64_t sum = 0;
    for (const std::uint32_t record : records) {
        if (sum >= unbounded) break;
        if (!one.may_be_in(pool, record)) continue;
        sum = sum_of(sum, unit == Amount::Unit::count ? 1 : one.credits(record).high);
    }
    return sum;
}

void find_repeat(const LintCase& one, std::uint32_t node, const Amount& need, const Pool& pool, std::string pointer,
                 LintReasons& out) {
    if (need.value == 0 || need.unit == Amount::Unit::share) return;
    const std::int64_t sum = once_each(one, countable(one, node), need.unit, pool);
    if (sum >= need.value) return;
    const bool elsewhere = is_open(pool) && takes_from_elsewhere(one, node);
    out.push_back({LintKind::only_by_repeats, std::move(pointer),
                   "all that this catalogue has in this pool, each earned once, comes to " + in_words(need.unit, sum) +
                       ", and at least " + in_words(need.unit, need.value) + " are asked for: only repeats" +
                       (elsewhere ? " or achievements from elsewhere" : "") + " reach that"});
}

}  // namespace

void find_leaf_reasons(const LintCase& one, std::uint32_t node, LintReasons& out) {
    const LintNode& at = one.nodes[node];
    if (const auto* take = std::get_if<Take>(&at.rule->form)) find_take_reasons(one, at, *take, out);
    if (std::holds_alternative<Earned>(at.rule->form)) find_named_reasons(one, at, Earned::key, out);
    if (std::holds_alternative<Holds>(at.rule->form)) find_named_reasons(one, at, Holds::key, out);
}

void find_repeats(const LintCase& one, std::uint32_t node, LintReasons& out) {
    const LintNode& at = one.nodes[node];
    if (const auto* take = std::get_if<Take>(&at.rule->form)) {
        const std::string pointer = at.pointer + "/take";
        if (take->count)
            find_repeat(one, node, {Amount::Unit::count, take->count->min, {}}, Pool{}, pointer + "/count", out);
        if (take->credits)
            find_repeat(one, node, {Amount::Unit::credits, take->credits->min.hundredths, {}}, Pool{},
                        pointer + "/credits", out);
    }
    for (std::size_t i = 0; i < at.rule->limits.size(); ++i)
        if (const auto* limit = std::get_if<AtLeast>(&at.rule->limits[i].rule))
            find_repeat(one, node, limit->amount, limit->of, at.pointer + "/limits/" + digits(i) + "/atLeast", out);
}

}  // namespace cairn
