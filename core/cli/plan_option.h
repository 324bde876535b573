#pragma once
// What is planned, for whom and by what: --award ID, --objective O, --without ID… and the options of learner_option.h.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "arguments.h"
#include "cairn/planner.h"
#include "learner_option.h"

namespace cairn::cli {

/// What `plan` and `simulate` both begin with.
struct PlanAsked {
    Asked asked;
    const Credential* award = nullptr;
    Objective objective = Objective::finish;
    std::vector<std::uint32_t> without;
    bool own_start = false;  ///< `planning.start` of the learner counts, because no date was typed

    const Catalogue& catalogue() const { return *asked.explorer.catalogue(); }
    /// A view of this.
    PlanQuestion question() const;
};

/// Nothing if there is no such question, which is then explained; `exit` is the command's exit code for it.
std::optional<PlanAsked> open_plan(const Arguments& arguments, std::string_view usage, int& exit);

Problem no_such_award(std::string_view id);

/// What it costs, behind a comma; empty where nothing has a price and nothing is taken.
std::string price_of(const Planned& planned);

/// 0: the best plan, 1: there is none, 4: not proved to be the best.
int exit_for(PlanStatus status);

}  // namespace cairn::cli
