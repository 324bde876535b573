#pragma once
// A failing case made small, so that a person can see why it fails.

#include "cairn/function_ref.h"
#include "documents.h"

namespace cairn {

/// Leaves out members, entries and nodes of the case for as long as it still fails.
Json shrink_case(Json json, FunctionRef<bool(const Json&)> fails);

}  // namespace cairn
