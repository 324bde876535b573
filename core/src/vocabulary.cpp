#include "cairn/vocabulary.h"

#include <algorithm>
#include <array>

#include "order.h"

namespace cairn {
namespace {

// FNV-1a over the code points.
std::uint32_t hash_of(std::u32string_view word) {
    std::uint32_t hash = 2166136261U;
    for (const char32_t letter : word)
        hash = (hash ^ static_cast<std::uint32_t>(letter)) * 16777619U;
    return hash ^ (hash >> 15);
}

std::size_t common_letters(std::u32string_view a, std::u32string_view b) {
    const std::size_t most = std::min(a.size(), b.size());
    std::size_t count = 0;
    while (count < most && a[count] == b[count])
        ++count;
    return count;
}

}  // namespace

std::uint32_t WordCollector::number_of(std::u32string_view word) {
    word = word.substr(0, max_word_letters);
    if (slots_.size() < 2 * (starts_.size() + 1)) grow();
    std::size_t slot = hash_of(word) & (slots_.size() - 1);
    for (; slots_[slot] != 0; slot = (slot + 1) & (slots_.size() - 1))
        if (this->word(slots_[slot] - 1) == word) return slots_[slot] - 1;
    letters_ += word;
    starts_.push_back(static_cast<std::uint32_t>(letters_.size()));
    slots_[slot] = size();
    return size() - 1;
}

void WordCollector::grow() {
    slots_.assign(std::max<std::size_t>(1024, slots_.size() * 2), 0);
    for (std::uint32_t number = 0; number < size(); ++number) {
        std::size_t slot = hash_of(word(number)) & (slots_.size() - 1);
        while (slots_[slot] != 0)
            slot = (slot + 1) & (slots_.size() - 1);
        slots_[slot] = number + 1;
    }
}

Vocabulary::Vocabulary(const WordCollector& words, std::vector<std::uint32_t>& place) {
    const auto order =
        ordered(words.size(), [&](std::uint32_t a, std::uint32_t b) { return words.word(a) < words.word(b); });
    place.resize(words.size());

    std::array<std::uint32_t, max_word_letters + 1> path{};  // the nodes from the root to the last word
    std::u32string_view previous;
    nodes_.push_back({0, 0, 0});
    const auto close = [&](std::size_t from, std::size_t to) {
        for (std::size_t depth = from; depth <= to; ++depth)
            nodes_[path[depth]].end = static_cast<std::uint32_t>(nodes_.size());
    };
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        const std::u32string_view word = words.word(order[i]);
        const std::size_t shared = common_letters(previous, word);
        close(shared + 1, previous.size());
        for (std::size_t depth = shared; depth < word.size(); ++depth) {
            path[depth + 1] = static_cast<std::uint32_t>(nodes_.size());
            nodes_.push_back({word[depth], 0, i});
        }
        place[order[i]] = i;
        previous = word;
    }
    close(0, previous.size());
    const auto last = static_cast<std::uint32_t>(nodes_.size());
    nodes_.push_back({0, last + 1, static_cast<std::uint32_t>(order.size())});
    nodes_.shrink_to_fit();
}

std::uint32_t Vocabulary::descend(std::u32string_view word) const {
    const auto nowhere = static_cast<std::uint32_t>(nodes_.size() - 1);
    std::uint32_t node = 0;
    for (const char32_t letter : word.substr(0, max_word_letters)) {
        const std::uint32_t end = nodes_[node].end;
        std::uint32_t child = node + 1;
        while (child < end && nodes_[child].letter != letter)
            child = nodes_[child].end;
        if (child >= end) return nowhere;
        node = child;
    }
    return node;
}

std::optional<std::uint32_t> Vocabulary::place_of(std::u32string_view word) const {
    if (size() == 0) return std::nullopt;
    const std::uint32_t node = descend(word);
    if (node == 0 || node + 1 == nodes_.size() || !ends_word(node)) return std::nullopt;
    return nodes_[node].first_word;
}

// The words from those of `node_first` to before those of `node_last`; joined to the match before where nothing differs.
void Vocabulary::append(std::uint32_t first, std::uint32_t last, int slips, std::vector<Match>& matches) const {
    if (first == last) return;
    if (!matches.empty() && matches.back().last == first && matches.back().slips == slips)
        matches.back().last = last;
    else
        matches.push_back({first, last, slips});
}

