#include <cstdio>
#include <optional>
#include <string>

#include "arguments.h"
#include "cairn/plan_alternatives.h"
#include "cairn/plan_failed_json.h"
#include "cairn/plan_front.h"
#include "cairn/plan_json.h"
#include "cairn/plan_lapse.h"
#include "cairn/plan_robust.h"
#include "cairn/planner.h"
#include "cairn/rule_node.h"
#include "cairn/structure.h"
#include "catalogue_option.h"
#include "commands.h"
#include "plan_option.h"

namespace cairn::cli {
namespace {

constexpr std::string_view usage =
    "usage: cairn plan --catalogue PATH --learner FILE --award ID [--objective cost|finish|hours|count] [--date D] "
    "[--without ID]... [--pareto | --alternatives K | --robust | --failed ID] [--json]\n"
    "  --date: nothing begins before it; without one, `planning.start` of the learner, or today\n"
    "  --without: a record that is not to be taken\n"
    "  --pareto: all plans of which none is better in finish, cost and hours at once, 24 at most\n"
    "  --alternatives: the best K plans, 20 at most, each leaving out a quarter of every other\n"
    "  --robust: the best plan of which any one record may drop out\n"
    "  --failed: what then, if this module of the best plan is failed once\n"
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
std::string lines_of(const PlanQuestion& question, const Planned& planned) {
    const Catalogue& catalogue = *question.catalogue;
    std::string out;
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
    out += price_of(planned);
    if (totals.asks > 0) out += "\nand " + std::to_string(totals.asks) + " that no record gives (see --json)";
    if (const auto lapse = lapse_of(asked, *planned.plan)) {
        out += "\nlapses on " + to_string(lapse->date) + ", unless renewed:";
        for (const std::string& id : lapse->because)
            out += ' ' + id;
    }
    return out;
}

/// `conflict`: why there is none, if that was looked for.
void print_plan(const PlanQuestion& question, Objective objective, const Planned& planned, const PlanConflict* conflict,
                bool json) {
    std::string out;
    if (json) {
        out = encode_plan(question, objective, planned, conflict);
    } else {
        out = code(planned.status);
        if (conflict) out += reason_of(question, *conflict);
        if (planned.plan) out += lines_of(question, planned);
        if (!planned.plan && planned.status == PlanStatus::stopped) out += ": no plan found so far";
    }
    std::puts(out.c_str());
}

void print_plans(const PlanQuestion& question, std::optional<Objective> objective, const Plans& plans, bool json) {
    if (json) {
        std::puts(encode_plans(question, objective, plans).c_str());
        return;
    }
    std::string out(code(plans.status));
    out += ", " + std::to_string(plans.plans.size()) + (plans.plans.size() == 1 ? " plan" : " plans");
    if (plans.complete) out += " and no more";
    int number = 0;
    for (const Planned& planned : plans.plans) {
        out += "\n\n" + std::to_string(++number) + ": " + std::string(code(planned.status));
        out += lines_of(question, planned);
    }
    std::puts(out.c_str());
}

int plan_failed(const PlanQuestion& question, Objective objective, std::string_view id, bool json) {
    const Planned planned = plan_for(question, objective);
    const auto record = question.catalogue->credential_ids.find(id);
    const auto place = planned.plan && record ? pick_of(*planned.plan, *record) : std::nullopt;
    if (!place) {
        print_problems({{"", "", "\"" + std::string(id) + "\" is no module of the best plan"}});
        return misuse;
    }
    const Failed failed = plan_if_failed(question, planned, *place, objective);
    if (json) {
        std::puts(encode_failed(question, objective, failed).c_str());
        return exit_for(failed.then.status);
    }
    const PlanQuestion then = failed.after.question(question);
    const Pick& attempt = failed.after.attempt;
    std::string out = std::string(id) + " failed on " + to_string(attempt.end) + ", and from then on: ";
    out += code(failed.then.status);
    if (failed.conflict) out += reason_of(then, *failed.conflict);
    if (failed.then.plan) {
        out += lines_of(then, failed.then);
        Planned all = failed.then;
        all.totals = failed.totals;
        out += "\nin all " + to_string(Decimal{failed.totals.hours}) + " hours" + price_of(all) +
               "; without failing, finished on " + to_string(planned.plan->finish) + price_of(planned);
    }
    std::puts(out.c_str());
    return exit_for(failed.then.status);
}

}  // namespace

int plan(Words words) {
    constexpr Option options[] = {{"--catalogue", true}, {"--learner", true}, {"--award", true},
                                  {"--objective", true}, {"--date", true},    {"--without", true},
                                  {"--robust"},          {"--pareto"},        {"--alternatives", true},
                                  {"--failed", true},    {"--json"}};
    const Arguments arguments(words, options);
    int exit = success;
    const auto asked = open_plan(arguments, usage, exit);
    if (!asked) return exit;
    const PlanQuestion question = asked->question();
    const bool json = arguments.has("--json");
    const auto wanted = arguments.number("--alternatives", 0, 1, 20);
    if (!wanted) return explain_misuse("--alternatives takes a number from 1 to 20", usage);
    const auto failed = arguments.value("--failed");
    if ((*wanted > 0) + arguments.has("--pareto") + arguments.has("--robust") + failed.has_value() > 1)
        return explain_misuse("only one of --pareto, --alternatives, --robust and --failed", usage);
    if (failed) return plan_failed(question, asked->objective, *failed, json);
    if (*wanted > 0) {
        const Plans plans = alternatives_of(question, asked->objective, *wanted);
        print_plans(question, asked->objective, plans, json);
        return exit_for(plans.status);
    }
    if (arguments.has("--pareto")) {
        const Plans plans = front_of(question);
        print_plans(question, std::nullopt, plans, json);
        return exit_for(plans.status);
    }
    if (arguments.has("--robust")) {
        const Planned robust = robust_for(question, asked->objective);
        print_plan(question, asked->objective, robust, nullptr, json);
        return exit_for(robust.status);
    }
    const Planned planned = plan_for(question, asked->objective);
    std::optional<PlanConflict> conflict;
    if (planned.status == PlanStatus::infeasible) conflict = conflict_of(question, asked->objective);
    print_plan(question, asked->objective, planned, conflict ? &*conflict : nullptr, json);
    return exit_for(planned.status);
}

}  // namespace cairn::cli
