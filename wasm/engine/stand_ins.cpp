// In place of two functions of the C library that nlohmann/json's lexer calls and whose results core does not use. The library's
// own bring exact floating-point text both ways, a sixth of the module.

#include <cstdarg>
#include <cstddef>
#include <cstring>
#include <limits>

extern "C" {

// Core keeps numbers as they are written; the lexer only asks for the value to refuse one that no double can hold. So it need
// not be the nearest double. The text is a JSON number.
double __wrap_strtod(const char* text, char** end) {
    const auto is_digit = [&] { return *text >= '0' && *text <= '9'; };
    const bool negative = *text == '-';
    if (negative) ++text;
    double value = 0;
    int exponent = 0;
    for (bool fraction = false; is_digit() || *text == '.'; ++text) {
        if (*text == '.') {
            fraction = true;
        } else {
            // More digits than a double could hold at all only move the point.
            if (value < 1e300)
                value = value * 10 + (*text - '0');
            else
                ++exponent;
            if (fraction) --exponent;
        }
    }
    if (*text == 'e' || *text == 'E') {
        const bool down = *++text == '-';
        if (*text == '-' || *text == '+') ++text;
        int written = 0;
        for (; is_digit(); ++text)
            if (written < 100'000'000) written = written * 10 + (*text - '0');
        exponent += down ? -written : written;
    }
    for (; exponent > 0 && value != 0 && value <= std::numeric_limits<double>::max(); --exponent)
        value *= 10;
    for (; exponent < 0 && value != 0; ++exponent)
        value /= 10;
    if (end) *end = const_cast<char*>(text);
    return negative ? -value : value;
}

// Only how the lexer shows a control character in what it read last, which core cuts off (core/src/json_document.cpp).
int __wrap_snprintf(char* out, std::size_t size, const char* format, ...) {
    if (std::strcmp(format, "<U+%.4X>") != 0) __builtin_trap();
    if (size > 0) *out = '\0';
    return 0;
}
}
