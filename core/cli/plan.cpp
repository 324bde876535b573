#include <cstdio>
#include <optional>
#include <string>

#include "arguments.h"
#include "cairn/plan_json.h"
#include "cairn/planner.h"
#include "cairn/rule_node.h"
#include "cairn/structure.h"
#include "commands.h"
#include "plan_option.h"

namespace cairn::cli {
namespace {

constexpr std::string_view usage =
    "usage: cairn plan --catalogue PATH --learner FILE --award ID [--objective cost|finish|hours|count] [--date D] "
    "[--json]\n"
    "  --date: nothing begins before it; without one, `planning.start` of the learner, or today\n"
    "  exit 0: the best plan, 1: there is none, 2: misuse or unreadable, 4: not proved to be the best in so many "
    "steps\n";

/// What cannot all hold, and what giving up each would bring.
std::string reason_of(const PlanQuestion& question, const PlanConflict& conflict) {
    std::string out;
    for (const PlanLimit limit : conflict.limits)
        out += (limit == conflict.limits.front() ? ": no plan keeps to " : " and ") + std::string(code(limit));
    const auto nodes = number_nodes(*question.rule, false);
    for (const Element& lack : conflict.lacks)
        out += "\nnothing in this catalogue gives " +
               (lack.node == 0 ? "what the rule as a whole asks for" : nodes[lack.node].address);
    if (!conflict.proven) out += "\nit took too long to tell whether less would do";
    for (const Relaxed& relaxed : conflict.relaxed) {
        const PlanTotals& totals = relaxed.planned.totals;
        out += "\nwithout";
        for (const PlanLimit limit : relaxed.limits)
            out += (limit == relaxed.limits.front() ? " " : " and ") + std::string(code(limit));
        out += ": finished on " + to_string(relaxed.planned.plan->finish);
        if (const auto& currency = relaxed.planned.currency)
            out += ", " + to_string(Decimal{totals.cost}) + ' ' + currency->value;
    }
    return out;
}

/// Of a pick that is before or behind another; of others there is nothing to say.
std::string place_of(const ModuleStructure& structure) {
    if (structure.delay == 1) return {};
    const std::string needed =
        structure.blocking > 0 ? "needed by " + std::to_string(structure.blocking) + " later, " : "";
    return "  (" + needed + "in a chain of " + std::to_string(structure.delay) + ')';
}

/// A line for each pick, and what it all comes to.
std::string lines_of(const PlanQuestion& question, const Planned& planned,
                     const std::optional<PlanConflict>& conflict) {
    std::string out(code(planned.status));
    if (conflict) out += reason_of(question, *conflict);
    if (!planned.plan) return out + (planned.status == PlanStatus::stopped ? ": no plan found so far" : "");
    const Catalogue& catalogue = *question.catalogue;
    if (!planned.certain) out += ", if what is not stated is as the rules need it";
    PlanQuestion asked = question;
    asked.certain = planned.certain;
    const auto structure = structure_of(asked, *planned.plan);
    auto place = structure.begin();
    for (const Pick& pick : planned.plan->picks) {
        const Credential& credential = catalogue.credentials[pick.record];
        out += '\n' + to_string(pick.start) + "  " + to_string(pick.end) + "  " + credential.id + "  " +
               std::string(words_for(credential.title, {{'e', 'n'}}, catalogue.first_language())) + place_of(*place++);
    }
    if (planned.plan->picks.empty() && planned.plan->asks.empty()) return out + "\nthere is nothing left to take";
    const PlanTotals& totals = planned.totals;
    out += "\nfinished on " + to_string(planned.plan->finish) + ", " + to_string(Decimal{totals.hours}) + " hours";
    if (planned.currency) out += ", " + to_string(Decimal{totals.cost}) + ' ' + planned.currency->value;
    if (totals.unpriced > 0) out += " and " + std::to_string(totals.unpriced) + " without a price in it";
    if (totals.asks > 0) out += "\nand " + std::to_string(totals.asks) + " that no record gives (see --json)";
    return out;
}

}  // namespace

int plan(Words words) {
    constexpr Option options[] = {{"--catalogue", true}, {"--learner", true}, {"--award", true},
                                  {"--objective", true}, {"--date", true},    {"--json"}};
    const Arguments arguments(words, options);
    int exit = success;
    const auto asked = open_plan(arguments, usage, exit);
    if (!asked) return exit;
    const PlanQuestion question = asked->question();
    const Planned planned = plan_for(question, asked->objective);
    std::optional<PlanConflict> conflict;
    if (planned.status == PlanStatus::infeasible) conflict = conflict_of(question, asked->objective);
    std::puts((arguments.has("--json")
                   ? encode_plan(question, asked->objective, planned, conflict ? &*conflict : nullptr)
                   : lines_of(question, planned, conflict))
                  .c_str());
    return exit_for(planned.status);
}

}  // namespace cairn::cli
