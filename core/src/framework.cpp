#include "cairn/framework.h"

#include <algorithm>

#include "cairn/text.h"
#include "generated/framework_mappings.h"

namespace cairn {
namespace {

/// What stands before the next `end`, or all that is left; `rest` goes on behind it.
std::string_view take(std::string_view& rest, char end) {
    const std::string_view piece = rest.substr(0, rest.find(end));
    rest.remove_prefix(std::min(piece.size() + 1, rest.size()));
    return piece;
}

std::vector<std::string> names(std::string_view line) {
    std::vector<std::string> out;
    while (!line.empty())
        out.emplace_back(take(line, '|'));
    return out;
}

/// "#NFQ|IE:NFQ|IE:IE NQF"
Framework framework_of(std::string_view line) {
    Framework framework;
    framework.acronym = take(line, '|').substr(1);
    framework.id = take(line, '|');
    framework.other_ids = names(line);
    return framework;
}

/// "12-|6|Level 6|NFQ 6"
FrameworkLevel level_of(std::string_view line) {
    FrameworkLevel level;
    for (const char sign : take(line, '|')) {
        if (sign == '-')
            level.none = true;
        else
            level.eqf.push_back(sign - '0');
    }
    level.level = take(line, '|');
    level.aliases = names(line);
    return level;
}

bool answers_to(const Framework& framework, std::string_view id) {
    return framework.id == id ||
           std::find(framework.other_ids.begin(), framework.other_ids.end(), id) != framework.other_ids.end();
}

template <class Same>
const FrameworkLevel* find_spelling(const Framework& framework, Same same) {
    for (const FrameworkLevel& level : framework.levels)
        if (same(level.level) || std::any_of(level.aliases.begin(), level.aliases.end(), same)) return &level;
    return nullptr;
}

}  // namespace

const FrameworkLevel* Framework::find_level(std::string_view wanted) const {
    // Nearly every record writes a level as the framework does; folding is for the rest.
    if (const auto* level = find_spelling(*this, [&](const std::string& spelling) { return spelling == wanted; }))
        return level;
    const std::string folded = fold(wanted);
    return find_spelling(*this, [&](const std::string& spelling) { return fold(spelling) == folded; });
}

const Framework* Frameworks::find(std::string_view id) const {
    for (const Framework& framework : national)
        if (answers_to(framework, id)) return &framework;
    const Framework* found = nullptr;
    for (const Framework& framework : national) {
        if (framework.acronym != id) continue;
        if (found) return nullptr;
        found = &framework;
    }
    return found;
}

Frameworks built_in_frameworks() {
    Frameworks frameworks;
    for (std::string_view rest = framework_mappings; !rest.empty();) {
        const std::string_view line = take(rest, '\n');
        if (line.front() == '#')
            frameworks.national.push_back(framework_of(line));
        else
            frameworks.national.back().levels.push_back(level_of(line));
    }
    return frameworks;
}

}  // namespace cairn
