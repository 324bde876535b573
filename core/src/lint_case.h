#pragma once
// One rule as lint looks at it: its nodes with their places in the source, and the records that each of them could use.

#include <cstdint>
#include <string>
#include <vector>

#include "cairn/catalogue.h"
#include "cairn/framework.h"
#include "cairn/holding.h"
#include "cairn/lint.h"
#include "cairn/pool.h"
#include "cairn/requirement.h"

namespace cairn {

/// What all rules of a catalogue have in common. A view of both.
struct LintCatalogue {
    LintCatalogue(const Catalogue& catalogue, const Frameworks& frameworks);

    const Catalogue& catalogue;
    const Frameworks& frameworks;
    std::vector<Subject> subjects;  ///< by record
};

struct LintRule {
    std::uint32_t award = 0;
    const Requirement* root = nullptr;
    bool entry = false;
};
/// Of a record: what admits to it, then what completes it.
std::vector<LintRule> rules_of(const Catalogue& catalogue, std::uint32_t record);

/// "/credentials/3/stacking/requirement", in the file that the record stands in.
std::string pointer_of(const Catalogue& catalogue, std::uint32_t record);
const std::string& file_of(const Catalogue& catalogue, std::uint32_t record);

struct LintNode {
    const Requirement* rule = nullptr;
    std::string pointer;  ///< in the source file
    bool test = false;    ///< it uses nothing up
    std::vector<std::uint32_t> children;
    std::vector<std::uint32_t> members;       ///< of a `credential`, `holds` or `take`: the records that may be used
    std::vector<std::uint32_t> out_of_reach;  ///< the others that it names or would take, but that cannot be earned
};

/// Records that can be earned, by position.
using Obtainable = std::vector<bool>;

struct LintCase {
    /// `itself`: the award may be used for itself (which is reported elsewhere).
    LintCase(const LintCatalogue& all, const LintRule& rule, const Obtainable& obtainable, bool itself);

    CreditRange credits(std::uint32_t record) const;  ///< in the award's system
    bool may_be_in(const Pool& pool, std::uint32_t record) const;
    bool surely_in(const Pool& pool, std::uint32_t record) const;
    const std::string& id(std::uint32_t record) const { return all.catalogue.credentials[record].id; }

    const LintCatalogue& all;
    LintRule rule;
    const CreditSystem* system;
    std::vector<LintNode> nodes;  ///< in document order
};

/// Why something cannot be.
struct LintReason {
    LintKind kind;
    std::string pointer;
    std::string words;
    bool elsewhere = false;  ///< achievements from outside the catalogue could mend it
};
using LintReasons = std::vector<LintReason>;

/// Why a `credential`, `holds` or `take` without its limits cannot hold; and why a limit cannot.
void find_leaf_reasons(const LintCase& one, std::uint32_t node, LintReasons& out);
void find_limit_reasons(const LintCase& one, std::uint32_t node, LintReasons& out);
/// The same of a spread, which stands at `pointer`.
void find_spread_reasons(const LintCase& one, std::uint32_t node, const Spread& spread, const std::string& pointer,
                         LintReasons& out);
/// The minima that only repeats reach, of a node that can hold.
void find_repeats(const LintCase& one, std::uint32_t node, LintReasons& out);

/// An achievement that is of no record here might be in it.
bool is_open(const Pool& pool);
/// Whatever is in `inner` is certainly in `outer`, as far as their keys tell.
bool contains(const Pool& outer, const Pool& inner);

}  // namespace cairn
