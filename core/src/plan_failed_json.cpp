#include "cairn/plan_failed_json.h"

#include "cairn/plan_json.h"
#include "json_members.h"

namespace cairn {
namespace {

std::string pick_text(const PlanQuestion& question, const Pick& pick) {
    Members out;
    out.add_text("credential", question.catalogue->credentials[pick.record].id);
    out.add_text("start", to_string(pick.start));
    out.add_text("end", to_string(pick.end));
    return out.done();
}

}  // namespace

std::string encode_failed(const PlanQuestion& question, Objective objective, const Failed& failed) {
    Members out;
    out.add_text("award", question.award->id);
    out.add("failed", pick_text(question, failed.after.attempt));
    out.add("kept", list_of(failed.after.kept, [&](const Pick& pick) { return pick_text(question, pick); }));
    out.add("spent", encode_totals(failed.after.spent, std::nullopt, failed.then.currency));
    out.add("then", encode_plan(failed.after.question(question), objective, failed.then,
                                failed.conflict ? &*failed.conflict : nullptr));
    if (failed.then.plan)
        out.add("totals", encode_totals(failed.totals, failed.then.plan->finish, failed.then.currency));
    return out.done();
}

}  // namespace cairn
