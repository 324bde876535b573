#include "cairn/credits.h"

#include <gtest/gtest.h>

namespace cairn {
namespace {

constexpr CountryCode netherlands{{'N', 'L'}}, britain{{'G', 'B'}}, austria{{'A', 'T'}};

Workload hours(std::int64_t hundredths) {
    Workload workload;
    workload.hours = Decimal{hundredths};
    return workload;
}

Workload credits(std::string system, std::int64_t hundredths) {
    Workload workload;
    workload.credits = Credits{{std::move(system)}, Decimal{hundredths}, {}};
    return workload;
}

const CreditSystem& built_in(std::string_view id) {
    return *find_system(id, {});
}

Interval between(std::int64_t low, std::int64_t high) {
    return {Decimal{low}, Decimal{high}};
}

TEST(Credits, TheHoursBehindAnEctsCreditAreOneRateWhereOneIsSourcedAndTwentyFiveToThirtyElsewhere) {
    EXPECT_EQ(hours_per_ects(netherlands), Interval::exactly(Decimal::whole(28)));
    EXPECT_EQ(hours_per_ects(britain), Interval::exactly(Decimal::whole(20)));
    EXPECT_EQ(hours_per_ects(austria), between(2500, 3000));
    EXPECT_EQ(hours_per_ects(std::nullopt), between(2500, 3000));
}

TEST(Credits, HoursBecomeEctsAtTheRateOfTheProvidersCountry) {
    EXPECT_EQ(credits_in(built_in("ECTS"), hours(28'00), {}, netherlands), between(100, 100));
    EXPECT_EQ(credits_in(built_in("ECTS"), hours(60'00), {}, britain), between(300, 300));
    EXPECT_EQ(credits_in(built_in("ECTS"), hours(150'00), {}, austria), between(500, 600));
}

TEST(Credits, LowEndsAreRoundedDownAndHighEndsUp) {
    // 100 h: 100/30 = 3.33…, 100/25 = 4; at 28: 3.571…
    EXPECT_EQ(credits_in(built_in("ECTS"), hours(100'00), {}, austria), between(333, 400));
    EXPECT_EQ(credits_in(built_in("ECTS"), hours(100'00), {}, netherlands), between(357, 358));
}

TEST(Credits, ASystemWithItsOwnHoursPerCreditNeedsNoCountry) {
    EXPECT_EQ(credits_in(built_in("SCQF"), hours(60'00), {}, netherlands), between(600, 600));
    EXPECT_EQ(credits_in(built_in("UK"), hours(5'00), {}, std::nullopt), between(50, 50));
}

TEST(Credits, HoursConvertThroughEctsIntoASystemWithoutHoursOfItsOwnRoundedOnce) {
    const CreditSystem third{"THIRD", Decimal{33}, std::nullopt, {}};
    // 60 h are 2 to 2.4 ECTS, each credit is 0.33 of one: 6.0606… to 7.2727…
    EXPECT_EQ(credits_in(third, hours(60'00), {}, austria), between(606, 728));
}

TEST(Credits, StatedCreditsCountBeforeStatedHours) {
    Workload both = credits("ECTS", 500);
    both.hours = Decimal::whole(10);
    EXPECT_EQ(credits_in(built_in("ECTS"), both, {}, austria), between(500, 500));
}

TEST(Credits, IdenticalSystemsNeedNoConversionEvenIfTheyDoNotConvert) {
    EXPECT_EQ(credits_in(built_in("ECVET"), credits("ECVET", 700), {}, austria), between(700, 700));
}

TEST(Credits, ASystemThatDoesNotConvertGivesNothingEvenWhereHoursAreStated) {
    Workload points = credits("ECVET", 700);
    points.hours = Decimal::whole(100);
    EXPECT_EQ(credits_in(built_in("ECTS"), points, {}, netherlands), std::nullopt);
    EXPECT_EQ(credits_in(built_in("ECVET"), credits("ECTS", 500), {}, netherlands), std::nullopt);
    EXPECT_EQ(credits_in(built_in("ECVET"), hours(500), {}, netherlands), std::nullopt);
}

TEST(Credits, TwoScqfCreditsAreOneEcts) {
    EXPECT_EQ(credits_in(built_in("ECTS"), credits("SCQF", 1000), {}, austria), between(500, 500));
    EXPECT_EQ(credits_in(built_in("SCQF"), credits("ECTS", 250), {}, austria), between(500, 500));
}

TEST(Credits, ADeclaredSystemIsFoundBesideTheBuiltInOnes) {
    const std::vector<CreditSystem> declared{{"X", Decimal{50}, Decimal::whole(10), {}}};
    ASSERT_NE(find_system("X", declared), nullptr);
    EXPECT_EQ(find_system("Y", declared), nullptr);
    EXPECT_EQ(credits_in(built_in("ECTS"), credits("X", 300), declared, austria), between(150, 150));
    EXPECT_EQ(credits_in(built_in("ECTS"), credits("Y", 300), declared, austria), std::nullopt);
}

TEST(Credits, NoWorkloadGivesNothing) {
    EXPECT_EQ(credits_in(built_in("ECTS"), Workload{}, {}, austria), std::nullopt);
    EXPECT_EQ(hours_of(Workload{}, {}, austria), std::nullopt);
}

TEST(Hours, StatedHoursAreTakenAsTheyAre) {
    Workload both = credits("ECTS", 500);
    both.hours = Decimal::whole(130);
    EXPECT_EQ(hours_of(both, {}, netherlands), Interval::exactly(Decimal::whole(130)));
}

TEST(Hours, CreditsBecomeHoursAtTheSystemsOrTheCountrysRate) {
    EXPECT_EQ(hours_of(credits("SCQF", 600), {}, austria), between(6000, 6000));
    EXPECT_EQ(hours_of(credits("ECTS", 500), {}, netherlands), between(14000, 14000));
    EXPECT_EQ(hours_of(credits("ECTS", 333), {}, austria), between(8325, 9990));
    EXPECT_EQ(hours_of(credits("ECVET", 700), {}, austria), std::nullopt);
}

TEST(Hours, TheLargestWorkloadThatADocumentMayStateIsConvertedWithoutOverflow) {
    const CreditSystem large{"L", Decimal::whole(1000), std::nullopt, {}};
    const std::vector<CreditSystem> declared{large};
    EXPECT_EQ(hours_of(credits("L", 100'000'00), declared, austria), between(2'500'000'000'00, 3'000'000'000'00));
    EXPECT_EQ(credits_in(large, hours(100'000'00), declared, austria), between(333, 400));
}

}  // namespace
}  // namespace cairn
