#pragma once
// The numbers that records state, by record, for ranges and orders.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "cairn/catalogue.h"
#include "cairn/framework.h"
#include "cairn/record_set.h"
#include "cairn/search.h"

namespace cairn {

class Quantities {
public:
    Quantities(const Catalogue& catalogue, const Frameworks& frameworks);

    /// Takes out of `bits` what does not meet the request's ranges.
    void keep_within(const SearchRequest& request, RecordBits& bits) const;

    /// The record's place in an order by a quantity, smallest first; `last` if it does not state it. Not for relevance and title.
    std::int64_t key(std::uint32_t record, const SearchRequest& request) const;
    static constexpr std::int64_t last = INT64_MAX;

    const SearchRanges& extremes() const { return extremes_; }
    std::size_t bytes() const;

private:
    static constexpr std::int64_t missing = -1;  // what is stated is never below 0
    static constexpr std::int64_t unbounded = INT64_MAX - 1;

    struct Hours {
        std::int64_t low = missing, high = missing;
    };
    struct Price {
        std::int64_t amount = missing;
        std::uint32_t currency = 0;  // position in currencies_
    };

    void add(const Credential& credential, const Catalogue& catalogue, const Frameworks& frameworks);
    void add_price(const Credential& credential);
    std::int64_t amount(std::uint32_t record, const std::optional<CurrencyCode>& currency) const;

    // In hundredths.
    std::vector<Hours> hours_;
    std::vector<std::int64_t> weeks_;
    std::vector<Price> prices_;
    std::vector<std::uint8_t> lowest_, highest_;  // EQF levels, 0: none known
    std::vector<CurrencyCode> currencies_;
    SearchRanges extremes_;
};

}  // namespace cairn
