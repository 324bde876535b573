#include "scene_graph.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "cairn/position.h"
#include "numbers.h"
#include "order.h"

namespace cairn {
namespace {

/// Sorts lanes as they stand, the highest level on top, then what is outside the EQF, then what is not stated.
using LaneRank = std::tuple<int, int, bool>;

LaneRank lane_rank(const Position& position) {
    const int unknown = position.known() ? 0 : 1;
    return {-position.highest() + unknown, -position.lowest(), position.none};
}

std::string lane_label(const Position& position) {
    if (!position.known()) return "not-stated";
    if (position.levels == 0) return "none";
    std::string label = digits(position.lowest());
    if (position.highest() != position.lowest()) label += '-' + digits(position.highest());
    return position.none ? label + "/none" : label;
}

/// As high as the longest of its translations is likely to need, so that a map has one shape in all languages. A title
/// that the author did not give is a short phrase of the drawer's.
int height_for(const Text& title) {
    constexpr int letters_per_line = 24;
    constexpr int line_height = 18;
    int letters = letters_per_line + 1;
    if (!title.empty()) letters = 0;
    for (const Text::Entry& entry : title.entries)
        letters = std::max(letters, static_cast<int>(std::min<std::size_t>(code_points(entry.words).size(), 1000)));
    const int lines = std::max(1, (letters + letters_per_line - 1) / letters_per_line);
    return std::min(greatest_box_height, least_box_height + (lines - 1) * line_height);
}

std::string_view form_key(const Requirement& node) {
    return std::visit([](const auto& form) { return form.key; }, node.form);
}

class Outliner {
public:
    Outliner(const Catalogue& catalogue, const Frameworks& frameworks, const Credential& award,
             std::span<const Feed> feeds)
        : catalogue_(catalogue), frameworks_(frameworks), award_(award), feeds_(feeds) {
        by_node_ =
            ordered(feeds.size(), [&](std::uint32_t a, std::uint32_t b) { return feeds[a].node < feeds[b].node; });
    }

    SceneGraph outline() && {
        add(named(award_.id, BoxKind::award, award_.title), 0, position_of(award_.level, frameworks_));
        if (const Requirement* root = award_.requirement()) walk(*root, "", 0);
        choose();
        for (const Attachment& attachment : attachments_)
            connect(attachment);
        count_hidden();
        finish_lanes();
        sort_and_unite(graph_.scene.edges);
        return std::move(graph_);
    }

private:
    /// A record at a node, shown or not. `stands_for` is the node that a module replaces.
    struct Attachment {
        std::uint32_t record;
        std::uint32_t box;
        std::optional<std::string> stands_for;
        bool shown;
    };

    static SceneBox named(std::string id, BoxKind kind, Text title) {
        SceneBox box;
        box.id = std::move(id);
        box.kind = kind;
        box.title = std::move(title);
        return box;
    }

    std::uint32_t add(SceneBox box, int depth, const Position& position) {
        box.width = box_width;
        if (box.height == 0) box.height = height_for(box.title);
        graph_.scene.boxes.push_back(std::move(box));
        graph_.depths.push_back(depth);
        positions_.push_back(position);
        return static_cast<std::uint32_t>(graph_.scene.boxes.size() - 1);
    }

    // Recursion is as deep as the document, which the decoder bounds.
    void walk(const Requirement& node, const std::string& pointer, std::uint32_t box) {
        const std::string address = node.id.empty() ? pointer : node.id;
        SceneBox& shown = graph_.scene.boxes[box];
        shown.node = address;
        shown.form = form_key(node);
        for (const std::uint32_t feed : fed_to(address))
            attachments_.push_back({feeds_[feed].record, box, std::nullopt, false});
        if (std::holds_alternative<NoneOf>(node.form)) return;  // an exclusion: nothing counts towards it
        for (const ChildNode& child : children(node))
            step_into(*child.node, pointer + child.step, box);
    }

    void step_into(const Requirement& node, const std::string& pointer, std::uint32_t parent) {
        const std::string address = node.id.empty() ? pointer : node.id;
        const auto feeds = fed_to(address);
        if (std::holds_alternative<Earned>(node.form) && feeds.size() == 1) {
            attachments_.push_back({feeds_[feeds.front()].record, parent, address, false});
            return;
        }
        SceneBox group = named(address, BoxKind::group, node.title);
        const std::uint32_t box = add(std::move(group), graph_.depths[parent] + 1, positions_.front());
        graph_.scene.edges.push_back({box, parent});
        walk(node, pointer, box);
    }

    std::span<const std::uint32_t> fed_to(const std::string& address) const {
        const auto less = [&](std::uint32_t feed, const std::string& node) { return feeds_[feed].node < node; };
        const auto first = std::lower_bound(by_node_.begin(), by_node_.end(), address, less) - by_node_.begin();
        std::size_t count = 0;
        while (first + count < by_node_.size() && feeds_[by_node_[first + count]].node == address)
            ++count;
        return std::span(by_node_).subspan(first, count);
    }

