#include "cairn/date.h"

#include <algorithm>
#include <array>
#include <type_traits>

#include "numbers.h"

namespace cairn {
namespace {

constexpr std::int64_t most_of_a_unit = 99'999;  // in a duration

struct Civil {
    int year, month, day;
};

// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013): days are counted in eras of 400 years that begin on
// 1 March, so that the leap day is the last of its year.
std::int32_t days_from_civil(Civil date) {
    const int year = date.year - (date.month <= 2 ? 1 : 0);
    const int era = (year >= 0 ? year : year - 399) / 400;
    const int year_of_era = year - era * 400;
    const int day_of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
    const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468;
}

Civil civil_from_days(std::int32_t days) {
    const int shifted = days + 719468;
    const int era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
    const int day_of_era = shifted - era * 146097;
    const int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const int month_from_march = (5 * day_of_year + 2) / 153;
    const int day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    const int month = month_from_march + (month_from_march < 10 ? 3 : -9);
    return {year_of_era + era * 400 + (month <= 2 ? 1 : 0), month, day};
}

int days_in(int year, int month) {
    constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return days[static_cast<std::size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
}

/// So many digits from `at`; -1 if one of them is none.
int digits(std::string_view text, std::size_t at, std::size_t count) {
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        if (text[i] < '0' || text[i] > '9') return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

void append_padded(std::string& out, int value, std::size_t width) {
    const std::string number = cairn::digits(value);
    out.append(width > number.size() ? width - number.size() : 0, '0');
    out += number;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const int year = digits(text, 0, 4), month = digits(text, 5, 2), day = digits(text, 8, 2);
    if (year < 1 || month < 1 || month > 12 || day < 1 || day > days_in(year, month)) return std::nullopt;
    return Date{days_from_civil({year, month, day})};
}

std::string to_string(Date date) {
    const Civil civil = civil_from_days(date.days);
    std::string out;
    append_padded(out, civil.year, 4);
    out += '-';
    append_padded(out, civil.month, 2);
    out += '-';
    append_padded(out, civil.day, 2);
    return out;
}

Date add_months(Date date, int months) {
    const Civil civil = civil_from_days(date.days);
    const int total = civil.year * 12 + civil.month - 1 + months;
    const int year = total >= 0 ? total / 12 : (total - 11) / 12;
    const int month = total - year * 12 + 1;
    return Date{days_from_civil({year, month, std::min(civil.day, days_in(year, month))})};
}

Date add_days(Date date, int days) {
    return Date{date.days + days};
}

std::optional<Duration> parse_duration(std::string_view text) {
    if (text.size() < 3 || text[0] != 'P') return std::nullopt;
    Duration duration;
    // Each designator may stand once, in this order; T comes before the clock's.
    constexpr std::string_view order = "YMWDTHMS";
    std::size_t place = 0, at = 1;
    while (at < text.size()) {
        if (text[at] == 'T') {
            if (place > 4 || at + 1 == text.size()) return std::nullopt;
            place = 5;
            ++at;
            continue;
        }
        std::int64_t number = 0;
        const std::size_t start = at;
        for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at) {
            number = number * 10 + (text[at] - '0');
            if (number > most_of_a_unit) return std::nullopt;
        }
        if (at == start || at == text.size()) return std::nullopt;
        const std::size_t designator = order.find(text[at], place);
        if (designator == std::string_view::npos || designator == 4 || (place <= 4 && designator > 4))
            return std::nullopt;
        switch (designator) {
            case 0:
                duration.months += static_cast<std::int32_t>(number * 12);
                break;
            case 1:
                duration.months += static_cast<std::int32_t>(number);
                break;
            case 2:
                duration.days += static_cast<std::int32_t>(number * 7);
                break;
            case 3:
                duration.days += static_cast<std::int32_t>(number);
                break;
            case 5:
                duration.seconds += number * 3600;
                break;
            case 6:
                duration.seconds += number * 60;
                break;
            default:
                duration.seconds += number;
                break;
        }
        place = designator + 1;
        ++at;
    }
    return duration;
}

std::string to_string(const Duration& duration) {
    std::string out = "P";
    // As many of a unit as fit, but never a number that parse_duration would refuse; the smaller unit takes up the rest.
    const auto part = [&](auto& rest, int size, char designator) {
        const auto number = std::min<std::int64_t>(rest / size, most_of_a_unit);
        rest -= static_cast<std::decay_t<decltype(rest)>>(number * size);
        if (number != 0) out += digits(number) + designator;
    };
    Duration rest = duration;
    part(rest.months, 12, 'Y');
    part(rest.months, 1, 'M');
    if (rest.days > most_of_a_unit) part(rest.days, 7, 'W');
    part(rest.days, 1, 'D');
    if (rest.seconds != 0) {
        out += 'T';
        part(rest.seconds, 3600, 'H');
        part(rest.seconds, 60, 'M');
        part(rest.seconds, 1, 'S');
    }
    return out == "P" ? "P0D" : out;
}

Date add(Date date, const Duration& duration) {
    return add_days(add_months(date, duration.months), duration.days);
}

}  // namespace cairn
