#include "scene_graph.h"

#include <algorithm>
#include <utility>

#include "cairn/position.h"
#include "numbers.h"
#include "order.h"

namespace cairn {
namespace {

/// Sorts lanes as they stand, the highest level on top, then what is outside the EQF, then what is not stated. A level has one
/// digit, so that each part of the rank has one too.
std::uint32_t lane_rank(const Position& position) {
    const int below_highest = position.known() ? 8 - position.highest() : 9;
    return static_cast<std::uint32_t>(below_highest * 100 + (8 - position.lowest()) * 10 + (position.none ? 1 : 0));
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
        : catalogue_(catalogue),
          frameworks_(frameworks),
          award_(award),
          feeds_(feeds),
          module_boxes_(catalogue.credentials.size()) {
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
        bool shown = false;
        std::uint32_t lane = 0;  ///< rank of the record's

        bool beside(const Attachment& other) const { return box == other.box && lane == other.lane; }
        bool before(const Attachment& other) const { return box != other.box ? box < other.box : lane < other.lane; }
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
            attach(feeds_[feed].record, box, std::nullopt);
        if (std::holds_alternative<NoneOf>(node.form)) return;  // an exclusion: nothing counts towards it
        for (const ChildNode& child : children(node))
            step_into(*child.node, pointer + child.step, box);
    }

    void step_into(const Requirement& node, const std::string& pointer, std::uint32_t parent) {
        const std::string address = node.id.empty() ? pointer : node.id;
        const auto feeds = fed_to(address);
        if (std::holds_alternative<Earned>(node.form) && feeds.size() == 1) {
            attach(feeds_[feeds.front()].record, parent, address);
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

    /// Unless the catalogue has no such record, or it is the award itself.
    void attach(std::uint32_t record, std::uint32_t box, std::optional<std::string> stands_for) {
        if (record >= catalogue_.credentials.size() || catalogue_.credentials[record].id == award_.id) return;
        attachments_.push_back({record, box, std::move(stands_for), false, lane_rank(position_of_record(record))});
    }

    /// Places in attachments_, by box and lane, then as attached.
    std::vector<std::uint32_t> by_cell() const {
        return ordered(attachments_.size(),
                       [&](std::uint32_t a, std::uint32_t b) { return attachments_[a].before(attachments_[b]); });
    }

    /// Only the first that attaches a record to a box stays.
    void attach_once() {
        std::vector<std::uint64_t> pairs;
        for (const Attachment& attachment : attachments_)
            pairs.push_back(std::uint64_t{attachment.record} << 32 | attachment.box);
        const auto places =
            ordered(pairs.size(), [&](std::uint32_t a, std::uint32_t b) { return pairs[a] < pairs[b]; });
        std::vector<bool> again(pairs.size());
        for (std::size_t i = 1; i < places.size(); ++i)
            again[places[i]] = pairs[places[i]] == pairs[places[i - 1]];
        std::size_t place = 0;
        std::erase_if(attachments_, [&](const Attachment&) { return again[place++]; });
    }

    /// The first few of each node and lane; and every other that one of these, at another node, has brought in.
    void choose() {
        attach_once();
        const std::vector<std::uint32_t> order = by_cell();
        std::vector<std::uint32_t> at_node(graph_.scene.boxes.size());
        for (const Attachment& attachment : attachments_)
            ++at_node[attachment.box];
        std::vector<bool> chosen(catalogue_.credentials.size());
        for (std::size_t first = 0, end = 0; first < order.size(); first = end) {
            const Attachment& cell = attachments_[order[first]];
            while (end < order.size() && attachments_[order[end]].beside(cell))
                ++end;
            const bool all = at_node[cell.box] <= shown_per_node || end - first == shown_per_lane + 1;
            for (std::size_t i = first; i < (all ? end : std::min(end, first + shown_per_lane)); ++i)
                chosen[attachments_[order[i]].record] = true;
        }
        for (Attachment& attachment : attachments_)
            attachment.shown = chosen[attachment.record];
    }

    void connect(const Attachment& attachment) {
        if (!attachment.shown) return;
        const int depth = graph_.depths[attachment.box] + 1;
        std::uint32_t& box = module_boxes_[attachment.record];
        if (box == 0) {
            const Credential& record = catalogue_.credentials[attachment.record];
            SceneBox module = named(record.id, BoxKind::module, record.title);
            box = add(std::move(module), depth, position_of_record(attachment.record));
        }
        graph_.depths[box] = std::max(graph_.depths[box], depth);
        graph_.scene.edges.push_back({box, attachment.box});
        if (!attachment.stands_for || graph_.scene.boxes[box].node) return;
        graph_.scene.boxes[box].node = attachment.stands_for;
        graph_.scene.boxes[box].form = Earned::key;
    }

    void count_hidden() {
        std::erase_if(attachments_, [](const Attachment& attachment) { return attachment.shown; });
        const std::vector<std::uint32_t> order = by_cell();
        for (std::size_t first = 0, end = 0; first < order.size(); first = end) {
            const Attachment& cell = attachments_[order[first]];
            while (end < order.size() && attachments_[order[end]].beside(cell))
                ++end;
            const Position position = position_of_record(cell.record);
            const SceneBox& of = graph_.scene.boxes[cell.box];
            SceneBox more = named(*of.node + "/more/" + lane_label(position), BoxKind::module, {});
            more.height = least_box_height;
            more.node = of.node;
            more.form = of.form;
            more.more = static_cast<int>(end - first);
            const std::uint32_t box = add(std::move(more), graph_.depths[cell.box] + 1, position);
            graph_.scene.edges.push_back({box, cell.box});
        }
    }

    void finish_lanes() {
        std::vector<std::uint32_t> ranks;
        for (const Position& position : positions_)
            ranks.push_back(lane_rank(position));
        sort_and_unite(ranks);
        graph_.scene.lanes.resize(ranks.size());
        for (std::size_t i = 0; i < positions_.size(); ++i) {
            const auto rank = std::lower_bound(ranks.begin(), ranks.end(), lane_rank(positions_[i]));
            const auto lane = rank - ranks.begin();
            graph_.scene.boxes[i].lane = static_cast<int>(lane);
            graph_.scene.lanes[static_cast<std::size_t>(lane)].label = lane_label(positions_[i]);
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
    std::vector<std::uint32_t> module_boxes_;  ///< of each record; 0, which is the award's, while it has none
};

}  // namespace

SceneGraph scene_graph(const Catalogue& catalogue, const Frameworks& frameworks, const Credential& award,
                       std::span<const Feed> feeds) {
    return Outliner(catalogue, frameworks, award, feeds).outline();
}

}  // namespace cairn
