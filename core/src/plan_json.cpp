#include "cairn/plan_json.h"

#include <vector>

#include "audit_case.h"
#include "cairn/catalogue_json.h"
#include "cairn/offering.h"
#include "cairn/plan_lapse.h"
#include "cairn/rule_node.h"
#include "cairn/structure.h"
#include "interval_json.h"
#include "json_members.h"
#include "numbers.h"

namespace cairn {
namespace {

std::string quoted(std::string_view text) {
    std::string out;
    append_json(text, out);
    return out;
}

std::string amount_text(std::int64_t hundredths) {
    return to_string(Decimal{hundredths});
}

class EncodePlan {
public:
    EncodePlan(const PlanQuestion& question, const Plan& plan)
        : question_(question),
          plan_(plan),
          structure_(structure_of(question, plan)),
          learner_(learner_with(question, plan)),
          goal_(completed(question, learner_, plan.finish)),
          audit_(audit(goal_)),
          nodes_(number_nodes(*question.rule, false)) {}

    void add_to(Members& out, bool with_lapses) const {
        std::uint32_t number = 0;
        out.add("picks", list_of(plan_.picks, [&](const Pick& pick) { return pick_text(pick, number++); }));
        out.add("asks", list_of(plan_.asks, [&](const Ask& ask) {
                    Requirement test;
                    std::visit([&](const auto& form) { test.form = form; }, ask);
                    return encode_requirement(test, question_.catalogue->first_language());
                }));
        if (!with_lapses) return;
        const auto lapse = lapse_of(question_, plan_);
        if (!lapse) return;
        out.add_text("lapses", to_string(lapse->date));
        out.add("lapsing", list_of(lapse->because, [](const std::string& id) { return quoted(id); }));
    }

    std::uint32_t complexity() const {
        std::uint32_t sum = 0;
        for (const ModuleStructure& module : structure_)
            sum += module.complexity();
        return sum;
    }

private:
    std::string pick_text(const Pick& pick, std::uint32_t number) const {
        const Credential& credential = question_.catalogue->credentials[pick.record];
        const auto achievement = static_cast<std::uint32_t>(question_.learner->achievements.size()) + number;
        const Offering offering =
            std::get<Offering>(offering_of(*question_.catalogue, pick.record, question_.planning()));
        Members out;
        out.add_text("credential", credential.id);
        std::vector<std::string> nodes;
        for (const Use& use : audit_.uses)
            if (use.achievement == achievement) nodes.push_back(quoted(nodes_[use.node].address));
        out.add("nodes", list_of(nodes, [](const std::string& node) { return node; }));
        out.add_text("start", to_string(pick.start));
        out.add_text("end", to_string(pick.end));
        if (offering.hours > 0) out.add("hours", amount_text(offering.hours));
        for (const Holding& held : goal_.held)
            if (held.achievement == achievement && (held.credits.low > 0 || held.credits.high < unbounded))
                out.add("credits", encode_range(held.credits.low, held.credits.high));
        if (credential.cost && credential.cost->amount && credential.cost->currency) {
            Members cost;
            cost.add("amount", to_string(*credential.cost->amount));
            cost.add_text("currency", credential.cost->currency->value);
            out.add("cost", cost.done());
        }
        if (const auto& grade = learner_.achievements[achievement].grade) {
            Members assumed;
            assumed.add_text("scale", grade->scale);
            assumed.add_text("grade", grade->grade);
            out.add("grade", assumed.done());
        }
        std::vector<std::string> assumed;
        for (const OfferGap gap : offering.gaps)
            assumed.push_back(quoted(code(gap)));
        if (recurs(offering, pick.start)) assumed.push_back(quoted("intake"));
        if (!assumed.empty()) out.add("assumed", list_of(assumed, [](const std::string& gap) { return gap; }));
        Members structure;
        structure.add("blocking", digits(structure_[number].blocking));
        structure.add("delay", digits(structure_[number].delay));
        structure.add("complexity", digits(structure_[number].complexity()));
        out.add("structure", structure.done());
        return out.done();
    }

