#pragma once
// What is known about the quality assurance behind a record, heading by heading of the third research question of the Cedefop
// study (slides of 3 July 2025, RQ3). It says what is stated, not how good it is: there is no score.

#include <array>
#include <cstddef>
#include <cstdint>

#include "cairn/codes.h"
#include "cairn/credential.h"
#include "cairn/provider.h"

namespace cairn {

enum class QualityHeading : std::uint8_t {
    mechanism,
    body,
    scope,
    cost,
    elements,
    tools,
    grading,
    validity,
    benefits,
    standards,
    stakeholders
};
CAIRN_CODES(QualityHeading, "mechanism", "body", "scope", "cost", "elements", "tools", "grading", "validity",
            "benefits", "standards", "stakeholders");

struct QualityProfile {
    /// By QualityHeading, in the order of the enum.
    std::array<bool, codes_of<QualityHeading>.size()> known{};

    bool knows(QualityHeading heading) const { return known[static_cast<std::size_t>(heading)]; }
};

/// A heading is known if any entry of the record or of its provider states it. `body`: its name or its type. `scope`: stated, or
/// told by where the entry stands (the provider's is of the organisation, the record's of the programme). `stakeholders`: those
/// involved, or the regulation that requires it.
QualityProfile quality_profile_of(const Credential& credential, const Provider& provider);

}  // namespace cairn
