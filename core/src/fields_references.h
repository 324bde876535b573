#pragma once
// Visiting what stands in a described value, wherever it stands, with its JSON Pointer.

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "cairn/credential.h"
#include "cairn/learner.h"
#include "cairn/reference.h"
#include "cairn/requirement.h"
#include "fields.h"
#include "numbers.h"

namespace cairn {

/// `Visitor` is called with (pointer, value) for each value of a type that it has an operator() for: ids, grades, codes, …
template <class Visitor>
class ReferenceWalk {
public:
    static constexpr bool reads = false;

    ReferenceWalk(std::string base, Visitor& visitor) : path_(std::move(base)), visitor_(visitor) {}

    /// Only reads, like the Writer.
    template <class T>
    void root(const T& value) {
        walk(const_cast<T&>(value));
    }

    template <class T>
    void operator()(std::string_view key, T&& field) {
        below(key, [&] { walk(field); });
    }
    template <class T>
    void must(std::string_view key, T&& field) {
        below(key, [&] { walk(field); });
    }
    template <class Members>
    void object(std::string_view key, Members members) {
        below(key, [&] { members(*this); });
    }
    template <class E>
    void one_key(E&) {}
    template <class... Ts>
    void one_of(std::variant<Ts...>& value) {
        std::visit([&](auto& form) { walk(form); }, value);
    }
    void extensions(Extensions&) {}
    void require(bool, std::string_view, std::string_view) {}

private:
    template <class T>
    static constexpr bool asked_for = std::is_invocable_v<Visitor&, const std::string&, const T&>;

    template <class Inside>
    void below(std::string_view step, Inside inside) {
        const std::size_t length = path_.size();
        path_ += '/';
        path_ += step;
        inside();
        path_.resize(length);
    }

    template <class T>
    void walk(T& value) {
        if constexpr (asked_for<T>) visitor_(path_, value);
        if constexpr (Described<T>) describe(*this, value);
    }
    template <class T>
    void walk(std::optional<T>& value) {
        if (value) walk(*value);
    }
    template <class T>
    void walk(Boxed<T>& value) {
        if (value) walk(*value);
    }
    template <class T>
    void walk(std::vector<T>& values) {
        if constexpr (Described<T> || asked_for<T>) {
            std::size_t index = 0;
            for (T& value : values)
                below(digits(index++), [&] { walk(value); });
        }
    }
    template <class T>
    void walk(OneOrMore<T>& list) {
        if constexpr (!std::is_same_v<T, std::string>) {
            if (list.values.size() == 1)
                walk(list.values.front());
            else
                walk(list.values);
        }
    }
    template <class T>
    void walk(NonEmpty<T>& list) {
        walk(list.values);
    }
    template <class T>
    void walk(ExactlyOne<T>& list) {
        if (!list.values.empty()) walk(list.values.front());
    }
    void walk(DeliveryOrFormat&) {}
    void walk(Used& used) {
        if (auto* awards = std::get_if<std::vector<CredentialRef>>(&used)) walk(*awards);
    }

    std::string path_;
    Visitor& visitor_;
};

}  // namespace cairn
