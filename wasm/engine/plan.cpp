#include "plan.h"

#include "exchange.h"
#include "opened.h"

using namespace cairn::engine;

namespace {

constexpr auto tell = [](std::string_view better) {
    cairn_better(reinterpret_cast<const unsigned char*>(better.data()), static_cast<std::uint32_t>(better.size()));
};

}  // namespace

void cairn_plan(const unsigned char* request, std::uint32_t length) {
    reply_with(adviser().plan(view(request, length), tell));
}

void cairn_front(const unsigned char* request, std::uint32_t length) {
    reply_with(adviser().front(view(request, length), tell));
}

void cairn_alternatives(const unsigned char* request, std::uint32_t length) {
    reply_with(adviser().alternatives(view(request, length)));
}

void cairn_failed(const unsigned char* request, std::uint32_t length) {
    reply_with(adviser().failed(view(request, length)));
}

void cairn_beside(const unsigned char* request, std::uint32_t length) {
    reply_with(adviser().beside(view(request, length), tell));
}

void cairn_simulate(const unsigned char* request, std::uint32_t length) {
    reply_with(adviser().simulate(view(request, length)));
}
