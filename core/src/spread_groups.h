#pragma once
// The groups of a spread: which each achievement belongs to, and what is counted in each.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "cairn/framework.h"
#include "cairn/holding.h"
#include "cairn/requirement.h"
#include "cairn/truth.h"

namespace cairn {

/// The groups that an achievement belongs to: views of it. `unknown`: it is not stated which.
struct GroupsOf {
    std::vector<std::string_view> keys;
    bool unknown = false;
};
GroupsOf groups_of(SpreadBy by, const Holding& holding, const Frameworks& frameworks);

/// The same of all that is held, numbered once in the order of their keys, so that a search compares numbers and no text.
class SpreadGroups {
public:
    SpreadGroups() = default;
    /// What is held must stay where it is.
    SpreadGroups(SpreadBy by, std::span<const Holding> held, const Frameworks& frameworks);

    std::size_t size() const { return size_; }
    bool unknown(const Holding& holding) const { return of(holding).unknown; }
    std::span<const std::uint32_t> groups(const Holding& holding) const { return of(holding).groups; }
    Truth in(const Holding& holding, std::uint32_t group) const;

private:
    struct Member {
        std::vector<std::uint32_t> groups;
        bool unknown = false;
    };
    const Member& of(const Holding& holding) const { return members_[static_cast<std::size_t>(&holding - first_)]; }

    const Holding* first_ = nullptr;
    std::vector<Member> members_;
    std::size_t size_ = 0;
};

}  // namespace cairn
