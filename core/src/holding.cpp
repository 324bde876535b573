#include "cairn/holding.h"

#include <algorithm>

#include "order.h"

namespace cairn {
namespace {

Truth held_on(const Achievement& stated, const Credential* record, Date date) {
    if (stated.issued && *stated.issued > date) return Truth::no;
    if (const auto last = last_day_held(stated, record)) return truth(date <= *last);
    const bool ends = record && record->certificate && record->certificate->validity;
    return ends ? Truth::unknown : Truth::yes;
}

CreditRange credits_of(const Achievement& stated, const Credential* record, const Catalogue& catalogue,
                       const CreditSystem* system, std::optional<CountryCode> country) {
    Workload workload{stated.hours, stated.credits, {}};
    if (record && record->workload) {
        if (!workload.hours) workload.hours = record->workload->hours;
        if (!workload.credits) workload.credits = record->workload->credits;
    }
    if (!system) return {};
    const auto credits = credits_in(*system, workload, catalogue.credit_systems, country);
    if (!credits) return {};
    return {credits->low.hundredths, credits->high ? credits->high->hundredths : unbounded};
}

bool earlier(const Holding& a, const Holding& b) {
    if (a.issued != b.issued) {
        if (!a.issued || !b.issued) return a.issued.has_value();
        return *a.issued < *b.issued;
    }
    return a.stated->id < b.stated->id;
}

}  // namespace

std::optional<Date> last_day_held(const Achievement& stated, const Credential* record) {
    if (stated.expires) return stated.expires;
    if (!stated.issued || !record || !record->certificate || !record->certificate->validity) return std::nullopt;
    return add(*stated.issued, *record->certificate->validity);
}

// "A top-level key of an achievement replaces the record's whole key."
Subject subject_of(const Achievement& stated, const Credential* record, const Catalogue& catalogue) {
    Subject subject = record ? subject_of(*record, catalogue) : Subject{};
    if (stated.provider) {
        subject.provider = stated.provider->id;
        const Provider* provider = catalogue.provider(stated.provider->id);
        subject.country = provider ? provider->country : std::nullopt;
    }
    if (stated.kind) subject.kind = stated.kind;
    if (!stated.fields.empty()) subject.fields = stated.fields;
    if (!stated.tags.empty()) subject.tags = stated.tags;
    if (stated.delivery) subject.delivery = stated.delivery->format;
    if (stated.level) subject.level = &*stated.level;
    if (!stated.title.empty()) subject.title = &stated.title;
    if (stated.basis) subject.basis = {&*stated.basis, 1};
    subject.skills = stated.skills;
    subject.used_for = &stated.used_for;
    return subject;
}

std::vector<Holding> holdings(const Learner& learner, const Catalogue& catalogue, const CreditSystem* system,
                              std::string_view award, Date date) {
    std::vector<Holding> list;
    list.reserve(learner.achievements.size());
    for (std::size_t i = 0; i < learner.achievements.size(); ++i) {
        const Achievement& stated = learner.achievements[i];
        const Credential* record = stated.credential ? catalogue.credential(stated.credential->id) : nullptr;
        const Truth held = held_on(stated, record, date);
        if (held == Truth::no) continue;
        Holding& holding = list.emplace_back();
        holding.achievement = static_cast<std::uint32_t>(i);
        holding.stated = &stated;
        holding.record = record;
        holding.subject = subject_of(stated, record, catalogue);
        holding.held = held;
        holding.issued = stated.issued;
        holding.credits = credits_of(stated, record, catalogue, system, holding.subject.country);
        holding.used_elsewhere = std::any_of(stated.used_for.begin(), stated.used_for.end(),
                                             [&](const CredentialRef& use) { return use.id != award; });
    }
    put_in_order(list, earlier);
    return list;
}

Truth graded(const Holding& holding, const Grade& need, const Catalogue& catalogue) {
    const auto& grade = holding.stated->grade;
    if (!grade || grade->scale != need.scale) return Truth::unknown;
    for (const GradeScale& scale : catalogue.grade_scales) {
        if (scale.id != need.scale) continue;
        const auto place = [&](const std::string& name) {
            return std::find(scale.grades.begin(), scale.grades.end(), name);
        };
        return truth(place(grade->grade) >= place(need.grade));
    }
    return Truth::unknown;
}

}  // namespace cairn
