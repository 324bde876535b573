#pragma once
// What a document's types consist of is said once, in fields_*.h: a `describe(io, value)` for each type names its keys. Reading,
// writing, checking references and "did you mean" all walk that one description, so they cannot disagree.
//
// An `io` offers:
//   io(key, field)            a key that may be absent
//   io.must(key, field)       a required one
//   io.object(key, members)   a required object without a type of its own; members is called with an io
//   io.one_key(unit)          exactly one of the enum's codes is a key; which of them goes into `unit`
//   io.one_of(variant)        exactly one of the alternatives' keys; each alternative has `key` and a describe of its own
//   io.extensions(list)       the members whose key begins with "x-"
//   io.require(holds, key, expected)   a judgement on what was read
// Only the Reader changes what it is given.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "cairn/codes.h"
#include "cairn/extensions.h"

namespace cairn {

inline constexpr std::int64_t max_quantity = 100'000;  // credits, hours, weeks
inline constexpr std::int64_t max_money = 1'000'000'000;
inline constexpr std::int64_t max_count = 1'000'000;
inline constexpr std::int64_t max_months = 12'000;

// Ways in which a field is spelled that its type alone does not say.

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
    std::optional<struct Decimal>& low;
    std::optional<struct Decimal>& high;
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
    std::optional<struct Delivery>& value;
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

/// A type with a describe function. Which io it is told to does not matter for that.
struct AnyIo;
template <class T>
concept Described = requires(T& value, AnyIo& io) {
    describe(io, value);
};

}  // namespace cairn
