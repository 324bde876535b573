#include "cairn/adviser.h"

#include <gtest/gtest.h>

#include "audit_sample.h"
#include "cairn/explorer.h"

namespace cairn {
namespace {

Adviser opened() {
    static const AuditSample sample(R"({"credential":"m1"})", "[]");
    static const Explorer explorer = [] {
        Explorer opening(built_in_frameworks());
        const SourceFile file{"sample.json", sample.document()};
        EXPECT_TRUE(opening.open({&file, 1}));
        return opening;
    }();
    return {explorer.catalogue(), explorer.frameworks()};
}

TEST(Adviser, SaysThatNoCatalogueIsOpen) {
    const Frameworks frameworks = built_in_frameworks();
    EXPECT_FALSE(Adviser(nullptr, frameworks).reach(R"({"date":"2027-01-11","learner":{"cairn":"learner/1"}})"));
    EXPECT_FALSE(
        Adviser(nullptr, frameworks)
            .beside(R"({"awards":["a","b"],"start":"2027-01-11","objective":"cost","learner":{"cairn":"learner/1"}})",
                    nullptr));
}

TEST(Adviser, TellsApartWhatAnotherCatalogueKnows) {
    const auto reply = opened().learner(
        R"({"text":"{\"cairn\":\"learner/1\",\"achievements\":[{\"id\":\"x\",\"credential\":\"elsewhere\"}]}"})");
    ASSERT_TRUE(reply);
    EXPECT_NE(reply.value().find(R"("unknown":["elsewhere"])"), std::string::npos) << reply.value();
    EXPECT_NE(reply.value().find(R"("credential":"elsewhere")"), std::string::npos) << "and keeps it";
}

TEST(Adviser, NamesThePlaceOfWhatIsWrongInALearner) {
    const auto reply = opened().audit(
        R"({"award":"award","date":"2027-01-11","learner":{"cairn":"learner/1","achievements":[{"id":"x","credential":"m9"}]}})");
    ASSERT_FALSE(reply);
    EXPECT_EQ(reply.problems().front().pointer, "/learner/achievements/0/credential");
}

TEST(Adviser, AuditsAnAwardAndWhatAdmitsToIt) {
    const Adviser adviser = opened();
    const auto reply = adviser.audit(
        R"({"award":"award","date":"2027-01-11","learner":{"cairn":"learner/1","achievements":[{"id":"x","credential":"m1"}]}})");
    ASSERT_TRUE(reply);
    EXPECT_NE(reply.value().find(R"("status":"satisfied")"), std::string::npos);
    EXPECT_FALSE(adviser.audit(R"({"award":"award","date":"2027-01-11","entry":true,"learner":{"cairn":"learner/1"}})"))
        << "it states none";
    EXPECT_FALSE(adviser.audit(R"({"award":"m1","date":"2027-01-11","learner":{"cairn":"learner/1"}})"));
}

TEST(Adviser, TellsOfPlansSoFarAndOnlyOfTheLastWhenItLapses) {
    const std::string document = R"({"cairn":"catalogue/1","id":"c","title":"C","languages":["en"],
        "providers":[{"id":"p","name":"P","type":"ngo"}],"credentials":[
        {"id":"m1","title":"M","provider":"p","kind":"microcredential","duration":{"weeks":1,"rolling":true},
         "certificate":{"validity":"P1Y"}},
        {"id":"award","title":"A","provider":"p","kind":"qualification","stacking":{"requirement":{"credential":"m1"}}}]})";
    const SourceFile file{"c.json", document};
    Explorer explorer(built_in_frameworks());
    ASSERT_TRUE(explorer.open({&file, 1}));
    std::string better;
    const auto reply =
        Adviser(explorer.catalogue(), explorer.frameworks())
            .plan(R"({"award":"award","start":"2027-01-11","objective":"finish","learner":{"cairn":"learner/1"}})",
                  [&](std::string_view one) { better = one; });
    ASSERT_TRUE(reply);
    EXPECT_NE(reply.value().find(R"("lapses":"2028-01-18")"), std::string::npos) << reply.value();
    EXPECT_NE(better.find(R"("credential":"m1")"), std::string::npos) << better;
    EXPECT_EQ(better.find("lapses"), std::string::npos) << better;
}

TEST(Adviser, TellsWhatWillBeDifferentOnOtherDates) {
    const auto reply = opened().other_dates(
        R"({"award":"award","date":"2027-01-11","learner":{"cairn":"learner/1","achievements":[{"id":"x","credential":"m1","expires":"2027-02-01"}]}})");
    ASSERT_TRUE(reply);
    EXPECT_NE(reply.value().find(R"("date":"2027-02-02","status":"unsatisfied")"), std::string::npos) << reply.value();
}

TEST(Adviser, PutsTwoOrThreeDifferentAwardsBesideEachOther) {
    const auto asked = [](const std::string& awards) {
        return opened().beside(R"({"awards":[)" + awards +
                                   R"(],"start":"2027-01-11","objective":"finish",)"
                                   R"("learner":{"cairn":"learner/1"}})",
                               nullptr);
    };
    for (const char* wrong : {R"("award")", R"("award","award")", R"("award","m1")", R"("award","award","m1","m2")"}) {
        const auto reply = asked(wrong);
        ASSERT_FALSE(reply) << wrong;
        EXPECT_EQ(reply.problems().front().pointer.substr(0, 6), "/award") << wrong;
    }
}

}  // namespace
}  // namespace cairn
