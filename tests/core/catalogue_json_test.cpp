#include "cairn/catalogue_json.h"

#include <gtest/gtest.h>

#include "documents.h"
#include "repository.h"
#include "sample_catalogue.h"

namespace cairn {
namespace {

TEST(CatalogueJson, SaysWhatIsWrongWithKeys) {
    expect_problems_of("keys.json");
}
TEST(CatalogueJson, SaysWhatIsWrongWithValues) {
    expect_problems_of("values.json");
}
TEST(CatalogueJson, SaysWhatIsWrongWithReferences) {
    expect_problems_of("references.json");
}
TEST(CatalogueJson, SaysWhatIsWrongWithRules) {
    expect_problems_of("rules.json");
}
TEST(CatalogueJson, SaysWhereADocumentIsNotJson) {
    expect_problems_of("json.json");
}
TEST(CatalogueJson, SaysWhatIsWrongBetweenFiles) {
    expect_problems_of("files.json");
}

Catalogue decoded(const Files& files) {
    auto catalogue = decode(files);
    if (catalogue) return std::move(catalogue.value());
    ADD_FAILURE() << shown(catalogue.problems());
    return {};
}

Catalogue decoded(std::string bytes) {
    return decoded(Files{{"document", std::move(bytes)}});
}

void expect_same_records(const Catalogue& a, const Catalogue& b) {
    EXPECT_EQ(a.id, b.id);
    EXPECT_EQ(a.title, b.title);
    EXPECT_EQ(a.version, b.version);
    EXPECT_EQ(a.languages, b.languages);
    EXPECT_EQ(a.licence, b.licence);
    EXPECT_EQ(a.illustrative, b.illustrative);
    EXPECT_EQ(a.credit_systems, b.credit_systems);
    EXPECT_EQ(a.grade_scales, b.grade_scales);
    EXPECT_EQ(a.extensions, b.extensions);
    EXPECT_EQ(a.providers, b.providers);
    EXPECT_EQ(a.skills, b.skills);
    EXPECT_TRUE(a.credentials == b.credentials);
}

// Once written, texts are language maps, and from then on nothing changes any more.
void expect_round_trip(const Catalogue& catalogue) {
    const std::string written = encode_catalogue(catalogue);
    const Catalogue again = decoded(written);
    EXPECT_EQ(encode_catalogue(again), written);
    expect_same_records(decoded(encode_catalogue(again)), again);
}

TEST(CatalogueJson, WritesEveryKeyAsItWasRead) {
    const Json whole = document("whole-catalogue.json");
    const Catalogue catalogue = decoded(read_file("tests/documents/whole-catalogue.json"));
    EXPECT_EQ(nlohmann::json(Json::parse(encode_catalogue(catalogue), nullptr, false)), nlohmann::json(whole));
    expect_same_records(decoded(encode_catalogue(catalogue)), catalogue);
    expect_round_trip(catalogue);
}

TEST(CatalogueJson, RoundTripsTheEuropeDemo) {
    const Catalogue catalogue = decoded(read_folder("data/catalogues/europe-demo"));
    EXPECT_GE(catalogue.credentials.size(), 180U);
    expect_round_trip(catalogue);
}

TEST(CatalogueJson, RoundTripsThePublishedRules) {
    expect_round_trip(decoded(read_file("data/catalogues/published-rules.json")));
}

TEST(CatalogueJson, WritesASingleRecordAsTheCatalogueHasIt) {
    const Json whole = document("whole-catalogue.json");
    const Catalogue catalogue = decoded(read_file("tests/documents/whole-catalogue.json"));
    const auto as_json = [](const std::string& text) { return nlohmann::json::parse(text, nullptr, false); };
    const LanguageCode first = catalogue.first_language();
    EXPECT_EQ(as_json(encode_credential(catalogue.credentials[0], first)), nlohmann::json(whole["credentials"][0]));
    EXPECT_EQ(as_json(encode_provider(catalogue.providers[0], first)), nlohmann::json(whole["providers"][0]));
    EXPECT_EQ(as_json(encode_requirement(*catalogue.credentials[1].requirement(), first)),
              nlohmann::json(whole["credentials"][1]["stacking"]["requirement"]));
}

TEST(CatalogueJson, WritesAPlainStringInTheFirstLanguage) {
    const Catalogue catalogue = decoded(
        R"({"cairn":"catalogue/1","id":"a","title":"Ein Titel","languages":["de","en"],"skills":[{"id":"s","label":"Schweißen"}]})");
    EXPECT_EQ(encode_catalogue(catalogue),
              R"({"cairn":"catalogue/1","id":"a","title":{"de":"Ein Titel"},"languages":["de","en"],"providers":[],)"
              R"("skills":[{"id":"s","label":{"de":"Schweißen"}}],"credentials":[]})");
}

TEST(CatalogueJson, KeepsTheFirstOfDifferentKeysOfTheAuthorsOwnWhenFilesBecomeOneDocument) {
    const std::string start = R"({"cairn":"catalogue/1","id":"a","title":"A","languages":["en"],)";
    const Catalogue catalogue =
        decoded(Files{{"a", start + R"("x-part":1,"x-same":[]})"}, {"b", start + R"("x-same":[],"x-part":2})"}});
    EXPECT_EQ(catalogue.extensions, (Extensions{{"x-part", "1"}, {"x-same", "[]"}, {"x-part", "2"}}));
    EXPECT_EQ(decoded(encode_catalogue(catalogue)).extensions, (Extensions{{"x-part", "1"}, {"x-same", "[]"}}));
}

TEST(CatalogueJson, RemembersWhereEachRecordStood) {
    const std::string start = R"({"cairn":"catalogue/1","id":"a","title":"A","languages":["en"],"skills":[)";
    const Catalogue catalogue =
        decoded(Files{{"a", start + R"({"id":"r"},{"id":"s"}]})"}, {"b", start + R"({"id":"t"}]})"}});
    EXPECT_EQ(catalogue.files, (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(catalogue.skill_origins, (std::vector<Origin>{{0, 0}, {0, 1}, {1, 0}}));
}

TEST(CatalogueJson, HashesTheNamesAndBytesOfItsFiles) {
    const std::string text = R"({"cairn":"catalogue/1","id":"a","title":"A","languages":["en"]})";
    const std::string hash = decoded(Files{{"a", text}}).hash;
    EXPECT_EQ(hash.size(), 16U);
    EXPECT_EQ(hash.find_first_not_of("0123456789abcdef"), std::string::npos);
    EXPECT_EQ(decoded(Files{{"a", text}}).hash, hash);
    EXPECT_NE(decoded(Files{{"b", text}}).hash, hash);
    EXPECT_NE(decoded(Files{{"a", text + " "}}).hash, hash);
}

TEST(CatalogueJson, RefusesIllFormedUtf8WithoutRepeatingIt) {
    for (const char* bytes : {"\x80", "\xc3", "\xc0\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xff"}) {
        const auto catalogue = decode("{\"id\": \"" + std::string(bytes) + "\"}");
        ASSERT_FALSE(catalogue);
        EXPECT_EQ(catalogue.problems().size(), 1U);
        const std::string& message = catalogue.problems()[0].message;
        EXPECT_EQ(message.find("not JSON at line 1, column "), 0U) << message;
        EXPECT_EQ(code_points(message).find(U'\ufffd'), std::u32string::npos) << message;
    }
}

TEST(CatalogueJson, KeepsTextToTheByteNulAndAll) {
    const Catalogue catalogue = decoded(
        R"({"cairn":"catalogue/1","id":"a\u0000b","title":"\u202e\ud83d\ude00\ufeff\u007f","languages":["en"]})");
    EXPECT_EQ(catalogue.id, std::string("a\0b", 3));
    EXPECT_EQ(catalogue.title.entries[0].words, "\u202e\U0001f600\ufeff\u007f");
    EXPECT_EQ(decoded(encode_catalogue(catalogue)).id, catalogue.id);
}

TEST(CatalogueJson, KeepsAReportedNumberAsItsAuthorWroteIt) {
    const Catalogue catalogue = catalogue_with(
        R"([{"id":"a","title":"A","kind":"licence","provider":"ie","outcomesData":[{"value":82.50},{"value":1e2},{"value":"most"}]}])");
    const auto& figures = catalogue.credentials[0].outcomes_data;
    EXPECT_EQ(std::get<std::string>(figures[0].value), "82.50");
    EXPECT_EQ(std::get<std::string>(figures[1].value), "1e2");
    EXPECT_EQ(std::get<Text>(figures[2].value).entries[0].words, "most");
}

TEST(CatalogueJson, ReportsProblemsFileByFileAndRecordByRecord) {
    const std::string start = R"({"cairn":"catalogue/1","id":"a","title":"A","languages":["en"],"providers":[{"id":)";
    const std::string rest = R"(,"name":"N","type":"ngo"}],"credentials":[)";
    const auto record = [](const std::string& id, const std::string& provider) {
        return R"({"id":")" + id + R"(","title":"T","kind":"licence","provider":")" + provider + "\"}";
    };
    const auto catalogue =
        decode(Files{{"a", start + "\"p\"" + rest + record("r", "nobody") + "," + record("s", "p") + "]}"},
                     {"b", start + "\"p\"" + rest + record("s", "nobody") + "]}"}});
    ASSERT_FALSE(catalogue);
    std::vector<std::string> places;
    for (const Problem& problem : catalogue.problems())
        places.push_back(problem.file + problem.pointer);
    EXPECT_EQ(places, (std::vector<std::string>{"a/credentials/0/provider", "b/providers/0/id", "b/credentials/0/id",
                                                "b/credentials/0/provider"}));
}

std::string many_records(std::size_t count, const std::string& record) {
    std::string text = R"({"cairn":"catalogue/1","id":"a","title":"A","languages":["en"],"skills":[)";
    for (std::size_t i = 0; i < count; ++i)
        text += (i ? ",{\"id\":\"" : "{\"id\":\"") + std::to_string(i) + "\"" + record + "}";
    return text + "]}";
}

TEST(CatalogueJson, HasAtMostTwoHundredThousandRecords) {
    EXPECT_EQ(decoded(many_records(max_catalogue_records, "")).skills.size(), max_catalogue_records);
    const auto too_many = decode(many_records(max_catalogue_records + 2, ""));
    ASSERT_FALSE(too_many);
    ASSERT_EQ(too_many.problems().size(), 1U) << "said once";
    EXPECT_EQ(too_many.problems()[0].pointer, "/skills/200000");
    EXPECT_NE(too_many.problems()[0].message.find("at most 200000 records"), std::string::npos);
}

TEST(CatalogueJson, HasAtMost128Mebibytes) {
    const std::string half(max_catalogue_bytes / 2, ' ');
    const auto catalogue = decode(Files{{"a", half}, {"b", half + " "}});
    ASSERT_FALSE(catalogue);
    EXPECT_NE(catalogue.problems()[0].message.find("at most 128 MiB"), std::string::npos);
}

TEST(CatalogueJson, ReportsTheFirstTenThousandProblemsAndThatThereAreMore) {
    const auto catalogue = decode(many_records(max_problems + 5, R"(,"type":"no")"));
    ASSERT_FALSE(catalogue);
    ASSERT_EQ(catalogue.problems().size(), max_problems + 1);
    EXPECT_NE(catalogue.problems().back().message.find("more problems follow"), std::string::npos);
    const auto dangling = decode(many_records(max_problems + 5, R"(,"broader":"no")"));
    ASSERT_FALSE(dangling);
    ASSERT_EQ(dangling.problems().size(), max_problems + 1);
    EXPECT_NE(dangling.problems().back().message.find("more problems follow"), std::string::npos);
}

// Each would take minutes if some step looked through all that came before.
TEST(CatalogueJson, ReadsHugeObjectsInTheTimeTheirSizeTakes) {
    const auto list = [](std::size_t count, const auto& member) {
        std::string text;
        for (std::size_t i = 0; i < count; ++i)
            text += (i ? "," : "") + member(std::to_string(i));
        return text;
    };
    const std::string start = R"({"cairn":"catalogue/1","id":"a","title":"A","languages":["en"],)";
    constexpr std::size_t many = 100'000;
    decoded(start + list(many, [](const std::string& i) { return "\"x-" + i + "\":0"; }) + "}");
    decoded(start + "\"gradeScales\":[{\"id\":\"g\",\"grades\":[" + list(many, [](const std::string& i) { return i; }) +
            "]}]}");
    decoded(start + "\"creditSystems\":[" + list(many, [](const std::string& i) { return "{\"id\":\"" + i + "\"}"; }) +
            "]}");
    EXPECT_FALSE(decode(start + list(many, [](const std::string& i) { return "\"" + i + "\":0"; }) + "}"));
    EXPECT_FALSE(decode(start + list(many, [](const std::string&) { return std::string("\"version\":\"\""); }) + "}"));
}

TEST(CatalogueJson, TellsHowFarItHasComeAndNeverMoreThanThereIs) {
    const std::string text = many_records(100'000, "");
    const SourceFile file{"a", text};
    std::vector<std::uint64_t> told;
    const auto progress = [&](std::uint64_t done) { told.push_back(done); };
    ASSERT_TRUE(decode_catalogue({&file, 1}, shipped_frameworks(), progress));
    ASSERT_FALSE(told.empty());
    EXPECT_TRUE(std::is_sorted(told.begin(), told.end()));
    EXPECT_LE(told.back(), text.size());
}

TEST(CatalogueJson, IsOfAtLeastOneFile) {
    EXPECT_FALSE(decode(Files{}));
}

}  // namespace
}  // namespace cairn
