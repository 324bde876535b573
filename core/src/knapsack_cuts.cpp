#include "knapsack_cuts.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace cairn {
namespace {

constexpr std::size_t most_between = 10, most_terms = 30;  // a longer row has more to it than its cover
constexpr double whole_enough = 1e-6, tiny = 1e-9;
constexpr double deep_enough = 1e-3;  // by so much of what it asks for a cut is broken
constexpr int most_exchanges = 60;
constexpr std::int64_t largest_denominator = 24, fine = 1'000;
constexpr std::int64_t most_sum = 100'000;  // of the factors of a cut
constexpr std::uint32_t no_set = 0;

template <class Visit>
void each_of(std::uint32_t set, Visit visit) {
    for (; set != 0; set &= set - 1)
        visit(static_cast<std::size_t>(std::countr_zero(set)));
}

}  // namespace

std::optional<IntegerProgram::Row> KnapsackCuts::deepest(std::span<const IntegerProgram::Term> terms, std::int64_t sign,
                                                         std::int64_t amount, std::span<const double> values) {
    if (!read(terms, sign, amount, values)) return std::nullopt;
    list_sets();
    if (sets_.empty() || !price()) return std::nullopt;
    make_whole();
    double sum = 0;
    for (const Item& item : between_)
        sum += static_cast<double>(item.factor) * item.value;
    if (sum > static_cast<double>(least_) * (1 - deep_enough)) return std::nullopt;
    reached_.assign(1, 0);
    for (const Item& item : between_)
        if (!put_in(item)) return std::nullopt;
    for (Item& item : nothing_) {
        item.factor = std::max<std::int64_t>(0, least_ - least_factor(amount_ - item.size));
        if (!put_in(item)) return std::nullopt;
    }
    for (Item& item : whole_) {
        const std::int64_t without = least_factor(amount_ + item.size);
        amount_ += item.size;
        if (without >= 0) {  // or it is never missing
            item.factor = without - least_;
            least_ = without;
        }
        if (!put_in(item)) return std::nullopt;
    }
    IntegerProgram::Row row{{}, least_, IntegerProgram::no_bound};
    for (const auto* items : {&between_, &nothing_, &whole_})
        for (const Item& item : *items) {
            if (item.factor == 0) continue;
            row.terms.push_back({item.column, item.turned ? -item.factor : item.factor});
            if (item.turned) row.low -= item.factor;
        }
    return row;
}

// False if it gives nothing.
bool KnapsackCuts::read(std::span<const IntegerProgram::Term> terms, std::int64_t sign, std::int64_t amount,
                        std::span<const double> values) {
    if (terms.size() > most_terms) return false;
    between_.clear();
    nothing_.clear();
    whole_.clear();
    amount_ = amount;
    for (const auto& term : terms) {
        const auto& column = program_.columns[term.column];
        if (column.priority == 0 || column.low != 0 || column.high != 1) return false;
        Item item{term.column, sign * term.factor, values[term.column], false};
        if (item.size < 0) {
            amount_ -= item.size;
            item = {item.column, -item.size, 1 - item.value, true};
        }
        if (item.value < whole_enough) {
            nothing_.push_back(item);
        } else if (item.value > 1 - whole_enough) {
            whole_.push_back(item);
            amount_ -= item.size;
        } else if (between_.push_back(item); between_.size() > most_between) {
            return false;
        }
    }
    return amount_ > 0 && !between_.empty();
}

void KnapsackCuts::list_sets() {
    sets_.clear();
    const std::uint32_t end = 1U << between_.size();
    for (std::uint32_t set = 1; set < end; ++set) {
        std::int64_t sum = 0, smallest = std::numeric_limits<std::int64_t>::max();
        each_of(set, [&](std::size_t item) {
            sum += between_[item].size;
            smallest = std::min(smallest, between_[item].size);
        });
        if (sum >= amount_ && sum - smallest < amount_) sets_.push_back(set);
    }
}

