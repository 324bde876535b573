#include "learner_option.h"

#include <ctime>
#include <string>
#include <utility>

#include "cairn/learner_json.h"
#include "catalogue_option.h"
#include "commands.h"
#include "files.h"

namespace cairn::cli {
namespace {

// Core has no clock; whoever types a command has.
Date today() {
    constexpr std::time_t seconds_of_a_day = 86'400;
    return {static_cast<std::int32_t>(std::time(nullptr) / seconds_of_a_day)};
}

}  // namespace

Result<Asked> open_question(const Arguments& arguments, int& exit) {
    exit = misuse;
    const auto path = arguments.value("--catalogue"), learner_path = arguments.value("--learner");
    if (!path || !learner_path) return Problem{"", "", path ? "no --learner given" : "no --catalogue given"};
    Date date = today();
    if (const auto text = arguments.value("--date")) {
        const auto parsed = parse_date(*text);
        if (!parsed)
            return Problem{"", "", "expected --date to be a day such as 2027-01-31, found " + std::string(*text)};
        date = *parsed;
    }
    auto explorer = open_catalogue(*path, exit);
    exit = misuse;  // 1 means "unsatisfied" here
    if (!explorer) return explorer.problems();
    const auto files = load(*learner_path);
    if (!files) return files.problems();
    if (files.value().size() != 1)
        return Problem{std::string(*learner_path), "", "expected one file, a learner document"};
    Frameworks frameworks = built_in_frameworks();
    auto learner = decode_learner(views(files.value()).front(), *explorer.value().catalogue(), frameworks);
    if (!learner) return learner.problems();
    exit = success;
    return Asked{std::move(explorer.value()), std::move(frameworks), std::move(learner.value()), date};
}

}  // namespace cairn::cli
