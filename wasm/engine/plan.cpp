#include "plan.h"

#include "exchange.h"
#include "opened.h"

using namespace cairn::engine;

void cairn_plan(const unsigned char* request, std::uint32_t length) {
    reply_with(adviser().plan(view(request, length), [](std::string_view better) {
        cairn_better(reinterpret_cast<const unsigned char*>(better.data()), static_cast<std::uint32_t>(better.size()));
    }));
}

void cairn_simulate(const unsigned char* request, std::uint32_t length) {
    reply_with(adviser().simulate(view(request, length)));
}
