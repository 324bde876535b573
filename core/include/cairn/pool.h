#pragma once
// Does something belong to a pool (RULES.md, "Pools" and "Fine print")? The answer has three values, since what is asked
// about may leave out the fact that a key of the pool tests.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cairn/catalogue.h"
#include "cairn/framework.h"
#include "cairn/requirement.h"
#include "cairn/truth.h"

namespace cairn {

/// What a pool is asked about: a record of the catalogue, or something that a learner has earned. A view: what it points to
/// must outlive it. An empty member is a fact not stated.
struct Subject {
    std::string_view credential;         ///< id; empty: it is no record of this catalogue, which is certain
    std::string_view provider;           ///< id
    std::optional<CountryCode> country;  ///< the provider's
    std::optional<Kind> kind;
    std::span<const FieldCode> fields;
    std::span<const SectorCode> sectors;
    std::span<const SkillRef> skills;           ///< named beside the outcomes
    std::span<const LearningOutcome> outcomes;  ///< whose skills count too
    std::span<const std::string> tags;          ///< a closed list: what is not in it is no tag of it
    std::span<const AwardBasis> basis;          ///< each that it may have been awarded on
    std::optional<DeliveryFormat> delivery;
    const StatedLevel* level = nullptr;
    const Text* title = nullptr;
    const std::vector<CredentialRef>* used_for = nullptr;  ///< closed; null: whether it is used is not asked (a record)
};

/// A record and its provider as a subject. Whether it is used is not asked of it: only what has been earned can be used.
Subject subject_of(const Credential& credential, const Provider& provider);
Subject subject_of(const Credential& credential, const Catalogue& catalogue);

/// The keys joined by "and", the entries of a key by "or" (Kleene). A missing fact is unknown, but for tags, ids and uses, which
/// are closed lists. `basis`: all that it may have been awarded on inside is yes, some unknown. `eqf`: a position that
/// straddles a bound is unknown, outside the EQF is no. `framework`: another framework is no, only an EQF level unknown.
/// `fields` and `sectors`: a broader code than the pool's is no. `title`: in any language. `used` true or false: a use for `award`
/// itself does not count. Linear in the pool and in the subject's lists; nothing is allocated but for titles and sectors.
Truth matches(const Pool& pool, const Subject& subject, const Frameworks& frameworks, std::string_view award = {});

}  // namespace cairn
