#include "lint_case.h"

#include <algorithm>
#include <utility>

#include "numbers.h"
#include "order.h"

namespace cairn {
namespace {

class Nodes {
public:
    Nodes(LintCase& one, const Obtainable& obtainable, bool itself)
        : one_(one), obtainable_(obtainable), itself_(itself) {}

    std::uint32_t add(const Requirement& rule, std::string pointer, bool test) {
        const auto number = static_cast<std::uint32_t>(one_.nodes.size());
        one_.nodes.push_back({&rule, pointer, test, {}, {}, {}});
        find_members(number);
        const bool excluded = std::holds_alternative<NoneOf>(rule.form);
        for (const ChildNode& child : children(rule)) {
            const auto added = add(*child.node, pointer + child.step, test || excluded || child.step == "/when");
            one_.nodes[number].children.push_back(added);
        }
        return number;
    }

private:
    void find_members(std::uint32_t number) {
        const Requirement& rule = *one_.nodes[number].rule;
        if (const auto* earned = std::get_if<Earned>(&rule.form)) add_named(number, earned->credentials, nullptr);
        if (const auto* holds = std::get_if<Holds>(&rule.form)) add_named(number, holds->credentials, nullptr);
        const auto* take = std::get_if<Take>(&rule.form);
        if (!take) return;
        if (!take->from.credentials.empty()) return add_named(number, take->from.credentials, &take->from);
        for (std::uint32_t record = 0; record < one_.all.subjects.size(); ++record)
            add_member(number, record, &take->from);
    }

    void add_named(std::uint32_t number, const std::vector<CredentialRef>& ids, const Pool* pool) {
        std::vector<std::uint32_t> records;
        for (const CredentialRef& ref : ids)
            if (const auto record = one_.all.catalogue.credential_ids.find(ref.id)) records.push_back(*record);
        sort_and_unite(records);
        for (const std::uint32_t record : records)
            add_member(number, record, pool);
    }

    void add_member(std::uint32_t number, std::uint32_t record, const Pool* pool) {
        if (!itself_ && record == one_.rule.award) return;
        if (pool && !one_.may_be_in(*pool, record)) return;
        LintNode& node = one_.nodes[number];
        (obtainable_[record] ? node.members : node.out_of_reach).push_back(record);
    }

    LintCase& one_;
    const Obtainable& obtainable_;
    bool itself_;
};

bool asks_for_uses(const Pool& pool) {
    return pool.used || std::any_of(pool.any_of.begin(), pool.any_of.end(), asks_for_uses);
}

const CreditSystem* system_of(const Catalogue& catalogue, std::uint32_t award) {
    const auto& stacking = catalogue.credentials[award].stacking;
    const bool named = stacking && stacking->credit_system;
    return find_system(named ? std::string_view(stacking->credit_system->id) : "ECTS", catalogue.credit_systems);
}

}  // namespace

LintCatalogue::LintCatalogue(const Catalogue& asked, const Frameworks& known) : catalogue(asked), frameworks(known) {
    subjects.reserve(catalogue.credentials.size());
    for (const Credential& credential : catalogue.credentials)
        subjects.push_back(subject_of(credential, catalogue));
}

std::vector<LintRule> rules_of(const Catalogue& catalogue, std::uint32_t record) {
    const Credential& credential = catalogue.credentials[record];
    std::vector<LintRule> rules;
    if (credential.entry) rules.push_back({record, &*credential.entry, true});
    if (const Requirement* requirement = credential.requirement()) rules.push_back({record, requirement, false});
    return rules;
}

std::string pointer_of(const Catalogue& catalogue, std::uint32_t record) {
    return "/credentials/" + digits(catalogue.credential_origins[record].position);
}

const std::string& file_of(const Catalogue& catalogue, std::uint32_t record) {
    return catalogue.files[catalogue.credential_origins[record].file];
}

LintCase::LintCase(const LintCatalogue& about, const LintRule& asked, const Obtainable& obtainable, bool itself)
    : all(about), rule(asked), system(system_of(about.catalogue, asked.award)) {
    const std::string at = pointer_of(all.catalogue, rule.award) + (rule.entry ? "/entry" : "/stacking/requirement");
    Nodes(*this, obtainable, itself).add(*rule.root, at, rule.entry);
}

CreditRange LintCase::credits(std::uint32_t record) const {
    const Credential& credential = all.catalogue.credentials[record];
    if (!system || !credential.workload) return {};
    const auto interval =
        credits_in(*system, *credential.workload, all.catalogue.credit_systems, all.subjects[record].country);
    if (!interval) return {};
    return {interval->low.hundredths, interval->high ? interval->high->hundredths : unbounded};
}

bool LintCase::may_be_in(const Pool& pool, std::uint32_t record) const {
    return matches(pool, all.subjects[record], all.frameworks, id(rule.award)) != Truth::no;
}

// What something has been used for is the learner's to say, not the record's.
bool LintCase::surely_in(const Pool& pool, std::uint32_t record) const {
    return !asks_for_uses(pool) && matches(pool, all.subjects[record], all.frameworks, id(rule.award)) == Truth::yes;
}

}  // namespace cairn
