#pragma once
// The frameworks as the pages read them.

#include <string>

#include "cairn/framework.h"

namespace cairn {

/// {"eqf": [{"level", "knowledge", "skills", "responsibility"}], "frameworks": [{"id", "country", "acronym", "title", "source",
/// "confidence", "confidenceNote"?, "warning"?, "referenced", "levels": [{"level", "aliases", "uri"?, "eqf", "none"}]}]}:
/// compact, in the order of `frameworks`, texts as language maps.
std::string encode_frameworks(const Frameworks& frameworks);

}  // namespace cairn
