#include "cairn/decimal.h"

#include <charconv>

namespace cairn {
namespace {

constexpr std::int64_t largest = 2'000'000'000'000'000'000;  // leaves room for sums

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

// Collects the digits as an integer and counts where the point stands, so that nothing is rounded on the way.
std::optional<std::int64_t> parse_scaled(std::string_view number, int places) {
    const bool negative = number.starts_with('-');
    if (negative) number.remove_prefix(1);
    std::int64_t digits = 0;
    int point = 0;  // digits behind the decimal point
    bool any = false, behind_point = false;
    std::size_t at = 0;
    for (; at < number.size(); ++at) {
        const char c = number[at];
        if (c == '.' && !behind_point) {
            behind_point = true;
        } else if (is_digit(c)) {
            if (digits > largest / 10) return std::nullopt;
            digits = digits * 10 + (c - '0');
            point += behind_point ? 1 : 0;
            any = true;
        } else {
            break;
        }
    }
    if (!any) return std::nullopt;
    int exponent = 0;
    if (at < number.size()) {
        if (number[at] != 'e' && number[at] != 'E') return std::nullopt;
        std::string_view rest = number.substr(at + 1);
        if (rest.starts_with('+')) rest.remove_prefix(1);
        const auto result = std::from_chars(rest.data(), rest.data() + rest.size(), exponent);
        if (result.ec != std::errc() || result.ptr != rest.data() + rest.size()) return std::nullopt;
        if (exponent < -400 || exponent > 400) return digits == 0 ? std::optional<std::int64_t>(0) : std::nullopt;
    }
    int shift = places - point + exponent;
    for (; shift > 0 && digits != 0; --shift) {
        if (digits > largest / 10) return std::nullopt;
        digits *= 10;
    }
    for (; shift < 0 && digits != 0; ++shift) {
        if (digits % 10 != 0) return std::nullopt;
        digits /= 10;
    }
    if (digits > largest) return std::nullopt;
    return negative ? -digits : digits;
}

std::optional<Decimal> parse_decimal(std::string_view number) {
    constexpr std::int64_t limit = 1'000'000'000'000'000;  // 10^13 in hundredths
    const auto hundredths = parse_scaled(number, 2);
    if (!hundredths || *hundredths > limit || *hundredths < -limit) return std::nullopt;
    return Decimal{*hundredths};
}

std::string to_string_scaled(std::int64_t value, int places) {
    const bool negative = value < 0;
    std::string digits = std::to_string(negative ? -value : value);
    if (digits.size() <= static_cast<std::size_t>(places)) digits.insert(0, static_cast<std::size_t>(places) + 1 - digits.size(), '0');
    std::string whole = digits.substr(0, digits.size() - static_cast<std::size_t>(places));
    std::string fraction = digits.substr(digits.size() - static_cast<std::size_t>(places));
    while (!fraction.empty() && fraction.back() == '0') fraction.pop_back();
    std::string out = negative ? "-" : "";
    out += whole;
    if (!fraction.empty()) out += '.' + fraction;
    return out;
}

std::string to_string(Decimal value) { return to_string_scaled(value.hundredths, 2); }

}  // namespace cairn
