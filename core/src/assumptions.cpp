#include "assumptions.h"

#include <algorithm>
#include <string>

#include "audit_judge.h"
#include "cairn/date.h"
#include "cairn/pool.h"
#include "numbers.h"

namespace cairn {
namespace {

std::string at_least_words(std::string_view value) {
    return ">= " + std::string(value);
}
std::string at_most_words(std::string_view value) {
    return "<= " + std::string(value);
}
std::string credits_words(std::int64_t hundredths) {
    return to_string(Decimal{std::max<std::int64_t>(0, hundredths)});
}

template <class List, class Spelling>
std::string one_of(const List& list, Spelling spelling) {
    std::string out;
    for (const auto& one : list) {
        if (!out.empty()) out += ", ";
        out += spelling(one);
    }
    return out;
}

class Gather {
public:
    Gather(const AuditCase& audit, const Judgement& judgement, std::span<const Use> uses)
        : audit_(audit), judgement_(judgement), uses_(uses) {}

    std::vector<Assumption> run() {
        visit(0);
        return std::move(assumptions_);
    }

private:
    void visit(std::uint32_t number) {
        if (judgement_.nodes[number].status != Truth::unknown) return;
        const RuleNode& node = audit_.nodes[number];
        if (node.end == number + 1) {
            node.counts() ? counting_leaf(number) : test_leaf(number);
        } else {
            for (const std::uint32_t child : audit_.children_of(number))
                visit(child);
            if (std::holds_alternative<Sequence>(node.rule->form)) undated(number);
        }
        for (const LimitVerdict& verdict : judgement_.limits)
            if (verdict.limit.node == number && verdict.status == Truth::unknown)
                limit(number, node.rule->limits[*verdict.limit.limit].rule, verdict);
    }

    void add(const Holding& holding, std::string fact, std::string need) {
        add({holding.achievement, std::move(fact), std::move(need)});
    }
    void add(Assumption assumption) {
        if (std::find(assumptions_.begin(), assumptions_.end(), assumption) == assumptions_.end())
            assumptions_.push_back(std::move(assumption));
    }

    std::vector<const Holding*> used_below(std::uint32_t number) const {
        std::vector<const Holding*> list;
        for (const Holding& holding : audit_.held) {
            const bool used = std::any_of(uses_.begin(), uses_.end(), [&](const Use& use) {
                return use.achievement == holding.achievement && use.node >= number &&
                       use.node < audit_.nodes[number].end;
            });
            if (used) list.push_back(&holding);
        }
        return list;
    }

    void counting_leaf(std::uint32_t number) {
        const auto used = used_below(number);
        for (const Holding* holding : used)
            member(*audit_.nodes[number].rule, *holding);
        shared(number, used);
        const NodeVerdict& verdict = judgement_.nodes[number];
        if (!verdict.have.credits || !verdict.need.credits) return;
        const Range have = *verdict.have.credits, need = *verdict.need.credits;
        for (const Holding* holding : used) {
            if (holding->credits.exact()) continue;
            if (have.low < need.low)
                add(*holding, "credits", at_least_words(credits_words(need.low - have.low + holding->credits.low)));
            if (have.high > need.high)
                add(*holding, "credits", at_most_words(credits_words(need.high - have.low + holding->credits.low)));
        }
    }

    /// That what is counted elsewhere as well is no more than it may be.
    void shared(std::uint32_t number, std::span<const Holding* const> used) {
        const auto* take = std::get_if<Take>(&audit_.nodes[number].rule->form);
        if (!take || !take->share) return;
        std::vector<Counted> counted;
        for (const Holding* holding : used)
            for (const Use& use : uses_)
                if (use.node == number && use.achievement == holding->achievement)
                    counted.push_back({holding, counted_credits(use, *holding), true});
        const Range twice = overlap(audit_, uses_, number, counted);
        if (at_most(twice, target(take->share->max)) != Truth::unknown) return;
        for (const Holding* holding : used)
            amount(*holding, take->share->max, twice, false);
    }

    /// What keeps it from being a certain member of a counting leaf.
    void member(const Requirement& rule, const Holding& holding) {
        if (holding.held == Truth::unknown) add(holding, "expires", at_least_words(to_string(audit_.setting.date)));
        if (const auto* take = std::get_if<Take>(&rule.form)) pool(take->from, holding);
        if (const auto* earned = std::get_if<Earned>(&rule.form))
            if (earned->min_grade) grade(*earned->min_grade, holding);
    }

    void grade(const Grade& need, const Holding& holding) {
        if (graded(holding, need, audit_.setting.catalogue) == Truth::unknown)
            add(holding, "grade", at_least_words(need.grade));
    }

