#include "cairn/vocabulary.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "cairn/text.h"
#include "dice.h"

namespace cairn {
namespace {

struct Words {
    WordCollector collector;
    std::vector<std::u32string> in_order;
    Vocabulary vocabulary;

    explicit Words(const std::vector<std::u32string>& words) {
        for (const auto& word : words)
            collector.number_of(word);
        std::vector<std::uint32_t> place;
        vocabulary = Vocabulary(collector, place);
        in_order.resize(collector.size());
        for (std::uint32_t i = 0; i < collector.size(); ++i)
            in_order[place[i]] = collector.word(i);
    }

    std::map<std::u32string, int> find(std::u32string_view word, int slips) const {
        std::vector<Vocabulary::Match> matches;
        vocabulary.find(word, slips, matches);
        std::map<std::u32string, int> found;
        for (const auto& match : matches)
            for (auto place = match.first; place < match.last; ++place)
                EXPECT_TRUE(found.emplace(in_order[place], match.slips).second) << "found twice";
        return found;
    }
};

using Found = std::map<std::u32string, int>;

TEST(Vocabulary, FindsByBeginning) {
    const Words words({U"pipe", U"pine", U"pi", U"oak"});
    EXPECT_EQ(words.find(U"pi", 0), (Found{{U"pi", 0}, {U"pine", 0}, {U"pipe", 0}}));
    EXPECT_EQ(words.find(U"x", 0), Found{});
}

TEST(Vocabulary, GivesEachWordItsFewestSlips) {
    const Words words({U"pain", U"paint", U"painter", U"print", U"plant"});
    EXPECT_EQ(words.find(U"paint", 1), (Found{{U"pain", 1}, {U"paint", 0}, {U"painter", 0}, {U"print", 1}}));
    EXPECT_EQ(words.find(U"apint", 1), (Found{{U"paint", 1}, {U"painter", 1}}));
}

TEST(Vocabulary, KnowsWholeWords) {
    const Words words({U"weld", U"welder"});
    EXPECT_EQ(words.vocabulary.place_of(U"weld"), 0U);
    EXPECT_EQ(words.vocabulary.place_of(U"welder"), 1U);
    EXPECT_EQ(words.vocabulary.place_of(U"welde"), std::nullopt);
    EXPECT_EQ(words.vocabulary.place_of(U"welders"), std::nullopt);
    EXPECT_EQ(words.vocabulary.place_of(U""), std::nullopt);
}

TEST(Vocabulary, OfNoWordsFindsNone) {
    const Words words({});
    EXPECT_EQ(words.find(U"abcde", 1), Found{});
    EXPECT_EQ(words.vocabulary.place_of(U"a"), std::nullopt);
    EXPECT_EQ(Vocabulary().size(), 0U);
}

std::u32string letters(Dice& dice, std::size_t most) {
    std::u32string word;
    for (std::size_t left = 1 + dice.below(most); left > 0; --left)
        word += static_cast<char32_t>(U'a' + dice.below(3));
    return word;
}

TEST(Vocabulary, FindsWhatTypingDistanceToEveryBeginningFinds) {
    Dice dice(7);
    for (int round = 0; round < 1500; ++round) {
        std::vector<std::u32string> list;
        for (std::size_t left = dice.below(20); left > 0; --left)
            list.push_back(letters(dice, 8));
        const Words words(list);
        const std::u32string asked = letters(dice, 10);
        for (const int slips : {0, 1, 2}) {
            Found expected;
            for (const auto& word : list) {
                int least = slips + 1;
                for (std::size_t length = 0; length <= word.size(); ++length)
                    least = std::min(least, typing_distance(asked, std::u32string_view(word).substr(0, length), slips));
                if (least <= slips) expected[word] = least;
            }
            ASSERT_EQ(words.find(asked, slips), expected) << utf8(asked);
        }
    }
}

}  // namespace
}  // namespace cairn
