#include "cairn/requirement.h"

#include <gtest/gtest.h>

namespace cairn {
namespace {

Requirement leaf(std::string id) {
    Requirement node;
    node.id = std::move(id);
    node.form = Earned{{{"x"}}, std::nullopt};
    return node;
}

std::vector<std::string> steps(const Form& form) {
    Requirement node;
    node.form = form;
    std::vector<std::string> out;
    for (const ChildNode& child : children(node))
        out.push_back(child.step + "=" + child.node->id);
    return out;
}

using Steps = std::vector<std::string>;

TEST(Requirement, TheChildrenOfAListStandInItsOrderWithTheirPointers) {
    EXPECT_EQ(steps(AllOf{{leaf("a"), leaf("b")}}), (Steps{"/all/0=a", "/all/1=b"}));
    EXPECT_EQ(steps(AnyOf{{leaf("a")}}), (Steps{"/any/0=a"}));
    EXPECT_EQ(steps(OneOf{{leaf("a")}}), (Steps{"/one/0=a"}));
    EXPECT_EQ(steps(NoneOf{{leaf("a")}}), (Steps{"/none/0=a"}));
    EXPECT_EQ(steps(Sequence{{leaf("a"), leaf("b")}}), (Steps{"/sequence/0=a", "/sequence/1=b"}));
}

TEST(Requirement, TheChildrenOfSomeLieBelowItsOf) {
    EXPECT_EQ(steps(SomeOf{1, 2, {leaf("a"), leaf("b")}, {}}), (Steps{"/some/of/0=a", "/some/of/1=b"}));
}

TEST(Requirement, AConditionHasItsTestAndItsBranches) {
    EXPECT_EQ(steps(When{{leaf("a")}, {leaf("b")}, {leaf("c")}}), (Steps{"/when=a", "/then=b", "/else=c"}));
    EXPECT_EQ(steps(When{{leaf("a")}, {leaf("b")}, {}}), (Steps{"/when=a", "/then=b"}));
}

TEST(Requirement, ALeafHasNoChildren) {
    EXPECT_TRUE(steps(Prose{}).empty());
    EXPECT_TRUE(steps(Earned{{{"a"}}, std::nullopt}).empty());
    EXPECT_TRUE(steps(Take{}).empty());
}

}  // namespace
}  // namespace cairn
