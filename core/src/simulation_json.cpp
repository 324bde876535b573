#include "cairn/simulation_json.h"

#include <algorithm>

#include "cairn/planner.h"
#include "fields_reader.h"
#include "fields_simulation.h"
#include "fields_writer.h"
#include "json_members.h"
#include "numbers.h"

namespace cairn {
namespace {

std::string amount_text(std::int64_t hundredths) {
    return to_string(Decimal{hundredths});
}

/// What of the assumptions only the catalogue, or another of them, can tell.
void check_records(const SimulationAssumptions& assumptions, const Catalogue& catalogue, Problems& problems) {
    const auto& all = assumptions.pass_of;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::string& id = all[i].credential.id;
        const std::string at = "/passOf/" + digits(i) + "/credential";
        if (!catalogue.credential(id)) problems.push_back({"", at, "expected a credential of the catalogue"});
        const auto same = [&](const PassOf& other) { return other.credential.id == id; };
        if (std::any_of(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(i), same))
            problems.push_back({"", at, "expected each credential once"});
    }
}

/// Each of the percents with what is known of it.
template <class Say>
std::string by_percent(Say say) {
    std::size_t i = 0;
    return list_of(Simulation::percents, [&](int percent) {
        Members out;
        out.add("percent", digits(percent));
        say(out, i++);
        return out.done();
    });
}

class EncodeSimulation {
public:
    EncodeSimulation(const PlanQuestion& question, const Plan& plan, const SimulationRequest& request,
                     const Simulation& simulation)
        : question_(question), plan_(plan), request_(request), simulation_(simulation) {}

    std::string text() const {
        Members out;
        out.add_text("award", question_.award->id);
        out.add_text("start", to_string(question_.start));
        out.add("planned", planned());
        out.add("runs", digits(simulation_.runs));
        out.add("seed", digits(request_.seed));
        out.add("assumptions", to_json(request_.assumptions, question_.catalogue->first_language()));
        add_finish(out);
        add_cost(out);
        if (simulation_.dates_matter) {
            Members rules;
            rules.add("audited", digits(simulation_.audited));
            rules.add("complete", digits(simulation_.complete));
            out.add("rules", rules.done());
        }
        out.add("compared", digits(simulation_.compared));
        std::size_t i = 0;
        out.add("modules", list_of(simulation_.modules, [&](const ModuleSimulation& module) {
                    return module_text(module, plan_.picks[i++]);
                }));
        return out.done();
    }

private:
    std::string planned() const {
        Members out;
        out.add_text("finish", to_string(plan_.finish));
        if (request_.currency) out.add("cost", amount_text(totals_of(question_, plan_, request_.currency).cost));
        return out.done();
    }

    void add_finish(Members& out) const {
        out.add("finished", digits(simulation_.finished));
        out.add("finishBy", by_percent([&](Members& one, std::size_t i) {
                    if (simulation_.finish_by[i]) one.add_text("date", to_string(*simulation_.finish_by[i]));
                }));
        out.add("months", list_of(simulation_.months, [](const Simulation::Month& month) {
                    Members one;
                    one.add_text("month", to_string(month.first).substr(0, 7));
                    one.add("runs", digits(month.runs));
                    return one.done();
                }));
        if (!simulation_.by_deadline) return;
        Members deadline;
        deadline.add_text("date", to_string(*question_.planning().deadline));
        deadline.add("runs", digits(*simulation_.by_deadline));
        out.add("deadline", deadline.done());
    }

    void add_cost(Members& out) const {
        if (!request_.currency) return;
        Members cost;
        cost.add_text("currency", request_.currency->value);
        cost.add("mean", amount_text(simulation_.cost_sum / simulation_.runs));
        cost.add("within", by_percent([&](Members& one, std::size_t i) {
                     one.add("amount", amount_text(simulation_.cost_within[i]));
                 }));
        std::int64_t from = simulation_.bin_from;
        cost.add("bins", list_of(simulation_.bins, [&](std::uint32_t runs) {
                     Members one;
                     one.add("from", amount_text(from));
                     one.add("below", amount_text(from += simulation_.bin_width));
                     one.add("runs", digits(runs));
                     return one.done();
                 }));
        out.add("cost", cost.done());
        if (!simulation_.in_budget) return;
        Members budget;
        budget.add("amount", to_string(question_.planning().budget->amount));
        budget.add("runs", digits(*simulation_.in_budget));
        out.add("budget", budget.done());
    }

    std::string module_text(const ModuleSimulation& module, const Pick& pick) const {
        Members out;
        out.add_text("credential", question_.catalogue->credentials[pick.record].id);
        out.add("failed", digits(module.failed));
        out.add("moved", digits(module.moved));
        out.add("ended", digits(module.ended));
        out.add("days", amount_text(module.mean_days().hundredths));
        out.add("rescued", digits(module.rescued));
        return out.done();
    }

    const PlanQuestion& question_;
    const Plan& plan_;
    const SimulationRequest& request_;
    const Simulation& simulation_;
};

}  // namespace

Result<SimulationAssumptions> decode_assumptions(std::string_view json, const Catalogue& catalogue) {
    SimulationAssumptions assumptions;
    Problems problems = read_document(json, assumptions);
    if (problems.empty()) check_records(assumptions, catalogue, problems);
    if (!problems.empty()) return problems;
    return assumptions;
}

std::string encode_simulation(const PlanQuestion& question, const Plan& plan, const SimulationRequest& request,
                              const Simulation& simulation) {
    return EncodeSimulation(question, plan, request, simulation).text();
}

}  // namespace cairn
