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

Position position_of(const StatedLevel& stated, const Frameworks& frameworks) {
    Position position;
    if (stated.eqf) {
        position.stated = true;
        for (int level = stated.eqf->low; level <= stated.eqf->high; ++level)
            position.levels |= bit(level);
        return position;
    }
    if (!stated.nqf) return position;
    position.stated = true;
    const Framework* framework = frameworks.find(stated.nqf->framework.id);
    const FrameworkLevel* level = framework ? framework->find_level(stated.nqf->level) : nullptr;
    if (!level) return position;
    for (const int eqf : level->eqf)
        position.levels |= bit(eqf);
    position.none = level->none;
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
