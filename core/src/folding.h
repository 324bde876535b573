#pragma once
// One code point without case and diacritics. Covers what European languages write: Latin (with its supplements), Greek and
// Cyrillic, by the canonical decompositions and simple case mappings of Unicode 15; other letters pass through.

#include <string>

namespace cairn {

/// Appends the folded letters of `point`: none for a combining mark, two for ß, æ, œ, þ and the like.
void append_folded(char32_t point, std::u32string& out);

/// A letter, digit or combining mark of any script; everything else separates words.
bool is_word_letter(char32_t point);

}  // namespace cairn
