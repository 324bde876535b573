#pragma once
// What core derives from a record, as the pages read it.

#include <string>
#include <vector>

#include "cairn/catalogue.h"
#include "cairn/connections.h"
#include "cairn/credential.h"
#include "cairn/framework.h"
#include "cairn/function_ref.h"

namespace cairn {

/// A link as JSON, with whatever card of the other record the caller shows.
using LinkJson = FunctionRef<std::string(const Connection&)>;

/// engine.ts, `Derived`: compact JSON. `stacksIntoMore` and `buildsOnMore` count the links that are not among those given. `ects`
/// and `hours` are closed intervals, computed one from the other where only one is stated, absent if neither can be known.
std::string encode_derived(const Credential& credential, const Catalogue& catalogue, const Frameworks& frameworks,
                           const ConnectionList& stacks_into, const std::vector<ConnectionList>& builds_on,
                           const LinkJson& link_json);

}  // namespace cairn
