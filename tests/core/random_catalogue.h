#pragma once
// Small catalogues in which words and facts meet often: few letters, few codes, many gaps.

#include <string>

#include "cairn/catalogue.h"
#include "cairn/framework.h"
#include "dice.h"

namespace cairn {

/// A word of 1 to 11 letters from few syllables, some with diacritics or capitals.
std::string random_word(Dice& dice);
std::string random_words(Dice& dice, std::size_t most);

Catalogue random_catalogue(Dice& dice, std::size_t records);

/// Fills in what decoding would: the id indexes.
void index_ids(Catalogue& catalogue);

/// Two frameworks: "XX:ONE" with levels a (4), b (5 and 6), c (none), d (7 or none); "YY:TWO" without counterparts.
Frameworks small_frameworks();

}  // namespace cairn
