#include "cairn/recognise.h"

#include <gtest/gtest.h>

#include "sample_catalogue.h"

namespace cairn {
namespace {

constexpr std::string_view outcomes = R"("learningOutcomes": [{"statement": "Weld"}])";

std::array<Outlook, 5> outlooks(std::string_view provider, std::string_view more,
                                std::string_view kind = "microcredential") {
    const Catalogue catalogue =
        catalogue_with(R"([{"id": "x", "title": "X", "kind": ")" + std::string(kind) + R"(", "provider": ")" +
                       std::string(provider) + "\"" + (more.empty() ? "" : ", ") + std::string(more) + "}]");
    return recognition_outlook(catalogue.credentials[0], catalogue, shipped_frameworks());
}

std::string codes(const std::vector<RecognitionFact>& facts) {
    std::string out;
    for (const RecognitionFact fact : facts)
        out += (out.empty() ? "" : " ") + std::string(code(fact));
    return out;
}

// The outlook on one effect, as "value: rests on / missing".
std::string said(const std::array<Outlook, 5>& all, RecognitionEffect effect) {
    const Outlook& one = all[static_cast<std::size_t>(effect)];
    EXPECT_EQ(one.effect, effect);
    return std::string(code(one.outlook)) + ": " + codes(one.rests_on) + " / " + codes(one.missing);
}

OutlookValue value(const std::array<Outlook, 5>& all, RecognitionEffect effect) {
    return all[static_cast<std::size_t>(effect)].outlook;
}

// All that credit transfer needs of a record of the Irish university.
constexpr std::string_view sound =
    R"("learningOutcomes": [{"statement": "Weld"}], "level": {"eqf": 5, "basis": "formal"},
  "workload": {"credits": {"system": "ECTS", "value": 5}}, "assessment": {"types": ["practical"]},
  "qualityAssurance": [{"mechanism": "accreditation", "standards": ["ESG"]}])";

using enum RecognitionEffect;

TEST(Recognition, EachEffectBelongsToItsPurpose) {
    const auto all = outlooks("ie", "");
    for (const RecognitionEffect effect : {admission, credit_transfer, exemption})
        EXPECT_EQ(all[static_cast<std::size_t>(effect)].purpose, RecognitionPurpose::education);
    for (const RecognitionEffect effect : {employment, progression})
        EXPECT_EQ(all[static_cast<std::size_t>(effect)].purpose, RecognitionPurpose::employment);
}

TEST(Recognition, NothingIsSaidOfARecordThatStatesNothing) {
    for (const Outlook& one : outlooks("ie", ""))
        EXPECT_EQ(one.outlook, OutlookValue::unknown) << code(one.effect);
}

TEST(Recognition, WhatTheRecordDeclaresIsDeclaredAndTheRestIsNot) {
    const auto all =
        outlooks("ie", R"("recognition": {"declared": [{"purpose": "education", "effect": "exemption"}]})");
    EXPECT_EQ(said(all, exemption), "declared: declared / ");
    EXPECT_EQ(value(all, credit_transfer), OutlookValue::unknown);
    const auto without_effect = outlooks("ie", R"("recognition": {"declared": [{"purpose": "education"}]})");
    EXPECT_EQ(value(without_effect, exemption), OutlookValue::unknown) << "which effect is not said";
}

TEST(Recognition, TransferIsLikelyWhereNoSubstantialDifferenceIsLeftToFind) {
    const auto all = outlooks("ie", sound);
    const std::string facts =
        "formal-level credits outcomes assessment quality-assurance quality-standards issuer-type country";
    EXPECT_EQ(said(all, credit_transfer), "likely: " + facts + " / ");
    EXPECT_EQ(said(all, exemption), "likely: " + facts + " / ");
    EXPECT_EQ(said(all, admission), "case-by-case: " + facts + " / qualification") << "a part opens no door by itself";
    EXPECT_EQ(value(outlooks("ie", sound, "qualification"), admission), OutlookValue::likely);
}

TEST(Recognition, AnInformalLevelMakesTransferACaseOfItsOwnAndAdmissionUnlikely) {
    const auto all = outlooks("ie", std::string(outcomes) + R"(, "level": {"eqf": 5, "basis": "informal"})");
    EXPECT_EQ(
        said(all, credit_transfer),
        "case-by-case: informal-level outcomes issuer-type country / formal-level credits assessment quality-assurance "
        "quality-standards");
    EXPECT_EQ(value(all, admission), OutlookValue::unlikely);
}

TEST(Recognition, ALevelWithoutItsBasisOrWithoutCounterpartIsNoFormalLevel) {
    const auto rests_on = [](std::string_view level) {
        return codes(outlooks("ie", R"("level": )" + std::string(level))[1].rests_on);
    };
    EXPECT_EQ(rests_on(R"({"eqf": 5})"), "level issuer-type country");
    EXPECT_EQ(rests_on(R"({"nqf": {"framework": "ES:MECU", "level": "5"}, "basis": "formal"})"),
              "outside-eqf issuer-type country");
    EXPECT_EQ(rests_on(R"({"nqf": {"framework": "IE:NFQ", "level": "6"}, "basis": "formal"})"),
              "formal-level issuer-type country");
    EXPECT_EQ(rests_on(R"({"cycle": "first", "basis": "formal"})"), "issuer-type country");
}

