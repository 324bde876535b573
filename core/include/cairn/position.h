#pragma once
// Where a record stands in the European Qualifications Framework, as far as what it states tells. Never guessed: no level
// comes from a QF-EHEA cycle, a title or a kind.

#include <cstdint>
#include <optional>
#include <vector>

#include "cairn/credential.h"
#include "cairn/framework.h"

namespace cairn {

/// The EQF levels that a record may be at. One level and not `none` is certain; several are an interval of the record or
/// an ambiguous mapping of its national level; none of them and `none` is certainly outside the EQF.
struct Position {
    std::uint8_t levels = 0;  ///< level n is bit n - 1
    bool none = false;        ///< it may, or (without levels) does, lie outside the EQF
    bool stated = false;      ///< the record names an EQF or a national level

    bool has(int level) const { return level >= 1 && level <= 8 && ((levels >> (level - 1)) & 1) != 0; }
    /// Anything at all is known.
    bool known() const { return levels != 0 || none; }
    /// Lowest and highest level it may be; 0 if there is none.
    int lowest() const;
    int highest() const;
    bool operator==(const Position&) const = default;
};

/// A stated `eqf` outranks `nqf`; [low, high] is every level in it. A national level stands for what its framework's data say,
/// which for a level without counterpart, or a framework not referenced to the EQF, is "none". A national level that
/// `frameworks` does not have is stated, and nothing is known of it.
Position position_of(const StatedLevel& level, const Frameworks& frameworks);
Position position_of(const std::optional<StatedLevel>& level, const Frameworks& frameworks);

/// The levels of a position, ascending.
std::vector<int> levels_of(const Position& position);

}  // namespace cairn
