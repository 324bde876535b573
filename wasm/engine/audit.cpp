#include "audit.h"

#include "exchange.h"
#include "opened.h"

using namespace cairn::engine;

extern "C" {

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
