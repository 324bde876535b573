#include "cairn/audit.h"

#include <cstdio>
#include <string>

#include "arguments.h"
#include "audit_tree.h"
#include "cairn/audit_json.h"
#include "catalogue_option.h"
#include "commands.h"
#include "learner_option.h"

namespace cairn::cli {
namespace {

constexpr std::string_view usage =
    "usage: cairn audit --catalogue PATH --learner FILE --award ID [--date D] [--entry] [--later] [--json]\n"
    "  --later: the days after it on which the status, or what is missing, becomes another\n"
    "  exit 0: satisfied, 1: unsatisfied, 2: misuse or unreadable, 3: depends on what is not stated, 4: undecided\n";

int exit_for(AuditStatus status) {
    switch (status) {
        case AuditStatus::satisfied:
            return success;
        case AuditStatus::unsatisfied:
            return unsatisfied;
        case AuditStatus::depends:
            return depends;
        case AuditStatus::undecided:
            break;
    }
    return undecided;
}

/// A line for each day, with what turns on it.
std::string lines_of(const AuditQuestion& question, const OtherDates& dates) {
    std::string out = to_string(question.date) + "  " + std::string(code(dates.now.status));
    for (const DateChange& change : dates.changes) {
        out += '\n' + to_string(change.date) + "  " + std::string(code(change.then.status));
        for (const Turn& turn : change.because)
            out += "  " + question.learner->achievements[turn.achievement].id + ' ' + std::string(code(turn.fact));
    }
    if (dates.not_looked_at) out += "\nfrom " + to_string(*dates.not_looked_at) + " on: not looked at";
    return out;
}

}  // namespace

int audit(Words words) {
    constexpr Option options[] = {{"--catalogue", true}, {"--learner", true}, {"--award", true}, {"--date", true},
                                  {"--entry"},           {"--later"},         {"--json"}};
    const Arguments arguments(words, options);
    if (!arguments.misuse().empty()) return explain_misuse(arguments.misuse(), usage);
    if (!arguments.plain().empty())
        return explain_misuse("unexpected " + std::string(arguments.plain().front()), usage);
    const auto id = arguments.value("--award");
    if (!id) return explain_misuse("no --award given", usage);
    const auto asked = open_question(arguments, usage);
    if (!asked) return misuse;
    const Catalogue& catalogue = *asked->explorer.catalogue();
    const Credential* award = catalogue.credential(*id);
    const bool entry = arguments.has("--entry");
    const Requirement* rule = !award         ? nullptr
                              : !entry       ? award->requirement()
                              : award->entry ? &*award->entry
                                             : nullptr;
    if (!rule) {
        print_problems({{"", "",
                         "\"" + std::string(*id) + "\" is no award of this catalogue that states " +
                             (entry ? "an entry requirement" : "a requirement")}});
        return misuse;
    }
    const AuditQuestion question{&catalogue, &asked->frameworks, award, rule, entry, &asked->learner, asked->date};
    if (arguments.has("--later")) {
        const OtherDates dates = other_dates(question);
        std::puts((arguments.has("--json") ? encode_other_dates(question, dates) : lines_of(question, dates)).c_str());
        return exit_for(dates.now.status);
    }
    const Audit result = cairn::audit(question);
    std::puts((arguments.has("--json") ? encode_audit(question, result) : audit_tree(question, result)).c_str());
    return exit_for(result.status);
}

}  // namespace cairn::cli
