#pragma once
// Seeded audits to measure: what a learner holds, and awards whose pools overlap and whose limits couple them.

#include <cstdint>
#include <string>

namespace cairn::bench {

/// Documents of DOMAIN.md.
struct AuditDocuments {
    std::string catalogue;
    std::string learner;
};

/// Two electives from one pool that everything held is in.
AuditDocuments two_electives(std::uint32_t achievements, std::uint64_t seed);

/// So many achievements, each in two to four of so many pools, whose credit minima leave little over; with a minimum at EQF level 6, a
/// share of residency, a maximum of recognised prior learning, and a spread over providers. One fact in ten is not stated.
AuditDocuments coupled(std::uint32_t achievements, std::uint32_t pools, std::uint64_t seed);

/// So many awards of two to eight coupled pools each, on one record of so many achievements.
AuditDocuments many_awards(std::uint32_t awards, std::uint32_t achievements, std::uint64_t seed);

}  // namespace cairn::bench
