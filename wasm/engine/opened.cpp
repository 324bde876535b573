#include "opened.h"

#include <optional>

namespace cairn::engine {

Explorer& explorer() {
    static std::optional<Explorer> the_explorer;
    if (!the_explorer) the_explorer.emplace(built_in_frameworks());
    return *the_explorer;
}

Adviser adviser() {
    return {explorer().catalogue(), explorer().frameworks()};
}

}  // namespace cairn::engine
