#pragma once

#include <cstdint>

namespace cairn {

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
