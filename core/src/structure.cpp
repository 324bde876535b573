#include "cairn/structure.h"

#include <algorithm>
#include <utility>

namespace cairn {
namespace {

class Paths {
public:
    Paths(std::size_t modules, std::span<const Prerequisite> prerequisites) : next_(modules), before_(modules) {
        for (const auto& [before, after] : prerequisites) {
            next_[before].push_back(after);
            before_[after].push_back(before);
        }
    }

    std::vector<ModuleStructure> run() const {
        const std::vector<std::uint32_t> up = longest(before_), down = longest(next_);
        std::vector<ModuleStructure> result(next_.size());
        for (std::uint32_t i = 0; i < result.size(); ++i)
            result[i] = {reached_from(i), up[i] + down[i] - 1};
        return result;
    }

private:
    using Neighbours = std::vector<std::vector<std::uint32_t>>;

    /// By module: how many are on the longest path from it along `to`.
    static std::vector<std::uint32_t> longest(const Neighbours& to) {
        std::vector<std::uint32_t> length(to.size(), 1);
        // A path has no more modules than there are, so after as many rounds nothing changes.
        for (bool changed = true; changed;) {
            changed = false;
            for (std::size_t i = 0; i < to.size(); ++i)
                for (const std::uint32_t other : to[i])
                    if (length[i] <= length[other] && length[other] < to.size()) {
                        length[i] = length[other] + 1;
                        changed = true;
                    }
        }
        return length;
    }

    std::uint32_t reached_from(std::uint32_t module) const {
        std::vector<bool> seen(next_.size());
        std::vector<std::uint32_t> open = {module};
        std::uint32_t reached = 0;
        while (!open.empty()) {
            const std::uint32_t at = open.back();
            open.pop_back();
            for (const std::uint32_t other : next_[at]) {
                if (seen[other]) continue;
                seen[other] = true;
                ++reached;
                open.push_back(other);
            }
        }
        return reached;
    }

    Neighbours next_, before_;
};

}  // namespace

std::vector<Prerequisite> prerequisites_of(const PlanQuestion& question, const Plan& plan) {
    std::vector<Prerequisite> found;
    for (std::uint32_t after = 0; after < plan.picks.size(); ++after) {
        const Pick& later = plan.picks[after];
        if (!question.catalogue->credentials[later.record].entry) continue;
        for (std::uint32_t before = 0; before < plan.picks.size(); ++before) {
            if (plan.picks[before].end >= later.start) continue;
            Plan without = plan;
            without.picks.erase(without.picks.begin() + before);
            if (!question.accepts(admitted(question, learner_with(question, without), later.record, later.start)))
                found.push_back({before, after});
        }
    }
    return found;
}

std::vector<std::vector<std::uint32_t>> leans_on(const PlanQuestion& question, const Plan& plan) {
    std::vector<std::vector<std::uint32_t>> found(plan.picks.size());
    for (std::uint32_t after = 0; after < plan.picks.size(); ++after) {
        const Pick& later = plan.picks[after];
        if (!question.catalogue->credentials[later.record].entry) continue;
        std::vector<std::uint32_t> last_first;
        for (std::uint32_t before = 0; before < plan.picks.size(); ++before)
            if (plan.picks[before].end < later.start) last_first.push_back(before);
        std::sort(last_first.begin(), last_first.end(), [&](std::uint32_t a, std::uint32_t b) {
            return std::pair(plan.picks[a].end, a) > std::pair(plan.picks[b].end, b);
        });
        std::vector<bool> gone(plan.picks.size());
        for (const std::uint32_t before : last_first) {
            gone[before] = true;
            Plan without = plan;
            for (std::size_t i = plan.picks.size(); i-- > 0;)
                if (gone[i]) without.picks.erase(without.picks.begin() + static_cast<std::ptrdiff_t>(i));
            if (question.accepts(admitted(question, learner_with(question, without), later.record, later.start)))
                continue;
            gone[before] = false;
            found[after].push_back(before);
        }
        std::sort(found[after].begin(), found[after].end());
    }
    return found;
}

std::vector<ModuleStructure> structure_of(std::size_t modules, std::span<const Prerequisite> prerequisites) {
    return Paths(modules, prerequisites).run();
}

std::vector<ModuleStructure> structure_of(const PlanQuestion& question, const Plan& plan) {
    return structure_of(plan.picks.size(), prerequisites_of(question, plan));
}

}  // namespace cairn
