#pragma once
// Learner documents (DOMAIN.md, "A learner document") to and from JSON, as strict as catalogues.

#include <string>
#include <string_view>

#include "cairn/catalogue.h"
#include "cairn/catalogue_json.h"
#include "cairn/framework.h"
#include "cairn/learner.h"
#include "cairn/result.h"

namespace cairn {

/// References to credentials, providers, scales and systems are checked against `catalogue`.
Result<Learner> decode_learner(const SourceFile& file, const Catalogue& catalogue, const Frameworks& frameworks);

std::string encode_learner(const Learner& learner, LanguageCode first_language);

}  // namespace cairn
