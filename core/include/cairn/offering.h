#pragma once
// When a record can be taken, how long it then takes and what it asks of a week. A record says when it begins, how many weeks it runs
// and how many hours it is; how a person's own weeks fit around that follows here.
//
// What a record leaves out is never filled in with a number: without a length it cannot be planned. Of the rest the reading is one that
// can be said in a sentence and checked by the person, and is listed with the plan (`OfferGap`).
//
// Days are whole days. A record of w weeks takes 7·w days of learning, rounded up. At a fixed pace (or none stated) those days follow
// one another. At one's own pace it takes as long as the hours need at the person's hours a week, and never less than the weeks that
// the provider states; days of a pause do not count, so it ends later.

#include <cstdint>
#include <optional>
#include <span>
#include <variant>
#include <vector>

#include "cairn/catalogue.h"
#include "cairn/codes.h"
#include "cairn/date.h"
#include "cairn/learner.h"

namespace cairn {

/// What a record does not state and a plan has to take for granted.
enum class OfferGap : std::uint8_t { starts, hours, format, languages, countries };
CAIRN_CODES(OfferGap, "starts", "hours", "format", "languages", "countries");

/// Why a person cannot take a record at all. `length`: neither weeks nor, at one's own pace, hours and hours a week are stated.
/// `hoursPerWeek`: it asks for more than the person has.
enum class OfferBarrier : std::uint8_t { format, languages, countries, length, hours_per_week };
CAIRN_CODES(OfferBarrier, "format", "languages", "countries", "length", "hoursPerWeek");

struct Offering {
    std::uint32_t record = 0;  ///< place in Catalogue::credentials
    bool own_pace = false;
    std::int32_t days = 1;      ///< of learning
    std::int64_t hours = 0;     ///< hundredths, the high end; 0 if nothing is known
    std::int64_t weekly = 0;    ///< hundredths of an hour in a week of learning, rounded down
    std::vector<Date> intakes;  ///< ascending; none: it begins on any day
    std::optional<Date> from;   ///< no earlier start is offered
    std::optional<Date> until;  ///< and no later one
    std::vector<OfferGap> gaps;
};

/// How this person can take a record, or what stands in the way. A preference that a record says nothing about is a gap and no
/// barrier; countries are where it is available, or else the provider's own. O(size of the record).
std::variant<Offering, OfferBarrier> offering_of(const Catalogue& catalogue, std::uint32_t record,
                                                 const Planning& planning);

/// The first day on or after `day` on which it can begin; nothing if there is none up to the year 9999. After its last known year,
/// intakes recur: those of the twelve months up to the last one, each year on the same day. At a fixed pace no day of it may lie in a
/// pause; at one's own pace a start that is free to choose waits for the end of a pause. `pauses` in any order.
std::optional<Date> next_start(const Offering& offering, Date day, std::span<const Pause> pauses);

/// The day it is completed, and issued on, when begun on `start`.
Date last_day(const Offering& offering, Date start, std::span<const Pause> pauses);

/// A start on that day is beyond the last known intake: that it recurs is taken for granted.
bool recurs(const Offering& offering, Date start);

}  // namespace cairn
