#pragma once
// Requirements for random_audit: of every form, and sound.

#include <string>
#include <vector>

#include "dice.h"
#include "documents.h"

namespace cairn {

/// What the numbers of a case are like. Tiny ones, in hundredths of a credit, are for splitting: all parts can be tried.
struct RandomNumbers {
    bool tiny = false;

    /// About as much as one achievement has.
    Json credits(Dice& dice) const;
    /// As a rule would ask of `achievements` of them.
    Json sum(Dice& dice, std::size_t achievements) const;
};

/// A requirement with so many leaves that count, for the records "c1" to "c5".
Json random_requirement(Dice& dice, const RandomNumbers& numbers, std::size_t counting_leaves, bool entry);

Json random_amount(Dice& dice, const RandomNumbers& numbers);
Json random_pool(Dice& dice, int depth = 0);
Json random_limit(Dice& dice, const RandomNumbers& numbers);
Json random_grade(Dice& dice);

/// Ids of the records.
const std::vector<std::string>& random_records();

Json one_or_two(Dice& dice, const std::vector<std::string>& texts);
std::string pick(Dice& dice, const std::vector<std::string>& texts);

}  // namespace cairn
