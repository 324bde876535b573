#include "cairn/adviser.h"
#include "cairn/plan_beside_json.h"
#include "cairn/plan_json.h"
#include "explorer_requests.h"
#include "fields_learner.h"
#include "numbers.h"

namespace cairn {

struct BesideRequest {
    std::vector<std::string> awards;
    Date start;
    Objective objective = Objective::finish;
    std::optional<int> steps;
    LearnerDocument document;
};
template <class Io>
void describe(Io& io, BesideRequest& request) {
    io.must("awards", request.awards);
    io.must("start", request.start);
    io.must("objective", request.objective);
    io("steps", bounded(request.steps, 1, 10'000'000));
    io.must("learner", request.document);
}

Result<std::string> Adviser::beside(std::string_view request, FunctionRef<void(std::string_view)> better) const {
    const auto decoded = decode_request<BesideRequest>(request);
    if (!decoded) return decoded.problems();
    const BesideRequest& asked = decoded.value();
    if (asked.awards.size() < 2 || asked.awards.size() > 3) return Problem{"", "/awards", "expected two or three"};
    std::vector<PlanQuestion> questions;
    for (const std::string& award : asked.awards) {
        const auto judged = question(award, false, asked.document.learner, asked.start);
        if (!judged) return judged.problems();
        for (const PlanQuestion& other : questions)
            if (other.award == judged.value().award) return Problem{"", "/awards", '"' + award + "\" is named twice"};
        const AuditQuestion& of = judged.value();
        questions.push_back({of.catalogue, of.frameworks, of.award, of.rule, of.learner, of.date});
    }
    const auto steps = static_cast<std::uint64_t>(asked.steps.value_or(usual_plan_steps));
    const auto tell = [&](const PlanQuestion& about, const Planned& one) {
        better(encode_plan_so_far(about, asked.objective, one));
    };
    return encode_beside(plan_beside(questions, asked.objective, steps, tell), asked.objective);
}

}  // namespace cairn
