#pragma once
// The commands of `cairn`. Each takes the words behind its name and returns the exit code.

#include <span>
#include <string_view>

namespace cairn::cli {

enum Exit { success = 0, invalid = 1, unsatisfied = 1, misuse = 2, depends = 3, undecided = 4 };

using Words = std::span<const std::string_view>;

/// validate PATH… [--json]: 0 valid, with warnings or without, 1 invalid, 2 misuse or a file that cannot be read.
int validate(Words words);
/// search --catalogue PATH [--text T] [--filter key=v,v]… [--sort K] [--limit N] [--json]
int search(Words words);
/// show --catalogue PATH ID [--json]
int show(Words words);
/// audit --catalogue PATH --learner FILE --award ID [--date D] [--entry] [--json]: 0 satisfied, 1 unsatisfied, 3 depends, 4 undecided.
int audit(Words words);
/// reach --catalogue PATH --learner FILE [--date D] [--json]
int reach(Words words);

/// plan --catalogue PATH --learner FILE --award ID [--objective O] [--date D] [--without ID]… [--pareto | --alternatives K | --robust] [--json]: 0 the best plan, 1 there is none, 4 not proved.
int plan(Words words);
/// beside --catalogue PATH --learner FILE --award ID --award ID [--award ID] [--objective O] [--date D] [--json]: the worst of each one's `plan`.
int beside(Words words);
/// simulate --catalogue PATH --learner FILE --award ID [--objective O] [--date D] [--without ID]… [--assumptions FILE] [--runs N] [--seed S] [--json]: as plan.
int simulate(Words words);

/// Says on the error stream how a command is used, and why this was misuse.
int explain_misuse(std::string_view why, std::string_view usage);

}  // namespace cairn::cli
