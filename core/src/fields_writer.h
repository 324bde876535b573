#pragma once
// Writing a described type (fields_*.h) as compact JSON: keys in the order of the description, absent ones left out, text always
// as a language map.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "cairn/codes.h"
#include "cairn/credential.h"
#include "cairn/date.h"
#include "cairn/decimal.h"
#include "cairn/learner.h"
#include "cairn/reference.h"
#include "cairn/text.h"
#include "fields.h"
#include "json_tree.h"
#include "numbers.h"

namespace cairn {

class Writer {
public:
    static constexpr bool reads = false;

    /// `first_language`: that of texts which were written as plain strings.
    Writer(LanguageCode first_language, std::string& out) : first_language_(first_language), out_(out) {}

    /// The describe functions take their value by plain reference because one of their callers fills it in; this one only reads.
    template <class T>
    void root(const T& value) {
        write(const_cast<T&>(value));
    }

    template <class T>
    void operator()(std::string_view key, T&& field) {
        if (!absent(field)) must(key, field);
    }

    template <class T>
    void must(std::string_view key, T&& field) {
        begin_member(key);
        write(field);
    }

    template <class Members>
    void object(std::string_view key, Members members) {
        begin_member(key);
        write_object(members);
    }

    template <class E>
    void one_key(E&) {}

    template <class... Ts>
    void one_of(std::variant<Ts...>& value) {
        std::visit([&](auto& form) { describe(*this, form); }, value);
    }

    void extensions(Extensions& list) {
        for (const auto& [key, json] : list) {
            begin_member(key);
            out_ += json;
        }
    }

    void require(bool, std::string_view, std::string_view) {}

private:
    void begin_member(std::string_view key) {
        if (!first_) out_ += ',';
        first_ = false;
        append_json_string(key, out_);
        out_ += ':';
    }

    template <class Members>
    void write_object(Members members) {
        const bool outer = first_;
        first_ = true;
        out_ += '{';
        members(*this);
        out_ += '}';
        first_ = outer;
    }

    // What stands for "not stated" in the model.
    template <class T>
    static bool absent(const T&) {
        return false;
    }
    template <class T>
    static bool absent(const std::optional<T>& value) {
        return !value;
    }
    template <class T>
    static bool absent(const Boxed<T>& value) {
        return !value;
    }
    template <class T>
    static bool absent(const std::vector<T>& values) {
        return values.empty();
    }
    template <class T>
    static bool absent(const OneOrMore<T>& list) {
        return list.values.empty();
    }
    template <class T>
    static bool absent(const NonEmpty<T>& list) {
        return list.values.empty();
    }
    template <class T>
    static bool absent(const ExactlyOne<T>& list) {
        return list.values.empty();
    }
    template <class T>
    static bool absent(const Bounded<std::optional<T>>& bounded) {
        return !bounded.value;
    }
    static bool absent(const std::string& value) { return value.empty(); }
    static bool absent(const Text& text) { return text.empty(); }
    static bool absent(const bool& value) { return !value; }
    static bool absent(const StreamedList&) { return true; }
    static bool absent(const Uri& uri) { return uri.value.empty(); }
    static bool absent(const Attributes& attributes) { return attributes.values.empty(); }
    static bool absent(const DeliveryOrFormat& delivery) { return !delivery.value; }
    static bool absent(const Pool& pool) { return pool == Pool{}; }  // an absent `of` is `{}`
    static bool absent(const Figure& figure) {
        const auto* words = std::get_if<Text>(&figure);
        return words ? words->empty() : std::get<std::string>(figure).empty();
    }

    template <Described T>
    void write(T& value) {
        write_object([&](auto& io) { describe(io, value); });
    }
    template <class E>
    requires std::is_enum_v<E>
    void write(E value) { append_json_string(code(value), out_); }
    template <class T>
    void write(std::optional<T>& value) {
        write(*value);
    }
    template <class T>
    void write(Boxed<T>& value) {
        write(*value);
    }
    template <class T>
    void write(std::vector<T>& values) {
        out_ += '[';
        bool first = true;
        for (auto&& value : values) {
            if (!first) out_ += ',';
            first = false;
            write(value);
        }
        out_ += ']';
    }
    template <class T>
    void write(OneOrMore<T>& list) {
        if (list.values.size() == 1)
            write(list.values.front());
        else
            write(list.values);
    }
    template <class T>
    void write(NonEmpty<T>& list) {
        write(list.values);
    }
    template <class T>
    void write(ExactlyOne<T>& list) {
        write(list.values.front());
    }
    template <class T>
    void write(Bounded<T>& bounded) {
        write(bounded.value);
    }
    template <class Tag>
    void write(Ref<Tag>& ref) {
        append_json_string(ref.id, out_);
    }
    void write(bool value) { out_ += value ? "true" : "false"; }
    void write(int value) { out_ += digits(value); }
    void write(AlwaysTrue) { out_ += "true"; }
    void write(StreamedList) {}
    void write(std::string& value) { append_json_string(value, out_); }
    void write(Decimal value) { out_ += to_string(value); }
    void write(Date value) { append_json_string(to_string(value), out_); }
    void write(const Duration& value) { append_json_string(to_string(value), out_); }
    void write(Uri& uri) { append_json_string(uri.value, out_); }
    void write(GradeName& grade) { append_json_string(grade.value, out_); }
    void write(GradeNames& grades) { write(grades.values); }
    void write(Scaled& scaled) { out_ += to_string_scaled(scaled.value, scaled.places); }
    void write(CountryCode value) { append_json_string(value.view(), out_); }
    void write(LanguageCode value) { append_json_string(value.view(), out_); }
    void write(CurrencyCode& value) { append_json_string(value.value, out_); }
    void write(FieldCode& value) { append_json_string(value.value, out_); }
    void write(SectorCode& value) { append_json_string(value.value, out_); }
    void write(OccupationCode& value) { append_json_string(value.value, out_); }
    void write(RegionCode& value) { append_json_string(value.value, out_); }
    void write(DeliveryOrFormat& delivery) { write(*delivery.value); }

    void write(Text& text) {
        write_object([&](Writer& io) {
            for (auto& entry : text.entries) {
                const LanguageCode language = entry.language == LanguageCode{} ? first_language_ : entry.language;
                io.must(language.view(), entry.words);
            }
        });
    }
    void write(EqfRange& range) {
        if (range.low == range.high)
            write(range.low);
        else
            out_ += '[' + digits(range.low) + ',' + digits(range.high) + ']';
    }
    void write(Figure& figure) {
        if (auto* number = std::get_if<std::string>(&figure))
            out_ += *number;
        else
            write(std::get<Text>(figure));
    }
    void write(Used& used) {
        if (auto* flag = std::get_if<bool>(&used))
            write(*flag);
        else
            write(std::get<std::vector<CredentialRef>>(used));
    }
    void write(Attributes& attributes) {
        write_object([&](Writer& io) {
            for (auto& [name, words] : attributes.values)
                io.must(name, words);
        });
    }
    void write(Pause& pause) {
        out_ += '[';
        write(pause.from);
        out_ += ',';
        write(pause.to);
        out_ += ']';
    }

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
