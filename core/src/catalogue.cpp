#include "cairn/catalogue.h"

#include <algorithm>

#include "order.h"

namespace cairn {

IdIndex::IdIndex(std::vector<std::string_view> ids)
    : ids_(std::move(ids)),
      order_(ordered(ids_.size(), [&](std::uint32_t a, std::uint32_t b) { return ids_[a] < ids_[b]; })) {}

std::optional<std::uint32_t> IdIndex::find(std::string_view id) const {
    const auto found = std::lower_bound(order_.begin(), order_.end(), id,
                                        [&](std::uint32_t a, std::string_view wanted) { return ids_[a] < wanted; });
    if (found == order_.end() || ids_[*found] != id) return std::nullopt;
    return *found;
}

const Credential* Catalogue::credential(std::string_view id) const {
    const auto found = credential_ids.find(id);
    return found ? &credentials[*found] : nullptr;
}

const Provider* Catalogue::provider(std::string_view id) const {
    const auto found = provider_ids.find(id);
    return found ? &providers[*found] : nullptr;
}

const Skill* Catalogue::skill(std::string_view id) const {
    const auto found = skill_ids.find(id);
    return found ? &skills[*found] : nullptr;
}

}  // namespace cairn
