#pragma once
// The stacking language of RULES.md as a tree: what completes an award (`stacking.requirement`, evaluated with allocation)
// or admits to it (`entry`, test only). This header is its shape; judging it is elsewhere.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "cairn/codes.h"
#include "cairn/decimal.h"
#include "cairn/extensions.h"
#include "cairn/reference.h"
#include "cairn/text.h"

namespace cairn {

/// A grade on one of the catalogue's scales.
struct Grade {
    std::string scale;
    std::string grade;
    Extensions extensions;
    bool operator==(const Grade&) const = default;
};

/// From `min`; to `max`, if there is one, which is never below `min`.
template <class T>
struct Bounds {
    T min{};
    std::optional<T> max;
    Extensions extensions;
    bool operator==(const Bounds&) const = default;
};

/// Credits (of the award's system), a number of achievements, or a share of the credits counted.
struct Amount {
    enum class Unit : std::uint8_t { credits, count, share };
    Unit unit = Unit::credits;
    std::int64_t value = 0;  ///< hundredths of a credit; achievements; ten-thousandths (0 to 10,000)
    Extensions extensions;
    bool operator==(const Amount&) const = default;
};

CAIRN_CODES(Amount::Unit, "credits", "count", "share");

/// EQF levels between two, both included; either end may be open.
struct EqfBounds {
    std::optional<int> min;
    std::optional<int> max;
    Extensions extensions;
    bool operator==(const EqfBounds&) const = default;
};

/// A framework's levels between two of its own, both included; an open end has no level.
struct FrameworkBounds {
    FrameworkRef id;
    std::string min;
    std::string max;
    Extensions extensions;
    bool operator==(const FrameworkBounds&) const = default;
};

/// `used`: already used for some other award, for none, or for one of these.
using Used = std::variant<bool, std::vector<CredentialRef>>;

/// Which achievements may be counted: every key given must hold, any entry of a key's list suffices. Empty: everything.
struct Pool {
    std::vector<CredentialRef> credentials;
    std::vector<ProviderRef> providers;
    std::vector<CountryCode> countries;
    std::vector<Kind> kinds;
    std::vector<FieldCode> fields;
    std::vector<SectorCode> sectors;
    std::vector<SkillRef> skills;
    std::vector<std::string> tags;
    std::vector<AwardBasis> basis;
    std::vector<DeliveryFormat> delivery;
    std::optional<EqfBounds> eqf;
    std::optional<FrameworkBounds> framework;
    std::vector<std::string> title;  ///< case-folded substrings
    std::optional<Used> used;
    std::vector<CredentialRef> except;
    std::vector<Pool> any_of;
    Extensions extensions;
    bool operator==(const Pool&) const = default;
};

// Limits: judged on everything counted in a node's subtree; those on the root on the whole award.

struct AtLeast {
    static constexpr std::string_view key = "atLeast";
    Amount amount;
    Pool of;
    bool operator==(const AtLeast&) const = default;
};
struct AtMost {
    static constexpr std::string_view key = "atMost";
    Amount amount;
    Pool of;
    bool operator==(const AtMost&) const = default;
};
struct MinGrade {  ///< each counted grade
    static constexpr std::string_view key = "minGrade";
    Grade grade;
    bool operator==(const MinGrade&) const = default;
};
struct Average {  ///< credit-weighted mean, numeric scales only
    static constexpr std::string_view key = "average";
    Grade grade;
    bool operator==(const Average&) const = default;
};
struct MaxAge {  ///< months from issue to the date judged on
    static constexpr std::string_view key = "maxAge";
    int months = 0;
    Extensions extensions;
    bool operator==(const MaxAge&) const = default;
};
struct Within {  ///< months from the first counted to the last
    static constexpr std::string_view key = "within";
    int months = 0;
    Extensions extensions;
    bool operator==(const Within&) const = default;
};
struct Last {  ///< of the most recent `credits`, `at_least` come from the pool
    static constexpr std::string_view key = "last";
    Decimal credits;
    Amount at_least;
    Pool of;
    Extensions extensions;
    bool operator==(const Last&) const = default;
};
struct GroupLimits {
    std::optional<Amount> at_most;
    std::optional<Amount> at_least;
    Extensions extensions;
    bool operator==(const GroupLimits&) const = default;
};
struct Spread {
    static constexpr std::string_view key = "spread";
    SpreadBy by = SpreadBy::provider;
    std::optional<int> min;  ///< groups
    std::optional<int> max;
    std::optional<GroupLimits> per_group;
    Extensions extensions;
    bool operator==(const Spread&) const = default;
};
struct NotTogether {
    static constexpr std::string_view key = "notTogether";
    std::vector<CredentialRef> credentials;
    bool operator==(const NotTogether&) const = default;
};
struct Unused {  ///< nothing counted has been used for another award
    static constexpr std::string_view key = "unused";
    bool operator==(const Unused&) const = default;
};

using LimitRule = std::variant<AtLeast, AtMost, MinGrade, Average, MaxAge, Within, Last, Spread, NotTogether, Unused>;

struct Limit {
    LimitRule rule;
    Extensions extensions;
    bool operator==(const Limit&) const = default;
};

// Nodes.

struct Requirement;

/// The same achievement may count in the named nodes too, up to `max`.
struct Share {
    std::vector<std::string> with;
    Amount max;
    Extensions extensions;
    bool operator==(const Share&) const = default;
};

struct Prose {  ///< an `entry` that is a note alone; its result is unknown
    static constexpr std::string_view key = "";
    bool operator==(const Prose&) const = default;
};
struct Earned {  ///< one of the equivalents is held and used up
    static constexpr std::string_view key = "credential";
    std::vector<CredentialRef> credentials;
    std::optional<Grade> min_grade;
    bool operator==(const Earned&) const = default;
};
struct Holds {  ///< one of the equivalents is held; nothing is used up
    static constexpr std::string_view key = "holds";
    std::vector<CredentialRef> credentials;
    bool operator==(const Holds&) const = default;
};
struct LevelTest {
    static constexpr std::string_view key = "level";
    int eqf = 1;
    bool formal_only = false;
    Extensions extensions;
    bool operator==(const LevelTest&) const = default;
};
struct SkillTest {
    static constexpr std::string_view key = "skill";
    SkillRef skill;
    bool operator==(const SkillTest&) const = default;
};
struct LanguageTest {
    static constexpr std::string_view key = "language";
    LanguageCode language;
    Cefr cefr = Cefr::a1;
    Extensions extensions;
    bool operator==(const LanguageTest&) const = default;
};
struct ExperienceTest {
    static constexpr std::string_view key = "experience";
    int months = 0;
    std::optional<OccupationCode> occupation;
    std::vector<FieldCode> fields;
    Extensions extensions;
    bool operator==(const ExperienceTest&) const = default;
};
struct MilestoneTest {
    static constexpr std::string_view key = "milestone";
    std::string milestone;
    bool operator==(const MilestoneTest&) const = default;
};
struct AttributeTest {
    static constexpr std::string_view key = "attribute";
    std::string name;
    std::vector<std::string> in;
    Extensions extensions;
    bool operator==(const AttributeTest&) const = default;
};
struct AllOf {
    static constexpr std::string_view key = "all";
    std::vector<Requirement> of;
    bool operator==(const AllOf&) const;
};
struct AnyOf {
    static constexpr std::string_view key = "any";
    std::vector<Requirement> of;
    bool operator==(const AnyOf&) const;
};
struct OneOf {  ///< exactly one
    static constexpr std::string_view key = "one";
    std::vector<Requirement> of;
    bool operator==(const OneOf&) const;
};
struct SomeOf {
    static constexpr std::string_view key = "some";
    int min = 0;
    std::optional<int> max;
    std::vector<Requirement> of;
    Extensions extensions;
    bool operator==(const SomeOf&) const;
};
struct NoneOf {
    static constexpr std::string_view key = "none";
    std::vector<Requirement> of;
    bool operator==(const NoneOf&) const;
};
struct Sequence {  ///< each completed on or before the date of the next
    static constexpr std::string_view key = "sequence";
    std::vector<Requirement> of;
    bool operator==(const Sequence&) const;
};
struct When {  ///< without `otherwise` the else branch is satisfied
    static constexpr std::string_view key = "when";
    std::vector<Requirement> test;       ///< exactly one
    std::vector<Requirement> then;       ///< exactly one
    std::vector<Requirement> otherwise;  ///< none or one
    bool operator==(const When&) const;
};
struct Take {  ///< achievements from the pool reach every minimum and break no maximum
    static constexpr std::string_view key = "take";
    std::optional<Bounds<Decimal>> credits;
    std::optional<Bounds<int>> count;
    Pool from;
    std::optional<Share> share;
    bool split = false;
    Extensions extensions;
    bool operator==(const Take&) const = default;
};

using Form = std::variant<Prose, Earned, Holds, LevelTest, SkillTest, LanguageTest, ExperienceTest, MilestoneTest,
                          AttributeTest, AllOf, AnyOf, OneOf, SomeOf, NoneOf, Sequence, When, Take>;

/// A node. Its address is its id, or its JSON Pointer within the requirement.
struct Requirement {
    std::string id;  ///< unique within the award; empty if the author gave none
    Text title;
    Text note;
    Form form;
    std::vector<Limit> limits;
    Extensions extensions;
    bool operator==(const Requirement&) const = default;
};

// Written out: Clang 14 does not survive defaulting these with libstdc++.
inline bool AllOf::operator==(const AllOf& other) const {
    return of == other.of;
}
inline bool AnyOf::operator==(const AnyOf& other) const {
    return of == other.of;
}
inline bool OneOf::operator==(const OneOf& other) const {
    return of == other.of;
}
inline bool SomeOf::operator==(const SomeOf& other) const {
    return min == other.min && max == other.max && of == other.of && extensions == other.extensions;
}
inline bool NoneOf::operator==(const NoneOf& other) const {
    return of == other.of;
}
inline bool Sequence::operator==(const Sequence& other) const {
    return of == other.of;
}
inline bool When::operator==(const When& other) const {
    return test == other.test && then == other.then && otherwise == other.otherwise;
}

/// The nodes directly below, in the order of the document, each with its JSON Pointer step ("/all/0", "/some/of/2").
struct ChildNode {
    std::string step;
    const Requirement* node;
};
std::vector<ChildNode> children(const Requirement& node);

}  // namespace cairn
