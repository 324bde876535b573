#pragma once
// A small JSON tree that keeps numbers as written (so that 2.50 stays exact) and can be emptied and refilled without
// giving its memory back: a catalogue is read one record at a time.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cairn {

class JsonTree {
public:
    enum class Kind : std::uint8_t { null, boolean, number, string, array, object };
    static constexpr std::uint32_t nothing = 0xffffffff;

    Kind kind(std::uint32_t node) const { return nodes_[node].kind; }
    bool boolean(std::uint32_t node) const { return nodes_[node].length != 0; }
    /// A string's content, or a number as written. Valid until the tree changes.
    std::string_view text(std::uint32_t node) const { return slice(nodes_[node].offset, nodes_[node].length); }
    /// The key of an object's member.
    std::string_view key(std::uint32_t node) const { return slice(nodes_[node].key_offset, nodes_[node].key_length); }
    std::uint32_t first_child(std::uint32_t node) const { return nodes_[node].first_child; }
    std::uint32_t next(std::uint32_t node) const { return nodes_[node].next; }
    std::size_t size() const { return nodes_.size(); }

    /// Compact JSON of a node.
    std::string to_json(std::uint32_t node) const;

    // Building, in document order. A key applies to the next node added.
    void set_key(std::string_view key);
    std::uint32_t add(Kind kind, std::string_view text = {});
    std::uint32_t add_boolean(bool value);
    void open(Kind kind);
    void close() { open_.pop_back(); }
    std::size_t depth() const { return open_.size(); }
    void clear();

private:
    struct Node {
        Kind kind = Kind::null;
        std::uint32_t key_offset = 0, key_length = 0;
        std::uint32_t offset = 0, length = 0;
        std::uint32_t first_child = nothing, last_child = nothing, next = nothing;
    };

    std::string_view slice(std::uint32_t offset, std::uint32_t length) const {
        return std::string_view(characters_).substr(offset, length);
    }
    void append_json(std::uint32_t node, std::string& out) const;

    std::vector<Node> nodes_;
    std::string characters_;
    std::vector<std::uint32_t> open_;
    std::uint32_t key_offset_ = 0, key_length_ = 0;
};

/// Text as a JSON string, quotes included.
void append_json_string(std::string_view text, std::string& out);

}  // namespace cairn
