#pragma once
// The cases of tests/documents (its README.md says what they mean), and comparing documents as JSON.

#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "cairn/catalogue_json.h"

namespace cairn {

using Json = nlohmann::ordered_json;

/// Names and bytes of one catalogue's files.
using Files = std::vector<std::pair<std::string, std::string>>;

Result<Catalogue> decode(const Files& files);
/// One document, named "document".
Result<Catalogue> decode(std::string bytes);

/// A file of tests/documents as a value.
Json document(const std::string& name);

/// Decodes every case of the file and compares its problems with those that the case lists.
void expect_problems_of(const std::string& cases);

/// A line for each problem.
std::string shown(const Problems& problems);

}  // namespace cairn
