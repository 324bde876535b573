#pragma once

#include <fmt/format.h>

#include <cstdint>
#include <string>
#include <type_traits>

namespace cairn {

/// Decimal digits of a whole number. (The library's own std::to_string brings a printf of long doubles into a wasm module.)
template <class Integer>
std::string digits(Integer value) {
    static_assert(std::is_integral_v<Integer>);
    return fmt::format_int(value).str();
}

/// The least whole number that is not below the quotient; of nothing negative.
constexpr std::int64_t divided_up(std::int64_t value, std::int64_t by) {
    return value / by + (value % by > 0 ? 1 : 0);
}

}  // namespace cairn
