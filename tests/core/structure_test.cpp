#include "cairn/structure.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "dice.h"
#include "plan_sample.h"

namespace cairn {
namespace {

using Modules = std::vector<ModuleStructure>;

TEST(Structure, OfModulesThatDoNotDependOnEachOtherIsOneEach) {
    EXPECT_EQ(structure_of(2, {}), (Modules{{0, 1}, {0, 1}}));
}

TEST(Structure, OfAChainBlocksWhatComesAfter) {
    const Prerequisite chain[] = {{0, 1}, {1, 2}};
    EXPECT_EQ(structure_of(3, chain), (Modules{{2, 3}, {1, 3}, {0, 3}}));
}

TEST(Structure, CountsModulesOnTheLongestPathAndThoseBehindIt) {
    const Prerequisite edges[] = {{0, 1}, {0, 2}, {1, 3}};
    EXPECT_EQ(structure_of(5, edges), (Modules{{3, 3}, {1, 3}, {0, 2}, {0, 3}, {0, 1}}));
    EXPECT_EQ(structure_of(5, edges)[0].complexity(), 6U);
}

/// Every path there is, one by one.
class PathTwin {
public:
    PathTwin(std::size_t modules, const std::vector<Prerequisite>& edges) : edges_(edges), found_(modules) {
        for (std::uint32_t first = 0; first < modules; ++first)
            walk({first});
    }
    const Modules& found() {
        for (std::size_t i = 0; i < found_.size(); ++i)
            for (std::size_t j = 0; j < found_.size(); ++j)
                found_[i].blocking += reached_.contains({i, j});
        return found_;
    }

private:
    void walk(const std::vector<std::uint32_t>& path) {
        for (const std::uint32_t on : path)
            found_[on].delay = std::max(found_[on].delay, static_cast<std::uint32_t>(path.size()));
        if (path.size() > 1) reached_.insert({path.front(), path.back()});
        for (const auto& [before, after] : edges_) {
            if (before != path.back()) continue;
            auto longer = path;
            longer.push_back(after);
            walk(longer);
        }
    }

    const std::vector<Prerequisite>& edges_;
    Modules found_;
    std::set<std::pair<std::size_t, std::size_t>> reached_;
};

TEST(Structure, IsWhatGoingAllPathsSays) {
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        Dice dice(seed);
        const std::size_t modules = 1 + dice.below(8);
        std::vector<Prerequisite> edges;
        for (std::uint32_t after = 0; after < modules; ++after)
            for (std::uint32_t before = 0; before < after; ++before)
                if (dice.once_in(3)) edges.push_back({before, after});
        ASSERT_EQ(structure_of(modules, edges), PathTwin(modules, edges).found()) << "seed " << seed;
    }
}

TEST(Prerequisites, AreWhatAnEntryCannotDoWithout) {
    const std::string rolling = R"(,"provider":"ie","kind":"microcredential","duration":{"weeks":1,"rolling":true})";
    const PlanSample sample(
        R"([{"id":"m1","title":"M")" + rolling + R"(},{"id":"m2","title":"M")" + rolling +
            R"(},{"id":"m3","title":"M","entry":{"any":[{"holds":"m1"},{"holds":"m2"}]})" + rolling +
            R"(},{"id":"m4","title":"M","entry":{"all":[{"holds":"m1"},{"holds":"m3"}]})" + rolling +
            R"(},{"id":"award","title":"A","provider":"ie","kind":"qualification","stacking":{"requirement":
                                    {"credential":"m4"}}}])",
        "");
    const Pick m1{0, day("2027-01-04"), day("2027-01-10")}, m2{1, day("2027-01-04"), day("2027-01-10")},
        m3{2, day("2027-01-11"), day("2027-01-17")}, m4{3, day("2027-01-18"), day("2027-01-24")};
    using Edges = std::vector<Prerequisite>;
    EXPECT_EQ(prerequisites_of(sample.question(), {{m1, m3, m4}, {}}), (Edges{{0, 1}, {0, 2}, {1, 2}}));
    EXPECT_EQ(prerequisites_of(sample.question(), {{m1, m2, m3, m4}, {}}), (Edges{{0, 3}, {2, 3}}))
        << "either of two would do for the third";
    using Leaned = std::vector<std::vector<std::uint32_t>>;
    EXPECT_EQ(leans_on(sample.question(), {{m1, m3, m4}, {}}), (Leaned{{}, {0}, {0, 1}}));
    EXPECT_EQ(leans_on(sample.question(), {{m1, m2, m3, m4}, {}}), (Leaned{{}, {}, {0}, {0, 2}}))
        << "of the two the one that comes first";
    EXPECT_EQ(structure_of(sample.question(), {{m1, m3, m4}, {}}), (Modules{{2, 3}, {1, 3}, {0, 3}}));
    EXPECT_EQ(structure_of(sample.question(), {{m1, m2, m3, m4}, {}}), (Modules{{1, 2}, {0, 1}, {1, 2}, {0, 2}}))
        << "what could be replaced blocks nothing";
    const Pick early_m2{1, day("2027-01-04"), day("2027-01-09")};
    EXPECT_EQ(leans_on(sample.question(), {{m1, early_m2, m3, m4}, {}})[2], (std::vector<std::uint32_t>{1}))
        << "or is completed first";
}

}  // namespace
}  // namespace cairn
