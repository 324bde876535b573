// Solves choice problems, as tests/choice asks: natively `choose [STEPS]` reads a catalogue and a learner, a line each, again and again until
// its input ends, and answers each pair with a line of JSON. In WebAssembly the same is a function to call. The steps are those of the
// choice alone; the plan has the planner's own.

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <optional>
#include <string>

#include "cairn/catalogue_json.h"
#include "cairn/framework.h"
#include "cairn/learner_json.h"
#include "cairn/plan_check.h"
#include "cairn/planner.h"
#include "integer_search.h"
#include "plan_program.h"

namespace {

using namespace cairn;

std::string refusal(const Problems& problems) {
    return "{\"problem\":\"" + problems.front().pointer + ": " + problems.front().message + "\"}";
}

std::string microseconds(std::chrono::steady_clock::duration time) {
    return std::to_string(std::chrono::duration_cast<std::chrono::microseconds>(time).count());
}

/// The choice alone, which is all that HiGHS is asked: the program of what to take, and its least cost.
struct Choice {
    std::optional<std::int64_t> cost;
    std::uint64_t steps = 0;
    bool decided = false;
};

Choice choice_of(const PlanQuestion& question, std::uint64_t most_steps) {
    PlanProgram program(question);
    for (const auto& sum : program.sums(Objective::cost)) {
        if (sum.figure != &PlanTotals::cost) continue;
        Effort effort{most_steps};
        IntegerSearch search(program.program(), effort);
        const auto found =
            search.minimise({sum.costs, IntegerProgram::no_bound, sum.step, false, IntegerSearch::Likely::little},
                            [&](const Point& point) {
                                std::int64_t cost = 0;
                                for (std::size_t column = 0; column < point.size(); ++column)
                                    cost += sum.costs[column] * point[column];
                                return std::optional(cost);
                            });
        return {found ? std::optional(found->cost) : std::nullopt, effort.made, !effort.spent};
    }
    return {};
}

std::string answer(const std::string& catalogue_bytes, const std::string& learner_bytes, std::uint64_t most_steps) {
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
    const Choice choice = choice_of(question, most_steps);
    const auto chosen = std::chrono::steady_clock::now();
    const Planned planned = plan_for(question, Objective::cost);
    const auto done = std::chrono::steady_clock::now();
    if (planned.plan) {
        PlanQuestion checked = question;
        checked.certain = planned.certain;
        const Problems refused = check_plan(checked, *planned.plan);
        if (!refused.empty()) return refusal(refused);
    }
    const char* const outcome = !choice.decided ? "stopped" : choice.cost ? "optimal" : "infeasible";
    std::string out =
        "{\"choice\":{\"status\":\"" + std::string(outcome) + "\",\"cost\":" + std::to_string(choice.cost.value_or(0)) +
        ",\"steps\":" + std::to_string(choice.steps) + ",\"microseconds\":" + microseconds(chosen - decoded) +
        "},\"plan\":{\"status\":\"" + std::string(code(planned.status)) +
        "\",\"cost\":" + std::to_string(planned.totals.cost) + ",\"steps\":" + std::to_string(planned.steps) +
        ",\"microseconds\":" + microseconds(done - chosen) + ",\"taken\":[";
    if (planned.plan)
        for (const Pick& pick : planned.plan->picks)
            out += (out.back() == '[' ? "\"" : ",\"") + catalogue.value().credentials[pick.record].id + '"';
    return out + "]},\"decode\":" + microseconds(decoded - before) + '}';
}

}  // namespace

#ifdef __EMSCRIPTEN__

/// The answer stands until the next call.
extern "C" const char* choose(const char* catalogue, const char* learner, double most_steps) {
    static std::string last;
    last = answer(catalogue, learner, static_cast<std::uint64_t>(most_steps));
    return last.c_str();
}

#else

int main(int count, char** words) {
    const std::uint64_t most_steps = count > 1 ? std::strtoull(words[1], nullptr, 10) : 100'000;
    for (std::string catalogue, learner; std::getline(std::cin, catalogue) && std::getline(std::cin, learner);)
        std::puts(answer(catalogue, learner, most_steps).c_str());
}

#endif
