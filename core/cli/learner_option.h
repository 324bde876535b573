#pragma once
// --learner FILE and --date D, against an open catalogue.

#include <optional>
#include <string_view>

#include "arguments.h"
#include "cairn/date.h"
#include "cairn/explorer.h"
#include "cairn/framework.h"
#include "cairn/learner.h"
#include "cairn/result.h"

namespace cairn::cli {

/// What `audit` and `reach` both begin with.
struct Asked {
    Explorer explorer;
    Frameworks frameworks;
    Learner learner;
    Date date;  ///< today, if none is given
};

/// `exit` is set if there is a problem: misuse for what was typed or cannot be read or is not sound.
Result<Asked> open_question(const Arguments& arguments, int& exit);

}  // namespace cairn::cli
