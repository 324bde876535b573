// The `cairn` command: core for catalogue authors and for tests.

#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "commands.h"

namespace cairn::cli {
namespace {

struct Command {
    std::string_view name;
    int (*run)(Words);
};
constexpr Command commands[] = {{"validate", validate}, {"search", search}, {"show", show},     {"audit", audit},
                                {"reach", reach},       {"plan", plan},     {"beside", beside}, {"simulate", simulate}};

constexpr char usage[] =
    "usage: cairn COMMAND …\n"
    "  validate PATH… [--json]\n"
    "      check catalogues; PATH is a file or a folder of files. Warns of rules that cannot be met.\n"
    "      Exit 0: valid, 1: invalid, 2: misuse or unreadable\n"
    "  search --catalogue PATH [--text T] [--filter key=v,v]… [--sort K] [--limit N] [--json]\n"
    "      find credentials\n"
    "  show --catalogue PATH ID [--json]\n"
    "      one credential with all that is derived from it\n"
    "  audit --catalogue PATH --learner FILE --award ID [--date D] [--entry] [--json]\n"
    "      does what is held complete the award? Exit 0: yes, 1: no, 3: it depends, 4: undecided\n"
    "  reach --catalogue PATH --learner FILE [--date D] [--json]\n"
    "      every award, nearest first\n"
    "  plan --catalogue PATH --learner FILE --award ID [--objective cost|finish|hours|count] [--date D]\n"
    "       [--without ID]... [--pareto | --alternatives K | --robust] [--json]\n"
    "      what to take and when; all choices between sooner, cheaper and less work;\n"
    "      other ways; or one of which any one record may drop out.\n"
    "      Exit 0: the best plan, 1: there is none, 4: not proved to be the best\n"
    "  beside --catalogue PATH --learner FILE --award ID --award ID [--award ID] [--objective O] [--date D] [--json]\n"
    "      the plan of each award, and what of one counts towards another. Exit as plan, of the worst\n"
    "  simulate --catalogue PATH --learner FILE --award ID [--objective O] [--date D] [--without ID]...\n"
    "           [--assumptions FILE] [--runs N] [--seed S] [--json]\n"
    "      how sure that plan is, under assumptions on failing and slipping. Exit as plan\n";

int run(Words words) {
    if (words.empty() || words.front() == "--help" || words.front() == "help") {
        std::fputs(usage, words.empty() ? stderr : stdout);
        return words.empty() ? misuse : success;
    }
    for (const Command& command : commands)
        if (command.name == words.front()) return command.run(words.subspan(1));
    return explain_misuse("unknown command " + std::string(words.front()), usage);
}

}  // namespace

int explain_misuse(std::string_view why, std::string_view how) {
    std::fprintf(stderr, "cairn: %.*s\n%.*s", static_cast<int>(why.size()), why.data(), static_cast<int>(how.size()),
                 how.data());
    return misuse;
}

}  // namespace cairn::cli

int main(int count, char** words) {
    const std::vector<std::string_view> arguments(words + 1, words + count);
    return cairn::cli::run(arguments);
}
