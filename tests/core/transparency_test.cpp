#include "cairn/transparency.h"

#include <gtest/gtest.h>

#include "sample_catalogue.h"

namespace cairn {
namespace {

// What a record answers beyond one that states only what every record must.
std::string answered(std::string_view more, std::string_view provider = "nowhere") {
    const Catalogue catalogue =
        catalogue_with(R"([{"id": "x", "title": "X", "kind": "microcredential", "provider": ")" +
                       std::string(provider) + "\"" + std::string(more) + "}]");
    const Credential& credential = catalogue.credentials.front();
    const Transparency transparency = transparency_of(credential, catalogue.provider_of(credential));
    std::string out;
    for (std::size_t i = 0; i < transparency.answered.size(); ++i) {
        const auto element = static_cast<TransparencyElement>(i);
        const bool always = element == TransparencyElement::m2 || element == TransparencyElement::m4 ||
                            element == TransparencyElement::a || element == TransparencyElement::b;
        if (always)
            EXPECT_TRUE(transparency.answered[i]) << code(element);
        else if (transparency.answers(element))
            out += (out.empty() ? "" : " ") + std::string(code(element));
    }
    return out;
}

TEST(Transparency, ATitleAndAProviderAnswerFourElements) {
    EXPECT_EQ(answered(""), "");
    const Catalogue catalogue =
        catalogue_with(R"([{"id": "x", "title": "X", "kind": "microcredential", "provider": "nowhere"}])");
    const Transparency bare =
        transparency_of(catalogue.credentials[0], catalogue.provider_of(catalogue.credentials[0]));
    EXPECT_EQ(bare.percent(), 15) << "4 of 26 is 15.38…";
}

TEST(Transparency, TheCountryOfTheIssuerAndItsQualityAssuranceAreTheProviders) {
    EXPECT_EQ(answered("", "ie"), "M3");
    EXPECT_EQ(answered("", "nl"), "M3 M11");
}

TEST(Transparency, EachHeadingIsAnsweredByItsOwnFacts) {
    EXPECT_EQ(answered(R"(,"learningOutcomes":[{"statement":"Weld"}])"), "M6 c");
    EXPECT_EQ(answered(R"(,"learningOutcomes":[{"type":"skills"}])"), "") << "a type alone is no outcome";
    EXPECT_EQ(answered(R"(,"workload":{"hours":5})"), "M7 e");
    EXPECT_EQ(answered(R"(,"workload":{"credits":{"system":"ECTS","value":1}})"), "M7 e");
    EXPECT_EQ(answered(R"(,"level":{"eqf":5})"), "M8 h");
    EXPECT_EQ(answered(R"(,"level":{"nqf":{"framework":"IE:NFQ","level":"6"}})"), "M8 h");
    EXPECT_EQ(answered(R"(,"level":{"cycle":"first"})"), "M8") << "a cycle is no link to the EQF";
    EXPECT_EQ(answered(R"(,"level":{"basis":"formal"})"), "");
    EXPECT_EQ(answered(R"(,"assessment":{"types":["none"]})"), "M9 f") << "that there is none is an answer";
    EXPECT_EQ(answered(R"(,"delivery":{"format":"online"})"), "M10 j");
    EXPECT_EQ(answered(R"(,"delivery":{"site":["workplace"]})"), "M10");
    EXPECT_EQ(answered(R"(,"qualityAssurance":[{"mechanism":"inspection"}])"), "M11");
    EXPECT_EQ(answered(R"(,"qualityAssurance":[{"body":"An agency"}])"), "") << "of what type is not said";
    EXPECT_EQ(answered(R"(,"duration":{"weeks":3})"), "d");
    EXPECT_EQ(answered(R"(,"duration":{"rolling":true})"), "");
    EXPECT_EQ(answered(R"(,"stacking":{"mode":"stand-alone"})"), "g");
    EXPECT_EQ(answered(R"(,"occupationalStandard":"A standard")"), "i");
    EXPECT_EQ(answered(R"(,"occupations":["7212"])"), "i");
    EXPECT_EQ(answered(R"(,"certificate":{"format":"pdf"})"), "k");
    EXPECT_EQ(answered(R"(,"entry":{"note":"None"})"), "l");
    EXPECT_EQ(answered(R"(,"audience":["Welders"])"), "m");
    EXPECT_EQ(answered(R"(,"countries":["IE"])"), "n");
    EXPECT_EQ(answered(R"(,"aim":"upskilling")"), "o");
    EXPECT_EQ(answered(R"(,"cost":{"funding":["free"]})"), "p");
    EXPECT_EQ(answered(R"(,"further":"More")"), "q");
}

TEST(Transparency, TheShareGoesFromNothingToAllOfIt) {
    Transparency transparency;
    EXPECT_EQ(transparency.percent(), 0);
    transparency.answered.fill(true);
    EXPECT_EQ(transparency.percent(), 100);
    transparency.answered[0] = false;
    EXPECT_EQ(transparency.percent(), 96);
}

}  // namespace
}  // namespace cairn
