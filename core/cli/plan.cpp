#include <cstdio>
#include <string>

#include "arguments.h"
#include "cairn/plan_json.h"
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

/// A line for each pick, and what it all comes to.
std::string lines_of(const PlanQuestion& question, const Planned& planned) {
    std::string out(code(planned.status));
    if (!planned.plan) return out;
    const Catalogue& catalogue = *question.catalogue;
    if (!planned.certain) out += ", if what is not stated is as the rules need it";
    for (const Pick& pick : planned.plan->picks) {
        const Credential& credential = catalogue.credentials[pick.record];
        out += '\n' + to_string(pick.start) + "  " + to_string(pick.end) + "  " + credential.id + "  " +
               std::string(words_for(credential.title, {{'e', 'n'}}, catalogue.first_language()));
    }
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
    std::puts((arguments.has("--json") ? encode_plan(question, asked->objective, planned) : lines_of(question, planned))
                  .c_str());
    return exit_for(planned.status);
}

}  // namespace cairn::cli
