#include <gtest/gtest.h>

#include <cstring>
#include <fstream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "audit.h"
#include "explore.h"
#include "plan.h"
#include "repository.h"

namespace {

std::vector<std::pair<std::uint32_t, std::uint32_t>> told;
std::vector<std::string> better;

struct Reply {
    std::uint32_t status;
    std::string bytes;
};

Reply reply() {
    const CairnReply& slot = *cairn_reply();
    return {slot.status, {reinterpret_cast<const char*>(slot.bytes), slot.length}};
}

unsigned char* block(std::string_view bytes) {
    unsigned char* memory = cairn_alloc(static_cast<std::uint32_t>(bytes.size()));
    std::memcpy(memory, bytes.data(), bytes.size());
    return memory;
}

void hand_over(std::string_view name, std::string_view bytes) {
    cairn_file(block(name), static_cast<std::uint32_t>(name.size()), block(bytes),
               static_cast<std::uint32_t>(bytes.size()));
}

using Call = void (*)(const unsigned char*, std::uint32_t);

Reply ask(Call call, std::string_view request) {
    unsigned char* memory = block(request);
    call(memory, static_cast<std::uint32_t>(request.size()));
    cairn_free(memory);
    return reply();
}

Reply open_europe_demo() {
    for (const auto& [name, bytes] : cairn::read_folder("data/catalogues/europe-demo"))
        hand_over(name, bytes);
    cairn_open();
    return reply();
}

TEST(Engine, SaysThatNoCatalogueIsOpen) {
    // This suite's first test: nothing has been opened yet in this process, when it is run alone.
    const Reply first = ask(cairn_credential, R"({"id":"x"})");
    EXPECT_EQ(first.status, 1U);
    EXPECT_NE(first.bytes.find("problems"), std::string::npos);
    EXPECT_EQ(ask(cairn_reach, R"({"date":"2027-01-11","learner":{"cairn":"learner/1"}})").status, 1U);
}

TEST(Engine, OpensACatalogueOfSeveralFilesAndTellsHowFarItIs) {
    told.clear();
    const Reply opened = open_europe_demo();
    EXPECT_EQ(opened.status, 0U) << opened.bytes;
    EXPECT_NE(opened.bytes.find("\"id\":\"europe-demo\""), std::string::npos);
    ASSERT_FALSE(told.empty());
    for (std::size_t i = 1; i < told.size(); ++i)
        EXPECT_GE(told[i].first, told[i - 1].first);
    EXPECT_EQ(told.back().first, told.back().second) << "it ends at the end";
}

TEST(Engine, KeepsTheCatalogueWhenTheNextOneIsNotSound) {
    ASSERT_EQ(open_europe_demo().status, 0U);
    hand_over("broken.json", R"({"cairn":"catalogue/1","id":"b","title":"B","languages":["xx"]})");
    cairn_open();
    const Reply failed = reply();
    EXPECT_EQ(failed.status, 1U);
    EXPECT_NE(failed.bytes.find("broken.json"), std::string::npos);
    EXPECT_NE(failed.bytes.find("/languages/0"), std::string::npos);
    EXPECT_EQ(ask(cairn_credential, R"({"id":"mfg-cell-dry-room"})").status, 0U);
}

TEST(Engine, FilesOfAFailedOpenAreNotPartOfTheNextOne) {
    hand_over("broken.json", "{");
    cairn_open();
    EXPECT_EQ(reply().status, 1U);
    EXPECT_EQ(open_europe_demo().status, 0U);
}

TEST(Engine, RepliesToASearchInWords) {
    ASSERT_EQ(open_europe_demo().status, 0U);
    const Reply found = ask(cairn_search, R"({"text":"welding","limit":5})");
    ASSERT_EQ(found.status, 0U);
    ASSERT_EQ(found.bytes.size() % 4, 0U);
    std::vector<std::uint32_t> words(found.bytes.size() / 4);
    std::memcpy(words.data(), found.bytes.data(), found.bytes.size());
    ASSERT_GE(words.size(), 2U);
    EXPECT_GE(words[0], 1U);
    EXPECT_LE(words[1], 5U);
    EXPECT_GT(words.size(), 2 + words[1]) << "counts follow the records";
}

TEST(Engine, RefusesARequestThatItDoesNotUnderstandWithItsPlace) {
    ASSERT_EQ(open_europe_demo().status, 0U);
    const Reply refused = ask(cairn_search, R"({"filters":{"levle":["4"]}})");
    EXPECT_EQ(refused.status, 1U);
    EXPECT_NE(refused.bytes.find("/filters/levle"), std::string::npos);
    EXPECT_EQ(ask(cairn_cards, R"({"indices":[999999]})").status, 1U);
    EXPECT_EQ(ask(cairn_cards, R"({"indices":[-1]})").status, 1U);
    EXPECT_EQ(ask(cairn_compare, R"({"ids":["mfg-cell-dry-room"]})").status, 1U);
    EXPECT_EQ(ask(cairn_pathway, R"({"id":"mfg-cell-dry-room"})").status, 1U);
    EXPECT_EQ(ask(cairn_credential, "not JSON").status, 1U);
}

TEST(Engine, AnswersEveryKindOfRequest) {
    ASSERT_EQ(open_europe_demo().status, 0U);
    EXPECT_EQ(ask(cairn_cards, R"({"indices":[0,5]})").status, 0U);
    EXPECT_EQ(ask(cairn_credential, R"({"id":"dig-award-cloud-platform"})").status, 0U);
    EXPECT_EQ(ask(cairn_compare, R"({"ids":["dig-award-cloud-platform","mfg-cell-dry-room"]})").status, 0U);
    EXPECT_EQ(ask(cairn_pathway, R"({"id":"dig-award-cloud-platform"})").status, 0U);
    cairn_ids();
    EXPECT_EQ(reply().status, 0U);
}

TEST(Engine, AnswersEveryQuestionAboutALearner) {
    ASSERT_EQ(open_europe_demo().status, 0U);
    EXPECT_EQ(ask(cairn_learner, R"({"text":"{\"cairn\":\"learner/1\"}"})").status, 0U);
    EXPECT_EQ(ask(cairn_reach, R"({"date":"2027-01-11","learner":{"cairn":"learner/1"}})").status, 0U);
    const Reply audit =
        ask(cairn_audit, R"({"award":"dig-award-cloud-platform","date":"2027-01-11","learner":{"cairn":"learner/1"}})");
    EXPECT_EQ(audit.status, 0U);
    EXPECT_NE(audit.bytes.find("\"status\":\"unsatisfied\""), std::string::npos);
    EXPECT_EQ(ask(cairn_audit, R"({"award":"nothing","date":"2027-01-11","learner":{"cairn":"learner/1"}})").status,
              1U);
}

TEST(Engine, TellsOfPlansUntilTheBestIsItsReply) {
    ASSERT_EQ(open_europe_demo().status, 0U);
    better.clear();
    const Reply plan = ask(cairn_plan, R"({"award":"cci-award-accessible-media","objective":"cost","start":"2027-01-11",
        "learner":{"cairn":"learner/1"}})");
    ASSERT_EQ(plan.status, 0U) << plan.bytes;
    EXPECT_NE(plan.bytes.find("\"status\":\"optimal\""), std::string::npos) << plan.bytes;
    ASSERT_FALSE(better.empty());
    for (const std::string& one : better)
        EXPECT_NE(one.find("\"status\":\"stopped\""), std::string::npos) << "nobody knows yet that it is the best";
    better.clear();
    const std::string same =
        R"({"award":"cci-award-accessible-media","start":"2027-01-11","learner":{"cairn":"learner/1"})";
    const Reply front = ask(cairn_front, same + '}');
    EXPECT_NE(front.bytes.find("\"status\":\"optimal\""), std::string::npos) << front.bytes;
    EXPECT_FALSE(better.empty());
    const Reply others = ask(cairn_alternatives, same + R"(,"objective":"cost","wanted":2})");
    EXPECT_NE(others.bytes.find("\"plans\":[{"), std::string::npos) << others.bytes;
    EXPECT_NE(ask(cairn_front, same + R"(,"without":["nothing"]})").bytes.find("/without/0"), std::string::npos);
    EXPECT_EQ(ask(cairn_alternatives, same + R"(,"objective":"cost","wanted":0})").status, 1U);
    const Reply lived =
        ask(cairn_simulate, R"({"award":"cci-award-accessible-media","start":"2027-01-11","finish":"2027-03-21",
        "picks":[{"credential":"mfg-cell-dry-room","start":"2027-01-11","end":"2027-01-12"}],"runs":100,
        "learner":{"cairn":"learner/1"}})");
    EXPECT_EQ(lived.status, 0U) << lived.bytes;
    EXPECT_NE(lived.bytes.find("\"runs\":100"), std::string::npos);
    const Reply unknown =
        ask(cairn_simulate, R"({"award":"cci-award-accessible-media","start":"2027-01-11","finish":"2027-03-21",
        "picks":[{"credential":"nothing","start":"2027-01-11","end":"2027-01-12"}],"learner":{"cairn":"learner/1"}})");
    EXPECT_NE(unknown.bytes.find("/picks/0"), std::string::npos);
    const std::string made = same + R"(,"objective":"cost","finish":"2027-01-12",
        "picks":[{"credential":"mfg-cell-dry-room","start":"2027-01-11","end":"2027-01-12"}],"failed":)";
    const Reply failed = ask(cairn_failed, made + R"("mfg-cell-dry-room"})");
    EXPECT_NE(failed.bytes.find(R"("then":{"award":"cci-award-accessible-media","start":"2027-01-13")"),
              std::string::npos)
        << failed.bytes;
    EXPECT_NE(ask(cairn_failed, made + R"("nothing"})").bytes.find("/failed"), std::string::npos);
    const Reply refused = ask(cairn_plan, R"({"award":"nothing","objective":"cost","start":"2027-01-11",
        "learner":{"cairn":"learner/1"}})");
    EXPECT_EQ(refused.status, 1U);
    EXPECT_NE(refused.bytes.find("/award"), std::string::npos);
}

