#include "advice.h"

#include <optional>

#include "exchange.h"

namespace cairn::engine {

Adviser& adviser() {
    static std::optional<Adviser> the_adviser;
    if (!the_adviser) the_adviser.emplace(built_in_frameworks());
    return *the_adviser;
}

}  // namespace cairn::engine

using namespace cairn;
using namespace cairn::engine;

void cairn_open_advice() {
    with_files([](std::span<const SourceFile> files) { reply_with(adviser().open(files)); });
}
