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

Result<Learner> open_learner(std::string_view path, const Catalogue& catalogue, const Frameworks& frameworks) {
    const auto files = load(path);
    if (!files) return files.problems();
    if (files.value().size() != 1) return Problem{std::string(path), "", "expected one file, a learner document"};
    return decode_learner(views(files.value()).front(), catalogue, frameworks);
}

std::nullopt_t told(const Problems& problems) {
    print_problems(problems);
    return std::nullopt;
}

}  // namespace

std::optional<Asked> open_question(const Arguments& arguments, std::string_view usage) {
    const auto misused = [&](const std::string& why) {
        explain_misuse(why, usage);
        return std::nullopt;
    };
    const auto path = arguments.value("--catalogue"), learner_path = arguments.value("--learner");
    if (!path) return misused("no --catalogue given");
    if (!learner_path) return misused("no --learner given");
    const auto text = arguments.value("--date");
    const auto date = text ? parse_date(*text) : std::optional(today());
    if (!date) return misused("expected --date to be a day such as 2027-01-31, found " + std::string(*text));
    int exit = success;  // is misuse in any case: 1 means that the answer is no
    auto explorer = open_catalogue(*path, exit);
    if (!explorer) return told(explorer.problems());
    Frameworks frameworks = built_in_frameworks();
    auto learner = open_learner(*learner_path, *explorer.value().catalogue(), frameworks);
    if (!learner) return told(learner.problems());
    return Asked{std::move(explorer.value()), std::move(frameworks), std::move(learner.value()), *date};
}

}  // namespace cairn::cli
