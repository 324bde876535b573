#pragma once
// Where what stands in an audit case: a mutation puts a node in the place of a node and a pool in the place of a pool.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "documents.h"

namespace cairn {

/// Discarded if it is no JSON, or nested more deeply than any document may be: what writes a value out is recursive.
Json parse_case(std::string_view bytes);

enum class Role : std::uint8_t { node, limit, pool, amount, number, text, achievement, record, other };

/// Valid for as long as nothing of the document is added or removed.
struct Place {
    Json* value;
    Json* parent;     ///< an object or a list
    std::string key;  ///< in the parent, or of the list that is the parent
    Role role;
};

/// Every place below the root.
std::vector<Place> places(Json& root);
std::vector<Place> places(Json& root, Role role);

/// Removes a place from its parent.
void erase(const Place& place);

}  // namespace cairn
