#pragma once
// Problems as JSON: [{"file":…,"pointer":…,"message":…}, …].

#include <string>
#include <string_view>

#include "cairn/result.h"

namespace cairn {

void append_json(const Problems& problems, std::string& out);
/// A string with its quotes.
void append_json(std::string_view text, std::string& out);

}  // namespace cairn
