#include "cairn/facets.h"

#include <gtest/gtest.h>

#include "shelf.h"

namespace cairn {
namespace {

TEST(Facets, AnIntervalOfLevelsCountsInEachOfThem) {
    Shelf shelf;
    shelf.add("One").level = StatedLevel{EqfRange{4, 5}, {}, {}, {}, {}};
    shelf.add("Two").level = StatedLevel{{}, NationalLevel{{"XX:ONE"}, "c", {}}, {}, {}, {}};
    shelf.add("Three");
    EXPECT_EQ(shelf.count({}, Facet::level, "4"), 1U);
    EXPECT_EQ(shelf.count({}, Facet::level, "5"), 1U);
    EXPECT_EQ(shelf.count({}, Facet::level, "none"), 1U);
    EXPECT_EQ(shelf.count({}, Facet::level, "not-stated"), 1U);
}

TEST(Facets, FieldsAndSectorsRollUp) {
    Shelf shelf;
    Credential& credential = shelf.add("One");
    credential.fields = {{"0715"}};
    credential.sectors = {{"25.62"}};
    for (const auto code : {"07", "071", "0715"})
        EXPECT_EQ(shelf.count({}, Facet::field, code), 1U) << code;
    for (const auto code : {"C", "C25", "C25.6", "C25.62"})
        EXPECT_EQ(shelf.count({}, Facet::sector, code), 1U) << code;
    SearchRequest request;
    request.filter(Facet::sector) = {"25.6"};
    EXPECT_EQ(shelf.ids(request), Ids{"c1"});
}

TEST(Facets, ACountryThatIsNotStatedIsTheProviders) {
    Shelf shelf;
    shelf.add("One");
    shelf.add("Two").countries = {*parse_country("FI")};
    EXPECT_EQ(shelf.count({}, Facet::country, "LV"), 1U);
    EXPECT_EQ(shelf.count({}, Facet::country, "FI"), 1U);
}

TEST(Facets, AFacetsCountsIgnoreItsOwnChoice) {
    Shelf shelf;
    for (const auto& [kind, language] :
         {std::pair{Kind::licence, "en"}, {Kind::licence, "de"}, {Kind::certificate, "en"}}) {
        Credential& credential = shelf.add("Title");
        credential.kind = kind;
        credential.languages = {*parse_language(language)};
    }
    SearchRequest request;
    request.filter(Facet::kind) = {"licence"};
    EXPECT_EQ(shelf.ids(request), (Ids{"c1", "c2"}));
    EXPECT_EQ(shelf.count(request, Facet::kind, "certificate"), 1U);
    EXPECT_EQ(shelf.count(request, Facet::language, "en"), 1U);
}

TEST(Facets, WhatAnAwardCountsByNameIsStackable) {
    Shelf shelf;
    shelf.add("Module").stacking = Stacking{StackingMode::stand_alone, {}, {}, {}, {}};
    Requirement requirement;
    requirement.form = Earned{{{"c1"}}, {}};
    shelf.add("Award").stacking = Stacking{{}, {}, requirement, {}, {}};
    shelf.add("Alone").stacking = Stacking{StackingMode::stand_alone, {}, {}, {}, {}};
    shelf.add("Silent");
    for (const auto value : {"yes", "no", "award", "not-stated"})
        EXPECT_EQ(shelf.count({}, Facet::stackable, value), 1U) << value;
}

}  // namespace
}  // namespace cairn
