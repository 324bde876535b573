#include "cairn/credits.h"

#include <array>
#include <utility>

namespace cairn {
namespace {

constexpr std::int64_t per_unit = 100;  // hundredths in one

/// The two ends of `top / bottom`, in hundredths when `top` is: down to one that is not too high, up to one not too low.
Decimal rounded_down(std::int64_t top, std::int64_t bottom) {
    return {top / bottom};
}
Decimal rounded_up(std::int64_t top, std::int64_t bottom) {
    return {top / bottom + (top % bottom != 0 ? 1 : 0)};
}

Interval quotient(std::int64_t top, std::int64_t bottom) {
    return {rounded_down(top, bottom), rounded_up(top, bottom)};
}

std::optional<Interval> convert(const Credits& credits, const CreditSystem& into,
                                std::span<const CreditSystem> declared) {
    if (credits.system.id == into.id) return Interval::exactly(credits.value);
    const CreditSystem* from = find_system(credits.system.id, declared);
    if (!from || !from->ects_per_credit || !into.ects_per_credit) return std::nullopt;
    return quotient(credits.value.hundredths * from->ects_per_credit->hundredths, into.ects_per_credit->hundredths);
}

}  // namespace

std::span<const CreditSystem> built_in_systems() {
    // SCQF and UK: 10 hours a credit, two credits an ECTS. ECVET points carry no agreed amount of work.
    static const std::array<CreditSystem, 4> systems{{
        {"ECTS", Decimal{100}, std::nullopt, {}},
        {"SCQF", Decimal{50}, Decimal::whole(10), {}},
        {"UK", Decimal{50}, Decimal::whole(10), {}},
        {"ECVET", std::nullopt, std::nullopt, {}},
    }};
    return systems;
}

Interval hours_per_ects(std::optional<CountryCode> provider_country) {
    if (provider_country && provider_country->view() == "NL") return Interval::exactly(Decimal::whole(28));
    if (provider_country && provider_country->view() == "GB") return Interval::exactly(Decimal::whole(20));
    return {Decimal::whole(25), Decimal::whole(30)};
}

std::optional<Interval> credits_in(const CreditSystem& system, const Workload& workload,
                                   std::span<const CreditSystem> declared,
                                   std::optional<CountryCode> provider_country) {
    if (workload.credits) return convert(*workload.credits, system, declared);
    if (!workload.hours) return std::nullopt;
    const std::int64_t hours = workload.hours->hundredths;
    if (system.hours_per_credit) return quotient(hours * per_unit, system.hours_per_credit->hundredths);
    if (!system.ects_per_credit) return std::nullopt;
    // Hours to ECTS to the system in one division, so that it is rounded once. More hours behind a credit: fewer credits.
    const Interval rate = hours_per_ects(provider_country);
    const std::int64_t ects = system.ects_per_credit->hundredths;
    const std::int64_t top = hours * per_unit * per_unit;
    return Interval{rounded_down(top, rate.high->hundredths * ects), rounded_up(top, rate.low.hundredths * ects)};
}

std::optional<Interval> hours_of(const Workload& workload, std::span<const CreditSystem> declared,
                                 std::optional<CountryCode> provider_country) {
    if (workload.hours) return Interval::exactly(*workload.hours);
    if (!workload.credits) return std::nullopt;
    const CreditSystem* system = find_system(workload.credits->system.id, declared);
    if (!system) return std::nullopt;
    const std::int64_t credits = workload.credits->value.hundredths;
    if (system->hours_per_credit) return quotient(credits * system->hours_per_credit->hundredths, per_unit);
    if (!system->ects_per_credit) return std::nullopt;
    const Interval rate = hours_per_ects(provider_country);
    const std::int64_t ects = credits * system->ects_per_credit->hundredths;
    return Interval{rounded_down(ects * rate.low.hundredths, per_unit * per_unit),
                    rounded_up(ects * rate.high->hundredths, per_unit * per_unit)};
}

const CreditSystem* find_system(std::string_view id, std::span<const CreditSystem> declared) {
    for (const CreditSystem& system : declared)
        if (system.id == id) return &system;
    for (const CreditSystem& system : built_in_systems())
        if (system.id == id) return &system;
    return nullptr;
}

}  // namespace cairn