    Truth in(const Pool& pool, const Holding& holding) const {
        return matches(pool, holding.subject, audit_.setting.frameworks, audit_.setting.award);
    }

    // A pool is unknown because of keys that are; each is asked about by itself.
    void pool(const Pool& all, const Holding& holding) {
        if (in(all, holding) != Truth::unknown) return;
        for (std::size_t key = 0; key < std::size(pool_facts); ++key) {
            Pool alone;
            std::string need = take_key(key, all, alone);
            if (in(alone, holding) == Truth::unknown) add(holding, std::string(pool_facts[key]), std::move(need));
        }
        for (const Pool& alternative : all.any_of)
            pool(alternative, holding);
    }

    static constexpr std::string_view pool_facts[] = {"provider", "provider.country", "kind",     "fields",
                                                      "sectors",  "skills",           "basis",    "delivery.format",
                                                      "title",    "level.eqf",        "level.nqf"};

    /// The pool with that key alone, and in words what the fact would need to be.
    static std::string take_key(std::size_t key, const Pool& all, Pool& alone) {
        switch (key) {
            case 0:
                return one_of(alone.providers = all.providers,
                              [](const ProviderRef& one) { return std::string_view(one.id); });
            case 1:
                return one_of(alone.countries = all.countries, [](const CountryCode& one) { return one.view(); });
            case 2:
                return one_of(alone.kinds = all.kinds, [](Kind one) { return code(one); });
            case 3:
                return one_of(alone.fields = all.fields,
                              [](const FieldCode& one) { return std::string_view(one.value); });
            case 4:
                return one_of(alone.sectors = all.sectors,
                              [](const SectorCode& one) { return std::string_view(one.value); });
            case 5:
                return one_of(alone.skills = all.skills, [](const SkillRef& one) { return std::string_view(one.id); });
            case 6:
                return one_of(alone.basis = all.basis, [](AwardBasis one) { return code(one); });
            case 7:
                return one_of(alone.delivery = all.delivery, [](DeliveryFormat one) { return code(one); });
            case 8:
                return one_of(alone.title = all.title, [](const std::string& one) { return std::string_view(one); });
            case 9:
                if (!(alone.eqf = all.eqf)) return {};
                return range_words(all.eqf->min, all.eqf->max);
            default:
                if (!(alone.framework = all.framework)) return {};
                return framework_words(*all.framework);
        }
    }

    static std::string framework_words(const FrameworkBounds& bounds) {
        std::string words = bounds.id.id;
        if (!bounds.min.empty()) words += " " + at_least_words(bounds.min);
        if (!bounds.max.empty()) words += " " + at_most_words(bounds.max);
        return words;
    }

    static std::string range_words(const std::optional<int>& min, const std::optional<int>& max) {
        if (min && max) return digits(*min) + " to " + digits(*max);
        return min ? at_least_words(digits(*min)) : max ? at_most_words(digits(*max)) : std::string();
    }

    void undated(std::uint32_t number) {
        for (const Holding* holding : used_below(number))
            if (!holding->issued) add(*holding, "issued", "in order");
    }

    void test_leaf(std::uint32_t number) {
        const Requirement& rule = *audit_.nodes[number].rule;
        if (const auto* language = std::get_if<LanguageTest>(&rule.form)) {
            add({{},
                 "languages." + std::string(language->language.view()) + ".cefr",
                 at_least_words(code(language->cefr))});
        } else if (const auto* experience = std::get_if<ExperienceTest>(&rule.form)) {
            for (const Experience& one : audit_.question.learner->experience) {
                if (!one.months) add({{}, "experience.months", at_least_words(digits(experience->months))});
                if (experience->occupation && !one.occupation)
                    add({{}, "experience.occupation", experience->occupation->value});
                if (!experience->fields.empty() && one.fields.empty())
                    add({{}, "experience.fields", one_of(experience->fields, [](const FieldCode& field) {
                             return field.value;
                         })});
            }
        } else if (const auto* attribute = std::get_if<AttributeTest>(&rule.form)) {
            add({{}, "attributes." + attribute->name, one_of(attribute->in, [](const std::string& one) {
                     return one;
                 })});
        } else if (std::holds_alternative<Prose>(rule.form)) {
            add({{}, "note", rule.note.entries.empty() ? std::string() : rule.note.entries.front().words});
        } else {
            held_test(rule);
        }
    }

