#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include "arguments.h"
#include "cairn/holding.h"
#include "cairn/plan_beside_json.h"
#include "catalogue_option.h"
#include "commands.h"
#include "plan_option.h"

namespace cairn::cli {
namespace {

constexpr std::string_view usage =
    "usage: cairn beside --catalogue PATH --learner FILE --award ID --award ID [--award ID] "
    "[--objective cost|finish|hours|count] [--date D] [--json]\n"
    "  the plan of each award, and what of one still counts if someone changes to another once it is completed\n"
    "  exit 0: the best plan of each, 1: one has none, 2: misuse or unreadable, 4: one is not proved to be the best in "
    "so many steps\n";

std::string range_of(const Range& range) {
    const std::string low = to_string(Decimal{range.low});
    if (range.high >= unbounded) return low + " or more";
    return range.low == range.high ? low : low + " to " + to_string(Decimal{range.high});
}

std::string sum_of(const CreditSum& sum) {
    return range_of(sum.credits) + " credits (" + std::to_string(sum.modules) + " modules)";
}

/// Identifier, status, and what it all comes to.
std::string line_of(const BesideAward& award) {
    const auto& [question, planned] = award;
    std::string out = question.award->id + ": " + std::string(code(planned.status));
    if (!planned.plan) return out;
    if (!planned.certain) out += ", if what is not stated is as the rules need it";
    const PlanTotals& totals = planned.totals;
    out += ", finished on " + to_string(planned.plan->finish) + ", " + std::to_string(totals.count) + " modules, " +
           to_string(Decimal{totals.hours}) + " hours";
    out += price_of(planned);
    if (totals.asks > 0) out += ", and " + std::to_string(totals.asks) + " that no record gives";
    return out;
}

/// What counts towards both, and what towards the first alone, by name.
std::string lines_of(const Beside& beside, const CourseChange& change) {
    const PlanQuestion& first = beside.awards[change.from].question;
    const auto& own = first.learner->achievements;
    const auto named = [&](Truth counts, std::string_view label) {
        std::string out;
        for (const Carried& one : change.achievements) {
            if (one.counts != counts) continue;
            out += (out.empty() ? "\n  " + std::string(label) + ": " : ", ");
            const std::size_t pick = one.achievement - std::min<std::size_t>(one.achievement, own.size());
            const auto& picks = beside.awards[change.from].planned.plan->picks;
            out += one.achievement < own.size() ? own[one.achievement].id
                                                : first.catalogue->credentials[picks[pick].record].id;
        }
        return out;
    };
    std::string out = "\nfrom " + first.award->id + " to " + beside.awards[change.to].question.award->id + ": of " +
                      sum_of(change.counted()) + ' ' + sum_of(change.shared()) + " count there too, " +
                      sum_of(change.lost()) + " do not";
    if (change.open().modules > 0) out += ", " + sum_of(change.open()) + " depend on what is not stated";
    out += "; then " + std::string(code(change.status));
    if (change.missing != Distance{})
        out += ", at least " + to_string(Decimal{change.missing.credits}) + " credits and " +
               std::to_string(change.missing.modules) + " modules missing";
    return out + named(Truth::yes, "counts") + named(Truth::unknown, "depends") + named(Truth::no, "lost");
}

/// The worst of what is said of one plan.
int worst_exit(const Beside& beside) {
    int worst = success;
    for (const BesideAward& award : beside.awards)
        worst = std::max(worst, exit_for(award.planned.status));
    return worst;
}

}  // namespace

int beside(Words words) {
    constexpr Option options[] = {{"--catalogue", true}, {"--learner", true}, {"--award", true},
                                  {"--objective", true}, {"--date", true},    {"--json"}};
    const Arguments arguments(words, options);
    const auto ids = arguments.values("--award");
    std::vector<std::string_view> different(ids.begin(), ids.end());
    std::sort(different.begin(), different.end());
    const bool twice = std::adjacent_find(different.begin(), different.end()) != different.end();
    if (arguments.misuse().empty() && (ids.size() < 2 || ids.size() > 3 || twice))
        return explain_misuse("two or three different --award are needed", usage);
    int exit = success;
    const auto asked = open_plan(arguments, usage, exit);
    if (!asked) return exit;
    std::vector<PlanQuestion> questions;
    for (const std::string_view id : ids) {
        PlanQuestion& question = questions.emplace_back(asked->question());
        question.award = asked->catalogue().credential(id);
        question.rule = question.award ? question.award->requirement() : nullptr;
        if (question.rule) continue;
        print_problems({no_such_award(id)});
        return misuse;
    }
    const Beside found = plan_beside(questions, asked->objective);
    std::string out;
    if (arguments.has("--json")) {
        out = encode_beside(found, asked->objective);
    } else {
        for (const BesideAward& award : found.awards)
            out += (out.empty() ? "" : "\n") + line_of(award);
        for (const CourseChange& change : found.changes)
            out += lines_of(found, change);
    }
    std::puts(out.c_str());
    return worst_exit(found);
}

}  // namespace cairn::cli
