#include "audit_twin_facts.h"

#include <algorithm>
#include <string>

#include "cairn/credits.h"

namespace cairn {
namespace {

const CreditSystem& system_of(const AuditQuestion& question) {
    const auto& stacking = question.award->stacking;
    const std::string id = stacking && stacking->credit_system ? stacking->credit_system->id : "ECTS";
    return *find_system(id, question.catalogue->credit_systems);
}

Interval credits_of(const AuditQuestion& question, const Achievement& own, const Credential* record,
                    std::optional<CountryCode> country) {
    Workload workload = record && record->workload ? *record->workload : Workload{};
    if (own.credits) workload.credits = own.credits;
    if (own.hours) workload.hours = own.hours;
    const auto credits = credits_in(system_of(question), workload, question.catalogue->credit_systems, country);
    return credits ? *credits : Interval{Decimal{0}, std::nullopt};
}

Truth held_on(Date day, const Achievement& own, const Credential* record) {
    if (own.issued && *own.issued > day) return Truth::no;
    if (own.expires) return truth(day <= *own.expires);
    if (!record || !record->certificate || !record->certificate->validity) return Truth::yes;
    if (!own.issued) return Truth::unknown;
    return truth(day <= add(*own.issued, *record->certificate->validity));
}

Subject subject_of(const Achievement& own, const Credential* record, const Catalogue& catalogue) {
    Subject subject;
    if (record) subject = subject_of(*record, catalogue);
    if (!own.title.empty()) subject.title = &own.title;
    if (own.level) subject.level = &*own.level;
    if (own.provider) {
        subject.provider = own.provider->id;
        subject.country = catalogue.provider(own.provider->id)->country;
    }
    if (own.kind) subject.kind = own.kind;
    if (!own.fields.empty()) subject.fields = own.fields;
    if (!own.tags.empty()) subject.tags = own.tags;
    if (own.delivery) subject.delivery = own.delivery->format;
    if (own.basis) subject.basis = std::span<const AwardBasis>(&*own.basis, 1);
    subject.skills = own.skills;
    subject.used_for = &own.used_for;
    return subject;
}

Truth at_level(const TwinHolding& holding, const LevelTest& test) {
    if (!holding.position.known()) return Truth::unknown;
    bool reaches = false, fails = holding.position.none;
    for (const int level : levels_of(holding.position))
        (level >= test.eqf ? reaches : fails) = true;
    return reaches && fails ? Truth::unknown : truth(reaches);
}

Truth is_formal(const TwinHolding& holding) {
    if (!holding.subject.level || !holding.subject.level->basis) return Truth::unknown;
    return truth(*holding.subject.level->basis == LevelBasis::formal);
}

Truth has_skill(const TwinHolding& holding, const SkillRef& skill) {
    const auto among = [&](std::span<const SkillRef> skills) {
        return std::find(skills.begin(), skills.end(), skill) != skills.end();
    };
    bool found = among(holding.subject.skills);
    for (const LearningOutcome& outcome : holding.subject.outcomes)
        found = found || among(outcome.skills);
    return truth(found);
}

Truth counts_for(const Experience& experience, const ExperienceTest& test) {
    Truth result = Truth::yes;
    if (test.occupation) {
        const auto& has = experience.occupation;
        result = both(result, has ? truth(has->value.starts_with(test.occupation->value)) : Truth::unknown);
    }
    if (!test.fields.empty()) {
        Truth inside = experience.fields.empty() ? Truth::unknown : Truth::no;
        for (const FieldCode& field : experience.fields)
            for (const FieldCode& wanted : test.fields)
                inside = either(inside, truth(field.value.starts_with(wanted.value)));
        result = both(result, inside);
    }
    return result;
}

}  // namespace

bool TwinHolding::is_one_of(const std::vector<CredentialRef>& ids) const {
    return own->credential && std::find(ids.begin(), ids.end(), *own->credential) != ids.end();
}

std::vector<TwinHolding> holdings_of(const AuditQuestion& question) {
    std::vector<TwinHolding> holdings;
    for (const Achievement& own : question.learner->achievements) {
        const Credential* record = own.credential ? question.catalogue->credential(own.credential->id) : nullptr;
        TwinHolding holding;
        holding.own = &own;
        holding.held = held_on(question.date, own, record);
        holding.subject = subject_of(own, record, *question.catalogue);
        holding.credits = credits_of(question, own, record, holding.subject.country);
        if (holding.subject.level) holding.position = position_of(*holding.subject.level, *question.frameworks);
        holdings.push_back(holding);
    }
    return holdings;
}

Truth grade_reaches(const TwinHolding& holding, const Grade& least, const Catalogue& catalogue) {
    const auto& has = holding.own->grade;
    if (!has || has->scale != least.scale) return Truth::unknown;
    for (const GradeScale& scale : catalogue.grade_scales) {
        if (scale.id != least.scale) continue;
        const auto place = [&](const std::string& grade) {
            return std::find(scale.grades.begin(), scale.grades.end(), grade);
        };
        return truth(place(has->grade) >= place(least.grade));
    }
    return Truth::unknown;
}

void TwinSum::add(const Interval& weight, std::int64_t least_factor, std::int64_t greatest_factor) {
    if (least_factor >= 0)
        least_ += weight.low.hundredths * least_factor;
    else if (weight.high)
        least_ += weight.high->hundredths * least_factor;
    else
        least_unbounded_ = true;
    if (greatest_factor <= 0)
        greatest_ += weight.low.hundredths * greatest_factor;
    else if (weight.high)
        greatest_ += weight.high->hundredths * greatest_factor;
    else
        greatest_unbounded_ = true;
}

Truth TwinSum::at_least(std::int64_t bound) const {
    if (!least_unbounded_ && least_ >= bound) return Truth::yes;
    return greatest_unbounded_ || greatest_ >= bound ? Truth::unknown : Truth::no;
}

Truth TwinSum::at_most(std::int64_t bound) const {
    if (!greatest_unbounded_ && greatest_ <= bound) return Truth::yes;
    return least_unbounded_ || least_ <= bound ? Truth::unknown : Truth::no;
}

Truth judge_test(const Holds& test, const AuditQuestion&, std::span<const TwinHolding> holdings) {
    Truth result = Truth::no;
    for (const TwinHolding& holding : holdings)
        if (holding.is_one_of(test.credentials)) result = either(result, holding.held);
    return result;
}

Truth judge_test(const LevelTest& test, const AuditQuestion&, std::span<const TwinHolding> holdings) {
    Truth result = Truth::no;
    for (const TwinHolding& holding : holdings) {
        const Truth basis = test.formal_only ? is_formal(holding) : Truth::yes;
        result = either(result, both(holding.held, both(at_level(holding, test), basis)));
    }
    return result;
}

Truth judge_test(const SkillTest& test, const AuditQuestion& question, std::span<const TwinHolding> holdings) {
    const auto& own = question.learner->skills;
    Truth result = truth(std::find(own.begin(), own.end(), test.skill) != own.end());
    for (const TwinHolding& holding : holdings)
        result = either(result, both(holding.held, has_skill(holding, test.skill)));
    return result;
}

Truth judge_test(const LanguageTest& test, const AuditQuestion& question, std::span<const TwinHolding>) {
    Truth result = Truth::no;
    for (const LanguageSkill& language : question.learner->languages)
        if (language.code == test.language)
            result = either(result, language.cefr ? truth(*language.cefr >= test.cefr) : Truth::unknown);
    return result;
}

Truth judge_test(const ExperienceTest& test, const AuditQuestion& question, std::span<const TwinHolding>) {
    TwinSum months;
    for (const Experience& experience : question.learner->experience) {
        const Truth counts = counts_for(experience, test);
        const Interval length =
            experience.months ? Interval::exactly(Decimal{*experience.months}) : Interval{Decimal{0}, std::nullopt};
        months.add(length, counts == Truth::yes ? 1 : 0, counts != Truth::no ? 1 : 0);
    }
    return months.at_least(test.months);
}

Truth judge_test(const MilestoneTest& test, const AuditQuestion& question, std::span<const TwinHolding>) {
    const auto& own = question.learner->milestones;
    return truth(std::find(own.begin(), own.end(), test.milestone) != own.end());
}

Truth judge_test(const AttributeTest& test, const AuditQuestion& question, std::span<const TwinHolding>) {
    for (const auto& [name, value] : question.learner->attributes)
        if (name == test.name) return truth(std::find(test.in.begin(), test.in.end(), value) != test.in.end());
    return Truth::unknown;
}

}  // namespace cairn
