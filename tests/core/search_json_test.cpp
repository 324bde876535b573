#include "cairn/search_json.h"

#include <gtest/gtest.h>

#include "random_catalogue.h"

namespace cairn {
namespace {

Problem only_problem(std::string_view json) {
    const auto decoded = decode_search_request(json);
    if (decoded.ok()) return {};
    EXPECT_EQ(decoded.problems().size(), 1U);
    return decoded.problems().front();
}

TEST(SearchJson, ReadsEveryKey) {
    const auto decoded = decode_search_request(
        R"({"text":"green roof","filters":{"level":["4","5"],"providerType":["ngo"]},
            "ranges":{"workload":[20,null],"weeks":[null,12.5],"cost":[0,500]},"currency":"EUR",
            "sort":"level-desc","language":"de","offset":40,"limit":10})");
    ASSERT_TRUE(decoded.ok()) << decoded.problems().front().message;
    const SearchRequest& request = decoded.value();
    EXPECT_EQ(request.text, "green roof");
    EXPECT_EQ(request.filter(Facet::level), (std::vector<std::string>{"4", "5"}));
    EXPECT_EQ(request.filter(Facet::provider_type), std::vector<std::string>{"ngo"});
    EXPECT_EQ(request.workload.low, Decimal::whole(20));
    EXPECT_EQ(request.workload.high, std::nullopt);
    EXPECT_EQ(request.weeks.high, Decimal{1250});
    EXPECT_EQ(request.cost.low, Decimal::whole(0));
    EXPECT_EQ(request.currency->value, "EUR");
    EXPECT_EQ(request.sort, Sort::level_desc);
    EXPECT_EQ(request.language.view(), "de");
    EXPECT_EQ(request.offset, 40U);
    EXPECT_EQ(request.limit, 10U);
}

TEST(SearchJson, AsksForEverythingIfNothingIsSaid) {
    const auto decoded = decode_search_request(R"({"text":"","filters":{},"ranges":{}})");
    ASSERT_TRUE(decoded.ok());
    EXPECT_EQ(decoded.value().text, "");
    EXPECT_TRUE(decoded.value().workload.open());
    EXPECT_EQ(decoded.value().sort, Sort::relevance);
}

TEST(SearchJson, NamesTheNearestFacetAndOrder) {
    const auto facet = only_problem(R"({"filters":{"langauge":["de"]}})");
    EXPECT_EQ(facet.pointer, "/filters/langauge");
    EXPECT_NE(facet.message.find("did you mean \"language\"?"), std::string::npos) << facet.message;
    const auto sort = only_problem(R"({"sort":"levels"})");
    EXPECT_EQ(sort.pointer, "/sort");
    EXPECT_NE(sort.message.find("did you mean \"level\"?"), std::string::npos) << sort.message;
    EXPECT_EQ(only_problem(R"({"ofset":1})").pointer, "/ofset");
}

TEST(SearchJson, RefusesWhatIsNotARange) {
    EXPECT_EQ(only_problem(R"({"ranges":{"weeks":[1]}})").pointer, "/ranges/weeks");
    EXPECT_EQ(only_problem(R"({"ranges":{"weeks":[1,2,3]}})").pointer, "/ranges/weeks");
    EXPECT_EQ(only_problem(R"({"ranges":{"weeks":["1",2]}})").pointer, "/ranges/weeks/0");
    EXPECT_EQ(only_problem(R"({"ranges":{"weeks":[1,2.345]}})").pointer, "/ranges/weeks/1");
    EXPECT_EQ(only_problem(R"({"ranges":{"weeks":[-1,2]}})").pointer, "/ranges/weeks/0");
}

TEST(SearchJson, AsksForACurrencyWhereCostsAreCompared) {
    EXPECT_EQ(only_problem(R"({"ranges":{"cost":[null,5]}})").pointer, "/currency");
    EXPECT_EQ(only_problem(R"({"sort":"cost"})").pointer, "/currency");
    EXPECT_TRUE(decode_search_request(R"({"ranges":{"cost":[null,null]}})").ok());
}

TEST(SearchJson, RefusesWhatIsNotJson) {
    EXPECT_EQ(only_problem("{\"text\":").pointer, "");
}

TEST(SearchJson, WritesWhatWasFound) {
    Catalogue catalogue;
    catalogue.providers.emplace_back().id = "p";
    for (const auto id : {"a", "b\"", "c"}) {
        Credential& credential = catalogue.credentials.emplace_back();
        credential.id = id;
        credential.provider = {"p"};
        credential.kind = std::string_view(id) == "c" ? Kind::licence : Kind::certificate;
    }
    index_ids(catalogue);
    const SearchIndex index(catalogue, {});
    SearchRequest request;
    request.filter(Facet::kind) = {"certificate"};
    const std::string json = encode_search_result(index.search(request), index.facets(), catalogue);
    EXPECT_TRUE(json.starts_with(R"({"total":2,"ids":["a","b\""],"facets":{"level":{"not-stated":2},)")) << json;
    EXPECT_NE(json.find(R"("kind":{"certificate":2,"licence":1})"), std::string::npos) << json;
}

}  // namespace
}  // namespace cairn
