#include "audit_program.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "order.h"

namespace cairn {
namespace {

constexpr std::int64_t none = IntegerProgram::no_bound;
// Branched on first: what is missing, then which branches of the rule, how many each leaf counts, and who gets what.
constexpr int by_fulfilment = 4, by_node = 3, by_number = 2, by_use = 1, follows = 0;

std::int64_t sum_of(const std::vector<IntegerProgram::Term>& terms) {
    std::int64_t sum = 0;
    for (const auto& term : terms)
        sum += term.factor;
    return sum;
}

}  // namespace

std::int64_t AuditProgram::Level::value(const Price& price) const {
    return weights.core * price.core + weights.credits * price.credits + weights.count * price.count +
           weights.used * price.used + weights.surplus * price.surplus + weights.uses * price.uses + offset;
}

AuditProgram::AuditProgram(const AuditModel& model, Fulfil fulfil) : model_(model), fulfil_(fulfil) {
    add_options();
    add_node(0, {1, {}});
    add_alike();
    add_levels();
}

// An achievement is used in one way, or not at all.
void AuditProgram::add_options() {
    for (const HoldingModel& holding : model_.holdings) {
        auto& columns = options_.emplace_back();
        Terms all;
        for (std::size_t option = 0; option < holding.options.size(); ++option) {
            columns.push_back(program_.add_column({0, 1, by_use}));
            all.push_back({columns.back(), 1});
        }
        if (all.size() > 1) at_most(std::move(all), 1);
    }
}

template <class Add>
AuditProgram::Terms AuditProgram::under_leaf(std::uint32_t leaf, Add add) const {
    Terms terms;
    for (std::uint32_t holding = 0; holding < options_.size(); ++holding)
        for (std::size_t option = 0; option < options_[holding].size(); ++option) {
            const auto& leaves = model_.holdings[holding].options[option].leaves;
            if (std::find(leaves.begin(), leaves.end(), leaf) == leaves.end()) continue;
            if (const std::int64_t factor = add(holding)) terms.push_back({options_[holding][option], factor});
        }
    return terms;
}

template <class Add>
AuditProgram::Terms AuditProgram::under_limit(std::uint32_t limit, Add add) const {
    Terms terms;
    for (std::uint32_t holding = 0; holding < options_.size(); ++holding)
        for (std::size_t option = 0; option < options_[holding].size(); ++option) {
            const auto& limits = model_.holdings[holding].options[option].limits;
            if (std::find(limits.begin(), limits.end(), limit) == limits.end()) continue;
            if (const std::int64_t factor = add(holding)) terms.push_back({options_[holding][option], factor});
        }
    return terms;
}

void AuditProgram::at_least(Terms terms, std::int64_t amount, const Met& met) {
    if (met.column && amount != 0) terms.push_back({*met.column, -amount});
    program_.add_row(std::move(terms), met.always * amount, none);
}

void AuditProgram::at_most(Terms terms, std::int64_t amount) {
    program_.add_row(std::move(terms), -none, amount);
}

// None of the terms' columns is more than nothing unless that one is 1; without it, none at all.
void AuditProgram::only_if(const Terms& terms, const std::optional<std::uint32_t>& column) {
    if (terms.empty()) return;
    Terms row = terms;
    if (column) row.push_back({*column, -sum_of(terms)});
    at_most(std::move(row), 0);
}

std::optional<std::uint32_t> AuditProgram::fulfilment() {
    if (fulfil_ == Fulfil::nothing) return std::nullopt;
    fulfilments_.push_back(program_.add_column({0, 1, by_fulfilment}));
    return fulfilments_.back();
}

// What is lacking, which is nothing unless that is fulfilled.
std::uint32_t AuditProgram::lack(std::int64_t most, std::uint32_t fulfilled, std::vector<std::uint32_t>& list) {
    const std::uint32_t column = program_.add_column({0, most, follows});
    at_most({{column, 1}, {fulfilled, -most}}, 0);
    list.push_back(column);
    return column;
}

AuditProgram::Met AuditProgram::child_of(const Met& met) {
    const std::uint32_t column = program_.add_column({0, 1, by_node});
    if (met.column) at_most({{column, 1}, {*met.column, -1}}, 0);
    return {0, column};
}

void AuditProgram::add_node(std::uint32_t number, const Met& met) {
    const NodeModel& node = model_.nodes[number];
    for (const std::uint32_t limit : node.limits)
        add_limit(limit, met);
    switch (node.kind) {
        case NodeModel::Kind::test:
            return add_test(number, met);
        case NodeModel::Kind::leaf:
            return add_leaf(model_.leaves[node.leaf], node.leaf, met);
        case NodeModel::Kind::children:
            return add_children(number, met);
        case NodeModel::Kind::when:
            return add_when(number, met);
    }
}

void AuditProgram::add_test(std::uint32_t node, const Met& met) {
    const Truth status = model_.nodes[node].idle;
    if (status == Truth::yes) return;
    const bool open = fulfil_ == Fulfil::anything || (fulfil_ == Fulfil::unknown && status == Truth::unknown);
    const auto fulfilled = open ? fulfilment() : std::nullopt;
    Terms terms;
    if (fulfilled) terms.push_back({*fulfilled, 1});
    at_least(std::move(terms), 1, met);
}

void AuditProgram::add_leaf(const LeafModel& leaf, std::uint32_t number, const Met& met) {
    const auto credits = [&](std::uint32_t holding) { return model_.held[holding].credits; };
    const auto every = under_leaf(number, [](std::uint32_t) { return 1; });
    auto low = under_leaf(number, [&](std::uint32_t holding) { return credits(holding).low; });
    if (!met.always) only_if(every, met.column);
    if (every.size() > 1) {
        // How many it counts: to settle that first leaves fewer ways than to settle each use.
        const std::uint32_t column = program_.add_column({0, static_cast<std::int64_t>(every.size()), by_number});
        Terms number_of = every;
        number_of.push_back({column, -1});
        program_.add_row(std::move(number_of), 0, 0);
    }
    const auto fulfilled = fulfilment();
    if (fulfilled)
        only_if(under_leaf(number, [&](std::uint32_t one) { return leaf.membership[one] == Truth::yes ? 0 : 1; }),
                fulfilled);
    if (leaf.max_count < static_cast<std::int64_t>(every.size())) at_most(every, leaf.max_count);
    if (leaf.max_credits < no_maximum) {
        const std::int64_t most = leaf.max_credits;
        if (fulfilled) at_most(low, most);
        auto high = under_leaf(number, [&](std::uint32_t one) { return std::min(credits(one).high, most + 1); });
        if (fulfilled) high.push_back({*fulfilled, -sum_of(high)});
        at_most(std::move(high), most);
    }
    if (leaf.share) add_overlap(leaf, number, fulfilled);
    if (leaf.min_count > 0) {
        Terms count = every;
        if (fulfilled && fulfil_ == Fulfil::anything)
            count.push_back({lack(leaf.min_count, *fulfilled, missing_count_), 1});
        at_least(std::move(count), leaf.min_count, met);
    }
    if (leaf.min_credits <= 0) return;
    if (fulfil_ == Fulfil::unknown)
        at_least(under_leaf(number, [&](std::uint32_t one) { return std::min(credits(one).high, leaf.min_credits); }),
                 leaf.min_credits, met);
    auto whole = low;
    if (fulfilled) whole.push_back({*fulfilled, leaf.min_credits});
    if (fulfilled) low.push_back({lack(leaf.min_credits, *fulfilled, missing_credits_), 1});
    surplus_.insert(surplus_.end(), low.begin(), low.end());
    if (met.column) surplus_.push_back({*met.column, -leaf.min_credits});
    always_wanted_ += met.always * leaf.min_credits;
    // One that reaches the minimum by itself adds no more than that.
    for (auto* terms : {&low, &whole})
        for (auto& term : *terms)
            term.factor = std::min(term.factor, leaf.min_credits);
    if (met.column) whole.push_back({*met.column, -leaf.min_credits});
    program_.implied.push_back({std::move(whole), met.always * leaf.min_credits, none});
    at_least(std::move(low), leaf.min_credits, met);
}

// What counts here and in a leaf that its share names.
void AuditProgram::add_overlap(const LeafModel& leaf, std::uint32_t number,
                               const std::optional<std::uint32_t>& fulfilled) {
    const std::int64_t most = target(leaf.share->max);
    Terms terms;
    std::int64_t worst = 0;
    for (std::uint32_t holding = 0; holding < options_.size(); ++holding)
        for (std::size_t option = 0; option < options_[holding].size(); ++option) {
            const auto& leaves = model_.holdings[holding].options[option].leaves;
            if (std::find(leaves.begin(), leaves.end(), number) == leaves.end()) continue;
            const bool elsewhere =
                std::any_of(leaves.begin(), leaves.end(), [&](std::uint32_t other) { return leaf.named[other]; });
            const Range adds = contribution(leaf.share->max, model_.held[holding].credits, truth(elsewhere));
            if (adds.high >= unbounded || adds.high <= -unbounded) return;
            worst += std::max<std::int64_t>(0, adds.high);
            if (adds.high != 0) terms.push_back({options_[holding][option], adds.high});
        }
    if (worst <= most) return;
    if (fulfilled) terms.push_back({*fulfilled, most - worst});
    at_most(std::move(terms), most);
}

// Of two children, nothing in the earlier one is of a later date than the latest in the later one; undated, nobody can tell.
void AuditProgram::add_order(std::uint32_t first, std::uint32_t later) {
    const auto inside = [&](std::uint32_t child) {
        const NodeModel& node = model_.nodes[child];
        std::vector<std::pair<std::uint32_t, std::optional<Date>>> columns;
        for (std::uint32_t holding = 0; holding < options_.size(); ++holding)
            for (std::size_t option = 0; option < options_[holding].size(); ++option) {
                const auto& leaves = model_.holdings[holding].options[option].leaves;
                if (std::any_of(leaves.begin(), leaves.end(),
                                [&](std::uint32_t leaf) { return leaf >= node.leaf && leaf < node.end_leaf; }))
                    columns.emplace_back(options_[holding][option], model_.held[holding].issued);
            }
        return columns;
    };
    const auto after = inside(later);
    for (const auto& before : inside(first)) {
        const std::uint32_t early = before.first;
        const auto in_time = [&](const std::optional<Date>& other) {
            return before.second && other && *other >= *before.second;
        };
        Terms late;
        for (const auto& [column, other] : after)
            if (in_time(other)) late.push_back({column, -1});
        for (const auto& [column, other] : after) {
            if (column == early || in_time(other)) continue;
            Terms terms = late;
            terms.push_back({early, 1});
            terms.push_back({column, 1});
            at_most(std::move(terms), 1);
        }
    }
}

void AuditProgram::add_children(std::uint32_t number, const Met& met) {
    const NodeModel& node = model_.nodes[number];
    std::int64_t met_already = 0, open_already = 0;
    for (const std::uint32_t child : node.children) {
        met_already += model_.nodes[child].idle == Truth::yes;
        open_already += model_.nodes[child].idle == Truth::unknown;
    }
    const std::int64_t wanted = std::max<std::int64_t>(0, node.bounds.min - met_already);
    const bool all = wanted + met_already == static_cast<std::int64_t>(node.children.size());
    for (std::size_t later = 1; node.ordered && later < node.children.size(); ++later)
        for (std::size_t first = 0; first < later; ++first)
            add_order(node.children[first], node.children[later]);
    Terms more, fresh;
    for (const std::uint32_t child : node.children) {
        const NodeModel& inner = model_.nodes[child];
        if (inner.idle == Truth::yes && inner.leaf == inner.end_leaf) continue;
        const Met of_child = all && inner.idle != Truth::yes ? met : child_of(met);
        add_node(child, of_child);
        if (inner.idle == Truth::yes || !of_child.column) continue;
        more.push_back({*of_child.column, 1});
        if (inner.idle == Truth::no) fresh.push_back(more.back());
    }
    if (!all && wanted > 0) at_least(std::move(more), wanted, met);
    if (all || node.bounds.max == any_number) return;
    const std::int64_t room = static_cast<std::int64_t>(node.bounds.max) - met_already - open_already;
    if (met.column) fresh.push_back({*met.column, -room});
    at_most(std::move(fresh), met.always * room);
}

void AuditProgram::add_when(std::uint32_t number, const Met& met) {
    const NodeModel& node = model_.nodes[number];
    const Truth status = model_.nodes[node.children[0]].idle;
    const Met then = child_of(met);
    add_node(node.children[0], then);
    add_node(node.children[1], then);
    Terms branches{{*then.column, 1}};
    if (node.children.size() > 2) {
        const Met otherwise = child_of(met);
        add_node(node.children[2], otherwise);
        branches.push_back({*otherwise.column, 1});
        at_most(branches, 1);
        if (status != Truth::no) at_most({{*otherwise.column, 1}}, 0);
    } else if (status == Truth::no) {
        return;  // met without anything
    }
    at_least(std::move(branches), 1, met);
}

void AuditProgram::add_limit(std::uint32_t number, const Met& met) {
    const LimitModel& limit = model_.limits[number];
    const auto fulfilled = fulfilment();
    if (!limit.each.empty()) {
        const auto with = [&](Truth status) {
            return under_limit(number, [&](std::uint32_t one) { return limit.each[one] == status ? 1 : 0; });
        };
        only_if(with(Truth::unknown), fulfilled);
        only_if(with(Truth::no), fulfil_ == Fulfil::anything ? fulfilled : std::nullopt);
    }
    if (limit.kind == LimitModel::Kind::sum) {
        add_sum(limit.adds, limit.target, number, met, fulfilled);
        if (fulfil_ == Fulfil::unknown) add_possible(limit.adds, limit.target, number, met);
    }
    for (const LimitModel::Group& group : limit.groups)
        add_sum(group.adds, group.target, number, {1, {}}, fulfilled);
    if (const auto* spread = std::get_if<Spread>(limit.rule)) add_groups(*spread, number, met, fulfilled);
    if (const auto* apart = std::get_if<NotTogether>(limit.rule)) add_not_together(*apart, number, fulfilled);
    if (const auto* within = std::get_if<Within>(limit.rule)) add_within(*within, number, fulfilled);
}

// No two further apart.
void AuditProgram::add_within(const Within& within, std::uint32_t number,
                              const std::optional<std::uint32_t>& fulfilled) {
    for (std::uint32_t last = 0; last < options_.size(); ++last) {
        const auto& date = model_.held[last].issued;
        const auto itself = under_limit(number, [&](std::uint32_t one) { return one == last ? 1 : 0; });
        if (!date || itself.empty()) continue;
        for (std::uint32_t first = 0; first < options_.size(); ++first) {
            const auto& before = model_.held[first].issued;
            if (!before || add_months(*before, within.months) >= *date) continue;
            Terms terms = under_limit(number, [&](std::uint32_t one) { return one == first ? 1 : 0; });
            if (terms.empty()) continue;
            terms.insert(terms.end(), itself.begin(), itself.end());
            if (fulfilled) terms.push_back({*fulfilled, -1});
            at_most(std::move(terms), 1);
        }
    }
}

// For certain, unless it is fulfilled. What alone breaks the limit is no larger than that.
void AuditProgram::add_sum(const std::vector<Range>& adds, std::int64_t target, std::uint32_t number, const Met& met,
                           const std::optional<std::uint32_t>& fulfilled) {
    const LimitModel& limit = model_.limits[number];
    std::int64_t gains = 0;
    for (const auto& term :
         under_limit(number, [&](std::uint32_t one) { return std::max<std::int64_t>(0, adds[one].low); }))
        gains += term.factor;
    const std::int64_t least = std::min<std::int64_t>(0, target) - gains - 1;
    auto terms = under_limit(number, [&](std::uint32_t one) { return std::max(adds[one].low, least); });
    if (fulfilled && target > 0 && limit.unit != LimitModel::Unit::none) {
        auto& list = limit.unit == LimitModel::Unit::credits ? missing_credits_ : missing_count_;
        terms.push_back({lack(target, *fulfilled, list), 1});
    } else if (fulfilled) {
        std::int64_t worst = target;
        for (const auto& term : terms)
            worst -= std::min<std::int64_t>(0, term.factor);
        if (worst > 0) terms.push_back({*fulfilled, worst});
    }
    at_least(std::move(terms), target, target > 0 ? met : Met{1, {}});
}

/// At best.
void AuditProgram::add_possible(const std::vector<Range>& adds, std::int64_t target, std::uint32_t number,
                                const Met& met) {
    std::int64_t losses = 0;
    for (const auto& term :
         under_limit(number, [&](std::uint32_t one) { return std::min<std::int64_t>(0, adds[one].high); }))
        losses -= term.factor;
    const std::int64_t most = std::max<std::int64_t>(0, target) + losses;
    at_least(under_limit(number, [&](std::uint32_t one) { return std::min(adds[one].high, most); }), target,
             target > 0 ? met : Met{1, {}});
}

// A column for each group: whether anything counts in it.
void AuditProgram::add_groups(const Spread& spread, std::uint32_t number, const Met& met,
                              const std::optional<std::uint32_t>& fulfilled) {
    std::vector<GroupsOf> groups;
    std::vector<std::string_view> keys;
    for (const Holding& holding : model_.held) {
        groups.push_back(groups_of(spread.by, holding, model_.audit.setting.frameworks));
        keys.insert(keys.end(), groups.back().keys.begin(), groups.back().keys.end());
    }
    sort_and_unite(keys);
    const bool bounded = spread.max && *spread.max < static_cast<int>(keys.size());
    Terms present;
    for (const std::string_view key : keys) {
        auto inside = under_limit(number, [&](std::uint32_t one) {
            return std::find(groups[one].keys.begin(), groups[one].keys.end(), key) != groups[one].keys.end() ? 1 : 0;
        });
        if (inside.empty()) continue;
        const std::uint32_t column = program_.add_column({0, 1, bounded ? by_use : follows});
        present.push_back({column, 1});
        for (const auto& one : bounded ? inside : Terms{})
            only_if({one}, column);
        inside.push_back({column, -1});
        at_least(std::move(inside), 0, {1, {}});
    }
    if (spread.min) {
        Terms enough = present;
        // One group there is, whichever it may be.
        if (*spread.min == 1) enough = under_limit(number, [](std::uint32_t) { return 1; });
        if (fulfilled) enough.push_back({*fulfilled, *spread.min});
        at_least(std::move(enough), *spread.min, met);
    }
    if (bounded) {
        if (fulfilled) present.push_back({*fulfilled, -static_cast<std::int64_t>(present.size())});
        at_most(std::move(present), *spread.max);
    }
}

void AuditProgram::add_not_together(const NotTogether& rule, std::uint32_t number,
                                    const std::optional<std::uint32_t>& fulfilled) {
    Terms present;
    for (const CredentialRef& ref : rule.credentials) {
        const auto inside = under_limit(
            number, [&](std::uint32_t one) { return model_.held[one].subject.credential == ref.id ? 1 : 0; });
        if (inside.empty()) continue;
        const std::uint32_t column = program_.add_column({0, 1, by_use});
        present.push_back({column, 1});
        only_if(inside, column);
    }
    if (present.size() < 2) return;
    if (fulfilled) present.push_back({*fulfilled, -static_cast<std::int64_t>(present.size())});
    at_most(std::move(present), 1);
}

// Of two that the rule cannot tell apart, the later is not used without the earlier.
void AuditProgram::add_alike() {
    for (std::size_t holding = 0; holding < options_.size(); ++holding) {
        const std::int32_t before = model_.holdings[holding].alike;
        if (before < 0) continue;
        Terms terms;
        for (const std::uint32_t column : options_[static_cast<std::size_t>(before)])
            terms.push_back({column, 1});
        for (const std::uint32_t column : options_[holding])
            terms.push_back({column, -1});
        at_least(std::move(terms), 0, {1, {}});
    }
}

void AuditProgram::add_levels() {
    // All credits are multiples of this.
    std::int64_t grain = 0;
    for (const LeafModel& leaf : model_.leaves)
        grain = std::gcd(grain, leaf.min_credits);
    for (const LimitModel& limit : model_.limits)
        if (limit.unit == LimitModel::Unit::credits) grain = std::gcd(grain, limit.target);
    for (const Holding& holding : model_.held)
        grain = std::gcd(grain, holding.credits.low);
    grain = std::max<std::int64_t>(1, grain);
    const auto add = [&](std::int64_t step, const Price& weights, auto cost) {
        Level level{std::vector<std::int64_t>(program_.columns.size()), step, 0, weights, 0};
        cost(level.costs);
        Terms terms;
        for (std::uint32_t column = 0; column < level.costs.size(); ++column)
            if (level.costs[column] != 0) terms.push_back({column, level.costs[column]});
        level.row = program_.add_row(std::move(terms), -none, none);
        levels_.push_back(std::move(level));
    };
    const auto each_option = [&](auto visit) {
        for (std::size_t holding = 0; holding < options_.size(); ++holding)
            for (std::size_t option = 0; option < options_[holding].size(); ++option)
                visit(options_[holding][option], model_.holdings[holding].options[option]);
    };
    if (fulfil_ != Fulfil::nothing) {
        add(1, {0, 1, 0, 0, 0, 0, 0}, [&](auto& costs) {
            for (const std::uint32_t column : fulfilments_)
                costs[column] = 1;
        });
        std::int64_t most_count = 1;
        for (const std::uint32_t column : missing_count_)
            most_count += program_.columns[column].high;
        add(missing_count_.empty() ? grain * most_count : 1, {0, 0, most_count, 1, 0, 0, 0}, [&](auto& costs) {
            for (const std::uint32_t column : missing_credits_)
                costs[column] = most_count;
            for (const std::uint32_t column : missing_count_)
                costs[column] = 1;
        });
    }
    add(1, {0, 0, 0, 0, 1, 0, 0},
        [&](auto& costs) { each_option([&](std::uint32_t column, const UseOption&) { costs[column] = 1; }); });
    add(grain, {0, 0, 0, 0, 0, 1, 0}, [&](auto& costs) {
        for (const auto& term : surplus_)
            costs[term.column] += term.factor;
    });
    levels_.back().offset = always_wanted_;
    bool shares = false;
    each_option([&](std::uint32_t, const UseOption& option) { shares = shares || option.leaves.size() > 1; });
    if (!shares) return;
    add(1, {0, 0, 0, 0, 0, 0, 1}, [&](auto& costs) {
        each_option([&](std::uint32_t column, const UseOption& option) {
            costs[column] += static_cast<std::int64_t>(option.leaves.size());
        });
    });
}

}  // namespace cairn
