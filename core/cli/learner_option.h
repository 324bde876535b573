#pragma once
// --learner FILE and --date D, against an open catalogue.

#include <optional>
#include <string_view>

#include "arguments.h"
#include "cairn/date.h"
#include "cairn/explorer.h"
#include "cairn/framework.h"
#include "cairn/learner.h"

namespace cairn::cli {

/// What the commands about a person begin with.
struct Asked {
    Explorer explorer;
    Frameworks frameworks;
    Learner learner;
    Date date;  ///< today, if none is given
};

/// Nothing if it was misuse, or something cannot be read or is not sound, which is then explained.
std::optional<Asked> open_question(const Arguments& arguments, std::string_view usage);

}  // namespace cairn::cli
