#pragma once
// What RULES.md forbids in a rule as a whole, beyond what each of its nodes may consist of. Needs no other record.

#include <cstddef>
#include <string>
#include <string_view>

#include "cairn/credential.h"
#include "cairn/result.h"

namespace cairn {

/// An id twice in an award, a share with no such node, words in place of a rule, limits where nothing counts, and share or a
/// composite's limits where nothing is used up. `base`: JSON Pointer of the record. A node that `problems` has something about
/// from `known_from` on could not be read, and is not judged.
void check_rules(const Credential& credential, std::string_view file, const std::string& base, std::size_t known_from,
                 Problems& problems);

}  // namespace cairn
