#pragma once
// Exact decimals of two places: credits, hours, weeks and money. A decision never rests on floating point.

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cairn {

/// A number of hundredths: 2.5 is {250}. Range about ±92 thousand million million.
struct Decimal {
    std::int64_t hundredths = 0;

    static constexpr Decimal whole(std::int64_t number) { return {number * 100}; }
    auto operator<=>(const Decimal&) const = default;
};

/// Reads a number spelled as in JSON ("5", "2.50", "1e2"; zeros in front do no harm). Nothing if it is not a multiple of 0.01 or
/// beyond ±10^13.
std::optional<Decimal> parse_decimal(std::string_view number);

/// The same in units of 10^-places (0 to 9): "0.75" at four places is 7500. Nothing if it is not a whole number of them, or
/// beyond ±2·10^18 of them.
std::optional<std::int64_t> parse_scaled(std::string_view number, int places);

/// Shortest form: "5", "2.5", "0.25", "-1".
std::string to_string(Decimal value);
std::string to_string_scaled(std::int64_t value, int places);

/// Closed interval; without `high` it is unbounded above. Equal ends are an exact value.
struct Interval {
    Decimal low;
    std::optional<Decimal> high;

    static Interval exactly(Decimal value) { return {value, value}; }
    bool exact() const { return high && *high == low; }
    bool operator==(const Interval&) const = default;
};

}  // namespace cairn
