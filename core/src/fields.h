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
#include <span>
#include <string_view>
#include <variant>

#include "cairn/codes.h"
#include "cairn/extensions.h"
#include "field_types.h"

namespace cairn {

/// The one `io` that describe functions are compiled for. Who derives from it sees fields without their types (field_types.h).
class Fields {
public:
    template <class T>
    void operator()(std::string_view key, T&& field) {
        using Field = std::remove_cvref_t<T>;
        may_have(key.data(), key.size(), address_of<Field>(field), type_of<Field>);
    }

    template <class T>
    void must(std::string_view key, T&& field) {
        using Field = std::remove_cvref_t<T>;
        must_have(key.data(), key.size(), address_of<Field>(field), type_of<Field>);
    }

    template <class Members>
    void object(std::string_view key, Members members) {
        static constexpr ObjectType type{{FieldType::Form::object},
                                         [](Fields& io, void* object) { (*static_cast<Members*>(object))(io); }};
        must_have(key.data(), key.size(), &members, type);
    }

    template <class E>
    void one_key(E& which) {
        one_key(codes_of<E>, reinterpret_cast<std::uint8_t&>(which));
    }

    template <class... Ts>
    void one_of(std::variant<Ts...>& value) {
        one_of(&value, AlternativeOf<std::variant<Ts...>>::type);
    }

    virtual void extensions(Extensions& list) = 0;

    void require(bool holds, std::string_view key, std::string_view expected) {
        if (!holds) violated(key, expected);
    }

protected:
    ~Fields() = default;

    virtual void member(std::string_view key, void* field, const FieldType& type, bool required) = 0;
    virtual void one_key(std::span<const std::string_view> codes, std::uint8_t& which) = 0;
    virtual void one_of(void* variant, const Alternatives& alternatives) = 0;
    virtual void violated(std::string_view key, std::string_view expected) = 0;

private:
    // There are hundreds of calls, so each is kept short: neither a virtual one, nor with a string_view, which goes through memory.
    void may_have(const char* key, std::size_t length, void* field, const FieldType& type);
    void must_have(const char* key, std::size_t length, void* field, const FieldType& type);
};

}  // namespace cairn
