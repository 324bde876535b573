#include "sample_catalogue.h"

#include <gtest/gtest.h>

#include "cairn/catalogue_json.h"

namespace cairn {

const Frameworks& shipped_frameworks() {
    static const Frameworks all = built_in_frameworks();
    return all;
}

Catalogue catalogue_with(std::string_view credentials) {
    const std::string json = R"({"cairn": "catalogue/1", "id": "sample", "title": {"en": "Sample"}, "languages": ["en"],
      "providers": [
        {"id": "ie", "name": "A university", "type": "university", "country": "IE"},
        {"id": "nl", "name": "A company", "type": "company", "country": "NL",
         "qualityAssurance": [{"mechanism": "accreditation", "scope": "organisation", "standards": ["EQAVET"]}]},
        {"id": "nowhere", "name": "An association", "type": "ngo"}],
      "skills": [{"id": "s1", "label": "One"}, {"id": "s2", "label": "Two"}],
      "credentials": )" + std::string(credentials) +
                             "}";
    const SourceFile file{"sample.json", json};
    Result<Catalogue> decoded = decode_catalogue({&file, 1}, shipped_frameworks());
    if (decoded) return std::move(decoded.value());
    for (const Problem& problem : decoded.problems())
        ADD_FAILURE() << problem.pointer << ": " << problem.message;
    return {};
}

}  // namespace cairn
