#pragma once
// The vocabularies that DOMAIN.md fixes, as enums, each with its codes in the order of the enum; and the field's own code
// lists (countries, languages, currencies, ISCED-F, ISCO-08, NACE, NUTS), as checked strings.

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cairn/text.h"

namespace cairn {

/// The spelled codes of an enum, by its value. Specialised beside each enum.
template <class E>
inline constexpr std::array<std::string_view, 0> codes_of{};

template <class E>
std::string_view code(E value) {
    return codes_of<E>[static_cast<std::size_t>(value)];
}

template <class E>
std::optional<E> from_code(std::string_view text) {
    for (std::size_t i = 0; i < codes_of<E>.size(); ++i)
        if (codes_of<E>[i] == text) return static_cast<E>(i);
    return std::nullopt;
}

template <class... S>
constexpr auto code_list(S... codes) {
    return std::array<std::string_view, sizeof...(S)>{codes...};
}

#define CAIRN_CODES(E, ...) \
    template <>             \
    inline constexpr auto codes_of<E> = code_list(__VA_ARGS__)

enum class ProviderType : std::uint8_t {
    university,
    vet_school,
    training_provider,
    company,
    chamber,
    sector_body,
    trade_union,
    professional_body,
    public_employment_service,
    public_authority,
    ngo,
    platform
};
CAIRN_CODES(ProviderType, "university", "vet-school", "training-provider", "company", "chamber", "sector-body",
            "trade-union", "professional-body", "public-employment-service", "public-authority", "ngo", "platform");

enum class SkillType : std::uint8_t { knowledge, skill, transversal };
CAIRN_CODES(SkillType, "knowledge", "skill", "transversal");

enum class Setting : std::uint8_t { formal, non_formal, informal };
CAIRN_CODES(Setting, "formal", "non-formal", "informal");

enum class Kind : std::uint8_t {
    microcredential,
    qualification,
    partial_qualification,
    certificate,
    professional_certification,
    licence
};
CAIRN_CODES(Kind, "microcredential", "qualification", "partial-qualification", "certificate",
            "professional-certification", "licence");

enum class CertificateFormat : std::uint8_t { open_badge, edc, verifiable_credential, pdf, paper };
CAIRN_CODES(CertificateFormat, "open-badge", "edc", "verifiable-credential", "pdf", "paper");

enum class OutcomeType : std::uint8_t { knowledge, skills, responsibility_autonomy };
CAIRN_CODES(OutcomeType, "knowledge", "skills", "responsibility-autonomy");

enum class LevelBasis : std::uint8_t { formal, informal };
CAIRN_CODES(LevelBasis, "formal", "informal");

enum class Cycle : std::uint8_t { short_cycle, first, second, third };
CAIRN_CODES(Cycle, "short", "first", "second", "third");

enum class Pace : std::uint8_t { fixed, self_paced };
CAIRN_CODES(Pace, "fixed", "self-paced");

enum class Intensity : std::uint8_t { full_time, part_time };
CAIRN_CODES(Intensity, "full-time", "part-time");

enum class AssessmentType : std::uint8_t { written, oral, practical, portfolio, project, workplace_observation, none };
CAIRN_CODES(AssessmentType, "written", "oral", "practical", "portfolio", "project", "workplace-observation", "none");

enum class Supervision : std::uint8_t { none, supervised, supervised_id_online, supervised_id_onsite };
CAIRN_CODES(Supervision, "none", "supervised", "supervised-id-online", "supervised-id-onsite");

enum class AwardBasis : std::uint8_t { programme, assessment, prior_learning };
CAIRN_CODES(AwardBasis, "programme", "assessment", "prior-learning");

enum class DeliveryFormat : std::uint8_t { online, face_to_face, blended };
CAIRN_CODES(DeliveryFormat, "online", "face-to-face", "blended");

enum class Site : std::uint8_t { workplace, classroom, dual, laboratory, home };
CAIRN_CODES(Site, "workplace", "classroom", "dual", "laboratory", "home");

enum class TeacherRole : std::uint8_t { lecturer, facilitator, coach, none };
CAIRN_CODES(TeacherRole, "lecturer", "facilitator", "coach", "none");

enum class Control : std::uint8_t { self_directed, teacher_centred, mixed };
CAIRN_CODES(Control, "self-directed", "teacher-centred", "mixed");

enum class StackingMode : std::uint8_t { stand_alone, stackable, integrated };
CAIRN_CODES(StackingMode, "stand-alone", "stackable", "integrated");

enum class RecognitionPurpose : std::uint8_t { education, employment };
CAIRN_CODES(RecognitionPurpose, "education", "employment");

enum class RecognitionEffect : std::uint8_t { admission, credit_transfer, exemption, employment, progression };
CAIRN_CODES(RecognitionEffect, "admission", "credit-transfer", "exemption", "employment", "progression");

enum class Extent : std::uint8_t { whole, part };
CAIRN_CODES(Extent, "whole", "part");

enum class AutomaticScope : std::uint8_t { borders, institutions };
CAIRN_CODES(AutomaticScope, "borders", "institutions");

enum class Industry : std::uint8_t { none, consulted, co_designed, industry_led };
CAIRN_CODES(Industry, "none", "consulted", "co-designed", "industry-led");

enum class Function : std::uint8_t { labour_market, further_learning, inclusion_mobility };
CAIRN_CODES(Function, "labour-market", "further-learning", "inclusion-mobility");

enum class Support : std::uint8_t { accessibility, childcare, guidance, mentoring, language_support, equipment };
CAIRN_CODES(Support, "accessibility", "childcare", "guidance", "mentoring", "language-support", "equipment");

enum class Scenario : std::uint8_t { supply_further_learning, supply_job_entry, demand_sector, vulnerable_groups };
CAIRN_CODES(Scenario, "supply-further-learning", "supply-job-entry", "demand-sector", "vulnerable-groups");

enum class Aim : std::uint8_t { upskilling, reskilling, entry, top_up };
CAIRN_CODES(Aim, "upskilling", "reskilling", "entry", "top-up");

enum class TwinTransition : std::uint8_t { green, digital };
CAIRN_CODES(TwinTransition, "green", "digital");

enum class Scope : std::uint8_t { local, regional, national, global };
CAIRN_CODES(Scope, "local", "regional", "national", "global");

enum class Response : std::uint8_t { quick_gap, strategy };
CAIRN_CODES(Response, "quick-gap", "strategy");

enum class Funding : std::uint8_t { free, employer, public_grant, voucher, loan, self };
CAIRN_CODES(Funding, "free", "employer", "public-grant", "voucher", "loan", "self");

enum class Mechanism : std::uint8_t { certification, quality_award, inspection, self_assessment, accreditation };
CAIRN_CODES(Mechanism, "certification", "quality-award", "inspection", "self-assessment", "accreditation");

enum class BodyType : std::uint8_t { government_agency, department, ngo, other };
CAIRN_CODES(BodyType, "government-agency", "department", "ngo", "other");

enum class QualityScope : std::uint8_t { organisation, programme };
CAIRN_CODES(QualityScope, "organisation", "programme");

enum class QualityElement : std::uint8_t {
    external_certificate,
    leadership,
    monitoring,
    organisational_structure,
    public_information,
    quality_management_system,
    regulatory_compliance,
    staff_recruitment_training,
    training_design_delivery
};
CAIRN_CODES(QualityElement, "external-certificate", "leadership", "monitoring", "organisational-structure",
            "public-information", "quality-management-system", "regulatory-compliance", "staff-recruitment-training",
            "training-design-delivery");

enum class QualityTool : std::uint8_t {
    indicators,
    expert_review,
    interviews,
    self_assessment_questionnaire,
    site_visit,
    survey
};
CAIRN_CODES(QualityTool, "indicators", "expert-review", "interviews", "self-assessment-questionnaire", "site-visit",
            "survey");

enum class QualityGrading : std::uint8_t { pass_fail, multi_category };
CAIRN_CODES(QualityGrading, "pass-fail", "multi-category");

enum class QualityBenefit : std::uint8_t {
    quality_label,
    public_funding,
    licence_to_operate,
    provider_registry,
    award
};
CAIRN_CODES(QualityBenefit, "quality-label", "public-funding", "licence-to-operate", "provider-registry", "award");

enum class Stage : std::uint8_t { design, development, implementation, quality_assurance };
CAIRN_CODES(Stage, "design", "development", "implementation", "quality-assurance");

enum class Cefr : std::uint8_t { a1, a2, b1, b2, c1, c2 };
CAIRN_CODES(Cefr, "A1", "A2", "B1", "B2", "C1", "C2");

enum class Assurance : std::uint8_t { self_declared, verified };
CAIRN_CODES(Assurance, "self-declared", "verified");

enum class SpreadBy : std::uint8_t { provider, field, country, tag, eqf };
CAIRN_CODES(SpreadBy, "provider", "field", "country", "tag", "eqf");

/// ISO 3166-1 alpha-2, upper case. EL and UK, as the EU writes them, are read as GR and GB.
struct CountryCode {
    std::array<char, 2> letters{};

