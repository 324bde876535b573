#include "cairn/transparency.h"

#include <algorithm>

namespace cairn {
namespace {

using Element = TransparencyElement;

bool names_mechanism(const std::vector<QualityAssurance>& list) {
    return std::any_of(list.begin(), list.end(), [](const QualityAssurance& one) { return one.mechanism.has_value(); });
}

bool states_outcomes(const Credential& credential) {
    return std::any_of(credential.outcomes.begin(), credential.outcomes.end(), [](const LearningOutcome& outcome) {
        return !outcome.statement.empty() || !outcome.skills.empty();
    });
}

bool links_to_framework(const Credential& credential) {
    return credential.level && (credential.level->eqf || credential.level->nqf);
}

bool states_stacking(const Credential& credential) {
    const auto& stacking = credential.stacking;
    return stacking && (stacking->mode || !stacking->towards.empty() || stacking->requirement);
}

}  // namespace

int Transparency::percent() const {
    const auto size = static_cast<int>(answered.size());
    const auto count = static_cast<int>(std::count(answered.begin(), answered.end(), true));
    return (200 * count + size) / (2 * size);
}

Transparency transparency_of(const Credential& credential, const Provider& provider) {
    Transparency result;
    const auto set = [&](bool answered, auto... elements) {
        ((result.answered[static_cast<std::size_t>(elements)] = answered), ...);
    };
    const auto& duration = credential.duration;
    const auto& delivery = credential.delivery;
    const bool format = delivery && delivery->format;
    const bool framework = links_to_framework(credential);

    set(!credential.title.empty(), Element::m2, Element::a);
    set(provider.country || provider.region, Element::m3);
    set(!credential.provider.id.empty() || credential.awarding_body, Element::m4, Element::b);
    set(states_outcomes(credential), Element::m6, Element::c);
    set(credential.workload && (credential.workload->hours || credential.workload->credits), Element::m7, Element::e);
    set(framework, Element::h);
    set(framework || (credential.level && credential.level->cycle), Element::m8);
    set(credential.assessment && !credential.assessment->types.empty(), Element::m9, Element::f);
    set(format, Element::j);
    set(format || (delivery && !delivery->site.empty()), Element::m10);
    set(names_mechanism(credential.quality_assurance) || names_mechanism(provider.quality_assurance), Element::m11);
    set(duration && (duration->weeks || duration->pace || duration->intensity), Element::d);
    set(states_stacking(credential), Element::g);
    set(!credential.occupational_standard.empty() || !credential.occupations.empty(), Element::i);
    set(credential.certificate && credential.certificate->format, Element::k);
    set(credential.entry.has_value(), Element::l);
    set(!credential.audience.empty(), Element::m);
    set(!credential.countries.empty() || !credential.regions.empty(), Element::n);
    set(!credential.purpose.empty() || credential.aim, Element::o);
    set(credential.cost && (credential.cost->amount || !credential.cost->funding.empty()), Element::p);
    set(!credential.further.empty(), Element::q);
    return result;
}

}  // namespace cairn
