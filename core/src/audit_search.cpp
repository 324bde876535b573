#include "audit_search.h"

#include <algorithm>
#include <utility>

#include "audit_bound.h"
#include "audit_judge.h"
#include "audit_optimum.h"
#include "audit_state.h"
#include "order.h"

namespace cairn {
namespace {

/// One branch and bound. What it must not spend time on, such as the second bound, is left to whoever asks for it.
class Search {
public:
    Search(const AuditModel& model, Fulfil fulfil, Effort& effort, AuditBound* bound)
        : model_(model),
          fulfil_(fulfil),
          effort_(effort),
          state_(model, fulfil),
          bound_(bound),
          chosen_(model.holdings.size()),
          forced_(model.holdings.size(), open) {}

    static constexpr std::int64_t open = -2, unused = -1;

    AuditState& state() { return state_; }
    /// Its option, `unused` or `open`.
    void force(std::size_t holding, std::int64_t choice) { forced_[holding] = choice; }

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

    /// In the order of rule 2's last criterion, whatever the second bound's guide says.
    bool in_order = false;

private:
    Price compared(Price price) const {
        if (compare_ == Compare::what_is_missing) price.used = price.surplus = price.uses = 0;
        return price;
    }

    bool spend() {
        if (effort_.left == 0) effort_.spent = true;
        if (effort_.spent) return false;
        --effort_.left;
        ++effort_.made;
        return true;
    }

    void step() {
        if (!spend()) return;
        const Price least = state_.price(false);
        if (least.impossible() || compared(least) >= bar_) return;
        // If nothing more is needed, giving nothing more is best.
        if (least.used == state_.used() || state_.complete()) {
            const Price closed = state_.price(true);
            if (!closed.impossible() && (closed == least || state_.complete()) && settle(closed)) return;
        }
        if (state_.complete() || (bound_ && beyond_bar(least))) return;
        branch(least.used > state_.used() || least.core > 0);
    }

    bool beyond_bar(const Price& least) {
        const int rounds = state_.decided() == 0 ? 150 : 3;
        const bool all_but_used = compare_ == Compare::all && least.composites == bar_.composites &&
                                  least.core == bar_.core && least.credits == bar_.credits && least.count == bar_.count;
        if (!all_but_used) return bound_->impossible(rounds);
        if (bar_.uses > 0) return bound_->beyond(bar_.used, bar_.surplus, rounds);
        if (bar_.surplus > 0) return bound_->beyond(bar_.used, bar_.surplus - 1, rounds);
        return bound_->beyond(bar_.used - 1, every_surplus, rounds);
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
        else if (bound_)
            by_gain(holding, choices);
        else
            by_want(model, more_needed, choices);
        for (const std::int64_t choice : choices)
            if (!done() && (forced_[holding] == open || forced_[holding] == choice)) descend(choice);
    }

    void by_gain(std::uint32_t holding, std::vector<std::int64_t>& choices) {
        choices.push_back(unused);
        const auto gain = [&](std::int64_t choice) {
            return choice == unused ? 0 : bound_->gain(holding, static_cast<std::size_t>(choice));
        };
        put_in_order(choices, [&](std::int64_t a, std::int64_t b) { return gain(a) > gain(b); });
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
        if (bound_) bound_->give(choice);
        step();
        if (bound_) bound_->take_back();
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
            if (kept || !spend() || !state_.narrow(widest, low, high)) continue;
            const Price half = state_.price(true);
            if (!half.impossible()) kept = settle(half) && half == price;
            state_.widen(widest, whole.low, whole.high);
        }
        return kept;
    }

    std::int64_t width(std::size_t part) const { return state_.parts()[part].high - state_.parts()[part].low; }