    const PlanQuestion& question_;
    const Plan& plan_;
    std::vector<ModuleStructure> structure_;
    Learner learner_;
    AuditCase goal_;
    Audit audit_;
    std::vector<RuleNode> nodes_;
};

/// As among the totals: money and hours have hundredths, days and picks are whole.
std::string figure_text(Objective objective, std::int64_t figure) {
    const bool whole = objective == Objective::finish || objective == Objective::count;
    return whole ? digits(figure) : amount_text(figure);
}

/// Of a result with a plan.
std::string totals_text(const Planned& planned, std::optional<std::uint32_t> complexity = {}) {
    return encode_totals(planned.totals, planned.plan->finish, planned.currency, complexity);
}

std::string limits_text(const std::vector<PlanLimit>& limits) {
    return list_of(limits, [](PlanLimit limit) { return quoted(code(limit)); });
}

std::string relaxed_text(const PlanQuestion& question, const Relaxed& relaxed) {
    Members out;
    out.add("limits", limits_text(relaxed.limits));
    out.add("totals", totals_text(relaxed.planned));
    Members busiest;
    const BusiestWeek most = busiest_week(question, *relaxed.planned.plan);
    busiest.add("hours", amount_text(most.hours));
    busiest.add("count", digits(most.count));
    out.add("busiest", busiest.done());
    return out.done();
}

std::string conflict_text(const PlanQuestion& question, const PlanConflict& conflict) {
    Members out;
    out.add("limits", limits_text(conflict.limits));
    const auto nodes = number_nodes(*question.rule, false);
    out.add("lacks", list_of(conflict.lacks, [&](const Element& element) {
                Members lack;
                lack.add_text("node", nodes[element.node].address);
                if (element.limit) lack.add("limit", digits(*element.limit));
                return lack.done();
            }));
    out.add("relaxed",
            list_of(conflict.relaxed, [&](const Relaxed& relaxed) { return relaxed_text(question, relaxed); }));
    out.add("proven", conflict.proven ? "true" : "false");
    return out.done();
}

std::string encode(const PlanQuestion& question, std::optional<Objective> objective, const Planned& planned,
                   const PlanConflict* conflict, bool with_lapses) {
    Members out;
    out.add_text("award", question.award->id);
    out.add_text("start", to_string(question.start));
    if (objective) out.add_text("objective", code(*objective));
    out.add_text("status", code(planned.status));
    if (planned.plan) {
        PlanQuestion asked = question;
        asked.certain = planned.certain;
        out.add("certain", planned.certain ? "true" : "false");
        const EncodePlan plan(asked, *planned.plan);
        plan.add_to(out, with_lapses);
        out.add("totals", totals_text(planned, plan.complexity()));
    }
    if (conflict) out.add("conflict", conflict_text(question, *conflict));
    if (objective && planned.bound) out.add("bound", figure_text(*objective, *planned.bound));
    out.add("steps", digits(planned.steps));
    return out.done();
}

}  // namespace

std::string encode_totals(const PlanTotals& totals, std::optional<Date> finish,
                          const std::optional<CurrencyCode>& currency, std::optional<std::uint32_t> complexity) {
    Members out;
    if (finish) {
        out.add_text("finish", to_string(*finish));
        out.add("days", digits(totals.days));
    }
    if (currency) {
        out.add("cost", amount_text(totals.cost));
        out.add_text("currency", currency->value);
    }
    out.add("unpriced", digits(totals.unpriced));
    out.add("hours", amount_text(totals.hours));
    out.add("count", digits(totals.count));
    if (complexity) out.add("complexity", digits(*complexity));
    return out.done();
}

std::string encode_plan(const PlanQuestion& question, std::optional<Objective> objective, const Planned& planned,
                        const PlanConflict* conflict) {
    return encode(question, objective, planned, conflict, true);
}

std::string encode_plan_so_far(const PlanQuestion& question, std::optional<Objective> objective,
                               const Planned& planned) {
    return encode(question, objective, planned, nullptr, false);
}

std::string encode_plans(const PlanQuestion& question, std::optional<Objective> objective, const Plans& plans,
                         bool so_far) {
    Members out;
    out.add_text("award", question.award->id);
    out.add_text("start", to_string(question.start));
    out.add_text("status", code(plans.status));
    out.add("complete", plans.complete ? "true" : "false");
    out.add("plans", list_of(plans.plans, [&](Planned planned) {
                planned.bound.reset();
                return encode(question, objective, planned, nullptr, !so_far);
            }));
    out.add("steps", digits(plans.steps));
    return out.done();
}

}  // namespace cairn
