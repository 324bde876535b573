#pragma once
// Which column to branch on: the one whose two sides are likely to move the bound most, judged by how far it moved before when that
// column was branched on (pseudo-costs: Bénichou and others 1971; the product of both sides as in Achterberg 2007).

#include <cstdint>
#include <vector>

namespace cairn {

class BranchGains {
public:
    void reset(std::size_t columns);
    /// `part`: how far the value had to move, between 0 and 1; `gain`: how far the bound did.
    void learn(std::uint32_t column, bool up, double part, double gain);
    /// The more, the better. `part`: how far the value is above a whole number.
    double worth(std::uint32_t column, double part) const;
    /// Of a whole unit, as far as is known yet.
    double usual() const { return all_.count > 0 ? all_.sum / all_.count : 1; }

private:
    struct Gain {
        double sum = 0, count = 0;
    };
    double expected(std::uint32_t column, bool up, double part) const;
    std::vector<Gain> gains_;  ///< by column: down, up
    Gain all_;
};

}  // namespace cairn