    bool keep(const Price& price) {
        if (compared(price) >= bar_) return false;
        Allocation found{price, state_.uses(), {}, chosen_};
        if (fulfil_ != Fulfil::nothing) found.core = state_.core();
        for (std::size_t holding = state_.decided(); holding < chosen_.size(); ++holding)
            found.choices[holding] = unused;
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

    static constexpr std::int64_t every_surplus = std::int64_t{1} << 60;

    const AuditModel& model_;
    Fulfil fulfil_;
    Effort& effort_;
    AuditState state_;
    AuditBound* bound_;
    std::vector<std::int64_t> chosen_;
    std::vector<std::int64_t> forced_;
    Price bar_;
    Compare compare_ = Compare::all;
    bool first_ = false;
    std::optional<Allocation> best_;
};

using Compare = Search::Compare;

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

/// By the first bound alone, in the order of rule 2. Most audits are no more than this.
std::optional<Allocation> plain_search(const AuditCase& audit, Fulfil fulfil, Effort& effort) {
    const AuditModel model(audit, least_membership(fulfil));
    Search search(model, fulfil, effort, nullptr);
    auto found = search.below(Price::never(), Compare::what_is_missing);
    if (!found) return std::nullopt;
    search.in_order = true;
    const Price price = found->price;
    for (std::int64_t used = least_used(search, price); used <= price.used; ++used) {
        auto best = search.below(with_used(price, used + 1), Compare::all);
        if (best || effort.spent) return best;
    }
    return found;
}

/// For what the plain search cannot finish: with both bounds, in an order that the second suggests, and over every set of elements that
/// may have to be fulfilled, smallest first. Which of equal allocations is the least is found out one achievement at a time.
class GuidedSearch {
public:
    GuidedSearch(const AuditCase& audit, Fulfil fulfil, Effort& effort)
        : model_(audit, least_membership(fulfil), guided_order(audit, fulfil)),
          bound_(model_),
          fulfil_(fulfil),
          search_(model_, fulfil, effort, &bound_),
          effort_(effort) {
        for (AuditBound::Mandatory& one : bound_.mandatory()) {
            one.fulfilled = fulfil != Fulfil::nothing && !search_.state().may_hold(one.element);
            one.fulfilled ? ++certain_ : ++doubtful_;
            decide(one);
        }
    }

    std::optional<Allocation> best() {
        auto best = below(Price::never(), Compare::what_is_missing, false);
        if (!best) return std::nullopt;
        Price price = best->price;
        for (std::int64_t used = least_used(search_, price); used <= best->price.used; ++used) {
            auto fewer = below(with_used(price, used + 1), Compare::all, false);
            if (effort_.spent) return std::nullopt;
            if (!fewer) continue;
            best = std::move(fewer);
            break;
        }
        return least_of_equals(std::move(*best));
    }

    bool any() { return below(Price::never(), Compare::what_is_missing, true).has_value(); }

private:
    static std::vector<std::uint32_t> guided_order(const AuditCase& audit, Fulfil fulfil) {
        const AuditModel model(audit, least_membership(fulfil));
        AuditBound bound(model);
        bound.impossible(150);
        std::vector<std::uint32_t> order;
        std::vector<std::int64_t> clear(model.holdings.size());
        for (std::uint32_t holding = 0; holding < model.holdings.size(); ++holding) {
            order.push_back(holding);
            std::int64_t best = 0, second = 0;
            for (std::size_t option = 0; option < model.holdings[holding].options.size(); ++option) {
                const std::int64_t gain = bound.gain(holding, option);
                if (gain > best)
                    second = std::exchange(best, gain);
                else
                    second = std::max(second, gain);
            }
            clear[holding] = best - second;
        }
        put_in_order(order, [&](std::uint32_t a, std::uint32_t b) { return clear[a] > clear[b]; });
        return order;
    }

    void decide(const AuditBound::Mandatory& one) {
        search_.state().decide(one.element,
                               one.fulfilled ? AuditState::Decision::fulfilled : AuditState::Decision::holds);
    }

    /// Over sets of elements to fulfil beyond those that certainly are not met: first none, then one more each time.
    std::optional<Allocation> below(Price bar, Compare compare, bool first) {
        std::optional<Allocation> best;
        for (std::uint32_t more = 0; more <= (fulfil_ == Fulfil::nothing ? 0 : doubtful_); ++more) {
            // A set so large costs more than what is found.
            if (!bar.impossible() && bar.composites == 0 && certain_ + more > bar.core) break;
            choose(more, 0, [&] {
                auto found = search_.below(bar, compare, first);
                if (!found) return effort_.spent;
                bar = found->price;
                if (compare == Compare::what_is_missing) bar.used = bar.surplus = bar.uses = 0;
                best = std::move(found);
                return first;
            });
            if (effort_.spent) return std::nullopt;
            if (first && best) break;
        }
        return best;
    }

