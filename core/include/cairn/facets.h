#pragma once
// What a catalogue's records can be chosen by: facets with their values, and how many of some records have each value.

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cairn/catalogue.h"
#include "cairn/codes.h"
#include "cairn/framework.h"
#include "cairn/record_set.h"

namespace cairn {

/// A record may have several values of a facet. One that says nothing has `not-stated` alone.
enum class Facet : std::uint8_t {
    level,     ///< "1" … "8", each level of an interval or of an ambiguous mapping; "none": (perhaps) outside the EQF
    country,   ///< where it is available; if that is not stated, the provider's
    language,  ///< of instruction
    field,     ///< ISCED-F, rolled up: 0715 is in "07", "071" and "0715"
    sector,    ///< NACE with its section, rolled up: 25.62 is in "C", "C25", "C25.6" and "C25.62"
    provider_type,
    delivery,           ///< the format
    assessment,         ///< the types
    quality_assurance,  ///< mechanisms, of the record and of its provider
    scenario,
    function,
    funding,
    stackable,  ///< "yes": mode stackable or integrated, or `towards` some award, or an award's requirement counts it by its id
    ///< (`credential`, or a pool's `credentials`); else "no": mode stand-alone. "award": it has a requirement
    twin_transition,
    industry,
    kind,
    setting
};
CAIRN_CODES(Facet, "level", "country", "language", "field", "sector", "providerType", "delivery", "assessment",
            "qualityAssurance", "scenario", "function", "funding", "stackable", "twinTransition", "industry", "kind",
            "setting");
inline constexpr std::size_t facet_count = codes_of<Facet>.size();
inline constexpr std::string_view not_stated = "not-stated";

/// The values of a facet that some record has: fixed vocabularies in the order of codes.h, others by code, `not-stated` last.
struct FacetValues {
    Facet facet;
    std::vector<std::string> values;
};

/// Values are numbered throughout: the first facet's, then the second's, and so on.
class FacetIndex {
public:
    /// Keeps nothing of its arguments. Linear in the records.
    FacetIndex(const Catalogue& catalogue, const Frameworks& frameworks);

    /// One entry per facet, in the order of the enum.
    const std::vector<FacetValues>& values() const { return values_; }
    std::uint32_t value_count() const { return first_.back(); }
    /// Numbers of a facet's values: from the first to before the second.
    std::uint32_t first_value(Facet facet) const { return first_[static_cast<std::size_t>(facet)]; }
    std::uint32_t end_value(Facet facet) const { return first_[static_cast<std::size_t>(facet) + 1]; }

    /// Records that have any of the codes. A code that no record has finds nothing. NACE codes may leave out the section.
    RecordBits having(Facet facet, std::span<const std::string> codes) const;

    /// How many of `among` have each value from `from` to before `to`, into counts[value]. The cheaper of two ways: from the
    /// records to their values, or from the values to their records.
    void count(const RecordBits& among, std::uint32_t from, std::uint32_t to, std::span<std::uint32_t> counts) const;

    std::size_t bytes() const;

private:
    class Builder;

    std::uint32_t records_ = 0;
    std::vector<FacetValues> values_;
    std::array<std::uint32_t, facet_count + 1> first_{};
    std::vector<RecordSet> sets_;  // by value
    // The values of record r, ascending: columns_[starts_[r], starts_[r + 1]). The code lists and NACE's pattern know fewer than
    // 16,000 codes in all.
    std::vector<std::uint32_t> starts_;
    std::vector<std::uint16_t> columns_;
};

}  // namespace cairn
