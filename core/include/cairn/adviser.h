#pragma once
// All that can be asked about a learner and one loaded catalogue, as replies in JSON: the door of audit.wasm and plan.wasm, as explorer.h is
// that of explore.wasm. audit.ts and plan.ts are the manual of requests and replies.

#include <string>
#include <string_view>
#include <utility>

#include "cairn/audit.h"
#include "cairn/catalogue.h"
#include "cairn/framework.h"
#include "cairn/function_ref.h"
#include "cairn/plan.h"
#include "cairn/result.h"

namespace cairn {

struct WayRequest;
struct MadeRequest;

class Adviser {
public:
    /// Both outlive it. Null: no catalogue is open.
    Adviser(const Catalogue* catalogue, const Frameworks& frameworks)
        : catalogue_(catalogue), frameworks_(&frameworks) {}

    // Without a catalogue, each of these is a problem that says so.

    /// {"text": a learner document} → {"learner", "unknown": ids of records that this catalogue does not have}.
    Result<std::string> learner(std::string_view request) const;
    /// {"award", "date", "learner", "entry"?} → `Audit` (audit_json.h).
    Result<std::string> audit(std::string_view request) const;
    /// The same request → `OtherDates`: what will be different for it on later days.
    Result<std::string> other_dates(std::string_view request) const;
    /// {"date", "learner"} → `Reach`.
    Result<std::string> reach(std::string_view request) const;

    /// {"award", "start", "objective", "learner", "without"?: ids of records that are not to be taken, "steps"?: so many at most, "robust"?: any one of
    /// its records may drop out} → a plan (plan_json.h). `better` is told of each plan that is better than those before, while it is looked for
    /// (`encode_plan_so_far`); not of robust ones.
    Result<std::string> plan(std::string_view request, FunctionRef<void(std::string_view)> better) const;
    /// {"award", "start", "learner", "without"?} → the front of finish, cost and hours (plan_front.h). `more` is told of it whenever a plan joins it.
    Result<std::string> front(std::string_view request, FunctionRef<void(std::string_view)> more) const;
    /// {"award", "start", "objective", "learner", "without"?, "wanted"} → the best so many ways (plan_alternatives.h), 20 at most.
    Result<std::string> alternatives(std::string_view request) const;
    /// {"award", "start", "objective", "learner", "without"?, "picks": [{"credential", "start", "end"}], "asks", "finish", "certain", "currency"?,
    /// "failed": the id of one of the picks, "steps"?} → what then (plan_failed.h).
    Result<std::string> failed(std::string_view request) const;
    /// {"awards": two or three, "start", "objective", "learner", "steps"?: for each} → `Beside` (plan_beside_json.h). `better` is told of each better plan
    /// of one of them.
    Result<std::string> beside(std::string_view request, FunctionRef<void(std::string_view)> better) const;
    /// {"award", "start", "learner", "picks": [{"credential", "start", "end"}], "asks", "finish", "certain", "currency"?, "runs"?, "seed"?,
    /// "assumptions"?} → a simulation (simulation_json.h) of that plan.
    Result<std::string> simulate(std::string_view request) const;

private:
    /// What is to be judged, once award and learner are sound. Both outlive it.
    Result<AuditQuestion> question(const std::string& award, bool entry, const Learner& learner, Date date) const;
    Result<PlanQuestion> way(const WayRequest& asked) const;
    Result<std::pair<PlanQuestion, Plan>> made(const MadeRequest& asked) const;
    Result<std::string> answer(std::string_view request, FunctionRef<std::string(const AuditQuestion&)> answer) const;

    const Catalogue* catalogue_;
    const Frameworks* frameworks_;
};

}  // namespace cairn
