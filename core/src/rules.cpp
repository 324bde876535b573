#include "rules.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "numbers.h"
#include "order.h"
#include "wording.h"

namespace cairn {
namespace {

template <class... Forms>
bool is(const Requirement& node) {
    return (std::holds_alternative<Forms>(node.form) || ...);
}

class RuleCheck {
public:
    RuleCheck(std::string_view file, std::size_t known_from, Problems& problems)
        : file_(file), known_from_(known_from), known_to_(problems.size()), problems_(problems) {}

    /// What completes an award: `entry` false. What admits to it: only tests, and possibly in words.
    void check(const Requirement& root, const std::string& at, bool entry) {
        ids_.clear();
        gather_ids(root);
        put_in_order(ids_);
        if (entry && is<Prose>(root))
            check_prose(root, at);
        else
            check_node(root, at, entry);
    }

private:
    void gather_ids(const Requirement& node) {
        if (!node.id.empty()) ids_.push_back(node.id);
        for (const ChildNode& child : children(node))
            gather_ids(*child.node);
    }

    void check_prose(const Requirement& root, const std::string& at) {
        if (unread(at)) return;
        if (root.note.empty())
            problem(at, "expected a requirement or a note");
        else if (!root.id.empty() || !root.title.empty() || !root.limits.empty())
            problem(at, "expected a requirement, or a note alone");
    }

    void check_node(const Requirement& node, const std::string& at, bool test) {
        check_id(node, at);
        if (!is<Prose>(node)) {
            check_limits(node, at, test);
            check_share(node, at, test);
        } else if (!unread(at)) {
            problem(at, "expected exactly one of the requirement forms, such as \"credential\", \"take\" or \"all\"");
        }
        for (const ChildNode& child : children(node))
            check_node(*child.node, at + child.step, test || is<NoneOf>(node) || child.step == "/when");
    }

    void check_id(const Requirement& node, const std::string& at) {
        if (node.id.empty()) return;
        const auto [first, last] = std::equal_range(ids_.begin(), ids_.end(), node.id);
        if (last - first > 1)
            problem(at + "/id", "the id " + quoted(node.id) + " stands at another node of this award too");
    }

    void check_limits(const Requirement& node, const std::string& at, bool test) {
        if (node.limits.empty()) return;
        const bool composite = is<AllOf, AnyOf, OneOf, SomeOf, Sequence, When>(node);
        if (!composite && !is<Earned, Take>(node))
            problem(at + "/limits", "limits go with nodes that count achievements, and this one counts none");
        else if (composite && test)
            problem(at + "/limits", "a test uses nothing up, so a composite in it cannot have limits");
    }

    void check_share(const Requirement& node, const std::string& at, bool test) {
        const Take* take = std::get_if<Take>(&node.form);
        if (!take || !take->share) return;
        const std::string place = at + "/take/share";
        if (test) problem(place, "a test uses nothing up, so there is nothing to share");
        for (std::size_t i = 0; i < take->share->with.size(); ++i) {
            const std::string& id = take->share->with[i];
            if (!id.empty() && !std::binary_search(ids_.begin(), ids_.end(), id))
                problem(place + "/with/" + digits(i), "there is no node " + quoted(id) + " in this award");
        }
    }

    bool unread(const std::string& at) const {
        return std::any_of(problems_.begin() + static_cast<std::ptrdiff_t>(known_from_),
                           problems_.begin() + static_cast<std::ptrdiff_t>(known_to_),
                           [&](const Problem& problem) { return problem.pointer == at; });
    }

    void problem(std::string at, std::string message) {
        add_problem(problems_, file_, std::move(at), std::move(message));
    }

    std::string_view file_;
    std::size_t known_from_, known_to_;
    Problems& problems_;
    std::vector<std::string_view> ids_;
};

}  // namespace

void check_rules(const Credential& credential, std::string_view file, const std::string& base, std::size_t known_from,
                 Problems& problems) {
    RuleCheck rules(file, known_from, problems);
    if (credential.entry) rules.check(*credential.entry, base + "/entry", true);
    if (const Requirement* rule = credential.requirement()) rules.check(*rule, base + "/stacking/requirement", false);
}

}  // namespace cairn
