#pragma once
// Credentials side by side: one row for each fact that is worth comparing, in the order of DOMAIN.md.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cairn/catalogue.h"
#include "cairn/connections.h"
#include "cairn/framework.h"

namespace cairn {

/// How many make a comparison.
inline constexpr std::size_t least_compared = 2;
inline constexpr std::size_t most_compared = 4;

struct CompareRow {
    std::string_view key;
    /// The columns do not all say the same. One that says nothing differs from one that says something. The order of a list does
    /// not count.
    bool differs = false;
    /// One for each credential: compact JSON, "null" where it is not stated. By kind of row:
    ///   setting kind providerType certificate pace intensity supervision mode industry aim    code
    ///   country field assessment awardBasis delivery site function scenario twinTransition funding language
    ///   qualityAssurance recognition (effects declared)   list of codes, each once, in the order of their vocabulary
    ///   provider awardingBody                             text
    ///   stacksInto (titles of awards) standards           list of texts
    ///   level                                             engine.ts, `Level`
    ///   hours ects                                        computed one from the other: a number, or [low, high] if not exact
    ///   credits                                           {"system", "value"}, as stated
    ///   amount                                            {"amount", "currency"}
    ///   weeks transparencyPercent                         number
    ///   intakes                                           list of dates
    ///   rolling external entry                            true or false; `entry` is true or not stated
    std::vector<std::string> values;
    bool operator==(const CompareRow&) const = default;
};

/// Every row, even one that no column states. `records` are positions in the catalogue, `connections` those of that catalogue.
std::vector<CompareRow> compare(std::span<const std::uint32_t> records, const Catalogue& catalogue,
                                const Frameworks& frameworks, const Connections& connections);

}  // namespace cairn
