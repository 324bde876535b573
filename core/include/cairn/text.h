#pragma once
// Words as people write them: text in several languages, and the folding and distance that let a search find it.

#include <array>
#include <compare>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cairn {

/// ISO 639-1 code. Two zero bytes stand for "the catalogue's first language" (a text that is written as a plain string).
struct LanguageCode {
    std::array<char, 2> letters{};

    std::string_view view() const { return letters[0] ? std::string_view(letters.data(), 2) : std::string_view(); }
    bool operator==(const LanguageCode&) const = default;
    bool operator<(const LanguageCode& other) const { return letters < other.letters; }
};

/// The same thing said in one or more languages, in the author's order. Empty: not stated. Always text, never markup.
struct Text {
    struct Entry {
        LanguageCode language;
        std::string words;
        bool operator==(const Entry&) const = default;
    };
    std::vector<Entry> entries;

    bool empty() const { return entries.empty(); }
    bool operator==(const Text&) const = default;
};

/// The words for a reader: their language, else English, else the first given. "" if there are none.
std::string_view words_for(const Text& text, LanguageCode reader, LanguageCode catalogue_first);

/// Lower case without diacritics, for Latin, Greek and Cyrillic: "Größe" → "grosse", "Ćwiczenia" → "cwiczenia",
/// "Σίσυφος" → "σισυφοσ". Other letters are kept. Linear.
std::string fold(std::string_view utf8);

/// The folded letters and digits of a text as code points, one string per word; all else separates words.
std::vector<std::u32string> fold_words(std::string_view utf8);

/// UTF-8 to code points; an ill-formed byte becomes U+FFFD.
std::u32string code_points(std::string_view utf8);
std::string utf8(std::u32string_view code_points);

/// Typing slips that turn `a` into `b`: a letter missing, added, changed, or two neighbours swapped (optimal string
/// alignment; Boytsov 2011, "Indexing methods for approximate dictionary searching"). `limit` + 1 if more than `limit`.
/// O(|a|·|b|).
int typing_distance(std::u32string_view a, std::u32string_view b, int limit);

/// The candidate nearest to `word` within a third of its length (at least one slip), for "did you mean". None
/// for a word of more than 200 bytes.
std::optional<std::string_view> nearest(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace cairn
