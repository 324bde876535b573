#include "fields_writer.h"

#include <type_traits>

#include "fields_credential.h"
#include "json_tree.h"
#include "numbers.h"

namespace cairn {

/// How each leaf is written, and which of its values stand for "not stated".
struct Writer::Leaf {
    bool (*absent)(const void* leaf);
    void (*write)(Writer& writer, void* leaf);

    static const Leaf& of(const FieldType& type);

    template <class T>
    static bool absent_leaf(const void* leaf) {
        return is_absent(*static_cast<const T*>(leaf));
    }
    template <class T>
    static void write_leaf(Writer& writer, void* leaf) {
        spell(writer, *static_cast<T*>(leaf));
    }

    template <class T>
    static constexpr Leaf make() {
        return {absent_leaf<T>, write_leaf<T>};
    }

    template <class T>
    static bool is_absent(const T&) {
        return false;
    }
    template <class T>
    static bool is_absent(const Bounded<std::optional<T>>& bounded) {
        return !bounded.value;
    }
    static bool is_absent(const std::string& value) { return value.empty(); }
    static bool is_absent(const Text& text) { return text.empty(); }
    static bool is_absent(const bool& value) { return !value; }
    static bool is_absent(const StreamedList&) { return true; }
    static bool is_absent(const Uri& uri) { return uri.value.empty(); }
    static bool is_absent(const Attributes& attributes) { return attributes.values.empty(); }
    static bool is_absent(const DeliveryOrFormat& delivery) { return !delivery.value; }
    static bool is_absent(const Figure& figure) {
        const auto* words = std::get_if<Text>(&figure);
        return words ? words->empty() : std::get<std::string>(figure).empty();
    }

    static void string(Writer& io, std::string_view value) { append_json_string(value, io.out_); }

    static void spell(Writer& io, bool value) { io.out_ += value ? "true" : "false"; }
    static void spell(Writer& io, int value) { io.out_ += digits(value); }
    static void spell(Writer& io, AlwaysTrue) { io.out_ += "true"; }
    static void spell(Writer&, StreamedList) {}
    static void spell(Writer& io, const std::string& value) { string(io, value); }
    static void spell(Writer& io, AnyString& value) { string(io, value.value); }
    static void spell(Writer& io, Decimal value) { io.out_ += to_string(value); }
    static void spell(Writer& io, Date value) { string(io, to_string(value)); }
    static void spell(Writer& io, const Duration& value) { string(io, to_string(value)); }
    static void spell(Writer& io, Uri& uri) { string(io, uri.value); }
    static void spell(Writer& io, GradeName& grade) { string(io, grade.value); }
    static void spell(Writer& io, GradeNames& grades) { io.write_field(grades.values); }
    static void spell(Writer& io, Scaled& scaled) { io.out_ += to_string_scaled(scaled.value, scaled.places); }
    static void spell(Writer& io, CountryCode value) { string(io, value.view()); }
    static void spell(Writer& io, LanguageCode value) { string(io, value.view()); }
    static void spell(Writer& io, CurrencyCode& value) { string(io, value.value); }
    static void spell(Writer& io, FieldCode& value) { string(io, value.value); }
    static void spell(Writer& io, SectorCode& value) { string(io, value.value); }
    static void spell(Writer& io, OccupationCode& value) { string(io, value.value); }
    static void spell(Writer& io, RegionCode& value) { string(io, value.value); }
    static void spell(Writer& io, DeliveryOrFormat& delivery) { io.write_field(delivery.value); }
    template <class Tag>
    static void spell(Writer& io, Ref<Tag>& ref) {
        string(io, ref.id);
    }
    template <class T>
    static void spell(Writer& io, Bounded<T>& bounded) {
        io.write_field(bounded.value);
    }

