#include "cairn/quality_profile.h"

#include <gtest/gtest.h>

#include "sample_catalogue.h"

namespace cairn {
namespace {

std::string known(const QualityProfile& profile) {
    std::string out;
    for (std::size_t i = 0; i < profile.known.size(); ++i)
        if (profile.knows(static_cast<QualityHeading>(i)))
            out += (out.empty() ? "" : " ") + std::string(code(static_cast<QualityHeading>(i)));
    return out;
}

std::string known(std::string_view provider, std::string_view assurance) {
    const Catalogue catalogue =
        catalogue_with(R"([{"id": "x", "title": "X", "kind": "microcredential", "provider": ")" +
                       std::string(provider) + R"(", "qualityAssurance": [)" + std::string(assurance) + "]}]");
    return known(quality_profile_of(catalogue.credentials[0], catalogue.provider_of(catalogue.credentials[0])));
}

TEST(QualityProfile, NothingIsKnownWithoutAnEntry) {
    EXPECT_EQ(known("ie", ""), "");
}

TEST(QualityProfile, TheProvidersEntriesCountToo) {
    EXPECT_EQ(known("nl", ""), "mechanism scope standards");
    EXPECT_EQ(known("nl", R"({"cost": "EUR 900"})"), "mechanism scope cost standards");
}

TEST(QualityProfile, WhereAnEntryStandsTellsItsScope) {
    EXPECT_EQ(known("ie", "{}"), "scope");
}

TEST(QualityProfile, EveryHeadingIsKnownByWhatItAsksFor) {
    EXPECT_EQ(known("ie", R"({"bodyType": "ngo"})"), "body scope");
    EXPECT_EQ(known("ie", R"({"elements": ["leadership"], "tools": ["survey"], "grading": "pass-fail"})"),
              "scope elements tools grading");
    EXPECT_EQ(known("ie", R"({"validityYears": 3, "benefits": ["award"], "standards": ["ESG"]})"),
              "scope validity benefits standards");
    EXPECT_EQ(known("ie", R"({"stakeholders": [{"who": "Unions"}]})"), "scope stakeholders");
    EXPECT_EQ(known("ie", R"({"regulation": "A law"})"), "scope stakeholders");
    EXPECT_EQ(known("ie", R"({"result": "Passed", "date": "2026-01-01"})"), "scope");
}

}  // namespace
}  // namespace cairn
