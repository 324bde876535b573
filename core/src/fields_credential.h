#pragma once
// The keys of a credential record, of its provider and of quality assurance (DOMAIN.md), in that document's order.

#include "cairn/credential.h"
#include "cairn/provider.h"
#include "cairn/skill.h"
#include "fields.h"
#include "fields_requirement.h"

namespace cairn {

template <class Io>
void describe(Io& io, Stakeholder& stakeholder) {
    io("stage", stakeholder.stage);
    io("who", stakeholder.who);
    io("role", stakeholder.role);
    io.extensions(stakeholder.extensions);
}

template <class Io>
void describe(Io& io, QualityAssurance& quality) {
    io("mechanism", quality.mechanism);
    io("body", quality.body);
    io("bodyType", quality.body_type);
    io("scope", quality.scope);
    io("cost", quality.cost);
    io("elements", quality.elements);
    io("tools", quality.tools);
    io("grading", quality.grading);
    io("result", quality.result);
    io("date", quality.date);
    io("validityYears", bounded(quality.validity_years, 0, 100));
    io("benefits", quality.benefits);
    io("standards", quality.standards);
    io("stakeholders", quality.stakeholders);
    io("regulation", quality.regulation);
    io.extensions(quality.extensions);
}

template <class Io>
void describe(Io& io, Provider& provider) {
    io.must("id", provider.id);
    io.must("name", provider.name);
    io.must("type", provider.type);
    io("country", provider.country);
    io("region", provider.region);
    io("url", Uri{provider.url});
    io("qualityAssurance", provider.quality_assurance);
    io.extensions(provider.extensions);
}

template <class Io>
void describe(Io& io, Skill& skill) {
    io.must("id", skill.id);
    io("label", skill.label);
    io("type", skill.type);
    io("broader", one_or_more(skill.broader));
    io.extensions(skill.extensions);
}

template <class Io>
void describe(Io& io, Certificate& certificate) {
    io("format", certificate.format);
    io("portfolio", certificate.portfolio);
    io("validity", certificate.validity);
    io("renewal", certificate.renewal);
    io.extensions(certificate.extensions);
}

template <class Io>
void describe(Io& io, LearningOutcome& outcome) {
    io("statement", outcome.statement);
    io("type", outcome.type);
    io("skills", outcome.skills);
    io.extensions(outcome.extensions);
}

template <class Io>
void describe(Io& io, NationalLevel& nqf) {
    io.must("framework", nqf.framework);
    io.must("level", nqf.level);
    io.extensions(nqf.extensions);
}

template <class Io>
void describe(Io& io, StatedLevel& level) {
    io("eqf", level.eqf);
    io("nqf", level.nqf);
    io("basis", level.basis);
    io("cycle", level.cycle);
    io.extensions(level.extensions);
}

template <class Io>
void describe(Io& io, Credits& credits) {
    io.must("system", credits.system);
    io.must("value", credits.value);
    io.extensions(credits.extensions);
}

template <class Io>
void describe(Io& io, Workload& workload) {
    io("hours", workload.hours);
    io("credits", workload.credits);
    io.extensions(workload.extensions);
}

template <class Io>
void describe(Io& io, StudyTime& duration) {
    io("weeks", duration.weeks);
    io("pace", duration.pace);
    io("intensity", duration.intensity);
    io("intakes", duration.intakes);
    io("rolling", duration.rolling);
    io.extensions(duration.extensions);
}

template <class Io>
void describe(Io& io, Assessment& assessment) {
    io("types", assessment.types);
    io("external", assessment.external);
    io("supervision", assessment.supervision);
    io.extensions(assessment.extensions);
}

template <class Io>
void describe(Io& io, Delivery& delivery) {
    io("format", delivery.format);
    io("site", delivery.site);
    io("teacher", delivery.teacher);
    io("control", delivery.control);
    io.extensions(delivery.extensions);
}

template <class Io>
void describe(Io& io, Stacking& stacking) {
    io("mode", stacking.mode);
    io("towards", stacking.towards);
    io("requirement", stacking.requirement);
    io("creditSystem", stacking.credit_system);
    io.extensions(stacking.extensions);
}

template <class Io>
void describe(Io& io, DeclaredRecognition& declared) {
    io("purpose", declared.purpose);
    io("effect", declared.effect);
    io("extent", declared.extent);
    io("credits", declared.credits);
    io("target", declared.target);
    io("by", declared.by);
    io("countries", declared.countries);
    io("note", declared.note);
    io.extensions(declared.extensions);
}

template <class Io>
void describe(Io& io, AutomaticRecognition& automatic) {
    io("scope", automatic.scope);
    io("basis", automatic.basis);
    io("countries", automatic.countries);
    io("note", automatic.note);
    io.extensions(automatic.extensions);
}

template <class Io>
void describe(Io& io, Recognition& recognition) {
    io("declared", recognition.declared);
    io("automatic", recognition.automatic);
    io.extensions(recognition.extensions);
}

template <class Io>
void describe(Io& io, Relevance& relevance) {
    io("industry", relevance.industry);
    io("partners", relevance.partners);
    io("evidence", relevance.evidence);
    io.extensions(relevance.extensions);
}

template <class Io>
void describe(Io& io, OutcomeFigure& figure) {
    io("measure", figure.measure);
    io("value", figure.value);
    io("year", bounded(figure.year, 1900, 2199));
    io("source", figure.source);
    io.extensions(figure.extensions);
}

template <class Io>
void describe(Io& io, Cost& cost) {
    io("amount", bounded(cost.amount, 0, max_money));
    io("currency", cost.currency);
    io("funding", cost.funding);
    io.extensions(cost.extensions);
}

template <class Io>
void describe(Io& io, Credential& credential) {
    io.must("id", credential.id);
    io.must("title", credential.title);
    io("description", credential.description);
    io("url", Uri{credential.url});
    io("setting", credential.setting);
    io("term", credential.term);
    io.must("kind", credential.kind);
    io.must("provider", credential.provider);
    io("awardingBody", credential.awarding_body);
    io("countries", credential.countries);
    io("regions", credential.regions);
    io("certificate", credential.certificate);
    io("learningOutcomes", credential.outcomes);
    io("level", credential.level);
    io("fields", credential.fields);
    io("sectors", credential.sectors);
    io("occupations", credential.occupations);
    io("tasks", credential.tasks);
    io("occupationalStandard", credential.occupational_standard);
    io("workload", credential.workload);
    io("duration", credential.duration);
    io("assessment", credential.assessment);
    io("awardBasis", credential.award_basis);
    io("delivery", credential.delivery);
    io("entry", credential.entry);
    io("stacking", credential.stacking);
    io("recognition", credential.recognition);
    io("relevance", credential.relevance);
    io("functions", credential.functions);
    io("recruitment", credential.recruitment);
    io("support", credential.support);
    io("scenarios", credential.scenarios);
    io("audience", credential.audience);
    io("purpose", credential.purpose);
    io("aim", credential.aim);
    io("twinTransition", credential.twin_transition);
    io("ecosystem", credential.ecosystem);
    io("scope", credential.scope);
    io("response", credential.response);
    io("outcomesData", credential.outcomes_data);
    io("listedIn", credential.listed_in);
    io("reviewed", credential.reviewed);
    io("cost", credential.cost);
    io("languages", credential.languages);
    io("tags", credential.tags);
    io("qualityAssurance", credential.quality_assurance);
    io("further", credential.further);
    io("source", credential.source);
    io("illustrative", credential.illustrative);
    io("validFrom", credential.valid_from);
    io("validUntil", credential.valid_until);
    io.extensions(credential.extensions);
    io.require(!credential.valid_from || !credential.valid_until || *credential.valid_from <= *credential.valid_until,
               "validUntil", "expected a date no earlier than validFrom");
}

}  // namespace cairn
