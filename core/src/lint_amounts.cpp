#include "lint_amounts.h"

#include <algorithm>

#include "numbers.h"
#include "order.h"

namespace cairn {
namespace {

bool counts_credits(const LintQuantity& quantity) {
    return quantity.unit == Amount::Unit::credits;
}

struct Extremes {
    std::int64_t lowest = unbounded, highest = 0;
    bool any = false;
};

/// The credits of what a leaf may use of the pool.
Extremes credits_in_pool(const LintCase& one, const LintNode& node, const Pool& pool) {
    Extremes found;
    for (const std::uint32_t record : node.members) {
        if (!one.may_be_in(pool, record)) continue;
        const CreditRange credits = one.credits(record);
        found.lowest = std::min(found.lowest, credits.low);
        found.highest = std::max(found.highest, credits.high);
        found.any = true;
    }
    return found;
}

bool is_from_elsewhere(const LintQuantity& quantity, const Take& take) {
    return quantity.from == From::anywhere && is_open(take.from) && is_open(*quantity.pool);
}

std::int64_t most_of_take(const LintCase& one, const LintNode& node, const Take& take, const LintQuantity& quantity) {
    Extremes found = credits_in_pool(one, node, *quantity.pool);
    if (is_from_elsewhere(quantity, take)) found = {0, unbounded, true};
    if (!found.any) return 0;
    const bool counted = take.count && take.count->max;
    const std::int64_t number = counted ? *take.count->max : unbounded;
    if (!counts_credits(quantity)) return number;
    const std::int64_t worth = product_of(number, found.highest);
    const bool capped = take.credits && take.credits->max;
    return capped ? std::min(worth, take.credits->max->hundredths) : worth;
}

std::int64_t least_of_take(const LintCase& one, const LintNode& node, const Take& take, const LintQuantity& quantity) {
    const bool open = quantity.from == From::anywhere && is_open(take.from);
    const bool surely = std::all_of(node.members.begin(), node.members.end(),
                                    [&](std::uint32_t record) { return one.surely_in(*quantity.pool, record); });
    if (!contains(*quantity.pool, take.from) && (open || !surely)) return 0;
    const std::int64_t number = take.count ? take.count->min : 0;
    const std::int64_t credits = take.credits ? take.credits->min.hundredths : 0;
    if (!counts_credits(quantity)) return std::max<std::int64_t>(number, credits > 0 ? 1 : 0);
    if (take.split || open || node.members.empty()) return credits;
    return std::max(credits, product_of(number, credits_in_pool(one, node, Pool{}).lowest));
}

std::int64_t least_of_named(const LintCase& one, const LintNode& node, const LintQuantity& quantity) {
    for (const std::uint32_t record : node.members)
        if (!one.surely_in(*quantity.pool, record)) return 0;
    if (node.members.empty()) return 0;
    return counts_credits(quantity) ? credits_in_pool(one, node, Pool{}).lowest : 1;
}

/// The children of which something may be counted, each with its amount, in ascending order.
std::vector<std::int64_t> amounts(const LintCase& one, std::uint32_t node, const LintQuantity& quantity,
                                  std::int64_t (*amount)(const LintCase&, std::uint32_t, const LintQuantity&)) {
    std::vector<std::int64_t> found;
    for (const std::uint32_t child : one.nodes[node].children)
        if (!one.nodes[child].test) found.push_back(amount(one, child, quantity));
    put_in_order(found);
    return found;
}

std::int64_t total(const std::vector<std::int64_t>& values, std::size_t from, std::size_t to) {
    std::int64_t sum = 0;
    for (std::size_t i = from; i < to; ++i)
        sum = sum_of(sum, values[i]);
    return sum;
}

/// How many children may hold at the same time.
std::size_t most_children(const Requirement& rule, std::size_t children) {
    if (std::holds_alternative<OneOf>(rule.form) || std::holds_alternative<When>(rule.form)) return 1;
    const auto* some = std::get_if<SomeOf>(&rule.form);
    return some && some->max ? std::min(children, static_cast<std::size_t>(*some->max)) : children;
}

/// How many must.
std::size_t least_children(const Requirement& rule, std::size_t children) {
    if (std::holds_alternative<AllOf>(rule.form) || std::holds_alternative<Sequence>(rule.form)) return children;
    if (const auto* some = std::get_if<SomeOf>(&rule.form))
        return std::min(children, static_cast<std::size_t>(some->min));
    if (const auto* when = std::get_if<When>(&rule.form); when && when->otherwise.empty()) return 0;
    return std::min<std::size_t>(children, 1);
}

/// The same achievement may be counted in two nodes.
bool counts_twice(const LintCase& one, const LintQuantity& quantity) {
    return std::any_of(one.nodes.begin(), one.nodes.end(), [&](const LintNode& node) {
        const auto* take = std::get_if<Take>(&node.rule->form);
        return take && (take->share || (take->split && !counts_credits(quantity)));
    });
}

template <class L>
bool bears_on(const L& limit, const LintQuantity& quantity, const Pool& outer, const Pool& inner) {
    return limit.amount.unit == quantity.unit && contains(outer, inner);
}

}  // namespace

std::int64_t sum_of(std::int64_t a, std::int64_t b) {
    return std::min(a, unbounded) + std::min(b, unbounded) >= unbounded ? unbounded : a + b;
}

std::int64_t product_of(std::int64_t a, std::int64_t b) {
    if (a == 0 || b == 0) return 0;
    return a >= unbounded / b ? unbounded : a * b;
}

std::int64_t most_of_parts(const LintCase& one, std::uint32_t node, const LintQuantity& quantity) {
    const LintNode& at = one.nodes[node];
    if (const auto* take = std::get_if<Take>(&at.rule->form)) return most_of_take(one, at, *take, quantity);
    if (std::holds_alternative<Earned>(at.rule->form)) {
        const Extremes found = credits_in_pool(one, at, *quantity.pool);
        return counts_credits(quantity) ? found.highest : found.any ? 1 : 0;
    }
    const auto parts = amounts(one, node, quantity, most);
    return total(parts, parts.size() - most_children(*at.rule, parts.size()), parts.size());
}

std::int64_t most(const LintCase& one, std::uint32_t node, const LintQuantity& quantity) {
    std::int64_t bound = most_of_parts(one, node, quantity);
    for (const Limit& limit : one.nodes[node].rule->limits)
        if (const auto* cap = std::get_if<AtMost>(&limit.rule);
            cap && bears_on(*cap, quantity, cap->of, *quantity.pool))
            bound = std::min(bound, cap->amount.value);
    return bound;
}

std::int64_t least_of_parts(const LintCase& one, std::uint32_t node, const LintQuantity& quantity) {
    const LintNode& at = one.nodes[node];
    if (const auto* take = std::get_if<Take>(&at.rule->form)) return least_of_take(one, at, *take, quantity);
    if (std::holds_alternative<Earned>(at.rule->form)) return least_of_named(one, at, quantity);
    const auto parts = amounts(one, node, quantity, least);
    const std::size_t met = least_children(*at.rule, parts.size());
    if (!counts_twice(one, quantity)) return total(parts, 0, met);
    return met == 0 ? 0 : parts[met - 1];
}

std::int64_t least(const LintCase& one, std::uint32_t node, const LintQuantity& quantity) {
    std::int64_t bound = least_of_parts(one, node, quantity);
    for (const Limit& limit : one.nodes[node].rule->limits)
        if (const auto* min = std::get_if<AtLeast>(&limit.rule);
            min && bears_on(*min, quantity, *quantity.pool, min->of))
            bound = std::max(bound, min->amount.value);
    return bound;
}

std::vector<std::uint32_t> counting_leaves(const LintCase& one, std::uint32_t node) {
    const auto& form = one.nodes[node].rule->form;
    if (std::holds_alternative<Take>(form) || std::holds_alternative<Earned>(form)) return {node};
    std::vector<std::uint32_t> leaves;
    for (const std::uint32_t child : one.nodes[node].children) {
        if (one.nodes[child].test) continue;
        const auto below = counting_leaves(one, child);
        leaves.insert(leaves.end(), below.begin(), below.end());
    }
    return leaves;
}

std::vector<std::uint32_t> countable(const LintCase& one, std::uint32_t node) {
    std::vector<std::uint32_t> records;
    for (const std::uint32_t leaf : counting_leaves(one, node))
        records.insert(records.end(), one.nodes[leaf].members.begin(), one.nodes[leaf].members.end());
    sort_and_unite(records);
    return records;
}

bool takes_from_elsewhere(const LintCase& one, std::uint32_t node) {
    const auto leaves = counting_leaves(one, node);
    return std::any_of(leaves.begin(), leaves.end(), [&](std::uint32_t leaf) {
        const auto* take = std::get_if<Take>(&one.nodes[leaf].rule->form);
        return take && is_open(take->from);
    });
}

bool all_in(const LintCase& one, std::uint32_t node, const Pool& pool) {
    const auto records = countable(one, node);
    return std::all_of(records.begin(), records.end(),
                       [&](std::uint32_t record) { return one.surely_in(pool, record); });
}

std::string in_words(Amount::Unit unit, std::int64_t value) {
    switch (unit) {
        case Amount::Unit::credits:
            return to_string(Decimal{value}) + (value == 100 ? " credit" : " credits");
        case Amount::Unit::count:
            return digits(value) + (value == 1 ? " achievement" : " achievements");
        case Amount::Unit::share:
            return to_string_scaled(value, 2) + " %";
    }
    return {};
}

}  // namespace cairn
