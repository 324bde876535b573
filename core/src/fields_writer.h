#pragma once
// Writing a described type (fields_*.h) as compact JSON: keys in the order of the description, absent ones left out, text always
// as a language map.

#include <string>
#include <string_view>

#include "fields.h"

namespace cairn {

class Writer final : public Fields {
public:
    /// `first_language`: that of texts which were written as plain strings.
    Writer(LanguageCode first_language, std::string& out) : first_language_(first_language), out_(out) {}

    /// The describe functions take their value by plain reference because one of their callers fills it in; this one only reads.
    template <class T>
    void root(const T& value) {
        write_field(const_cast<T&>(value));
    }

    void extensions(Extensions& list) override;

    // The same for a field whose type is not known here.
    bool stated(void* field, const FieldType& type) const;
    void write(void* field, const FieldType& type);

private:
    // What a describe function says of a type.
    void member(std::string_view key, void* field, const FieldType& type, bool required) override;
    void one_key(std::span<const std::string_view>, std::uint8_t&) override {}
    void one_of(void* variant, const Alternatives& alternatives) override;
    void violated(std::string_view, std::string_view) override {}

    void begin_member(std::string_view key);

    void write_object(void* object, const ObjectType& type);
    void write_list(void* field, const ListType& type);
    template <class T>
    void write_field(T& field) {
        write(address_of<T>(field), type_of<T>);
    }

    struct Leaf;  // how each of them is written

    LanguageCode first_language_;
    std::string& out_;
    bool first_ = true;
};

/// A described value as JSON.
template <class T>
std::string to_json(const T& value, LanguageCode first_language) {
    std::string out;
    Writer(first_language, out).root(value);
    return out;
}

}  // namespace cairn
