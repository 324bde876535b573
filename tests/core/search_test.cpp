#include "cairn/search.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "cairn/text_index.h"
#include "random_catalogue.h"
#include "shelf.h"

namespace cairn {
namespace {

TEST(Search, FindsAWordByItsBeginning) {
    Shelf shelf;
    shelf.add("Welding of pipes");
    shelf.add("Bricklaying");
    EXPECT_EQ(shelf.ids("wel"), Ids{"c1"});
    EXPECT_EQ(shelf.ids("w"), Ids{"c1"});
    EXPECT_EQ(shelf.ids("ding"), Ids{});
}

TEST(Search, ForgivesOneSlipFromFiveLettersAndTwoFromNine) {
    Shelf shelf;
    shelf.add("Programmable controllers");
    EXPECT_EQ(shelf.ids("contorllers"), Ids{"c1"});
    EXPECT_EQ(shelf.ids("kontrolers"), Ids{"c1"});
    EXPECT_EQ(shelf.ids("progarm"), Ids{"c1"});
    EXPECT_EQ(shelf.ids("porgarm"), Ids{});
    EXPECT_EQ(shelf.ids("porg"), Ids{});
}

TEST(Search, ForgivesASlipInAWordNotYetTypedToItsEnd) {
    Shelf shelf;
    shelf.add("Refrigeration");
    EXPECT_EQ(shelf.ids("refirg"), Ids{"c1"});
}

TEST(Search, SeesNeitherCaseNorDiacritics) {
    Shelf shelf;
    shelf.add("Größenmessung");
    EXPECT_EQ(shelf.ids("GROSSEN"), Ids{"c1"});
}

TEST(Search, AsksForEveryWordOfTheQuery) {
    Shelf shelf;
    shelf.add("Green roof");
    shelf.add("Green energy");
    EXPECT_EQ(shelf.ids("green roof"), Ids{"c1"});
    EXPECT_EQ(shelf.ids("green glass"), Ids{});
}

TEST(Search, LooksIntoOutcomesSkillsTagsAndNames) {
    Shelf shelf;
    Credential& first = shelf.add("One");
    first.outcomes.push_back({Shelf::text("Assembles scaffolds"), {}, {{"s"}}, {}});
    first.tags = {"heritage"};
    Skill& skill = shelf.catalogue.skills.emplace_back();
    skill.id = "s";
    skill.label = Shelf::text("work at heights");
    shelf.add("Two");
    EXPECT_EQ(shelf.ids("scaffold"), Ids{"c1"});
    EXPECT_EQ(shelf.ids("heights"), Ids{"c1"});
    EXPECT_EQ(shelf.ids("heritage"), Ids{"c1"});
    EXPECT_EQ(shelf.ids("baltic"), (Ids{"c1", "c2"}));
}

TEST(Search, PutsTitlesBeforeOutcomesBeforeNames) {
    Shelf shelf;
    shelf.catalogue.providers[0].name = Shelf::text("Timber");
    shelf.add("Other");
    shelf.add("Another").outcomes.push_back({Shelf::text("Works timber"), {}, {}, {}});
    shelf.add("Joining timber");
    EXPECT_EQ(shelf.ids("timber"), (Ids{"c3", "c2", "c1"}));
}

TEST(Search, PutsTheWordBeforeABeginningBeforeASlip) {
    Shelf shelf;
    shelf.add("Pants and more");
    shelf.add("Painting walls");
    shelf.add("Paint for walls");
    EXPECT_EQ(shelf.ids("paint"), (Ids{"c3", "c2", "c1"}));
}

TEST(Search, PutsAWholeTitleFirst) {
    Shelf shelf;
    shelf.add("Data analysis in practice");
    shelf.add("Analysis of data").outcomes.push_back({Shelf::text("data analysis data analysis"), {}, {}, {}});
    shelf.add("Data Analysis");
    EXPECT_EQ(shelf.ids("data analysis").front(), "c3");
}

TEST(Search, WeighsRareWordsMore) {
    Shelf shelf;
    for (int i = 0; i < 20; ++i)
        shelf.add("Course");
    shelf.add("Course").outcomes.push_back({Shelf::text("Lays mosaic"), {}, {}, {}});
    shelf.add("Mosaic").outcomes.push_back({Shelf::text("A course"), {}, {}, {}});
    EXPECT_EQ(shelf.ids("course mosaic"), (Ids{"c22", "c21"}));
}

TEST(Search, WithoutALetterOrDigitFindsEverythingInCatalogueOrder) {
    Shelf shelf;
    shelf.add("B");
    shelf.add("A");
    EXPECT_EQ(shelf.ids(" – !"), (Ids{"c1", "c2"}));
}

TEST(Search, LooksAtNoMoreThan64LettersOfAWord) {
    Shelf shelf;
    shelf.add(std::string(100, 'a'));
    EXPECT_EQ(shelf.ids(std::string(64, 'a')), Ids{"c1"});
    EXPECT_EQ(shelf.ids(std::string(90, 'a') + "b"), Ids{"c1"});
    EXPECT_EQ(shelf.ids(std::string(60, 'a') + "bcd"), Ids{});
}

TEST(Search, AnIntervalOfHoursPassesIfItOverlapsTheRange) {
    Shelf shelf;  // Latvia: 25 to 30 hours for a credit
    shelf.add("One").workload = Workload{{}, Credits{{"ECTS"}, Decimal::whole(2), {}}, {}};
    shelf.add("Two");
    SearchRequest request;
    request.workload = {Decimal::whole(60), {}};
    EXPECT_EQ(shelf.ids(request), Ids{"c1"});
    request.workload = {{}, Decimal::whole(50)};
    EXPECT_EQ(shelf.ids(request), Ids{"c1"});
    request.workload = {Decimal::whole(61), {}};
    EXPECT_EQ(shelf.ids(request), Ids{});
}

TEST(Search, CostsAreComparedInOneCurrencyOnly) {
    Shelf shelf;
    shelf.add("One").cost = Cost{Decimal::whole(300), parse_currency("EUR"), {}, {}};
    shelf.add("Two").cost = Cost{Decimal::whole(100), parse_currency("GBP"), {}, {}};
    shelf.add("Three").cost = Cost{Decimal::whole(200), parse_currency("EUR"), {}, {}};
    SearchRequest request;
    request.currency = parse_currency("EUR");
    request.sort = Sort::cost;
    EXPECT_EQ(shelf.ids(request), (Ids{"c3", "c1", "c2"}));
    request.cost = {{}, Decimal{20000}};
    EXPECT_EQ(shelf.ids(request), Ids{"c3"});
    const auto ranges = shelf.index().ranges();
    ASSERT_EQ(ranges.cost.size(), 2U);
    EXPECT_EQ(ranges.cost[0].currency, parse_currency("EUR"));
    EXPECT_EQ(ranges.cost[0].range, (Interval{Decimal::whole(200), Decimal::whole(300)}));
    EXPECT_EQ(ranges.workload, std::nullopt);
}

TEST(Search, SortsByTheReadersTitle) {
    Shelf shelf;
    shelf.add("B").title.entries.push_back({*parse_language("de"), "Äpfel"});
    shelf.add("a").title.entries.push_back({*parse_language("de"), "Birnen"});
    SearchRequest request;
    request.sort = Sort::title;
    EXPECT_EQ(shelf.ids(request), (Ids{"c2", "c1"}));
    request.language = *parse_language("de");
    EXPECT_EQ(shelf.ids(request), (Ids{"c1", "c2"}));
}

TEST(Search, GivesTheWindowThatIsAskedFor) {
    Shelf shelf;
    for (int i = 0; i < 7; ++i)
        shelf.add("T");
    SearchRequest request;
    request.offset = 5;
    request.limit = 3;
    EXPECT_EQ(shelf.ids(request), (Ids{"c6", "c7"}));
    request.offset = 8;
    EXPECT_EQ(shelf.ids(request), Ids{});
}

TEST(Search, AnEmptyCatalogueHasNothingToFind) {
    Shelf shelf;
    SearchRequest request;
    request.text = "anything";
    const auto result = shelf.index().search(request);
    EXPECT_EQ(result.total, 0U);
    EXPECT_TRUE(result.counts.empty());
}

TEST(Search, TellsHowFarItIs) {
    Dice dice(1);
    const auto catalogue = random_catalogue(dice, 3000);
    std::vector<std::uint32_t> told;
    const SearchIndex index(catalogue, small_frameworks(), [&](std::uint32_t done, std::uint32_t total) {
        EXPECT_EQ(total, 3000U);
        told.push_back(done);
    });
    EXPECT_TRUE(std::is_sorted(told.begin(), told.end()));
    EXPECT_GT(told.size(), 2U);
    EXPECT_EQ(told.back(), 3000U);
}

TEST(Log2Sixteenths, GrowsByOneSixteenthAtMostTooLow) {
    EXPECT_EQ(log2_sixteenths(1), 0U);
    EXPECT_EQ(log2_sixteenths(2), 16U);
    EXPECT_EQ(log2_sixteenths(3), 25U);
    EXPECT_EQ(log2_sixteenths(100'000), 265U);
    for (std::uint32_t n = 1; n < 5000; ++n)
        EXPECT_LE(log2_sixteenths(n), log2_sixteenths(n + 1));
}

}  // namespace
}  // namespace cairn
