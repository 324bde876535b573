#include "cairn/adviser.h"

#include <utility>

#include "cairn/audit_json.h"
#include "cairn/card.h"
#include "cairn/learner_json.h"
#include "cairn/offering.h"
#include "cairn/plan_alternatives.h"
#include "cairn/plan_failed_json.h"
#include "cairn/plan_front.h"
#include "cairn/plan_json.h"
#include "cairn/plan_robust.h"
#include "cairn/planner.h"
#include "cairn/problem_json.h"
#include "cairn/reach.h"
#include "cairn/simulation_json.h"
#include "explorer_requests.h"
#include "fields_learner.h"
#include "fields_requirement.h"
#include "fields_simulation.h"
#include "numbers.h"
#include "references.h"

namespace cairn {

struct LearnerText {
    std::string text;
};
template <class Io>
void describe(Io& io, LearnerText& request) {
    io.must("text", request.text);
}

struct AuditRequest {
    std::string award;
    Date date;
    bool entry = false;
    LearnerDocument document;
};
template <class Io>
void describe(Io& io, AuditRequest& request) {
    io.must("award", request.award);
    io.must("date", request.date);
    io("entry", request.entry);
    io.must("learner", request.document);
}

struct ReachRequest {
    Date date;
    LearnerDocument document;
};
template <class Io>
void describe(Io& io, ReachRequest& request) {
    io.must("date", request.date);
    io.must("learner", request.document);
}

/// What every question about plans begins with.
struct WayRequest {
    std::string award;
    Date start;
    std::vector<std::string> without;
    LearnerDocument document;
};
template <class Io>
void describe(Io& io, WayRequest& request) {
    io.must("award", request.award);
    io.must("start", request.start);
    io("without", request.without);
    io.must("learner", request.document);
}

struct PlanRequest : WayRequest {
    Objective objective = Objective::finish;
    std::optional<int> steps;
    bool robust = false;
};
template <class Io>
void describe(Io& io, PlanRequest& request) {
    describe(io, static_cast<WayRequest&>(request));
    io.must("objective", request.objective);
    io("steps", bounded(request.steps, 1, 10'000'000));
    io("robust", request.robust);
}

struct AlternativesRequest : WayRequest {
    Objective objective = Objective::finish;
    std::optional<int> wanted;
};
template <class Io>
void describe(Io& io, AlternativesRequest& request) {
    describe(io, static_cast<WayRequest&>(request));
    io.must("objective", request.objective);
    io.must("wanted", bounded(request.wanted, 1, 20));
}

struct PickRequest {
    std::string credential;
    Date start;
    Date end;
};
template <class Io>
void describe(Io& io, PickRequest& pick) {
    io.must("credential", pick.credential);
    io.must("start", pick.start);
    io.must("end", pick.end);
}

/// What is asked of a plan that is already made.
struct MadeRequest : WayRequest {
    Date finish;
    bool certain = true;
    std::vector<PickRequest> picks;
    std::vector<Requirement> asks;
    std::optional<CurrencyCode> currency;
};
template <class Io>
void describe(Io& io, MadeRequest& request) {
    describe(io, static_cast<WayRequest&>(request));
    io.must("finish", request.finish);
    io("certain", request.certain);
    io("picks", request.picks);
    io("asks", request.asks);
    io("currency", request.currency);
}

struct SimulateRequest : MadeRequest {
    std::optional<int> runs, seed;
    SimulationAssumptions assumptions;
};
template <class Io>
void describe(Io& io, SimulateRequest& request) {
    describe(io, static_cast<MadeRequest&>(request));
    io("runs", bounded(request.runs, 1, 100'000));
    io("seed", bounded(request.seed, 0, 2'147'483'647));
    io("assumptions", request.assumptions);
}

struct FailedRequest : MadeRequest {
    std::string failed;
    Objective objective = Objective::finish;
    std::optional<int> steps;
};
template <class Io>
void describe(Io& io, FailedRequest& request) {
    describe(io, static_cast<MadeRequest&>(request));
    io.must("failed", request.failed);
    io.must("objective", request.objective);
    io("steps", bounded(request.steps, 1, 10'000'000));
}

namespace {

Problem no_catalogue() {
    return {"", "", "no catalogue is open"};
}

Problems learner_problems(const Learner& learner, const Catalogue& catalogue, const Frameworks& frameworks) {
    Problems problems;
    check_references(learner, "", catalogue, frameworks, problems);
    for (Problem& problem : problems)
        problem.pointer.insert(0, "/learner");
    return problems;
}

Problem no_rule(const Credential& award, bool entry) {
    return {"", "/award",
            "\"" + award.id +
                (entry ? "\" states no entry requirement" : "\" has no requirement that it could be stacked towards")};
}

Result<Plan> plan_from(const MadeRequest& asked, const Catalogue& catalogue, const Planning& planning) {
    Plan plan;
    plan.finish = asked.finish;
    for (std::size_t i = 0; i < asked.picks.size(); ++i) {
        const PickRequest& pick = asked.picks[i];
        const auto record = catalogue.credential_ids.find(pick.credential);
        const bool offered = record && pick.start <= pick.end &&
                             std::holds_alternative<Offering>(offering_of(catalogue, *record, planning));
        if (!offered) return Problem{"", "/picks/" + digits(i), "expected a record that can be taken then"};
        plan.picks.push_back({*record, pick.start, pick.end});
    }
    for (std::size_t i = 0; i < asked.asks.size(); ++i) {
        const auto ask = ask_of(asked.asks[i]);
        if (!ask) return Problem{"", "/asks/" + digits(i), "expected a language, experience, milestone or attribute"};
        plan.asks.push_back(*ask);
    }
    return plan;
}

PlanQuestion planned(const AuditQuestion& judged) {
    return {judged.catalogue, judged.frameworks, judged.award, judged.rule, judged.learner, judged.date};
}

std::string distance_text(const Distance& distance) {
    return "{\"credits\":" + to_string(Decimal{distance.credits}) + ",\"modules\":" + digits(distance.modules) + '}';
}

}  // namespace

// A record may come from another catalogue: what it names there is told apart, and is no reason to refuse it.
Result<std::string> Adviser::learner(std::string_view request) const {
    if (!catalogue_) return no_catalogue();
    const auto decoded = decode_request<LearnerText>(request);
    if (!decoded) return decoded.problems();
    LearnerDocument document;
    Problems problems = read_document(decoded.value().text, document);
    const std::string learner = encode_learner(document.learner, catalogue_->first_language());
    std::string unknown = "[";
    for (Achievement& achievement : document.learner.achievements) {
        if (!achievement.credential || catalogue_->credential(achievement.credential->id)) continue;
        if (unknown.size() > 1) unknown += ',';
        append_json(achievement.credential->id, unknown);
        achievement.credential.reset();
    }
    check_references(document.learner, "", *catalogue_, *frameworks_, problems);
    if (!problems.empty()) return problems;
    return "{\"learner\":" + learner + ",\"unknown\":" + unknown + "]}";
}

Result<AuditQuestion> Adviser::question(const std::string& award, bool entry, const Learner& learner, Date date) const {
    if (!catalogue_) return no_catalogue();
    const Credential* of = catalogue_->credential(award);
    if (!of) return Problem{"", "/award", "there is no credential \"" + award + "\" in this catalogue"};
    Problems problems = learner_problems(learner, *catalogue_, *frameworks_);
    if (!problems.empty()) return problems;
    const Requirement* rule = entry ? (of->entry ? &*of->entry : nullptr) : of->requirement();
    if (!rule) return no_rule(*of, entry);
    return AuditQuestion{catalogue_, frameworks_, of, rule, entry, &learner, date};
}

Result<std::string> Adviser::answer(std::string_view request,
                                    FunctionRef<std::string(const AuditQuestion&)> answer) const {
    if (!catalogue_) return no_catalogue();
    const auto decoded = decode_request<AuditRequest>(request);
    if (!decoded) return decoded.problems();
    const AuditRequest& asked = decoded.value();
    const auto judged = question(asked.award, asked.entry, asked.document.learner, asked.date);
    if (!judged) return judged.problems();
    return answer(judged.value());
}

Result<std::string> Adviser::audit(std::string_view request) const {
    return answer(request,
                  [](const AuditQuestion& question) { return encode_audit(question, cairn::audit(question)); });
}

Result<std::string> Adviser::other_dates(std::string_view request) const {
    return answer(request, [](const AuditQuestion& question) {
        return encode_other_dates(question, cairn::other_dates(question));
    });
}

Result<std::string> Adviser::reach(std::string_view request) const {
    if (!catalogue_) return no_catalogue();
    const auto decoded = decode_request<ReachRequest>(request);
    if (!decoded) return decoded.problems();
    const ReachRequest& asked = decoded.value();
    Problems problems = learner_problems(asked.document.learner, *catalogue_, *frameworks_);
    if (!problems.empty()) return problems;
    std::string out = "{\"date\":\"" + to_string(asked.date) + "\",\"awards\":[";
    bool first = true;
    for (const Reached& one : cairn::reach(*catalogue_, *frameworks_, asked.document.learner, asked.date)) {
        out += first ? "{\"award\":" : ",{\"award\":";
        first = false;
        append_json(catalogue_->credentials[one.award].id, out);
        out += ",\"card\":" +
               encode_card(card_of(*catalogue_, *frameworks_, one.award, true), catalogue_->first_language()) +
               ",\"status\":\"" + std::string(code(one.status)) + '"';
        out += ",\"missing\":" + distance_text(one.missing) + ",\"have\":" + distance_text(one.counted) + '}';
    }
    return out + "]}";
}

Result<PlanQuestion> Adviser::way(const WayRequest& asked) const {
    const auto judged = question(asked.award, false, asked.document.learner, asked.start);
    if (!judged) return judged.problems();
    PlanQuestion question = planned(judged.value());
    for (std::size_t i = 0; i < asked.without.size(); ++i) {
        const auto record = catalogue_->credential_ids.find(asked.without[i]);
        if (!record) return Problem{"", "/without/" + digits(i), "there is no such record in this catalogue"};
        question.without.push_back(*record);
    }
    return question;
}

Result<std::pair<PlanQuestion, Plan>> Adviser::made(const MadeRequest& asked) const {
    auto question = way(asked);
    if (!question) return question.problems();
    question.value().certain = asked.certain;
    auto plan = plan_from(asked, *catalogue_, question.value().planning());
    if (!plan) return plan.problems();
    return std::pair(std::move(question.value()), std::move(plan.value()));
}

Result<std::string> Adviser::plan(std::string_view request, FunctionRef<void(std::string_view)> better) const {
    if (!catalogue_) return no_catalogue();
    const auto decoded = decode_request<PlanRequest>(request);
    if (!decoded) return decoded.problems();
    const PlanRequest& asked = decoded.value();
    const auto question = way(asked);
    if (!question) return question.problems();
    const auto steps = static_cast<std::uint64_t>(asked.steps.value_or(usual_plan_steps));
    if (asked.robust)
        return encode_plan(question.value(), asked.objective, robust_for(question.value(), asked.objective, steps));
    const Planned best = plan_for(question.value(), asked.objective, steps, [&](const Planned& one) {
        better(encode_plan_so_far(question.value(), asked.objective, one));
    });
    if (best.status != PlanStatus::infeasible) return encode_plan(question.value(), asked.objective, best);
    const PlanConflict conflict = conflict_of(question.value(), asked.objective);
    return encode_plan(question.value(), asked.objective, best, &conflict);
}

Result<std::string> Adviser::front(std::string_view request, FunctionRef<void(std::string_view)> more) const {
    if (!catalogue_) return no_catalogue();
    const auto decoded = decode_request<WayRequest>(request);
    if (!decoded) return decoded.problems();
    const auto question = way(decoded.value());
    if (!question) return question.problems();
    const Plans front = front_of(question.value(), most_front_plans, usual_front_steps, [&](const Plans& plans) {
        more(encode_plans(question.value(), std::nullopt, plans, true));
    });
    return encode_plans(question.value(), std::nullopt, front);
}

Result<std::string> Adviser::alternatives(std::string_view request) const {
    if (!catalogue_) return no_catalogue();
    const auto decoded = decode_request<AlternativesRequest>(request);
    if (!decoded) return decoded.problems();
    const AlternativesRequest& asked = decoded.value();
    const auto question = way(asked);
    if (!question) return question.problems();
    return encode_plans(question.value(), asked.objective,
                        alternatives_of(question.value(), asked.objective, static_cast<std::size_t>(*asked.wanted)));
}

Result<std::string> Adviser::failed(std::string_view request) const {
    if (!catalogue_) return no_catalogue();
    const auto decoded = decode_request<FailedRequest>(request);
    if (!decoded) return decoded.problems();
    const FailedRequest& asked = decoded.value();
    const auto found = made(asked);
    if (!found) return found.problems();
    const auto& [question, plan] = found.value();
    const auto record = catalogue_->credential_ids.find(asked.failed);
    const auto place = record ? pick_of(plan, *record) : std::nullopt;
    if (!place) return Problem{"", "/failed", "expected one of the picks"};
    Planned planned;
    planned.currency = asked.currency;
    planned.plan = plan;
    return encode_failed(question, asked.objective,
                         plan_if_failed(question, planned, *place, asked.objective,
                                        static_cast<std::uint64_t>(asked.steps.value_or(usual_plan_steps))));
}

Result<std::string> Adviser::simulate(std::string_view request) const {
    if (!catalogue_) return no_catalogue();
    const auto decoded = decode_request<SimulateRequest>(request);
    if (!decoded) return decoded.problems();
    const SimulateRequest& asked = decoded.value();
    const auto found = made(asked);
    if (!found) return found.problems();
    const auto& [question, plan] = found.value();
    SimulationRequest wanted{asked.assumptions, 10'000, 1, asked.currency};
    if (asked.runs) wanted.runs = static_cast<std::uint32_t>(*asked.runs);
    if (asked.seed) wanted.seed = static_cast<std::uint32_t>(*asked.seed);
    return encode_simulation(question, plan, wanted, cairn::simulate(question, plan, wanted));
}

}  // namespace cairn
