#include "audit_search.h"

#include <algorithm>
#include <utility>

#include "audit_judge.h"
#include "audit_optimum.h"
#include "audit_state.h"
#include "order.h"

namespace cairn {
namespace {

/// One branch and bound over the achievements, in the order of rule 2.
class Search {
public:
    Search(const AuditModel& model, Fulfil fulfil, Effort& effort)
        : model_(model),
          fulfil_(fulfil),
          effort_(effort),
          state_(model, fulfil),
          chosen_(model.holdings.size()),
          work_(1 + model.holdings.size() / held_for_one_step) {}

    static constexpr std::int64_t unused = -1;
    /// What is held is gone through at every step, so with so many more a step counts as another one.
    static constexpr std::size_t held_for_one_step = 500;

    AuditState& state() { return state_; }

    enum class Compare : std::uint8_t { what_is_missing, all };

    /// The best below `bar`; of the price only what is missing, or all. `first`: any below it will do.
    std::optional<Allocation> below(const Price& bar, Compare compare, bool first = false) {
        bar_ = bar;
        compare_ = compare;
        first_ = first;
        best_.reset();
        step();
        return effort_.spent ? std::nullopt : std::move(best_);
    }

    /// In the order of rule 2's last criterion, so that the first best found is the one to return.
    bool in_order = false;

private:
    Price compared(Price price) const {
        if (compare_ == Compare::what_is_missing) price.used = price.surplus = price.uses = 0;
        return price;
    }

    // What is of no use is passed over in one go.
    void step() {
        const std::size_t decided = state_.decided();
        while (!state_.complete() && model_.holdings[state_.decided()].options.empty())
            state_.give(nullptr);
        look();
        while (state_.decided() > decided)
            state_.take_back();
    }

    void look() {
        if (!effort_.spend(work_)) return;
        const Price least = state_.price(false);
        if (least.impossible() || compared(least) >= bar_) return;
        // If nothing more is needed, giving nothing more is best.
        if (least.used == state_.used() || state_.complete()) {
            const Price closed = state_.price(true);
            if (!closed.impossible() && (closed == least || state_.complete()) && settle(closed)) return;
        }
        if (state_.complete()) return;
        branch(least.used > state_.used() || least.core > 0);
    }

    void branch(bool more_needed) {
        const std::uint32_t holding = state_.decided();
        const HoldingModel& model = model_.holdings[holding];
        const auto count = static_cast<std::int64_t>(model.options.size());
        // What is alike is used in order: first the earliest, and in the first of the leaves.
        const std::int64_t before = model.alike < 0 ? 0 : chosen_[static_cast<std::size_t>(model.alike)];
        const std::int64_t from = before == unused ? count : before;
        std::vector<std::int64_t> choices;
        for (std::int64_t option = from; option < count; ++option)
            if (state_.fits(model.options[static_cast<std::size_t>(option)])) choices.push_back(option);
        if (in_order)
            choices.push_back(unused);
        else
            by_want(model, more_needed, choices);
        for (const std::int64_t choice : choices)
            if (!done()) descend(choice);
    }

    // What some leaf still wants; if nothing is wanted, nothing first.
    void by_want(const HoldingModel& model, bool more_needed, std::vector<std::int64_t>& choices) {
        std::vector<std::int64_t> ordered;
        if (!more_needed) ordered.push_back(unused);
        for (const bool wanted : {true, false})
            for (const std::int64_t choice : choices)
                if ((more_needed && state_.wanted(model.options[static_cast<std::size_t>(choice)])) == wanted)
                    ordered.push_back(choice);
        if (more_needed) ordered.push_back(unused);
        choices.swap(ordered);
    }

    void descend(std::int64_t choice) {
        const std::uint32_t holding = state_.decided();
        chosen_[holding] = choice;
        state_.give(choice == unused ? nullptr : &model_.holdings[holding].options[static_cast<std::size_t>(choice)]);
        step();
        state_.take_back();
    }