/// Walks the trie in its order with one row of the distance matrix per depth: cell (i, j) is the distance of the path's first i
/// letters to the query's first j. Only cells with |i - j| <= limit can stay within it, so a row is a band of 2·limit + 1 cells.
class Vocabulary::Walk {
public:
    Walk(std::u32string_view word, int limit) : word_(word), limit_(limit) {
        for (int offset = -limit; offset <= limit; ++offset)
            cell(0, offset) = offset >= 0 ? offset : beyond();
        best_[0] = static_cast<int>(word.size()) <= limit ? static_cast<int>(word.size()) : beyond();
    }

    int beyond() const { return limit_ + 1; }
    /// Fewest slips of any beginning of the path down to `depth`.
    int best(int depth) const { return best_[static_cast<std::size_t>(depth)]; }

    /// Goes one letter down from `depth`; whether some longer path might have fewer slips than best(depth + 1).
    bool step(int depth, char32_t letter) {
        const int row = depth + 1;
        letters_[static_cast<std::size_t>(row)] = letter;
        int least = beyond();
        for (int offset = -limit_; offset <= limit_; ++offset) {
            cell(row, offset) = distance(row, offset, letter);
            least = std::min(least, cell(row, offset));
        }
        const int to_whole = static_cast<int>(word_.size()) - row;
        const int whole = to_whole >= -limit_ && to_whole <= limit_ ? cell(row, to_whole) : beyond();
        best_[static_cast<std::size_t>(row)] = std::min(best(depth), whole);
        return least < best(row);
    }

private:
    int& cell(int row, int offset) {
        return rows_[static_cast<std::size_t>(row)][static_cast<std::size_t>(offset + limit_)];
    }

    int distance(int row, int offset, char32_t letter) {
        const int column = row + offset;
        if (column < 0 || column > static_cast<int>(word_.size())) return beyond();
        if (column == 0) return std::min(row, beyond());
        const auto at = static_cast<std::size_t>(column);
        int slips = cell(row - 1, offset) + (word_[at - 1] == letter ? 0 : 1);
        if (offset < limit_) slips = std::min(slips, cell(row - 1, offset + 1) + 1);
        if (offset > -limit_) slips = std::min(slips, cell(row, offset - 1) + 1);
        if (row > 1 && column > 1 && word_[at - 2] == letter &&
            word_[at - 1] == letters_[static_cast<std::size_t>(row - 1)])
            slips = std::min(slips, cell(row - 2, offset) + 1);
        return std::min(slips, beyond());
    }

    std::u32string_view word_;
    int limit_;
    // No path of more letters than the word's and the slips is walked to its end.
    std::array<std::array<int, 5>, max_word_letters + 3> rows_{};
    std::array<int, max_word_letters + 3> best_{};
    std::array<char32_t, max_word_letters + 3> letters_{};
};

void Vocabulary::find(std::u32string_view word, int most_slips, std::vector<Match>& matches) const {
    if (size() == 0) return;
    word = word.substr(0, max_word_letters);
    if (most_slips == 0) {
        const std::uint32_t node = descend(word);
        if (node + 1 < nodes_.size()) append(nodes_[node].first_word, nodes_[nodes_[node].end].first_word, 0, matches);
        return;
    }
    Walk walk(word, most_slips);
    std::array<std::uint32_t, max_word_letters + 3> ends{nodes_[0].end};
    int depth = 0;  // of the node above `node`
    for (std::uint32_t node = 1; node + 1 < nodes_.size();) {
        while (node >= ends[static_cast<std::size_t>(depth)])
            --depth;
        const bool go_on = walk.step(depth, nodes_[node].letter);
        const int slips = walk.best(depth + 1);
        const std::uint32_t first = nodes_[node].first_word;
        if (!go_on) {  // what lies below is as good as this, and no better
            if (slips <= most_slips) append(first, nodes_[nodes_[node].end].first_word, slips, matches);
            node = nodes_[node].end;
            continue;
        }
        if (slips <= most_slips && ends_word(node)) append(first, first + 1, slips, matches);
        ends[static_cast<std::size_t>(++depth)] = nodes_[node].end;
        ++node;
    }
}

}  // namespace cairn
