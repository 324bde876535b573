#include "interval_json.h"

#include "cairn/holding.h"

namespace cairn {

std::string encode_interval(const Interval& interval) {
    return '[' + to_string(interval.low) + ',' + (interval.high ? to_string(*interval.high) : "null") + ']';
}

std::string encode_range(std::int64_t low, std::int64_t high) {
    Interval interval{{low}, Decimal{high}};
    if (high >= unbounded) interval.high.reset();
    return encode_interval(interval);
}

std::optional<Interval> ects_of(const Workload& workload, std::span<const CreditSystem> declared,
                                std::optional<CountryCode> provider_country) {
    return credits_in(*find_system("ECTS", declared), workload, declared, provider_country);
}

}  // namespace cairn
