#pragma once
// How much a node can count at most, and must count at least, of what is in a pool: bounds that hold for every learner of lint.h.

#include <cstdint>
#include <string>
#include <vector>

#include "lint_case.h"

namespace cairn {

/// Whose achievements: of the catalogue's records alone, or from elsewhere too.
enum class From : std::uint8_t { catalogue, anywhere };

struct LintQuantity {
    Amount::Unit unit = Amount::Unit::credits;  ///< credits (in hundredths) or count
    const Pool* pool = nullptr;
    From from = From::catalogue;
};

/// `unbounded` if there is no bound. With the node's own limits, and without them.
std::int64_t most(const LintCase& one, std::uint32_t node, const LintQuantity& quantity);
std::int64_t most_of_parts(const LintCase& one, std::uint32_t node, const LintQuantity& quantity);

/// If the node holds.
std::int64_t least(const LintCase& one, std::uint32_t node, const LintQuantity& quantity);
std::int64_t least_of_parts(const LintCase& one, std::uint32_t node, const LintQuantity& quantity);

/// Never beyond `unbounded`; of amounts that are not negative.
std::int64_t sum_of(std::int64_t a, std::int64_t b);
std::int64_t product_of(std::int64_t a, std::int64_t b);

/// The leaves below a node (or itself) that count for it.
std::vector<std::uint32_t> counting_leaves(const LintCase& one, std::uint32_t node);
/// The records that they may use, each once.
std::vector<std::uint32_t> countable(const LintCase& one, std::uint32_t node);
/// Some of them would take achievements from elsewhere.
bool takes_from_elsewhere(const LintCase& one, std::uint32_t node);
/// They may use nothing but what is certainly in the pool.
bool all_in(const LintCase& one, std::uint32_t node, const Pool& pool);

/// "10 credits", "2 achievements", "75 %".
std::string in_words(Amount::Unit unit, std::int64_t value);

}  // namespace cairn
