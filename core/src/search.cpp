#include "cairn/search.h"

#include <algorithm>
#include <utility>

#include "cairn/text_index.h"
#include "order.h"
#include "search_quantities.h"

namespace cairn {
namespace {

constexpr std::uint32_t progress_step = 1024;

/// A record and where it belongs; the smaller comes first.
using Keyed = std::pair<std::int64_t, std::uint32_t>;

std::vector<std::uint32_t> title_order(const Catalogue& catalogue, LanguageCode language) {
    std::vector<std::string> titles;
    titles.reserve(catalogue.credentials.size());
    for (const Credential& credential : catalogue.credentials)
        titles.push_back(fold(words_for(credential.title, language, catalogue.first_language())));
    const auto order = ordered(titles.size(), [&](std::uint32_t a, std::uint32_t b) {
        const int titles_differ = titles[a].compare(titles[b]);
        return titles_differ != 0 ? titles_differ < 0 : catalogue.credentials[a].id < catalogue.credentials[b].id;
    });
    std::vector<std::uint32_t> place(titles.size());
    for (std::uint32_t i = 0; i < order.size(); ++i)
        place[order[i]] = i;
    return place;
}

/// The records of a window, best first.
std::vector<std::uint32_t> window_of(std::vector<Keyed> keyed, const SearchRequest& request) {
    const auto begin = std::min<std::size_t>(request.offset, keyed.size());
    const auto end = begin + std::min<std::size_t>(request.limit, keyed.size() - begin);
    const auto at = [&](std::size_t place) { return keyed.begin() + static_cast<std::ptrdiff_t>(place); };
    std::partial_sort(keyed.begin(), at(end), keyed.end());
    std::vector<std::uint32_t> records;
    for (std::size_t place = begin; place < end; ++place)
        records.push_back(keyed[place].second);
    return records;
}

/// The same where catalogue order is the order.
std::vector<std::uint32_t> window_of(const RecordBits& found, const SearchRequest& request) {
    std::vector<std::uint32_t> records;
    std::uint64_t place = 0;
    const std::uint64_t end = std::uint64_t{request.offset} + request.limit;
    found.each([&](std::uint32_t record) {
        if (place >= request.offset && place < end) records.push_back(record);
        ++place;
    });
    return records;
}

/// What each filter lets through, so that each facet can be counted without its own.
class Filters {
public:
    Filters(const FacetIndex& facets, const SearchRequest& request, RecordBits base) : base_(std::move(base)) {
        for (std::size_t facet = 0; facet < facet_count; ++facet)
            if (!request.filters[facet].empty())
                chosen_.emplace_back(static_cast<Facet>(facet),
                                     facets.having(static_cast<Facet>(facet), request.filters[facet]));
    }

    RecordBits all() const { return without(nullptr); }

    std::vector<std::uint32_t> counts(const FacetIndex& facets, const RecordBits& found) const {
        std::vector<std::uint32_t> counts(facets.value_count());
        facets.count(found, 0, facets.value_count(), counts);
        for (const Chosen& chosen : chosen_)
            facets.count(without(&chosen), facets.first_value(chosen.first), facets.end_value(chosen.first), counts);
        return counts;
    }

private:
    using Chosen = std::pair<Facet, RecordBits>;

    RecordBits without(const Chosen* left_out) const {
        RecordBits bits = base_;
        for (const Chosen& chosen : chosen_)
            if (&chosen != left_out) bits &= chosen.second;
        return bits;
    }

    RecordBits base_;
    std::vector<Chosen> chosen_;
};

}  // namespace

struct SearchIndex::Parts {
    const Catalogue& catalogue;
    TextIndex text;
    FacetIndex facets;
    Quantities quantities;
    // The order by title that was asked for last.
    std::optional<LanguageCode> titles_language;
    std::vector<std::uint32_t> titles;

    std::uint32_t records() const { return static_cast<std::uint32_t>(catalogue.credentials.size()); }

    const std::vector<std::uint32_t>& title_places(LanguageCode language) {
        if (language == LanguageCode{}) language = catalogue.first_language();
        if (titles_language != language) titles = title_order(catalogue, language);
        titles_language = language;
        return titles;
    }

    std::vector<Keyed> keyed(const SearchRequest& request, const RecordBits& found,
                             const std::vector<TextIndex::Hit>& hits) {
        std::vector<Keyed> keyed;
        if (request.sort == Sort::title) {
            const auto& places = title_places(request.language);
            found.each([&](std::uint32_t record) { keyed.emplace_back(places[record], record); });
        } else if (request.sort != Sort::relevance) {
            found.each([&](std::uint32_t record) { keyed.emplace_back(quantities.key(record, request), record); });
        } else {
            for (const TextIndex::Hit& hit : hits)
                if (found.has(hit.record)) keyed.emplace_back(-std::int64_t{hit.score}, hit.record);
        }
        return keyed;
    }
};

SearchIndex::SearchIndex(const Catalogue& catalogue, const Frameworks& frameworks, const Progress& progress) {
    const auto total = static_cast<std::uint32_t>(catalogue.credentials.size());
    const auto tell = [&](std::uint32_t done) {
        if (progress && done < total && done % progress_step == 0) progress(done, total);
    };
    parts_ = std::make_unique<Parts>(Parts{catalogue,
                                           TextIndex(catalogue, tell),
                                           FacetIndex(catalogue, frameworks),
                                           Quantities(catalogue, frameworks),
                                           std::nullopt,
                                           {}});
    if (progress) progress(total, total);
}

SearchIndex::~SearchIndex() = default;
SearchIndex::SearchIndex(SearchIndex&&) noexcept = default;
SearchIndex& SearchIndex::operator=(SearchIndex&&) noexcept = default;

const std::vector<FacetValues>& SearchIndex::facets() const {
    return parts_->facets.values();
}

const SearchRanges& SearchIndex::ranges() const {
    return parts_->quantities.extremes();
}

SearchResult SearchIndex::search(const SearchRequest& request) const {
    const auto words = TextIndex::query_words(request.text);
    std::vector<TextIndex::Hit> hits;
    RecordBits base(parts_->records(), words.empty());
    if (!words.empty()) hits = parts_->text.find(words);
    for (const TextIndex::Hit& hit : hits)
        base.add(hit.record);
    parts_->quantities.keep_within(request, base);
    const Filters filters(parts_->facets, request, std::move(base));
    const RecordBits found = filters.all();
    const bool as_listed = request.sort == Sort::relevance && words.empty();
    return {found.count(),
            as_listed ? window_of(found, request) : window_of(parts_->keyed(request, found, hits), request),
            filters.counts(parts_->facets, found)};
}

std::size_t SearchIndex::bytes() const {
    return parts_->text.bytes() + parts_->facets.bytes() + parts_->quantities.bytes() +
           parts_->titles.capacity() * sizeof(std::uint32_t);
}

}  // namespace cairn
