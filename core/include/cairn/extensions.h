#pragma once

#include <string>
#include <utility>
#include <vector>

namespace cairn {

/// Members whose key begins with "x-", in document order: key, and value as compact JSON. Kept, and shown nowhere.
using Extensions = std::vector<std::pair<std::string, std::string>>;

}  // namespace cairn
