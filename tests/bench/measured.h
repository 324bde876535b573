#pragma once
// What the benchmarks in C++ share: how they tell the time, and documents that have to be sound.

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <utility>

#include "cairn/result.h"

namespace cairn {

/// Of processor time: without what the neighbours on the machine take.
inline double milliseconds() {
    return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

template <class T>
T sound(Result<T> result) {
    if (result) return std::move(result.value());
    std::fprintf(stderr, "%s: %s\n", result.problems().front().pointer.c_str(),
                 result.problems().front().message.c_str());
    std::exit(2);
}

}  // namespace cairn
