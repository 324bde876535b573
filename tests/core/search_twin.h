#pragma once
// Search as its headers describe it, by loops over the catalogue and nothing else: what SearchIndex is held against.

#include "cairn/search.h"

namespace cairn {

SearchResult naive_search(const Catalogue& catalogue, const Frameworks& frameworks, const SearchRequest& request);

}  // namespace cairn
