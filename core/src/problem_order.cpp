#include "problem_order.h"

#include <algorithm>
#include <compare>
#include <cstdint>
#include <utility>
#include <vector>

#include "cairn/catalogue_json.h"
#include "order.h"

namespace cairn {
namespace {

struct Place {
    std::size_t file = 0, list = 0;  // the header's list is 0
    std::uint32_t position = 0;
    auto operator<=>(const Place&) const = default;
};

Place place_of(const Problem& problem, std::span<const std::string> files, std::span<const std::string_view> lists) {
    Place place;
    while (place.file < files.size() && files[place.file] != problem.file)
        ++place.file;
    for (std::size_t i = 0; i < lists.size(); ++i) {
        const std::string prefix = "/" + std::string(lists[i]) + "/";
        if (!problem.pointer.starts_with(prefix)) continue;
        place.list = i + 1;
        const char* digit = problem.pointer.c_str() + prefix.size();
        while (*digit >= '0' && *digit <= '9')
            place.position = place.position * 10 + static_cast<std::uint32_t>(*digit++ - '0');
    }
    return place;
}

}  // namespace

Problems in_order(Problems problems, std::span<const std::string> files, std::span<const std::string_view> lists) {
    // Of too many, the last says that there are more.
    const std::size_t placed = std::min(problems.size(), max_problems);
    std::vector<Place> places;
    for (std::size_t i = 0; i < placed; ++i)
        places.push_back(place_of(problems[i], files, lists));
    Problems out;
    for (const std::uint32_t i :
         ordered(placed, [&](std::uint32_t a, std::uint32_t b) { return places[a] < places[b]; }))
        out.push_back(std::move(problems[i]));
    for (std::size_t i = placed; i < problems.size(); ++i)
        out.push_back(std::move(problems[i]));
    return out;
}

}  // namespace cairn
