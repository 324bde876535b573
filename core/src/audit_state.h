#pragma once
// A partial allocation, and the least that completing it can cost.

#include <cstdint>
#include <vector>

#include "audit_search.h"

namespace cairn {

class AuditState {
public:
    AuditState(const AuditModel& model, Fulfil fulfil);

    /// Gives the next achievement to the leaves of an option, or (null) to none.
    void give(const UseOption* option);
    void take_back();

    std::uint32_t decided() const { return static_cast<std::uint32_t>(choices_.size()); }
    bool complete() const { return choices_.size() == model_.holdings.size(); }
    std::int64_t used() const { return used_; }

    /// No leaf of it is certainly beyond its maximum then.
    bool fits(const UseOption& option) const;
    /// Some leaf of it has less than its minimum.
    bool wanted(const UseOption& option) const;

    /// A part of an achievement, in hundredths: between these two.
    struct Part {
        std::uint32_t holding;
        std::uint32_t leaf;
        std::int64_t low;
        std::int64_t high;
    };
    const std::vector<Part>& parts() const { return parts_; }
    /// How much a part may be. The parts of an achievement are together at most the whole, and no leaf is certainly beyond its maximum:
    /// nothing is changed and false if not.
    bool narrow(std::size_t part, std::int64_t low, std::int64_t high);
    void widen(std::size_t part, std::int64_t low, std::int64_t high);
    /// Every part is known to the hundredth.
    bool settled() const;

    /// Never more than any completion costs. `closed`: nothing more is given, and it is exact.
    Price price(bool closed);
    /// What is taken as fulfilled at that price, in document order. Only if closed.
    std::vector<Element> core();
    std::vector<Use> uses() const;

private:
    struct LeafState {
        std::int64_t count = 0, low = 0, high = 0;
        std::int64_t parts_low = 0, parts_high = 0;
        std::uint32_t unsure = 0;
    };
    struct LimitState {
        Range sum;
        Range parts;  ///< the most that parts may add
        std::uint32_t unknown = 0, no = 0;
    };
    /// Of the candidates from some achievement on.
    struct LeafRest {
        std::int64_t count = 0, sure_count = 0, sure_low = 0, low = 0, high = 0;
    };

    void give_part(const Part& part, std::int64_t sign);
    std::int64_t leaf_low(std::uint32_t leaf) const { return leaves_[leaf].low + leaves_[leaf].parts_low; }
    bool committed(std::uint32_t node) const { return given_[node] > 0; }
    bool may_fulfil(Truth status) const;
    Price element_price(Truth status, std::int64_t credits, std::int64_t count, Element element);
    Price node_price(std::uint32_t node);
    Price form_price(std::uint32_t node);
    Price leaf_price(const LeafModel& leaf, std::uint32_t number);
    Price children_price(std::uint32_t node);
    Price cheapest(const std::vector<std::uint32_t>& idle, std::uint32_t least, std::uint32_t most_new);
    Price when_price(std::uint32_t node);
    Price limit_price(std::uint32_t limit);
    Price whole_composite(std::uint32_t node);
    Truth leaf_truth(const LeafModel& leaf, const LeafState& state, const LeafRest& rest) const;
    Truth overlap_truth(const LeafModel& leaf, std::uint32_t number) const;
    Truth limit_truth(const LimitModel& limit, std::uint32_t number);
    bool in_order(const NodeModel& node) const;
    Range latest(const NodeModel& child) const;
    bool may_grow(const NodeModel& child) const;
    std::int64_t still_used(const LeafModel& leaf, const LeafState& state) const;
    std::int64_t still_used(const LimitModel& limit, const LimitState& state) const;
    /// What is given below a node; `with_rest`: and what may still be. Parts are as small as they can be, but those in the pool
    /// `most_of` as large.
    std::vector<Counted> counted(std::uint32_t node, bool with_rest, const Pool* most_of = nullptr) const;
    const LeafRest& rest_of(std::uint32_t leaf) const;
    Range rest_of_limit(std::uint32_t limit) const;

    const AuditModel& model_;
    Fulfil fulfil_;
    bool closed_ = false;
    std::vector<Element>* core_ = nullptr;  ///< where what is fulfilled is noted, if anyone asks

    std::vector<const UseOption*> choices_;
    std::vector<Part> parts_;
    std::int64_t used_ = 0;
    std::int64_t uses_ = 0;
    std::vector<LeafState> leaves_;
    std::vector<LimitState> limits_;
    std::vector<std::uint32_t> given_;  ///< by node: achievements given in its subtree

    std::vector<std::vector<LeafRest>> rest_;     ///< by leaf, by the next achievement
    std::vector<std::vector<Range>> limit_rest_;  ///< by limit, by the next achievement: what it may still gain
    std::vector<std::vector<bool>> reaches_;      ///< by limit, by achievement: it can be given below the limit's node
};

}  // namespace cairn
