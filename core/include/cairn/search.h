#pragma once
// Finding records: by words, by facets, by ranges; in an order; with counts for what could be chosen next.

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cairn/catalogue.h"
#include "cairn/codes.h"
#include "cairn/decimal.h"
#include "cairn/facets.h"
#include "cairn/framework.h"
#include "cairn/function_ref.h"
#include "cairn/text.h"

namespace cairn {

/// Records that do not state what is sorted by come last; ties are in catalogue order.
enum class Sort : std::uint8_t {
    relevance,      ///< score (text_index.h), highest first; without words: catalogue order
    title,          ///< as words_for the reader, folded, by code point; then id
    level,          ///< by the lowest level it may be; outside the EQF counts as not stated
    level_desc,     ///< by the highest
    workload,       ///< by the least hours (hours_of)
    workload_desc,  ///< by the most
    weeks,
    cost  ///< in the request's currency
};
CAIRN_CODES(Sort, "relevance", "title", "level", "level-desc", "workload", "workload-desc", "weeks", "cost");

/// Both ends included; an end that is not there is open.
struct SearchRange {
    std::optional<Decimal> low, high;
    bool open() const { return !low && !high; }
};

/// Every part must hold for a record to be found; one left empty holds for all.
struct SearchRequest {
    std::string text;
    /// By facet: any of these codes. A code that no record has finds none.
    std::array<std::vector<std::string>, facet_count> filters;
    /// A record that does not state it fails. An interval passes if it overlaps.
    SearchRange workload;  ///< hours (hours_of)
    SearchRange weeks;
    SearchRange cost;  ///< in `currency`, which must be given with it
    std::optional<CurrencyCode> currency;
    Sort sort = Sort::relevance;
    LanguageCode language;  ///< the reader's; none: the catalogue's first
    std::uint32_t offset = 0;
    std::uint32_t limit = 20;

    std::vector<std::string>& filter(Facet facet) { return filters[static_cast<std::size_t>(facet)]; }
    const std::vector<std::string>& filter(Facet facet) const { return filters[static_cast<std::size_t>(facet)]; }
};

struct SearchResult {
    std::uint32_t total = 0;
    std::vector<std::uint32_t> records;  ///< of [offset, offset + limit)
    /// One per facet value, in the order of SearchIndex::facets(). A facet's counts ignore its own filter.
    std::vector<std::uint32_t> counts;
};

/// Extremes found among the records, for range controls; nothing if no record states one.
struct SearchRanges {
    std::optional<Interval> workload;  ///< hours
    std::optional<Interval> weeks;
    struct Amounts {
        CurrencyCode currency;
        Interval range;
    };
    std::vector<Amounts> cost;  ///< one for each currency, in order of their codes
};

class SearchIndex {
public:
    /// Called now and then with records done of those to do, and at the end with (n, n).
    using Progress = FunctionRef<void(std::uint32_t done, std::uint32_t total)>;

    /// `catalogue` must outlive the index, unchanged. Linear in its text, but for the order of its distinct words.
    SearchIndex(const Catalogue& catalogue, const Frameworks& frameworks, const Progress& progress = {});
    ~SearchIndex();
    SearchIndex(SearchIndex&&) noexcept;
    SearchIndex& operator=(SearchIndex&&) noexcept;

    const std::vector<FacetValues>& facets() const;
    const SearchRanges& ranges() const;

    /// Linear in the records, with small factors, and times log(offset + limit) where they are sorted. Sorting by title remembers the order for one language: the first such search
    /// in a language takes longer (n log n), and two threads must not search one index at once.
    SearchResult search(const SearchRequest& request) const;

    /// Memory held, the catalogue's own not counted.
    std::size_t bytes() const;

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace cairn
