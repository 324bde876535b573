#include "lint_abilities.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "lint_amounts.h"
#include "numbers.h"

namespace cairn {
namespace {

template <class... Forms>
bool is(const Requirement& rule) {
    return (std::holds_alternative<Forms>(rule.form) || ...);
}

class Abilities {
public:
    explicit Abilities(const LintCase& one) : one_(one), found_(one.nodes.size()) {}

    std::vector<LintAbility> find() {
        // Children come after their node.
        for (std::size_t i = found_.size(); i-- > 0;)
            judge(static_cast<std::uint32_t>(i));
        return std::move(found_);
    }

private:
    void judge(std::uint32_t node) {
        LintAbility& ability = found_[node];
        const Requirement& rule = *one_.nodes[node].rule;
        form(node, ability);
        find_leaf_reasons(one_, node, ability.reasons);
        if (ability.hold && ability.reasons.empty()) find_limits(node, ability.reasons);
        ability.hold = ability.hold && ability.reasons.empty();
        ability.fail = ability.fail || !rule.limits.empty();
    }

    /// What cannot be earned within the catalogue may be so with achievements from elsewhere, and then count here.
    void find_limits(std::uint32_t node, LintReasons& reasons) const {
        find_limit_reasons(one_, node, reasons);
        const auto leaves = counting_leaves(one_, node);
        const bool out_of_reach = std::any_of(
            leaves.begin(), leaves.end(), [&](std::uint32_t leaf) { return !one_.nodes[leaf].out_of_reach.empty(); });
        for (LintReason& reason : reasons)
            reason.elsewhere = reason.elsewhere || out_of_reach;
    }

    void form(std::uint32_t node, LintAbility& ability) const {
        const Requirement& rule = *one_.nodes[node].rule;
        if (is<AllOf, Sequence>(rule)) {
            some(node, children(node), std::nullopt, ability);
        } else if (is<AnyOf>(rule)) {
            some(node, 1, std::nullopt, ability);
        } else if (is<OneOf>(rule)) {
            some(node, 1, 1, ability);
        } else if (const auto* of = std::get_if<SomeOf>(&rule.form)) {
            some(node, of->min, of->max, ability);
        } else if (is<NoneOf>(rule)) {
            none(node, ability);
        } else if (is<When>(rule)) {
            ability.hold = when_holds(node);
        } else if (const auto* take = std::get_if<Take>(&rule.form)) {
            ability.fail = asks(*take);
        } else if (const auto* experience = std::get_if<ExperienceTest>(&rule.form)) {
            ability.fail = experience->months > 0;
        }
    }

    void some(std::uint32_t node, std::int64_t min, std::optional<std::int64_t> max, LintAbility& ability) const {
        const std::int64_t hold = number(node, &LintAbility::hold);
        const std::int64_t always = children(node) - number(node, &LintAbility::fail);
        ability.hold = hold >= min;
        ability.fail = always < min || (max && hold > *max);
        const std::string& pointer = one_.nodes[node].pointer;
        if (min > children(node))
            ability.reasons.push_back({LintKind::contradiction, pointer + "/some/min",
                                       digits(min) + " are asked for, of " + digits(children(node))});
        if (max && always > *max)
            ability.reasons.push_back({LintKind::contradiction, pointer,
                                       digits(always) + " of these always hold, and at most " + digits(*max) + " may"});
    }

    void none(std::uint32_t node, LintAbility& ability) const {
        for (const std::uint32_t child : one_.nodes[node].children)
            if (!found_[child].fail)
                ability.reasons.push_back(
                    {LintKind::unsatisfiable, one_.nodes[child].pointer, "this always holds, and here it must not"});
    }

    bool when_holds(std::uint32_t node) const {
        const auto& branches = one_.nodes[node].children;
        const LintAbility& test = found_[branches[0]];
        const bool otherwise = branches.size() < 3 || found_[branches[2]].hold;
        return (test.hold && found_[branches[1]].hold) || (test.fail && otherwise);
    }

    static bool asks(const Take& take) {
        return take.share || (take.credits && take.credits->min.hundredths > 0) || (take.count && take.count->min > 0);
    }

    std::int64_t children(std::uint32_t node) const {
        return static_cast<std::int64_t>(one_.nodes[node].children.size());
    }

    std::int64_t number(std::uint32_t node, bool LintAbility::*what) const {
        const auto& list = one_.nodes[node].children;
        return std::count_if(list.begin(), list.end(), [&](std::uint32_t child) { return found_[child].*what; });
    }

    const LintCase& one_;
    std::vector<LintAbility> found_;
};

}  // namespace

std::vector<LintAbility> find_abilities(const LintCase& one) {
    return Abilities(one).find();
}

}  // namespace cairn
