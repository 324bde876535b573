#pragma once
// The keys of a catalogue document beside its records, whose keys are in fields_credential.h.

#include "cairn/catalogue.h"
#include "fields.h"
#include "fields_credential.h"

namespace cairn {

inline constexpr std::int64_t max_rate = 1000;

template <class Io>
void describe(Io& io, CreditSystem& system) {
    io.must("id", system.id);
    io("ectsPerCredit", bounded(system.ects_per_credit, 0, max_rate));
    io("hoursPerCredit", bounded(system.hours_per_credit, 0, max_rate));
    io.extensions(system.extensions);
    constexpr std::string_view more_than_nothing = "expected a number above 0";
    io.require(!system.ects_per_credit || system.ects_per_credit->hundredths > 0, "ectsPerCredit", more_than_nothing);
    io.require(!system.hours_per_credit || system.hours_per_credit->hundredths > 0, "hoursPerCredit",
               more_than_nothing);
}

template <class Io>
void describe(Io& io, GradeScale& scale) {
    io.must("id", scale.id);
    io.must("grades", GradeNames{scale.grades});
    io.extensions(scale.extensions);
}

/// What stands beside the lists of records.
struct CatalogueHeader {
    std::string cairn;
    std::string id;
    Text title;
    std::string version;
    std::vector<LanguageCode> languages;
    std::string licence;
    std::optional<bool> illustrative;
    std::vector<CreditSystem> credit_systems;
    std::vector<GradeScale> grade_scales;
    Extensions extensions;
};

template <class Io>
void describe(Io& io, CatalogueHeader& header) {
    io.must("cairn", header.cairn);
    io.must("id", header.id);
    io.must("title", header.title);
    io("version", header.version);
    io.must("languages", non_empty(header.languages));
    io("licence", header.licence);
    io("illustrative", header.illustrative);
    io("creditSystems", header.credit_systems);
    io("gradeScales", header.grade_scales);
    io("providers", StreamedList{});
    io("skills", StreamedList{});
    io("credentials", StreamedList{});
    io.extensions(header.extensions);
    io.require(header.cairn.empty() || header.cairn == "catalogue/1", "cairn", "expected \"catalogue/1\"");
}

}  // namespace cairn
