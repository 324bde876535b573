#include "cairn/simulate.h"

#include <algorithm>
#include <cstdio>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "arguments.h"
#include "cairn/plan_json.h"
#include "cairn/simulation_json.h"
#include "catalogue_option.h"
#include "commands.h"
#include "files.h"
#include "plan_option.h"

namespace cairn::cli {
namespace {

constexpr std::string_view usage =
    "usage: cairn simulate --catalogue PATH --learner FILE --award ID [--objective cost|finish|hours|count] [--date D] "
    "[--without ID]... [--assumptions FILE] [--runs N] [--seed S] [--json]\n"
    "  plans as `cairn plan` does and lives that plan through N times (10000); the same seed gives the same runs\n"
    "  --assumptions: JSON, such as {\"pass\": 90, \"retakes\": 1}; core/include/cairn/simulation_json.h has all keys\n"
    "  exit 0: of the best plan, 1: there is none, 2: misuse or unreadable, 4: none found, or not proved to be the "
    "best, "
    "in so many steps\n";

constexpr std::uint32_t most_runs = 100'000;

Result<SimulationAssumptions> open_assumptions(const Arguments& arguments, const Catalogue& catalogue) {
    const auto path = arguments.value("--assumptions");
    if (!path) return SimulationAssumptions{};
    const auto files = load(*path);
    if (!files) return files.problems();
    if (files.value().size() != 1) return Problem{std::string(*path), "", "expected one file of assumptions"};
    auto assumptions = decode_assumptions(files.value().front().bytes, catalogue);
    if (assumptions) return assumptions;
    Problems problems = assumptions.problems();
    for (Problem& problem : problems)
        problem.file = files.value().front().name;
    return problems;
}

std::string why_none(PlanStatus status) {
    return status == PlanStatus::infeasible ? ": there is no plan; `cairn plan` says why" : ": no plan found so far";
}

class Report {
public:
    Report(const PlanQuestion& question, const Plan& plan, const SimulationRequest& request,
           const Simulation& simulation)
        : question_(question), plan_(plan), request_(request), simulation_(simulation) {}

    std::string text() const {
        return "planned: finished on " + to_string(plan_.finish) + '\n' + finish() + money() + modules() + assumed();
    }

private:
    static constexpr std::string_view odds[] = {"1 in 10 runs", "1 in 4 runs",  "half of the runs",
                                                "3 in 4 runs",  "9 in 10 runs", "19 in 20 runs"};

    std::string of_runs(std::uint32_t runs) const {
        return std::to_string(runs) + " of " + std::to_string(simulation_.runs) + " runs";
    }

    std::string finish() const {
        std::string out = of_runs(simulation_.finished) + " finish";
        for (std::size_t i = 0; i < simulation_.percents.size(); ++i) {
            const auto& by = simulation_.finish_by[i];
            out += "\n  " + std::string(odds[i]) + (by ? " finish by " + to_string(*by) : ": not so many ever finish");
        }
        if (simulation_.by_deadline)
            out += "\n  " + of_runs(*simulation_.by_deadline) + " by the deadline, " +
                   to_string(*question_.planning().deadline);
        if (simulation_.dates_matter)
            out += "\n  when things are completed matters to the award: of " + std::to_string(simulation_.audited) +
                   " finished runs looked at, it is complete in " + std::to_string(simulation_.complete);
        return out + '\n';
    }

    std::string money() const {
        if (!request_.currency) return {};
        const auto amount = [&](std::int64_t hundredths) {
            return to_string(Decimal{hundredths}) + ' ' + request_.currency->value;
        };
        std::string out = "on average " + amount(simulation_.cost_sum / simulation_.runs) +
                          "; half of the runs within " + amount(simulation_.cost_within[2]) + ", 9 in 10 within " +
                          amount(simulation_.cost_within[4]);
        if (simulation_.in_budget) out += "\n  " + of_runs(*simulation_.in_budget) + " finish within the budget";
        return out + '\n';
    }

