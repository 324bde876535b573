#include "fields_reader.h"

#include <algorithm>

#include "cairn/catalogue_json.h"
#include "json_document.h"
#include "numbers.h"
#include "wording.h"

namespace cairn {
namespace {

constexpr std::size_t longest_number = 80;

void append_escaped(std::string_view key, std::string& pointer) {
    for (const char c : key) {
        if (c == '~')
            pointer += "~0";
        else if (c == '/')
            pointer += "~1";
        else
            pointer += c;
    }
}

}  // namespace

Reader::Reader(const JsonTree& tree, std::string_view file, std::string base, Problems& problems)
    : tree_(tree),
      file_(file),
      base_(std::move(base)),
      problems_(problems),
      known_problems_(static_cast<std::ptrdiff_t>(problems.size())),
      taken_(tree.size()) {}

void Reader::extensions(Extensions& out) {
    if (known_) return;
    std::vector<Node> own;
    for (Node child = tree_.first_child(place_.object); child != JsonTree::nothing; child = tree_.next(child))
        if (!is_taken(child) && tree_.key(child).starts_with("x-")) own.push_back(child);
    if (own.empty()) return;
    const std::vector<bool> twice = repeated_keys(own);
    for (std::size_t i = 0; i < own.size(); ++i) {
        taken_[own[i]] = true;
        if (twice[i])
            at_key_problem(own[i], "this key stands twice");
        else
            out.emplace_back(tree_.key(own[i]), tree_.to_json(own[i]));
    }
}

Reader::Node Reader::find(std::string_view key) const {
    for (Node child = tree_.first_child(place_.object); child != JsonTree::nothing; child = tree_.next(child))
        if (tree_.key(child) == key) return child;
    return JsonTree::nothing;
}

// Authors write keys in about the order of DOMAIN.md, so the search begins behind the last key found.
Reader::Node Reader::step_into(std::string_view key, bool required) {
    if (known_) {
        known_->push_back(key);
        return JsonTree::nothing;
    }
    Node child = place_.cursor;
    if (child == JsonTree::nothing || tree_.key(child) != key) child = find(key);
    if (child == JsonTree::nothing) {
        if (required) problem("expected the key " + quoted(key) + ", which is required here");
        return child;
    }
    place_.cursor = tree_.next(child);
    taken_[child] = true;
    path_.push_back({key, no_step});
    return child;
}

bool Reader::enter(Node node) {
    if (tree_.kind(node) != Kind::object) {
        wrong_type(node, "an object");
        return false;
    }
    place_ = {node, tree_.first_child(node)};
    return true;
}

bool Reader::all_taken() const {
    for (Node child = tree_.first_child(place_.object); child != JsonTree::nothing; child = tree_.next(child))
        if (!is_taken(child)) return false;
    return true;
}

void Reader::report_unknown(const std::vector<std::string_view>& known) {
    for (Node child = tree_.first_child(place_.object); child != JsonTree::nothing; child = tree_.next(child))
        if (!is_taken(child) && problems_.size() <= max_problems) unknown_key(child, known);
}

bool Reader::has_taken(std::string_view key) const {
    for (Node child = tree_.first_child(place_.object); child != JsonTree::nothing; child = tree_.next(child))
        if (is_taken(child) && tree_.key(child) == key) return true;
    return false;
}

void Reader::violated(std::string_view key, std::string_view expected) {
    if (known_) return;
    path_.push_back({key, no_step});
    judge_here(false, expected);
    path_.pop_back();
}

void Reader::judge_here(bool holds, std::string_view expected) {
    if (holds) return;
    const std::string at = pointer();
    const auto about_it = [&](const Problem& problem) {
        return problem.pointer.starts_with(at) &&
               (problem.pointer.size() == at.size() || problem.pointer[at.size()] == '/');
    };
    if (std::none_of(problems_.begin() + known_problems_, problems_.end(), about_it)) problem(std::string(expected));
}

void Reader::member(std::string_view key, void* field, const FieldType& type, bool required) {
    const Node node = step_into(key, required);
    if (node == JsonTree::nothing) return;
    read(node, field, type);
    path_.pop_back();
}

void Reader::one_key(std::span<const std::string_view> codes, std::uint8_t& which) {
    if (const auto chosen = only_key(codes, which)) which = static_cast<std::uint8_t>(*chosen);
}

// An alternative with an empty key stands for none of them.
void Reader::one_of(void* variant, const Alternatives& alternatives) {
    const auto chosen = only_key(alternatives.keys, alternatives.which(variant));
    if (!chosen) return;
    const Alternative& one = alternatives.each[*chosen];
    one.type->describe(*this, known_ ? one.held(variant) : one.emplace(variant));
}

void Reader::read(Node node, void* field, const FieldType& type) {
    switch (type.form) {
        case FieldType::Form::leaf:
            return read_leaf(node, field, static_cast<const LeafType&>(type));
        case FieldType::Form::code:
            return read_code(node, field, static_cast<const CodeType&>(type));
        case FieldType::Form::object:
            return read_object(node, field, static_cast<const ObjectType&>(type));
        case FieldType::Form::optional: {
            const auto& optional = static_cast<const OptionalType&>(type);
            return read(node, optional.emplace(field), *optional.inner);
        }
        case FieldType::Form::list:
        case FieldType::Form::one_or_more:
        case FieldType::Form::non_empty:
        case FieldType::Form::exactly_one:
            return read_list(node, field, static_cast<const ListType&>(type));
    }
}

void Reader::read_object(Node node, void* object, const ObjectType& type) {
    const Place outer = place_;
    if (!enter(node)) return;
    type.describe(*this, object);
    if (!all_taken()) {
        // Told again what it consists of, this time only to learn which keys are known.
        std::vector<std::string_view> known;
        known_ = &known;
        type.describe(*this, object);
        known_ = nullptr;
        report_unknown(known);
    }
    place_ = outer;
}

void Reader::read_code(Node node, void* field, const CodeType& type) {
    if (tree_.kind(node) != Kind::string) return wrong_code(node, type.codes);
    const auto found = std::find(type.codes.begin(), type.codes.end(), tree_.text(node));
    if (found == type.codes.end()) return wrong_code(node, type.codes);
    *static_cast<std::uint8_t*>(field) = static_cast<std::uint8_t>(found - type.codes.begin());
}

void Reader::read_list(Node node, void* field, const ListType& type) {
    const bool alone = type.form == FieldType::Form::one_or_more && tree_.kind(node) != Kind::array;
    if (alone || type.form == FieldType::Form::exactly_one) return read(node, type.make(field, 1), *type.inner);
    if (tree_.kind(node) != Kind::array) return wrong_type(node, "a list");
    std::uint32_t count = 0;
    for (Node child = tree_.first_child(node); child != JsonTree::nothing; child = tree_.next(child))
        ++count;
    if (count == 0) {
        if (type.form != FieldType::Form::list) problem("expected at least one");
        return;
    }
    char* item = type.make(field, count);
    Node child = tree_.first_child(node);
    for (std::uint32_t index = 0; index < count; ++index, child = tree_.next(child), item += type.stride) {
        path_.push_back({{}, index});
        read(child, item, *type.inner);
        path_.pop_back();
    }
}

void Reader::problem(std::string message) {
    add_problem(problems_, file_, pointer(), std::move(message));
}

void Reader::at_key_problem(Node child, std::string message) {
    path_.push_back({tree_.key(child), no_step});
    problem(std::move(message));
    path_.pop_back();
}

void Reader::wrong_type(Node node, std::string_view expected) {
    problem("expected " + std::string(expected) + ", found " + shown(node));
}

void Reader::wrong_code(Node node, std::span<const std::string_view> codes) {
    std::string message = "expected one of " + listed(codes) + ", found " + shown(node);
    if (tree_.kind(node) == Kind::string) message += did_you_mean(tree_.text(node), codes);
    problem(std::move(message));
}

void Reader::unknown_key(Node child, const std::vector<std::string_view>& known) {
    const std::string_view key = tree_.key(child);
    const bool expected = std::find(known.begin(), known.end(), key) != known.end();
    if (expected && has_taken(key)) return at_key_problem(child, "this key stands twice");
    at_key_problem(child, "unknown key " + quoted(key) + did_you_mean(key, known));
}

// The place of the one key that is present. None at all is an error too, unless an empty key allows it. While keys are only
// gathered, what is `held` stays.
std::optional<std::size_t> Reader::only_key(std::span<const std::string_view> keys, std::size_t held) {
    if (known_) {
        known_->insert(known_->end(), keys.begin(), keys.end());
        return held;
    }
    std::optional<std::size_t> chosen, otherwise;
    std::size_t found = 0;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (keys[i].empty()) {
            otherwise = i;
        } else if (const Node node = find(keys[i]); node != JsonTree::nothing) {
            chosen = i;
            ++found;
        }
    }
    if (found == 1) return chosen;
    if (found == 0 && otherwise) return otherwise;
    if (found > 1)  // said once, not again key by key
        for (const auto key : keys)
            if (const Node node = find(key); node != JsonTree::nothing) taken_[node] = true;
    problem("expected exactly one of " + listed(keys) + (found ? "; there is more than one" : ""));
    return std::nullopt;
}

std::string Reader::pointer() const {
    std::string out = base_;
    for (const Segment& segment : path_) {
        out += '/';
        if (segment.index == no_step)
            append_escaped(segment.key, out);
        else
            out += digits(segment.index);
    }
    return out;
}

std::string Reader::shown(Node node) const {
    switch (tree_.kind(node)) {
        case Kind::null:
            return "null";
        case Kind::boolean:
            return tree_.boolean(node) ? "true" : "false";
        case Kind::number:
            return std::string(tree_.text(node).substr(0, longest_number));
        case Kind::string:
            return quoted(tree_.text(node));
        case Kind::array:
            return "a list";
        case Kind::object:
            return "an object";
    }
    return {};
}

Problems read_document(std::string_view json, void* value, const FieldType& type) {
    JsonTree tree;
    if (const auto error = read_json(json, max_json_depth, tree)) return {{"", "", error->message}};
    Problems problems;
    Reader(tree, "", "", problems).root(value, type);
    return problems;
}

}  // namespace cairn
