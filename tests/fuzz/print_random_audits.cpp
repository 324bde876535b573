// Prints random audit cases, one a line, for the fuzzer to start from.

#include <cstdint>
#include <cstdio>

#include "random_audit.h"

int main() {
    constexpr std::uint64_t cases = 300;
    for (std::uint64_t seed = 0; seed < cases; ++seed)
        std::puts(cairn::random_audit(seed).dump().c_str());
}
