#include "wording.h"

#include "cairn/catalogue_json.h"
#include "cairn/text.h"

namespace cairn {
namespace {

constexpr std::size_t longest_quote = 80;
constexpr std::size_t longest_list = 1000;

}  // namespace

std::string quoted(std::string_view text) {
    std::string out = "\"";
    out += text.substr(0, longest_quote);
    if (text.size() > longest_quote) {
        // A cut inside a multi-byte letter would leave ill-formed text.
        while ((static_cast<unsigned char>(out.back()) & 0xc0) == 0x80)
            out.pop_back();
        if (static_cast<unsigned char>(out.back()) >= 0xc0) out.pop_back();
        out += "…";
    }
    return out + '"';
}

std::string listed(std::span<const std::string_view> words) {
    std::string out;
    for (const auto word : words) {
        if (word.empty()) continue;
        if (!out.empty()) out += ", ";
        if (out.size() + word.size() > longest_list) return out + "…";
        out += word;
    }
    return out;
}

std::string did_you_mean(std::string_view word, std::span<const std::string_view> known) {
    const auto guess = nearest(word, known);
    return guess && *guess != word ? "; did you mean " + quoted(*guess) + "?" : "";
}

void add_problem(Problems& problems, std::string_view file, std::string pointer, std::string message) {
    if (problems.size() > max_problems) return;
    if (problems.size() == max_problems) message = "more problems follow; these are the first";
    problems.push_back({std::string(file), std::move(pointer), std::move(message)});
}

}  // namespace cairn
