#include "cairn/pool.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "cairn/position.h"

namespace cairn {
namespace {

constexpr Truth no = Truth::no, unknown = Truth::unknown, yes = Truth::yes;

const Frameworks& frameworks() {
    static const Frameworks all = built_in_frameworks();
    return all;
}

Truth match(const Pool& pool, const Subject& subject, std::string_view award = {}) {
    return matches(pool, subject, frameworks(), award);
}

StatedLevel eqf(int low, int high) {
    StatedLevel level;
    level.eqf = EqfRange{low, high};
    return level;
}

StatedLevel national(std::string framework, std::string name) {
    StatedLevel level;
    level.nqf = NationalLevel{{std::move(framework)}, std::move(name), {}};
    return level;
}

Truth eqf_between(std::optional<int> min, std::optional<int> max, const StatedLevel& level) {
    Pool pool;
    pool.eqf = EqfBounds{min, max, {}};
    Subject subject;
    subject.level = &level;
    return match(pool, subject);
}

Truth framework_between(std::string id, std::string min, std::string max, const StatedLevel& level) {
    Pool pool;
    pool.framework = FrameworkBounds{{std::move(id)}, std::move(min), std::move(max), {}};
    Subject subject;
    subject.level = &level;
    return match(pool, subject);
}

TEST(Pool, TheEmptyPoolIsEverything) {
    EXPECT_EQ(match(Pool{}, Subject{}), yes);
}

TEST(Pool, ARecordIsInAListOfIdsOrNot) {
    Pool pool;
    pool.credentials = {{"a"}, {"b"}};
    Subject subject;
    subject.credential = "b";
    EXPECT_EQ(match(pool, subject), yes);
    subject.credential = "c";
    EXPECT_EQ(match(pool, subject), no);
    EXPECT_EQ(match(pool, Subject{}), no) << "what is no record of the catalogue is certainly none of these";
}

TEST(Pool, AnExceptionShutsOutWhatTheRestLetsIn) {
    Pool pool;
    pool.except = {{"a"}};
    Subject subject;
    subject.credential = "a";
    EXPECT_EQ(match(pool, subject), no);
    subject.credential = "b";
    EXPECT_EQ(match(pool, subject), yes);
}

TEST(Pool, AMissingFactIsUnknownButAMissingTagIsNo) {
    const auto asked = [](auto set) {
        Pool pool;
        set(pool);
        return match(pool, Subject{});
    };
    EXPECT_EQ(asked([](Pool& pool) { pool.providers = {{"p"}}; }), unknown);
    EXPECT_EQ(asked([](Pool& pool) { pool.countries = {{{'I', 'E'}}}; }), unknown);
    EXPECT_EQ(asked([](Pool& pool) { pool.kinds = {Kind::licence}; }), unknown);
    EXPECT_EQ(asked([](Pool& pool) { pool.fields = {{"07"}}; }), unknown);
    EXPECT_EQ(asked([](Pool& pool) { pool.sectors = {{"C"}}; }), unknown);
    EXPECT_EQ(asked([](Pool& pool) { pool.skills = {{"s"}}; }), unknown);
    EXPECT_EQ(asked([](Pool& pool) { pool.basis = {AwardBasis::programme}; }), unknown);
    EXPECT_EQ(asked([](Pool& pool) { pool.delivery = {DeliveryFormat::online}; }), unknown);
    EXPECT_EQ(asked([](Pool& pool) { pool.eqf = EqfBounds{1, 8, {}}; }), unknown);
    EXPECT_EQ(asked([](Pool& pool) { pool.framework = FrameworkBounds{{"IE:NFQ"}, "", "", {}}; }), unknown);
    EXPECT_EQ(asked([](Pool& pool) { pool.title = {"weld"}; }), unknown);
    EXPECT_EQ(asked([](Pool& pool) { pool.tags = {"t"}; }), no);
}

TEST(Pool, AFieldIsInsideItsPrefixesAndABroadFieldIsNotInsideALongerOne) {
    Pool pool;
    pool.fields = {{"071"}};
    const std::vector<FieldCode> narrow{{"0715"}}, broad{{"07"}};
    Subject subject;
    subject.fields = narrow;
    EXPECT_EQ(match(pool, subject), yes);
    subject.fields = broad;
    EXPECT_EQ(match(pool, subject), no);
}

TEST(Pool, ASectorIsInsideItsDivisionAndItsSection) {
    const std::vector<SectorCode> machining{{"25.62"}}, section{{"C"}};
    Subject subject;
    subject.sectors = machining;
    for (const char* code : {"C", "25", "25.6", "25.62"}) {
        Pool pool;
        pool.sectors = {{code}};
        EXPECT_EQ(match(pool, subject), yes) << code;
    }
    Pool pool;
    pool.sectors = {{"25"}};
    subject.sectors = section;
    EXPECT_EQ(match(pool, subject), no);
}

TEST(Pool, TheSkillsOfTheOutcomesCountToo) {
    Pool pool;
    pool.skills = {{"s"}};
    std::vector<LearningOutcome> outcomes(2);
    Subject subject;
    subject.outcomes = outcomes;
    EXPECT_EQ(match(pool, subject), unknown) << "no outcome names its skills";
    outcomes[1].skills = {{"other"}};
    EXPECT_EQ(match(pool, subject), no);
    outcomes[1].skills.push_back({"s"});
    EXPECT_EQ(match(pool, subject), yes);
    outcomes.clear();
    const std::vector<SkillRef> own{{"s"}};
    subject.outcomes = {};
    subject.skills = own;
    EXPECT_EQ(match(pool, subject), yes);
}

TEST(Pool, AllAwardBasesInsideIsYesAndSomeIsUnknown) {
    Pool pool;
    pool.basis = {AwardBasis::programme, AwardBasis::assessment};
    const std::vector<AwardBasis> inside{AwardBasis::assessment, AwardBasis::programme};
    const std::vector<AwardBasis> some{AwardBasis::assessment, AwardBasis::prior_learning};
    const std::vector<AwardBasis> outside{AwardBasis::prior_learning};
    Subject subject;
    subject.basis = inside;
    EXPECT_EQ(match(pool, subject), yes);
    subject.basis = some;
    EXPECT_EQ(match(pool, subject), unknown);
    subject.basis = outside;
    EXPECT_EQ(match(pool, subject), no);
}

TEST(Pool, AnEqfPositionThatStraddlesABoundIsUnknownAndOneOutsideTheEqfIsNo) {
    EXPECT_EQ(eqf_between(4, 5, eqf(4, 5)), yes);
    EXPECT_EQ(eqf_between(5, std::nullopt, eqf(4, 5)), unknown);
    EXPECT_EQ(eqf_between(std::nullopt, 3, eqf(4, 5)), no);
    EXPECT_EQ(eqf_between(1, 8, national("GB-SCT:SCQF", "1")), no);
    EXPECT_EQ(eqf_between(std::nullopt, std::nullopt, national("GB-SCT:SCQF", "1")), no);
    EXPECT_EQ(eqf_between(2, std::nullopt, national("IS:ISQF", "1")), unknown);
    EXPECT_EQ(eqf_between(5, 5, StatedLevel{}), unknown);
}

TEST(Pool, AFrameworksLevelsGoByTheirOrderInTheFramework) {
    EXPECT_EQ(framework_between("IE:NFQ", "6", "8", national("NFQ", "Level 7")), yes);
    EXPECT_EQ(framework_between("IE:NFQ", "8", "", national("IE:NFQ", "7")), no);
    EXPECT_EQ(framework_between("GB-SCT:SCQF", "9", "", national("GB:SCQF", "10")), yes) << "10 is above 9, not below";
    EXPECT_EQ(framework_between("IE:NFQ", "", "", national("DE:DQR", "6")), no);
    EXPECT_EQ(framework_between("IE:NFQ", "6", "", eqf(6, 6)), unknown);
}

TEST(Pool, ATitleMatchesByAFoldedPartInAnyLanguage) {
    Pool pool;
    pool.title = {"SCHWEISS"};
    Text title;
    title.entries = {{{{'e', 'n'}}, "Robot welding"}, {{{'d', 'e'}}, "Roboterschweißen"}};
    Subject subject;
    subject.title = &title;
    EXPECT_EQ(match(pool, subject), yes);
    pool.title = {"casting"};
    EXPECT_EQ(match(pool, subject), no);
}

TEST(Pool, UseForTheSameAwardIsNoUseAndARecordIsNotAskedForItsUse) {
    Pool used, unused, used_for_a;
    used.used = Used{true};
    unused.used = Used{false};
    used_for_a.used = Used{std::vector<CredentialRef>{{"a"}}};
    const std::vector<CredentialRef> none, for_a{{"a"}};
    Subject subject;
    for (const Pool* pool : {&used, &unused, &used_for_a})
        EXPECT_EQ(match(*pool, subject), yes);
    subject.used_for = &none;
    EXPECT_EQ(match(used, subject), no);
    EXPECT_EQ(match(unused, subject), yes);
    subject.used_for = &for_a;
    EXPECT_EQ(match(used, subject), yes);
    EXPECT_EQ(match(used, subject, "a"), no);
    EXPECT_EQ(match(unused, subject, "a"), yes);
    EXPECT_EQ(match(used_for_a, subject), yes);
}

TEST(Pool, AnyOfIsTheBestOfItsPools) {
    Pool pool, impossible, open;
    impossible.tags = {"t"};
    open.kinds = {Kind::licence};
    pool.any_of = {impossible};
    EXPECT_EQ(match(pool, Subject{}), no);
    pool.any_of = {impossible, open};
    EXPECT_EQ(match(pool, Subject{}), unknown);
    pool.any_of = {impossible, open, Pool{}};
    EXPECT_EQ(match(pool, Subject{}), yes);
}

// Random pools and subjects, small enough to meet often. Numbers of our own, the same with every library.
struct Numbers {
    std::uint64_t state;
    std::uint32_t below(std::uint32_t bound) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::uint32_t>(state >> 33) % bound;
    }
    bool coin() { return below(2) == 1; }
};

struct Facts {
    std::string id;
    std::vector<FieldCode> fields;
    std::vector<std::string> tags;
    std::vector<AwardBasis> basis;
    std::optional<Kind> kind;
    std::optional<StatedLevel> level;

