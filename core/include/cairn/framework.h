#pragma once
// How the levels of national frameworks map to the European Qualifications Framework: a set of EQF levels and "none", taken from
// data/frameworks, never guessed. Core keeps what it decides with; the words (titles, sources, how sure a mapping is) go from
// there to the site.

#include <string>
#include <string_view>
#include <vector>

namespace cairn {

struct FrameworkLevel {
    std::string level;
    std::vector<std::string> aliases;  ///< other spellings of it: "Level 6", "NQF 6"
    std::vector<int> eqf;              ///< ascending; may be empty
    bool none = false;                 ///< it may, or (with an empty `eqf`) does, lie outside the EQF
};

struct Framework {
    std::string id;  ///< "IE:NFQ"
    std::vector<std::string> other_ids;
    std::string acronym;
    std::vector<FrameworkLevel> levels;  ///< lowest first

    /// By its spelling or an alias, case-folded; null if it has no such level.
    const FrameworkLevel* find_level(std::string_view level) const;
};

struct Frameworks {
    std::vector<Framework> national;

    /// By id, another id, or by an acronym that only one of them has; null otherwise.
    const Framework* find(std::string_view id) const;
};

/// The mappings of data/frameworks, as compiled into core. Read anew at each call.
Frameworks built_in_frameworks();

}  // namespace cairn
