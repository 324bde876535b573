#pragma once
// What can be done with a field once its type is forgotten. The describe functions hand over each field together with its
// FieldType, so that reading, writing and walking are compiled once, and not once more for each of a hundred types: that is
// most of what a page would have to download.

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "cairn/boxed.h"
#include "cairn/codes.h"
#include "cairn/credential.h"
#include "cairn/date.h"
#include "cairn/decimal.h"
#include "cairn/learner.h"
#include "cairn/reference.h"
#include "cairn/text.h"
#include "field_spellings.h"

namespace cairn {

class Fields;

/// Which of the types below it really is.
struct FieldType {
    enum class Form : std::uint8_t { leaf, code, object, optional, list, one_or_more, non_empty, exactly_one };
    Form form;
};

/// A value that each reader and writer knows by itself: its place among the `Leaves`.
struct LeafType : FieldType {
    std::uint8_t leaf;
};

/// An enum, one byte wide.
struct CodeType : FieldType {
    std::span<const std::string_view> codes;
};

/// A type with a describe function.
struct ObjectType : FieldType {
    void (*describe)(Fields& io, void* object);
};

struct OptionalType : FieldType {
    const FieldType* inner;
    void* (*held)(void* optional);  ///< null if there is none
    void* (*emplace)(void* optional);
};

/// A vector, spelled as its form says.
struct ListType : FieldType {
    struct Items {
        char* first;
        char* end;
    };
    const FieldType* inner;
    std::size_t stride;
    Items (*items)(void* list);
    char* (*make)(void* list, std::size_t count);  ///< so many new items; gives the first
};

/// One alternative of a variant, known by the key that is present.
struct Alternative {
    const ObjectType* type;
    void* (*held)(void* variant);  ///< only if it is the one
    void* (*emplace)(void* variant);
};
struct Alternatives {
    std::span<const std::string_view> keys;
    std::span<const Alternative> each;
    std::size_t (*which)(const void* variant);
};

template <class... Ts>
struct TypeList {
    static constexpr std::size_t size = sizeof...(Ts);

    template <class T>
    static constexpr std::uint8_t place_of() {
        static_assert((std::is_same_v<T, Ts> || ...), "neither a leaf nor described (is its fields_*.h included?)");
        std::uint8_t place = 0;
        static_cast<void>(((std::is_same_v<T, Ts> || (++place, false)) || ...));
        return place;
    }
};
using Leaves = TypeList<bool, int, std::string, Decimal, Text, Date, Duration, CountryCode, LanguageCode, CurrencyCode,
                        FieldCode, SectorCode, OccupationCode, RegionCode, CredentialRef, ProviderRef, SkillRef,
                        SystemRef, FrameworkRef, EqfRange, Figure, Used, Pause, AlwaysTrue, StreamedList, AnyString,
                        OpenRange, Uri, Scaled, DeliveryOrFormat, GradeName, GradeNames, Attributes, Bounded<int>,
                        Bounded<std::optional<int>>, Bounded<Decimal>, Bounded<std::optional<Decimal>>>;

template <class T>
concept Described = requires(T& value, Fields& io) {
    describe(io, value);
};

template <class T>
struct TypeOf {
    static constexpr LeafType type{{FieldType::Form::leaf}, Leaves::place_of<T>()};
};

template <class E>
requires std::is_enum_v<E>
struct TypeOf<E> {
    static_assert(sizeof(E) == 1);
    static constexpr CodeType type{{FieldType::Form::code}, codes_of<E>};
};

template <Described T>
struct TypeOf<T> {
    static void describe_it(Fields& io, void* object) { describe(io, *static_cast<T*>(object)); }
    static constexpr ObjectType type{{FieldType::Form::object}, describe_it};
};

template <class T>
struct TypeOf<std::optional<T>> {
    static void* held(void* optional) {
        auto& value = *static_cast<std::optional<T>*>(optional);
        return value ? &*value : nullptr;
    }
    static void* emplace(void* optional) { return &static_cast<std::optional<T>*>(optional)->emplace(); }
    static constexpr OptionalType type{{FieldType::Form::optional}, &TypeOf<T>::type, held, emplace};
};

template <class T>
struct TypeOf<Boxed<T>> {
    static void* held(void* boxed) {
        auto& value = *static_cast<Boxed<T>*>(boxed);
        return value ? &*value : nullptr;
    }
    static void* emplace(void* boxed) { return &static_cast<Boxed<T>*>(boxed)->emplace(); }
    static constexpr OptionalType type{{FieldType::Form::optional}, &TypeOf<T>::type, held, emplace};
};

template <class T>
struct TypeOf<std::vector<T>> {
    static ListType::Items items(void* list) {
        auto& values = *static_cast<std::vector<T>*>(list);
        return {reinterpret_cast<char*>(values.data()), reinterpret_cast<char*>(values.data() + values.size())};
    }
    // All at once, because a vector that grows item by item is much more code.
    static char* make(void* list, std::size_t count) {
        auto& values = *static_cast<std::vector<T>*>(list);
        std::vector<T>(count).swap(values);
        return reinterpret_cast<char*>(values.data());
    }
    static constexpr ListType as(FieldType::Form form) { return {{form}, &TypeOf<T>::type, sizeof(T), items, make}; }
    static constexpr ListType type = as(FieldType::Form::list);
};
template <class T>
struct TypeOf<OneOrMore<T>> {
    static constexpr ListType type = TypeOf<std::vector<T>>::as(FieldType::Form::one_or_more);
};
template <class T>
struct TypeOf<NonEmpty<T>> {
    static constexpr ListType type = TypeOf<std::vector<T>>::as(FieldType::Form::non_empty);
};
template <class T>
struct TypeOf<ExactlyOne<T>> {
    static constexpr ListType type = TypeOf<std::vector<T>>::as(FieldType::Form::exactly_one);
};

/// The same object for the same type, so that addresses tell types apart.
template <class T>
inline constexpr const auto& type_of = TypeOf<T>::type;

/// Where a field is: the list itself for a way to spell it.
template <class T>
void* address_of(T& field) {
    if constexpr (std::is_same_v<decltype(TypeOf<T>::type), const ListType>) {
        if constexpr (requires { field.values; })
            return &field.values;
        else
            return &field;
    } else {
        return &field;
    }
}

template <class T>
struct AlternativeOf;
template <class... Ts>
struct AlternativeOf<std::variant<Ts...>> {
    using Variant = std::variant<Ts...>;

    static std::size_t which(const void* variant) { return static_cast<const Variant*>(variant)->index(); }
    template <class T>
    static void* held(void* variant) {
        return std::get_if<T>(static_cast<Variant*>(variant));
    }
    template <class T>
    static void* emplace(void* variant) {
        return &static_cast<Variant*>(variant)->template emplace<T>();
    }
    static constexpr std::string_view keys[] = {Ts::key...};
    static constexpr Alternative each[] = {{&TypeOf<Ts>::type, held<Ts>, emplace<Ts>}...};
    static constexpr Alternatives type{keys, each, which};
};

}  // namespace cairn
