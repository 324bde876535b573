#pragma once
// The best allocation by linear programs in whole numbers: one level of rule 2 after the other, each among what is best on those before.

#include <optional>
#include <span>

#include "audit_program.h"
#include "audit_state.h"
#include "integer_search.h"

namespace cairn {

class AuditOptimum {
public:
    /// For a model without parts of achievements.
    AuditOptimum(const AuditModel& model, Fulfil fulfil, Effort& effort);

    /// Without a composite that is fulfilled as a whole; nothing if there is none, or if the effort is spent.
    std::optional<Allocation> best();
    bool any();

private:
    std::optional<Price> price_of(const Point& point);
    std::optional<std::int64_t> judged(const Point& point, std::size_t level);
    bool improve(std::size_t level);
    void put_first(std::span<const std::uint32_t> some);
    std::size_t choice(const Point& point, std::size_t holding) const;
    Allocation allocation();

    const AuditModel& model_;
    Fulfil fulfil_;
    Effort& effort_;
    AuditProgram rule_;
    IntegerSearch search_;
    AuditState state_;
    Point best_;
    Price price_;
};

}  // namespace cairn
