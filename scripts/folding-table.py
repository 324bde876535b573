#!/usr/bin/env python3
"""Writes core/src/folding_table.h: letters without case and diacritics, from Python's own Unicode data.

Run by hand when Unicode gains letters that European languages write; the result is committed, so that a build needs no Python.
"""
import pathlib
import unicodedata

BLOCKS = [(0xC0, 0x250), (0x370, 0x400), (0x400, 0x530), (0x1E00, 0x2000)]

# Letters that have no canonical decomposition, as their languages write them without the sign (CLDR's Latin-ASCII).
WITHOUT_SIGN = {
    "ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "þ": "th", "Þ": "th", "ø": "o", "Ø": "o",
    "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "ħ": "h", "Ħ": "h", "ı": "i", "İ": "i", "ĸ": "k",
    "ŋ": "n", "Ŋ": "n", "ŧ": "t", "Ŧ": "t", "ƀ": "b", "ĳ": "ij", "Ĳ": "ij", "ŀ": "l", "Ŀ": "l", "ŉ": "n", "ſ": "s",
    "ς": "σ",
}


def strip(text):
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def fold(point):
    letter = chr(point)
    if unicodedata.category(letter) == "Cn":
        return letter
    if letter in WITHOUT_SIGN:
        return WITHOUT_SIGN[letter]
    return "".join(WITHOUT_SIGN.get(c, c) for c in strip(strip(letter).lower()))


def main():
    letters, blocks, pairs = [], [], []
    for first, end in BLOCKS:
        blocks.append(f"{{{first:#x}, {len(letters)}, {end - first}}}")
        for point in range(first, end):
            folded = fold(point)
            letters.append(ord(folded) if len(folded) == 1 else 0)
            if len(folded) == 2:
                pairs.append(f"{{{point:#x}, {{U'{folded[0]}', U'{folded[1]}'}}}}")
    rows = [" ".join(f"{value:#x}," for value in letters[i:i + 12]) for i in range(0, len(letters), 12)]
    target = pathlib.Path(__file__).parent.parent / "core/src/folding_table.h"
    target.write_text(f"""#pragma once
// Case and diacritics taken off, for the blocks of Latin, Greek and Cyrillic: scripts/folding-table.py, Unicode
// {unicodedata.unidata_version}. Zero: more than one letter (then among the pairs), or none.

#include <array>
#include <cstdint>

namespace cairn::folding_table {{

struct Block {{
    char32_t first;
    std::uint32_t offset, size;
}};
inline constexpr std::array<Block, {len(blocks)}> blocks{{{{{', '.join(blocks)}}}}};

// clang-format off
inline constexpr std::array<std::uint16_t, {len(letters)}> letters{{
    {chr(10).join('    ' + row for row in rows).strip()}
}};
// clang-format on

struct Pair {{
    char32_t from;
    char32_t to[2];
}};
inline constexpr std::array<Pair, {len(pairs)}> pairs{{{{{', '.join(pairs)}}}}};

}}  // namespace cairn::folding_table
""")


main()
