#pragma once
// Calendar dates and durations of ISO 8601, as documents state them. Core has no clock: "today" is always an argument.

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cairn {

/// A day of the proleptic Gregorian calendar, years 0001 to 9999, kept as days since 1970-01-01.
struct Date {
    std::int32_t days = 0;
    auto operator<=>(const Date&) const = default;
};

/// "2027-02-28"; nothing for another spelling or a day that no calendar has.
std::optional<Date> parse_date(std::string_view text);
std::string to_string(Date date);

/// The same day so many months later (or earlier); a day that the month lacks becomes its last (RULES.md, Months).
Date add_months(Date date, int months);
Date add_days(Date date, int days);

/// ISO 8601 duration of whole numbers, such as P2Y, P18M, P1Y6M, P4W or PT60H.
struct Duration {
    std::int32_t months = 0;   ///< years and months
    std::int32_t days = 0;     ///< weeks and days
    std::int64_t seconds = 0;  ///< the part after T
    bool operator==(const Duration&) const = default;
};

/// Nothing for another spelling, an empty duration ("P", "PT"), or a number above 99,999.
std::optional<Duration> parse_duration(std::string_view text);

/// Shortest spelling: P2Y, P1Y6M, P28D, PT60H.
std::string to_string(const Duration& duration);

/// The date so much later; the part after T is left out, since a date has no hours.
Date add(Date date, const Duration& duration);

}  // namespace cairn
