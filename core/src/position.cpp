#include "cairn/position.h"

namespace cairn {
namespace {

std::uint8_t bit(int level) {
    return static_cast<std::uint8_t>(1U << (level - 1));
}

}  // namespace

int Position::lowest() const {
    for (int level = 1; level <= 8; ++level)
        if (has(level)) return level;
    return 0;
}

int Position::highest() const {
    for (int level = 8; level >= 1; --level)
        if (has(level)) return level;
    return 0;
}

Position position_of(const StatedLevel& level, const Frameworks& frameworks) {
    Position position;
    if (level.eqf) {
        position.stated = true;
        for (int eqf = level.eqf->low; eqf <= level.eqf->high; ++eqf)
            position.levels |= bit(eqf);
        return position;
    }
    if (!level.nqf) return position;
    position.stated = true;
    const Framework* framework = frameworks.find(level.nqf->framework.id);
    const FrameworkLevel* found = framework ? framework->find_level(level.nqf->level) : nullptr;
    if (!found) return position;
    for (const int eqf : found->eqf)
        position.levels |= bit(eqf);
    position.none = found->none;
    return position;
}

Position position_of(const std::optional<StatedLevel>& level, const Frameworks& frameworks) {
    return level ? position_of(*level, frameworks) : Position{};
}

std::vector<int> levels_of(const Position& position) {
    std::vector<int> levels;
    for (int level = 1; level <= 8; ++level)
        if (position.has(level)) levels.push_back(level);
    return levels;
}

}  // namespace cairn
