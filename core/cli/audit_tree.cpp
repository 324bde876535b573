#include "audit_tree.h"

#include <string_view>
#include <type_traits>

#include "cairn/holding.h"
#include "cairn/judgement.h"
#include "cairn/rule_node.h"

namespace cairn::cli {
namespace {

constexpr LanguageCode english{{'e', 'n'}};

std::string mark(Truth truth) {
    constexpr std::string_view marks[] = {"[ ]", "[?]", "[x]"};
    return std::string(marks[static_cast<std::size_t>(truth)]);
}

std::string credits_text(const Range& range) {
    const auto end = [](std::int64_t hundredths) { return to_string(Decimal{hundredths}); };
    if (range.low == range.high) return end(range.low);
    return end(range.low) + " to " + (range.high >= unbounded ? "?" : end(range.high));
}

std::string ids(const std::vector<CredentialRef>& refs) {
    std::string out;
    for (const CredentialRef& ref : refs)
        out += (out.empty() ? "" : " or ") + ref.id;
    return out;
}

std::string form_words(const Requirement& rule) {
    return std::visit(
        [](const auto& form) -> std::string {
            using Form = std::decay_t<decltype(form)>;
            if constexpr (std::is_same_v<Form, Prose>)
                return "in words";
            else if constexpr (std::is_same_v<Form, Earned>)
                return ids(form.credentials);
            else if constexpr (std::is_same_v<Form, Holds>)
                return "holds " + ids(form.credentials);
            else if constexpr (std::is_same_v<Form, LevelTest>)
                return "something at EQF level " + std::to_string(form.eqf);
            else if constexpr (std::is_same_v<Form, SkillTest>)
                return "skill " + form.skill.id;
            else if constexpr (std::is_same_v<Form, LanguageTest>)
                return "language " + std::string(form.language.view()) + " at " + std::string(code(form.cefr));
            else if constexpr (std::is_same_v<Form, ExperienceTest>)
                return std::to_string(form.months) + " months of experience";
            else if constexpr (std::is_same_v<Form, MilestoneTest>)
                return "milestone " + form.milestone;
            else if constexpr (std::is_same_v<Form, AttributeTest>)
                return "attribute " + form.name;
            else if constexpr (std::is_same_v<Form, AllOf>)
                return "all of";
            else if constexpr (std::is_same_v<Form, AnyOf>)
                return "at least one of";
            else if constexpr (std::is_same_v<Form, OneOf>)
                return "exactly one of";
            else if constexpr (std::is_same_v<Form, SomeOf>)
                return (form.max ? std::to_string(form.min) + " to " + std::to_string(*form.max)
                                 : "at least " + std::to_string(form.min)) +
                       " of";
            else if constexpr (std::is_same_v<Form, NoneOf>)
                return "none of";
            else if constexpr (std::is_same_v<Form, Sequence>)
                return "in this order";
            else if constexpr (std::is_same_v<Form, When>)
                return "if, then, else";
            else
                return "achievements from a pool";
        },
        rule.form);
}

class Tree {
public:
    Tree(const AuditQuestion& question, const Audit& audit)
        : question_(question), audit_(audit), nodes_(number_nodes(*question.rule, question.entry)) {}

    std::string text() {
        const Judgement judgement = judge(question_, audit_.uses);
        out_ =
            question_.award->id + " on " + to_string(question_.date) + ": " + std::string(code(audit_.status)) + '\n';
        for (std::uint32_t node = 0; node < nodes_.size(); ++node)
            line_of(node, judgement);
        if (!audit_.core.empty()) out_ += "missing\n";
        for (const Element& element : audit_.core)
            out_ += "  " + named(element) + '\n';
        if (!audit_.assumptions.empty()) out_ += "depends on\n";
        for (const Assumption& one : audit_.assumptions)
            out_ += "  " + (one.achievement ? achievement(*one.achievement) + ": " : std::string()) + one.fact +
                    (one.need.empty() ? "" : " " + one.need) + '\n';
        out_.pop_back();
        return std::move(out_);
    }

private:
    const std::string& achievement(std::uint32_t number) const { return question_.learner->achievements[number].id; }

    std::string words_of(std::uint32_t node) const {
        const Requirement& rule = *nodes_[node].rule;
        const auto title = words_for(rule.title, english, question_.catalogue->first_language());
        return title.empty() ? form_words(rule) : std::string(title);
    }

    std::string named(const Element& element) const {
        const std::string node = words_of(element.node) + " (" + nodes_[element.node].address + ")";
        if (!element.limit) return node;
        const LimitRule& rule = nodes_[element.node].rule->limits[*element.limit].rule;
        const auto key = std::visit([](const auto& limit) { return limit.key; }, rule);
        return "limit " + std::to_string(*element.limit) + ", " + std::string(key) + ", of " + node;
    }

    std::size_t depth(std::uint32_t node) const {
        std::size_t depth = 0;
        for (; node != 0; node = nodes_[node].parent)
            ++depth;
        return depth;
    }

    void line_of(std::uint32_t node, const Judgement& judgement) {
        const NodeVerdict& verdict = judgement.nodes[node];
        const std::string indent(depth(node) * 2, ' ');
        out_ += indent + mark(verdict.status) + ' ' + words_of(node) + have_of(verdict.have, verdict.need) + '\n';
        for (const Use& use : audit_.uses)
            if (use.node == node)
                out_ += indent + "      " + achievement(use.achievement) +
                        (use.part ? ", " + to_string(*use.part) + " credits of it" : "") + '\n';
        for (const LimitVerdict& limit : judgement.limits)
            if (limit.limit.node == node)
                out_ += indent + "    " + mark(limit.status) + " limit: " + limit_words(limit) + '\n';
    }

    std::string limit_words(const LimitVerdict& verdict) const {
        const LimitRule& rule = nodes_[verdict.limit.node].rule->limits[*verdict.limit.limit].rule;
        const auto key = std::visit([](const auto& limit) { return limit.key; }, rule);
        return std::string(key) + have_of(verdict.have, verdict.need);
    }

    static std::string have_of(const Quantities& have, const Quantities& need) {
        std::string out;
        const auto add = [&](const std::optional<Range>& has, const std::optional<Range>& wants, std::int64_t unit,
                             std::string_view word) {
            if (!has || !wants) return;
            const auto text = [&](const Range& range) { return credits_text({range.low * unit, range.high * unit}); };
            out += (out.empty() ? ": " : ", ") + text(*has);
            if (wants->low > 0) out += " of " + text({wants->low, wants->low});
            if (wants->high < unbounded) out += ", at most " + text({wants->high, wants->high});
            out += ' ' + std::string(word);
        };
        add(have.credits, need.credits, 1, "credits");
        add(have.count, need.count, 100, "achievements");
        return out;
    }

    const AuditQuestion& question_;
    const Audit& audit_;
    std::vector<RuleNode> nodes_;
    std::string out_;
};

}  // namespace

std::string audit_tree(const AuditQuestion& question, const Audit& audit) {
    return Tree(question, audit).text();
}

}  // namespace cairn::cli
