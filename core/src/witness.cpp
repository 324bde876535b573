#include "cairn/witness.h"

#include <algorithm>

#include "audit_case.h"
#include "audit_judge.h"
#include "numbers.h"

namespace cairn {
namespace {

class Witness {
public:
    Witness(const AuditCase& made_ready, const Audit& audit) : case_(made_ready), audit_(audit) {}

    Problems check() {
        for (std::size_t i = 0; i < audit_.uses.size(); ++i)
            check_use(audit_.uses[i], "/counted/" + digits(i));
        for (const Holding& holding : case_.held)
            check_holding(holding);
        check_maxima();
        if (!problems_.empty()) return std::move(problems_);  // what is not allowed cannot be judged
        check_status();
        return std::move(problems_);
    }

private:
    void refuse(std::string at, std::string why) { problems_.push_back({"", std::move(at), std::move(why)}); }

    const Holding* held(std::uint32_t achievement) const {
        for (const Holding& holding : case_.held)
            if (holding.achievement == achievement) return &holding;
        return nullptr;
    }

    void check_use(const Use& use, const std::string& at) {
        if (use.node >= case_.nodes.size() || !case_.nodes[use.node].counts())
            return refuse(at, "this node counts nothing");
        const Holding* holding = held(use.achievement);
        if (!holding) return refuse(at, "this achievement is not held");
        if (membership(case_, use.node, *holding) == Truth::no) refuse(at, "this node cannot count that achievement");
        if (!use.part) return;
        const auto* take = std::get_if<Take>(&case_.nodes[use.node].rule->form);
        if (!take || !take->split) refuse(at, "this node counts no parts");
        if (!holding->credits.exact() || use.part->hundredths < 1) refuse(at, "this achievement has no such part");
    }

    /// Whole in one node, or in nodes that share; or in parts that are together at most the whole.
    void check_holding(const Holding& holding) {
        std::int64_t parts = 0;
        std::vector<const Use*> whole;
        for (const Use& use : audit_.uses) {
            if (use.achievement != holding.achievement) continue;
            if (use.part)
                parts += use.part->hundredths;
            else
                whole.push_back(&use);
        }
        const std::string& id = holding.stated->id;
        if (parts > 0 && !whole.empty()) refuse("/counted", "\"" + id + "\" is used whole and in parts");
        if (parts > holding.credits.low && parts > 0)
            refuse("/counted", "more of \"" + id + "\" is used than there is");
        for (std::size_t a = 0; a < whole.size(); ++a)
            for (std::size_t b = a + 1; b < whole.size(); ++b)
                if (whole[a]->node == whole[b]->node ||
                    (!names(case_, whole[a]->node, whole[b]->node) && !names(case_, whole[b]->node, whole[a]->node)))
                    refuse("/counted", "\"" + id + "\" is used in two nodes that do not share");
    }

    void check_maxima() {
        for (std::uint32_t node = 0; node < case_.nodes.size(); ++node) {
            if (!case_.nodes[node].counts()) continue;
            std::int64_t count = 0, low = 0;
            for (const Use& use : audit_.uses) {
                if (use.node != node) continue;
                const Holding* holding = held(use.achievement);
                ++count;
                low += use.part ? use.part->hundredths : holding ? holding->credits.low : 0;
            }
            const auto* take = std::get_if<Take>(&case_.nodes[node].rule->form);
            const bool beyond = take ? (take->count && take->count->max && count > *take->count->max) ||
                                           (take->credits && take->credits->max && low > take->credits->max->hundredths)
                                     : count > 1;
            if (beyond) refuse("/counted", "the node \"" + case_.nodes[node].address + "\" counts more than it may");
        }
    }

    void check_status() {
        constexpr Truth by_status[] = {Truth::yes, Truth::unknown, Truth::no};
        const Truth status = judge(case_, audit_.uses, {}).status();
        if (status != by_status[static_cast<std::size_t>(audit_.status)])
            refuse("/status", "the allocation does not have this status");
        if (audit_.status == AuditStatus::satisfied && !audit_.core.empty()) refuse("/core", "nothing is missing");
        if (audit_.status != AuditStatus::satisfied && !audit_.core.empty() &&
            judge(case_, audit_.uses, audit_.core).status() != Truth::yes)
            refuse("/core", "with all of this fulfilled the award is still not satisfied");
        for (std::size_t i = 0; i < audit_.core.size(); ++i) {
            std::vector<Element> without = audit_.core;
            without.erase(without.begin() + static_cast<std::ptrdiff_t>(i));
            if (judge(case_, audit_.uses, without).status() == Truth::yes)
                refuse("/core/" + digits(i), "the rest is enough");
        }
        if (audit_.status == AuditStatus::depends && audit_.assumptions.empty())
            refuse("/assumptions", "it depends on something, and nothing is named");
    }

    const AuditCase& case_;
    const Audit& audit_;
    Problems problems_;
};

}  // namespace

Problems check_witness(const AuditQuestion& question, const Audit& audit) {
    if (audit.status == AuditStatus::undecided) return {};
    return Witness(AuditCase(question), audit).check();
}

}  // namespace cairn
