#pragma once
// Makes a mutated case sound again where that is easy: most mutations would otherwise be refused for an id that is nowhere.

#include "dice.h"
#include "documents.h"

namespace cairn {

/// What dangles refers to something that exists, ids occur once, and what a test may not have is taken from it.
void mend_case(Json& json, Dice& dice);

}  // namespace cairn
