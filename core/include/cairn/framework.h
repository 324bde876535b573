#pragma once
// The European Qualifications Framework and the national ones that are mapped to it, each with its source and how sure
// that is. A mapping is a set of EQF levels and "none"; it is read from data/frameworks, never guessed.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cairn/result.h"
#include "cairn/text.h"

namespace cairn {

/// Annex II of the Recommendation of 22 May 2017 (2017/C 189/03), in our own plain words.
struct EqfLevel {
    int level = 1;
    Text knowledge;
    Text skills;
    Text responsibility;
};

struct FrameworkLevel {
    std::string level;
    std::vector<std::string> aliases;  ///< other spellings of it: "Level 6", "NQF 6"
    std::string uri;
    std::vector<int> eqf;  ///< ascending; may be empty
    bool none = false;     ///< it may, or (with an empty `eqf`) does, lie outside the EQF
};

enum class Confidence : unsigned char { high, medium, low };

struct Framework {
    std::string id;  ///< "IE:NFQ"
    std::vector<std::string> other_ids;
    std::string country;
    std::string acronym;
    Text title;
    std::string source;
    Confidence confidence = Confidence::low;
    std::string confidence_note;
    Text warning;
    bool referenced = true;  ///< to the EQF, formally
    std::vector<FrameworkLevel> levels;

    /// By its spelling or an alias, case-folded; null if it has no such level.
    const FrameworkLevel* find_level(std::string_view level) const;
};

struct Frameworks {
    std::vector<EqfLevel> eqf;
    std::vector<Framework> national;

    /// By id, another id, or by an acronym that only one of them has; null otherwise.
    const Framework* find(std::string_view id) const;
};

/// What ships under data/frameworks, as compiled into core. Decoded anew at each call.
Result<Frameworks> built_in_frameworks();

/// One document of data/frameworks added to `frameworks`; the problems, if it is not one.
Problems add_framework(Frameworks& frameworks, std::string_view file, std::string_view json);

}  // namespace cairn
