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

class Reader final : public Fields {
public:
    using Node = std::uint32_t;
    using Kind = JsonTree::Kind;

    /// `base`: JSON Pointer of the tree's root within its document.
    Reader(const JsonTree& tree, std::string_view file, std::string base, Problems& problems);

    /// Reads the tree's root.
    template <class T>
    void root(T& value) {
        read_field(0, value);
    }
    void root(void* value, const FieldType& type) { read(0, value, type); }

    void extensions(Extensions& out) override;

private:
    // The path to what is being read, for pointers; made into text only when there is a problem.
    struct Segment {
        std::string_view key;
        std::uint32_t index;
    };
    static constexpr std::uint32_t no_step = 0xffffffff;

    // What a describe function says of a type.
    void member(std::string_view key, void* field, const FieldType& type, bool required) override;
    void one_key(std::span<const std::string_view> codes, std::uint8_t& which) override;
    void one_of(void* variant, const Alternatives& alternatives) override;
    /// It is kept back if the member could not be read at all.
    void violated(std::string_view key, std::string_view expected) override;

    /// The member of that key, which is now on the path; nothing if it is absent, and then a problem if it is required.
    Node step_into(std::string_view key, bool required);

    // Members of the object being read.
    struct Place {
        Node object, cursor;
    };
    Node find(std::string_view key) const;
    bool enter(Node node);
    bool all_taken() const;
    bool has_taken(std::string_view key) const;
    std::vector<Node> children(Node node) const;
    /// Which of these members have a key that an earlier one has.
    std::vector<bool> repeated_keys(std::span<const Node> members) const;

    void read(Node node, void* field, const FieldType& type);
    void read_object(Node node, void* object, const ObjectType& type);
    void read_code(Node node, void* field, const CodeType& type);
    void read_list(Node node, void* field, const ListType& type);
    template <class T>
    void read_field(Node node, T& field) {
        read(node, address_of<T>(field), type_of<T>);
    }

    void read_leaf(Node node, void* leaf, const LeafType& type);
    template <class T>
    static void read_as(Reader& reader, Node node, void* leaf) {
        reader.read(node, *static_cast<T*>(leaf));
    }
    template <class List>
    struct LeafReaders;
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

/// Reads a document that is one value and no file: a request.
Problems read_document(std::string_view json, void* value, const FieldType& type);
template <class T>
Problems read_document(std::string_view json, T& value) {
    return read_document(json, address_of<T>(value), type_of<T>);
}

}  // namespace cairn
