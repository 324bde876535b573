#pragma once

#include <cstdint>

namespace cairn {

/// About what one costs, beside a step of a search that asks for it.
inline constexpr std::uint64_t steps_of_an_audit = 10;

/// How many steps may still be made; when none are left, a search gives up. A step is a node of a search, or a pivot of its bound.
struct Effort {
    std::uint64_t left = 0;
    std::uint64_t made = 0;
    bool spent = false;

    bool spend(std::uint64_t steps = 1) {
        spent = spent || left < steps;
        if (spent) return false;
        left -= steps;
        made += steps;
        return true;
    }
};

}  // namespace cairn
