#include "audit_twin_pass.h"

#include <algorithm>

namespace cairn {
namespace {

struct Combination {
    std::size_t min, max;
};

Truth combine(const std::vector<Truth>& children, Combination combination) {
    const auto met = static_cast<std::size_t>(std::count(children.begin(), children.end(), Truth::yes));
    const auto possible = met + static_cast<std::size_t>(std::count(children.begin(), children.end(), Truth::unknown));
    if (met >= combination.min && possible <= combination.max) return Truth::yes;
    if (possible < combination.min || met > combination.max) return Truth::no;
    return Truth::unknown;
}

/// The latest issue date of what a child of a sequence counts.
struct Completion {
    std::optional<Date> latest;
    bool undated = false;
    bool counts() const { return latest || undated; }
};

/// What is not dated may be as late as any; what is dated is the least that the latest can be.
Truth in_order(const Completion& first, const Completion& second) {
    if (!first.counts() || !second.counts()) return Truth::yes;
    const bool late = first.latest && (!second.latest || *first.latest > *second.latest);
    if (late && !second.undated) return Truth::no;
    return late || first.undated ? Truth::unknown : Truth::yes;
}

/// The fewest and the most children that may be met.
Combination combination_of(const TwinNode& node) {
    const std::size_t all = node.children.size();
    if (node.form<AnyOf>()) return {1, all};
    if (node.form<OneOf>()) return {1, 1};
    if (node.form<NoneOf>()) return {0, 0};
    if (const SomeOf* some = node.form<SomeOf>())
        return {static_cast<std::size_t>(some->min), some->max ? static_cast<std::size_t>(*some->max) : all};
    return {all, all};
}

}  // namespace

TwinPass::TwinPass(const TwinSetting& setting, const TwinUses& uses, const TwinElements& fulfilled)
    : setting_(setting), uses_(uses), fulfilled_(fulfilled) {
    const std::size_t count = setting.rule.nodes().size();
    as_met_.resize(count);
    result = {std::vector(count, Truth::no), std::vector(count, Truth::no), std::vector<std::vector<Truth>>(count)};
}

bool TwinPass::is_fulfilled(const Element& element) const {
    return std::find(fulfilled_.begin(), fulfilled_.end(), element) != fulfilled_.end();
}

Interval TwinPass::weight(const Use& use) const {
    return use.part ? Interval::exactly(*use.part) : holding(use.achievement).credits;
}

void TwinPass::judge(std::uint32_t number) {
    const TwinNode& at = node(number);
    for (const std::uint32_t child : at.children)
        judge(child);
    if (at.test && at.is_counting() && !setting_.alone.empty()) return judge_alone(number);
    const bool as_met = is_fulfilled({number, {}}) && stands_in_the_way(at);
    as_met_[number] = as_met;
    result.forms[number] =
        as_met ? Truth::yes : std::visit([&](const auto& rule) { return form(at, rule); }, at.rule->form);
    const std::vector<TwinCounted> counted = counted_in(number);
    Truth status = result.forms[number];
    for (std::uint32_t i = 0; i < at.rule->limits.size(); ++i) {
        const bool met = is_fulfilled({number, i});
        result.limits[number].push_back(met ? Truth::yes : judge_limit(at.rule->limits[i], counted, setting_.facts));
        status = both(status, result.limits[number].back());
    }
    for (const TwinCounted& one : counted)
        if (!one.certain && !as_met) status = both(status, Truth::unknown);
    result.statuses[number] = status;
}

/// A leaf of a test is one thing with its limits: which of them is unmet depends on what one would choose.
void TwinPass::judge_alone(std::uint32_t number) {
    const Truth value = is_fulfilled({number, {}}) ? Truth::yes : setting_.alone[number];
    as_met_[number] = is_fulfilled({number, {}});
    result.forms[number] = result.statuses[number] = value;
    result.limits[number].assign(node(number).rule->limits.size(), value);
}

/// Leaves and `none` can always be what is missing; other composites only where their maximum, order or unknown test is.
bool TwinPass::stands_in_the_way(const TwinNode& node) const {
    if (node.is_leaf() || node.form<NoneOf>()) return true;
    if (node.form<Sequence>()) return order_of(node) != Truth::yes;
    const std::vector<Truth> children = of_children(node);
    if (node.form<When>()) return children[0] == Truth::unknown;
    const auto unmet = static_cast<std::size_t>(std::count(children.begin(), children.end(), Truth::no));
    return children.size() - unmet > combination_of(node).max;
}

std::vector<Truth> TwinPass::of_children(const TwinNode& node) const {
    std::vector<Truth> values;
    for (const std::uint32_t child : node.children)
        values.push_back(result.statuses[child]);
    return values;
}

// The forms.

Truth TwinPass::form(const TwinNode&, const Prose&) const {
    return Truth::unknown;
}
Truth TwinPass::form(const TwinNode& node, const AllOf&) const {
    return combine(of_children(node), combination_of(node));
}
Truth TwinPass::form(const TwinNode& node, const AnyOf&) const {
    return combine(of_children(node), combination_of(node));
}
Truth TwinPass::form(const TwinNode& node, const OneOf&) const {
    return combine(of_children(node), combination_of(node));
}
Truth TwinPass::form(const TwinNode& node, const SomeOf&) const {
    return combine(of_children(node), combination_of(node));
}
Truth TwinPass::form(const TwinNode& node, const NoneOf&) const {
    return combine(of_children(node), combination_of(node));
}
Truth TwinPass::form(const TwinNode& node, const Sequence&) const {
    return both(combine(of_children(node), combination_of(node)), order_of(node));
}

Truth TwinPass::form(const TwinNode& node, const When&) const {
    const std::vector<Truth> values = of_children(node);
    const Truth otherwise = values.size() > 2 ? values[2] : Truth::yes;
    if (values[0] == Truth::yes) return values[1];
    if (values[0] == Truth::no) return otherwise;
    return both(either(values[1], otherwise), Truth::unknown);
}

Truth TwinPass::order_of(const TwinNode& node) const {
    std::vector<Completion> completions;
    for (const std::uint32_t child : node.children) {
        Completion completion;
        for (const TwinCounted& one : counted_in(child)) {
            const auto& issued = holding(one.achievement).own->issued;
            if (!issued)
                completion.undated = true;
            else if (!completion.latest || *completion.latest < *issued)
                completion.latest = issued;
        }
        completions.push_back(completion);
    }
    Truth value = Truth::yes;
    for (std::size_t i = 0; i < completions.size(); ++i)
        for (std::size_t j = i + 1; j < completions.size(); ++j)
            value = both(value, in_order(completions[i], completions[j]));
    return value;
}

Truth TwinPass::form(const TwinNode& node, const Earned&) const {
    for (const Use& use : uses_)
        if (use.node == node.number) return membership(use);
    return Truth::no;
}

Truth TwinPass::form(const TwinNode& node, const Take& take) const {
    Truth value = Truth::yes;
    TwinSum credits, count;
    for (const Use& use : uses_) {
        if (use.node != node.number) continue;
        value = both(value, membership(use));
        credits.add(weight(use), 1, 1);
        count.add(Interval::exactly(Decimal{1}), 1, 1);
    }
    if (take.credits) value = both(value, credits.at_least(take.credits->min.hundredths));
    if (take.credits && take.credits->max) value = both(value, credits.at_most(take.credits->max->hundredths));
    if (take.count) value = both(value, count.at_least(take.count->min));
    if (take.count && take.count->max) value = both(value, count.at_most(*take.count->max));
    return take.share ? both(value, overlap(node, take.share->max)) : value;
}

/// No more than `max` of the take's achievements are used by the nodes that it names, too.
Truth TwinPass::overlap(const TwinNode& node, const Amount& max) const {
    const auto is_shared = [&](std::uint32_t achievement) {
        return std::any_of(uses_.begin(), uses_.end(), [&](const Use& use) {
            return use.achievement == achievement && setting_.rule.names(node, this->node(use.node));
        });
    };
    TwinMeasure measure(max);
    for (const Use& use : uses_)
        if (use.node == node.number) measure.add(weight(use), truth(is_shared(use.achievement)));
    return measure.not_too_much();
}

// What counts where.

Truth TwinPass::reaches(std::uint32_t from, std::uint32_t to) const {
    Truth value = Truth::yes;
    for (std::uint32_t at = from; at != to; at = node(at).parent) {
        if (at == 0 || result.statuses[at] == Truth::no || !applies(at)) return Truth::no;
        // In what is taken as met, what may be met is taken to be.
        if (as_met_[at]) value = Truth::yes;
        value = both(value, result.statuses[at]);
    }
    return value;
}

bool TwinPass::supports(std::uint32_t number) const {
    return result.statuses[0] == Truth::yes && reaches(number, 0) >= (as_met_[0] ? Truth::unknown : Truth::yes);
}

bool TwinPass::applies(std::uint32_t number) const {
    const TwinNode& parent = node(node(number).parent);
    if (!parent.form<When>() || node(number).branch == "/when") return true;
    const Truth test = result.statuses[parent.children[0]];
    return test != (node(number).branch == "/then" ? Truth::no : Truth::yes);
}

std::vector<TwinCounted> TwinPass::counted_in(std::uint32_t number) const {
    std::vector<TwinCounted> counted;
    for (const Use& use : uses_) {
        const Truth reached = reaches(use.node, number);
        if (reached == Truth::no) continue;
        // Of a leaf that is taken as met, what is uncertain is taken as certain.
        const bool as_met = is_fulfilled({use.node, {}});  // which itself is not yet judged when it asks
        const Truth member = as_met || use.node != number ? Truth::yes : membership(use);
        const TwinCounted one{use.achievement, use.part, as_met ? Truth::yes : holding(use.achievement).held,
                              both(reached, member) == Truth::yes};
        const auto before = std::find_if(counted.begin(), counted.end(), [&](const TwinCounted& other) {
            return other.achievement == one.achievement;
        });
        if (before == counted.end()) {
            counted.push_back(one);
            continue;
        }
        if (before->part && one.part) before->part->hundredths += one.part->hundredths;
        before->held = both(before->held, one.held);
        before->certain = before->certain && one.certain;
    }
    return counted;
}

}  // namespace cairn