// Packs sets into the point, by the simplex method from nothing packed. False if they come to one, or nearly.
bool KnapsackCuts::price() {
    const std::size_t count = between_.size();
    inverse_.assign(count * count, 0);
    packed_.resize(count);
    column_.resize(count);
    prices_.assign(count, 0);
    basis_.assign(count, no_set);
    for (std::size_t i = 0; i < count; ++i) {
        inverse_[i * count + i] = 1;
        packed_[i] = between_[i].value;
    }
    for (int exchange = 0; exchange < most_exchanges; ++exchange) {
        const auto entering = cheapest();
        if (!entering) return sound_prices();
        if (!pack(*entering)) return false;
        double sum = 0;
        prices_.assign(count, 0);
        for (std::size_t i = 0; i < count; ++i) {
            if (basis_[i] == no_set) continue;
            sum += packed_[i];
            for (std::size_t k = 0; k < count; ++k)
                prices_[k] += inverse_[i * count + k];
        }
        if (sum > 1 - deep_enough) return false;
    }
    return false;
}

// No item is worth more than a set, unless floating point went astray.
bool KnapsackCuts::sound_prices() const {
    return std::all_of(prices_.begin(), prices_.end(), [](double price) { return price < 1 + whole_enough; });
}

// A set that costs less than one, or a column that is worth less than nothing, of which some is then left over: whichever gains most.
std::optional<KnapsackCuts::Entering> KnapsackCuts::cheapest() const {
    double gain = tiny;
    std::optional<Entering> found;
    for (const std::uint32_t set : sets_) {
        double cost = 0;
        each_of(set, [&](std::size_t item) { cost += prices_[item]; });
        if (1 - cost <= gain) continue;
        gain = 1 - cost;
        found = Entering{set, true};
    }
    for (std::size_t item = 0; item < prices_.size(); ++item) {
        if (-prices_[item] <= gain) continue;
        gain = -prices_[item];
        found = Entering{1U << item, false};
    }
    return found;
}

// In place of what there is first too little of.
bool KnapsackCuts::pack(const Entering& entering) {
    const std::size_t count = between_.size();
    std::size_t out = count;
    double most = 0;
    for (std::size_t i = 0; i < count; ++i) {
        column_[i] = 0;
        each_of(entering.items, [&](std::size_t item) { column_[i] += inverse_[i * count + item]; });
        if (column_[i] < tiny || (out < count && packed_[i] / column_[i] >= most)) continue;
        out = i;
        most = packed_[i] / column_[i];
    }
    if (out == count) return false;
    const double share = 1 / column_[out];
    for (std::size_t k = 0; k < count; ++k)
        inverse_[out * count + k] *= share;
    packed_[out] = most;
    for (std::size_t i = 0; i < count; ++i) {
        if (i == out || column_[i] == 0) continue;
        for (std::size_t k = 0; k < count; ++k)
            inverse_[i * count + k] -= column_[i] * inverse_[out * count + k];
        packed_[i] -= column_[i] * most;
    }
    basis_[out] = entering.set ? entering.items : no_set;
    return true;
}

// Prices are fractions of small numbers, nearly always.
void KnapsackCuts::make_whole() {
    std::int64_t denominator = 1;
    const auto fits = [&](std::int64_t by) {
        return std::all_of(prices_.begin(), prices_.end(), [&](double price) {
            const double scaled = price * static_cast<double>(by);
            const double rest = scaled - static_cast<double>(static_cast<std::int64_t>(scaled + 0.5));
            return rest < 1e-6 && rest > -1e-6;
        });
    };
    while (denominator <= largest_denominator && !fits(denominator))
        ++denominator;
    if (denominator > largest_denominator) denominator = fine;
    for (std::size_t i = 0; i < between_.size(); ++i)
        between_[i].factor =
            std::max<std::int64_t>(0, static_cast<std::int64_t>(prices_[i] * static_cast<double>(denominator) + 0.5));
    least_ = most_sum;
    for (const std::uint32_t set : sets_) {
        std::int64_t sum = 0;
        each_of(set, [&](std::size_t item) { sum += between_[item].factor; });
        least_ = std::min(least_, sum);
    }
}

/// The least that the factors of items come to which reach so much; −1 if none do.
std::int64_t KnapsackCuts::least_factor(std::int64_t size) const {
    const auto found = std::lower_bound(reached_.begin(), reached_.end(), size);
    return found == reached_.end() ? -1 : found - reached_.begin();
}

bool KnapsackCuts::put_in(const Item& item) {
    const auto factor = static_cast<std::size_t>(item.factor);
    const std::size_t before = reached_.size(), after = before + factor;
    if (after > static_cast<std::size_t>(most_sum)) return false;
    reached_.resize(after, reached_.back());
    for (std::size_t sum = after; sum-- > factor;)
        reached_[sum] = std::max(reached_[sum], reached_[sum - factor] + item.size);
    return true;
}

}  // namespace cairn
