#include "json_tree.h"

namespace cairn {

void JsonTree::set_key(std::string_view key) {
    key_offset_ = static_cast<std::uint32_t>(characters_.size());
    key_length_ = static_cast<std::uint32_t>(key.size());
    characters_.append(key);
}

std::uint32_t JsonTree::add(Kind kind, std::string_view text) {
    const auto index = static_cast<std::uint32_t>(nodes_.size());
    Node node;
    node.kind = kind;
    node.key_offset = key_offset_;
    node.key_length = key_length_;
    node.offset = static_cast<std::uint32_t>(characters_.size());
    node.length = static_cast<std::uint32_t>(text.size());
    characters_.append(text);
    key_length_ = 0;
    nodes_.push_back(node);
    if (!open_.empty()) {
        Node& parent = nodes_[open_.back()];
        if (parent.first_child == nothing)
            parent.first_child = index;
        else
            nodes_[parent.last_child].next = index;
        parent.last_child = index;
    }
    return index;
}

std::uint32_t JsonTree::add_boolean(bool value) {
    const std::uint32_t index = add(Kind::boolean);
    nodes_[index].length = value ? 1 : 0;
    return index;
}

void JsonTree::open(Kind kind) {
    open_.push_back(add(kind));
}

void JsonTree::clear() {
    nodes_.clear();
    characters_.clear();
    open_.clear();
    key_length_ = 0;
}

std::string JsonTree::to_json(std::uint32_t node) const {
    std::string out;
    append_json(node, out);
    return out;
}

// Recursion is bounded by the depth that the reader of documents allows.
void JsonTree::append_json(std::uint32_t node, std::string& out) const {
    switch (kind(node)) {
        case Kind::null:
            out += "null";
            return;
        case Kind::boolean:
            out += boolean(node) ? "true" : "false";
            return;
        case Kind::number:
            out += text(node);
            return;
        case Kind::string:
            append_json_string(text(node), out);
            return;
        case Kind::array:
        case Kind::object:
            break;
    }
    const bool object = kind(node) == Kind::object;
    out += object ? '{' : '[';
    for (std::uint32_t child = first_child(node); child != nothing; child = next(child)) {
        if (child != first_child(node)) out += ',';
        if (object) {
            append_json_string(key(child), out);
            out += ':';
        }
        append_json(child, out);
    }
    out += object ? '}' : ']';
}

void append_json_string(std::string_view text, std::string& out) {
    constexpr std::string_view hex = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20) {
            out += "\\u00";
            out += hex[byte >> 4];
            out += hex[byte & 15];
        } else {
            out += c;
        }
    }
    out += '"';
}

}  // namespace cairn
