#include "cairn/adviser.h"

#include <utility>

#include "cairn/audit_json.h"
#include "cairn/card.h"
#include "cairn/learner_json.h"
#include "cairn/problem_json.h"
#include "cairn/reach.h"
#include "explorer_requests.h"
#include "fields_learner.h"
#include "numbers.h"
#include "references.h"

namespace cairn {

struct LearnerText {
    std::string text;
};
template <class Io>
void describe(Io& io, LearnerText& request) {
    io.must("text", request.text);
}

struct AuditRequest {
    std::string award;
    Date date;
    bool entry = false;
    LearnerDocument document;
};
template <class Io>
void describe(Io& io, AuditRequest& request) {
    io.must("award", request.award);
    io.must("date", request.date);
    io("entry", request.entry);
    io.must("learner", request.document);
}

struct ReachRequest {
    Date date;
    LearnerDocument document;
};
template <class Io>
void describe(Io& io, ReachRequest& request) {
    io.must("date", request.date);
    io.must("learner", request.document);
}

namespace {

Problem no_catalogue() {
    return {"", "", "no catalogue is open"};
}

Problems learner_problems(const Learner& learner, const Catalogue& catalogue, const Frameworks& frameworks) {
    Problems problems;
    check_references(learner, "", catalogue, frameworks, problems);
    for (Problem& problem : problems)
        problem.pointer.insert(0, "/learner");
    return problems;
}

std::string distance_text(const Distance& distance) {
    return "{\"credits\":" + to_string(Decimal{distance.credits}) + ",\"modules\":" + digits(distance.modules) + '}';
}

}  // namespace

Adviser::Adviser(Frameworks frameworks) : frameworks_(std::make_unique<Frameworks>(std::move(frameworks))) {}

Result<std::string> Adviser::open(std::span<const SourceFile> files) {
    auto decoded = decode_catalogue(files, *frameworks_);
    if (!decoded) return decoded.problems();
    catalogue_ = std::make_unique<Catalogue>(std::move(decoded.value()));
    return "{\"hash\":\"" + catalogue_->hash + "\"}";
}

// A record may come from another catalogue: what it names there is told apart, and is no reason to refuse it.
Result<std::string> Adviser::learner(std::string_view request) const {
    if (!catalogue_) return no_catalogue();
    const auto decoded = decode_request<LearnerText>(request);
    if (!decoded) return decoded.problems();
    LearnerDocument document;
    Problems problems = read_document(decoded.value().text, document);
    const std::string learner = encode_learner(document.learner, catalogue_->first_language());
    std::string unknown = "[";
    for (Achievement& achievement : document.learner.achievements) {
        if (!achievement.credential || catalogue_->credential(achievement.credential->id)) continue;
        if (unknown.size() > 1) unknown += ',';
        append_json(achievement.credential->id, unknown);
        achievement.credential.reset();
    }
    check_references(document.learner, "", *catalogue_, *frameworks_, problems);
    if (!problems.empty()) return problems;
    return "{\"learner\":" + learner + ",\"unknown\":" + unknown + "]}";
}

Result<std::string> Adviser::answer(std::string_view request,
                                    FunctionRef<std::string(const AuditQuestion&)> answer) const {
    if (!catalogue_) return no_catalogue();
    const auto decoded = decode_request<AuditRequest>(request);
    if (!decoded) return decoded.problems();
    const AuditRequest& asked = decoded.value();
    const Credential* found = catalogue_->credential(asked.award);
    if (!found) return Problem{"", "/award", "there is no credential \"" + asked.award + "\" in this catalogue"};
    Problems problems = learner_problems(asked.document.learner, *catalogue_, *frameworks_);
    if (!problems.empty()) return problems;
    const Credential& award = *found;
    const Requirement* rule = asked.entry ? (award.entry ? &*award.entry : nullptr) : award.requirement();
    if (!rule)
        return Problem{"", "/award",
                       "\"" + award.id +
                           (asked.entry ? "\" states no entry requirement"
                                        : "\" has no requirement that it could be stacked towards")};
    return answer(
        {catalogue_.get(), frameworks_.get(), &award, rule, asked.entry, &asked.document.learner, asked.date});
}

Result<std::string> Adviser::audit(std::string_view request) const {
    return answer(request,
                  [](const AuditQuestion& question) { return encode_audit(question, cairn::audit(question)); });
}

Result<std::string> Adviser::other_dates(std::string_view request) const {
    return answer(request, [](const AuditQuestion& question) {
        return encode_other_dates(question, cairn::other_dates(question));
    });
}

Result<std::string> Adviser::reach(std::string_view request) const {
    if (!catalogue_) return no_catalogue();
    const auto decoded = decode_request<ReachRequest>(request);
    if (!decoded) return decoded.problems();
    const ReachRequest& asked = decoded.value();
    Problems problems = learner_problems(asked.document.learner, *catalogue_, *frameworks_);
    if (!problems.empty()) return problems;
    std::string out = "{\"date\":\"" + to_string(asked.date) + "\",\"awards\":[";
    bool first = true;
    for (const Reached& one : cairn::reach(*catalogue_, *frameworks_, asked.document.learner, asked.date)) {
        out += first ? "{\"award\":" : ",{\"award\":";
        first = false;
        append_json(catalogue_->credentials[one.award].id, out);
        out += ",\"card\":" +
               encode_card(card_of(*catalogue_, *frameworks_, one.award, true), catalogue_->first_language()) +
               ",\"status\":\"" + std::string(code(one.status)) + '"';
        out += ",\"missing\":" + distance_text(one.missing) + ",\"have\":" + distance_text(one.counted) + '}';
    }
    return out + "]}";
}

}  // namespace cairn
