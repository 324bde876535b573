#include "audit_search.h"

#include <algorithm>
#include <utility>

#include "audit_bound.h"
#include "audit_judge.h"
#include "audit_state.h"

namespace cairn {
namespace {

class Search {
public:
    Search(const AuditModel& model, Fulfil fulfil, Effort& effort)
        : model_(model),
          fulfil_(fulfil),
          effort_(effort),
          state_(model, fulfil),
          bound_(model, fulfil),
          chosen_(model.holdings.size()) {}

    bool any() {
        bar_ = Price::never();
        first_only_ = true;
        step();
        return best_.has_value();
    }

    // First what must be missing, and how far it is; then with how few achievements; then which.
    std::optional<Allocation> best() {
        bar_ = Price::never();
        step();
        if (effort_.spent || !best_) return std::nullopt;
        const Price found = best_->price;
        in_order_ = true;
        for (std::int64_t used = state_.price(false).used; used <= found.used; ++used) {
            bar_ = {found.composites, found.core, found.credits, found.count, used + 1, 0};
            best_.reset();
            step();
            if (effort_.spent) return std::nullopt;
            if (best_) break;
        }
        return best_;
    }

private:
    static constexpr std::uint32_t unused = static_cast<std::uint32_t>(-1);

    /// Until the rule is met as well as it can be, only what is missing is compared.
    Price compared(Price price) const {
        if (!in_order_) price.used = price.surplus = 0;
        return price;
    }

    void step() {
        if (effort_.left == 0) effort_.spent = true;
        if (effort_.spent) return;
        --effort_.left;
        ++effort_.made;
        const Price least = state_.price(false);
        if (least.impossible() || compared(least) >= bar_) return;
        // If nothing more is needed, giving nothing more is best.
        if (least.used == state_.used() || state_.complete()) {
            const Price closed = state_.price(true);
            if (!closed.impossible() && (closed == least || state_.complete()) && settle(closed)) return;
        }
        if (!state_.complete() && beyond_bar()) return;
        if (!state_.complete()) branch(least.used > state_.used() || least.core > 0);
    }

    // The bar as one sum. While composites as a whole may be fulfilled, there is no such sum.
    bool beyond_bar() {
        const int rounds = effort_.made < 3 ? 200 : 4;
        const auto all = static_cast<std::int64_t>(model_.holdings.size()) + 1;
        if (fulfil_ == Fulfil::nothing) {
            const std::int64_t most = in_order_ ? bar_.used : all;
            return bound_.reaches(most + (in_order_ && bar_.surplus > 0 ? 1 : 0) - state_.used(), {0, 0, 1}, rounds);
        }
        return false;
    }

    void branch(bool more_needed) {
        const std::uint32_t holding = state_.decided();
        const HoldingModel& model = model_.holdings[holding];
        const auto count = static_cast<std::uint32_t>(model.options.size());
        // What is alike is used in order: first the earliest, and in the first of the leaves.
        const std::uint32_t from = model.alike < 0 ? 0 : chosen_[static_cast<std::size_t>(model.alike)];
        const auto try_options = [&](auto select) {
            for (std::uint32_t option = from; option < count && !done(); ++option)
                if (select(model.options[option]) && state_.fits(model.options[option]))
                    descend(option, &model.options[option]);
        };
        if (in_order_) {
            try_options([](const UseOption&) { return true; });
            if (!done()) descend(unused, nullptr);
            return;
        }
        if (more_needed) try_options([&](const UseOption& option) { return state_.wanted(option); });
        if (!more_needed && !done()) descend(unused, nullptr);
        try_options([&](const UseOption& option) { return !more_needed || !state_.wanted(option); });
        if (more_needed && !done()) descend(unused, nullptr);
    }

    void descend(std::uint32_t option, const UseOption* use) {
        chosen_[state_.decided()] = option;
        state_.give(use);
        bound_.give(use, option);
        step();
        bound_.take_back();
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
            if (effort_.left == 0) effort_.spent = true;
            if (effort_.spent || kept || !state_.narrow(widest, low, high)) continue;
            --effort_.left;
            ++effort_.made;
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
        // What was taken as fulfilled as a whole may hide that the award is certainly not met.
        if (fulfil_ == Fulfil::unknown && price.composites > 0 &&
            judge(model_.audit, found.uses, {}).status() == Truth::no)
            return false;
        bar_ = compared(price);
        best_ = std::move(found);
        return true;
    }

    bool done() const { return effort_.spent || (first_only_ && best_); }

    const AuditModel& model_;
    Fulfil fulfil_;
    Effort& effort_;
    AuditState state_;
    AuditBound bound_;
    std::vector<std::uint32_t> chosen_;
    Price bar_;
    bool in_order_ = false;
    bool first_only_ = false;
    std::optional<Allocation> best_;
};

AuditModel model_for(const AuditCase& audit, Fulfil fulfil) {
    return AuditModel(audit, fulfil == Fulfil::nothing ? Truth::yes : Truth::unknown);
}

}  // namespace

std::optional<Allocation> best_allocation(const AuditCase& audit, Fulfil fulfil, Effort& effort) {
    const AuditModel model = model_for(audit, fulfil);
    return Search(model, fulfil, effort).best();
}

bool has_allocation(const AuditCase& audit, Fulfil fulfil, Effort& effort) {
    const AuditModel model = model_for(audit, fulfil);
    return Search(model, fulfil, effort).any();
}

}  // namespace cairn
