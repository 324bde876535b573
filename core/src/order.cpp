#include "order.h"

#include <numeric>

namespace cairn {

// Merging runs that double in length.
std::vector<std::uint32_t> ordered(std::size_t count, FunctionRef<bool(std::uint32_t, std::uint32_t)> before) {
    std::vector<std::uint32_t> from(count), to(count);
    std::iota(from.begin(), from.end(), 0U);
    for (std::size_t run = 1; run < count; run *= 2) {
        for (std::size_t begin = 0; begin < count; begin += 2 * run) {
            const std::size_t middle = std::min(begin + run, count);
            const std::size_t end = std::min(begin + 2 * run, count);
            std::size_t left = begin, right = middle;
            for (std::size_t at = begin; at < end; ++at) {
                const bool take_right = left == middle || (right < end && before(from[right], from[left]));
                to[at] = from[take_right ? right++ : left++];
            }
        }
        from.swap(to);
    }
    return from;
}

std::vector<bool> repeated(std::span<const std::string_view> names) {
    std::vector<bool> out(names.size());
    const auto places = ordered(names.size(), [&](std::uint32_t a, std::uint32_t b) { return names[a] < names[b]; });
    for (std::size_t i = 1; i < places.size(); ++i)
        out[places[i]] = names[places[i]] == names[places[i - 1]];
    return out;
}

}  // namespace cairn
