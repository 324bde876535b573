#pragma once
// Visiting what stands in a described value, wherever it stands, with its JSON Pointer.

#include <string>
#include <string_view>

#include "fields.h"

namespace cairn {

class FieldWalk : public Fields {
public:
    /// `base`: JSON Pointer of the value.
    explicit FieldWalk(std::string base) : path_(std::move(base)) {}

    /// Only reads, like the Writer.
    template <class T>
    void root(const T& value) {
        walk(address_of<T>(const_cast<T&>(value)), type_of<T>);
    }

    void extensions(Extensions&) override {}

protected:
    ~FieldWalk() = default;

    /// Each leaf, code and object, before what stands in it. `type` is type_of<what it is>.
    virtual void meet(const std::string& pointer, const FieldType& type, const void* value) = 0;

private:
    // What a describe function says of a type. In the header, so that a test, which is compiled with type information, can derive.
    void member(std::string_view key, void* field, const FieldType& type, bool) override { below(key, field, type); }
    void one_key(std::span<const std::string_view>, std::uint8_t&) override {}
    void one_of(void* variant, const Alternatives& alternatives) override { walk_form(variant, alternatives); }
    void violated(std::string_view, std::string_view) override {}

    void walk_form(void* variant, const Alternatives& alternatives);
    void below(std::string_view step, void* field, const FieldType& type);
    void walk(void* field, const FieldType& type);
    void walk_list(void* field, const ListType& type);

    std::string path_;
};

}  // namespace cairn
