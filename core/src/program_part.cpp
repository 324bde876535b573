#include "program_part.h"

#include <algorithm>
#include <utility>

namespace cairn {

ProgramPart::ProgramPart(const IntegerProgram& whole, std::span<const std::int64_t> low,
                         std::span<const std::int64_t> high)
    : place_(low.size(), settled), values_(low.begin(), low.end()) {
    for (std::uint32_t column = 0; column < low.size(); ++column) {
        if (low[column] == high[column]) continue;
        IntegerProgram::Column left = whole.columns[column];
        left.low = low[column];
        left.high = high[column];
        place_[column] = program_.add_column(left);
    }
}

IntegerProgram::Row ProgramPart::of(const IntegerProgram::Row& row) const {
    IntegerProgram::Row left{{}, row.low, row.high};
    for (const auto& term : row.terms) {
        if (place_[term.column] != settled) {
            left.terms.push_back({place_[term.column], term.factor});
            continue;
        }
        const std::int64_t amount = term.factor * values_[term.column];
        if (left.low > -IntegerProgram::no_bound) left.low -= amount;
        if (left.high < IntegerProgram::no_bound) left.high -= amount;
    }
    return left;
}

void ProgramPart::add_row(const IntegerProgram::Row& row) {
    IntegerProgram::Row left = of(row);
    std::int64_t least = 0, most = 0;
    for (const auto& term : left.terms) {
        const auto& column = program_.columns[term.column];
        least += std::min(term.factor * column.low, term.factor * column.high);
        most += std::max(term.factor * column.low, term.factor * column.high);
    }
    if (least < left.low || most > left.high) program_.rows.push_back(std::move(left));
}

void ProgramPart::add_implied(const IntegerProgram::Row& row) {
    program_.implied.push_back(of(row));
}

std::vector<std::int64_t> ProgramPart::costs(std::span<const std::int64_t> whole) const {
    std::vector<std::int64_t> costs(program_.columns.size());
    for (std::size_t column = 0; column < whole.size(); ++column)
        if (place_[column] != settled) costs[place_[column]] = whole[column];
    return costs;
}

std::int64_t ProgramPart::settled_cost(std::span<const std::int64_t> whole) const {
    std::int64_t cost = 0;
    for (std::size_t column = 0; column < whole.size(); ++column)
        if (place_[column] == settled) cost += whole[column] * values_[column];
    return cost;
}

std::vector<std::int64_t> ProgramPart::whole(std::span<const std::int64_t> point) const {
    std::vector<std::int64_t> values = values_;
    for (std::size_t column = 0; column < values.size(); ++column)
        if (place_[column] != settled) values[column] = point[place_[column]];
    return values;
}

}  // namespace cairn
