#pragma once
// Putting things in order where that is not what anyone waits for: one piece of code for all types, while each std::sort
// brings one of its own.

#include <algorithm>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "cairn/function_ref.h"

namespace cairn {

/// The positions 0 to count − 1 in the order of `before`, which judges two positions; equal ones as they stood. O(n log n).
std::vector<std::uint32_t> ordered(std::size_t count, FunctionRef<bool(std::uint32_t, std::uint32_t)> before);

/// Which of the names stand earlier in the list already. O(n log n).
std::vector<bool> repeated(std::span<const std::string_view> names);

/// Equal ones stay as they stood.
template <class T, class Before = std::less<>>
void put_in_order(std::vector<T>& list, Before before = {}) {
    std::vector<T> sorted;
    sorted.reserve(list.size());
    for (const std::uint32_t place :
         ordered(list.size(), [&](std::uint32_t a, std::uint32_t b) { return before(list[a], list[b]); }))
        sorted.push_back(std::move(list[place]));
    list.swap(sorted);
}

/// In order, each once.
template <class T>
void sort_and_unite(std::vector<T>& list) {
    put_in_order(list);
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

}  // namespace cairn
