#pragma once
// The map of a pathway: an award, the rules that complete it, and the records that count towards each rule, as boxes and
// edges with places. What draws it (an SVG, a canvas) adds words and colours, and decides nothing.
//
// Left to right is depth: modules, then groups, then the award. Top to bottom are lanes of EQF position, highest first:
//
//          column 0     column 1     column 2
//   EQF 5
//          [module ]─┐
//          [module ]─┼─>[group  ]─┬─>[ award ]
//                    │  [group  ]─┘
//   EQF 4            │
//          [module ]─┘
//
// A layered drawing: Sugiyama, Tagawa, Toda, "Methods for visual understanding of hierarchical system structures" (IEEE
// Transactions on Systems, Man, and Cybernetics 11(2), 1981), with coordinates in the manner of Gansner, Koutsofios, North,
// Vo, "A technique for drawing directed graphs" (IEEE Transactions on Software Engineering 19(3), 1993). Integers only.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "cairn/catalogue.h"
#include "cairn/codes.h"
#include "cairn/framework.h"
#include "cairn/text.h"

namespace cairn {

enum class BoxKind : std::uint8_t { award, group, module };
CAIRN_CODES(BoxKind, "award", "group", "module");

struct SceneBox {
    std::string id;  ///< of the credential, else the node's address; a `more` box has one of its own
    BoxKind kind = BoxKind::module;
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    int lane = 0;
    Text title;                       ///< of the credential or the node; empty if the author gave the node none
    std::optional<std::string> node;  ///< address of the requirement node that it stands for: its id or JSON Pointer
    std::string form;                 ///< that node's form: "all", "take", … ; empty if `node` is
    int more = 0;                     ///< not 0: it stands for so many modules of `node` that are not shown
    bool operator==(const SceneBox&) const = default;
};

/// `label`: "5"; "4-5" for a record that may be at any level from 4 to 5; "4/none" for one at 4 or outside the EQF; "none"
/// outside it; "not-stated".
struct SceneLane {
    std::string label;
    int y = 0;
    int height = 0;
    bool operator==(const SceneLane&) const = default;
};

/// Positions in `boxes`: `from` counts towards `to`, and lies to its left.
struct SceneEdge {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    auto operator<=>(const SceneEdge&) const = default;
};

/// Whole units: 1 unit is 1 CSS pixel at zoom 1; x to the right and y down from the corner. Lanes are as wide as the scene,
/// and the first `lane_header` units of their height are kept free for the label. Boxes do not overlap.
struct Scene {
    int width = 0;
    int height = 0;
    std::vector<SceneLane> lanes;
    std::vector<SceneBox> boxes;  ///< the award first
    std::vector<SceneEdge> edges;
    bool operator==(const Scene&) const = default;
};

inline constexpr int lane_header = 30;
/// Free between two columns: where edges cross from one height to another.
inline constexpr int column_gap = 64;
inline constexpr int box_width = 204;
/// Room for a line of caption and for one to four lines of title, 18 units each.
inline constexpr int least_box_height = 54;
inline constexpr int greatest_box_height = 108;
/// A node that more records than this count towards shows at most so many modules in each lane, and the number of the others
/// in a `more` box. A single other one is shown instead of counted.
inline constexpr int shown_per_node = 8;
inline constexpr int shown_per_lane = 3;

/// A record that counts towards a node of the award's requirement.
struct Feed {
    std::string node;          ///< the node's id or JSON Pointer, "" for a root without id
    std::uint32_t record = 0;  ///< position in Catalogue::credentials
    bool operator==(const Feed&) const = default;
};

/// The scene of an award with a requirement; without one it shows the award alone. A node of the requirement is a group, save
/// that the root is the award itself, and that one credential named by id is shown as that module. A module that feeds several
/// nodes is one box. Groups stand in the award's lane in the order in which they are written, modules in the lane of their
/// own level; of more modules than are shown, those first in `feeds` are. What is fed to a node that the requirement does
/// not have, or by the award itself, is left out. O(n log n) in nodes and feeds.
Scene lay_out(const Catalogue& catalogue, const Frameworks& frameworks, const Credential& award,
              std::span<const Feed> feeds);

}  // namespace cairn
