#pragma once
// Numbers by chance, the same with every compiler and library: SplitMix64 (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number
// generators", OOPSLA, doi:10.1145/2660193.2660195). Any number of its sequence is known without those before it, so whatever has a
// number (a run, a module, a day) has a sequence of its own, and what one draws does not move what another does.

#include <cstdint>

namespace cairn {

class Chance {
public:
    explicit Chance(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() { return mixed(state_ += gamma); }

    /// 0 to n - 1, each as likely as the others: Lemire 2019, "Fast random integer generation in an interval", ACM Transactions on
    /// Modeling and Computer Simulation 29(1), algorithm 5, on the high halves. `n` must not be 0.
    std::uint32_t below(std::uint32_t n) {
        std::uint64_t product = (next() >> 32) * n;
        if (static_cast<std::uint32_t>(product) < n) {
            const std::uint32_t uneven = (0U - n) % n;
            while (static_cast<std::uint32_t>(product) < uneven)
                product = (next() >> 32) * n;
        }
        return static_cast<std::uint32_t>(product >> 32);
    }

    /// True so many times in 10,000.
    bool in_10_000(std::uint32_t times) { return times >= 10'000 || (times > 0 && below(10'000) < times); }

    /// The number at that place of a seed's sequence, counted from 0: the seed of whatever has that number.
    static std::uint64_t at(std::uint64_t seed, std::uint64_t place) { return mixed(seed + gamma * (place + 1)); }

private:
    static constexpr std::uint64_t gamma = 0x9e3779b97f4a7c15ULL;

    static std::uint64_t mixed(std::uint64_t z) {
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }

    std::uint64_t state_;
};

}  // namespace cairn
