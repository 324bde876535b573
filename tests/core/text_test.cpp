#include "cairn/text.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "dice.h"

namespace cairn {
namespace {

constexpr LanguageCode english{{'e', 'n'}}, german{{'d', 'e'}}, french{{'f', 'r'}}, irish{{'g', 'a'}};

TEST(Text, IsReadInTheReadersLanguageElseInEnglishElseAsFirstGiven) {
    const Text text{{{german, "Hallo"}, {english, "Hello"}}};
    EXPECT_EQ(words_for(text, german, irish), "Hallo");
    EXPECT_EQ(words_for(text, french, irish), "Hello");
    EXPECT_EQ(words_for(Text{{{german, "Hallo"}, {irish, "Dia dhuit"}}}, french, irish), "Hallo");
    EXPECT_EQ(words_for(Text{}, french, irish), "");
}

TEST(Text, WithoutALanguageIsInTheFirstOneOfTheCatalogue) {
    const Text plain{{{LanguageCode{}, "Hallo"}}};
    EXPECT_EQ(words_for(plain, german, german), "Hallo");
    EXPECT_EQ(words_for(Text{{{LanguageCode{}, "Hallo"}, {french, "Salut"}}}, french, german), "Salut");
    EXPECT_EQ(words_for(plain, french, german), "Hallo");
}

TEST(Fold, LeavesLowerCaseWithoutDiacritics) {
    EXPECT_EQ(fold("Größe"), "grosse");
    EXPECT_EQ(fold("GRÖẞE"), "grosse");
    EXPECT_EQ(fold("Ćwiczenia"), "cwiczenia");
    EXPECT_EQ(fold("Łódź"), "lodz");
    EXPECT_EQ(fold("Ærø Œuvre"), "aero oeuvre");
    EXPECT_EQ(fold("İstanbul ISI ısı"), "istanbul isi isi");
    EXPECT_EQ(fold("Đurđević"), "durdevic");
    EXPECT_EQ(fold("Þingvellir"), "thingvellir");
    EXPECT_EQ(fold("Ősz, ünő, Škoda, Ñandú, ţară, țară"), "osz, uno, skoda, nandu, tara, tara");
    EXPECT_EQ(fold("Σίσυφος"), "σισυφοσ");
    EXPECT_EQ(fold("ΣΊΣΥΦΟΣ"), "σισυφοσ");
    EXPECT_EQ(fold("Ѝ Ёлка"), fold("и елка"));
}

TEST(Fold, GivesTheSameForComposedAndDecomposedLetters) {
    EXPECT_EQ(fold("e\u0301cole"), fold("école"));
    EXPECT_EQ(fold("o\u0308"), fold("ö"));
    EXPECT_EQ(fold("Å"), fold("A\u030a"));
}

TEST(Fold, KeepsWhatItDoesNotKnow) {
    EXPECT_EQ(fold("職業訓練 123 #+"), "職業訓練 123 #+");
    EXPECT_EQ(fold("مهارة"), "مهارة");
    EXPECT_EQ(fold(""), "");
}

TEST(Fold, ChangesNothingTheSecondTime) {
    for (char32_t point = 1; point < 0x3000; ++point) {
        const std::string once = fold(utf8(std::u32string(1, point)));
        EXPECT_EQ(fold(once), once) << static_cast<unsigned>(point);
    }
}

TEST(FoldWords, SplitsAtAllThatIsNeitherLetterNorDigit) {
    using Words = std::vector<std::u32string>;
    EXPECT_EQ(fold_words("CNC-Fräsen, Stufe 2 (DIN/EN)"), (Words{U"cnc", U"frasen", U"stufe", U"2", U"din", U"en"}));
    EXPECT_EQ(fold_words("l’eau – «vive»"), (Words{U"l", U"eau", U"vive"}));
    EXPECT_EQ(fold_words("  \n\t"), Words{});
    EXPECT_EQ(fold_words(""), Words{});
    EXPECT_EQ(fold_words("e\u0301t\u00e9"), (Words{U"ete"}));
    EXPECT_EQ(fold_words("職業 訓練"), (Words{U"職業", U"訓練"}));
    EXPECT_EQ(fold_words("\u0301"), Words{}) << "a mark without a letter";
}

TEST(CodePoints, AreReadBackFromTheirBytes) {
    for (char32_t point = 0; point <= 0x10ffff; point += point < 0x3000 ? 1 : 37) {
        if (point >= 0xd800 && point < 0xe000) continue;
        ASSERT_EQ(code_points(utf8(std::u32string(1, point))), std::u32string(1, point))
            << static_cast<unsigned>(point);
    }
}

TEST(CodePoints, PutAReplacementForEachIllFormedByte) {
    EXPECT_EQ(code_points("a\x80z"), U"a\ufffdz");
    EXPECT_EQ(code_points("\xc3"), U"\ufffd") << "cut short";
    EXPECT_EQ(code_points("\xe2\x82z"), U"\ufffd\ufffdz") << "cut short";
    EXPECT_EQ(code_points("\xc0\x80"), U"\ufffd\ufffd") << "an overlong zero";
    EXPECT_EQ(code_points("\xe0\x80\xaf"), U"\ufffd\ufffd\ufffd") << "an overlong slash";
    EXPECT_EQ(code_points("\xed\xa0\x80"), U"\ufffd\ufffd\ufffd") << "a surrogate";
    EXPECT_EQ(code_points("\xf4\x90\x80\x80"), U"\ufffd\ufffd\ufffd\ufffd") << "beyond the last code point";
    EXPECT_EQ(code_points("\xf8\xff"), U"\ufffd\ufffd");
}

// Optimal string alignment by its definition, without a table.
int distance_by_definition(std::u32string_view a, std::u32string_view b) {
    if (a.empty()) return static_cast<int>(b.size());
    if (b.empty()) return static_cast<int>(a.size());
    int best = distance_by_definition(a.substr(1), b.substr(1)) + (a[0] == b[0] ? 0 : 1);
    best = std::min(best, distance_by_definition(a.substr(1), b) + 1);
    best = std::min(best, distance_by_definition(a, b.substr(1)) + 1);
    if (a.size() > 1 && b.size() > 1 && a[0] == b[1] && a[1] == b[0])
        best = std::min(best, distance_by_definition(a.substr(2), b.substr(2)) + 1);
    return best;
}

TEST(TypingDistance, IsThatOfItsDefinitionForAllShortWords) {
    Dice dice(4);
    const auto word = [&] {
        std::u32string letters;
        for (std::size_t length = dice.below(7); letters.size() < length;)
            letters += static_cast<char32_t>(U'a' + dice.below(3));
        return letters;
    };
    for (int i = 0; i < 4'000; ++i) {
        const std::u32string a = word(), b = word();
        const int limit = static_cast<int>(dice.below(5));
        const int expected = std::min(distance_by_definition(a, b), limit + 1);
        EXPECT_EQ(typing_distance(a, b, limit), expected) << utf8(a) << " " << utf8(b) << " within " << limit;
        EXPECT_EQ(typing_distance(b, a, limit), expected) << "the other way round";
    }
}

TEST(TypingDistance, CountsAnAccentedLetterAsOne) {
    EXPECT_EQ(typing_distance(U"größe", U"grösse", 3), 2);
    EXPECT_EQ(typing_distance(U"ab", U"ba", 3), 1);
    EXPECT_EQ(typing_distance(U"abc", U"abc", 0), 0);
    EXPECT_EQ(typing_distance(U"abc", U"abd", 0), 1);
}

TEST(Nearest, IsTheCandidateWithTheFewestSlipsAndTheFirstOfEquals) {
    constexpr std::string_view keys[] = {"title", "tile", "titles", "kind", "level"};
    EXPECT_EQ(nearest("titel", keys), "title");
    EXPECT_EQ(nearest("title", keys), "title");
    EXPECT_EQ(nearest("knd", keys), "kind");
    EXPECT_EQ(nearest("titlex", keys), "title") << "before titles, which is as near";
}

TEST(Nearest, IsNoneBeyondAThirdOfTheWord) {
    constexpr std::string_view keys[] = {"delivery", "id"};
    EXPECT_EQ(nearest("banana", keys), std::nullopt);
    EXPECT_EQ(nearest("ix", keys), "id") << "one slip is always allowed";
    EXPECT_EQ(nearest("", keys), std::nullopt);
    EXPECT_EQ(nearest("delivery", {}), std::nullopt);
    EXPECT_EQ(nearest(std::string(100'000, 'x'), keys), std::nullopt);
}

}  // namespace
}  // namespace cairn