    Subject subject() const {
        Subject subject;
        subject.credential = id;
        subject.fields = fields;
        subject.tags = tags;
        subject.basis = basis;
        subject.kind = kind;
        if (level) subject.level = &*level;
        return subject;
    }
};

Facts random_facts(Numbers& numbers) {
    Facts facts;
    facts.id = std::string(1, static_cast<char>('a' + numbers.below(3)));
    if (numbers.coin()) facts.fields = {{std::vector<std::string>{"07", "071", "0715", "04"}[numbers.below(4)]}};
    if (numbers.coin()) facts.tags = {std::string(1, static_cast<char>('t' + numbers.below(2)))};
    for (std::uint32_t i = 0; i < 3; ++i)
        if (numbers.coin()) facts.basis.push_back(static_cast<AwardBasis>(i));
    if (numbers.coin()) facts.kind = static_cast<Kind>(numbers.below(3));
    if (numbers.coin()) {
        const int low = 1 + static_cast<int>(numbers.below(8));
        facts.level = eqf(low, std::min(8, low + static_cast<int>(numbers.below(3))));
    }
    return facts;
}

Pool random_key(Numbers& numbers) {
    Pool pool;
    switch (numbers.below(6)) {
        case 0:
            pool.credentials = {{std::string(1, static_cast<char>('a' + numbers.below(3)))}};
            break;
        case 1:
            pool.fields = {{std::vector<std::string>{"07", "071", "04"}[numbers.below(3)]}};
            break;
        case 2:
            pool.tags = {std::string(1, static_cast<char>('t' + numbers.below(2)))};
            break;
        case 3:
            pool.basis = {static_cast<AwardBasis>(numbers.below(3)), static_cast<AwardBasis>(numbers.below(3))};
            break;
        case 4:
            pool.kinds = {static_cast<Kind>(numbers.below(3))};
            break;
        default:
            pool.eqf = EqfBounds{1 + static_cast<int>(numbers.below(4)), 4 + static_cast<int>(numbers.below(5)), {}};
    }
    return pool;
}

// One pool with the keys of both, if they have none in common.
std::optional<Pool> joined(const Pool& a, const Pool& b) {
    const bool overlap = (!a.credentials.empty() && !b.credentials.empty()) ||
                         (!a.fields.empty() && !b.fields.empty()) || (!a.tags.empty() && !b.tags.empty()) ||
                         (!a.basis.empty() && !b.basis.empty()) || (!a.kinds.empty() && !b.kinds.empty()) ||
                         (a.eqf && b.eqf);
    if (overlap) return std::nullopt;
    Pool pool = a;
    if (!b.credentials.empty()) pool.credentials = b.credentials;
    if (!b.fields.empty()) pool.fields = b.fields;
    if (!b.tags.empty()) pool.tags = b.tags;
    if (!b.basis.empty()) pool.basis = b.basis;
    if (!b.kinds.empty()) pool.kinds = b.kinds;
    if (b.eqf) pool.eqf = b.eqf;
    return pool;
}

TEST(Pool, KeysAreJoinedByAndAndAlternativesByOr) {
    Numbers numbers{7};
    for (int round = 0; round < 4000; ++round) {
        const Facts facts = random_facts(numbers);
        const Subject subject = facts.subject();
        const Pool a = random_key(numbers), b = random_key(numbers);
        if (const auto pool = joined(a, b)) {
            EXPECT_EQ(match(*pool, subject), both(match(a, subject), match(b, subject)));
        }
        Pool alternatives;
        alternatives.any_of = {a, b};
        EXPECT_EQ(match(alternatives, subject), either(match(a, subject), match(b, subject)));
    }
}

// A key is yes if it holds in every world that the facts allow, no if it holds in none, and unknown between.
TEST(Pool, OfOneFactTheAnswerIsThatOfAllTheWorldsThatItAllows) {
    Numbers numbers{11};
    for (int round = 0; round < 4000; ++round) {
        const Facts facts = random_facts(numbers);
        const Pool pool = random_key(numbers);
        bool some = false, every = true;
        const auto world = [&](bool holds) {
            some = some || holds;
            every = every && holds;
        };
        if (!pool.basis.empty()) {
            for (int i = 0; i < 3; ++i) {
                const auto basis = static_cast<AwardBasis>(i);
                const bool possible =
                    facts.basis.empty() || std::count(facts.basis.begin(), facts.basis.end(), basis) != 0;
                if (possible) world(std::count(pool.basis.begin(), pool.basis.end(), basis) != 0);
            }
        } else if (pool.eqf) {
            if (!facts.level) world(false);  // it may be outside the EQF
            for (int level = 1; level <= 8; ++level)
                if (!facts.level || (facts.level->eqf->low <= level && level <= facts.level->eqf->high))
                    world(*pool.eqf->min <= level && level <= *pool.eqf->max);
        } else {
            continue;
        }
        const Truth expected = every ? yes : some ? unknown : no;
        EXPECT_EQ(match(pool, facts.subject()), expected) << "round " << round;
    }
}

}  // namespace
}  // namespace cairn
