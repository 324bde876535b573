#include "cairn/rule_node.h"

#include <gtest/gtest.h>

#include "audit_sample.h"

namespace cairn {
namespace {

TEST(RuleNode, IsNumberedInDocumentOrderAndNamedByIdOrPointer) {
    const AuditSample sample(
        R"({"all":[{"id":"first","credential":"m1"},{"none":[{"holds":"m2"}]},{"any":[{"credential":"m3"}]}]})", "[]");
    const auto nodes = number_nodes(*sample.question().rule, false);
    ASSERT_EQ(nodes.size(), 6U);
    EXPECT_EQ(nodes[0].address, "");
    EXPECT_EQ(nodes[1].address, "first");
    EXPECT_EQ(nodes[2].address, "/all/1");
    EXPECT_EQ(nodes[3].address, "/all/1/none/0");
    EXPECT_EQ(nodes[5].address, "/all/2/any/0");
    EXPECT_EQ(nodes[5].parent, 4U);
    EXPECT_EQ(nodes[2].end, 4U);
    EXPECT_EQ(find_node(nodes, "first"), &nodes[1]);
    EXPECT_EQ(find_node(nodes, "nowhere"), nullptr);
}

TEST(RuleNode, CountsOnlyOutsideTests) {
    const AuditSample sample(R"({"when":{"credential":"m1"},"then":{"credential":"m2"}})", "[]");
    const auto nodes = number_nodes(*sample.question().rule, false);
    EXPECT_FALSE(nodes[1].counts());
    EXPECT_TRUE(nodes[2].counts());
    EXPECT_FALSE(number_nodes(*sample.question().rule, true)[2].counts()) << "an entry uses nothing up";
}

}  // namespace
}  // namespace cairn
