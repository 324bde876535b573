// The layout of any requirement, and of every award that ships.

#include "cairn/pool.h"
#include "cairn/scene_json.h"
#include "repository.h"
#include "scene_checks.h"

namespace cairn {
namespace {

/// A generator of our own (splitmix64), so that every library and build tries the same cases.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}
    int below(int bound) {
        state_ += 0x9e3779b97f4a7c15;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return static_cast<int>((z ^ (z >> 31)) % static_cast<std::uint64_t>(bound));
    }

private:
    std::uint64_t state_;
};

constexpr int records_in_a_case = 40;

/// A requirement of random shape; `fed` collects the addresses of its counting leaves.
std::string random_node(Dice& dice, int depth, const std::string& pointer, std::vector<std::string>& fed) {
    const int form = dice.below(depth > 3 ? 3 : 6);
    if (form == 0) return R"({"milestone": "m"})";
    if (form == 1) {
        fed.push_back(pointer);
        return R"({"credential": "r)" + std::to_string(dice.below(records_in_a_case)) + "\"}";
    }
    if (form == 2) {
        fed.push_back(pointer);
        return R"({"take": {"count": {"min": 1}, "from": {}}})";
    }
    const std::string key = form == 3 ? "all" : form == 4 ? "any" : "sequence";
    std::string json = "{\"" + key + "\": [";
    const int count = 1 + dice.below(4);
    for (int i = 0; i < count; ++i)
        json += (i ? "," : "") + random_node(dice, depth + 1, pointer + '/' + key + '/' + std::to_string(i), fed);
    return json + "]}";
}

TEST(Layout, IsSoundForAnyRequirementAndAnyFeeds) {
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        Dice dice(seed);
        std::vector<std::string> fed;
        std::string records = award("5", random_node(dice, 0, "", fed));
        for (int i = 0; i < records_in_a_case; ++i) {
            const int level = dice.below(9);
            records += ',' + record("r" + std::to_string(i), level == 0 ? "" : std::to_string(level));
        }
        const Catalogue catalogue = decoded(records);
        std::vector<Feed> feeds;
        for (const std::string& node : fed)
            for (int i = dice.below(25); i > 0; --i)
                feeds.push_back({node, static_cast<std::uint32_t>(dice.below(records_in_a_case + 1))});
        SCOPED_TRACE(seed);
        const Scene scene = scene_of(catalogue, feeds);
        expect_sound(scene);
        EXPECT_EQ(scene, scene_of(catalogue, feeds)) << "the same input gives the same scene";
        if (HasFailure()) break;
    }
}

// The catalogue that ships.

using Files = std::vector<std::pair<std::string, std::string>>;

Catalogue shipped(const Files& files) {
    std::vector<SourceFile> sources;
    for (const auto& [name, bytes] : files)
        sources.push_back({name, bytes});
    Result<Catalogue> result = decode_catalogue(sources, frameworks());
    EXPECT_TRUE(result.ok()) << result.problems().front().file << result.problems().front().pointer << ' '
                             << result.problems().front().message;
    return result ? std::move(result.value()) : Catalogue();
}

/// What may count towards each counting node, by asking every record.
void feed(const Catalogue& catalogue, const Requirement& node, const std::string& pointer, std::vector<Feed>& feeds) {
    for (std::uint32_t i = 0; i < catalogue.credentials.size(); ++i) {
        const Credential& one = catalogue.credentials[i];
        bool counts = false;
        if (const auto* earned = std::get_if<Earned>(&node.form))
            counts = std::find(earned->credentials.begin(), earned->credentials.end(), CredentialRef{one.id}) !=
                     earned->credentials.end();
        if (const auto* take = std::get_if<Take>(&node.form))
            counts = matches(take->from, subject_of(one, catalogue), frameworks()) != Truth::no;
        if (counts) feeds.push_back({node.id.empty() ? pointer : node.id, i});
    }
    for (const ChildNode& child : children(node))
        feed(catalogue, *child.node, pointer + child.step, feeds);
}

TEST(Layout, IsSoundForEveryAwardThatShips) {
    int awards = 0;
    const std::string rules = "data/catalogues/published-rules.json";
    for (const Files& files : {read_folder("data/catalogues/europe-demo"), Files{{rules, read_file(rules)}}}) {
        const Catalogue catalogue = shipped(files);
        for (const Credential& one : catalogue.credentials) {
            if (!one.requirement()) continue;
            ++awards;
            SCOPED_TRACE(one.id);
            std::vector<Feed> feeds;
            feed(catalogue, *one.requirement(), "", feeds);
            const Scene scene = lay_out(catalogue, frameworks(), one, feeds);
            expect_sound(scene);
            const Result<Scene> again = decode_scene(encode_scene(scene, catalogue.first_language()));
            ASSERT_TRUE(again.ok());
            EXPECT_EQ(encode_scene(again.value(), catalogue.first_language()),
                      encode_scene(scene, catalogue.first_language()));
        }
    }
    EXPECT_GE(awards, 14);
}

}  // namespace
}  // namespace cairn