    // Tests of what is held: each holding that may be the one.
    void held_test(const Requirement& rule) {
        for (const Holding& holding : audit_.held) {
            if (const auto* level = std::get_if<LevelTest>(&rule.form)) {
                Pool alone;
                alone.eqf = EqfBounds{level->eqf, {}, {}};
                const Truth reached = in(alone, holding);
                if (reached == Truth::no) continue;
                if (reached == Truth::unknown) add(holding, "level.eqf", at_least_words(digits(level->eqf)));
                const StatedLevel* stated = holding.subject.level;
                if (level->formal_only && (!stated || !stated->basis)) add(holding, "level.basis", "formal");
                if (holding.held == Truth::unknown)
                    add(holding, "expires", at_least_words(to_string(audit_.setting.date)));
            } else if (is_candidate(rule, holding)) {
                member(rule, holding);
                for (const Limit& one : rule.limits)
                    limit_fact(holding, one.rule, {});
                if (std::holds_alternative<Take>(rule.form) && !holding.credits.exact())
                    if (const auto& credits = std::get<Take>(rule.form).credits)
                        add(holding, "credits", at_least_words(to_string(credits->min)));
            }
        }
    }

    bool is_candidate(const Requirement& rule, const Holding& holding) const {
        if (const auto* take = std::get_if<Take>(&rule.form)) return in(take->from, holding) != Truth::no;
        const auto is_it = [&](const CredentialRef& ref) { return ref.id == holding.subject.credential; };
        if (const auto* earned = std::get_if<Earned>(&rule.form))
            return std::any_of(earned->credentials.begin(), earned->credentials.end(), is_it);
        if (const auto* holds = std::get_if<Holds>(&rule.form))
            return std::any_of(holds->credentials.begin(), holds->credentials.end(), is_it);
        return holding.held == Truth::unknown;  // a skill
    }

    void limit(std::uint32_t number, const LimitRule& rule, const LimitVerdict& verdict) {
        for (const Holding* holding : used_below(number))
            limit_fact(*holding, rule, verdict.have.credits);
    }

    /// What of one achievement keeps a limit from being certain. `credits`: what the limit has.
    void limit_fact(const Holding& holding, const LimitRule& rule, const std::optional<Range>& credits) {
        if (const auto* least = std::get_if<AtLeast>(&rule)) {
            pool(least->of, holding);
            amount(holding, least->amount, credits, true);
        } else if (const auto* most = std::get_if<AtMost>(&rule)) {
            pool(most->of, holding);
            amount(holding, most->amount, credits, false);
        } else if (const auto* min_grade = std::get_if<MinGrade>(&rule)) {
            grade(min_grade->grade, holding);
        } else if (const auto* average = std::get_if<Average>(&rule)) {
            grade(average->grade, holding);
            if (!holding.credits.exact()) add(holding, "credits", "");
        } else if (const auto* age = std::get_if<MaxAge>(&rule)) {
            if (!holding.issued)
                add(holding, "issued", at_least_words(to_string(add_months(audit_.setting.date, -age->months))));
        } else if (std::holds_alternative<Within>(rule)) {
            if (!holding.issued) add(holding, "issued", "");
        } else if (const auto* last = std::get_if<Last>(&rule)) {
            if (!holding.issued) add(holding, "issued", "");
            if (!holding.credits.exact()) add(holding, "credits", "");
            if (holding.held == Truth::unknown) add(holding, "expires", at_least_words(to_string(audit_.setting.date)));
            pool(last->of, holding);
        } else if (const auto* spread = std::get_if<Spread>(&rule)) {
            constexpr std::string_view facts[] = {"provider", "fields", "provider.country", "tags", "level.eqf"};
            if (audit_.setting.groups_by(spread->by).unknown(holding))
                add(holding, std::string(facts[static_cast<std::size_t>(spread->by)]), "");
            if (spread->per_group && !holding.credits.exact()) add(holding, "credits", "");
        }
    }

    void amount(const Holding& holding, const Amount& amount, const std::optional<Range>& credits, bool least) {
        if (amount.unit == Amount::Unit::count || holding.credits.exact()) return;
        if (amount.unit == Amount::Unit::share || !credits) return add(holding, "credits", "");
        const std::int64_t rest = amount.value - credits->low + holding.credits.low;
        add(holding, "credits", least ? at_least_words(credits_words(rest)) : at_most_words(credits_words(rest)));
    }

    const AuditCase& audit_;
    const Judgement& judgement_;
    std::span<const Use> uses_;
    std::vector<Assumption> assumptions_;
};

}  // namespace

std::vector<Assumption> assumptions_of(const AuditCase& audit, const Judgement& judgement, std::span<const Use> uses) {
    return Gather(audit, judgement, uses).run();
}

}  // namespace cairn
