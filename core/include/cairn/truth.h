#pragma once
// The three values that a test can have when data leave facts out (RULES.md, Semantics 3), with Kleene's strong tables.

#include <algorithm>
#include <cstdint>

namespace cairn {

/// In this order, so that "and" is the least and "or" the greatest.
enum class Truth : std::uint8_t { no, unknown, yes };

constexpr Truth truth(bool holds) {
    return holds ? Truth::yes : Truth::no;
}
constexpr Truth both(Truth a, Truth b) {
    return std::min(a, b);
}
constexpr Truth either(Truth a, Truth b) {
    return std::max(a, b);
}
constexpr Truth negation(Truth a) {
    return static_cast<Truth>(2 - static_cast<int>(a));
}

}  // namespace cairn
