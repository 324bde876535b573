#include "plan.h"

#include <optional>

#include "cairn/adviser.h"
#include "exchange.h"

namespace {

using namespace cairn;
using namespace cairn::engine;

Adviser& adviser() {
    static std::optional<Adviser> the_adviser;
    if (!the_adviser) the_adviser.emplace(built_in_frameworks());
    return *the_adviser;
}

}  // namespace

extern "C" {

void cairn_open_plan() {
    with_files([](std::span<const SourceFile> files) { reply_with(adviser().open(files)); });
}

void cairn_learner(const unsigned char* request, std::uint32_t length) {
    reply_with(adviser().learner(view(request, length)));
}
void cairn_audit(const unsigned char* request, std::uint32_t length) {
    reply_with(adviser().audit(view(request, length)));
}
void cairn_other_dates(const unsigned char* request, std::uint32_t length) {
    reply_with(adviser().other_dates(view(request, length)));
}
void cairn_reach(const unsigned char* request, std::uint32_t length) {
    reply_with(adviser().reach(view(request, length)));
}
}
