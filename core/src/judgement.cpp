#include "cairn/judgement.h"

#include <algorithm>
#include <utility>

#include "audit_case.h"
#include "audit_judge.h"
#include "order.h"

namespace cairn {
namespace {

class Judge {
public:
    Judge(const AuditCase& audit, std::span<const Use> uses, std::span<const Element> assumed)
        : audit_(audit), uses_(uses), assumed_(assumed), holding_of_(audit.question.learner->achievements.size()) {
        for (const Holding& holding : audit.held)
            holding_of_[holding.achievement] = &holding;
        judgement_.nodes.resize(audit.nodes.size());
    }

    Judgement run() {
        const auto counted = judge(0);
        for (const Counted& one : counted)
            judgement_.counted_credits += one.credits.low;
        const auto before = [](const LimitVerdict& a, const LimitVerdict& b) {
            return std::pair(a.limit.node, *a.limit.limit) < std::pair(b.limit.node, *b.limit.limit);
        };
        put_in_order(judgement_.limits, before);
        return std::move(judgement_);
    }

private:
    using List = std::vector<Counted>;

    bool assumed(const Element& element) const {
        return std::find(assumed_.begin(), assumed_.end(), element) != assumed_.end();
    }

    /// What the node counts: of children that are not met, nothing.
    List judge(std::uint32_t node) {
        NodeVerdict& verdict = judgement_.nodes[node];
        List counted;
        if (audit_.is_test(node)) {
            verdict.status = judge_test(node);
        } else if (audit_.nodes[node].counts()) {
            counted = judge_leaf(node);
        } else {
            counted = judge_composite(node);
        }
        if (assumed({node, {}})) {
            verdict.status = Truth::yes;
            for (Counted& one : counted)
                one.certain = true;
        }
        verdict.status = both(verdict.status, judge_limits(node, counted));
        const bool doubtful =
            std::any_of(counted.begin(), counted.end(), [](const Counted& one) { return !one.certain; });
        if (doubtful) verdict.status = both(verdict.status, Truth::unknown);
        // Above, nobody knows whether it counts.
        for (Counted& one : counted)
            one.certain = one.certain && verdict.status != Truth::unknown;
        return counted;
    }

    // The children of tests have a value of their own, for the report; with something assumed among them, so has the test.
    Truth judge_test(std::uint32_t node) {
        const auto children = audit_.children_of(node);
        for (const std::uint32_t child : children)
            judge(child);
        const Requirement& rule = *audit_.nodes[node].rule;
        judgement_.nodes[node].have = {};
        if (children.empty() || std::holds_alternative<NoneOf>(rule.form)) return audit_.tests[node];
        if (std::holds_alternative<When>(rule.form))
            return when_truth(status(children[0]), status(children[1]),
                              children.size() > 2 ? status(children[2]) : Truth::yes);
        return judge_children(node, children);
    }

    List judge_leaf(std::uint32_t node) {
        List counted;
        for (const Use& use : uses_)
            if (use.node == node && holding_of_[use.achievement]) counted.push_back(counted_as(use));
        const Requirement& rule = *audit_.nodes[node].rule;
        NodeVerdict& verdict = judgement_.nodes[node];
        if (const auto* take = std::get_if<Take>(&rule.form)) {
            verdict = judge_take(node, *take, counted);
        } else {
            verdict.status = counted.empty() ? Truth::no : counted.front().certain ? Truth::yes : Truth::unknown;
            verdict.have.count = exactly(static_cast<std::int64_t>(counted.size()));
            verdict.need.count = Range{1, 1};
        }
        return counted;
    }

    Counted counted_as(const Use& use) const {
        const Holding& holding = *holding_of_[use.achievement];
        return {&holding, counted_credits(use, holding), membership(audit_, use.node, holding) == Truth::yes};
    }

