#pragma once
// Ways in which a field is spelled that its type alone does not say, and the limits of numbers.

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cairn/credential.h"
#include "cairn/decimal.h"

namespace cairn {

inline constexpr std::int64_t max_quantity = 100'000;  // credits, hours, weeks
inline constexpr std::int64_t max_money = 1'000'000'000;
inline constexpr std::int64_t max_count = 1'000'000;
inline constexpr std::int64_t max_months = 12'000;

/// A number between `low` and `high`, both included.
template <class T>
struct Bounded {
    T& value;
    std::int64_t low, high;
};
template <class T>
Bounded<T> bounded(T& value, std::int64_t low, std::int64_t high) {
    return {value, low, high};
}

/// One value alone, or a list of at least one.
template <class T>
struct OneOrMore {
    std::vector<T>& values;
};
template <class T>
OneOrMore<T> one_or_more(std::vector<T>& values) {
    return {values};
}

/// A list of at least one.
template <class T>
struct NonEmpty {
    std::vector<T>& values;
};
template <class T>
NonEmpty<T> non_empty(std::vector<T>& values) {
    return {values};
}

/// One value alone, kept in a vector because its type is not complete where it is declared.
template <class T>
struct ExactlyOne {
    std::vector<T>& values;
};
template <class T>
ExactlyOne<T> exactly_one(std::vector<T>& values) {
    return {values};
}

/// A list whose elements are read elsewhere, one by one.
struct StreamedList {};
/// The word `true` and no other value.
struct AlwaysTrue {};
/// A string that may be empty.
struct AnyString {
    std::string& value;
};
/// [low, high] from 0 to `most`; `null` is an open end.
struct OpenRange {
    std::optional<Decimal>& low;
    std::optional<Decimal>& high;
    std::int64_t most;
};
/// A URI of any scheme.
struct Uri {
    std::string& value;
};
/// A number from 0 to `high`, kept as an integer of so many decimal places.
struct Scaled {
    std::int64_t& value;
    int places;
    std::int64_t high;
};
/// A delivery, or its format alone, as an achievement may state it.
struct DeliveryOrFormat {
    std::optional<Delivery>& value;
};
/// The name of a grade: a word, or a number kept as written.
struct GradeName {
    std::string& value;
};
/// Distinct names of grades, at least one.
struct GradeNames {
    std::vector<std::string>& values;
};
/// Free names with a text each.
struct Attributes {
    std::vector<std::pair<std::string, std::string>>& values;
};

}  // namespace cairn
