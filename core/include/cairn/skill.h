#pragma once
// What a learner can do or knows, named so that different providers mean the same: an ESCO concept, or a local one.

#include <optional>
#include <string>
#include <vector>

#include "cairn/codes.h"
#include "cairn/extensions.h"
#include "cairn/reference.h"
#include "cairn/text.h"

namespace cairn {

struct Skill {
    std::string id;  ///< ESCO URI or local
    Text label;
    std::optional<SkillType> type;
    std::vector<SkillRef> broader;
    Extensions extensions;
    bool operator==(const Skill&) const = default;
};

}  // namespace cairn
