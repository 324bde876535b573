#pragma once
// Chance for tests, the same with every compiler and library: SplitMix64 (Steele, Lea and Flood 2014, "Fast splittable
// pseudorandom number generators").

#include <cstddef>
#include <cstdint>
#include <vector>

namespace cairn {

class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        std::uint64_t z = state_ += 0x9e3779b97f4a7c15ULL;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    /// 0 to n - 1, near enough evenly for small n.
    std::size_t below(std::size_t n) { return static_cast<std::size_t>(next() % n); }
    /// True once in n times.
    bool once_in(std::size_t n) { return below(n) == 0; }
    template <class T>
    const T& any(const std::vector<T>& values) {
        return values[below(values.size())];
    }

private:
    std::uint64_t state_;
};

}  // namespace cairn
