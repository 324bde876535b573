#pragma once
// What a holder may expect when showing a credential: the recognition outlook, per purpose and effect. This is Cairn's reading,
// not a legal opinion and not a score: a rule over facts that the record states, each outcome with the facts that it rests on
// and those that it would need. Only the competent authority, or the employer, decides.
//
// For education the rule follows the Lisbon Recognition Convention (ETS 165, 1997: Articles IV.1, V.1 and VI.1), under which what
// is issued by a system of education is recognised unless a substantial difference can be shown, looked for in level, workload,
// quality, profile and learning outcomes (EAR Manual, "Substantial differences"). For both purposes it follows Annex II of the
// Council Recommendation of 16 June 2022 (2022/C 243/02), whose principles ask for quality (external quality assurance, ESG or
// EQAVET), transparency, relevance (to labour-market needs), valid assessment and authenticity (who was assessed).
//
//   effect            needs, for `likely`                                                      beyond comparing without
//   admission         formal level, credits or workload, outcomes, assessment,                 outcomes, and a level
//                     external quality assurance, quality standards (ESG, EQAVET),              or a workload
//                     awarding body of a recognised type, its country; a whole qualification
//   credit-transfer,  the same, but for the last                                               the same
//   exemption
//   employment        outcomes, assessment, identity checked at it, industry involvement       outcomes, and an assessment,
//                     or an occupational standard, external quality assurance                  industry involvement or standard
//   progression       the same without identity: the employer knows whom it employs            the same
//
// The first of these that holds:
//   declared      the record declares that effect.
//   unlikely      nothing was assessed (for employment and progression: and no relevance to an occupation is stated either); or,
//                 for admission, the level is only an informal positioning: no authority stands behind it.
//   likely        every need is met; or, for admission and credit transfer, the record states an automatic recognition.
//   unknown       the facts without which nothing can be compared (last column) are not stated.
//   case-by-case  there is something to compare, and something that the other side would have to find out or accept.

#include <array>
#include <cstdint>
#include <vector>

#include "cairn/catalogue.h"
#include "cairn/codes.h"
#include "cairn/credential.h"
#include "cairn/framework.h"

namespace cairn {

enum class OutlookValue : std::uint8_t { declared, likely, case_by_case, unlikely, unknown };
CAIRN_CODES(OutlookValue, "declared", "likely", "case-by-case", "unlikely", "unknown");

/// What an outlook rests on, or would need. Those that are only ever rested on are what the record states instead of a need.
enum class RecognitionFact : std::uint8_t {
    declared,               ///< the record declares the effect
    automatic,              ///< it states an automatic recognition
    qualification,          ///< a whole qualification, not a part of one
    formal_level,           ///< a level that an authority gave it, on the EQF or a national framework
    informal_level,         ///< instead: a level that somebody thinks it has
    level,                  ///< instead: a level, not said to be formal
    outside_eqf,            ///< instead: a formal level without EQF counterpart
    credits,                ///< credits that convert to ECTS
    workload,               ///< instead, and as good: hours
    outcomes,               ///< learning outcomes
    assessment,             ///< the outcomes were assessed
    no_assessment,          ///< instead: the record says that nothing is
    identity,               ///< the assessment is supervised, and identity checked
    supervision,            ///< instead: supervised without that
    no_supervision,         ///< instead: the record says that it is not
    quality_assurance,      ///< external: any mechanism but self-assessment; of record, provider or awarding body
    self_assessment,        ///< instead: only the provider's own
    quality_standards,      ///< ESG or EQAVET
    issuer_type,            ///< awarded by a university, VET school, chamber or public authority
    formal_setting,         ///< instead, and as good: part of the formal system
    country,                ///< of the awarding body, whose system an authority would look into
    industry,               ///< consulted, co-designed or industry-led
    no_industry,            ///< instead: the record says that there is no such involvement
    occupational_standard,  ///< instead of industry involvement, and as good
};
CAIRN_CODES(RecognitionFact, "declared", "automatic", "qualification", "formal-level", "informal-level", "level",
            "outside-eqf", "credits", "workload", "outcomes", "assessment", "no-assessment", "identity", "supervision",
            "no-supervision", "quality-assurance", "self-assessment", "quality-standards", "issuer-type",
            "formal-setting", "country", "industry", "no-industry", "occupational-standard");

struct Outlook {
    RecognitionPurpose purpose = RecognitionPurpose::education;
    RecognitionEffect effect = RecognitionEffect::admission;
    OutlookValue outlook = OutlookValue::unknown;
    std::vector<RecognitionFact> rests_on;
    std::vector<RecognitionFact> missing;  ///< needs of `likely` that are not met; empty if declared
    bool operator==(const Outlook&) const = default;
};

/// One for each effect, in the order of RecognitionEffect. The awarding body is the provider where no other is stated. O(size of
/// the record).
std::array<Outlook, 5> recognition_outlook(const Credential& credential, const Catalogue& catalogue,
                                           const Frameworks& frameworks);

}  // namespace cairn
