#include "cairn/decimal.h"

#include <algorithm>
#include <charconv>

#include "numbers.h"

namespace cairn {
namespace {

constexpr std::int64_t largest = 2'000'000'000'000'000'000;  // leaves room for sums

/// A number's digits before and behind the point, and what follows its "e" ("0" without one).
struct Parts {
    std::string_view whole, fraction, exponent;
};

std::string_view take_digits(std::string_view& text) {
    std::size_t count = 0;
    while (count < text.size() && text[count] >= '0' && text[count] <= '9')
        ++count;
    const std::string_view digits = text.substr(0, count);
    text.remove_prefix(count);
    return digits;
}

std::optional<Parts> split(std::string_view number) {
    Parts parts{take_digits(number), "", "0"};
    if (parts.whole.empty()) return std::nullopt;
    if (number.starts_with('.')) {
        number.remove_prefix(1);
        parts.fraction = take_digits(number);
        if (parts.fraction.empty()) return std::nullopt;
    }
    if (number.starts_with('e') || number.starts_with('E')) {
        parts.exponent = number.substr(1);
        number = {};
    }
    if (!number.empty()) return std::nullopt;
    return parts;
}

/// Beyond ±10^9 it is as good as that: no digit of a document is so far from its point.
std::optional<std::int64_t> parse_exponent(std::string_view text) {
    constexpr std::int64_t most = 1'000'000'000;
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) text.remove_prefix(1);
    if (text.empty()) return std::nullopt;
    std::int64_t value = 0;
    for (const char digit : take_digits(text))
        value = std::min(value * 10 + (digit - '0'), most);
    if (!text.empty()) return std::nullopt;
    return negative ? -value : value;
}

}  // namespace

// All in digits, so that nothing is rounded on the way.
std::optional<std::int64_t> parse_scaled(std::string_view number, int places) {
    const bool negative = number.starts_with('-');
    if (negative) number.remove_prefix(1);
    const auto parts = split(number);
    if (!parts) return std::nullopt;
    const auto exponent = parse_exponent(parts->exponent);
    if (!exponent) return std::nullopt;

    std::string digits;
    digits.append(parts->whole).append(parts->fraction);
    std::int64_t zeros = places + *exponent - static_cast<std::int64_t>(parts->fraction.size());  // to be put behind
    for (; digits.ends_with('0'); ++zeros)
        digits.pop_back();
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
    if (digits.empty()) return 0;
    constexpr std::int64_t most_digits = 19;
    if (zeros < 0 || static_cast<std::int64_t>(digits.size()) + zeros > most_digits) return std::nullopt;
    digits.append(static_cast<std::size_t>(zeros), '0');
    std::int64_t value = 0;
    const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (result.ec != std::errc() || value > largest) return std::nullopt;
    return negative ? -value : value;
}

std::optional<Decimal> parse_decimal(std::string_view number) {
    constexpr std::int64_t limit = 1'000'000'000'000'000;  // 10^13 in hundredths
    const auto hundredths = parse_scaled(number, 2);
    if (!hundredths || *hundredths > limit || *hundredths < -limit) return std::nullopt;
    return Decimal{*hundredths};
}

std::string to_string_scaled(std::int64_t value, int places) {
    const bool negative = value < 0;
    std::string digits = cairn::digits(negative ? -value : value);
    if (digits.size() <= static_cast<std::size_t>(places))
        digits.insert(0, static_cast<std::size_t>(places) + 1 - digits.size(), '0');
    std::string whole = digits.substr(0, digits.size() - static_cast<std::size_t>(places));
    std::string fraction = digits.substr(digits.size() - static_cast<std::size_t>(places));
    while (!fraction.empty() && fraction.back() == '0')
        fraction.pop_back();
    std::string out = negative ? "-" : "";
    out += whole;
    if (!fraction.empty()) out += '.' + fraction;
    return out;
}

std::string to_string(Decimal value) {
    return to_string_scaled(value.hundredths, 2);
}

}  // namespace cairn
