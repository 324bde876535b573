#pragma once
// One record of a catalogue: a microcredential, a qualification or any award in between. One that has a requirement can be
// stacked towards. Every member may be absent (empty) but `id`, `title`, `provider` and `kind`; absent means "not stated",
// and nothing in core fills it in. The comments name the questions of the Cedefop study that a member answers.

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "cairn/boxed.h"
#include "cairn/codes.h"
#include "cairn/date.h"
#include "cairn/decimal.h"
#include "cairn/extensions.h"
#include "cairn/provider.h"
#include "cairn/reference.h"
#include "cairn/requirement.h"
#include "cairn/text.h"

namespace cairn {

struct Certificate {  // RQ1.1 (k)
    std::optional<CertificateFormat> format;
    std::optional<bool> portfolio;  ///< can be kept in a digital portfolio
    std::optional<Duration> validity;
    Text renewal;
    Extensions extensions;
    bool operator==(const Certificate&) const = default;
};

struct LearningOutcome {  // RQ1.2 (c) M6
    Text statement;
    std::optional<OutcomeType> type;
    std::vector<SkillRef> skills;
    Extensions extensions;
    bool operator==(const LearningOutcome&) const = default;
};

/// EQF levels from `low` to `high`, 1 to 8.
struct EqfRange {
    int low = 1;
    int high = 1;
    bool operator==(const EqfRange&) const = default;
};

struct NationalLevel {
    FrameworkRef framework;
    std::string level;  ///< as the framework writes it: "6", "4+", "5.1"
    Extensions extensions;
    bool operator==(const NationalLevel&) const = default;
};

struct StatedLevel {  // RQ1.2 (h) M8
    std::optional<EqfRange> eqf;
    std::optional<NationalLevel> nqf;
    std::optional<LevelBasis> basis;
    std::optional<Cycle> cycle;
    Extensions extensions;
    bool operator==(const StatedLevel&) const = default;
};

struct Credits {
    SystemRef system;
    Decimal value;
    Extensions extensions;
    bool operator==(const Credits&) const = default;
};

struct Workload {  // RQ1.3 (e) M7
    std::optional<Decimal> hours;
    std::optional<Credits> credits;
    Extensions extensions;
    bool operator==(const Workload&) const = default;
};

struct StudyTime {  // (d)
    std::optional<Decimal> weeks;
    std::optional<Pace> pace;
    std::optional<Intensity> intensity;
    std::vector<Date> intakes;
    std::optional<bool> rolling;
    Extensions extensions;
    bool operator==(const StudyTime&) const = default;
};

struct Assessment {  // RQ1.4 (f) M9 O2
    std::vector<AssessmentType> types;
    std::optional<bool> external;
    std::optional<Supervision> supervision;
    Extensions extensions;
    bool operator==(const Assessment&) const = default;
};

struct Delivery {  // RQ1.5 (j) M10
    std::optional<DeliveryFormat> format;
    std::vector<Site> site;
    std::optional<TeacherRole> teacher;
    std::optional<Control> control;
    Extensions extensions;
    bool operator==(const Delivery&) const = default;
};

struct Stacking {  // RQ1.7 (g) O4
    std::optional<StackingMode> mode;
    std::vector<CredentialRef> towards;  ///< what the provider says it counts towards
    Boxed<Requirement> requirement;
    std::optional<SystemRef> credit_system;  ///< of the requirement's credits; absent: ECTS
    Extensions extensions;
    bool operator==(const Stacking&) const = default;
};

struct DeclaredRecognition {  // RQ1.7, the two doorways
    std::optional<RecognitionPurpose> purpose;
    std::optional<RecognitionEffect> effect;
    std::optional<Extent> extent;
    std::optional<Credits> credits;
    Text target;  ///< a credential's id or words
    Text by;
    std::vector<CountryCode> countries;
    Text note;
    Extensions extensions;
    bool operator==(const DeclaredRecognition&) const = default;
};

struct AutomaticRecognition {
    std::optional<AutomaticScope> scope;
    Text basis;
    std::vector<CountryCode> countries;
    Text note;
    Extensions extensions;
    bool operator==(const AutomaticRecognition&) const = default;
};

struct Recognition {
    std::vector<DeclaredRecognition> declared;
    std::vector<AutomaticRecognition> automatic;
    Extensions extensions;
    bool operator==(const Recognition&) const = default;
};

struct Relevance {  // RQ1.8
    std::optional<Industry> industry;
    std::vector<Text> partners;
    Text evidence;
    Extensions extensions;
    bool operator==(const Relevance&) const = default;
};

/// A figure that an author reports: a number exactly as written, or words ("9 in 10").
using Figure = std::variant<std::string, Text>;

struct OutcomeFigure {
    Text measure;
    Figure value;
    std::optional<int> year;
    Text source;
    Extensions extensions;
    bool operator==(const OutcomeFigure&) const = default;
};

/// `funding` never lowers `amount`. Either of `amount` and `currency` may be missing; an amount of no currency is in no sum.
struct Cost {  // (p)
    std::optional<Decimal> amount;
    std::optional<CurrencyCode> currency;
    std::vector<Funding> funding;
    Extensions extensions;
    bool operator==(const Cost&) const = default;
};

struct Credential {
    std::string id;  // RQ1.1 (a) M2
    Text title;
    Text description;
    std::string url;
    std::optional<Setting> setting;
    Text term;  ///< the provider's own word for it: "nanodegree"
    Kind kind = Kind::microcredential;
    ProviderRef provider;  // RQ1.1 (b) M4
    std::optional<ProviderRef> awarding_body;
    std::vector<CountryCode> countries;  ///< where it is available (n); the issuer's own is the provider's
    std::vector<RegionCode> regions;
    std::optional<Certificate> certificate;
    std::vector<LearningOutcome> outcomes;
    std::optional<StatedLevel> level;
    std::vector<FieldCode> fields;  // RQ1.2 (i)
    std::vector<SectorCode> sectors;
    std::vector<OccupationCode> occupations;
    std::vector<Text> tasks;
    Text occupational_standard;
    std::optional<Workload> workload;
    std::optional<StudyTime> duration;
    std::optional<Assessment> assessment;
    std::vector<AwardBasis> award_basis;  // RQ1.4
    std::optional<Delivery> delivery;
    Boxed<Requirement> entry;  // RQ1.6 (l) O1
    std::optional<Stacking> stacking;
    std::optional<Recognition> recognition;
    std::optional<Relevance> relevance;
    std::vector<Function> functions;  // RQ2
    Text recruitment;                 ///< how employers use it
    std::vector<Support> support;
    std::vector<Scenario> scenarios;
    std::vector<Text> audience;  // (m)
    Text purpose;                // (o)
    std::optional<Aim> aim;
    std::vector<TwinTransition> twin_transition;
    Text ecosystem;  ///< cluster or network
    std::optional<Scope> scope;
    std::optional<Response> response;
    std::vector<OutcomeFigure> outcomes_data;
    std::vector<Text> listed_in;
    std::optional<Date> reviewed;
    std::optional<Cost> cost;
    std::vector<LanguageCode> languages;  ///< of instruction
    std::vector<std::string> tags;
    std::vector<QualityAssurance> quality_assurance;  // RQ3 M11
    Text further;                                     // (q) O5
    Text source;
    std::optional<bool> illustrative;
    std::optional<Date> valid_from;
    std::optional<Date> valid_until;
    Extensions extensions;
    bool operator==(const Credential&) const = default;

    /// The requirement that it can be stacked towards; null if there is none.
    const Requirement* requirement() const {
        return stacking && stacking->requirement ? &*stacking->requirement : nullptr;
    }
};

}  // namespace cairn