    NodeVerdict judge_take(std::uint32_t node, const Take& take, const List& counted) {
        NodeVerdict verdict;
        Range credits;
        for (const Counted& one : counted)
            credits.add(one.credits.low, one.credits.high);
        const auto count = static_cast<std::int64_t>(counted.size());
        verdict.have = {credits, {}, exactly(count), {}};
        verdict.status = Truth::yes;
        for (const Counted& one : counted)
            if (!one.certain) verdict.status = Truth::unknown;
        if (take.credits) {
            verdict.need.credits = Range{take.credits->min.hundredths, unbounded};
            if (take.credits->max) verdict.need.credits->high = take.credits->max->hundredths;
            verdict.status = both(verdict.status, at_least(credits, verdict.need.credits->low));
            if (take.credits->max) verdict.status = both(verdict.status, at_most(credits, verdict.need.credits->high));
        }
        if (take.count) {
            verdict.need.count = Range{take.count->min, take.count->max ? *take.count->max : unbounded};
            verdict.status = both(verdict.status, at_least(exactly(count), verdict.need.count->low));
            verdict.status = both(verdict.status, at_most(exactly(count), verdict.need.count->high));
        }
        if (take.share)
            verdict.status =
                both(verdict.status, at_most(overlap(audit_, uses_, node, counted), target(take.share->max)));
        return verdict;
    }

    List judge_composite(std::uint32_t node) {
        const auto children = audit_.children_of(node);
        const Requirement& rule = *audit_.nodes[node].rule;
        List counted;
        std::vector<Range> dates;
        for (std::size_t i = 0; i < children.size(); ++i) {
            const List below = judge(children[i]);
            if (status(children[i]) == Truth::no || !applies(node, children, i)) continue;
            if (!below.empty()) dates.push_back(latest(below));
            for (const Counted& one : below)
                unite(one, counted);
        }
        Truth& result = judgement_.nodes[node].status;
        if (std::holds_alternative<When>(rule.form)) {
            result = when_truth(status(children[0]), status(children[1]),
                                children.size() > 2 ? status(children[2]) : Truth::yes);
        } else {
            result = judge_children(node, children);
            if (std::holds_alternative<Sequence>(rule.form)) result = both(result, in_order(dates));
        }
        return counted;
    }

    /// What a `when` that applies otherwise has in this branch counts towards nothing.
    bool applies(std::uint32_t node, const std::vector<std::uint32_t>& children, std::size_t child) const {
        if (!std::holds_alternative<When>(audit_.nodes[node].rule->form) || child == 0) return true;
        const Truth test = judgement_.nodes[children[0]].status;
        return test != (child == 1 ? Truth::no : Truth::yes);
    }

    Truth judge_children(std::uint32_t node, const std::vector<std::uint32_t>& children) {
        std::uint32_t met = 0, unknown = 0;
        for (const std::uint32_t child : children) {
            met += status(child) == Truth::yes;
            unknown += status(child) == Truth::unknown;
        }
        const auto bounds = *child_bounds(*audit_.nodes[node].rule, static_cast<std::uint32_t>(children.size()));
        judgement_.nodes[node].have.nodes = Range{met, met + unknown};
        judgement_.nodes[node].need.nodes = Range{bounds.min, bounds.max == any_number ? unbounded : bounds.max};
        return children_truth(bounds, met, unknown);
    }

    Truth status(std::uint32_t node) const { return judgement_.nodes[node].status; }

    Truth judge_limits(std::uint32_t node, const List& counted) {
        if (audit_.nodes[node].test) return Truth::yes;  // part of how a leaf of a test is judged alone
        const auto& limits = audit_.nodes[node].rule->limits;
        Truth result = Truth::yes;
        for (std::uint32_t i = 0; i < limits.size(); ++i) {
            LimitVerdict verdict;
            verdict.limit = {node, i};
            verdict.have = have_of(limits[i].rule, counted, audit_.setting);
            verdict.need = need_of(limits[i].rule);
            verdict.status = truth_of(limits[i].rule, counted, audit_.setting);
            if (assumed(verdict.limit)) verdict.status = Truth::yes;
            result = both(result, verdict.status);
            judgement_.limits.push_back(std::move(verdict));
        }
        return result;
    }

