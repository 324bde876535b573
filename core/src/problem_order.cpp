#include "problem_order.h"

#include <algorithm>
#include <compare>
#include <cstdint>

#include "cairn/catalogue_json.h"

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
    const auto end = problems.begin() + static_cast<std::ptrdiff_t>(std::min(problems.size(), max_problems));
    std::stable_sort(problems.begin(), end, [&](const Problem& a, const Problem& b) {
        return place_of(a, files, lists) < place_of(b, files, lists);
    });
    return problems;
}

}  // namespace cairn
