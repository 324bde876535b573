#pragma once
// What will be different for an award on another day, if nothing is added to the record: what runs out, what begins to be held, what
// becomes older than a rule allows. Nothing else of an audit depends on the day, so between two such turns it stays as it is, and
// looking at the turns alone is exact.

#include <compare>
#include <cstdint>
#include <optional>
#include <vector>

#include "cairn/audit.h"
#include "cairn/judgement.h"

namespace cairn {

/// The fact by which something turns: held from its day of issue on, no longer held, or too old for a `maxAge`.
enum class DatedFact : std::uint8_t { issued, expires, max_age };
CAIRN_CODES(DatedFact, "issued", "expires", "maxAge");

struct Turn {
    Date date;  ///< the first day on which it is so
    std::uint32_t achievement = 0;
    DatedFact fact = DatedFact::issued;
    auto operator<=>(const Turn&) const = default;
};

/// Every turn after the question's day, in order of (date, achievement, fact); only of what a part of the rule could count or
/// hold. O(nodes · achievements).
std::vector<Turn> coming_turns(const AuditQuestion& question);

/// An element of an audit's core, with what it has and needs.
struct Lack {
    Element element;
    Quantities have;
    Quantities need;
    bool operator==(const Lack&) const = default;
};

struct Prospect {
    AuditStatus status = AuditStatus::undecided;
    std::vector<Lack> missing;  ///< in document order
    bool operator==(const Prospect&) const = default;
};

/// A day on which the prospect is another than on the day before.
struct DateChange {
    Date date;
    Prospect then;
    std::vector<Turn> because;  ///< what turns on that day
};

struct OtherDates {
    Prospect now;                       ///< on the question's day
    std::vector<DateChange> changes;    ///< in order; between them nothing changes
    std::optional<Date> not_looked_at;  ///< from this day on; nothing: every day has been
};

/// An audit of the question's day and of each later one on which something turns. No more than `most_days` of those; and none once all
/// audits together took the steps that the question allows to one.
OtherDates other_dates(const AuditQuestion& question, std::uint32_t most_days = 24);

}  // namespace cairn
