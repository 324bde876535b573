#pragma once
// Reading a described type (fields_*.h) from a JSON tree. Every mistake becomes a Problem with its JSON Pointer; reading goes
// on, so that all of them are found.

#include <concepts>
#include <cstdint>
#include <optional>
#include <span>
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
#include "cairn/result.h"
#include "cairn/text.h"
#include "fields.h"
#include "json_tree.h"

namespace cairn {

class Reader {
public:
    static constexpr bool reads = true;
    using Node = std::uint32_t;
    using Kind = JsonTree::Kind;

    /// `base`: JSON Pointer of the tree's root within its document.
    Reader(const JsonTree& tree, std::string_view file, std::string base, Problems& problems)
        : tree_(tree),
          file_(file),
          base_(std::move(base)),
          problems_(problems),
          known_problems_(static_cast<std::ptrdiff_t>(problems.size())),
          taken_(tree.size()) {}

    /// Reads the tree's root.
    template <class T>
    void root(T& value) {
        read(0, value);
    }

    // What a describe function says of a type.

    template <class T>
    void operator()(std::string_view key, T&& field) {
        if (const Node node = step_into(key, false); node != JsonTree::nothing) read_and_step_out(node, field);
    }

    template <class T>
    void must(std::string_view key, T&& field) {
        if (const Node node = step_into(key, true); node != JsonTree::nothing) read_and_step_out(node, field);
    }

    /// An object that has no type of its own; `members` describes it.
    template <class Members>
    void object(std::string_view key, Members members) {
        const Node node = step_into(key, true);
        if (node == JsonTree::nothing) return;
        read_object(node, members);
        path_.pop_back();
    }

    /// Exactly one of the enum's codes is a key here.
    template <class E>
    void one_key(E& which) {
        const auto held = static_cast<std::size_t>(which);
        if (const auto chosen = only_key(codes_of<E>, held)) which = static_cast<E>(*chosen);
    }

    /// The one alternative whose key is present. An alternative with an empty key stands for none of them.
    template <class... Ts>
    void one_of(std::variant<Ts...>& value) {
        const std::string_view keys[] = {Ts::key...};
        const auto chosen = only_key(keys, value.index());
        std::size_t i = 0;
        ((chosen == i++ ? describe(*this, known_ ? *std::get_if<Ts>(&value) : value.template emplace<Ts>()) : void()),
         ...);
    }

    void extensions(Extensions& out);

    /// A judgement on what was read, at a member of the current object.
    /// It is kept back if the member could not be read at all.
    void require(bool holds, std::string_view key, std::string_view expected) {
        if (!holds) judge(key, expected);
    }

private:
    // The path to what is being read, for pointers; made into text only when there is a problem.
    struct Segment {
        std::string_view key;
        std::uint32_t index;
    };
    static constexpr std::uint32_t no_step = 0xffffffff;

    /// The member of that key, which is now on the path; nothing if it is absent, and then a problem if it is required.
    Node step_into(std::string_view key, bool required);

    template <class T>
    void read_and_step_out(Node node, T& field) {
        read(node, field);
        path_.pop_back();
    }

    // Members of the object being read.
    struct Place {
        Node object, cursor;
    };
    Node member(std::string_view key) const;
    bool enter(Node node);
    bool all_taken() const;
    bool has_taken(std::string_view key) const;

    template <class Members>
    void read_object(Node node, Members members) {
        const Place outer = place_;
        if (!enter(node)) return;
        members(*this);
        if (!all_taken()) {
            // Told again what it consists of, this time only to learn which keys are known.
            std::vector<std::string_view> known;
            known_ = &known;
            members(*this);
            known_ = nullptr;
            report_unknown(known);
        }
        place_ = outer;
    }

    template <Described T>
    void read(Node node, T& value) {
        read_object(node, [&](Reader& io) { describe(io, value); });
    }

    template <class E>
    requires std::is_enum_v<E>
    void read(Node node, E& value) {
        if (tree_.kind(node) != Kind::string) return wrong_code(node, codes_of<E>);
        if (const auto found = from_code<E>(tree_.text(node)))
            value = *found;
        else
            wrong_code(node, codes_of<E>);
    }

    template <class T>
    void read(Node node, std::optional<T>& value) {
        read(node, value.emplace());
    }

