#pragma once
// The keys of a learner document (DOMAIN.md).

#include "cairn/learner.h"
#include "fields.h"
#include "fields_credential.h"

namespace cairn {

template <class Io>
void describe(Io& io, Achievement& achievement) {
    io.must("id", achievement.id);
    io("credential", achievement.credential);
    io("title", achievement.title);
    io("credits", achievement.credits);
    io("hours", achievement.hours);
    io("level", achievement.level);
    io("provider", achievement.provider);
    io("kind", achievement.kind);
    io("fields", achievement.fields);
    io("skills", achievement.skills);
    io("tags", achievement.tags);
    io("delivery", DeliveryOrFormat{achievement.delivery});
    io("issued", achievement.issued);
    io("expires", achievement.expires);
    io("grade", achievement.grade);
    io("basis", achievement.basis);
    io("usedFor", achievement.used_for);
    io("assurance", achievement.assurance);
    io.extensions(achievement.extensions);
}

template <class Io>
void describe(Io& io, Experience& experience) {
    io("months", bounded(experience.months, 0, max_months));
    io("occupation", experience.occupation);
    io("fields", experience.fields);
    io.extensions(experience.extensions);
}

template <class Io>
void describe(Io& io, LanguageSkill& language) {
    io.must("code", language.code);
    io("cefr", language.cefr);
    io.extensions(language.extensions);
}

template <class Io>
void describe(Io& io, Money& money) {
    io.must("amount", bounded(money.amount, 0, max_money));
    io.must("currency", money.currency);
    io.extensions(money.extensions);
}

template <class Io>
void describe(Io& io, Planning& planning) {
    io("start", planning.start);
    io("hoursPerWeek", bounded(planning.hours_per_week, 0, 168));
    io("maxParallel", bounded(planning.max_parallel, 1, 1000));
    io("budget", planning.budget);
    io("deadline", planning.deadline);
    io("delivery", planning.delivery);
    io("languages", planning.languages);
    io("countries", planning.countries);
    io("pauses", planning.pauses);
    io.extensions(planning.extensions);
}

/// A learner document: the learner, and the word that says what the document is.
struct LearnerDocument {
    std::string cairn;
    Learner learner;
};

template <class Io>
void describe(Io& io, LearnerDocument& document) {
    Learner& learner = document.learner;
    io.must("cairn", document.cairn);
    io("achievements", learner.achievements);
    io("experience", learner.experience);
    io("languages", learner.languages);
    io("skills", learner.skills);
    io("milestones", learner.milestones);
    io("attributes", Attributes{learner.attributes});
    io("planning", learner.planning);
    io.extensions(learner.extensions);
    io.require(document.cairn.empty() || document.cairn == "learner/1", "cairn", "expected \"learner/1\"");
}

}  // namespace cairn
