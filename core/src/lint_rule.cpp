#include "lint_rule.h"

#include <algorithm>
#include <utility>

#include "lint_abilities.h"
#include "numbers.h"

namespace cairn {
namespace {

template <class... Forms>
bool is(const Requirement& rule) {
    return (std::holds_alternative<Forms>(rule.form) || ...);
}

/// What it means that a node cannot hold: the whole rule cannot; or it cannot, for want of alternatives like this one; or it can,
/// by other alternatives.
enum class Fate : std::uint8_t { whole, alternative, branch };

class Explanation {
public:
    explicit Explanation(const LintCase& one) : one_(one), abilities_(find_abilities(one)) {}

    LintReasons find() {
        explain(0, Fate::whole);
        return std::move(out_);
    }

private:
    void explain(std::uint32_t node, Fate fate) {
        const LintNode& at = one_.nodes[node];
        for (const LintReason& reason : abilities_[node].reasons)
            add(reason, fate);
        if (abilities_[node].hold) find_repeats(one_, node, out_);
        if (is<NoneOf>(*at.rule)) return;  // an exclusion may be of what is elsewhere
        const bool alternatives = is<AnyOf, OneOf, SomeOf, When>(*at.rule);
        if (is<AnyOf>(*at.rule)) find_unneeded(node);
        if (abilities_[node].hold)
            fate = Fate::branch;
        else if (alternatives && fate == Fate::whole)
            fate = Fate::alternative;
        if (is<When>(*at.rule)) return explain_when(node, fate);
        for (const std::uint32_t child : at.children)
            explain(child, fate);
    }

    void add(LintReason reason, Fate fate) {
        reason.words += "; " + consequence(fate, reason.elsewhere);
        if (fate == Fate::branch) reason.kind = LintKind::dead_branch;
        out_.push_back(std::move(reason));
    }

    std::string consequence(Fate fate, bool elsewhere) const {
        const std::string only = "only achievements from elsewhere can ";
        if (fate == Fate::whole && one_.rule.entry) return elsewhere ? only + "admit anyone" : "nobody can be admitted";
        if (fate == Fate::whole) return elsewhere ? only + "complete the award" : "the award can never be completed";
        const std::string branch = elsewhere ? only + "make this branch hold" : "this branch can never hold";
        return fate == Fate::branch ? branch : branch + ", and too few others can";
    }

    void explain_when(std::uint32_t node, Fate fate) {
        const auto& branches = one_.nodes[node].children;
        const LintAbility& test = abilities_[branches[0]];
        const bool has_else = branches.size() > 2;
        if (!test.hold) {
            explain_test(branches[0]);
        } else {
            if (!test.fail)
                out_.push_back({LintKind::constant_test, one_.nodes[branches[0]].pointer,
                                has_else ? "this test always holds, so its \"else\" never applies"
                                         : "this test always holds, so there is nothing to choose"});
            explain(branches[0], Fate::branch);
            explain(branches[1], fate);
        }
        if (test.fail && has_else) explain(branches[2], fate);
    }

    void explain_test(std::uint32_t test) {
        LintReasons reasons;
        gather(test, reasons);
        const bool elsewhere =
            std::any_of(reasons.begin(), reasons.end(), [](const auto& one) { return one.elsewhere; });
        std::string words =
            elsewhere ? "without achievements from elsewhere this test never holds" : "this test never holds";
        words += ", so its \"then\" never applies";
        if (!reasons.empty()) words += ": " + reasons.front().words;
        out_.push_back({LintKind::constant_test, one_.nodes[test].pointer, std::move(words)});
    }

    void gather(std::uint32_t node, LintReasons& out) const {
        const LintAbility& ability = abilities_[node];
        out.insert(out.end(), ability.reasons.begin(), ability.reasons.end());
        if (is<NoneOf>(*one_.nodes[node].rule)) return;
        for (const std::uint32_t child : one_.nodes[node].children)
            if (!abilities_[child].hold) gather(child, out);
    }

    /// Among tests, which use nothing up: what always holds makes the others superfluous, and so does the same once more.
    void find_unneeded(std::uint32_t node) {
        const std::vector<std::uint32_t>& alternatives = one_.nodes[node].children;
        if (alternatives.size() < 2 || !only_tests(node)) return;
        for (const std::uint32_t child : alternatives)
            if (!abilities_[child].fail)
                return out_.push_back({LintKind::dead_branch, one_.nodes[child].pointer,
                                       "this always holds, so the other alternatives are never needed"});
        for (std::size_t i = 1; i < alternatives.size(); ++i)
            for (std::size_t j = 0; j < i; ++j) {
                if (!same(*one_.nodes[alternatives[i]].rule, *one_.nodes[alternatives[j]].rule)) continue;
                out_.push_back({LintKind::dead_branch, one_.nodes[alternatives[i]].pointer,
                                "this is never needed: an earlier alternative says the same"});
                break;
            }
    }

    static bool same(const Requirement& a, const Requirement& b) { return a.form == b.form && a.limits == b.limits; }

    bool only_tests(std::uint32_t node) const {
        const LintNode& at = one_.nodes[node];
        if (at.test || is<NoneOf>(*at.rule)) return true;
        if (is<Earned, Take>(*at.rule)) return false;
        return std::all_of(at.children.begin(), at.children.end(), [&](auto child) { return only_tests(child); });
    }

    const LintCase& one_;
    const std::vector<LintAbility> abilities_;
    LintReasons out_;
};

}  // namespace

bool can_hold(const LintCase& one) {
    return find_abilities(one).front().hold;
}

LintReasons find_rule_lints(const LintCase& one) {
    return Explanation(one).find();
}

}  // namespace cairn
