#include "plan_option.h"

#include <string>
#include <utility>

#include "catalogue_option.h"
#include "commands.h"

namespace cairn::cli {

PlanQuestion PlanAsked::question() const {
    PlanQuestion question{&catalogue(), &asked.frameworks, award, award->requirement(), &asked.learner, asked.date};
    if (own_start) question.start = *asked.learner.planning->start;
    question.without = without;
    return question;
}

std::optional<PlanAsked> open_plan(const Arguments& arguments, std::string_view usage, int& exit) {
    exit = misuse;
    const auto misused = [&](std::string_view why) {
        explain_misuse(why, usage);
        return std::nullopt;
    };
    if (!arguments.misuse().empty()) return misused(arguments.misuse());
    if (!arguments.plain().empty()) return misused("unexpected " + std::string(arguments.plain().front()));
    const auto id = arguments.value("--award");
    if (!id) return misused("no --award given");
    const auto objective = from_code<Objective>(arguments.value("--objective").value_or("finish"));
    if (!objective) return misused("the objective is cost, finish, hours or count");
    auto asked = open_question(arguments, usage);
    if (!asked) return std::nullopt;
    PlanAsked plan{std::move(*asked)};
    plan.award = plan.catalogue().credential(*id);
    if (!plan.award || !plan.award->requirement()) {
        print_problems({no_such_award(*id)});
        exit = misuse;
        return std::nullopt;
    }
    for (const std::string_view without : arguments.values("--without")) {
        const auto record = plan.catalogue().credential_ids.find(without);
        if (!record) {
            print_problems({{"", "", "\"" + std::string(without) + "\" is no record of this catalogue"}});
            exit = misuse;
            return std::nullopt;
        }
        plan.without.push_back(*record);
    }
    plan.objective = *objective;
    const auto& planning = plan.asked.learner.planning;
    plan.own_start = !arguments.value("--date") && planning && planning->start;
    return plan;
}

Problem no_such_award(std::string_view id) {
    return {"", "", "\"" + std::string(id) + "\" is no award of this catalogue that states a requirement"};
}

std::string price_of(const Planned& planned) {
    const PlanTotals& totals = planned.totals;
    std::string out;
    if (planned.currency) out += ", " + to_string(Decimal{totals.cost}) + ' ' + planned.currency->value;
    if (totals.unpriced > 0) out += " and " + std::to_string(totals.unpriced) + " without a price in it";
    return out;
}

int exit_for(PlanStatus status) {
    switch (status) {
        case PlanStatus::optimal:
            return success;
        case PlanStatus::infeasible:
            return unsatisfied;
        case PlanStatus::stopped:
            break;
    }
    return undecided;
}

}  // namespace cairn::cli
