#include "branch_gains.h"

#include <algorithm>

namespace cairn {

void BranchGains::reset(std::size_t columns) {
    gains_.assign(2 * columns, {});
    all_ = {};
}

void BranchGains::learn(std::uint32_t column, bool up, double part, double gain) {
    for (Gain* known : {&gains_[2 * column + (up ? 1 : 0)], &all_}) {
        known->sum += gain / part;
        known->count += 1;
    }
}

double BranchGains::expected(std::uint32_t column, bool up, double part) const {
    const Gain& gain = gains_[2 * column + (up ? 1 : 0)];
    return part * std::max(gain.count > 0 ? gain.sum / gain.count : usual(), 1e-4);
}

double BranchGains::worth(std::uint32_t column, double part) const {
    return expected(column, false, part) * expected(column, true, 1 - part);
}

}  // namespace cairn
