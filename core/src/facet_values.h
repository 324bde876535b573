#pragma once
// Which values of each facet one record has.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cairn/catalogue.h"
#include "cairn/facets.h"
#include "cairn/framework.h"

namespace cairn {

/// Told a value that the record has; maybe twice. Fixed vocabularies give their place in the order of display.
class FacetSink {
public:
    virtual void value(Facet facet, std::uint32_t place) = 0;
    virtual void value(Facet facet, std::string_view code) = 0;

protected:
    ~FacetSink() = default;
};

/// The codes of a fixed vocabulary in order of display; none for a facet whose codes come from the records.
std::vector<std::string_view> fixed_codes(Facet facet);

/// A NACE code with its section before it: "25.62" → "C25.62". Unchanged if it has one, or lies in none.
std::string with_section(std::string_view nace);

/// Ids that some award's requirement counts by name; sorted.
std::vector<std::string_view> counted_by_name(const Catalogue& catalogue);

class RecordFacets {
public:
    RecordFacets(const Catalogue& catalogue, const Frameworks& frameworks);
    void of(const Credential& credential, FacetSink& sink);

private:
    void stacking(const Credential& credential, FacetSink& sink);

    const Catalogue& catalogue_;
    const Frameworks& frameworks_;
    std::vector<std::string_view> counted_;
};

}  // namespace cairn
