// What each key of a record becomes in the model (credential.h, provider.h, skill.h).

#include "cairn/credential.h"

#include <gtest/gtest.h>

#include "documents.h"
#include "repository.h"

namespace cairn {
namespace {

const Catalogue& whole() {
    static const Catalogue catalogue = [] {
        auto decoded = decode(read_file("tests/documents/whole-catalogue.json"));
        EXPECT_TRUE(decoded) << shown(decoded.problems());
        return std::move(decoded.value());
    }();
    return catalogue;
}

const Credential& credential() {
    return whole().credentials[0];
}

std::string english(const Text& text) {
    return std::string(words_for(text, {{'e', 'n'}}, {{'e', 'n'}}));
}

TEST(Credential, OfRequiredKeysAloneStatesNothingElse) {
    const auto catalogue = decode(read_file("tests/documents/base.json"));
    ASSERT_TRUE(catalogue);
    Credential expected;
    expected.id = "a";
    expected.title = {{{LanguageCode{}, "A record"}}};
    expected.kind = Kind::microcredential;
    expected.provider.id = "p";
    EXPECT_TRUE(catalogue.value().credentials[0] == expected);
    EXPECT_EQ(catalogue.value().credentials[0].requirement(), nullptr);
}

TEST(Credential, HasItsIdentityInWordsAndCodes) {
    EXPECT_EQ(credential().title.entries.size(), 2U);
    EXPECT_EQ(english(credential().term), "nanodegree");
    EXPECT_EQ(credential().setting, Setting::non_formal);
    EXPECT_EQ(credential().awarding_body->id, "q");
    EXPECT_EQ(credential().countries[1].view(), "GR");
    EXPECT_EQ(credential().regions[1].value, "AT130");
    EXPECT_EQ(credential().certificate->validity, (Duration{18, 0, 0}));
    EXPECT_EQ(credential().certificate->portfolio, true);
}

TEST(Credential, HasItsLevelAsARangeAndAsItsFrameworkWritesIt) {
    EXPECT_EQ(credential().level->eqf, (EqfRange{4, 5}));
    EXPECT_EQ(credential().level->nqf->level, "6");
    EXPECT_EQ(credential().level->basis, LevelBasis::formal);
    EXPECT_EQ(whole().credentials[1].level->eqf, (EqfRange{5, 5}));
}

TEST(Credential, HasItsQuantitiesExactly) {
    EXPECT_EQ(credential().workload->hours, Decimal{12'550});
    EXPECT_EQ(credential().workload->credits->value, Decimal::whole(5));
    EXPECT_EQ(credential().cost->amount, Decimal{24'999});
    EXPECT_EQ(credential().duration->weeks, Decimal::whole(10));
    EXPECT_EQ(to_string(credential().duration->intakes[1]), "2028-02-29");
    EXPECT_EQ(credential().quality_assurance[0].validity_years, Decimal{250});
}

TEST(Credential, HasItsRulesAsTrees) {
    EXPECT_TRUE(std::holds_alternative<AnyOf>(credential().entry->form));
    const Requirement* rule = whole().credentials[1].requirement();
    ASSERT_NE(rule, nullptr);
    EXPECT_EQ(rule->limits.size(), std::variant_size_v<LimitRule> + 1);
    EXPECT_EQ(std::get<AtMost>(rule->limits[1].rule).amount.value, 3333) << "a share in ten-thousandths";
    EXPECT_EQ(std::get<AtLeast>(rule->limits[0].rule).amount.value, 6000) << "credits in hundredths";
    EXPECT_EQ(std::get<AtMost>(rule->limits[2].rule).amount.value, 3) << "achievements";
    EXPECT_TRUE(std::holds_alternative<Prose>(whole().credentials[2].entry->form));
}

TEST(Provider, HasItsTypePlaceAndQualityAssurance) {
    const Provider& provider = whole().providers[0];
    EXPECT_EQ(provider.type, ProviderType::university);
    EXPECT_EQ(provider.country->view(), "IE");
    EXPECT_EQ(provider.region->value, "IE061");
    EXPECT_EQ(provider.url, "https://example.org/p");
    EXPECT_EQ(provider.quality_assurance[0].mechanism, Mechanism::accreditation);
    EXPECT_EQ(provider.quality_assurance[0].scope, QualityScope::organisation);
}

TEST(Skill, HasOneBroaderSkillOrSeveral) {
    EXPECT_EQ(whole().skills[0].broader.size(), 2U);
    EXPECT_EQ(whole().skills[1].broader, (std::vector<SkillRef>{{"u"}}));
    EXPECT_EQ(whole().skills[0].type, SkillType::skill);
    EXPECT_TRUE(whole().skills[2].label.empty());
}

}  // namespace
}  // namespace cairn
