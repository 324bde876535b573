#include "spread_groups.h"

#include <algorithm>

#include "cairn/position.h"
#include "order.h"

namespace cairn {

GroupsOf groups_of(SpreadBy by, const Holding& holding, const Frameworks& frameworks) {
    const Subject& subject = holding.subject;
    GroupsOf groups;
    switch (by) {
        case SpreadBy::provider:
            if (!subject.provider.empty()) groups.keys.emplace_back(subject.provider);
            groups.unknown = groups.keys.empty();
            break;
        case SpreadBy::country:
            if (subject.country) groups.keys.emplace_back(subject.country->view());
            groups.unknown = groups.keys.empty();
            break;
        case SpreadBy::field:
            for (const FieldCode& field : subject.fields)
                groups.keys.push_back(field.value);
            groups.unknown = groups.keys.empty();
            break;
        case SpreadBy::tag:  // a closed list
            groups.keys.assign(subject.tags.begin(), subject.tags.end());
            break;
        case SpreadBy::eqf: {
            const Position position = subject.level ? position_of(*subject.level, frameworks) : Position{};
            const auto levels = levels_of(position);
            if (levels.size() == 1 && !position.none)
                groups.keys.push_back(
                    std::string_view("12345678").substr(static_cast<std::size_t>(levels.front() - 1), 1));
            groups.unknown = groups.keys.empty() && !(levels.empty() && position.none);
            break;
        }
    }
    return groups;
}

SpreadGroups::SpreadGroups(SpreadBy by, std::span<const Holding> held, const Frameworks& frameworks)
    : first_(held.data()) {
    std::vector<GroupsOf> groups;
    groups.reserve(held.size());
    std::vector<std::string_view> keys;
    for (const Holding& holding : held) {
        groups.push_back(groups_of(by, holding, frameworks));
        for (const std::string_view key : groups.back().keys)  // few different ones
            if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(key);
    }
    put_in_order(keys);
    size_ = keys.size();
    for (const GroupsOf& one : groups) {
        Member& member = members_.emplace_back();
        member.unknown = one.unknown;
        for (const std::string_view key : one.keys)
            member.groups.push_back(
                static_cast<std::uint32_t>(std::lower_bound(keys.begin(), keys.end(), key) - keys.begin()));
    }
}

Truth SpreadGroups::in(const Holding& holding, std::uint32_t group) const {
    const Member& member = of(holding);
    if (member.unknown) return Truth::unknown;
    return truth(std::find(member.groups.begin(), member.groups.end(), group) != member.groups.end());
}

}  // namespace cairn
