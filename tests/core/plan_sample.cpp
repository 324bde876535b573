#include "plan_sample.h"

#include <gtest/gtest.h>

#include "cairn/learner_json.h"
#include "sample_catalogue.h"

namespace cairn {

PlanSample::PlanSample(const std::string& credentials, const std::string& learner)
    : catalogue_(catalogue_with(credentials)) {
    const std::string text = R"({"cairn":"learner/1")" + (learner.empty() ? "" : ',' + learner) + "}";
    auto decoded = decode_learner({"learner.json", text}, catalogue_, shipped_frameworks());
    if (!decoded) ADD_FAILURE() << decoded.problems().front().pointer << decoded.problems().front().message;
    if (decoded) learner_ = std::move(decoded.value());
}

PlanQuestion PlanSample::question() const {
    const Credential& award = *catalogue_.credential("award");
    const auto& planning = learner_.planning;
    const Date start = planning && planning->start ? *planning->start : day("2027-01-04");
    return {&catalogue_, &shipped_frameworks(), &award, award.requirement(), &learner_, start};
}

Date day(const char* text) {
    return *parse_date(text);
}

std::string priced_module(const std::string& id, int weeks, int hours, int cost, const std::string& more) {
    return R"({"id":")" + id +
           R"(","title":"M","provider":"ie","kind":"microcredential","duration":{"rolling":true,"weeks":)" +
           std::to_string(weeks) + R"(},"workload":{"hours":)" + std::to_string(hours) +
           R"(},"cost":{"currency":"EUR","amount":)" + std::to_string(cost) + "}" + (more.empty() ? "" : ',' + more) +
           "}";
}

std::string award_for(const std::string& requirement) {
    return R"({"id":"award","title":"A","provider":"ie","kind":"qualification","stacking":{"requirement":)" +
           requirement + "}}";
}

}  // namespace cairn