    Position position_of_record(std::uint32_t record) const {
        return position_of(catalogue_.credentials[record].level, frameworks_);
    }

    bool countable(const Attachment& attachment) const {
        return attachment.record < catalogue_.credentials.size() &&
               catalogue_.credentials[attachment.record].id != award_.id;
    }

    using Cell = std::pair<std::uint32_t, LaneRank>;  ///< of a box and a lane

    /// The first few of each node and lane; and every other that one of these, at another node, has brought in.
    void choose() {
        std::set<std::pair<std::uint32_t, std::uint32_t>> met;
        std::erase_if(attachments_, [&](const Attachment& attachment) {
            return !countable(attachment) || !met.emplace(attachment.record, attachment.box).second;
        });
        std::map<std::uint32_t, int> at_node;
        std::map<Cell, int> in_lane;
        for (const Attachment& attachment : attachments_) {
            ++at_node[attachment.box];
            ++in_lane[cell_of(attachment)];
        }
        std::map<Cell, int> taken;
        std::vector<std::uint32_t> chosen;
        for (const Attachment& attachment : attachments_) {
            const Cell cell = cell_of(attachment);
            const bool all = at_node[attachment.box] <= shown_per_node || in_lane[cell] == shown_per_lane + 1;
            if (all || taken[cell]++ < shown_per_lane) chosen.push_back(attachment.record);
        }
        std::sort(chosen.begin(), chosen.end());
        for (Attachment& attachment : attachments_)
            attachment.shown = std::binary_search(chosen.begin(), chosen.end(), attachment.record);
    }

    Cell cell_of(const Attachment& attachment) const {
        return {attachment.box, lane_rank(position_of_record(attachment.record))};
    }

    void connect(const Attachment& attachment) {
        if (!attachment.shown) return;
        const int depth = graph_.depths[attachment.box] + 1;
        const auto [place, fresh] = module_boxes_.try_emplace(attachment.record, 0U);
        if (fresh) {
            const Credential& record = catalogue_.credentials[attachment.record];
            SceneBox module = named(record.id, BoxKind::module, record.title);
            place->second = add(std::move(module), depth, position_of_record(attachment.record));
        }
        const std::uint32_t box = place->second;
        graph_.depths[box] = std::max(graph_.depths[box], depth);
        graph_.scene.edges.push_back({box, attachment.box});
        if (!attachment.stands_for || graph_.scene.boxes[box].node) return;
        graph_.scene.boxes[box].node = attachment.stands_for;
        graph_.scene.boxes[box].form = Earned::key;
    }

    void count_hidden() {
        std::map<Cell, std::pair<int, Position>> hidden;
        for (const Attachment& attachment : attachments_) {
            if (attachment.shown) continue;
            auto& [count, position] = hidden[cell_of(attachment)];
            ++count;
            position = position_of_record(attachment.record);
        }
        for (const auto& [cell, what] : hidden) {
            const SceneBox& of = graph_.scene.boxes[cell.first];
            SceneBox more = named(*of.node + "/more/" + lane_label(what.second), BoxKind::module, {});
            more.height = least_box_height;
            more.node = of.node;
            more.form = of.form;
            more.more = what.first;
            const std::uint32_t box = add(std::move(more), graph_.depths[cell.first] + 1, what.second);
            graph_.scene.edges.push_back({box, cell.first});
        }
    }

    void finish_lanes() {
        std::map<LaneRank, int> lanes;
        for (const Position& position : positions_)
            lanes.emplace(lane_rank(position), 0);
        int next = 0;
        for (auto& [rank, lane] : lanes)
            lane = next++;
        graph_.scene.lanes.resize(lanes.size());
        for (std::size_t i = 0; i < positions_.size(); ++i) {
            const int lane = lanes[lane_rank(positions_[i])];
            graph_.scene.boxes[i].lane = lane;
            graph_.scene.lanes[lane].label = lane_label(positions_[i]);
        }
    }

    const Catalogue& catalogue_;
    const Frameworks& frameworks_;
    const Credential& award_;
    std::span<const Feed> feeds_;
    std::vector<std::uint32_t> by_node_;  ///< positions in feeds_, by node, then as given
    SceneGraph graph_;
    std::vector<Position> positions_;  ///< of each box
    std::vector<Attachment> attachments_;
    std::map<std::uint32_t, std::uint32_t> module_boxes_;  ///< record → box
};

}  // namespace

SceneGraph scene_graph(const Catalogue& catalogue, const Frameworks& frameworks, const Credential& award,
                       std::span<const Feed> feeds) {
    return Outliner(catalogue, frameworks, award, feeds).outline();
}

}  // namespace cairn
