#pragma once
// What a person holds, has done and intends: the learner document. It never leaves the device it is on.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cairn/codes.h"
#include "cairn/credential.h"
#include "cairn/date.h"
#include "cairn/decimal.h"
#include "cairn/requirement.h"
#include "cairn/text.h"

namespace cairn {

/// Something earned. A key that it leaves out is taken from its catalogue record, whole key by whole key.
struct Achievement {
    std::string id;
    std::optional<CredentialRef> credential;
    Text title;
    std::optional<Credits> credits;
    std::optional<Decimal> hours;
    std::optional<StatedLevel> level;
    std::optional<ProviderRef> provider;
    std::optional<Kind> kind;
    std::vector<FieldCode> fields;
    std::vector<SkillRef> skills;
    std::vector<std::string> tags;
    std::optional<Delivery> delivery;
    std::optional<Date> issued;
    std::optional<Date> expires;
    std::optional<Grade> grade;
    std::optional<AwardBasis> basis;
    std::vector<CredentialRef> used_for;
    std::optional<Assurance> assurance;
    Extensions extensions;
    bool operator==(const Achievement&) const = default;
};

struct Experience {
    std::optional<int> months;  ///< absent: unknown
    std::optional<OccupationCode> occupation;
    std::vector<FieldCode> fields;
    Extensions extensions;
    bool operator==(const Experience&) const = default;
};

struct LanguageSkill {
    LanguageCode code;
    std::optional<Cefr> cefr;
    Extensions extensions;
    bool operator==(const LanguageSkill&) const = default;
};

struct Money {
    Decimal amount;
    CurrencyCode currency;
    Extensions extensions;
    bool operator==(const Money&) const = default;
};

struct Pause {  ///< both days included
    Date from;
    Date to;
    bool operator==(const Pause&) const = default;
};

struct Planning {
    std::optional<Date> start;
    std::optional<Decimal> hours_per_week;
    std::optional<int> max_parallel;
    std::optional<Money> budget;
    std::optional<Date> deadline;
    std::vector<DeliveryFormat> delivery;
    std::vector<LanguageCode> languages;
    std::vector<CountryCode> countries;
    std::vector<Pause> pauses;
    Extensions extensions;
    bool operator==(const Planning&) const = default;
};

struct Learner {
    std::vector<Achievement> achievements;
    std::vector<Experience> experience;
    std::vector<LanguageSkill> languages;
    std::vector<SkillRef> skills;
    std::vector<std::string> milestones;
    std::vector<std::pair<std::string, std::string>> attributes;
    std::optional<Planning> planning;
    Extensions extensions;
    bool operator==(const Learner&) const = default;
};

}  // namespace cairn
