#pragma once
// What a test of a rule would need of those who can be taken, as far as that can be said without dates.

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "audit_case.h"
#include "cairn/offering.h"
#include "cairn/plan.h"

namespace cairn {

struct Need {
    enum class Kind : std::uint8_t {
        nothing,     ///< it is met, or what it needs cannot be said so
        candidates,  ///< so many of these
        asked,       ///< the person
        children,    ///< so many of these needs
    };
    Kind kind = Kind::nothing;
    std::int64_t least = 1;
    std::vector<std::uint32_t> candidates;
    std::optional<Ask> ask;
    std::optional<std::uint32_t> column;  ///< of the ask, once a program is made of the need
    std::vector<Need> children;
};

/// By node of some rule: what its test looks for among the candidates. Each is gone through once, however often it is asked.
using Supplies = std::map<const Requirement*, std::vector<std::uint32_t>>;

/// A rule, as the person's own record meets it, and what can be taken.
class NeedReader {
public:
    /// `self`: the candidate whose entry it is; it does not admit to itself. `known`: of readers of rules that last as long as it, with the same
    /// candidates and the same `certain`.
    NeedReader(const AuditCase& own, const std::vector<Offering>& candidates, std::optional<std::uint32_t> self,
               bool certain, Supplies& known)
        : own_(own), candidates_(candidates), self_(self), certain_(certain), known_(known) {}

    Need read(std::uint32_t node) const;
    /// What makes a test come out true at the end of any plan, for certain, as far as a look at the test itself tells.
    struct Sure {
        bool already = false;                   ///< it is true, and stays so
        std::vector<std::uint32_t> candidates;  ///< any one of them, once taken
        std::vector<Ask> asks;                  ///< any one of them, once there
    };
    Sure sure(std::uint32_t node) const;
    /// It lies below a `none`, so that to meet it is no help.
    bool only_harms(std::uint32_t node) const;
    /// What each test of the rule looks for, met or not, but those that may only do harm, being below a `none`. O(nodes · candidates).
    std::vector<Need> named() const;

private:
    std::optional<Need> leaf(std::uint32_t node) const;
    template <class Does>
    Need any_that(std::uint32_t node, Does does, std::int64_t least = 1) const;
    bool accepts(Truth truth) const { return truth == Truth::yes || (truth == Truth::unknown && !certain_); }

    const AuditCase& own_;
    const std::vector<Offering>& candidates_;
    std::optional<std::uint32_t> self_;
    bool certain_;
    Supplies& known_;
};

}  // namespace cairn