    /// Finds out how much each part is, by halves. True if that made it a result of this price.
    bool settle(const Price& price) {
        if (compared(price) >= bar_) return false;
        if (state_.settled()) return keep(price);
        std::size_t widest = 0;
        for (std::size_t part = 1; part < state_.parts().size(); ++part)
            if (width(part) > width(widest)) widest = part;
        const AuditState::Part whole = state_.parts()[widest];
        const std::int64_t middle = whole.low + (whole.high - whole.low) / 2;
        bool kept = false;
        for (const auto& [low, high] : {std::pair(middle + 1, whole.high), std::pair(whole.low, middle)}) {
            if (kept || !effort_.spend() || !state_.narrow(widest, low, high)) continue;
            const Price half = state_.price(true);
            if (!half.impossible()) kept = settle(half) && half == price;
            state_.widen(widest, whole.low, whole.high);
        }
        return kept;
    }

    std::int64_t width(std::size_t part) const { return state_.parts()[part].high - state_.parts()[part].low; }

    bool keep(const Price& price) {
        if (compared(price) >= bar_) return false;
        Allocation found{price, state_.uses(), {}};
        if (fulfil_ != Fulfil::nothing) found.core = state_.core();
        if (fulfil_ == Fulfil::unknown && price.composites > 0 && !is_open(found.uses)) return false;
        bar_ = compared(price);
        best_ = std::move(found);
        return true;
    }

    // What is taken as fulfilled as a whole may hide that the award is certainly not met, or that something given only stands in its way.
    bool is_open(const std::vector<Use>& uses) const {
        const Judgement judgement = judge(model_.audit, uses, {});
        const auto supports = [&](std::uint32_t node) {
            for (; node != 0; node = model_.audit.nodes[node].parent)
                if (judgement.nodes[node].status == Truth::no) return false;
            return true;
        };
        return judgement.status() == Truth::unknown &&
               std::all_of(uses.begin(), uses.end(), [&](const Use& use) { return supports(use.node); });
    }

    bool done() const { return effort_.spent || (first_ && best_); }