    std::string_view view() const { return {letters.data(), letters[0] ? 2U : 0U}; }
    bool operator==(const CountryCode&) const = default;
    bool operator<(const CountryCode& other) const { return letters < other.letters; }
};

/// Strings that have passed the check of their list or pattern. Short ones stay inside the string object.
struct CurrencyCode {  ///< ISO 4217
    std::string value;
    bool operator==(const CurrencyCode&) const = default;
    bool operator<(const CurrencyCode& other) const { return value < other.value; }
};
struct FieldCode {  ///< ISCED-F 2013, two to four digits; a prefix is the broader field
    std::string value;
    bool operator==(const FieldCode&) const = default;
    bool operator<(const FieldCode& other) const { return value < other.value; }
};
struct SectorCode {  ///< NACE Rev. 2.1: section "C", division "25", group "25.6" or class "25.62"
    std::string value;
    bool operator==(const SectorCode&) const = default;
    bool operator<(const SectorCode& other) const { return value < other.value; }
};
struct OccupationCode {  ///< ISCO-08 (one to four digits) or an ESCO occupation URI
    std::string value;
    bool operator==(const OccupationCode&) const = default;
    bool operator<(const OccupationCode& other) const { return value < other.value; }
};
struct RegionCode {  ///< NUTS: two letters and up to three letters or digits
    std::string value;
    bool operator==(const RegionCode&) const = default;
    bool operator<(const RegionCode& other) const { return value < other.value; }
};

/// Each reads what a document says; nothing if it is not a code of the list (or does not fit the pattern).
std::optional<CountryCode> parse_country(std::string_view text);
std::optional<LanguageCode> parse_language(std::string_view text);
std::optional<CurrencyCode> parse_currency(std::string_view text);
std::optional<FieldCode> parse_field(std::string_view text);
std::optional<SectorCode> parse_sector(std::string_view text);
std::optional<OccupationCode> parse_occupation(std::string_view text);
std::optional<RegionCode> parse_region(std::string_view text);

/// An ESCO skill URI needs no entry in a catalogue's own list of skills.
bool is_esco_skill(std::string_view id);

/// The code and all that it rolls up into, broadest first: "25.62" → "C", "25", "25.6", "25.62"; "0715" → "07", "071", "0715".
/// A division that NACE Rev. 2.1 does not have lies in no section.
std::vector<std::string> broader_or_same(const SectorCode& sector);
std::vector<std::string> broader_or_same(const FieldCode& field);

}  // namespace cairn
