#include "fields_reader.h"

#include <algorithm>
#include <set>

#include "cairn/catalogue_json.h"
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

void Reader::extensions(Extensions& out) {
    if (known_) return;
    std::set<std::string> seen;
    for (Node child = tree_.first_child(place_.object); child != JsonTree::nothing; child = tree_.next(child)) {
        if (is_taken(child) || !tree_.key(child).starts_with("x-")) continue;
        taken_[child] = true;
        if (!seen.emplace(tree_.key(child)).second)
            at_key_problem(child, "this key stands twice");
        else
            out.emplace_back(tree_.key(child), tree_.to_json(child));
    }
}

Reader::Node Reader::member(std::string_view key) const {
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
    if (child == JsonTree::nothing || tree_.key(child) != key) child = member(key);
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

void Reader::judge(std::string_view key, std::string_view expected) {
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
        } else if (const Node node = member(keys[i]); node != JsonTree::nothing) {
            chosen = i;
            ++found;
        }
    }
    if (found == 1) return chosen;
    if (found == 0 && otherwise) return otherwise;
    if (found > 1)  // said once, not again key by key
        for (const auto key : keys)
            if (const Node node = member(key); node != JsonTree::nothing) taken_[node] = true;
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

}  // namespace cairn
