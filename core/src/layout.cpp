#include "cairn/layout.h"

#include <algorithm>
#include <utility>

#include "order.h"
#include "scene_graph.h"

namespace cairn {
namespace {

constexpr int box_gap = 12;
constexpr int lane_foot = 18;
constexpr int margin = 20;

/// Boxes of one column in one lane, top to bottom.
using Stack = std::vector<std::uint32_t>;

class Placer {
public:
    explicit Placer(SceneGraph graph) : scene_(std::move(graph.scene)), depths_(std::move(graph.depths)) {}

    Scene place() && {
        gather();
        set_columns();
        order();
        set_lanes();
        set_heights();
        return std::move(scene_);
    }

private:
    Stack& stack(int depth, int lane) { return stacks_[depth * scene_.lanes.size() + lane]; }

    void gather() {
        greatest_depth_ = *std::max_element(depths_.begin(), depths_.end());
        stacks_.resize((greatest_depth_ + 1) * scene_.lanes.size());
        for (std::uint32_t i = 0; i < scene_.boxes.size(); ++i)
            stack(depths_[i], scene_.boxes[i].lane).push_back(i);
        fed_.resize(scene_.boxes.size());
        for (const SceneEdge& edge : scene_.edges)
            fed_[edge.from].push_back(edge.to);
    }

    void set_columns() {
        for (std::size_t i = 0; i < scene_.boxes.size(); ++i)
            scene_.boxes[i].x = margin + (greatest_depth_ - depths_[i]) * (box_width + column_gap);
        scene_.width = margin + greatest_depth_ * (box_width + column_gap) + box_width + margin;
    }

    /// Each box by the barycentre of what it feeds, from the award leftwards. One sweep settles it: groups keep the order in
    /// which the rules are written, as a reader of the nested list expects, so that no column waits for one to its left.
    void order() {
        std::vector<std::int64_t> ranks(scene_.boxes.size());
        std::vector<std::int64_t> centres(scene_.boxes.size());
        for (int depth = 0; depth <= greatest_depth_; ++depth) {
            std::vector<std::uint32_t> column;
            for (int lane = 0; lane < static_cast<int>(scene_.lanes.size()); ++lane) {
                Stack& boxes = stack(depth, lane);
                for (const std::uint32_t box : boxes)
                    centres[box] = mean_of_fed(box, ranks);
                put_in_order(boxes, [&](std::uint32_t a, std::uint32_t b) { return centres[a] < centres[b]; });
                column.insert(column.end(), boxes.begin(), boxes.end());
            }
            // Columns differ in length: a rank is a share of the column's.
            constexpr std::int64_t whole = 1 << 20;
            for (std::size_t i = 0; i < column.size(); ++i)
                ranks[column[i]] =
                    whole * static_cast<std::int64_t>(2 * i + 1) / static_cast<std::int64_t>(column.size());
        }
    }

    template <class Number>
    std::int64_t mean_of_fed(std::uint32_t box, const std::vector<Number>& of) const {
        std::int64_t sum = 0;
        for (const std::uint32_t target : fed_[box])
            sum += of[target];
        return fed_[box].empty() ? 0 : sum / static_cast<std::int64_t>(fed_[box].size());
    }

    int stack_height(const Stack& boxes) const {
        int height = boxes.empty() ? 0 : -box_gap;
        for (const std::uint32_t box : boxes)
            height += scene_.boxes[box].height + box_gap;
        return height;
    }

    /// A lane is as high as its highest stack.
    void set_lanes() {
        int y = 0;
        for (int lane = 0; lane < static_cast<int>(scene_.lanes.size()); ++lane) {
            int highest = 0;
            for (int depth = 0; depth <= greatest_depth_; ++depth)
                highest = std::max(highest, stack_height(stack(depth, lane)));
            scene_.lanes[lane].y = y;
            scene_.lanes[lane].height = lane_header + highest + lane_foot;
            y += scene_.lanes[lane].height;
        }
        scene_.height = y;
    }

    /// From the award leftwards, every box as near as can be to the middle of what it feeds.
    void set_heights() {
        std::vector<int> centres(scene_.boxes.size());
        for (int depth = 0; depth <= greatest_depth_; ++depth) {
            for (int lane = 0; lane < static_cast<int>(scene_.lanes.size()); ++lane) {
                const Stack& boxes = stack(depth, lane);
                settle(boxes, scene_.lanes[lane], centres);
                for (const std::uint32_t box : boxes)
                    centres[box] = scene_.boxes[box].y + scene_.boxes[box].height / 2;
            }
        }
    }

    /// Boxes that press on one another share the mean of their wishes (pool adjacent violators: Barlow, Bartholomew,
    /// Bremner, Brunk, "Statistical inference under order restrictions", 1972), which is the least sum of squared shifts.
    void settle(const Stack& boxes, const SceneLane& lane, const std::vector<int>& centres) {
        struct Pool {
            std::int64_t sum;
            std::int64_t count;
            std::int64_t mean() const { return sum / count; }
        };
        std::vector<Pool> pools;
        int offset = 0;
        for (const std::uint32_t box : boxes) {
            const int half = scene_.boxes[box].height / 2;
            const std::int64_t wish =
                fed_[box].empty() ? lane.y + (lane_header + lane.height - lane_foot) / 2 : mean_of_fed(box, centres);
            Pool pool{wish - half - offset, 1};
            while (!pools.empty() && pools.back().mean() >= pool.mean()) {
                pool = {pools.back().sum + pool.sum, pools.back().count + pool.count};
                pools.pop_back();
            }
            pools.push_back(pool);
            offset += scene_.boxes[box].height + box_gap;
        }
        const std::int64_t top = lane.y + lane_header;
        const std::int64_t lowest = lane.y + lane.height - lane_foot - stack_height(boxes);
        std::size_t next = 0;
        offset = 0;
        for (const Pool& pool : pools) {
            const std::int64_t start = std::clamp(pool.mean(), top, lowest);
            for (std::int64_t i = 0; i < pool.count; ++i) {
                SceneBox& box = scene_.boxes[boxes[next++]];
                box.y = static_cast<int>(start) + offset;
                offset += box.height + box_gap;
            }
        }
    }

    Scene scene_;
    std::vector<int> depths_;
    int greatest_depth_ = 0;
    std::vector<Stack> stacks_;                    ///< by depth, then lane
    std::vector<std::vector<std::uint32_t>> fed_;  ///< of each box, what it feeds
};

}  // namespace

Scene lay_out(const Catalogue& catalogue, const Frameworks& frameworks, const Credential& award,
              std::span<const Feed> feeds) {
    return Placer(scene_graph(catalogue, frameworks, award, feeds)).place();
}

}  // namespace cairn
