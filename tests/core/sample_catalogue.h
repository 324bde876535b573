#pragma once
// Small catalogues for tests, written as their author would write the records.

#include <string_view>

#include "cairn/catalogue.h"
#include "cairn/framework.h"

namespace cairn {

const Frameworks& shipped_frameworks();

/// A sound catalogue of these credentials (a JSON list). Its providers: "ie" (a university in Ireland), "nl" (a company in the
/// Netherlands, with an accreditation to EQAVET) and "nowhere" (an NGO that states no country). Its skills: "s1", "s2".
/// A mistake in the list fails the running test and gives an empty catalogue.
Catalogue catalogue_with(std::string_view credentials);

}  // namespace cairn
