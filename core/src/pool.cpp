#include "cairn/pool.h"

#include <algorithm>

#include "cairn/position.h"
#include "names.h"

namespace cairn {
namespace {

template <class List, class Value>
bool contains(const List& list, const Value& value) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

Truth of_providers(const Pool& pool, const Subject& subject) {
    return subject.provider.empty() ? Truth::unknown : truth(names(pool.providers, subject.provider));
}

template <class T>
Truth of_fact(const std::vector<T>& wanted, const std::optional<T>& fact) {
    return fact ? truth(contains(wanted, *fact)) : Truth::unknown;
}

Truth of_fields(const Pool& pool, const Subject& subject) {
    if (subject.fields.empty()) return Truth::unknown;
    for (const FieldCode& field : subject.fields)
        for (const FieldCode& prefix : pool.fields)
            if (field.value.starts_with(prefix.value)) return Truth::yes;
    return Truth::no;
}

Truth of_sectors(const Pool& pool, const Subject& subject) {
    if (subject.sectors.empty()) return Truth::unknown;
    for (const SectorCode& sector : subject.sectors) {
        const std::vector<std::string> inside = broader_or_same(sector);
        for (const SectorCode& wanted : pool.sectors)
            if (contains(inside, wanted.value)) return Truth::yes;
    }
    return Truth::no;
}

Truth of_skills(const Pool& pool, const Subject& subject) {
    const auto wanted = [&](const SkillRef& skill) { return contains(pool.skills, skill); };
    bool any = !subject.skills.empty();
    if (std::any_of(subject.skills.begin(), subject.skills.end(), wanted)) return Truth::yes;
    for (const LearningOutcome& outcome : subject.outcomes) {
        any = any || !outcome.skills.empty();
        if (std::any_of(outcome.skills.begin(), outcome.skills.end(), wanted)) return Truth::yes;
    }
    return any ? Truth::no : Truth::unknown;
}

Truth of_tags(const Pool& pool, const Subject& subject) {
    return truth(std::any_of(subject.tags.begin(), subject.tags.end(),
                             [&](const std::string& tag) { return contains(pool.tags, tag); }));
}

Truth of_basis(const Pool& pool, const Subject& subject) {
    if (subject.basis.empty()) return Truth::unknown;
    const auto inside = std::count_if(subject.basis.begin(), subject.basis.end(),
                                      [&](AwardBasis basis) { return contains(pool.basis, basis); });
    if (inside == 0) return Truth::no;
    return inside == static_cast<std::ptrdiff_t>(subject.basis.size()) ? Truth::yes : Truth::unknown;
}

Truth of_eqf(const EqfBounds& bounds, const Subject& subject, const Frameworks& frameworks) {
    if (!subject.level) return Truth::unknown;
    const Position position = position_of(*subject.level, frameworks);
    if (!position.known()) return Truth::unknown;
    bool inside = false, outside = position.none;
    for (const int level : levels_of(position)) {
        const bool fits = (!bounds.min || level >= *bounds.min) && (!bounds.max || level <= *bounds.max);
        (fits ? inside : outside) = true;
    }
    if (inside && outside) return Truth::unknown;
    return truth(inside);
}

Truth of_framework(const FrameworkBounds& bounds, const Subject& subject, const Frameworks& frameworks) {
    if (!subject.level || !subject.level->nqf) return Truth::unknown;
    const Framework* wanted = frameworks.find(bounds.id.id);
    const Framework* stated = frameworks.find(subject.level->nqf->framework.id);
    if (!wanted || !stated) return Truth::unknown;
    if (wanted != stated) return Truth::no;
    // Levels stand lowest first, so their addresses compare as they do.
    const FrameworkLevel* level = stated->find_level(subject.level->nqf->level);
    const FrameworkLevel* low = bounds.min.empty() ? &stated->levels.front() : stated->find_level(bounds.min);
    const FrameworkLevel* high = bounds.max.empty() ? &stated->levels.back() : stated->find_level(bounds.max);
    if (!level || !low || !high) return Truth::unknown;
    return truth(low <= level && level <= high);
}

Truth of_title(const Pool& pool, const Subject& subject) {
    if (!subject.title || subject.title->empty()) return Truth::unknown;
    for (const Text::Entry& entry : subject.title->entries) {
        const std::string title = fold(entry.words);
        for (const std::string& part : pool.title)
            if (title.find(fold(part)) != std::string::npos) return Truth::yes;
    }
    return Truth::no;
}

Truth of_used(const Used& used, const Subject& subject, std::string_view award) {
    if (!subject.used_for) return Truth::yes;
    const std::vector<CredentialRef>& uses = *subject.used_for;
    if (const bool* wanted = std::get_if<bool>(&used)) {
        const bool elsewhere =
            std::any_of(uses.begin(), uses.end(), [&](const CredentialRef& use) { return use.id != award; });
        return truth(elsewhere == *wanted);
    }
    const auto& awards = std::get<std::vector<CredentialRef>>(used);
    return truth(
        std::any_of(uses.begin(), uses.end(), [&](const CredentialRef& use) { return contains(awards, use); }));
}

Truth of_any(const Pool& pool, const Subject& subject, const Frameworks& frameworks, std::string_view award) {
    Truth result = Truth::no;
    for (const Pool& alternative : pool.any_of) {
        result = either(result, matches(alternative, subject, frameworks, award));
        if (result == Truth::yes) break;
    }
    return result;
}

}  // namespace

Subject subject_of(const Credential& credential, const Provider& provider) {
    Subject subject;
    subject.credential = credential.id;
    subject.provider = credential.provider.id;
    subject.country = provider.country;
    subject.kind = credential.kind;
    subject.fields = credential.fields;
    subject.sectors = credential.sectors;
    subject.outcomes = credential.outcomes;
    subject.tags = credential.tags;
    subject.basis = credential.award_basis;
    if (credential.delivery) subject.delivery = credential.delivery->format;
    if (credential.level) subject.level = &*credential.level;
    subject.title = &credential.title;
    return subject;
}

Subject subject_of(const Credential& credential, const Catalogue& catalogue) {
    return subject_of(credential, catalogue.provider_of(credential));
}

// Cheap keys first: a pool is asked about every record of a catalogue, and one "no" decides.
Truth matches(const Pool& pool, const Subject& subject, const Frameworks& frameworks, std::string_view award) {
    Truth result = Truth::yes;
    const auto and_also = [&](bool asked, auto test) {
        if (asked && result != Truth::no) result = both(result, test());
    };
    and_also(!pool.credentials.empty(), [&] { return truth(names(pool.credentials, subject.credential)); });
    and_also(!pool.except.empty(), [&] { return truth(!names(pool.except, subject.credential)); });
    and_also(!pool.kinds.empty(), [&] { return of_fact(pool.kinds, subject.kind); });
    and_also(!pool.delivery.empty(), [&] { return of_fact(pool.delivery, subject.delivery); });
    and_also(!pool.countries.empty(), [&] { return of_fact(pool.countries, subject.country); });
    and_also(!pool.basis.empty(), [&] { return of_basis(pool, subject); });
    and_also(!pool.providers.empty(), [&] { return of_providers(pool, subject); });
    and_also(!pool.fields.empty(), [&] { return of_fields(pool, subject); });
    and_also(!pool.tags.empty(), [&] { return of_tags(pool, subject); });
    and_also(!pool.skills.empty(), [&] { return of_skills(pool, subject); });
    and_also(pool.eqf.has_value(), [&] { return of_eqf(*pool.eqf, subject, frameworks); });
    and_also(pool.framework.has_value(), [&] { return of_framework(*pool.framework, subject, frameworks); });
    and_also(pool.used.has_value(), [&] { return of_used(*pool.used, subject, award); });
    and_also(!pool.sectors.empty(), [&] { return of_sectors(pool, subject); });
    and_also(!pool.title.empty(), [&] { return of_title(pool, subject); });
    and_also(!pool.any_of.empty(), [&] { return of_any(pool, subject, frameworks, award); });
    return result;
}

}  // namespace cairn
