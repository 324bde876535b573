// The index against loops over the catalogue (search_twin.h).

#include "search_twin.h"

#include <gtest/gtest.h>

#include "cairn/search.h"
#include "facets_twin.h"
#include "random_catalogue.h"

namespace cairn {
namespace {

std::string slipped(Dice& dice, std::string word) {
    for (std::size_t left = dice.below(3); left > 0 && !word.empty(); --left) {
        const std::size_t at = dice.below(word.size());
        switch (dice.below(4)) {
            case 0:
                word.erase(at, 1);
                break;
            case 1:
                word.insert(at, 1, 'a');
                break;
            case 2:
                word[at] = 'r';
                break;
            default:
                std::swap(word[at], word[word.size() - 1]);
        }
    }
    return word.substr(0, 1 + dice.below(word.size() + 1));
}

SearchRange random_range(Dice& dice) {
    SearchRange range;
    if (!dice.once_in(4)) return range;
    if (dice.once_in(2)) range.low = Decimal{static_cast<std::int64_t>(dice.below(600))};
    if (dice.once_in(2)) range.high = Decimal{static_cast<std::int64_t>(dice.below(1000))};
    return range;
}

SearchRequest random_request(Dice& dice, const std::vector<FacetValues>& facets) {
    SearchRequest request;
    for (std::size_t left = dice.below(4); left > 0; --left) {
        const std::string word = random_word(dice);
        request.text += (dice.once_in(2) ? slipped(dice, word) : word) + " ";
    }
    for (std::size_t left = dice.below(3); left > 0; --left) {
        const FacetValues& facet = dice.any(facets);
        for (std::size_t more = dice.below(3); more > 0; --more) {
            const bool unknown = facet.values.empty() || dice.once_in(9);
            request.filter(facet.facet).push_back(unknown ? "?" : dice.any(facet.values));
        }
    }
    request.workload = random_range(dice);
    request.weeks = random_range(dice);
    if (dice.once_in(2)) request.currency = parse_currency("EUR");
    if (request.currency) request.cost = random_range(dice);
    request.sort = static_cast<Sort>(dice.below(codes_of<Sort>.size()));
    if (dice.once_in(2)) request.language = *parse_language(dice.once_in(2) ? "de" : "fr");
    request.offset = static_cast<std::uint32_t>(dice.below(5));
    request.limit = static_cast<std::uint32_t>(dice.below(40));
    return request;
}

void agree(std::uint64_t seed, std::size_t records, std::size_t requests) {
    Dice dice(seed);
    const Catalogue catalogue = random_catalogue(dice, records);
    const Frameworks frameworks = small_frameworks();
    const SearchIndex index(catalogue, frameworks);
    const auto facets = naive_facets(catalogue, frameworks);
    ASSERT_EQ(index.facets().size(), facets.size());
    for (std::size_t i = 0; i < facets.size(); ++i)
        ASSERT_EQ(index.facets()[i].values, facets[i].values) << code(facets[i].facet);
    for (std::size_t i = 0; i < requests; ++i) {
        const SearchRequest request = random_request(dice, facets);
        const SearchResult fast = index.search(request), plain = naive_search(catalogue, frameworks, request);
        ASSERT_EQ(fast.total, plain.total) << request.text << " seed " << seed;
        ASSERT_EQ(fast.records, plain.records) << request.text << " by " << code(request.sort) << " seed " << seed;
        ASSERT_EQ(fast.counts, plain.counts) << request.text << " seed " << seed;
    }
}

TEST(Search, AgreesWithLoopsOverRandomCatalogues) {
    for (std::uint64_t seed = 0; seed < 1000; ++seed)
        agree(seed, seed % 30, 4);
}

TEST(Search, AgreesWithLoopsWhereSetsAreKeptAsBitsAndAsLists) {
    for (std::uint64_t seed = 1000; seed < 1004; ++seed)
        agree(seed, 200, 30);
}

}  // namespace
}  // namespace cairn
