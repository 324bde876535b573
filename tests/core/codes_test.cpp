#include "cairn/codes.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "cairn/requirement.h"
#include "repository.h"

namespace cairn {
namespace {

template <class E>
void expect_each_code_names_its_value(std::size_t count) {
    std::set<std::string_view> distinct(codes_of<E>.begin(), codes_of<E>.end());
    EXPECT_EQ(distinct.size(), count) << codes_of<E>[0];
    for (std::size_t i = 0; i < codes_of<E>.size(); ++i) {
        EXPECT_EQ(from_code<E>(codes_of<E>[i]), static_cast<E>(i)) << codes_of<E>[i];
        EXPECT_EQ(code(static_cast<E>(i)), codes_of<E>[i]);
    }
    EXPECT_EQ(from_code<E>(""), std::nullopt);
    EXPECT_EQ(from_code<E>(std::string(codes_of<E>[0]) + " "), std::nullopt);
}

TEST(Codes, OfEveryVocabularyNameOneValueEach) {
    expect_each_code_names_its_value<ProviderType>(12);
    expect_each_code_names_its_value<SkillType>(3);
    expect_each_code_names_its_value<Setting>(3);
    expect_each_code_names_its_value<Kind>(6);
    expect_each_code_names_its_value<CertificateFormat>(5);
    expect_each_code_names_its_value<OutcomeType>(3);
    expect_each_code_names_its_value<LevelBasis>(2);
    expect_each_code_names_its_value<Cycle>(4);
    expect_each_code_names_its_value<Pace>(2);
    expect_each_code_names_its_value<Intensity>(2);
    expect_each_code_names_its_value<AssessmentType>(7);
    expect_each_code_names_its_value<Supervision>(4);
    expect_each_code_names_its_value<AwardBasis>(3);
    expect_each_code_names_its_value<DeliveryFormat>(3);
    expect_each_code_names_its_value<Site>(5);
    expect_each_code_names_its_value<TeacherRole>(4);
    expect_each_code_names_its_value<Control>(3);
    expect_each_code_names_its_value<StackingMode>(3);
    expect_each_code_names_its_value<RecognitionPurpose>(2);
    expect_each_code_names_its_value<RecognitionEffect>(5);
    expect_each_code_names_its_value<Extent>(2);
    expect_each_code_names_its_value<AutomaticScope>(2);
    expect_each_code_names_its_value<Industry>(4);
    expect_each_code_names_its_value<Function>(3);
    expect_each_code_names_its_value<Support>(6);
    expect_each_code_names_its_value<Scenario>(4);
    expect_each_code_names_its_value<Aim>(4);
    expect_each_code_names_its_value<TwinTransition>(2);
    expect_each_code_names_its_value<Scope>(4);
    expect_each_code_names_its_value<Response>(2);
    expect_each_code_names_its_value<Funding>(6);
    expect_each_code_names_its_value<Mechanism>(5);
    expect_each_code_names_its_value<BodyType>(4);
    expect_each_code_names_its_value<QualityScope>(2);
    expect_each_code_names_its_value<QualityElement>(9);
    expect_each_code_names_its_value<QualityTool>(6);
    expect_each_code_names_its_value<QualityGrading>(2);
    expect_each_code_names_its_value<QualityBenefit>(5);
    expect_each_code_names_its_value<Stage>(4);
    expect_each_code_names_its_value<Cefr>(6);
    expect_each_code_names_its_value<Assurance>(2);
    expect_each_code_names_its_value<SpreadBy>(5);
    expect_each_code_names_its_value<Amount::Unit>(3);
}

// The enum's names and its codes are written in two lists; these would be exchanged if the lists did not run in step.
TEST(Codes, StandInTheOrderOfTheirEnum) {
    EXPECT_EQ(code(ProviderType::public_employment_service), "public-employment-service");
    EXPECT_EQ(code(ProviderType::platform), "platform");
    EXPECT_EQ(code(Kind::professional_certification), "professional-certification");
    EXPECT_EQ(code(Cycle::short_cycle), "short");
    EXPECT_EQ(code(AssessmentType::workplace_observation), "workplace-observation");
    EXPECT_EQ(code(Supervision::supervised_id_onsite), "supervised-id-onsite");
    EXPECT_EQ(code(Industry::industry_led), "industry-led");
    EXPECT_EQ(code(RecognitionEffect::progression), "progression");
    EXPECT_EQ(code(Mechanism::accreditation), "accreditation");
    EXPECT_EQ(code(QualityElement::training_design_delivery), "training-design-delivery");
    EXPECT_EQ(code(QualityTool::survey), "survey");
    EXPECT_EQ(code(Funding::self), "self");
    EXPECT_EQ(code(Cefr::c2), "C2");
    EXPECT_EQ(code(SpreadBy::eqf), "eqf");
    EXPECT_EQ(code(Amount::Unit::share), "share");
}

TEST(Codes, AreFoundExactlyAsTheirListsHaveThem) {
    const auto expect_list = [](const std::string& name, auto parse) {
        const auto list = nlohmann::json::parse(read_file("data/code-lists/" + name + ".json"), nullptr, false);
        ASSERT_TRUE(list.is_object()) << name;
        for (const auto& [code, entry] : list["codes"].items()) {
            EXPECT_TRUE(parse(code)) << name << " " << code;
            EXPECT_FALSE(parse(code + "x")) << name << " " << code;
            EXPECT_FALSE(parse(" " + code)) << name << " " << code;
        }
        EXPECT_FALSE(parse(""));
    };
    expect_list("iso-3166-1", parse_country);
    expect_list("iso-639-1", parse_language);
    expect_list("iso-4217", parse_currency);
    expect_list("isced-f", parse_field);
    expect_list("isco-08", parse_occupation);
}

TEST(Codes, OfCountriesAreThoseOfIsoHoweverTheEuWritesThem) {
    EXPECT_EQ(parse_country("EL")->view(), "GR");
    EXPECT_EQ(parse_country("UK")->view(), "GB");
    EXPECT_EQ(parse_country("XK")->view(), "XK");
    for (const char* text : {"de", "DEU", "D", "XX", "GB-SCT", "276"})
        EXPECT_FALSE(parse_country(text)) << text;
    EXPECT_EQ(CountryCode{}.view(), "");
}

TEST(Codes, OfSectorsFollowThePatternOfNace) {
    for (const char* text : {"A", "V", "01", "25", "25.6", "25.62", "99.00"})
        EXPECT_TRUE(parse_sector(text)) << text;
    for (const char* text : {"", "W", "a", "AB", "2", "256", "25.", "25.621", "25,6", "2.56", "C25", "25.6x"})
        EXPECT_FALSE(parse_sector(text)) << text;
}

TEST(Codes, OfRegionsFollowThePatternOfNuts) {
    for (const char* text : {"DE", "DE2", "AT13", "AT130", "FRY10", "UKM"})
        EXPECT_TRUE(parse_region(text)) << text;
    for (const char* text : {"", "D", "de2", "DE2123", "1DE", "DE-2", "DEé"})
        EXPECT_FALSE(parse_region(text)) << text;
}

TEST(Codes, OfOccupationsAndSkillsMayBeEscoUris) {
    EXPECT_TRUE(parse_occupation("http://data.europa.eu/esco/occupation/0a1b-2c.3"));
    EXPECT_TRUE(parse_occupation("https://data.europa.eu/esco/occupation/0a1b"));
    EXPECT_TRUE(is_esco_skill("http://data.europa.eu/esco/skill/0a1b-2c"));
    for (const char* text : {"http://data.europa.eu/esco/occupation/", "http://data.europa.eu/esco/occupation/a/b",
                             "ftp://data.europa.eu/esco/occupation/a", "http://data.europa.eu/esco/skill/a",
                             "http://example.org/esco/occupation/a", "http://data.europa.eu/esco/occupation/a b"})
        EXPECT_FALSE(parse_occupation(text)) << text;
    EXPECT_FALSE(is_esco_skill("http://data.europa.eu/esco/occupation/a"));
    EXPECT_FALSE(is_esco_skill("welding"));
}

TEST(Codes, RollUpIntoAllBroaderOnes) {
    using Codes = std::vector<std::string>;
    EXPECT_EQ(broader_or_same(FieldCode{"0715"}), (Codes{"07", "071", "0715"}));
    EXPECT_EQ(broader_or_same(FieldCode{"07"}), (Codes{"07"}));
    EXPECT_EQ(broader_or_same(SectorCode{"25.62"}), (Codes{"C", "25", "25.6", "25.62"}));
    EXPECT_EQ(broader_or_same(SectorCode{"25"}), (Codes{"C", "25"}));
    EXPECT_EQ(broader_or_same(SectorCode{"C"}), (Codes{"C"}));
    EXPECT_EQ(broader_or_same(SectorCode{"04"}), (Codes{"04"})) << "there is no such division";
}

}  // namespace
}  // namespace cairn
