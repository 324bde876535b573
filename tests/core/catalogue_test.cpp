#include "cairn/catalogue.h"

#include <gtest/gtest.h>

#include "dice.h"
#include "sample_catalogue.h"

namespace cairn {
namespace {

TEST(IdIndex, FindsEachIdAtItsPlaceAndNoOther) {
    Dice dice(5);
    std::vector<std::string> ids;
    for (int i = 0; i < 2'000; ++i)
        ids.push_back("id-" + std::to_string(i * 7 % 2'003));
    const IdIndex index(std::vector<std::string_view>(ids.begin(), ids.end()));
    for (std::uint32_t i = 0; i < ids.size(); ++i)
        EXPECT_EQ(index.find(ids[i]), i);
    for (const char* unknown : {"", "id", "id-", "id-2003", "id-00", "zz"})
        EXPECT_EQ(index.find(unknown), std::nullopt);
    EXPECT_EQ(IdIndex().find("a"), std::nullopt);
}

TEST(Catalogue, FindsItsRecordsById) {
    const Catalogue catalogue = catalogue_with(R"([{"id": "a", "title": "A", "kind": "licence", "provider": "nl"}])");
    ASSERT_NE(catalogue.credential("a"), nullptr);
    EXPECT_EQ(catalogue.credential("b"), nullptr);
    EXPECT_EQ(catalogue.provider("a"), nullptr) << "kinds of records are told apart";
    EXPECT_EQ(catalogue.skill("s2")->label.entries[0].words, "Two");
    EXPECT_EQ(catalogue.provider_of(*catalogue.credential("a")).id, "nl");
}

TEST(Catalogue, FindsItsRecordsStillAfterItWasMoved) {
    Catalogue first = catalogue_with(R"([{"id": "a", "title": "A", "kind": "licence", "provider": "nl"}])");
    const Catalogue second = std::move(first);
    EXPECT_EQ(second.credential("a"), &second.credentials[0]);
    EXPECT_EQ(second.provider("ie"), &second.providers[0]);
}

TEST(Catalogue, HasAFirstLanguageOnceItIsRead) {
    EXPECT_EQ(catalogue_with("[]").first_language().view(), "en");
    EXPECT_EQ(Catalogue().first_language().view(), "");
}

}  // namespace
}  // namespace cairn
