#include "cairn/reach.h"

#include <cstdio>
#include <string>

#include "arguments.h"
#include "cairn/problem_json.h"
#include "commands.h"
#include "learner_option.h"

namespace cairn::cli {
namespace {

constexpr std::string_view usage =
    "usage: cairn reach --catalogue PATH --learner FILE [--date D] [--json]\n"
    "  exit 0: told, 2: misuse or unreadable\n";

std::string distance_json(const Distance& distance) {
    return "{\"credits\":" + to_string(Decimal{distance.credits}) + ",\"modules\":" + std::to_string(distance.modules) +
           '}';
}

std::string json_of(const std::vector<Reached>& reached, const Catalogue& catalogue, Date date) {
    std::string out = "{\"date\":\"" + to_string(date) + "\",\"awards\":[";
    for (const Reached& one : reached) {
        if (out.back() != '[') out += ',';
        out += "{\"award\":";
        append_json(catalogue.credentials[one.award].id, out);
        out += ",\"status\":\"" + std::string(code(one.status)) + "\",\"missing\":" + distance_json(one.missing) +
               ",\"have\":" + distance_json(one.counted) + '}';
    }
    return out + "]}";
}

std::string line_of(const Reached& one, const Catalogue& catalogue) {
    const Credential& award = catalogue.credentials[one.award];
    std::string out = std::string(code(one.status)) + '\t' + award.id + '\t' +
                      std::string(words_for(award.title, {{'e', 'n'}}, catalogue.first_language())) + '\t';
    if (one.status == AuditStatus::unsatisfied)
        out += "at least " + to_string(Decimal{one.missing.credits}) + " credits and " +
               std::to_string(one.missing.modules) + " modules missing";
    return out;
}

}  // namespace

int reach(Words words) {
    constexpr Option options[] = {{"--catalogue", true}, {"--learner", true}, {"--date", true}, {"--json"}};
    const Arguments arguments(words, options);
    if (!arguments.misuse().empty()) return explain_misuse(arguments.misuse(), usage);
    if (!arguments.plain().empty())
        return explain_misuse("unexpected " + std::string(arguments.plain().front()), usage);
    const auto asked = open_question(arguments, usage);
    if (!asked) return misuse;
    const Catalogue& catalogue = *asked->explorer.catalogue();
    const auto reached = cairn::reach(catalogue, asked->frameworks, asked->learner, asked->date);
    if (arguments.has("--json")) {
        std::puts(json_of(reached, catalogue, asked->date).c_str());
        return success;
    }
    for (const Reached& one : reached)
        std::puts(line_of(one, catalogue).c_str());
    return success;
}

}  // namespace cairn::cli
