#include "cairn/other_dates.h"

#include <gtest/gtest.h>

#include <string>

#include "audit_sample.h"
#include "cairn/audit_json.h"
#include "dice.h"
#include "random_audit.h"

namespace cairn {
namespace {

constexpr const char* one_of_a = R"({"take":{"count":{"min":1},"from":{"tags":["a"]}}})";

std::vector<std::string> days_of(const OtherDates& dates) {
    std::vector<std::string> days;
    for (const DateChange& change : dates.changes)
        days.push_back(to_string(change.date) + ' ' + std::string(code(change.then.status)));
    return days;
}

std::vector<std::string> turns_of(const AuditQuestion& question) {
    std::vector<std::string> turns;
    for (const Turn& turn : coming_turns(question))
        turns.push_back(to_string(turn.date) + ' ' + question.learner->achievements[turn.achievement].id + ' ' +
                        std::string(code(turn.fact)));
    return turns;
}

using Days = std::vector<std::string>;

TEST(OtherDates, NameTheDayAfterTheLastDayOfValidity) {
    const AuditSample sample(one_of_a, "[" + earned("m1", R"("issued":"2026-01-01","expires":"2027-03-31")") + "]");
    const OtherDates dates = other_dates(sample.question());
    EXPECT_EQ(dates.now.status, AuditStatus::satisfied);
    EXPECT_EQ(days_of(dates), Days{"2027-04-01 unsatisfied"});
    EXPECT_EQ(dates.changes.front().because.front().fact, DatedFact::expires);
    EXPECT_EQ(audit(sample.question("2027-03-31")).status, AuditStatus::satisfied) << "on the last day it still holds";
    EXPECT_EQ(audit(sample.question("2027-04-01")).status, AuditStatus::unsatisfied);
    EXPECT_FALSE(dates.not_looked_at);
}

TEST(OtherDates, SeeNothingNewOnTheLastDayItself) {
    const AuditSample sample(one_of_a, "[" + earned("m1", R"("expires":"2027-03-31")") + "]");
    EXPECT_EQ(days_of(other_dates(sample.question("2027-03-31"))), Days{"2027-04-01 unsatisfied"});
    EXPECT_TRUE(other_dates(sample.question("2027-04-01")).changes.empty()) << "it has run out already";
}

TEST(OtherDates, NameTheDayOnWhichSomethingBeginsToBeHeld) {
    const AuditSample sample(one_of_a, "[" + earned("m2", R"("issued":"2027-06-30")") + "]");
    const OtherDates dates = other_dates(sample.question());
    EXPECT_EQ(dates.now.status, AuditStatus::unsatisfied);
    EXPECT_EQ(days_of(dates), Days{"2027-06-30 satisfied"});
    EXPECT_EQ(dates.changes.front().because.front().fact, DatedFact::issued);
}

TEST(OtherDates, CountAnAgeToTheDayOnWhichItsMonthsAreFull) {
    const AuditSample sample(
        R"({"take":{"count":{"min":1},"from":{"tags":["a"]}},"limits":[{"maxAge":{"months":30}}]})",
        "[" + earned("m1", R"("issued":"2024-08-31")") + "]");
    const OtherDates dates = other_dates(sample.question());
    EXPECT_EQ(dates.now.status, AuditStatus::satisfied);
    EXPECT_EQ(days_of(dates), Days{"2027-03-01 unsatisfied"})
        << "the month lacks the 31st: 28 February is still in time";
    EXPECT_EQ(dates.changes.front().because.front().fact, DatedFact::max_age);
    EXPECT_EQ(audit(sample.question("2027-02-28")).status, AuditStatus::satisfied);
}

TEST(OtherDates, ReportThatMoreIsMissingWhereTheStatusStays) {
    const AuditSample sample(R"({"take":{"credits":{"min":15},"from":{"tags":["a"]}}})",
                             "[" + earned("m1") + "," + earned("m2", R"("expires":"2028-01-01")") + "]");
    const OtherDates dates = other_dates(sample.question());
    ASSERT_EQ(days_of(dates), Days{"2028-01-02 unsatisfied"});
    EXPECT_EQ(dates.now.missing.front().have.credits, (Range{1000, 1000}));
    EXPECT_EQ(dates.changes.front().then.missing.front().have.credits, (Range{500, 500}));
}

TEST(OtherDates, SayNothingOfWhatSomethingElseMakesUpFor) {
    const AuditSample sample(one_of_a, "[" + earned("m1", R"("expires":"2027-03-31")") + "," +
                                           earned("m2", R"("expires":"2027-05-31")") + "]");
    EXPECT_EQ(days_of(other_dates(sample.question())), Days{"2027-06-01 unsatisfied"});
}

TEST(OtherDates, GoBackAndForthAsThingsEndAndBegin) {
    const AuditSample sample(one_of_a, "[" + earned("m1", R"("expires":"2027-03-31")") + "," +
                                           earned("m2", R"("issued":"2027-05-01","expires":"2027-05-31")") + "]");
    EXPECT_EQ(days_of(other_dates(sample.question())),
              (Days{"2027-04-01 unsatisfied", "2027-05-01 satisfied", "2027-06-01 unsatisfied"}));
}

TEST(OtherDates, AskOnlyAboutWhatThePartsCouldCountOrHold) {
    const std::string both =
        "[" + earned("m1", R"("expires":"2028-01-01")") + "," + earned("m3", R"("expires":"2027-05-31")") + "]";
    EXPECT_EQ(turns_of(AuditSample(one_of_a, both).question()), Days{"2028-01-02 a1 expires"});
    EXPECT_EQ(turns_of(AuditSample(R"({"holds":"m3"})", both).question()), Days{"2027-06-01 a3 expires"});
    EXPECT_EQ(turns_of(AuditSample(R"({"level":{"eqf":5}})", both).question()),
              (Days{"2027-06-01 a3 expires", "2028-01-02 a1 expires"}));
}

TEST(OtherDates, LeaveOutWhatIsNeverHeld) {
    const AuditSample sample(one_of_a, "[" + earned("m1", R"("issued":"2028-01-01","expires":"2027-05-31")") + "]");
    EXPECT_TRUE(coming_turns(sample.question()).empty());
}

TEST(OtherDates, TellFromWhichDayOnNothingHasBeenLookedAt) {
    const AuditSample sample(one_of_a, "[" + earned("m1", R"("expires":"2027-03-31")") + "," +
                                           earned("m2", R"("expires":"2027-05-31")") + "]");
    const OtherDates one = other_dates(sample.question(), 1);
    EXPECT_TRUE(one.changes.empty());
    ASSERT_TRUE(one.not_looked_at);
    EXPECT_EQ(to_string(*one.not_looked_at), "2027-06-01");
    EXPECT_FALSE(other_dates(sample.question(), 2).not_looked_at);
}

TEST(OtherDates, StopWhereTheEffortIsSpent) {
    const AuditSample sample(one_of_a, "[" + earned("m1", R"("expires":"2027-03-31")") + "]");
    AuditQuestion question = sample.question();
    question.most_steps = 0;
    const OtherDates dates = other_dates(question);
    EXPECT_EQ(dates.now.status, AuditStatus::undecided);
    EXPECT_TRUE(dates.not_looked_at);
}

TEST(OtherDates, AreSpelledWithTheirReasons) {
    const AuditSample sample(one_of_a, "[" + earned("m1", R"("expires":"2027-03-31")") + "]");
    const AuditQuestion question = sample.question();
    EXPECT_EQ(
        encode_other_dates(question, other_dates(question)),
        R"({"award":"award","date":"2027-01-11","status":"satisfied","missing":[],"changes":[{"date":"2027-04-01","status":"unsatisfied",)"
        R"("missing":[{"node":"","have":{"credits":0,"count":0},"need":{"count":1}}],"because":[{"achievement":"a1","fact":"expires"}]}]})");
    EXPECT_NE(encode_other_dates(question, other_dates(question, 0)).find(R"("notLookedAt":"2027-04-01")"),
              std::string::npos);
}

/// The prospect by an audit of that very day.
Prospect seen_on(AuditQuestion question, Date day) {
    question.date = day;
    const Audit found = audit(question);
    const Judgement judgement = judge(question, found.uses);
    Prospect prospect{found.status, {}};
    for (const Element& element : found.core) {
        const NodeVerdict& node = judgement.nodes[element.node];
        if (!element.limit) prospect.missing.push_back({element, node.have, node.need});
        for (const LimitVerdict& limit : judgement.limits)
            if (limit.limit == element) prospect.missing.push_back({element, limit.have, limit.need});
    }
    return prospect;
}

#if defined(__EMSCRIPTEN__) || defined(__SANITIZE_ADDRESS__)
constexpr std::uint64_t cases = 20;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
constexpr std::uint64_t cases = 20;
#else
constexpr std::uint64_t cases = 300;
#endif
#else
constexpr std::uint64_t cases = 300;
#endif

TEST(OtherDates, AgreeWithAnAuditOfEveryDay) {
    constexpr int range = 500;
    std::size_t changes = 0;
    for (std::uint64_t seed = 0; seed < cases; ++seed) {
        const Json json = random_audit(seed);
        const auto made = decode_case(json);
        ASSERT_TRUE(made) << seed;
        Dice dice(seed);
        const auto some_day = [&](int from, std::size_t days) {
            return add_days(*parse_date("2025-06-01"), from + static_cast<int>(dice.below(days)));
        };
        for (Achievement& one : made->learner.achievements) {
            if (one.issued && dice.once_in(2)) one.issued = some_day(-700, 1100);
            if (dice.once_in(3)) one.expires = some_day(-100, range);
        }
        made->question.date = some_day(0, 30);
        const OtherDates dates = other_dates(made->question, 1000);
        ASSERT_FALSE(dates.not_looked_at) << seed;
        const Prospect* now = &dates.now;
        auto next = dates.changes.begin();
        for (int later = 0; later < range; ++later) {
            const Date day = add_days(made->question.date, later);
            if (next != dates.changes.end() && next->date == day) now = &(next++)->then;
            ASSERT_EQ(*now, seen_on(made->question, day)) << seed << ' ' << to_string(day) << '\n' << json.dump();
        }
        changes += static_cast<std::size_t>(next - dates.changes.begin());
    }
    EXPECT_GE(changes, cases / 3) << "the cases are worth something";
}

}  // namespace
}  // namespace cairn
