#include "unsplit_rule.h"

#include <cstdint>
#include <limits>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "cairn/rule_node.h"

namespace cairn {
namespace {

/// No less met if more is counted of what counts already.
bool stays(const Limit& limit) {
    if (const auto* least = std::get_if<AtLeast>(&limit.rule)) return least->amount.unit != Amount::Unit::share;
    return std::holds_alternative<MinGrade>(limit.rule) || std::holds_alternative<MaxAge>(limit.rule) ||
           std::holds_alternative<Within>(limit.rule) || std::holds_alternative<NotTogether>(limit.rule) ||
           std::holds_alternative<Unused>(limit.rule);
}

class Unsplit {
public:
    explicit Unsplit(const Requirement& rule) {
        for (const RuleNode& node : number_nodes(rule, false)) {
            const auto* take = std::get_if<Take>(&node.rule->form);
            if (!take || !take->split || node.test) continue;
            splitting_.push_back(node.address);
            shares_ = shares_ || take->share;
        }
    }

    bool splits() const { return !splitting_.empty(); }
    bool shares() const { return shares_; }

    Requirement of(const Requirement& node) {
        Requirement result = node;
        std::erase_if(result.limits, [](const Limit& limit) { return !stays(limit); });
        if (auto* take = std::get_if<Take>(&result.form); take && take->split) {
            take->split = false;
            if (take->credits) take->credits->max.reset();
            std::vector<std::string> others = splitting_;
            others.erase(others.begin() + static_cast<std::ptrdiff_t>(next_++));
            if (!others.empty()) take->share = Share{std::move(others), {Amount::Unit::count, most_, {}}, {}};
        }
        std::visit([&](auto& form) { change(form); }, result.form);
        return result;
    }

private:
    template <class Form>
    void change(Form& form) {
        if constexpr (requires { form.then; }) {
            change_all(form.then);
            change_all(form.otherwise);
        } else if constexpr (requires { form.of; } && !std::is_same_v<Form, NoneOf>) {
            change_all(form.of);
        }
    }
    void change_all(std::vector<Requirement>& nodes) {
        for (Requirement& node : nodes)
            node = of(node);
    }

    static constexpr std::int64_t most_ = std::numeric_limits<std::int32_t>::max();
    std::vector<std::string> splitting_;  ///< addresses, in document order
    std::size_t next_ = 0;
    bool shares_ = false;
};

}  // namespace

std::optional<Requirement> unsplit(const Requirement& rule) {
    Unsplit change(rule);
    if (!change.splits()) return rule;
    if (change.shares()) return std::nullopt;
    return change.of(rule);
}

}  // namespace cairn
