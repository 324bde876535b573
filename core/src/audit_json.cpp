#include "cairn/audit_json.h"

#include <optional>
#include <string_view>

#include "audit_case.h"
#include "audit_judge.h"
#include "cairn/holding.h"
#include "json_members.h"
#include "numbers.h"

namespace cairn {
namespace {

std::string_view status_of(Truth truth) {
    constexpr AuditStatus by_truth[] = {AuditStatus::unsatisfied, AuditStatus::depends, AuditStatus::satisfied};
    return code(by_truth[static_cast<std::size_t>(truth)]);
}

std::string credits_text(std::int64_t hundredths) {
    return to_string(Decimal{hundredths});
}
std::string number_text(std::int64_t number) {
    return digits(number);
}

template <class Spelling>
std::string range_text(const Range& range, Spelling spelling) {
    if (range.low == range.high) return spelling(range.low);
    return '[' + spelling(range.low) + ',' + (range.high >= unbounded ? "null" : spelling(range.high)) + ']';
}

std::string have_text(const Quantities& have) {
    Members members;
    if (have.credits) members.add("credits", range_text(*have.credits, credits_text));
    if (have.of) members.add("of", range_text(*have.of, credits_text));
    if (have.count) members.add("count", range_text(*have.count, number_text));
    if (have.nodes) members.add("nodes", range_text(*have.nodes, number_text));
    return members.done();
}

std::string need_text(const Quantities& need) {
    Members least, most;
    const auto add = [&](std::string_view key, const std::optional<Range>& range, auto spelling) {
        if (!range) return;
        if (range->low > 0 || range->high >= unbounded) least.add(key, spelling(range->low));
        if (range->high < unbounded) most.add(key, spelling(range->high));
    };
    add("credits", need.credits, credits_text);
    add("count", need.count, number_text);
    add("nodes", need.nodes, number_text);
    if (!most.empty()) least.add("atMost", most.done());
    return least.done();
}

Members named(const Element& element, const std::vector<RuleNode>& nodes) {
    Members members;
    members.add_text("node", nodes[element.node].address);
    if (element.limit) members.add("limit", digits(*element.limit));
    return members;
}

class Encode {
public:
    Encode(const AuditCase& made_ready, const Audit& audit)
        : case_(made_ready), audit_(audit), judgement_(judge(made_ready, audit.uses, {})) {}

    std::string run() const {
        Members out;
        out.add_text("award", case_.question.award->id);
        out.add_text("date", to_string(case_.question.date));
        out.add_text("status", code(audit_.status));
        out.add("counted", list_of(audit_.uses, [&](const Use& use) { return use_text(use); }));
        std::uint32_t number = 0;
        out.add("nodes", list_of(judgement_.nodes, [&](const NodeVerdict& verdict) {
                    Members node;
                    node.add_text("node", case_.nodes[number++].address);
                    node.add_text("status", status_of(verdict.status));
                    node.add("have", have_text(verdict.have));
                    node.add("need", need_text(verdict.need));
                    return node.done();
                }));
        out.add("limits", list_of(judgement_.limits, [&](const LimitVerdict& verdict) {
                    Members limit = named(verdict.limit);
                    limit.add_text("status", status_of(verdict.status));
                    limit.add("have", have_text(verdict.have));
                    limit.add("need", need_text(verdict.need));
                    return limit.done();
                }));
        out.add("assumptions",
                list_of(audit_.assumptions, [&](const Assumption& one) { return assumption_text(one); }));
        out.add("core", list_of(audit_.core, [&](const Element& element) { return named(element).done(); }));
        return out.done();
    }

private:
    Members named(const Element& element) const { return cairn::named(element, case_.nodes); }

    const std::string& achievement(std::uint32_t number) const {
        return case_.question.learner->achievements[number].id;
    }

    std::string use_text(const Use& use) const {
        Members counted;
        counted.add_text("achievement", achievement(use.achievement));
        counted.add_text("node", case_.nodes[use.node].address);
        for (const Holding& holding : case_.held)
            if (holding.achievement == use.achievement) {
                const Range whole{holding.credits.low, holding.credits.high};
                const Range part = use.part ? Range{use.part->hundredths, use.part->hundredths} : whole;
                counted.add("credits", range_text(part, credits_text));
            }
        return counted.done();
    }

    std::string assumption_text(const Assumption& assumption) const {
        Members members;
        if (assumption.achievement) members.add_text("achievement", achievement(*assumption.achievement));
        members.add_text("fact", assumption.fact);
        members.add_text("need", assumption.need);
        return members.done();
    }

    const AuditCase& case_;
    const Audit& audit_;
    Judgement judgement_;
};

}  // namespace

std::string encode_audit(const AuditQuestion& question, const Audit& audit) {
    const AuditCase made_ready(question);
    return Encode(made_ready, audit).run();
}

std::string encode_other_dates(const AuditQuestion& question, const OtherDates& dates) {
    const auto nodes = number_nodes(*question.rule, question.entry);
    const auto add_prospect = [&](Members& out, const Prospect& prospect) {
        out.add_text("status", code(prospect.status));
        out.add("missing", list_of(prospect.missing, [&](const Lack& lack) {
                    Members element = named(lack.element, nodes);
                    element.add("have", have_text(lack.have));
                    element.add("need", need_text(lack.need));
                    return element.done();
                }));
    };
    const auto turn_text = [&](const Turn& turn) {
        Members reason;
        reason.add_text("achievement", question.learner->achievements[turn.achievement].id);
        reason.add_text("fact", code(turn.fact));
        return reason.done();
    };
    Members out;
    out.add_text("award", question.award->id);
    out.add_text("date", to_string(question.date));
    add_prospect(out, dates.now);
    out.add("changes", list_of(dates.changes, [&](const DateChange& change) {
                Members then;
                then.add_text("date", to_string(change.date));
                add_prospect(then, change.then);
                then.add("because", list_of(change.because, turn_text));
                return then.done();
            }));
    if (dates.not_looked_at) out.add_text("notLookedAt", to_string(*dates.not_looked_at));
    return out.done();
}

}  // namespace cairn
