#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "cairn/reference.h"

namespace cairn {

/// One of the references is to that id.
template <class Tag>
bool names(const std::vector<Ref<Tag>>& refs, std::string_view id) {
    return std::any_of(refs.begin(), refs.end(), [&](const Ref<Tag>& ref) { return ref.id == id; });
}

}  // namespace cairn
