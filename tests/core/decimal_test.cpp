#include "cairn/decimal.h"

#include <gtest/gtest.h>

#include "dice.h"

namespace cairn {
namespace {

std::optional<std::int64_t> hundredths(std::string_view number) {
    const auto value = parse_decimal(number);
    return value ? std::optional(value->hundredths) : std::nullopt;
}

TEST(Decimal, IsReadAsWrittenHoweverItIsWritten) {
    EXPECT_EQ(hundredths("5"), 500);
    EXPECT_EQ(hundredths("5.0"), 500);
    EXPECT_EQ(hundredths("2.50"), 250);
    EXPECT_EQ(hundredths("0.01"), 1);
    EXPECT_EQ(hundredths("-0.25"), -25);
    EXPECT_EQ(hundredths("1e2"), 10'000);
    EXPECT_EQ(hundredths("1E+2"), 10'000);
    EXPECT_EQ(hundredths("1e-2"), 1);
    EXPECT_EQ(hundredths("250e-2"), 250);
    EXPECT_EQ(hundredths("0.001e1"), 1);
}

TEST(Decimal, OfNothingIsZeroInEverySpelling) {
    for (const char* zero : {"0", "-0", "0.000", "-0.0", "0e5", "0e999", "0.0e-999", "0e99999999999999999999"})
        EXPECT_EQ(hundredths(zero), 0) << zero;
}

TEST(Decimal, WithMoreThanTwoPlacesIsRefusedRatherThanRounded) {
    for (const char* number : {"0.001", "1.005", "1e-3", "1e-400", "1e-99999999999999999999",
                               "0.1000000000000000055511151231257827", "0.30000000000000004"})
        EXPECT_EQ(hundredths(number), std::nullopt) << number;
}

TEST(Decimal, MayEndInAnyNumberOfZeros) {
    EXPECT_EQ(hundredths("0.1" + std::string(60, '0')), 10);
    EXPECT_EQ(hundredths("5." + std::string(400, '0')), 500);
    EXPECT_EQ(hundredths("5" + std::string(60, '0') + "e-60"), 500);
    EXPECT_EQ(hundredths("0." + std::string(60, '0') + "5e61"), 500);
}

TEST(Decimal, BeyondItsRangeIsRefused) {
    EXPECT_EQ(hundredths("10000000000000"), 1'000'000'000'000'000);
    EXPECT_EQ(hundredths("-10000000000000"), -1'000'000'000'000'000);
    for (const char* number : {"10000000000000.01", "-10000000000000.01", "1e400", "1e99999999999999999999",
                               "1e2147483648", "9223372036854775808", "18446744073709551616"})
        EXPECT_EQ(hundredths(number), std::nullopt) << number;
}

TEST(Decimal, IsNotReadFromWhatIsNoNumber) {
    for (const char* text : {"",    "-",  ".",  "5.", ".5",  "e5",  "5e",    "5e+", "1e+-5", "1e--5",
                             "--5", "+5", " 5", "5 ", "5,0", "0x5", "1.2.3", "NaN", "B2",    "5e1.0"})
        EXPECT_EQ(hundredths(text), std::nullopt) << text;
}

TEST(Decimal, IsWrittenInItsShortestForm) {
    EXPECT_EQ(to_string(Decimal{500}), "5");
    EXPECT_EQ(to_string(Decimal{250}), "2.5");
    EXPECT_EQ(to_string(Decimal{25}), "0.25");
    EXPECT_EQ(to_string(Decimal{5}), "0.05");
    EXPECT_EQ(to_string(Decimal{-100}), "-1");
    EXPECT_EQ(to_string(Decimal{-5}), "-0.05");
    EXPECT_EQ(to_string(Decimal{0}), "0");
    EXPECT_EQ(to_string_scaled(7500, 4), "0.75");
    EXPECT_EQ(to_string_scaled(7, 0), "7");
}

TEST(Decimal, IsReadBackFromWhatIsWritten) {
    Dice dice(1);
    for (int i = 0; i < 20'000; ++i) {
        const auto most = std::int64_t{1} << dice.below(50);
        const Decimal value{static_cast<std::int64_t>(dice.below(static_cast<std::size_t>(2 * most))) - most};
        EXPECT_EQ(parse_decimal(to_string(value)), value) << to_string(value);
        const int places = static_cast<int>(dice.below(10));
        EXPECT_EQ(parse_scaled(to_string_scaled(value.hundredths, places), places), value.hundredths) << places;
    }
}

TEST(Decimal, DoesNotChangeWhenThePointAndTheExponentMoveTogether) {
    Dice dice(2);
    for (int i = 0; i < 20'000; ++i) {
        std::string digits = std::to_string(dice.below(100'000'000));
        const int shift = static_cast<int>(dice.below(12));
        digits.insert(
            0,
            digits.size() <= static_cast<std::size_t>(shift) ? static_cast<std::size_t>(shift) + 1 - digits.size() : 0,
            '0');
        const std::string plain = digits;
        std::string moved = digits;
        if (shift != 0) moved.insert(moved.size() - static_cast<std::size_t>(shift), ".");
        EXPECT_EQ(parse_decimal(plain), parse_decimal(moved + "e" + std::to_string(shift))) << moved << "e" << shift;
    }
}

TEST(Decimal, InOtherUnitsIsReadToSoManyPlaces) {
    EXPECT_EQ(parse_scaled("0.75", 4), 7500);
    EXPECT_EQ(parse_scaled("1", 4), 10'000);
    EXPECT_EQ(parse_scaled("0.00001", 4), std::nullopt);
    EXPECT_EQ(parse_scaled("7", 0), 7);
    EXPECT_EQ(parse_scaled("7.5", 0), std::nullopt);
    EXPECT_EQ(parse_scaled("2000000000000000000", 0), 2'000'000'000'000'000'000);
    EXPECT_EQ(parse_scaled("2000000000000000001", 0), std::nullopt);
}

TEST(Interval, IsExactIfItsEndsAreEqual) {
    EXPECT_TRUE(Interval::exactly(Decimal::whole(5)).exact());
    EXPECT_FALSE((Interval{Decimal{1}, Decimal{2}}).exact());
    EXPECT_FALSE((Interval{Decimal{1}, std::nullopt}).exact());
}

}  // namespace
}  // namespace cairn
