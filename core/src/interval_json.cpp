#include "interval_json.h"

namespace cairn {

std::string encode_interval(const Interval& interval) {
    return '[' + to_string(interval.low) + ',' + (interval.high ? to_string(*interval.high) : "null") + ']';
}

std::optional<Interval> ects_of(const Workload& workload, std::span<const CreditSystem> declared,
                                std::optional<CountryCode> provider_country) {
    return credits_in(*find_system("ECTS", declared), workload, declared, provider_country);
}

}  // namespace cairn
