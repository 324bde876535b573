#include "json_document.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

#include "numbers.h"

namespace cairn {
namespace {

using Kind = JsonTree::Kind;

// Feeds nlohmann's events into a tree: the element's, while one is being read, else the rest's.
class Builder {
public:
    using number_integer_t = nlohmann::json::number_integer_t;
    using number_unsigned_t = nlohmann::json::number_unsigned_t;
    using number_float_t = nlohmann::json::number_float_t;
    using string_t = nlohmann::json::string_t;
    using binary_t = nlohmann::json::binary_t;

    Builder(int max_depth, std::span<const std::string_view> streamed, const OnElement& on_element, JsonTree& rest)
        : max_depth_(max_depth), streamed_(streamed), on_element_(on_element), rest_(rest), pending_(streamed.size()) {}

    bool null() {
        return scalar([](JsonTree& tree) { tree.add(Kind::null); });
    }
    bool boolean(bool value) {
        return scalar([=](JsonTree& tree) { tree.add_boolean(value); });
    }
    bool number_integer(number_integer_t value) { return integer(value); }
    bool number_unsigned(number_unsigned_t value) { return integer(value); }
    bool number_float(number_float_t, const string_t& written) {
        return scalar([&](JsonTree& tree) { tree.add(Kind::number, written); });
    }
    bool string(string_t& value) {
        return scalar([&](JsonTree& tree) { tree.add(Kind::string, value); });
    }
    bool binary(binary_t&) { return false; }  // no such thing in JSON text

    bool start_object(std::size_t) { return open(Kind::object); }
    bool start_array(std::size_t) { return open(Kind::array); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }

    bool key(string_t& name) {
        if (depth_ == 1) note_list(name);
        tree().set_key(name);
        return true;
    }

    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception& error) {
        position_ = position;
        message_ = error.what();
        return false;
    }

    std::size_t position() const { return position_; }
    const std::string& message() const { return message_; }
    bool too_deep() const { return too_deep_; }

private:
    JsonTree& tree() { return in_list_ ? element_ : rest_; }

    // A key of the top-level object: does a streamed list begin here?
    void note_list(std::string_view name) {
        pending_ = static_cast<std::size_t>(std::find(streamed_.begin(), streamed_.end(), name) - streamed_.begin());
    }

    template <class Add>
    bool scalar(Add add) {
        add(tree());
        if (in_list_ && depth_ == 2) finish_element();
        return true;
    }

    template <class Number>
    bool integer(Number value) {
        char buffer[24];
        const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
        return scalar([&](JsonTree& tree) {
            tree.add(Kind::number, std::string_view(buffer, static_cast<std::size_t>(end - buffer)));
        });
    }

    bool open(Kind kind) {
        if (depth_ + 1 > max_depth_) {
            too_deep_ = true;
            return false;
        }
        if (depth_ == 1 && kind == Kind::array && pending_ < streamed_.size()) {
            rest_.add(Kind::array);
            in_list_ = true;
            list_ = pending_;
            count_ = 0;
        } else {
            tree().open(kind);
        }
        ++depth_;
        return true;
    }

    bool close() {
        --depth_;
        if (in_list_ && depth_ == 1) {
            in_list_ = false;
        } else {
            tree().close();
            if (in_list_ && depth_ == 2) finish_element();
        }
        return true;
    }

    void finish_element() {
        on_element_(list_, count_++, element_);
        element_.clear();
    }

    int max_depth_;
    std::span<const std::string_view> streamed_;
    const OnElement& on_element_;
    JsonTree& rest_;
    JsonTree element_;
    int depth_ = 0;
    bool in_list_ = false;
    std::size_t pending_;
    std::size_t list_ = 0;
    std::uint32_t count_ = 0;
    bool too_deep_ = false;
    std::size_t position_ = 0;
    std::string message_;
};

// A byte iterator that reports how far it has come, so that a person can be shown progress on a large file.
class CountingBytes {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    CountingBytes(const char* at, const char* begin, const FunctionRef<void(std::uint64_t)>* progress)
        : at_(at), begin_(begin), progress_(progress) {}
    reference operator*() const { return *at_; }
    CountingBytes& operator++() {
        ++at_;
        const auto done = static_cast<std::uint64_t>(at_ - begin_);
        if ((done & 0xfffff) == 0 && progress_ && *progress_) (*progress_)(done);
        return *this;
    }
    CountingBytes operator++(int) {
        CountingBytes before = *this;
        ++*this;
        return before;
    }
    bool operator==(const CountingBytes& other) const { return at_ == other.at_; }
    bool operator!=(const CountingBytes& other) const { return at_ != other.at_; }

private:
    const char* at_;
    const char* begin_;
    const FunctionRef<void(std::uint64_t)>* progress_;
};

std::string place(std::string_view bytes, std::size_t position) {
    const std::string_view before = bytes.substr(0, std::min(position ? position - 1 : 0, bytes.size()));
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const auto start = before.rfind('\n');
    const std::string_view row = before.substr(start == std::string_view::npos ? 0 : start + 1);
    const auto in_letter = [](char c) { return (static_cast<unsigned char>(c) & 0xc0) == 0x80; };  // not its first byte
    const auto column = 1 + static_cast<std::ptrdiff_t>(row.size()) - std::count_if(row.begin(), row.end(), in_letter);
    return "line " + digits(line) + ", column " + digits(column);
}

// nlohmann says "[json.exception.parse_error.101] parse error at line 1, column 2: syntax error while …; last read: '…'". The place
// is ours, and what was read last may be long, or not even text.
std::string plain(std::string_view what) {
    if (const auto kind = what.find("] "); kind != std::string_view::npos) what.remove_prefix(kind + 2);
    if (const auto detail = what.find(": "); what.starts_with("parse error") && detail != std::string_view::npos)
        what.remove_prefix(detail + 2);
    for (const std::string_view rest : {"; last read: ", " parsing '"})
        what = what.substr(0, what.find(rest));
    return std::string(what);
}

// Where the first list or object begins that lies too deep: its byte, counted from 1.
std::size_t too_deep(std::string_view bytes, int max_depth) {
    int depth = 0;
    bool in_string = false;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (in_string) {
            i += c == '\\' ? 1 : 0;
            in_string = c != '"';
        } else if (c == '"') {
            in_string = true;
        } else if (c == '{' || c == '[') {
            if (++depth > max_depth) return i + 1;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return 0;
}

}  // namespace

std::optional<SyntaxError> read_json(std::string_view bytes, int max_depth, std::span<const std::string_view> streamed,
                                     const OnElement& on_element, JsonTree& rest,
                                     const FunctionRef<void(std::uint64_t)>& progress) {
    Builder builder(max_depth, streamed, on_element, rest);
    const char* begin = bytes.data();
    const char* end = begin + bytes.size();
    const bool read =
        nlohmann::json::sax_parse(CountingBytes(begin, begin, &progress), CountingBytes(end, begin, nullptr), &builder);
    if (read) return std::nullopt;
    if (builder.too_deep())
        return SyntaxError{"nested too deep at " + place(bytes, too_deep(bytes, max_depth)) + ": at most " +
                           digits(max_depth) + " levels are read"};
    return SyntaxError{"not JSON at " + place(bytes, builder.position()) + ": " + plain(builder.message())};
}

std::optional<SyntaxError> read_json(std::string_view bytes, int max_depth, JsonTree& tree) {
    return read_json(bytes, max_depth, {}, {}, tree, {});
}

}  // namespace cairn
