#pragma once
// Changes to an audit case in the terms of the language: bytes changed at random are hardly ever a case.

#include "dice.h"
#include "documents.h"

namespace cairn {

/// A few small changes to catalogue, rule and learner; most of the time the case is mended after them. Now and then another case
/// altogether.
void mutate_case(Json& json, Dice& dice);

/// Something of the other case (a node, a limit, a pool, an achievement) in the place of its like.
void cross_case(Json& json, Json other, Dice& dice);

}  // namespace cairn