    /// Whose slips cost most comes first.
    std::string modules() const {
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < simulation_.modules.size(); ++i)
            order.push_back(i);
        const auto& all = simulation_.modules;
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return all[a].mean_days() > all[b].mean_days(); });
        if (order.empty()) return {};
        std::string out = "if one module alone went exactly to plan, the finish would fall earlier by, on average\n";
        for (const std::size_t i : order) {
            const ModuleSimulation& module = all[i];
            const Credential& credential = question_.catalogue->credentials[plan_.picks[i].record];
            out += "  " + to_string(module.mean_days()) + " days\t" + credential.id + "  " +
                   std::string(words_for(credential.title, {{'e', 'n'}}, question_.catalogue->first_language())) +
                   " (failed in " + std::to_string(module.failed) + " runs, the end of " +
                   std::to_string(module.ended) + ")\n";
        }
        return out;
    }

    std::string assumed() const {
        const SimulationAssumptions& all = request_.assumptions;
        const auto percent = [](Decimal value) { return to_string(value) + " %"; };
        std::string out = "assumed, not known: passed at once " + percent(all.pass) + ", at a retake " +
                          percent(all.pass_again) + ", at most " + std::to_string(all.retakes) + " retakes at " +
                          percent(all.retake_fee) + " of the fee; an intake is held " + percent(all.intake_held) +
                          ", one yet to recur " + percent(all.intake_recurs) +
                          "; at one's own pace, of the planned time";
        int weights = 0;
        for (const Slip& slip : all.slips)
            weights += slip.weight;
        for (const Slip& slip : all.slips)
            out += ' ' + std::to_string(slip.percent) + " % (" + std::to_string(slip.weight) + " times in " +
                   std::to_string(weights) + ")";
        for (const PassOf& own : all.pass_of)
            out += "; " + own.credential.id + " passed " + percent(own.pass);
        return out + (all.keep_limits ? "" : "; the person's limits are not kept by what slips");
    }

    const PlanQuestion& question_;
    const Plan& plan_;
    const SimulationRequest& request_;
    const Simulation& simulation_;
};

}  // namespace

int simulate(Words words) {
    constexpr Option options[] = {{"--catalogue", true}, {"--learner", true},    {"--without", true}, {"--award", true},
                                  {"--objective", true}, {"--date", true},       {"--json"},          {"--runs", true},
                                  {"--seed", true},      {"--assumptions", true}};
    const Arguments arguments(words, options);
    int exit = success;
    const auto asked = open_plan(arguments, usage, exit);
    if (!asked) return exit;
    const auto runs = arguments.number("--runs", 10'000, 1, most_runs);
    const auto seed = arguments.number("--seed", 1, 0, UINT32_MAX);
    if (!runs) return explain_misuse("expected --runs to be a whole number from 1 to 100000", usage);
    if (!seed) return explain_misuse("expected --seed to be a whole number below 4294967296", usage);
    auto assumptions = open_assumptions(arguments, asked->catalogue());
    if (!assumptions) {
        print_problems(assumptions.problems());
        return misuse;
    }
    PlanQuestion question = asked->question();
    const Planned planned = plan_for(question, asked->objective);
    if (!planned.plan) {
        std::puts((arguments.has("--json") ? encode_plan(question, asked->objective, planned)
                                           : std::string(code(planned.status)) + why_none(planned.status))
                      .c_str());
        return exit_for(planned.status);
    }
    question.certain = planned.certain;
    const SimulationRequest request{std::move(assumptions.value()), *runs, *seed, planned.currency};
    const Simulation simulation = cairn::simulate(question, *planned.plan, request);
    std::puts((arguments.has("--json") ? encode_simulation(question, *planned.plan, request, simulation)
                                       : Report(question, *planned.plan, request, simulation).text())
                  .c_str());
    return exit_for(planned.status);
}

}  // namespace cairn::cli
