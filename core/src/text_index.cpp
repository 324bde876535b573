#include "cairn/text_index.h"

#include <algorithm>
#include <array>
#include <bit>
#include <span>

#include "cairn/text.h"
#include "folding.h"
#include "order.h"

namespace cairn {
namespace {

enum Place : std::uint8_t { in_title, in_learning, in_names };
enum Match : std::uint8_t { is_word, is_beginning, one_slip, two_slips };

constexpr std::array<std::array<std::uint8_t, 4>, 3> points_of = {{
    {8 * 16, 8 * 10, 8 * 4, 8 * 2},
    {4 * 16, 4 * 10, 4 * 4, 4 * 2},
    {2 * 16, 2 * 10, 2 * 4, 2 * 2},
}};

/// fold_words without a string for each word: `word` is lent to `use` and used again.
template <class Use>
void each_folded_word(std::string_view text, std::u32string& word, Use use) {
    word.clear();
    for (const char32_t point : code_points(text)) {
        if (is_word_letter(point)) {
            append_folded(point, word);
        } else if (!word.empty()) {
            use(word);
            word.clear();
        }
    }
    if (!word.empty()) use(word);
    word.clear();
}

// FNV-1a 64 over words in order, each with an end mark. The hash decides alone whether a title is the query: of 100,000
// titles, none is taken for another one but by a chance of 1 in 10^14, and then it only stands too high in the list.
struct WordsHash {
    std::uint64_t value = 14695981039346656037ULL;
    void add(std::u32string_view word) {
        for (const char32_t letter : word.substr(0, max_word_letters))
            value = (value ^ static_cast<std::uint64_t>(letter)) * 1099511628211ULL;
        value = (value ^ 0xffffffffULL) * 1099511628211ULL;
    }
};

}  // namespace

std::uint32_t log2_sixteenths(std::uint32_t n) {
    constexpr std::array<std::uint8_t, 16> fraction = {0, 1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 12, 13, 14, 15};
    const auto whole = static_cast<std::uint32_t>(std::bit_width(n)) - 1;
    const std::uint32_t digits = whole >= 4 ? n >> (whole - 4) : n << (4 - whole);
    return whole * 16 + fraction[digits & 15];
}

/// Reads records one after another into a list of (word, place) each, and in the end turns that inside out.
class TextIndex::Builder {
public:
    explicit Builder(const Catalogue& catalogue) : catalogue_(catalogue) {
        for (const Provider& provider : catalogue.providers)
            provider_words_.push_back(words_of(provider.name));
        for (const Skill& skill : catalogue.skills)
            skill_words_.push_back(words_of(skill.label));
        ends_.reserve(catalogue.credentials.size());
    }

    void add(const Credential& credential, TextIndex& index) {
        add_title(credential.title, index);
        for (const LearningOutcome& outcome : credential.outcomes) {
            add(outcome.statement, in_learning);
            for (const SkillRef& skill : outcome.skills)
                if (const auto found = catalogue_.skill_ids.find(skill.id)) add(skill_words_[*found], in_learning);
        }
        for (const std::string& tag : credential.tags)
            add(tag, in_learning);
        add_provider(credential.provider);
        if (credential.awarding_body) add_provider(*credential.awarding_body);
        ends_.push_back(words_.size());
        if (ends_.size() == sample) reserve();
    }

    void finish(TextIndex& index) {
        std::vector<std::uint32_t> place;
        index.vocabulary_ = Vocabulary(collector_, place);
        index.starts_.assign(collector_.size() + 1, 0);
        collector_ = {};
        for (std::uint32_t& word : words_) {
            word = place[word];
            ++index.starts_[word + 1];
        }
        for (std::size_t word = 1; word < index.starts_.size(); ++word)
            index.starts_[word] += index.starts_[word - 1];
        std::vector<std::uint32_t> next(index.starts_.begin(), index.starts_.end() - 1);
        index.postings_.resize(words_.size());
        std::size_t at = 0;
        for (std::uint32_t record = 0; record < ends_.size(); ++record)
            for (; at < ends_[record]; ++at)
                index.postings_[next[words_[at]]++] = record * 4 + places_[at];
        put_in_order(index.titles_);
    }

private:
    static constexpr std::size_t sample = 1000;

    std::vector<std::uint32_t> words_of(const Text& text) {
        std::vector<std::uint32_t> words;
        for (const Text::Entry& entry : text.entries)
            each_folded_word(entry.words, buffer_,
                             [&](std::u32string_view word) { words.push_back(collector_.number_of(word)); });
        std::sort(words.begin(), words.end());
        words.erase(std::unique(words.begin(), words.end()), words.end());
        return words;
    }

    void add_title(const Text& title, TextIndex& index) {
        const auto record = static_cast<std::uint32_t>(ends_.size());
        for (const Text::Entry& entry : title.entries) {
            WordsHash hash;
            each_folded_word(entry.words, buffer_, [&](std::u32string_view word) {
                hash.add(word);
                add_word(collector_.number_of(word), in_title);
            });
            index.titles_.emplace_back(hash.value, record);
        }
    }

    void add_provider(const ProviderRef& provider) {
        if (const auto found = catalogue_.provider_ids.find(provider.id)) add(provider_words_[*found], in_names);
    }

    void add(const std::vector<std::uint32_t>& words, Place place) {
        for (const std::uint32_t word : words)
            add_word(word, place);
    }

    void add(const Text& text, Place place) {
        for (const Text::Entry& entry : text.entries)
            add(entry.words, place);
    }

