#include "audit_program.h"

#include <algorithm>
#include <utility>

namespace cairn {

AuditProgram::AuditProgram(const AuditModel& model, Fulfil fulfil, TestRows tests)
    : model_(model), fulfil_(fulfil), tests_(tests) {
    add_options();
    add_node(0, {1, {}});
    if (tests_) return;
    add_alike();
    add_levels();
}

// An achievement is used in one way, or not at all. Whether it is used has a column of its own, except for a plan, which has one for whether it
// is taken: limits mostly ask for no more than that, and to settle it first leaves fewer ways.
void AuditProgram::add_options() {
    of_leaf_.resize(model_.leaves.size());
    of_limit_.resize(model_.limits.size());
    used_.resize(model_.holdings.size());
    for (std::uint32_t holding = 0; holding < model_.holdings.size(); ++holding) {
        auto& columns = options_.emplace_back();
        Terms all;
        for (const UseOption& option : model_.holdings[holding].options) {
            const std::uint32_t column = program_.add_column({0, 1, by_use});
            columns.push_back(column);
            all.push_back({column, 1});
            for (const std::uint32_t leaf : option.leaves)
                of_leaf_[leaf].push_back({holding, column});
        }
        if (all.size() > 1 && tests_) {
            at_most(std::move(all), 1);
        } else if (all.size() > 1) {
            used_[holding] = program_.add_column({0, 1, by_holding, false});
            all.push_back({*used_[holding], -1});
            program_.add_row(std::move(all), 0, 0);
        }
        add_ways_under_limits(holding);
    }
}

void AuditProgram::add_ways_under_limits(std::uint32_t holding) {
    const auto& options = model_.holdings[holding].options;
    std::vector<std::size_t> counts(model_.limits.size());
    for (const UseOption& option : options)
        for (const std::uint32_t limit : option.limits)
            ++counts[limit];
    const auto always = [&](std::uint32_t limit) { return used_[holding] && counts[limit] == options.size(); };
    for (std::size_t option = 0; option < options.size(); ++option)
        for (const std::uint32_t limit : options[option].limits)
            if (!always(limit)) of_limit_[limit].push_back({holding, options_[holding][option]});
    for (std::uint32_t limit = 0; limit < counts.size(); ++limit)
        if (always(limit)) of_limit_[limit].push_back({holding, *used_[holding]});
}

AuditProgram::Terms AuditProgram::terms_of(const std::vector<Way>& ways, Add add) {
    Terms terms;
    terms.reserve(ways.size());
    for (const Way& way : ways)
        if (const std::int64_t factor = add(way.holding)) terms.push_back({way.column, factor});
    return terms;
}

AuditProgram::Terms AuditProgram::under_leaf(std::uint32_t leaf, Add add) const {
    return terms_of(of_leaf_[leaf], add);
}

AuditProgram::Terms AuditProgram::under_limit(std::uint32_t limit, Add add) const {
    return terms_of(of_limit_[limit], add);
}

std::int64_t AuditProgram::sum_of(const Terms& terms) {
    std::int64_t sum = 0;
    for (const auto& term : terms)
        sum += term.factor;
    return sum;
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

std::optional<std::uint32_t> AuditProgram::fulfilment(FunctionRef<bool()> may_be_unknown) {
    if (fulfil_ == Fulfil::nothing || (fulfil_ == Fulfil::unknown && !may_be_unknown())) return std::nullopt;
    fulfilments_.push_back(program_.add_column({0, 1, by_fulfilment, false}));
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
    const std::uint32_t column = program_.add_column({0, 1, by_node, false});
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
    if (tests_) return tests_(program_, node, true, met.column);
    const auto fulfilled = fulfilment([&] { return status == Truth::unknown; });
    Terms terms;
    if (fulfilled) terms.push_back({*fulfilled, 1});
    at_least(std::move(terms), 1, met);
}

void AuditProgram::add_leaf(const LeafModel& leaf, std::uint32_t number, const Met& met) {
    const auto every = under_leaf(number, [](std::uint32_t) { return 1; });
    if (!met.always) only_if(every, met.column);
    if (every.size() > 1) {
        // How many it counts: to settle that first leaves fewer ways than to settle each use.
        Terms number_of = every;
        number_of.push_back({program_.add_column({0, static_cast<std::int64_t>(every.size()), by_number, false}), -1});
        program_.add_row(std::move(number_of), 0, 0);
    }
    const auto fulfilled = fulfilment([&] {
        return leaf.share || std::any_of(of_leaf_[number].begin(), of_leaf_[number].end(), [&](const Way& way) {
                   const CreditRange& credits = model_.held[way.holding].credits;
                   return leaf.membership[way.holding] != Truth::yes || credits.low != credits.high;
               });
    });
    if (fulfilled)
        only_if(under_leaf(number, [&](std::uint32_t one) { return leaf.membership[one] == Truth::yes ? 0 : 1; }),
                fulfilled);
    if (leaf.max_count < static_cast<std::int64_t>(every.size())) at_most(every, leaf.max_count);
    if (leaf.max_credits < no_maximum) add_most_credits(leaf, number, fulfilled);
    if (leaf.share) add_overlap(leaf, number, fulfilled);
    if (leaf.min_count > 0) {
        Terms count = every;
        if (fulfilled && fulfil_ == Fulfil::anything)
            count.push_back({lack(leaf.min_count, *fulfilled, missing_count_), 1});
        at_least(std::move(count), leaf.min_count, met);
    }
    if (leaf.min_credits > 0) add_least_credits(leaf, number, met, fulfilled);
}

// Never beyond it at the low end; at the high end only if it is fulfilled.
void AuditProgram::add_most_credits(const LeafModel& leaf, std::uint32_t number,
                                    const std::optional<std::uint32_t>& fulfilled) {
    const std::int64_t most = leaf.max_credits;
    if (fulfilled) at_most(under_leaf(number, [&](std::uint32_t one) { return model_.held[one].credits.low; }), most);
    auto high =
        under_leaf(number, [&](std::uint32_t one) { return std::min(model_.held[one].credits.high, most + 1); });
    if (fulfilled) high.push_back({*fulfilled, -sum_of(high)});
    at_most(std::move(high), most);
}

void AuditProgram::add_least_credits(const LeafModel& leaf, std::uint32_t number, const Met& met,
                                     const std::optional<std::uint32_t>& fulfilled) {
    const std::int64_t least = leaf.min_credits;
    if (fulfil_ == Fulfil::unknown)
        at_least(under_leaf(number, [&](std::uint32_t one) { return std::min(model_.held[one].credits.high, least); }),
                 least, met);
    auto low = under_leaf(number, [&](std::uint32_t one) { return model_.held[one].credits.low; });
    surplus_.insert(surplus_.end(), low.begin(), low.end());
    if (met.column) surplus_.push_back({*met.column, -least});
    always_wanted_ += met.always * least;
    // One that reaches the minimum by itself adds no more than that.
    for (auto& term : low)
        term.factor = std::min(term.factor, least);
    Terms whole = low;
    if (met.column) whole.push_back({*met.column, -least});
    if (fulfilled) {
        whole.push_back({*fulfilled, least});
        const std::uint32_t lacking = lack(least, *fulfilled, missing_credits_);
        low.push_back({lacking, 1});
        surplus_.push_back({lacking, 1});
    }
    program_.implied.push_back({std::move(whole), met.always * least, none});
    at_least(std::move(low), least, met);
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
        if (program_.too_large()) return;
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
    if (node.children.size() > 2 || (tests_ && status == Truth::no)) {
        const Met otherwise = child_of(met);
        if (node.children.size() > 2) add_node(node.children[2], otherwise);
        if (tests_) tests_(program_, node.children[0], false, otherwise.column);
        branches.push_back({*otherwise.column, 1});
        at_most(branches, 1);
        if (status != Truth::no) at_most({{*otherwise.column, 1}}, 0);
    } else if (status == Truth::no) {
        return;  // met without anything
    }
    at_least(std::move(branches), 1, met);
}

}  // namespace cairn
