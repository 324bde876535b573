#pragma once
// What is left of a program in whole numbers once some of its columns are settled: fewer columns, and only the rows that they can break.

#include <cstdint>
#include <span>
#include <vector>

#include "integer_program.h"

namespace cairn {

class ProgramPart {
public:
    /// Columns whose bounds are one value are settled.
    ProgramPart(const IntegerProgram& whole, std::span<const std::int64_t> low, std::span<const std::int64_t> high);

    /// Rows of the whole, as far as they still say anything.
    void add_row(const IntegerProgram::Row& row);
    void add_implied(const IntegerProgram::Row& row);
    /// As a row of the part.
    IntegerProgram::Row of(const IntegerProgram::Row& row) const;

    const IntegerProgram& program() const { return program_; }
    std::vector<std::int64_t> costs(std::span<const std::int64_t> whole) const;
    /// That the settled columns cost.
    std::int64_t settled_cost(std::span<const std::int64_t> whole) const;
    std::vector<std::int64_t> whole(std::span<const std::int64_t> point) const;

private:
    static constexpr std::uint32_t settled = 0xffffffff;
    IntegerProgram program_;
    std::vector<std::uint32_t> place_;  ///< by column of the whole: in the part, or settled
    std::vector<std::int64_t> values_;  ///< by column of the whole, of the settled ones
};

}  // namespace cairn
