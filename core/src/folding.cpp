#include "folding.h"

#include "folding_table.h"

namespace cairn {
namespace {

bool is_combining(char32_t point) {
    return (point >= 0x300 && point < 0x370) || (point >= 0x483 && point < 0x488) ||
           (point >= 0x1ab0 && point < 0x1b00) || (point >= 0x1dc0 && point < 0x1e00) ||
           (point >= 0x20d0 && point < 0x2100);
}

}  // namespace

void append_folded(char32_t point, std::u32string& out) {
    if (point < 0x80) {
        out += point >= U'A' && point <= U'Z' ? point + 32 : point;
        return;
    }
    if (is_combining(point)) return;
    for (const auto& block : folding_table::blocks) {
        if (point < block.first || point >= block.first + block.size) continue;
        const char32_t letter = folding_table::letters[block.offset + (point - block.first)];
        if (letter != 0) {
            out += letter;
            return;
        }
        for (const auto& pair : folding_table::pairs)
            if (pair.from == point) out.append(pair.to, 2);
        return;
    }
    out += point;
}

bool is_word_letter(char32_t point) {
    if (point < 0x80)
        return (point >= U'0' && point <= U'9') || (point >= U'A' && point <= U'Z') || (point >= U'a' && point <= U'z');
    if (point < 0xc0) return point == 0xaa || point == 0xb5 || point == 0xba;
    if (point == 0xd7 || point == 0xf7) return false;
    const bool punctuation = (point >= 0x2000 && point < 0x2070) || (point >= 0x20a0 && point < 0x20d0) ||
                             (point >= 0x2100 && point < 0x2c00) || (point >= 0x2e00 && point < 0x2e80) ||
                             (point >= 0x3000 && point < 0x3005) || (point >= 0x3008 && point < 0x3021) ||
                             (point >= 0xfe10 && point < 0xfe70) || (point >= 0xff00 && point < 0xff10) ||
                             (point >= 0xe000 && point < 0xf900) || point >= 0xfff0;
    return !punctuation || point >= 0x10000;
}

}  // namespace cairn
