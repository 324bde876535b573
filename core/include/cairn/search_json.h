#pragma once
// Search requests and results as JSON. The request is `SearchRequest` of web/src/engine/engine.ts:
//
//   {"text": "green roof", "filters": {"level": ["4", "5"], "delivery": ["online"]},
//    "ranges": {"workload": [20, null], "weeks": [null, 12.5], "cost": [0, 500]}, "currency": "EUR",
//    "sort": "relevance", "language": "de", "offset": 0, "limit": 20}
//
// Every key may be left out.

#include <string>
#include <string_view>

#include "cairn/catalogue.h"
#include "cairn/result.h"
#include "cairn/search.h"

namespace cairn {

/// Strict: an unknown key, facet or order is a problem that names the nearest known one; so are bounds or an order by cost
/// without a currency. Codes of facets are not judged: one that a catalogue does not have finds nothing in it.
Result<SearchRequest> decode_search_request(std::string_view json);

/// {"total": 12, "ids": ["…"], "facets": {"level": {"5": 12, "not-stated": 3}, …}}: compact; facets and values in the order of
/// `facets`, values that nothing has left out.
std::string encode_search_result(const SearchResult& result, const std::vector<FacetValues>& facets,
                                 const Catalogue& catalogue);

}  // namespace cairn
