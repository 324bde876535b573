#pragma once
// Writing results as JSON, member by member.

#include <string>
#include <string_view>

#include "cairn/problem_json.h"

namespace cairn {

/// An object.
class Members {
public:
    void add(std::string_view key, const std::string& value) {
        text_ += text_.empty() ? '{' : ',';
        text_ += '"';
        text_ += key;
        text_ += "\":";
        text_ += value;
    }
    void add_text(std::string_view key, std::string_view value) {
        std::string quoted;
        append_json(value, quoted);
        add(key, quoted);
    }
    std::string done() const { return text_.empty() ? "{}" : text_ + '}'; }
    bool empty() const { return text_.empty(); }

private:
    std::string text_;
};

/// A list: what `item` says of each.
template <class List, class Item>
std::string list_of(const List& list, Item item) {
    std::string out = "[";
    for (const auto& one : list) {
        if (out.size() > 1) out += ',';
        out += item(one);
    }
    return out + ']';
}

}  // namespace cairn