    template <class T>
    void read(Node node, Boxed<T>& value) {
        read(node, value.emplace());
    }

    template <class T>
    void read(Node node, std::vector<T>& values) {
        if (tree_.kind(node) != Kind::array) return wrong_type(node, "a list");
        std::uint32_t index = 0;
        for (Node child = tree_.first_child(node); child != JsonTree::nothing; child = tree_.next(child), ++index) {
            path_.push_back({{}, index});
            read(child, values.emplace_back());
            path_.pop_back();
        }
    }

    template <class T>
    void read(Node node, OneOrMore<T>& list) {
        if (tree_.kind(node) == Kind::array) {
            read(node, list.values);
            if (list.values.empty()) problem("expected at least one");
        } else {
            read(node, list.values.emplace_back());
        }
    }

    template <class T>
    void read(Node node, NonEmpty<T>& list) {
        read(node, list.values);
        if (tree_.kind(node) == Kind::array && list.values.empty()) problem("expected at least one");
    }

    template <class T>
    void read(Node node, ExactlyOne<T>& one) {
        read(node, one.values.emplace_back());
    }

    template <class T>
    void read(Node node, Bounded<T>& bounded) {
        read_number(node, bounded.value, bounded.low, bounded.high);
    }

    template <class Tag>
    void read(Node node, Ref<Tag>& ref) {
        read(node, ref.id);
    }

    void read(Node node, bool& value);
    void read(Node node, std::string& value);
    void read(Node node, Text& value);
    void read(Node node, Date& value);
    void read(Node node, Duration& value);
    void read(Node node, Decimal& value) { read_number(node, value, 0, max_quantity); }
    void read(Node node, int& value) { read_number(node, value, 0, max_count); }
    void read(Node node, AlwaysTrue&);
    void read(Node node, StreamedList&);
    void read(Node node, AnyString& value);
    void read(Node node, OpenRange& value);
    void read(Node node, Uri& value);
    void read(Node node, Scaled& value);
    void read(Node node, DeliveryOrFormat& value);
    void read(Node node, GradeName& value);
    void read(Node node, GradeNames& value);
    void read(Node node, EqfRange& value);
    void read(Node node, Figure& value);
    void read(Node node, Used& value);
    void read(Node node, Attributes& value);
    void read(Node node, Pause& value);
    void read(Node node, CountryCode& value);
    void read(Node node, LanguageCode& value);
    void read(Node node, CurrencyCode& value);
    void read(Node node, FieldCode& value);
    void read(Node node, SectorCode& value);
    void read(Node node, OccupationCode& value);
    void read(Node node, RegionCode& value);

    template <class T, class Parse>
    void read_code(Node node, T& value, Parse parse, std::string_view expected);
    template <class T>
    void read_number(Node node, std::optional<T>& value, std::int64_t low, std::int64_t high) {
        read_number(node, value.emplace(), low, high);
    }
    void read_number(Node node, Decimal& value, std::int64_t low, std::int64_t high);
    void read_number(Node node, int& value, std::int64_t low, std::int64_t high);
    void read_words(Node node, LanguageCode language, Text& value);

    bool is_taken(Node child) const { return taken_[child]; }

    void problem(std::string message);
    void at_key_problem(Node child, std::string message);
    void wrong_type(Node node, std::string_view expected);
    void wrong_code(Node node, std::span<const std::string_view> codes);
    void unknown_key(Node child, const std::vector<std::string_view>& known);
    void report_unknown(const std::vector<std::string_view>& known);
    // What was read does not hold; said only of what could be read.
    void judge(std::string_view key, std::string_view expected);
    void judge_here(bool holds, std::string_view expected);
    std::optional<std::size_t> only_key(std::span<const std::string_view> keys, std::size_t held);
    std::string pointer() const;
    std::string shown(Node node) const;

    const JsonTree& tree_;
    std::string_view file_;
    std::string base_;
    Problems& problems_;
    std::ptrdiff_t known_problems_;  // those of others
    std::vector<Segment> path_;
    std::vector<bool> taken_;
    Place place_{0, JsonTree::nothing};
    std::vector<std::string_view>* known_ = nullptr;  // set while keys are only gathered
};

}  // namespace cairn