    /// Every way to fulfil so many more of the mandatory elements from `from` on; true once `try_it` says that is enough.
    template <class TryIt>
    bool choose(std::uint32_t more, std::size_t from, TryIt try_it) {
        if (more == 0) return try_it();
        auto& mandatory = bound_.mandatory();
        for (std::size_t i = from; i < mandatory.size(); ++i) {
            if (mandatory[i].fulfilled) continue;
            mandatory[i].fulfilled = true;
            decide(mandatory[i]);
            const bool enough = choose(more - 1, i + 1, try_it);
            mandatory[i].fulfilled = false;
            decide(mandatory[i]);
            if (enough) return true;
        }
        return false;
    }

    // The first in order is given to the first leaf with which an allocation of the same price remains; and so on.
    std::optional<Allocation> least_of_equals(Allocation best) {
        std::vector<std::uint32_t> in_order(model_.places.size());
        for (std::uint32_t holding = 0; holding < in_order.size(); ++holding)
            in_order[model_.places[holding]] = holding;
        Price bar = best.price;
        ++bar.uses;
        for (const std::uint32_t holding : in_order) {
            const auto count = static_cast<std::int64_t>(model_.holdings[holding].options.size());
            const std::int64_t chosen = best.choices[holding];
            for (std::int64_t option = 0; option < (chosen == Search::unused ? count : chosen); ++option) {
                search_.force(holding, option);
                auto earlier = below(bar, Compare::all, true);
                if (effort_.spent) return std::nullopt;
                if (!earlier) continue;
                best = std::move(*earlier);
                break;
            }
            search_.force(holding, best.choices[holding]);
        }
        put_in_order(best.uses,
                     [&](const Use& a, const Use& b) { return place_of(a.achievement) < place_of(b.achievement); });
        return best;
    }

    std::uint32_t place_of(std::uint32_t achievement) const {
        for (std::uint32_t holding = 0; holding < model_.held.size(); ++holding)
            if (model_.held[holding].achievement == achievement) return model_.places[holding];
        return 0;
    }

    AuditModel model_;
    AuditBound bound_;
    Fulfil fulfil_;
    Search search_;
    Effort& effort_;
    std::uint32_t certain_ = 0;   ///< mandatory elements that nothing held can meet
    std::uint32_t doubtful_ = 0;  ///< the others
};

/// The plain search within a small effort, and only if that is spent the other one.
template <class Plain, class Guided>
auto plain_then_guided(const AuditCase& audit, Effort& effort, Plain plain, Guided guided) {
    Effort small{std::min(effort.left, audit.question.plain_steps)};
    auto found = plain(small);
    effort.left -= small.made;
    effort.made += small.made;
    if (!small.spent) return found;
    return guided();
}

bool has_parts(const AuditModel& model) {
    return std::any_of(model.holdings.begin(), model.holdings.end(), [](const HoldingModel& holding) {
        return std::any_of(holding.options.begin(), holding.options.end(),
                           [](const UseOption& option) { return option.parts; });
    });
}

}  // namespace

std::optional<Allocation> best_allocation(const AuditCase& audit, Fulfil fulfil, Effort& effort) {
    return plain_then_guided(
        audit, effort, [&](Effort& small) { return plain_search(audit, fulfil, small); },
        [&]() -> std::optional<Allocation> {
            const AuditModel model(audit, least_membership(fulfil));
            if (has_parts(model)) return GuidedSearch(audit, fulfil, effort).best();
            auto found = AuditOptimum(model, fulfil, effort).best();
            if (found || effort.spent || fulfil == Fulfil::nothing) return found;
            return plain_search(audit, fulfil, effort);
        });
}

bool has_allocation(const AuditCase& audit, Fulfil fulfil, Effort& effort) {
    return plain_then_guided(
        audit, effort,
        [&](Effort& small) {
            const AuditModel model(audit, least_membership(fulfil));
            Search search(model, fulfil, small, nullptr);
            return search.below(Price::never(), Compare::what_is_missing, true).has_value();
        },
        [&] { return GuidedSearch(audit, fulfil, effort).any(); });
}

}  // namespace cairn
