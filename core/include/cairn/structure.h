#pragma once
// What hangs on each module of a plan: its place among prerequisites, in the terms of Curricular Analytics (Heileman, Abdallah, Slim and
// Hickman 2018, "Curricular Analytics: A Framework for Quantifying the Impact of Curricular Reforms and Pedagogical Innovations",
// arXiv:1811.09676).

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "cairn/plan.h"

namespace cairn {

/// The later of two picks could not begin when it does without the earlier one: its entry would not be met. Numbers are places in the
/// plan's picks.
struct Prerequisite {
    std::uint32_t before = 0;
    std::uint32_t after = 0;
    bool operator==(const Prerequisite&) const = default;
};

/// In order of (after, before). Where either of two picks would do for a third, neither is its prerequisite. An audit for each pair of
/// picks of which one is completed when the other begins.
std::vector<Prerequisite> prerequisites_of(const PlanQuestion& question, const Plan& plan);

/// By pick, ascending, the earlier picks that its entry leans on: enough of those completed before it begins for it to be admitted then, and of
/// more than enough those that are completed first. So where either of two would do, one of them is here. An audit for each pair of picks of
/// which one is completed when the other begins.
std::vector<std::vector<std::uint32_t>> leans_on(const PlanQuestion& question, const Plan& plan);

struct ModuleStructure {
    std::uint32_t blocking = 0;  ///< modules that cannot be reached without it: it lies before them on some path
    std::uint32_t delay = 1;     ///< modules on the longest path that it lies on, itself included
    std::uint32_t complexity() const { return blocking + delay; }
    bool operator==(const ModuleStructure&) const = default;
};

/// One for each of `modules` modules, numbered from 0. The prerequisites must not run in a circle; in a plan they cannot.
/// O(modules · prerequisites). The complexity of the whole is the sum of the modules' own.
std::vector<ModuleStructure> structure_of(std::size_t modules, std::span<const Prerequisite> prerequisites);

/// By pick, of its `prerequisites_of`. `question.certain` must be that of the plan: whether it rests on facts not stated.
std::vector<ModuleStructure> structure_of(const PlanQuestion& question, const Plan& plan);

}  // namespace cairn