TEST(Recognition, HoursAreAsGoodAsCreditsAndPointsThatDoNotConvertAreNot) {
    const auto rests_on = [](std::string_view workload) {
        return codes(outlooks("ie", R"("workload": )" + std::string(workload))[1].rests_on);
    };
    EXPECT_EQ(rests_on(R"({"hours": 50})"), "workload issuer-type country");
    EXPECT_EQ(rests_on(R"({"credits": {"system": "SCQF", "value": 5}})"), "credits issuer-type country");
    EXPECT_EQ(rests_on(R"({"credits": {"system": "ECVET", "value": 5}})"), "issuer-type country");
    EXPECT_EQ(rests_on(R"({"credits": {"system": "ECVET", "value": 5}, "hours": 50})"), "workload issuer-type country");
}

TEST(Recognition, WhatNobodyAssessedIsUnlikelyToBeTransferred) {
    const auto all =
        outlooks("ie", std::string(outcomes) + R"(, "workload": {"hours": 8}, "assessment": {"types": ["none"]})");
    for (const RecognitionEffect effect : {admission, credit_transfer, exemption, employment, progression})
        EXPECT_EQ(value(all, effect), OutlookValue::unlikely) << code(effect);
}

TEST(Recognition, AnEmployerMayStillCountWhatIndustryHelpedToDesign) {
    const auto all =
        outlooks("ie", std::string(outcomes) +
                           R"(, "assessment": {"types": ["none"]}, "relevance": {"industry": "co-designed"})");
    EXPECT_EQ(said(all, progression), "case-by-case: outcomes no-assessment industry / assessment quality-assurance");
}

TEST(Recognition, EmploymentAsksWhoWasAssessedAndProgressionDoesNot) {
    const std::string record = std::string(outcomes) + R"(, "occupationalStandard": "A standard",
      "assessment": {"types": ["practical"], "supervision": "supervised"},
      "qualityAssurance": [{"mechanism": "certification"}])";
    const auto all = outlooks("nowhere", record);
    EXPECT_EQ(said(all, progression), "likely: outcomes assessment occupational-standard quality-assurance / ");
    EXPECT_EQ(said(all, employment),
              "case-by-case: outcomes assessment supervision occupational-standard quality-assurance / identity");
}

TEST(Recognition, IdentityCheckedOnlineIsAsGoodAsOnSite) {
    for (const char* how : {"supervised-id-online", "supervised-id-onsite"}) {
        const auto all =
            outlooks("ie", std::string(R"("assessment": {"types": ["oral"], "supervision": ")") + how + "\"}");
        EXPECT_EQ(codes(all[3].rests_on), "assessment identity");
    }
}

TEST(Recognition, OnlyAnOutsideViewIsExternalQualityAssurance) {
    const auto with = [](std::string_view provider, std::string_view entries) {
        return codes(outlooks(provider, R"("qualityAssurance": [)" + std::string(entries) + "]")[3].rests_on);
    };
    EXPECT_EQ(with("ie", R"({"mechanism": "self-assessment"})"), "self-assessment");
    EXPECT_EQ(with("ie", R"({"mechanism": "self-assessment"}, {"mechanism": "inspection"})"), "quality-assurance");
    EXPECT_EQ(with("nl", R"({"mechanism": "self-assessment"})"), "quality-assurance") << "the provider's counts too";
    EXPECT_EQ(with("ie", R"({"body": "An agency"})"), "");
}

TEST(Recognition, TheAwardingBodyIsTheProviderUnlessAnotherIsStated) {
    EXPECT_EQ(codes(outlooks("nowhere", "")[1].rests_on), "");
    EXPECT_EQ(codes(outlooks("nowhere", R"("awardingBody": "ie")")[1].rests_on), "issuer-type country");
    EXPECT_EQ(codes(outlooks("nowhere", R"("awardingBody": "nl")")[1].rests_on),
              "quality-assurance quality-standards country");
    EXPECT_EQ(codes(outlooks("nl", R"("setting": "formal")")[1].rests_on),
              "quality-assurance quality-standards formal-setting country");
}

TEST(Recognition, AutomaticRecognitionMakesAdmissionAndTransferLikely) {
    const auto all = outlooks("ie", R"("recognition": {"automatic": [{"scope": "borders", "basis": "A treaty"}]})");
    EXPECT_EQ(value(all, admission), OutlookValue::likely);
    EXPECT_EQ(value(all, credit_transfer), OutlookValue::likely);
    EXPECT_EQ(value(all, exemption), OutlookValue::unknown);
    EXPECT_EQ(all[1].rests_on.front(), RecognitionFact::automatic);
    EXPECT_FALSE(all[1].missing.empty()) << "what it lacks is said all the same";
}

TEST(Recognition, OutcomesAloneGiveNothingToCompare) {
    const auto all = outlooks("ie", outcomes);
    for (const Outlook& one : all)
        EXPECT_EQ(one.outlook, OutlookValue::unknown) << code(one.effect);
}

}  // namespace
}  // namespace cairn
