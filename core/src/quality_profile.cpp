#include "cairn/quality_profile.h"

namespace cairn {
namespace {

void add(const QualityAssurance& entry, QualityProfile& profile) {
    const auto known = [&](QualityHeading heading, bool stated) {
        bool& held = profile.known[static_cast<std::size_t>(heading)];
        held = held || stated;
    };
    known(QualityHeading::mechanism, entry.mechanism.has_value());
    known(QualityHeading::body, !entry.body.empty() || entry.body_type);
    known(QualityHeading::scope, true);
    known(QualityHeading::cost, !entry.cost.empty());
    known(QualityHeading::elements, !entry.elements.empty());
    known(QualityHeading::tools, !entry.tools.empty());
    known(QualityHeading::grading, entry.grading.has_value());
    known(QualityHeading::validity, entry.validity_years.has_value());
    known(QualityHeading::benefits, !entry.benefits.empty());
    known(QualityHeading::standards, !entry.standards.empty());
    known(QualityHeading::stakeholders, !entry.stakeholders.empty() || !entry.regulation.empty());
}

}  // namespace

QualityProfile quality_profile_of(const Credential& credential, const Provider& provider) {
    QualityProfile profile;
    for (const QualityAssurance& entry : credential.quality_assurance)
        add(entry, profile);
    for (const QualityAssurance& entry : provider.quality_assurance)
        add(entry, profile);
    return profile;
}

}  // namespace cairn
