#pragma once
// The facets of records as cairn/facets.h describes them, by loops over the catalogue and nothing else.

#include <set>
#include <string>
#include <vector>

#include "cairn/facets.h"

namespace cairn {

using Codes = std::set<std::string>;

Codes codes_of_record(const Catalogue& catalogue, const Frameworks& frameworks, const Credential& credential,
                      Facet facet);
std::vector<FacetValues> naive_facets(const Catalogue& catalogue, const Frameworks& frameworks);

}  // namespace cairn
