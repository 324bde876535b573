#pragma once

#include <fmt/format.h>

#include <string>
#include <type_traits>

namespace cairn {

/// Decimal digits of a whole number. (The library's own std::to_string brings a printf of long doubles into a wasm module.)
template <class Integer>
std::string digits(Integer value) {
    static_assert(std::is_integral_v<Integer>);
    return fmt::format_int(value).str();
}

}  // namespace cairn
