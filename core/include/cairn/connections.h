#pragma once
// What stacks into what, derived from every requirement of a catalogue, in both directions: what an award is built from, and
// the awards that a record counts towards.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cairn/catalogue.h"
#include "cairn/codes.h"
#include "cairn/framework.h"
#include "cairn/requirement.h"

namespace cairn {

/// Strongest first. `named`: a rule names the record by id. `eligible`: it is certainly in a pool of a rule. `declared`: no rule
/// of the award takes it (or it has none), but the record says that it stacks towards it.
enum class ConnectionKind : std::uint8_t { named, eligible, declared };
CAIRN_CODES(ConnectionKind, "named", "eligible", "declared");

struct Connection {
    std::uint32_t record = 0;  ///< the other record's position in Catalogue::credentials
    ConnectionKind kind = ConnectionKind::declared;
    std::string
        node;  ///< the award's node: its id, or its JSON Pointer ("" is the root); without meaning if `declared`
    bool operator==(const Connection&) const = default;
};

struct ConnectionList {
    std::vector<Connection> links;  ///< as many as were asked for at most
    std::uint32_t rest = 0;         ///< how many more there are
    bool operator==(const ConnectionList&) const = default;
};

/// Counting nodes are `credential` and `take`, wherever they stand but in `none` and in the test of a `when`. A pool of which it is
/// unknown whether a record is in it connects nothing. Nothing is connected with itself. `catalogue` and `frameworks` must
/// outlive the index and stay where they are.
class Connections {
public:
    /// Linear in the records, the nodes and the ids that they name (with a look-up each). No pool is evaluated.
    Connections(const Catalogue& catalogue, const Frameworks& frameworks);

    /// What feeds an award: a list for each counting node that something feeds, in document order, and a last one of what is only
    /// declared. At most `limit` links in each. Within a node: in the order of its list of ids, if it has one; otherwise first
    /// what also declares that it stacks towards the award, then in catalogue order. O(records) per `take` without ids.
    std::vector<ConnectionList> builds_on(std::uint32_t award, std::size_t limit) const;

    /// The awards that a record feeds, one link each: by the strongest kind, then the first node. Strongest kinds first, each in
    /// catalogue order. O(`take` nodes of the catalogue).
    ConnectionList stacks_into(std::uint32_t record, std::size_t limit) const;

private:
    struct CountingNode {
        std::uint32_t award;
        std::string address;
        const std::vector<CredentialRef>* ids;  ///< those that it names; null if it names none
        const Pool* pool;                       ///< of a `take`; null otherwise
    };
    /// Sorted by both, so that those from one place stand together.
    struct Edge {
        std::uint32_t from;
        std::uint32_t to;
        bool operator==(const Edge&) const = default;
        bool operator<(const Edge& other) const { return from != other.from ? from < other.from : to < other.to; }
    };

    void add_nodes(std::uint32_t award, const Requirement& node, const std::string& pointer);
    void add_node(std::uint32_t award, const Requirement& node, const std::string& pointer);
    void add_declared(std::uint32_t record);
    bool counts(std::uint32_t record, const CountingNode& node) const;
    std::vector<std::uint32_t> named_by(const CountingNode& node) const;
    std::vector<std::uint32_t> feeding(const CountingNode& node) const;
    bool declares(std::uint32_t record, std::uint32_t award) const;

    const Catalogue& catalogue_;
    const Frameworks& frameworks_;
    std::vector<const Provider*> providers_;  ///< by record: looking one up each time would be half of a pool's work
    std::vector<CountingNode> nodes_;         ///< by award, then in document order
    std::vector<std::uint32_t> open_nodes_;   ///< those that name no ids
    std::vector<Edge> named_;                 ///< record → node that names it
    std::vector<Edge> declared_;              ///< award → record that declares it
};

}  // namespace cairn
