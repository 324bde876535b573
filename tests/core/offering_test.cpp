#include "cairn/offering.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "plan_sample.h"
#include "sample_catalogue.h"

namespace cairn {
namespace {

/// A record with these keys more, and a person with these keys of `planning`.
struct Taken {
    Taken(const std::string& record, const std::string& planning = {})
        : sample(R"([{"id":"award","title":"A","provider":"ie","kind":"microcredential")" +
                     (record.empty() ? "" : ',' + record) + "}]",
                 R"("planning":{)" + planning + "}"),
          offered(offering_of(sample.catalogue(), 0, sample.question().planning())) {}

    const Offering& offering() const {
        static const Offering none;
        if (const auto* found = std::get_if<Offering>(&offered)) return *found;
        ADD_FAILURE() << "it cannot be taken: " << code(std::get<OfferBarrier>(offered));
        return none;
    }
    std::optional<OfferBarrier> barrier() const {
        const auto* found = std::get_if<OfferBarrier>(&offered);
        return found ? std::optional(*found) : std::nullopt;
    }
    std::vector<Pause> pauses() const { return sample.question().planning().pauses; }
    std::string start(const char* from) const {
        const auto found = next_start(offering(), day(from), pauses());
        return found ? to_string(*found) : "never";
    }
    std::string end(const char* start) const { return to_string(last_day(offering(), day(start), pauses())); }

