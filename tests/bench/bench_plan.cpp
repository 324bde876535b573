// What planning takes on the Europe demo, natively on one core: bench_plan. One person (nothing yet, 15 hours a week, two things at once, a
// pause in summer) towards each of its awards: the best plan by each of the four objectives, as it is looked for anew whenever a wish changes,
// and the front of finish, cost and hours. The targets are a median of 16 ms for a plan that is proved to be the best, and of 250 ms for a front
// (docs/planning.md). A table on the error stream, JSON on the other; the exit code is 1 if what has been reached is lost again.

#include <algorithm>
#include <array>
#include <cstdio>
#include <string>
#include <vector>

#include "cairn/catalogue_json.h"
#include "cairn/framework.h"
#include "cairn/learner_json.h"
#include "cairn/plan_front.h"
#include "cairn/planner.h"
#include "measured.h"
#include "repository.h"

namespace {

using namespace cairn;

constexpr int rounds = 3;  // the best counts: other work on the machine is not ours
constexpr double long_enough = 300;
constexpr std::size_t most_stopped_plans = 10, most_stopped_fronts = 5;

constexpr std::string_view learner_text =
    R"({"cairn":"learner/1","planning":{"start":"2027-01-11","hoursPerWeek":15,"maxParallel":2,)"
    R"("pauses":[["2027-07-01","2027-08-15"]]}})";

Catalogue europe_demo(const Frameworks& frameworks) {
    const auto found = read_folder("data/catalogues/europe-demo");
    std::vector<SourceFile> files;
    for (const auto& [name, bytes] : found)
        files.push_back({name, bytes});
    return sound(decode_catalogue(files, frameworks));
}

/// By status: what each question took.
using Times = std::array<std::vector<double>, 3>;

template <class Ask>
void measure(Times& times, Ask ask) {
    double best = 1e9;
    PlanStatus status = PlanStatus::stopped;
    for (int round = 0; round < rounds; ++round) {
        const double begun = milliseconds();
        status = ask();
        best = std::min(best, milliseconds() - begun);
        if (best > long_enough) break;
    }
    times[static_cast<std::size_t>(status)].push_back(best);
}

double part(std::vector<double> times, std::size_t hundredth) {
    if (times.empty()) return 0;
    std::sort(times.begin(), times.end());
    return times[std::min(times.size() - 1, times.size() * hundredth / 100)];
}

std::string shown(const char* what, const Times& times) {
    std::string json;
    for (const PlanStatus status : {PlanStatus::optimal, PlanStatus::infeasible, PlanStatus::stopped}) {
        const auto& of = times[static_cast<std::size_t>(status)];
        const std::string name(code(status));
        const double p50 = part(of, 50), p90 = part(of, 90), most = part(of, 100);
        std::fprintf(stderr, "%-7s %-11s %4zu  %8.1f %8.1f %8.1f\n", what, name.c_str(), of.size(), p50, p90, most);
        std::array<char, 160> text{};
        std::snprintf(text.data(), text.size(),
                      "{\"what\":\"%s\",\"status\":\"%s\",\"count\":%zu,\"p50\":%.2f,\"most\":%.2f}", what,
                      name.c_str(), of.size(), p50, most);
        json += (json.empty() ? "" : ",\n") + std::string(text.data());
    }
    return json;
}

}  // namespace

int main() {
    const Frameworks frameworks = built_in_frameworks();
    const Catalogue catalogue = europe_demo(frameworks);
    const Learner learner = sound(decode_learner({"learner", learner_text}, catalogue, frameworks));
    Times plans, fronts;
    for (const Credential& award : catalogue.credentials) {
        if (!award.requirement()) continue;
        const PlanQuestion question{&catalogue,          &frameworks, &award,
                                    award.requirement(), &learner,    *learner.planning->start};
        for (const Objective objective : {Objective::cost, Objective::finish, Objective::hours, Objective::count})
            measure(plans, [&] { return plan_for(question, objective).status; });
        measure(fronts, [&] { return front_of(question).status; });
    }
    std::fprintf(stderr, "%-24s  %8s %8s %8s\n", "", "p50 ms", "p90", "most");
    std::printf("[%s,\n", shown("plan", plans).c_str());
    std::printf("%s]\n", shown("front", fronts).c_str());
    return plans[2].size() > most_stopped_plans || fronts[2].size() > most_stopped_fronts ? 1 : 0;
}