    const AuditModel& model_;
    Fulfil fulfil_;
    Effort& effort_;
    AuditState state_;
    std::vector<std::int64_t> chosen_;
    std::uint64_t work_;
    Price bar_;
    Compare compare_ = Compare::all;
    bool first_ = false;
    std::optional<Allocation> best_;
};

using Compare = Search::Compare;
constexpr auto any_number_of_steps = static_cast<std::uint64_t>(-1);
constexpr std::uint64_t most_useful = 2'000;  // a search goes one call deeper for each
constexpr std::int64_t fewest_alike = 20;     // with fewer of each kind, leaving some out is not worth a search

Price with_used(Price price, std::int64_t used) {
    price.used = used;
    price.surplus = price.uses = 0;
    return price;
}

/// The fewest achievements with which as little is missing: what the bound says, if it says that of as much missing.
std::int64_t least_used(Search& search, const Price& price) {
    const Price least = search.state().price(false);
    const bool as_much = least.composites == price.composites && least.core == price.core &&
                         least.credits == price.credits && least.count == price.count;
    return as_much ? least.used : 0;
}

Truth least_membership(Fulfil fulfil) {
    return fulfil == Fulfil::nothing ? Truth::yes : Truth::unknown;
}

/// By the first bound alone, in the order of rule 2. Most audits are no more than this. Where nothing is found in so many steps, it gives
/// up.
std::optional<Allocation> plain_search(const AuditModel& model, Fulfil fulfil, Effort& effort,
                                       std::uint64_t to_find_any = any_number_of_steps) {
    Search search(model, fulfil, effort);
    const std::uint64_t later = effort.left - std::min(effort.left, to_find_any);
    effort.left -= later;
    auto found = search.below(Price::never(), Compare::what_is_missing);
    effort.left += later;
    if (!found) return std::nullopt;
    search.in_order = true;
    const Price price = found->price;
    for (std::int64_t used = least_used(search, price); used <= price.used; ++used) {
        auto best = search.below(with_used(price, used + 1), Compare::all);
        if (best || effort.spent) return best;
    }
    return found;
}

std::uint64_t useful_in(const AuditModel& model) {
    std::uint64_t useful = 0;
    for (const HoldingModel& holding : model.holdings)
        useful += holding.options.empty() ? 0 : 1;
    return useful;
}

/// Leaves out those of a kind that come after as many as an allocation is known to need: of what is alike the first are used.
void leave_out_spare(AuditModel& model, const Effort& effort) {
    std::vector<std::int64_t> place(model.holdings.size());
    std::int64_t last = 0;
    for (std::size_t i = 0; i < place.size(); ++i) {
        const std::int32_t before = model.holdings[i].alike;
        if (before >= 0) place[i] = place[static_cast<std::size_t>(before)] + 1;
        last = std::max(last, place[i]);
    }
    if (last < fewest_alike) return;
    Effort some{std::min(effort.left, 2 * useful_in(model))};
    const auto known =
        Search(model, Fulfil::nothing, some).below(Price::never(), Search::Compare::what_is_missing, true);
    for (std::size_t i = 0; known && i < place.size(); ++i)
        if (place[i] >= known->price.used) model.holdings[i].options.clear();
}

bool has_parts(const AuditModel& model) {
    return std::any_of(model.holdings.begin(), model.holdings.end(), [](const HoldingModel& holding) {
        return std::any_of(holding.options.begin(), holding.options.end(),
                           [](const UseOption& option) { return option.parts; });
    });
}

/// Some composite may have to be fulfilled as a whole: its maximum, its order or its test may stand in the way.
bool has_whole_composites(const AuditModel& model) {
    return std::any_of(model.nodes.begin(), model.nodes.end(), [&](const NodeModel& node) {
        if (node.kind == NodeModel::Kind::when) return model.nodes[node.children[0]].idle == Truth::unknown;
        return node.kind == NodeModel::Kind::children && (node.ordered || node.bounds.max < node.children.size());
    });
}

/// The plain search and linear programs by turns, each time for longer: few audits need the second, and what one of them cannot
/// finish is often easy for the other. In its first turn the plain one goes straight for an allocation or leaves it. What the rows do not
/// cover, parts of achievements, is left to it alone.
template <class Plain, class Programs>
auto solve(const AuditModel& model, Effort& effort, Plain plain, Programs programs) {
    const bool parts = has_parts(model);
    const std::uint64_t useful = useful_in(model);
    if (model.too_many_options || useful > most_useful) effort.spent = true;
    std::uint64_t steps = model.audit.question.plain_steps * useful;
    std::uint64_t to_find_any = parts ? any_number_of_steps : std::max<std::uint64_t>(8, useful / 4);
    decltype(plain(effort, steps)) found{};
    for (bool plainly = true; !effort.spent; plainly = parts || !plainly) {
        Effort turn{parts ? effort.left : std::min(effort.left, steps)};
        found = plainly ? plain(turn, to_find_any) : programs(turn);
        effort.spend(turn.made);
        if (!turn.spent) return found;
        if (parts || effort.left <= steps) effort.spent = true;
        if (plainly) steps = std::max<std::uint64_t>(50'000, 4 * steps);
        to_find_any = any_number_of_steps;
    }
    return decltype(found){};
}

}  // namespace

std::optional<Allocation> best_allocation(AuditModels& models, Fulfil fulfil, Effort& effort) {
    AuditModel& model = models.of(least_membership(fulfil));
    if (fulfil == Fulfil::nothing) leave_out_spare(model, effort);
    return solve(
        model, effort,
        [&](Effort& some, std::uint64_t to_find_any) { return plain_search(model, fulfil, some, to_find_any); },
        [&](Effort& some) {
            auto found = AuditOptimum(model, fulfil, some).best();
            if (!found && !some.spent && fulfil != Fulfil::nothing && has_whole_composites(model))
                found = plain_search(model, fulfil, some);
            return found;
        });
}

bool has_allocation(AuditModels& models, Fulfil fulfil, Effort& effort) {
    const AuditModel& model = models.of(least_membership(fulfil));
    const auto plainly = [&](Effort& some, std::uint64_t) {
        return Search(model, fulfil, some).below(Price::never(), Compare::what_is_missing, true).has_value();
    };
    return solve(model, effort, plainly, [&](Effort& some) {
        return AuditOptimum(model, fulfil, some).any() ||
               (!some.spent && fulfil != Fulfil::nothing && has_whole_composites(model) && plainly(some, 0));
    });
}

}  // namespace cairn
