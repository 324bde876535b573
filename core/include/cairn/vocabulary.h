#pragma once
// A set of folded words, found by how they begin and in spite of typing slips. A trie in flat arrays, in the order of the
// words, so that all words with one beginning stand side by side.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cairn {

/// Letters of a word that count; what follows them is not looked at. Bounds the trie whatever a document holds.
inline constexpr std::size_t max_word_letters = 64;

/// Typing slips forgiven in a word of so many letters: one from 5 letters on, two from 9.
constexpr int slips_allowed(std::size_t letters) {
    return letters >= 9 ? 2 : letters >= 5 ? 1 : 0;
}

/// Gathers words before they are put in order.
class WordCollector {
public:
    /// The number of a word: 0, 1, 2… in order of first mention. Expected O(letters).
    std::uint32_t number_of(std::u32string_view word);

    std::uint32_t size() const { return static_cast<std::uint32_t>(starts_.size() - 1); }
    std::u32string_view word(std::uint32_t number) const {
        return std::u32string_view(letters_).substr(starts_[number], starts_[number + 1] - starts_[number]);
    }

private:
    void grow();

    std::u32string letters_;
    std::vector<std::uint32_t> starts_{0};
    std::vector<std::uint32_t> slots_;  // open addressing: number + 1, or 0; the size is a power of two
};

class Vocabulary {
public:
    /// Words next to one another in order, [first, last), one of whose beginnings is `slips` from what was asked.
    struct Match {
        std::uint32_t first, last;
        int slips;
    };

    Vocabulary() = default;

    /// `place[n]` becomes the place, in order, of the word that `words` has as number n. O(letters · log words).
    Vocabulary(const WordCollector& words, std::vector<std::uint32_t>& place);

    /// All words that have a beginning (the whole word is one too) within `most_slips` of `word` by typing_distance (text.h),
    /// each once and with its least slips, in order. `most_slips`: 0 to 2. The cost is the trie's nodes within reach:
    /// independent of the number of words that share a beginning found.
    void find(std::u32string_view word, int most_slips, std::vector<Match>& matches) const;

    /// The place of exactly this word.
    std::optional<std::uint32_t> place_of(std::u32string_view word) const;

    std::uint32_t size() const { return nodes_.empty() ? 0 : nodes_.back().first_word; }
    std::size_t bytes() const { return nodes_.capacity() * sizeof(Node); }

private:
    // In depth-first order. A node's subtree is [node, end); its words begin with `first_word` and end where those of `end` begin.
    struct Node {
        char32_t letter;
        std::uint32_t end;
        std::uint32_t first_word;
    };
    class Walk;

    /// The node at the end of `word`'s letters, or the last (which has no words).
    std::uint32_t descend(std::u32string_view word) const;
    bool ends_word(std::uint32_t node) const {
        return nodes_[node].end == node + 1 || nodes_[node + 1].first_word != nodes_[node].first_word;
    }
    void append(std::uint32_t node_first, std::uint32_t node_last, int slips, std::vector<Match>& matches) const;

    std::vector<Node> nodes_;  // the first is the root, the last a sentinel
};

}  // namespace cairn
