#include "cairn/offering.h"

#include <algorithm>

#include "cairn/credits.h"
#include "numbers.h"

namespace cairn {
namespace {

constexpr Date end_of_time{2'932'896};           // 9999-12-31
constexpr std::int64_t longest_days = 36'525;    // a hundred years
constexpr std::int64_t week = 7, hundred = 100;  // days; hundredths

template <class T>
bool meet(const std::vector<T>& a, const std::vector<T>& b) {
    return std::find_first_of(a.begin(), a.end(), b.begin(), b.end()) != a.end();
}

std::vector<CountryCode> countries_of(const Credential& credential, const Provider& provider) {
    if (!credential.countries.empty() || !provider.country) return credential.countries;
    return {*provider.country};
}

/// Does what is offered fit what is wanted? Whatever fits where nothing is wanted.
template <class T>
std::optional<OfferBarrier> compared(const std::vector<T>& wanted, const std::vector<T>& offered, OfferBarrier barrier,
                                     OfferGap gap, std::vector<OfferGap>& gaps) {
    if (wanted.empty() || meet(wanted, offered)) return std::nullopt;
    if (!offered.empty()) return barrier;
    gaps.push_back(gap);
    return std::nullopt;
}

std::optional<OfferBarrier> preferences(const Catalogue& catalogue, const Credential& credential,
                                        const Planning& planning, std::vector<OfferGap>& gaps) {
    std::vector<DeliveryFormat> formats;
    if (credential.delivery && credential.delivery->format) formats.push_back(*credential.delivery->format);
    if (const auto barrier = compared(planning.delivery, formats, OfferBarrier::format, OfferGap::format, gaps))
        return barrier;
    if (const auto barrier =
            compared(planning.languages, credential.languages, OfferBarrier::languages, OfferGap::languages, gaps))
        return barrier;
    return compared(planning.countries, countries_of(credential, catalogue.provider_of(credential)),
                    OfferBarrier::countries, OfferGap::countries, gaps);
}

/// The high end in hundredths; nothing if it is not known.
std::optional<std::int64_t> most_hours(const Catalogue& catalogue, const Credential& credential) {
    if (!credential.workload) return std::nullopt;
    const auto hours =
        hours_of(*credential.workload, catalogue.credit_systems, catalogue.provider_of(credential).country);
    if (!hours || !hours->high) return std::nullopt;
    return hours->high->hundredths;
}

/// Days of learning; nothing if no length follows from what is stated.
std::optional<std::int64_t> length(const Offering& offering, const StudyTime& time, const Planning& planning,
                                   bool hours_known) {
    std::optional<std::int64_t> days;
    if (time.weeks && time.weeks->hundredths > 0) days = divided_up(time.weeks->hundredths * week, hundred);
    if (offering.own_pace && hours_known && planning.hours_per_week && planning.hours_per_week->hundredths > 0) {
        const std::int64_t needed = divided_up(offering.hours * week, planning.hours_per_week->hundredths);
        days = std::max({days.value_or(1), needed, std::int64_t{1}});
    }
    return days && *days > longest_days ? std::nullopt : days;
}

std::optional<Date> next_intake(const Offering& offering, Date day) {
    const auto& intakes = offering.intakes;
    const auto known = std::lower_bound(intakes.begin(), intakes.end(), day);
    if (known != intakes.end()) return *known;
    const Date year_before = add_months(intakes.back(), -12);
    std::optional<Date> next;
    for (const Date intake : intakes) {
        if (intake <= year_before) continue;
        int years = std::max(1, (day.days - intake.days) / 366);
        while (add_months(intake, 12 * years) < day)
            ++years;
        const Date again = add_months(intake, 12 * years);
        if (!next || again < *next) next = again;
    }
    return next;
}

}  // namespace

std::variant<Offering, OfferBarrier> offering_of(const Catalogue& catalogue, std::uint32_t record,
                                                 const Planning& planning) {
    const Credential& credential = catalogue.credentials[record];
    const StudyTime time = credential.duration.value_or(StudyTime{});
    Offering offering;
    offering.record = record;
    if (const auto barrier = preferences(catalogue, credential, planning, offering.gaps)) return *barrier;
    offering.own_pace = time.pace == Pace::self_paced;
    const auto hours = most_hours(catalogue, credential);
    offering.hours = hours.value_or(0);
    if (!hours) offering.gaps.push_back(OfferGap::hours);
    const auto days = length(offering, time, planning, hours.has_value());
    if (!days) return OfferBarrier::length;
    offering.days = static_cast<std::int32_t>(*days);
    offering.weekly = offering.hours * week / *days;
    if (planning.hours_per_week && offering.weekly > planning.hours_per_week->hundredths)
        return OfferBarrier::hours_per_week;
    offering.from = credential.valid_from;
    offering.until = credential.valid_until;
    const bool any_day = time.rolling.value_or(false);
    if (!any_day) offering.intakes = time.intakes;
    std::sort(offering.intakes.begin(), offering.intakes.end());
    if (!any_day && offering.intakes.empty()) offering.gaps.push_back(OfferGap::starts);
    return offering;
}

std::optional<Date> next_start(const Offering& offering, Date day, std::span<const Pause> pauses) {
    if (offering.from) day = std::max(day, *offering.from);
    for (;;) {
        if (day > end_of_time) return std::nullopt;
        const auto start = offering.intakes.empty() ? std::optional(day) : next_intake(offering, day);
        if (!start || *start > end_of_time || (offering.until && *start > *offering.until)) return std::nullopt;
        if (offering.own_pace && !offering.intakes.empty()) return start;
        const Date end = offering.own_pace ? *start : add_days(*start, offering.days - 1);
        const auto in_the_way = std::find_if(
            pauses.begin(), pauses.end(), [&](const Pause& pause) { return pause.from <= end && *start <= pause.to; });
        if (in_the_way == pauses.end()) return start;
        day = add_days(in_the_way->to, 1);
    }
}

Date last_day(const Offering& offering, Date start, std::span<const Pause> pauses) {
    if (!offering.own_pace) return add_days(start, offering.days - 1);
    // From one end of a pause to the next: what lies before the nearest pause is learning.
    Date day = start;
    std::int32_t left = offering.days;
    for (;;) {
        std::optional<Date> nearest;
        bool paused = false;
        for (const Pause& pause : pauses) {
            if (pause.from <= day && day <= pause.to) {
                day = add_days(pause.to, 1);
                paused = true;
                break;
            }
            if (pause.from > day && (!nearest || pause.from < *nearest)) nearest = pause.from;
        }
        if (paused) continue;
        if (!nearest || nearest->days - day.days >= left) return add_days(day, left - 1);
        left -= nearest->days - day.days;
        day = *nearest;
    }
}

bool recurs(const Offering& offering, Date start) {
    return !offering.intakes.empty() && start > offering.intakes.back();
}

}  // namespace cairn
