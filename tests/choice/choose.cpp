// Solves choice problems, as tests/choice and tests/bench ask: natively `choose` reads a catalogue and a learner, a line each, again and
// again until its input ends, and answers each pair with a line of JSON. In WebAssembly the same is a function to call.

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <iostream>
#include <string>

#include "cairn/catalogue_json.h"
#include "cairn/framework.h"
#include "cairn/learner_json.h"
#include "cairn/planner.h"

namespace {

using namespace cairn;

std::string refusal(const Problems& problems) {
    return "{\"problem\":\"" + problems.front().pointer + ": " + problems.front().message + "\"}";
}

std::string microseconds(std::chrono::steady_clock::duration time) {
    return std::to_string(std::chrono::duration_cast<std::chrono::microseconds>(time).count());
}

std::string answer(const std::string& catalogue_bytes, const std::string& learner_bytes) {
    static const Frameworks frameworks = built_in_frameworks();
    const auto before = std::chrono::steady_clock::now();
    const SourceFile file{"catalogue", catalogue_bytes};
    const auto catalogue = decode_catalogue({&file, 1}, frameworks);
    if (!catalogue) return refusal(catalogue.problems());
    const auto learner = decode_learner({"learner", learner_bytes}, catalogue.value(), frameworks);
    if (!learner) return refusal(learner.problems());
    const Credential& award = catalogue.value().credentials.front();
    const PlanQuestion question{&catalogue.value(),  &frameworks,      &award,
                                award.requirement(), &learner.value(), *parse_date("2027-01-11")};
    const auto decoded = std::chrono::steady_clock::now();
    const Planned planned = plan_for(question, Objective::cost);
    const auto planned_by = std::chrono::steady_clock::now();
    std::string out = "{\"status\":\"" + std::string(code(planned.status)) + "\",\"taken\":[";
    if (planned.plan)
        for (const Pick& pick : planned.plan->picks)
            out += (out.back() == '[' ? "\"" : ",\"") + catalogue.value().credentials[pick.record].id + '"';
    return out + "],\"cost\":" + std::to_string(planned.totals.cost) + ",\"steps\":" + std::to_string(planned.steps) +
           ",\"decode\":" + microseconds(decoded - before) + ",\"choose\":" + microseconds(planned_by - decoded) + '}';
}

}  // namespace

#ifdef __EMSCRIPTEN__

/// The answer stands until the next call.
extern "C" const char* choose(const char* catalogue, const char* learner) {
    static std::string last;
    last = answer(catalogue, learner);
    return last.c_str();
}

#else

int main() {
    for (std::string catalogue, learner; std::getline(std::cin, catalogue) && std::getline(std::cin, learner);)
        std::puts(answer(catalogue, learner).c_str());
}

#endif