    PlanSample sample;
    std::variant<Offering, OfferBarrier> offered;
};

using Gaps = std::vector<OfferGap>;

TEST(Offering, TakesTheWeeksThatTheProviderStates) {
    const Taken taken(R"("duration":{"weeks":4,"rolling":true},"workload":{"hours":50})");
    EXPECT_EQ(taken.offering().days, 28);
    EXPECT_EQ(taken.offering().weekly, 1250);
    EXPECT_EQ(taken.start("2027-01-04"), "2027-01-04");
    EXPECT_EQ(taken.end("2027-01-04"), "2027-01-31");
    EXPECT_EQ(taken.offering().gaps, Gaps{});
}

TEST(Offering, TakesAtOnesOwnPaceAsLongAsTheHoursNeedAndNeverLessThanStated) {
    const std::string own = R"("duration":{"weeks":2,"pace":"self-paced","rolling":true},"workload":{"hours":50})";
    EXPECT_EQ(Taken(own, R"("hoursPerWeek":8)").offering().days, 44) << "50 hours at 8 a week are 43.75 days";
    EXPECT_LE(Taken(own, R"("hoursPerWeek":8)").offering().weekly, 800);
    EXPECT_EQ(Taken(own, R"("hoursPerWeek":40)").offering().days, 14);
    EXPECT_EQ(Taken(own).offering().days, 14);
}

TEST(Offering, CountsHoursThatFollowFromCreditsAtTheirHighEnd) {
    const Taken taken(R"("duration":{"weeks":10},"workload":{"credits":{"system":"ECTS","value":5}})");
    EXPECT_EQ(taken.offering().hours, 15000) << "25 to 30 hours for each of five credits";
}

TEST(Offering, CannotBePlannedWithoutALength) {
    EXPECT_EQ(Taken("").barrier(), OfferBarrier::length);
    EXPECT_EQ(Taken(R"("workload":{"hours":50})", R"("hoursPerWeek":8)").barrier(), OfferBarrier::length)
        << "no pace is stated";
    EXPECT_EQ(Taken(R"("workload":{"hours":50},"duration":{"pace":"self-paced"})").barrier(), OfferBarrier::length)
        << "no hours a week are stated";
    EXPECT_EQ(Taken(R"("workload":{"hours":50},"duration":{"pace":"self-paced"})", R"("hoursPerWeek":8)").barrier(),
              std::nullopt);
    EXPECT_EQ(Taken(R"("duration":{"weeks":99999})").barrier(), OfferBarrier::length) << "no life is so long";
}

TEST(Offering, CannotBeTakenIfItAsksForMoreHoursThanThereAre) {
    const std::string fixed = R"("duration":{"weeks":5},"workload":{"hours":50})";
    EXPECT_EQ(Taken(fixed, R"("hoursPerWeek":9.99)").barrier(), OfferBarrier::hours_per_week);
    EXPECT_EQ(Taken(fixed, R"("hoursPerWeek":10)").barrier(), std::nullopt);
}

TEST(Offering, KeepsToWhatThePersonWants) {
    const std::string record =
        R"("duration":{"weeks":1,"rolling":true},"workload":{"hours":5},"languages":["en","de"],)"
        R"("delivery":{"format":"online"},"countries":["NL","DE"])";
    EXPECT_EQ(Taken(record, R"("delivery":["blended"])").barrier(), OfferBarrier::format);
    EXPECT_EQ(Taken(record, R"("languages":["es"])").barrier(), OfferBarrier::languages);
    EXPECT_EQ(Taken(record, R"("countries":["IE"])").barrier(), OfferBarrier::countries)
        << "it says where it is offered";
    EXPECT_EQ(Taken(record, R"("delivery":["online"],"languages":["es","de"],"countries":["NL"])").barrier(),
              std::nullopt);
    const std::string silent = R"("duration":{"weeks":1})";
    EXPECT_EQ(Taken(silent, R"("countries":["IE"])").barrier(), std::nullopt) << "its provider's country";
    EXPECT_EQ(Taken(silent, R"("countries":["NL"])").barrier(), OfferBarrier::countries);
    EXPECT_EQ(Taken(silent, R"("delivery":["online"],"languages":["en"])").offering().gaps,
              (Gaps{OfferGap::format, OfferGap::languages, OfferGap::hours, OfferGap::starts}));
}

TEST(Offering, BeginsOnAnIntakeAndEachYearAgainAfterTheLastOne) {
    const Taken taken(R"("duration":{"weeks":1,"intakes":["2027-09-01","2026-09-01","2027-02-01","2026-03-01"]})");
    EXPECT_EQ(taken.start("2026-01-01"), "2026-03-01");
    EXPECT_EQ(taken.start("2026-03-02"), "2026-09-01");
    EXPECT_EQ(taken.start("2027-09-01"), "2027-09-01");
    EXPECT_FALSE(recurs(taken.offering(), day("2027-09-01")));
    EXPECT_EQ(taken.start("2027-09-02"), "2028-02-01") << "not 2028-03-01: last year's was in February";
    EXPECT_EQ(taken.start("2028-02-02"), "2028-09-01");
    EXPECT_EQ(taken.start("2031-08-31"), "2031-09-01");
    EXPECT_TRUE(recurs(taken.offering(), day("2031-09-01")));
    const Taken leap(R"("duration":{"weeks":1,"intakes":["2028-02-29"]})");
    EXPECT_EQ(leap.start("2028-03-01"), "2029-02-28");
    EXPECT_EQ(leap.start("2031-03-01"), "2032-02-29");
}

TEST(Offering, BeginsOnlyWhileItIsOffered) {
    const Taken taken(R"("duration":{"weeks":1,"rolling":true},"validFrom":"2027-02-01","validUntil":"2027-03-01")");
    EXPECT_EQ(taken.start("2027-01-01"), "2027-02-01");
    EXPECT_EQ(taken.start("2027-03-01"), "2027-03-01");
    EXPECT_EQ(taken.start("2027-03-02"), "never");
}

const std::string pauses = R"("pauses":[["2027-03-01","2027-03-10"],["2027-02-01","2027-02-10"]])";

TEST(Offering, WaitsAtAFixedPaceForATimeWithoutAPause) {
    const Taken taken(R"("duration":{"weeks":2,"rolling":true})", pauses);
    EXPECT_EQ(taken.start("2027-01-18"), "2027-01-18") << "its last day is the one before the pause";
    EXPECT_EQ(taken.start("2027-01-19"), "2027-02-11");
    EXPECT_EQ(taken.start("2027-02-16"), "2027-03-11");
    const Taken dated(R"("duration":{"weeks":2,"intakes":["2027-01-19","2027-02-16","2027-05-01"]})", pauses);
    EXPECT_EQ(dated.start("2027-01-01"), "2027-05-01");
}

TEST(Offering, TakesLongerAtOnesOwnPaceByThePauses) {
    const Taken taken(R"("duration":{"weeks":2,"pace":"self-paced","rolling":true})", pauses);
    EXPECT_EQ(taken.end("2027-01-18"), "2027-01-31");
    EXPECT_EQ(taken.end("2027-01-19"), "2027-02-11");
    EXPECT_EQ(taken.end("2027-02-16"), "2027-03-11");
    EXPECT_EQ(taken.start("2027-02-05"), "2027-02-11") << "nobody begins in a pause who is free to choose";
    const Taken dated(R"("duration":{"weeks":2,"pace":"self-paced","intakes":["2027-02-05"]})", pauses);
    EXPECT_EQ(dated.start("2027-01-01"), "2027-02-05");
    EXPECT_EQ(dated.end("2027-02-05"), "2027-02-24");
}

TEST(Offering, PausesMayOverlap) {
    const Taken taken(
        R"("duration":{"weeks":1,"pace":"self-paced","rolling":true})",
        R"("pauses":[["2027-02-03","2027-02-10"],["2027-02-01","2027-02-04"],["2027-02-10","2027-02-12"]])");
    EXPECT_EQ(taken.end("2027-01-31"), "2027-02-18");
}

}  // namespace
}  // namespace cairn