    void add(std::string_view text, Place place) {
        each_folded_word(text, buffer_, [&](std::u32string_view word) { add_word(collector_.number_of(word), place); });
    }

    // Places are added best first, so a word that the record has already stays where it is.
    void add_word(std::uint32_t word, Place place) {
        const auto record = static_cast<std::uint32_t>(ends_.size() + 1);
        if (word >= last_record_.size())
            last_record_.resize(std::max<std::size_t>(collector_.size(), 2 * last_record_.size()));
        if (last_record_[word] == record) return;
        last_record_[word] = record;
        words_.push_back(word);
        places_.push_back(place);
    }

    // The first records tell how long the lists will be: growing by doubling would hold them two and three times over.
    void reserve() {
        const std::size_t expected = words_.size() / sample * (catalogue_.credentials.size() + sample);
        words_.reserve(expected);
        places_.reserve(expected);
    }

    const Catalogue& catalogue_;
    WordCollector collector_;
    std::u32string buffer_;
    std::vector<std::vector<std::uint32_t>> provider_words_, skill_words_;
    std::vector<std::uint32_t> last_record_;  // of each word: the record (from 1) that had it last
    std::vector<std::uint32_t> words_;
    std::vector<std::uint8_t> places_;
    std::vector<std::size_t> ends_;
};

TextIndex::TextIndex(const Catalogue& catalogue, const OnRecord& on_record)
    : records_(static_cast<std::uint32_t>(catalogue.credentials.size())) {
    Builder builder(catalogue);
    std::uint32_t done = 0;
    for (const Credential& credential : catalogue.credentials) {
        builder.add(credential, *this);
        if (on_record) on_record(++done);
    }
    builder.finish(*this);
}

std::vector<std::u32string> TextIndex::query_words(std::string_view text) {
    return fold_words(text);
}

/// The best points of each record for one query word, and which records have any.
class TextIndex::Marks {
public:
    explicit Marks(std::uint32_t records) : points_(records) {}

    std::uint8_t points(std::uint32_t record) const { return points_[record]; }
    const std::vector<std::uint32_t>& records() const { return marked_; }

    void add(std::span<const std::uint32_t> postings, std::size_t match) {
        const std::array<std::uint8_t, 4> here = {points_of[in_title][match], points_of[in_learning][match],
                                                  points_of[in_names][match], 0};
        for (const std::uint32_t posting : postings) {
            std::uint8_t& best = points_[posting >> 2];
            if (best == 0) marked_.push_back(posting >> 2);
            best = std::max(best, here[posting & 3]);
        }
    }

    void clear() {
        for (const std::uint32_t record : marked_)
            points_[record] = 0;
        marked_.clear();
    }

private:
    std::vector<std::uint8_t> points_;
    std::vector<std::uint32_t> marked_;
};

void TextIndex::mark(std::u32string_view word, Marks& marks) const {
    const auto add = [&](std::uint32_t first, std::uint32_t last, std::size_t match) {
        marks.add(std::span(postings_).subspan(starts_[first], starts_[last] - starts_[first]), match);
    };
    std::vector<Vocabulary::Match> matches;
    vocabulary_.find(word, slips_allowed(word.size()), matches);
    for (const auto& match : matches)
        add(match.first, match.last, static_cast<std::size_t>(is_beginning + match.slips));
    if (const auto exact = vocabulary_.place_of(word)) add(*exact, *exact + 1, is_word);
}

std::vector<TextIndex::Hit> TextIndex::find(const std::vector<std::u32string>& query) const {
    std::vector<std::u32string_view> words;
    for (const std::u32string& word : query)
        if (words.size() < max_query_words && std::find(words.begin(), words.end(), word) == words.end())
            words.push_back(word);
    std::vector<Hit> hits;
    Marks marks(records_);
    for (std::size_t i = 0; i < words.size(); ++i) {
        marks.clear();
        mark(words[i], marks);
        const auto found = static_cast<std::uint32_t>(marks.records().size());
        if (found == 0) return {};
        const std::uint32_t rarity = 16 + log2_sixteenths(records_) - log2_sixteenths(found);
        if (i == 0) {
            hits.reserve(found);
            for (const std::uint32_t record : marks.records())
                hits.push_back({record, 0});
        }
        std::erase_if(hits, [&](const Hit& hit) { return marks.points(hit.record) == 0; });
        for (Hit& hit : hits)
            hit.score += rarity * marks.points(hit.record);
        if (hits.empty()) return hits;
    }
    add_title_bonus(query, hits);
    return hits;
}

void TextIndex::add_title_bonus(const std::vector<std::u32string>& query, std::vector<Hit>& hits) const {
    WordsHash hash;
    for (const std::u32string& word : query)
        hash.add(word);
    const auto less = [](const auto& title, std::uint64_t value) { return title.first < value; };
    const auto first = std::lower_bound(titles_.begin(), titles_.end(), hash.value, less);
    auto last = first;
    while (last != titles_.end() && last->first == hash.value)
        ++last;
    if (first == last) return;
    for (Hit& hit : hits)
        if (std::binary_search(first, last, std::pair{hash.value, hit.record})) hit.score += whole_title_bonus;
}

std::size_t TextIndex::bytes() const {
    return vocabulary_.bytes() + (starts_.capacity() + postings_.capacity()) * sizeof(std::uint32_t) +
           titles_.capacity() * sizeof(titles_.front());
}

}  // namespace cairn
