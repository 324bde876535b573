#pragma once
// A small catalogue with an award, and a person who plans towards it, for tests of plans.

#include <string>

#include "cairn/catalogue.h"
#include "cairn/learner.h"
#include "cairn/plan.h"

namespace cairn {

class PlanSample {
public:
    /// A JSON list of credentials as in sample_catalogue.h, "award" among them; the keys of a learner document, without braces.
    PlanSample(const std::string& credentials, const std::string& learner);

    /// From `planning.start` on, or from 2027-01-04, a Monday.
    PlanQuestion question() const;
    const Catalogue& catalogue() const { return catalogue_; }
    const Learner& learner() const { return learner_; }
    std::uint32_t record(const std::string& id) const { return *catalogue_.credential_ids.find(id); }

private:
    Catalogue catalogue_;
    Learner learner_;
};

/// A module that begins on any day, and "award": as JSON, for the list.
std::string priced_module(const std::string& id, int weeks, int hours, int cost, const std::string& more = {});
std::string award_for(const std::string& requirement);

Date day(const char* text);

}  // namespace cairn
