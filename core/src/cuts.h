#pragma once
// Rows that every whole point keeps and a given fractional one breaks: they bring the bound of a linear program closer to that in whole
// numbers.
//
// Mixed-integer rounding (Nemhauser and Wolsey 1990) of one row at a time, some of its columns turned round first, as in Marchand and
// Wolsey, "Aggregation and mixed integer rounding to solve MIPs", 2001. From Σ a·x + s ≥ b with whole x ≥ 0, s ≥ 0 and any d > 0 it
// follows that Σ (⌊a/d⌋·r + min(a mod d, r))·x + s ≥ ⌈b/d⌉·r, where r = b mod d: whole numbers again.

#include <optional>
#include <span>

#include "integer_program.h"

namespace cairn {

/// The one that the values break most, for its length; nothing if none is broken. O(terms²).
std::optional<IntegerProgram::Row> strongest_cut(const IntegerProgram& program, const IntegerProgram::Row& row,
                                                 std::span<const double> values);

}  // namespace cairn
