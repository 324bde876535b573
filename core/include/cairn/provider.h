#pragma once
// Who offers and who awards, and the quality assurance that stands behind them (DOMAIN.md, RQ3).

#include <optional>
#include <string>
#include <vector>

#include "cairn/codes.h"
#include "cairn/date.h"
#include "cairn/decimal.h"
#include "cairn/extensions.h"
#include "cairn/text.h"

namespace cairn {

struct Stakeholder {
    std::optional<Stage> stage;
    Text who;
    Text role;
    Extensions extensions;
    bool operator==(const Stakeholder&) const = default;
};

struct QualityAssurance {
    std::optional<Mechanism> mechanism;
    Text body;
    std::optional<BodyType> body_type;
    std::optional<QualityScope> scope;
    Text cost;
    std::vector<QualityElement> elements;
    std::vector<QualityTool> tools;
    std::optional<QualityGrading> grading;
    Text result;
    std::optional<Date> date;
    std::optional<Decimal> validity_years;
    std::vector<QualityBenefit> benefits;
    std::vector<Text> standards;  ///< "ESG", "EQAVET", "ISO-21001", "ISO-29993", "ISO-17024", or words
    std::vector<Stakeholder> stakeholders;
    Text regulation;
    Extensions extensions;
    bool operator==(const QualityAssurance&) const = default;
};

struct Provider {
    std::string id;
    Text name;
    ProviderType type = ProviderType::university;
    std::optional<CountryCode> country;
    std::optional<RegionCode> region;
    std::string url;
    std::vector<QualityAssurance> quality_assurance;
    Extensions extensions;
    bool operator==(const Provider&) const = default;
};

}  // namespace cairn
