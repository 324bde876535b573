#include "arguments.h"

#include <algorithm>
#include <charconv>

#include "cairn/text.h"

namespace cairn::cli {

Arguments::Arguments(std::span<const std::string_view> words, std::span<const Option> options) {
    bool options_end = false;
    for (std::size_t i = 0; i < words.size() && misuse_.empty(); ++i) {
        const std::string_view word = words[i];
        if (options_end || !word.starts_with("--")) {
            plain_.push_back(word);
            continue;
        }
        if (word == "--") {
            options_end = true;
            continue;
        }
        const auto known =
            std::find_if(options.begin(), options.end(), [&](const Option& o) { return o.name == word; });
        if (known == options.end()) {
            std::vector<std::string_view> names;
            for (const Option& option : options)
                names.push_back(option.name);
            misuse_ = "unknown option " + std::string(word);
            if (const auto guess = nearest(word, names)) misuse_ += "; did you mean " + std::string(*guess) + "?";
        } else if (!known->takes_value) {
            given_.push_back({word, {}});
        } else if (i + 1 == words.size()) {
            misuse_ = std::string(word) + " needs a value";
        } else {
            given_.push_back({word, words[++i]});
        }
    }
}

bool Arguments::has(std::string_view option) const {
    return !values(option).empty();
}

std::optional<std::string_view> Arguments::value(std::string_view option) const {
    const auto all = values(option);
    if (all.empty()) return std::nullopt;
    return all.back();
}

std::vector<std::string_view> Arguments::values(std::string_view option) const {
    std::vector<std::string_view> found;
    for (const Given& given : given_)
        if (given.option == option) found.push_back(given.value);
    return found;
}

std::optional<std::uint32_t> Arguments::number(std::string_view option, std::uint32_t otherwise, std::uint32_t low,
                                               std::uint32_t high) const {
    const auto text = value(option);
    if (!text) return otherwise;
    std::uint32_t number = 0;
    const char* end = text->data() + text->size();
    const auto read = std::from_chars(text->data(), end, number);
    if (read.ec != std::errc{} || read.ptr != end || number < low || number > high) return std::nullopt;
    return number;
}

}  // namespace cairn::cli