    /// Each achievement once, its parts added up.
    static void unite(const Counted& one, List& counted) {
        for (Counted& known : counted) {
            if (known.holding != one.holding) continue;
            const bool parts = known.credits.exact() && known.credits.low + one.credits.low <= one.holding->credits.low;
            if (parts) known.credits.low = known.credits.high = known.credits.low + one.credits.low;
            known.certain = known.certain && one.certain;
            return;
        }
        counted.push_back(one);
    }

    /// The latest date of issue, in days: from the latest that is stated, to no end if one is not.
    static Range latest(const List& counted) {
        Range days{-unbounded, -unbounded};
        for (const Counted& one : counted) {
            const auto& issued = one.holding->issued;
            days.low = std::max(days.low, issued ? std::int64_t{issued->days} : -unbounded);
            days.high = std::max(days.high, issued ? std::int64_t{issued->days} : unbounded);
        }
        return days;
    }

    static Truth in_order(const std::vector<Range>& dates) {
        Truth result = Truth::yes;
        for (std::size_t later = 1; later < dates.size(); ++later)
            for (std::size_t first = 0; first < later; ++first) {
                if (dates[first].low > dates[later].high) return Truth::no;
                if (dates[first].high > dates[later].low) result = Truth::unknown;
            }
        return result;
    }

    static Range exactly(std::int64_t number) { return {number, number}; }

    const AuditCase& audit_;
    std::span<const Use> uses_;
    std::span<const Element> assumed_;
    std::vector<const Holding*> holding_of_;
    Judgement judgement_;
};

}  // namespace

Truth membership(const AuditCase& audit, std::uint32_t node, const Holding& holding) {
    const Requirement& rule = *audit.nodes[node].rule;
    if (const auto* take = std::get_if<Take>(&rule.form))
        return both(holding.held, matches(take->from, holding.subject, audit.setting.frameworks, audit.setting.award));
    const auto& earned = std::get<Earned>(rule.form);
    const auto is_it = [&](const CredentialRef& ref) { return ref.id == holding.subject.credential; };
    if (std::none_of(earned.credentials.begin(), earned.credentials.end(), is_it)) return Truth::no;
    const Truth grade = earned.min_grade ? graded(holding, *earned.min_grade, audit.setting.catalogue) : Truth::yes;
    return both(holding.held, grade);
}

CreditRange counted_credits(const Use& use, const Holding& holding) {
    return use.part ? CreditRange{use.part->hundredths, use.part->hundredths} : holding.credits;
}

bool names(const AuditCase& audit, std::uint32_t node, std::uint32_t other) {
    const auto* take = std::get_if<Take>(&audit.nodes[node].rule->form);
    if (!take || !take->share || node == other) return false;
    return std::any_of(take->share->with.begin(), take->share->with.end(), [&](const std::string& id) {
        const RuleNode* named = find_node(audit.nodes, id);
        if (!named) return false;
        const auto first = static_cast<std::uint32_t>(named - audit.nodes.data());
        return first <= other && other < named->end;
    });
}

Range overlap(const AuditCase& audit, std::span<const Use> uses, std::uint32_t node, std::span<const Counted> counted) {
    const Amount& most = std::get<Take>(audit.nodes[node].rule->form).share->max;
    Range sum;
    for (const Counted& one : counted) {
        const bool elsewhere = std::any_of(uses.begin(), uses.end(), [&](const Use& use) {
            return use.achievement == one.holding->achievement && names(audit, node, use.node);
        });
        const Range range = contribution(most, one.credits, truth(elsewhere));
        sum.add(range.low, range.high);
    }
    return sum;
}

Judgement judge(const AuditCase& audit, std::span<const Use> uses, std::span<const Element> assumed) {
    return Judge(audit, uses, assumed).run();
}

Judgement judge(const AuditQuestion& question, std::span<const Use> uses, std::span<const Element> assumed) {
    return judge(AuditCase(question), uses, assumed);
}

}  // namespace cairn
