#include "cairn/text.h"

#include <algorithm>

#include "folding.h"

namespace cairn {

std::string_view words_for(const Text& text, LanguageCode reader, LanguageCode catalogue_first) {
    constexpr LanguageCode english{{'e', 'n'}};
    for (const LanguageCode wanted : {reader, english})
        for (const Text::Entry& entry : text.entries)
            if ((entry.language == LanguageCode{} ? catalogue_first : entry.language) == wanted) return entry.words;
    return text.entries.empty() ? std::string_view() : std::string_view(text.entries.front().words);
}

namespace {

struct Decoded {
    char32_t point;
    std::size_t length;  // bytes; 0 if what stands there is not well-formed (Unicode 15, table 3-7)
};

Decoded decode_first(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text[0]);
    if (lead < 0x80) return {lead, 1};
    if (lead < 0xc0 || lead >= 0xf8) return {0, 0};
    const std::size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (length > text.size()) return {0, 0};
    char32_t point = lead & (0x7fU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        const auto next = static_cast<unsigned char>(text[i]);
        if ((next & 0xc0) != 0x80) return {0, 0};
        point = (point << 6) | (next & 0x3fU);
    }
    constexpr char32_t least[] = {0, 0, 0x80, 0x800, 0x10000};  // by length; below, a shorter spelling is the right one
    const bool surrogate = point >= 0xd800 && point < 0xe000;
    if (point < least[length] || surrogate || point > 0x10ffff) return {0, 0};
    return {point, length};
}

}  // namespace

std::u32string code_points(std::string_view text) {
    std::u32string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const Decoded next = decode_first(text);
        out += next.length == 0 ? U'\ufffd' : next.point;
        text.remove_prefix(std::max<std::size_t>(next.length, 1));
    }
    return out;
}

std::string utf8(std::u32string_view points) {
    std::string out;
    for (const char32_t point : points) {
        if (point < 0x80) {
            out += static_cast<char>(point);
        } else if (point < 0x800) {
            out += static_cast<char>(0xc0 | (point >> 6));
            out += static_cast<char>(0x80 | (point & 0x3f));
        } else if (point < 0x10000) {
            out += static_cast<char>(0xe0 | (point >> 12));
            out += static_cast<char>(0x80 | ((point >> 6) & 0x3f));
            out += static_cast<char>(0x80 | (point & 0x3f));
        } else {
            out += static_cast<char>(0xf0 | (point >> 18));
            out += static_cast<char>(0x80 | ((point >> 12) & 0x3f));
            out += static_cast<char>(0x80 | ((point >> 6) & 0x3f));
            out += static_cast<char>(0x80 | (point & 0x3f));
        }
    }
    return out;
}

std::string fold(std::string_view text) {
    std::u32string out;
    for (const char32_t point : code_points(text))
        append_folded(point, out);
    return utf8(out);
}

std::vector<std::u32string> fold_words(std::string_view text) {
    std::vector<std::u32string> words;
    std::u32string word;
    const auto finish = [&] {
        if (!word.empty()) words.push_back(std::move(word));
        word.clear();
    };
    for (const char32_t point : code_points(text)) {
        if (is_word_letter(point))
            append_folded(point, word);
        else
            finish();
    }
    finish();
    return words;
}

int typing_distance(std::u32string_view a, std::u32string_view b, int limit) {
    const auto rows = a.size(), columns = b.size();
    if (rows > columns + static_cast<std::size_t>(limit) || columns > rows + static_cast<std::size_t>(limit))
        return limit + 1;
    std::vector<int> before(columns + 1), previous(columns + 1), current(columns + 1);
    for (std::size_t j = 0; j <= columns; ++j)
        previous[j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= rows; ++i) {
        current[0] = static_cast<int>(i);
        int best = current[0];
        for (std::size_t j = 1; j <= columns; ++j) {
            const int same = a[i - 1] == b[j - 1] ? 0 : 1;
            current[j] = std::min({previous[j] + 1, current[j - 1] + 1, previous[j - 1] + same});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                current[j] = std::min(current[j], before[j - 2] + 1);
            best = std::min(best, current[j]);
        }
        if (best > limit) return limit + 1;
        before.swap(previous);
        previous.swap(current);
    }
    return std::min(previous[columns], limit + 1);
}

std::optional<std::string_view> nearest(std::string_view word, std::span<const std::string_view> candidates) {
    constexpr std::size_t longest = 200;  // nobody mistypes more, and the work grows with the square
    if (word.size() > longest) return std::nullopt;
    const std::u32string wanted = code_points(word);
    int limit = std::max<int>(1, static_cast<int>(wanted.size()) / 3);
    std::optional<std::string_view> best;
    for (const std::string_view candidate : candidates) {
        const int distance = typing_distance(wanted, code_points(candidate), limit);
        if (distance > limit) continue;
        best = candidate;
        limit = distance - 1;  // only a nearer one replaces it
        if (limit < 0) break;
    }
    return best;
}

}  // namespace cairn
