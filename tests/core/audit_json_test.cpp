#include "cairn/audit_json.h"

#include <gtest/gtest.h>

#include "audit_sample.h"

namespace cairn {
namespace {

TEST(AuditJson, HasTheShapeOfTheContract) {
    const AuditSample sample(
        R"({"id":"core","take":{"credits":{"min":10},"from":{"tags":["a"]}},"limits":[{"atMost":{"count":3}}]})",
        '[' + earned("m1") + ']');
    EXPECT_EQ(
        encode_audit(sample.question(), audit(sample.question())),
        R"({"award":"award","date":"2027-01-11","status":"unsatisfied",)"
        R"("counted":[{"achievement":"a1","node":"core","credits":5}],)"
        R"("nodes":[{"node":"core","status":"unsatisfied","have":{"credits":5,"count":1},"need":{"credits":10}}],)"
        R"("limits":[{"node":"core","limit":0,"status":"satisfied","have":{"count":1},"need":{"atMost":{"count":3}}}],)"
        R"("assumptions":[],"core":[{"node":"core"}]})");
}

TEST(AuditJson, ShowsWhatIsNotKnownExactlyAsAnInterval) {
    const AuditSample sample(R"({"take":{"credits":{"min":5},"from":{}}})", R"([{"id":"x","title":"X","hours":130}])");
    const std::string json = encode_audit(sample.question(), audit(sample.question()));
    EXPECT_NE(json.find(R"("status":"depends")"), std::string::npos);
    EXPECT_NE(json.find(R"("credits":[4.33,5.2])"), std::string::npos) << json;
    EXPECT_NE(json.find(R"({"achievement":"x","fact":"credits","need":">= 5"})"), std::string::npos) << json;
}

}  // namespace
}  // namespace cairn
