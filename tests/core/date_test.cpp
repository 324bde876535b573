#include "cairn/date.h"

#include <gtest/gtest.h>

#include "dice.h"

namespace cairn {
namespace {

// A calendar that only counts: one day after the other from 0001-01-01.
struct Counter {
    int year = 1, month = 1, day = 1;

    int length() const {
        const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        if (month == 2) return leap ? 29 : 28;
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }
    void advance() {
        if (++day <= length()) return;
        day = 1;
        if (++month <= 12) return;
        month = 1;
        ++year;
    }
    std::string text() const {
        char out[32];
        std::snprintf(out, sizeof out, "%04d-%02d-%02d", year, month, day);
        return out;
    }
};

Date date(std::string_view text) {
    return parse_date(text).value();
}

TEST(Date, FollowsTheCalendarDayByDayThroughAllYears) {
    Counter counter;
    const Date first = date("0001-01-01");
    for (int i = 0; counter.year <= 9999; ++i, counter.advance()) {
        const Date day = add_days(first, i);
        // Every day is written; reading is slower, so all days of some years are read.
        ASSERT_EQ(to_string(day), counter.text());
        if (counter.year % 97 == 0 || counter.year == 2000 || counter.year == 1900) {
            ASSERT_EQ(parse_date(counter.text()), day) << counter.text();
        }
    }
    EXPECT_EQ(date("1970-01-01").days, 0);
}

TEST(Date, ThatNoCalendarHasIsRefused) {
    for (const char* text : {"2027-02-29", "1900-02-29", "2027-04-31", "2027-00-10", "2027-13-01", "2027-01-00",
                             "2027-01-32", "0000-01-01"})
        EXPECT_EQ(parse_date(text), std::nullopt) << text;
    EXPECT_TRUE(parse_date("2028-02-29"));
    EXPECT_TRUE(parse_date("2000-02-29"));
}

TEST(Date, HasOneSpelling) {
    for (const char* text : {"", "2027", "2027-1-01", "27-01-01", "2027/01/01", "2027-01-01T00:00", " 2027-01-01",
                             "2027-01-0a", "+2027-01-1", "-027-01-01", "2027-01-01 "})
        EXPECT_EQ(parse_date(text), std::nullopt) << text;
}

TEST(Date, PlusMonthsFallsOnTheLastDayWhereTheMonthLacksTheDay) {
    EXPECT_EQ(to_string(add_months(date("2027-01-31"), 1)), "2027-02-28");
    EXPECT_EQ(to_string(add_months(date("2028-01-31"), 1)), "2028-02-29");
    EXPECT_EQ(to_string(add_months(date("2028-02-29"), 12)), "2029-02-28");
    EXPECT_EQ(to_string(add_months(date("2027-03-31"), -1)), "2027-02-28");
    EXPECT_EQ(to_string(add_months(date("2027-01-15"), -1)), "2026-12-15");
    EXPECT_EQ(to_string(add_months(date("2027-12-15"), 1)), "2028-01-15");
    EXPECT_EQ(to_string(add_months(date("2027-05-05"), 0)), "2027-05-05");
}

TEST(Date, PlusMonthsInStepsIsPlusThemAllForDaysThatEveryMonthHas) {
    Dice dice(3);
    for (int i = 0; i < 5'000; ++i) {
        const Date start = add_months(add_days(date("1600-01-01"), static_cast<int>(dice.below(28))),
                                      static_cast<int>(dice.below(9000)));
        const int months = static_cast<int>(dice.below(400)) - 200;
        Date stepped = start;
        for (int step = 0; step < std::abs(months); ++step)
            stepped = add_months(stepped, months < 0 ? -1 : 1);
        EXPECT_EQ(stepped, add_months(start, months)) << to_string(start) << " " << months;
    }
}

TEST(Duration, IsReadInWholeUnitsLargestFirst) {
    EXPECT_EQ(parse_duration("P2Y"), (Duration{24, 0, 0}));
    EXPECT_EQ(parse_duration("P18M"), (Duration{18, 0, 0}));
    EXPECT_EQ(parse_duration("P1Y6M"), (Duration{18, 0, 0}));
    EXPECT_EQ(parse_duration("P4W"), (Duration{0, 28, 0}));
    EXPECT_EQ(parse_duration("P1Y2M3W4DT5H6M7S"), (Duration{14, 25, 18'367}));
    EXPECT_EQ(parse_duration("PT60H"), (Duration{0, 0, 216'000}));
    EXPECT_EQ(parse_duration("PT30M"), (Duration{0, 0, 1800}));
    EXPECT_EQ(parse_duration("P0D"), Duration{});
    EXPECT_EQ(parse_duration("P0000099999Y")->months, 99'999 * 12);
}

TEST(Duration, InAnotherSpellingIsRefused) {
    for (const char* text : {"",         "P",
                             "PT",       "P1",
                             "1Y",       "p1Y",
                             "P1y",      "P1YT",
                             "P1M1Y",    "P1Y1Y",
                             "P1D1W",    "PT1S1M",
                             "P1H",      "PT1Y",
                             "PT1D",     "P-1Y",
                             "P1.5Y",    "P1,5Y",
                             "P 1Y",     "P1Y ",
                             "PTT1H",    "P1T1H",
                             "PT1HT1M",  "PY",
                             "P100000D", "P99999999999999999999Y"})
        EXPECT_EQ(parse_duration(text), std::nullopt) << text;
}

TEST(Duration, IsWrittenInItsShortestSpelling) {
    const auto again = [](std::string_view text) { return to_string(parse_duration(text).value()); };
    EXPECT_EQ(again("P24M"), "P2Y");
    EXPECT_EQ(again("P18M"), "P1Y6M");
    EXPECT_EQ(again("P4W"), "P28D");
    EXPECT_EQ(again("PT3600S"), "PT1H");
    EXPECT_EQ(again("PT0S"), "P0D");
    EXPECT_EQ(again("P1DT90M"), "P1DT1H30M");
}

TEST(Duration, IsReadBackFromWhatIsWrittenEvenAtItsLargest) {
    for (const char* text : {"P99999Y99999M99999W99999DT99999H99999M99999S", "P99999W", "P99999W99999D",
                             "PT99999M99999S", "P99999Y12M", "PT99999H60M"}) {
        const auto duration = parse_duration(text);
        ASSERT_TRUE(duration) << text;
        EXPECT_EQ(parse_duration(to_string(*duration)), duration) << text << " was written as " << to_string(*duration);
    }
}

TEST(Duration, LeavesItsHoursOutOfADate) {
    EXPECT_EQ(to_string(add(date("2027-01-31"), parse_duration("P1M1DT48H").value())), "2027-03-01");
    EXPECT_EQ(to_string(add(date("2027-01-01"), parse_duration("P2Y").value())), "2029-01-01");
}

}  // namespace
}  // namespace cairn
