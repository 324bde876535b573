// What the explorer says of a learner: is the document sound, does it complete an award, what can it become.

#include <algorithm>

#include "cairn/audit_json.h"
#include "cairn/learner_json.h"
#include "cairn/problem_json.h"
#include "cairn/reach.h"
#include "explorer_loaded.h"
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

// A record may come from another catalogue: what it names there is told apart, and is no reason to refuse it.
Result<std::string> Explorer::learner(std::string_view request) const {
    if (!loaded_) return no_catalogue();
    const auto decoded = decode_request<LearnerText>(request);
    if (!decoded) return decoded.problems();
    LearnerDocument document;
    Problems problems = read_document(decoded.value().text, document);
    const std::string learner = encode_learner(document.learner, loaded_->catalogue.first_language());
    std::string unknown = "[";
    for (Achievement& achievement : document.learner.achievements) {
        if (!achievement.credential || loaded_->catalogue.credential(achievement.credential->id)) continue;
        if (unknown.size() > 1) unknown += ',';
        append_json(achievement.credential->id, unknown);
        achievement.credential.reset();
    }
    check_references(document.learner, "", loaded_->catalogue, *frameworks_, problems);
    if (!problems.empty()) return problems;
    return "{\"learner\":" + learner + ",\"unknown\":" + unknown + "]}";
}

Result<std::string> Explorer::audit(std::string_view request) const {
    if (!loaded_) return no_catalogue();
    const auto decoded = decode_request<AuditRequest>(request);
    if (!decoded) return decoded.problems();
    const AuditRequest& asked = decoded.value();
    const auto index = loaded_->find(asked.award);
    if (!index) return index.problems();
    Problems problems = learner_problems(asked.document.learner, loaded_->catalogue, *frameworks_);
    if (!problems.empty()) return problems;
    const Credential& award = loaded_->catalogue.credentials[index.value()];
    const Requirement* rule = asked.entry ? (award.entry ? &*award.entry : nullptr) : award.requirement();
    if (!rule)
        return Problem{"", "/award",
                       "\"" + award.id +
                           (asked.entry ? "\" states no entry requirement"
                                        : "\" has no requirement that it could be stacked towards")};
    const AuditQuestion question{&loaded_->catalogue, frameworks_.get(),       &award,    rule,
                                 asked.entry,         &asked.document.learner, asked.date};
    return encode_audit(question, cairn::audit(question));
}

Result<std::string> Explorer::reach(std::string_view request) const {
    if (!loaded_) return no_catalogue();
    const auto decoded = decode_request<ReachRequest>(request);
    if (!decoded) return decoded.problems();
    const ReachRequest& asked = decoded.value();
    Problems problems = learner_problems(asked.document.learner, loaded_->catalogue, *frameworks_);
    if (!problems.empty()) return problems;
    std::string out = "{\"date\":\"" + to_string(asked.date) + "\",\"awards\":[";
    bool first = true;
    for (const Reached& one : cairn::reach(loaded_->catalogue, *frameworks_, asked.document.learner, asked.date)) {
        out += first ? "{\"award\":" : ",{\"award\":";
        first = false;
        append_json(loaded_->catalogue.credentials[one.award].id, out);
        out += ",\"card\":" + loaded_->card_json(one.award) + ",\"status\":\"" + std::string(code(one.status)) + '"';
        out += ",\"missing\":" + distance_text(one.missing) + ",\"have\":" + distance_text(one.counted) + '}';
    }
    return out + "]}";
}

}  // namespace cairn