    static void spell(Writer& io, Text& text) {
        char separator = '{';
        for (const auto& [language, words] : text.entries) {
            io.out_ += separator;
            spell(io, language == LanguageCode{} ? io.first_language_ : language);
            io.out_ += ':';
            string(io, words);
            separator = ',';
        }
        io.out_ += separator == '{' ? "{}" : "}";
    }
    static void spell(Writer& io, Attributes& attributes) {
        char separator = '{';
        for (const auto& [name, words] : attributes.values) {
            io.out_ += separator;
            string(io, name);
            io.out_ += ':';
            string(io, words);
            separator = ',';
        }
        io.out_ += separator == '{' ? "{}" : "}";
    }
    static void spell(Writer& io, EqfRange& range) {
        if (range.low == range.high)
            spell(io, range.low);
        else
            io.out_ += '[' + digits(range.low) + ',' + digits(range.high) + ']';
    }
    static void spell(Writer& io, OpenRange& range) {
        const auto end = [](const std::optional<Decimal>& value) { return value ? to_string(*value) : "null"; };
        io.out_ += '[' + end(range.low) + ',' + end(range.high) + ']';
    }
    static void spell(Writer& io, Figure& figure) {
        if (auto* number = std::get_if<std::string>(&figure))
            io.out_ += *number;
        else
            spell(io, std::get<Text>(figure));
    }
    static void spell(Writer& io, Used& used) {
        if (auto* flag = std::get_if<bool>(&used))
            spell(io, *flag);
        else
            io.write_field(std::get<std::vector<CredentialRef>>(used));
    }
    static void spell(Writer& io, Pause& pause) {
        io.out_ += '[';
        spell(io, pause.from);
        io.out_ += ',';
        spell(io, pause.to);
        io.out_ += ']';
    }
};

namespace {

template <class List>
struct LeafTable;
template <class... Ts>
struct LeafTable<TypeList<Ts...>> {
    template <class Leaf>
    static constexpr Leaf of[] = {Leaf::template make<Ts>()...};
};

}  // namespace

const Writer::Leaf& Writer::Leaf::of(const FieldType& type) {
    return LeafTable<Leaves>::of<Leaf>[static_cast<const LeafType&>(type).leaf];
}

void Writer::begin_member(std::string_view key) {
    if (!first_) out_ += ',';
    first_ = false;
    append_json_string(key, out_);
    out_ += ':';
}

void Writer::member(std::string_view key, void* field, const FieldType& type, bool required) {
    if (!required && !stated(field, type)) return;
    const std::size_t before = out_.size();
    const bool was_first = first_;
    begin_member(key);
    write(field, type);
    // An object in which nothing is stated is not stated itself.
    if (!required && type.form == FieldType::Form::object && out_.ends_with("{}")) {
        out_.resize(before);
        first_ = was_first;
    }
}

bool Writer::stated(void* field, const FieldType& type) const {
    switch (type.form) {
        case FieldType::Form::code:
        case FieldType::Form::object:
            return true;
        case FieldType::Form::leaf:
            return !Leaf::of(type).absent(field);
        case FieldType::Form::optional:
            return static_cast<const OptionalType&>(type).held(field) != nullptr;
        case FieldType::Form::list:
        case FieldType::Form::one_or_more:
        case FieldType::Form::non_empty:
        case FieldType::Form::exactly_one: {
            const auto items = static_cast<const ListType&>(type).items(field);
            return items.first != items.end;
        }
    }
    return true;
}

void Writer::extensions(Extensions& list) {
    for (const auto& [key, json] : list) {
        begin_member(key);
        out_ += json;
    }
}

void Writer::one_of(void* variant, const Alternatives& alternatives) {
    const Alternative& one = alternatives.each[alternatives.which(variant)];
    one.type->describe(*this, one.held(variant));
}

void Writer::write(void* field, const FieldType& type) {
    switch (type.form) {
        case FieldType::Form::leaf:
            return Leaf::of(type).write(*this, field);
        case FieldType::Form::code:
            return append_json_string(static_cast<const CodeType&>(type).codes[*static_cast<std::uint8_t*>(field)],
                                      out_);
        case FieldType::Form::object:
            return write_object(field, static_cast<const ObjectType&>(type));
        case FieldType::Form::optional: {
            const auto& optional = static_cast<const OptionalType&>(type);
            return write(optional.held(field), *optional.inner);
        }
        case FieldType::Form::list:
        case FieldType::Form::one_or_more:
        case FieldType::Form::non_empty:
        case FieldType::Form::exactly_one:
            return write_list(field, static_cast<const ListType&>(type));
    }
}

void Writer::write_object(void* object, const ObjectType& type) {
    const bool outer = first_;
    first_ = true;
    out_ += '{';
    type.describe(*this, object);
    out_ += '}';
    first_ = outer;
}

void Writer::write_list(void* field, const ListType& type) {
    const auto [first, end] = type.items(field);
    const bool one = static_cast<std::size_t>(end - first) == type.stride;
    if (type.form == FieldType::Form::exactly_one || (type.form == FieldType::Form::one_or_more && one))
        return write(first, *type.inner);
    out_ += '[';
    for (char* item = first; item != end; item += type.stride) {
        if (item != first) out_ += ',';
        write(item, *type.inner);
    }
    out_ += ']';
}

}  // namespace cairn
