#include "cairn/plan_beside_json.h"

#include <string_view>

#include "cairn/holding.h"
#include "cairn/plan_json.h"
#include "interval_json.h"
#include "json_members.h"
#include "numbers.h"

namespace cairn {
namespace {

std::string sum_text(const CreditSum& sum) {
    Members out;
    out.add("credits", encode_range(sum.credits.low, sum.credits.high));
    out.add("modules", digits(sum.modules));
    return out.done();
}

class EncodeChange {
public:
    EncodeChange(const Beside& beside, const CourseChange& change)
        : change_(change),
          first_(beside.awards[change.from].question),
          plan_(*beside.awards[change.from].planned.plan),
          other_(beside.awards[change.to].question) {}

    std::string run() const {
        Members out;
        out.add_text("from", first_.award->id);
        out.add_text("to", other_.award->id);
        out.add_text("status", code(change_.status));
        Members missing;
        missing.add("credits", to_string(Decimal{change_.missing.credits}));
        missing.add("modules", digits(change_.missing.modules));
        out.add("missing", missing.done());
        out.add("counted", sum_text(change_.counted()));
        out.add("shared", sum_text(change_.shared()));
        out.add("open", sum_text(change_.open()));
        out.add("lost", sum_text(change_.lost()));
        out.add("achievements", list_of(change_.achievements, [&](const Carried& one) { return carried_text(one); }));
        out.add("idle", list_of(change_.idle, [&](std::uint32_t pick) {
                    std::string quoted;
                    append_json(record_of(pick).id, quoted);
                    return quoted;
                }));
        return out.done();
    }

private:
    const Credential& record_of(std::uint32_t pick) const {
        return first_.catalogue->credentials[plan_.picks[pick].record];
    }

    std::string carried_text(const Carried& one) const {
        constexpr std::string_view words[] = {"no", "unknown", "yes"};
        const auto& own = first_.learner->achievements;
        Members out;
        if (one.achievement < own.size())
            out.add_text("achievement", own[one.achievement].id);
        else
            out.add_text("credential", record_of(one.achievement - static_cast<std::uint32_t>(own.size())).id);
        out.add("credits", encode_range(one.credits.low, one.credits.high));
        out.add_text("counts", words[static_cast<std::size_t>(one.counts)]);
        if (one.counts != Truth::no && one.shared != one.credits) {
            out.add("shared", encode_range(one.shared.low, one.shared.high));
            out.add("lost", encode_range(one.lost.low, one.lost.high));
        }
        return out.done();
    }

    const CourseChange& change_;
    const PlanQuestion& first_;
    const Plan& plan_;
    const PlanQuestion& other_;
};

}  // namespace

std::string encode_beside(const Beside& beside, Objective objective) {
    Members out;
    out.add("awards", list_of(beside.awards, [&](const BesideAward& award) {
                return encode_plan(award.question, objective, award.planned);
            }));
    out.add("changes",
            list_of(beside.changes, [&](const CourseChange& change) { return EncodeChange(beside, change).run(); }));
    return out.done();
}

}  // namespace cairn
