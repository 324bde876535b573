#pragma once
// Full text over a catalogue's records: which of them have every word of a query, and how well.
//
// A query is split and folded by fold_words (text.h); its distinct words count, the first `max_query_words` of them. A record
// is found if for every query word it has a word that
//   is that word, or
//   begins with it, or
//   has a beginning within slips_allowed (vocabulary.h) of it by typing_distance (text.h).
// Words come from three places, in every language: the title; what is learnt (statements of outcomes, labels of their skills,
// tags); and who stands behind it (names of the provider and the awarding body).
//
// Score = sum over the query's words of  rarity · max over the record's matching words of  place · match
//   place   title 8, what is learnt 4, who 2
//   match   the word itself 16, a beginning 10, one slip 4, two slips 2
//   rarity  16 + log2_sixteenths(records in the catalogue) - log2_sixteenths(records with a match for this query word)
// and `whole_title_bonus`, more than any such sum, if the query's words are exactly the words of the title in one language.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cairn/catalogue.h"
#include "cairn/function_ref.h"
#include "cairn/vocabulary.h"

namespace cairn {

inline constexpr std::size_t max_query_words = 32;
inline constexpr std::uint32_t whole_title_bonus = 1U << 30;

/// 16 · log2(n), rounded down, from a table: floor(16·log2) of the four binary digits behind the first. n >= 1.
std::uint32_t log2_sixteenths(std::uint32_t n);

class TextIndex {
public:
    /// Called after each record with the number of records read.
    using OnRecord = FunctionRef<void(std::uint32_t)>;

    /// Keeps nothing of the catalogue. Linear in its text, but for the order of its distinct words.
    TextIndex(const Catalogue& catalogue, const OnRecord& on_record);

    /// The words that a query asks for: none if it has neither letter nor digit.
    static std::vector<std::u32string> query_words(std::string_view text);

    struct Hit {
        std::uint32_t record;
        std::uint32_t score;  ///< above 0
    };

    /// The records found, each once, in no order that means anything. `words`: as of query_words, at least one.
    /// O(trie nodes within reach + postings of the words that match), and a byte per record to clear.
    std::vector<Hit> find(const std::vector<std::u32string>& words) const;

    /// Memory held.
    std::size_t bytes() const;

private:
    class Builder;

    class Marks;
    void mark(std::u32string_view word, Marks& marks) const;
    void add_title_bonus(const std::vector<std::u32string>& query, std::vector<Hit>& hits) const;

    std::uint32_t records_ = 0;
    Vocabulary vocabulary_;
    // The records of word w, ascending: postings_[starts_[w], starts_[w + 1]), each as record · 4 + best place.
    std::vector<std::uint32_t> starts_;
    std::vector<std::uint32_t> postings_;
    // Every title's words in order as a hash, with its record; sorted.
    std::vector<std::pair<std::uint64_t, std::uint32_t>> titles_;
};

}  // namespace cairn
