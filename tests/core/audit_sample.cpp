#include "audit_sample.h"

#include <gtest/gtest.h>

#include "cairn/catalogue_json.h"
#include "cairn/learner_json.h"

namespace cairn {
namespace {

std::string module(const std::string& id, const std::string& tag, const std::string& level) {
    return R"({"id":")" + id + R"(","title":")" + id + R"(","provider":"p","kind":"microcredential","tags":[")" + tag +
           R"("],"workload":{"credits":{"system":"ECTS","value":5}})" +
           (level.empty() ? "" : R"(,"level":{"eqf":)" + level + "}") + "}";
}

}  // namespace

AuditSample::AuditSample(const std::string& requirement, const std::string& achievements)
    : frameworks_(built_in_frameworks()) {
    document_ = R"({"cairn":"catalogue/1","id":"sample","title":"Sample","languages":["en"],
        "providers":[{"id":"p","name":"P","type":"university","country":"IE"}],"credentials":[)" +
                module("m1", "a", "6") + ',' + module("m2", "a", "5") + ',' + module("m3", "b", "6") + ',' +
                module("m4", "b", "") +
                R"(,{"id":"award","title":"Award","provider":"p","kind":"qualification","stacking":{"requirement":)" +
                requirement + "}}]}";
    const SourceFile file{"sample.json", document_};
    auto catalogue = decode_catalogue({&file, 1}, frameworks_);
    if (!catalogue) ADD_FAILURE() << catalogue.problems().front().pointer << catalogue.problems().front().message;
    if (catalogue) catalogue_ = std::move(catalogue.value());
    const std::string text = R"({"cairn":"learner/1","achievements":)" + achievements + "}";
    auto learner = decode_learner({"learner.json", text}, catalogue_, frameworks_);
    if (!learner) ADD_FAILURE() << learner.problems().front().pointer << learner.problems().front().message;
    if (learner) learner_ = std::move(learner.value());
}

AuditQuestion AuditSample::question(const char* date) const {
    const Credential& award = *catalogue_.credential("award");
    return {&catalogue_, &frameworks_, &award, award.requirement(), false, &learner_, *parse_date(date)};
}

std::string earned(const std::string& module, const std::string& more) {
    return R"({"id":"a)" + module.substr(1) + R"(","credential":")" + module + '"' + (more.empty() ? "" : ',' + more) +
           '}';
}

}  // namespace cairn
