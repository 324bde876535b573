#pragma once
// What may stand under a key of an audit case, with the bounds of each range.

#include <string>
#include <vector>

#include "documents.h"

namespace cairn {

/// Texts that a key takes; none if it takes ids, or words of one's own.
const std::vector<std::string>& words_of(const std::string& key);

/// Bounds and their neighbours, of credits, counts, shares, months and levels.
const std::vector<Json>& boundary_numbers();

/// Keys of which one may stand where another does, this one among them; none if there is no other.
const std::vector<std::string>& keys_like(const std::string& key);

}  // namespace cairn
