#include "search_quantities.h"

#include <algorithm>

#include "cairn/credits.h"
#include "cairn/position.h"
#include "order.h"

namespace cairn {
namespace {

// Widens `range` so that it takes in `value`.
void take_in(const Interval& value, std::optional<Interval>& range) {
    if (!range) {
        range = value;
        return;
    }
    range->low = std::min(range->low, value.low);
    if (!value.high)
        range->high.reset();
    else if (range->high)
        range->high = std::max(*range->high, *value.high);
}

bool overlaps(std::int64_t low, std::int64_t high, const SearchRange& range) {
    return (!range.low || high >= range.low->hundredths) && (!range.high || low <= range.high->hundredths);
}

}  // namespace

Quantities::Quantities(const Catalogue& catalogue, const Frameworks& frameworks) {
    for (const Credential& credential : catalogue.credentials)
        add(credential, catalogue, frameworks);
    put_in_order(extremes_.cost, [](const auto& a, const auto& b) { return a.currency.value < b.currency.value; });
}

void Quantities::add(const Credential& credential, const Catalogue& catalogue, const Frameworks& frameworks) {
    Hours& hours = hours_.emplace_back();
    const Provider* provider = catalogue.provider(credential.provider.id);
    const auto country = provider ? provider->country : std::nullopt;
    const auto stated =
        credential.workload ? hours_of(*credential.workload, catalogue.credit_systems, country) : std::nullopt;
    if (stated) {
        hours = {stated->low.hundredths, stated->high ? stated->high->hundredths : unbounded};
        take_in(*stated, extremes_.workload);
    }
    weeks_.push_back(missing);
    if (credential.duration && credential.duration->weeks) {
        weeks_.back() = credential.duration->weeks->hundredths;
        take_in(Interval::exactly(*credential.duration->weeks), extremes_.weeks);
    }
    add_price(credential);
    const Position position = position_of(credential.level, frameworks);
    lowest_.push_back(static_cast<std::uint8_t>(position.lowest()));
    highest_.push_back(static_cast<std::uint8_t>(position.highest()));
}

void Quantities::add_price(const Credential& credential) {
    Price& price = prices_.emplace_back();
    if (!credential.cost || !credential.cost->amount || !credential.cost->currency) return;
    const CurrencyCode& currency = *credential.cost->currency;
    const auto known = std::find(currencies_.begin(), currencies_.end(), currency);
    price = {credential.cost->amount->hundredths, static_cast<std::uint32_t>(known - currencies_.begin())};

    const Interval exact = Interval::exactly(*credential.cost->amount);
    if (known == currencies_.end()) {
        currencies_.push_back(currency);
        extremes_.cost.push_back({currency, exact});
        return;
    }
    std::optional<Interval> range = exact;
    take_in(extremes_.cost[price.currency].range, range);
    extremes_.cost[price.currency].range = *range;
}

std::int64_t Quantities::amount(std::uint32_t record, const std::optional<CurrencyCode>& currency) const {
    const Price& price = prices_[record];
    return price.amount != missing && currency && currencies_[price.currency] == *currency ? price.amount : missing;
}

void Quantities::keep_within(const SearchRequest& request, RecordBits& bits) const {
    if (request.workload.open() && request.weeks.open() && request.cost.open()) return;
    const auto passes = [&](std::uint32_t record) {
        const Hours& hours = hours_[record];
        if (!request.workload.open() && (hours.low == missing || !overlaps(hours.low, hours.high, request.workload)))
            return false;
        const std::int64_t weeks = weeks_[record];
        if (!request.weeks.open() && (weeks == missing || !overlaps(weeks, weeks, request.weeks))) return false;
        if (request.cost.open()) return true;
        const std::int64_t price = amount(record, request.currency);
        return price != missing && overlaps(price, price, request.cost);
    };
    RecordBits kept(static_cast<std::uint32_t>(hours_.size()));
    bits.each([&](std::uint32_t record) {
        if (passes(record)) kept.add(record);
    });
    bits = std::move(kept);
}

std::int64_t Quantities::key(std::uint32_t record, const SearchRequest& request) const {
    const auto or_last = [](std::int64_t value) { return value == missing ? last : value; };
    const auto downwards = [](std::int64_t value) { return value == missing ? last : -value; };
    switch (request.sort) {
        case Sort::level:
            return lowest_[record] == 0 ? last : lowest_[record];
        case Sort::level_desc:
            return highest_[record] == 0 ? last : -std::int64_t{highest_[record]};
        case Sort::workload:
            return or_last(hours_[record].low);
        case Sort::workload_desc:
            return downwards(hours_[record].high);
        case Sort::weeks:
            return or_last(weeks_[record]);
        case Sort::cost:
            return or_last(amount(record, request.currency));
        case Sort::relevance:
        case Sort::title:
            break;
    }
    return 0;
}

std::size_t Quantities::bytes() const {
    return hours_.capacity() * sizeof(Hours) + weeks_.capacity() * sizeof(std::int64_t) +
           prices_.capacity() * sizeof(Price) + lowest_.capacity() + highest_.capacity();
}

}  // namespace cairn
