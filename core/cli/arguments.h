#pragma once
// What was typed behind `cairn COMMAND`.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cairn::cli {

/// An option that a command knows; `--name` alone, or `--name VALUE`.
struct Option {
    std::string_view name;  ///< with its dashes
    bool takes_value = false;
};

/// Options may stand before, between and behind the plain words; `--` ends them. An option may be repeated.
class Arguments {
public:
    /// Words that fit no option are kept as `misuse`.
    Arguments(std::span<const std::string_view> words, std::span<const Option> options);

    const std::vector<std::string_view>& plain() const { return plain_; }
    bool has(std::string_view option) const;
    /// The last value given.
    std::optional<std::string_view> value(std::string_view option) const;
    std::vector<std::string_view> values(std::string_view option) const;
    /// The number behind the option, `otherwise` without one; nothing if it is no whole number from `low` to `high`.
    std::optional<std::uint32_t> number(std::string_view option, std::uint32_t otherwise, std::uint32_t low,
                                        std::uint32_t high) const;
    /// What is wrong with the words; empty if nothing is.
    const std::string& misuse() const { return misuse_; }

private:
    struct Given {
        std::string_view option, value;
    };
    std::vector<std::string_view> plain_;
    std::vector<Given> given_;
    std::string misuse_;
};

}  // namespace cairn::cli
