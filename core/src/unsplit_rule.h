#pragma once

#include <optional>

#include "cairn/requirement.h"

namespace cairn {

/// A rule without parts of achievements that allows whatever this one does, and more: what may be split may count whole in each node that
/// splits, and what could then be too much is not limited. The rule itself if nothing splits; nothing if a node both splits and shares.
std::optional<Requirement> unsplit(const Requirement& rule);

}  // namespace cairn
