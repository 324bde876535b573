#include "cairn/recognise.h"

#include <algorithm>
#include <optional>

#include "cairn/position.h"

namespace cairn {
namespace {

using Fact = RecognitionFact;

/// How a need stands: `at_hand` is what the record states about it (the need itself, or what it has instead).
struct Finding {
    bool met = false;
    std::optional<Fact> at_hand;
};

/// All needs, in the order in which they are listed. Each effect uses some of them.
struct Findings {
    Finding level, workload, outcomes, assessment, identity, quality, standards, issuer, country, whole, relevance;
    bool automatic = false;
};

/// The bodies behind a record: its provider, and the awarding body, which is the provider unless another is stated.
struct Behind {
    const Provider* provider;
    const Provider* awarding;
};

Finding met(Fact fact) {
    return {true, fact};
}
Finding instead(Fact fact) {
    return {false, fact};
}

Finding level_of(const Credential& credential, const Frameworks& frameworks) {
    const Position position = position_of(credential.level, frameworks);
    if (!position.stated) return {};
    if (credential.level->basis == LevelBasis::informal) return instead(Fact::informal_level);
    if (!credential.level->basis) return instead(Fact::level);
    if (position.levels == 0 && position.none) return instead(Fact::outside_eqf);
    return met(Fact::formal_level);
}

Finding workload_of(const Credential& credential, const Catalogue& catalogue) {
    if (!credential.workload) return {};
    if (credential.workload->credits) {
        const CreditSystem* system = find_system(credential.workload->credits->system.id, catalogue.credit_systems);
        if (system && system->ects_per_credit) return met(Fact::credits);
    }
    return credential.workload->hours ? met(Fact::workload) : Finding{};
}

Finding outcomes_of(const Credential& credential) {
    const bool stated = std::any_of(
        credential.outcomes.begin(), credential.outcomes.end(),
        [](const LearningOutcome& outcome) { return !outcome.statement.empty() || !outcome.skills.empty(); });
    return stated ? met(Fact::outcomes) : Finding{};
}

Finding assessment_of(const Credential& credential) {
    if (!credential.assessment || credential.assessment->types.empty()) return {};
    const auto& types = credential.assessment->types;
    const bool only_none =
        std::all_of(types.begin(), types.end(), [](AssessmentType type) { return type == AssessmentType::none; });
    return only_none ? instead(Fact::no_assessment) : met(Fact::assessment);
}

Finding identity_of(const Credential& credential) {
    if (!credential.assessment || !credential.assessment->supervision) return {};
    switch (*credential.assessment->supervision) {
        case Supervision::none:
            return instead(Fact::no_supervision);
        case Supervision::supervised:
            return instead(Fact::supervision);
        case Supervision::supervised_id_online:
        case Supervision::supervised_id_onsite:
            return met(Fact::identity);
    }
    return {};
}

template <class Visit>
void each_assurance(const Credential& credential, const Behind& behind, Visit visit) {
    for (const auto& entry : credential.quality_assurance)
        visit(entry);
    if (behind.provider)
        for (const auto& entry : behind.provider->quality_assurance)
            visit(entry);
    if (behind.awarding && behind.awarding != behind.provider)
        for (const auto& entry : behind.awarding->quality_assurance)
            visit(entry);
}

Finding quality_of(const Credential& credential, const Behind& behind) {
    Finding found;
    each_assurance(credential, behind, [&](const QualityAssurance& entry) {
        if (!entry.mechanism || found.met) return;
        const bool own = *entry.mechanism == Mechanism::self_assessment;
        found = own ? instead(Fact::self_assessment) : met(Fact::quality_assurance);
    });
    return found;
}

Finding standards_of(const Credential& credential, const Behind& behind) {
    Finding found;
    each_assurance(credential, behind, [&](const QualityAssurance& entry) {
        for (const Text& standard : entry.standards)
            for (const Text::Entry& text : standard.entries)
                for (const std::u32string& word : fold_words(text.words))
                    if (word == U"esg" || word == U"eqavet") found = met(Fact::quality_standards);
    });
    return found;
}

Finding issuer_of(const Credential& credential, const Behind& behind) {
    if (behind.awarding) switch (behind.awarding->type) {
            case ProviderType::university:
            case ProviderType::vet_school:
            case ProviderType::chamber:
            case ProviderType::public_authority:
                return met(Fact::issuer_type);
            default:
                break;
        }
    return credential.setting == Setting::formal ? met(Fact::formal_setting) : Finding{};
}

Finding relevance_of(const Credential& credential) {
    const auto industry = credential.relevance ? credential.relevance->industry : std::nullopt;
    if (industry && *industry != Industry::none) return met(Fact::industry);
    if (!credential.occupational_standard.empty()) return met(Fact::occupational_standard);
    return industry ? instead(Fact::no_industry) : Finding{};
}

Findings find_all(const Credential& credential, const Catalogue& catalogue, const Frameworks& frameworks) {
    Behind behind{catalogue.provider(credential.provider.id), nullptr};
    behind.awarding = credential.awarding_body ? catalogue.provider(credential.awarding_body->id) : behind.provider;
    Findings found;
    found.level = level_of(credential, frameworks);
    found.workload = workload_of(credential, catalogue);
    found.outcomes = outcomes_of(credential);
    found.assessment = assessment_of(credential);
    found.identity = identity_of(credential);
    found.quality = quality_of(credential, behind);
    found.standards = standards_of(credential, behind);
    found.issuer = issuer_of(credential, behind);
    if (behind.awarding && behind.awarding->country) found.country = met(Fact::country);
    if (credential.kind == Kind::qualification) found.whole = met(Fact::qualification);
    found.relevance = relevance_of(credential);
    found.automatic = credential.recognition && !credential.recognition->automatic.empty();
    return found;
}

struct Need {
    const Finding& finding;
    Fact fact;  ///< as it is named when it is missing
};

std::vector<Need> needs_of(RecognitionEffect effect, const Findings& found) {
    if (effect == RecognitionEffect::employment || effect == RecognitionEffect::progression) {
        std::vector<Need> needs{{found.outcomes, Fact::outcomes}, {found.assessment, Fact::assessment}};
        if (effect == RecognitionEffect::employment) needs.push_back({found.identity, Fact::identity});
        needs.push_back({found.relevance, Fact::industry});
        needs.push_back({found.quality, Fact::quality_assurance});
        return needs;
    }
    std::vector<Need> needs{{found.level, Fact::formal_level},        {found.workload, Fact::credits},
                            {found.outcomes, Fact::outcomes},         {found.assessment, Fact::assessment},
                            {found.quality, Fact::quality_assurance}, {found.standards, Fact::quality_standards},
                            {found.issuer, Fact::issuer_type},        {found.country, Fact::country}};
    if (effect == RecognitionEffect::admission) needs.push_back({found.whole, Fact::qualification});
    return needs;
}

bool unlikely(RecognitionEffect effect, const Findings& found) {
    const bool unassessed = found.assessment.at_hand == Fact::no_assessment;
    if (effect == RecognitionEffect::employment || effect == RecognitionEffect::progression)
        return unassessed && !found.relevance.met;
    return unassessed || (effect == RecognitionEffect::admission && found.level.at_hand == Fact::informal_level);
}

bool comparable(RecognitionEffect effect, const Findings& found) {
    if (!found.outcomes.met) return false;
    if (effect == RecognitionEffect::employment || effect == RecognitionEffect::progression)
        return found.assessment.at_hand || found.relevance.met;
    return found.level.at_hand || found.workload.met;
}

bool is_declared(const Credential& credential, RecognitionEffect effect) {
    return credential.recognition &&
           std::any_of(credential.recognition->declared.begin(), credential.recognition->declared.end(),
                       [&](const DeclaredRecognition& one) { return one.effect == effect; });
}

Outlook outlook_of(RecognitionEffect effect, const Findings& found, bool declared) {
    const bool at_work = effect == RecognitionEffect::employment || effect == RecognitionEffect::progression;
    Outlook result;
    result.purpose = at_work ? RecognitionPurpose::employment : RecognitionPurpose::education;
    result.effect = effect;
    if (declared) {
        result.outlook = OutlookValue::declared;
        result.rests_on = {Fact::declared};
        return result;
    }
    const bool automatic =
        found.automatic && (effect == RecognitionEffect::admission || effect == RecognitionEffect::credit_transfer);
    if (automatic) result.rests_on.push_back(Fact::automatic);
    for (const Need& need : needs_of(effect, found)) {
        if (need.finding.at_hand) result.rests_on.push_back(*need.finding.at_hand);
        if (!need.finding.met) result.missing.push_back(need.fact);
    }
    if (unlikely(effect, found))
        result.outlook = OutlookValue::unlikely;
    else if (result.missing.empty() || automatic)
        result.outlook = OutlookValue::likely;
    else
        result.outlook = comparable(effect, found) ? OutlookValue::case_by_case : OutlookValue::unknown;
    return result;
}

}  // namespace

std::array<Outlook, 5> recognition_outlook(const Credential& credential, const Catalogue& catalogue,
                                           const Frameworks& frameworks) {
    const Findings found = find_all(credential, catalogue, frameworks);
    std::array<Outlook, 5> outlooks;
    for (std::size_t i = 0; i < outlooks.size(); ++i) {
        const auto effect = static_cast<RecognitionEffect>(i);
        outlooks[i] = outlook_of(effect, found, is_declared(credential, effect));
    }
    return outlooks;
}

}  // namespace cairn
