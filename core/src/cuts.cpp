#include "cuts.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace cairn {
namespace {

using Term = IntegerProgram::Term;
constexpr std::int64_t none = IntegerProgram::no_bound;
constexpr double far = 1;  // times the largest factor

/// Σ terms + rest ≥ amount; columns that are turned stand for (1 − x).
struct Turned {
    struct Part {
        Term term;
        double value;
        bool turned;
    };
    std::vector<Part> parts;
    std::vector<std::pair<Term, double>> rest;  ///< not whole
    std::int64_t amount = 0;

    /// Parts of one factor, together: rows have few different ones.
    struct Kind {
        std::int64_t factor;
        double values = 0, count = 0;
        bool between = false;  ///< some value is not whole
    };
    std::vector<Kind> kinds;
};

bool between_whole_numbers(double value) {
    return value > 1e-6 && value < 1 - 1e-6;
}

std::int64_t floor_of(std::int64_t a, std::int64_t d) {
    return a >= 0 ? a / d : -((-a + d - 1) / d);
}

class Rounding {
public:
    Rounding(const IntegerProgram& program, std::span<const double> values) : program_(program), values_(values) {}

    void try_side(const std::vector<Term>& terms, std::int64_t sign, std::int64_t amount) {
        if (far_from(terms, sign, amount)) return;
        Turned row{{}, {}, amount, {}};
        row.parts.reserve(terms.size());
        for (const Term& term : terms) {
            const auto& column = program_.columns[term.column];
            const Term signed_term{term.column, sign * term.factor};
            const double value = values_[term.column];
            if (column.priority == 0) {
                // Never negative, so what would lower the sum is left out.
                if (column.low != 0) return;
                if (signed_term.factor > 0) row.rest.push_back({signed_term, value});
                continue;
            }
            if (column.low != 0 || column.high != 1) return;
            row.parts.push_back({signed_term, value, false});
        }
        for (auto& part : row.parts)
            if (part.value > 0.5) turn(part, row.amount);
        for (const auto& part : row.parts)
            add_kind(part, row.kinds);
        std::vector<std::int64_t> divisors;
        for (const auto& kind : row.kinds)
            if (kind.between) add_divisor(kind.factor, divisors);
        for (const std::int64_t divisor : divisors)
            for (const std::int64_t part : {1, 2, 4})
                if (divisor / part > 0) try_divisor(row, divisor / part);
    }

    std::optional<IntegerProgram::Row> best() { return std::move(best_); }

private:
    // With nothing between whole numbers, or far from its bound, a row gives no cut.
    bool far_from(const std::vector<Term>& terms, std::int64_t sign, std::int64_t amount) const {
        if (std::none_of(terms.begin(), terms.end(), [&](const Term& term) {
                return between_whole_numbers(values_[term.column]) && program_.columns[term.column].priority > 0;
            }))
            return true;
        double sum = 0;
        std::int64_t most = 0;
        for (const Term& term : terms) {
            sum += static_cast<double>(sign * term.factor) * values_[term.column];
            most = std::max(most, term.factor < 0 ? -term.factor : term.factor);
        }
        return sum - static_cast<double>(amount) > far * static_cast<double>(most);
    }

    static void turn(Turned::Part& part, std::int64_t& amount) {
        amount -= part.term.factor;
        part.term.factor = -part.term.factor;
        part.value = 1 - part.value;
        part.turned = !part.turned;
    }

    static void add_kind(const Turned::Part& part, std::vector<Turned::Kind>& kinds) {
        auto kind = std::find_if(kinds.begin(), kinds.end(),
                                 [&](const Turned::Kind& one) { return one.factor == part.term.factor; });
        if (kind == kinds.end()) kind = kinds.insert(kind, {part.term.factor});
        kind->values += part.value;
        kind->count += 1;
        kind->between = kind->between || between_whole_numbers(part.value);
    }

    static void add_divisor(std::int64_t factor, std::vector<std::int64_t>& divisors) {
        factor = factor < 0 ? -factor : factor;
        if (std::find(divisors.begin(), divisors.end(), factor) == divisors.end()) divisors.push_back(factor);
    }

    void try_divisor(const Turned& row, std::int64_t divisor) {
        const std::int64_t rest = row.amount - floor_of(row.amount, divisor) * divisor;
        if (rest == 0) return;
        const auto factor = [&](std::int64_t a) {
            const std::int64_t whole = floor_of(a, divisor);
            return whole * rest + std::min(a - whole * divisor, rest);
        };
        const std::int64_t amount = (floor_of(row.amount, divisor) + 1) * rest;
        double sum = -static_cast<double>(amount), squares = 0;
        for (const auto& kind : row.kinds) {
            const auto size = static_cast<double>(factor(kind.factor));
            sum += size * kind.values;
            squares += size * size * kind.count;
        }
        for (const auto& [term, value] : row.rest) {
            sum += static_cast<double>(term.factor) * value;
            squares += static_cast<double>(term.factor) * static_cast<double>(term.factor);
        }
        if (sum > -1e-4 * static_cast<double>(divisor) || sum * sum <= strength_ * squares) return;
        strength_ = sum * sum / squares;
        best_ = IntegerProgram::Row{{}, amount, none};
        for (const auto& part : row.parts) {
            const std::int64_t size = factor(part.term.factor);
            if (size == 0) continue;
            best_->terms.push_back({part.term.column, part.turned ? -size : size});
            if (part.turned) best_->low -= size;
        }
        for (const auto& [term, value] : row.rest)
            best_->terms.push_back(term);
    }

    const IntegerProgram& program_;
    std::span<const double> values_;
    std::optional<IntegerProgram::Row> best_;
    double strength_ = 1e-4;
};

}  // namespace

std::optional<IntegerProgram::Row> strongest_cut(const IntegerProgram& program, const IntegerProgram::Row& row,
                                                 std::span<const double> values) {
    Rounding rounding(program, values);
    if (row.low > -none) rounding.try_side(row.terms, 1, row.low);
    if (row.high < none) rounding.try_side(row.terms, -1, -row.high);
    return rounding.best();
}

}  // namespace cairn
