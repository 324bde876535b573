#pragma once
// Parts of the replies of engine.ts that are no type of their own in the model.

#include <functional>
#include <string>

#include "cairn/catalogue.h"
#include "cairn/search.h"

namespace cairn {

/// engine.ts, `Opened`.
std::string encode_opened(const Catalogue& catalogue, const SearchIndex& index);

/// {id: text} of every credential, provider and skill that a record mentions and the catalogue knows.
std::string encode_labels(const Credential& credential, const Catalogue& catalogue);

}  // namespace cairn