TEST(Engine, PutsAwardsBesideEachOther) {
    ASSERT_EQ(open_europe_demo().status, 0U);
    better.clear();
    const Reply reply = ask(cairn_beside, R"({"awards":["cci-award-accessible-media","cci-award-digital-creation"],
        "objective":"cost","start":"2027-01-11","steps":1000,"learner":{"cairn":"learner/1"}})");
    ASSERT_EQ(reply.status, 0U) << reply.bytes;
    EXPECT_NE(reply.bytes.find(R"("from":"cci-award-accessible-media")"), std::string::npos) << reply.bytes;
    EXPECT_FALSE(better.empty());
}

std::set<std::string> symbols_of(const std::string& module) {
    std::set<std::string> listed;
    std::string line;
    for (std::ifstream symbols(std::string(CAIRN_SOURCE_DIR) + "/wasm/engine/" + module + "-symbols.txt");
         std::getline(symbols, line);)
        listed.insert(line);
    return listed;
}

TEST(Engine, ExportsEverySymbolOfItsListsAndNoOther) {
    const std::set<std::string> explore = {"cairn_alloc",   "cairn_free",    "cairn_reply", "cairn_file",
                                           "cairn_open",    "cairn_search",  "cairn_cards", "cairn_credential",
                                           "cairn_compare", "cairn_pathway", "cairn_ids"};
    EXPECT_EQ(symbols_of("explore"), explore);
    const std::set<std::string> audit = {"cairn_learner", "cairn_audit", "cairn_other_dates", "cairn_reach"};
    EXPECT_EQ(symbols_of("audit"), audit);
    const std::set<std::string> plan = {"cairn_alternatives", "cairn_beside", "cairn_failed",
                                        "cairn_front",        "cairn_plan",   "cairn_simulate"};
    EXPECT_EQ(symbols_of("plan"), plan);
}

}  // namespace

void cairn_progress(std::uint32_t done, std::uint32_t total) {
    told.emplace_back(done, total);
}

void cairn_better(const unsigned char* bytes, std::uint32_t length) {
    better.emplace_back(reinterpret_cast<const char*>(bytes), length);
}
