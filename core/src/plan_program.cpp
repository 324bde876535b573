#include "plan_program.h"

#include <algorithm>
#include <utility>

#include "audit_program.h"
#include "cairn/schedule.h"
#include "dated_rule.h"
#include "unsplit_rule.h"

namespace cairn {
namespace {

bool has_parts(const AuditModel& model) {
    return std::any_of(model.holdings.begin(), model.holdings.end(), [](const HoldingModel& holding) {
        return std::any_of(holding.options.begin(), holding.options.end(),
                           [](const UseOption& option) { return option.parts; });
    });
}

}  // namespace

PlanProgram::PlanProgram(const PlanQuestion& question, bool spare)
    : question_(question), own_(*question.learner), currency_(find_currency(question)) {
    for (Achievement& achievement : own_.achievements)
        if (achievement.issued) achievement.issued = std::min(*achievement.issued, question.start);
    lasting_ = *question.learner;
    std::erase_if(lasting_.achievements, [&](const Achievement& achievement) {
        const Credential* record =
            achievement.credential ? question.catalogue->credential(achievement.credential->id) : nullptr;
        return achievement.expires || (record && record->certificate && record->certificate->validity) ||
               (achievement.issued && *achievement.issued > question.start);
    });
    longest_ = std::max<std::int64_t>(1, latest_finish(question).days - question.start.days + 1);
    find_candidates();
    add_rule();
    add_entries();
    add_weaker_asks();
    if (!spare) add_reasons();
    add_budget();
    for (Candidate& candidate : candidates_)
        find_columns(candidate.entry);
    add_days();
    add_sums();
    leave_to_the_judge();
}

void PlanProgram::find_candidates() {
    const auto& credentials = question_.catalogue->credentials;
    for (std::uint32_t record = 0; record < credentials.size(); ++record) {
        if (&credentials[record] == question_.award || !question_.offers(record)) continue;
        auto offered = offering_of(*question_.catalogue, record, question_.planning());
        if (auto* offering = std::get_if<Offering>(&offered)) offerings_.push_back(std::move(*offering));
    }
    candidates_.resize(offerings_.size());
}

// As if all candidates were held on the first day: no order of dates can be better than that.
void PlanProgram::add_rule() {
    PlanQuestion question = question_;
    question.learner = &own_;
    Plan everything;
    for (const Offering& offering : offerings_)
        everything.picks.push_back({offering.record, question_.start, question_.start});
    const Learner with_all = learner_with(question, everything);
    const auto whole = unsplit(*question_.rule);
    if (whole) question.rule = &*whole;
    const AuditCase own(completed(question, own_, question_.start));
    AuditCase all(completed(question, with_all, question_.start));
    for (std::uint32_t node = 0; node < all.nodes.size(); ++node) {
        if (!all.is_test(node)) continue;
        // What may come to be otherwise is for the rows to say.
        const bool excludes = std::holds_alternative<NoneOf>(all.nodes[node].rule->form);
        all.tests[node] = accepts(own.tests[node]) && !all.nodes[node].test && !excludes ? Truth::yes : Truth::no;
    }
    const AuditModel model(all, question_.certain ? Truth::yes : Truth::unknown);
    Supplies known;
    const NeedReader needs(own, offerings_, {}, question_.certain, known);
    const auto rows = [&](IntegerProgram& program, std::uint32_t node, bool met, const When& when) {
        building_ = &program;
        if (!met)
            keep_unmet(needs.sure(node), when);
        else if (std::holds_alternative<NoneOf>(own.nodes[node].rule->form))
            for (const std::uint32_t child : own.children_of(node))
                keep_unmet(needs.sure(child), when);
        else
            add_need(needs.read(node), when);
    };
    const auto taken = [&](std::size_t holding) {
        return static_cast<std::size_t>(all.held[holding].achievement) - own_.achievements.size();
    };
    const auto is_own = [&](std::size_t holding) { return all.held[holding].achievement < own_.achievements.size(); };
    if (has_parts(model) || model.too_many_options) {
        for (std::size_t holding = 0; holding < model.holdings.size(); ++holding)
            if (!is_own(holding) && !model.holdings[holding].options.empty())
                give_reason(static_cast<std::uint32_t>(taken(holding)), {});
        give_reasons(own.question, {}, known);
        return;
    }
    const AuditProgram rule(model, question_.certain ? Fulfil::nothing : Fulfil::unknown, rows);
    program_ = rule.program();
    building_ = &program_;
    give_reasons(own.question, {}, known);
    for (std::size_t holding = 0; holding < model.holdings.size(); ++holding) {
        Terms used;
        for (std::size_t option = 0; option < model.holdings[holding].options.size(); ++option) {
            const std::uint32_t column = rule.column(holding, option);
            used.push_back({column, 1});
        }
        if (is_own(holding) || used.empty()) continue;
        const auto candidate = static_cast<std::uint32_t>(taken(holding));
        auto& reasons = candidates_[candidate].reasons;
        reasons.insert(reasons.end(), used.begin(), used.end());
        used.push_back({column_of(candidate), -1});
        program_.add_row(std::move(used), -none, 0);
    }
}

// Each candidate that is of use may need others, which are then of use too.
void PlanProgram::add_entries() {
    while (!without_entry_rows_.empty()) {
        const std::uint32_t next = without_entry_rows_.back();
        without_entry_rows_.pop_back();
        const Credential& record = credential(next);
        if (!record.entry) continue;
        const AuditCase own(
            {question_.catalogue, question_.frameworks, &record, &*record.entry, true, &own_, question_.start});
        Supplies known;
        candidates_[next].entry = NeedReader(own, offerings_, next, question_.certain, known).read(0);
        add_need(Need(candidates_[next].entry), *candidates_[next].column);
        give_reasons(own.question, next, known);
    }
}

/// Whatever a rule may come to need: also what the person holds now and may not hold later.
void PlanProgram::give_reasons(const AuditQuestion& question, std::optional<std::uint32_t> self, Supplies& known) {
    AuditQuestion later = question;
    later.learner = &lasting_;
    const AuditCase lasting(later);
    const NeedReader needs(lasting, offerings_, self, question_.certain, known);
    const When when = self ? candidates_[*self].column : std::nullopt;
    for (std::uint32_t node = 0; node < (self ? 1 : lasting.nodes.size()); ++node)
        if (lasting.is_test(node) && !needs.only_harms(node)) give_reason(needs.read(node), when);
    const DatedRule dated = dated_rule(*question.rule, question.entry);
    if (!dated.excludes && dated.months.empty()) return;
    for (const Need& need : needs.named())
        give_reason(need, when);
}

// What could meet the need may be taken for it, if that column is 1, or always.
void PlanProgram::give_reason(const Need& need, const When& when) {
    for (const std::uint32_t candidate : need.candidates)
        give_reason(candidate, when);
    if (need.ask) {
        Asked& asked = asked_of(*need.ask);
        asked.free = asked.free || !when;
        if (when) asked.reasons.push_back({*when, 1});
    }
    for (const Need& child : need.children)
        give_reason(child, when);
}

void PlanProgram::give_reason(std::uint32_t number, const When& when) {
    column_of(number);
    Candidate& candidate = candidates_[number];
    candidate.free = candidate.free || !when;
    if (when) candidate.reasons.push_back({*when, 1});
}

void PlanProgram::add_reasons() {
    for (const Candidate& candidate : candidates_)
        if (candidate.column && !candidate.free) add_reasons_of(candidate.reasons, *candidate.column);
    for (const Asked& asked : asked_)
        if (!asked.free) add_reasons_of(asked.reasons, asked.column);
}

void PlanProgram::add_reasons_of(const Terms& reasons, std::uint32_t column) {
    Terms terms;
    for (const auto& reason : reasons)
        if (std::none_of(terms.begin(), terms.end(), [&](const auto& one) { return one.column == reason.column; }))
            terms.push_back(reason);
    at_least(std::move(terms), 1, column);
}

std::uint32_t PlanProgram::column_of(std::uint32_t candidate) {
    auto& column = candidates_[candidate].column;
    if (!column) {
        column = building_->add_column({0, 1, by_record});
        without_entry_rows_.push_back(candidate);
    }
    return *column;
}

void PlanProgram::at_least(Terms terms, std::int64_t amount, const When& when) {
    if (when) terms.push_back({*when, -amount});
    building_->add_row(std::move(terms), when ? 0 : amount, none);
}

/// Adds the columns of which any one meets the need; false if that is not how it is met.
bool PlanProgram::add_any(const Need& need, Terms& any) {
    const auto add = [&](std::uint32_t column) {
        if (std::none_of(any.begin(), any.end(), [&](const auto& one) { return one.column == column; }))
            any.push_back({column, 1});
    };
    if (need.kind == Need::Kind::nothing || need.least != 1) return false;
    if (need.ask) add(asked_of(*need.ask).column);
    for (const std::uint32_t candidate : need.candidates)
        add(column_of(candidate));
    return std::all_of(need.children.begin(), need.children.end(),
                       [&](const Need& child) { return add_any(child, any); });
}

void PlanProgram::add_need(const Need& need, const When& when) {
    if (need.kind == Need::Kind::nothing || need.least == 0) return;
    Terms any;
    if (add_any(need, any)) return at_least(std::move(any), 1, when);
    if (need.kind == Need::Kind::candidates) {
        Terms terms;
        for (const std::uint32_t candidate : need.candidates)
            terms.push_back({column_of(candidate), 1});
        return at_least(std::move(terms), need.least, when);
    }
    if (need.least == static_cast<std::int64_t>(need.children.size())) {
        for (const Need& child : need.children)
            add_need(child, when);
        return;
    }
    Terms met;
    for (const Need& child : need.children) {
        const std::uint32_t column = building_->add_column({0, 1, follows, false});
        met.push_back({column, 1});
        add_need(child, column);
    }
    at_least(std::move(met), need.least, when);
}

// Records and asks alone: of two points with the same of these there is nothing new to say.
void PlanProgram::leave_to_the_judge() {
    for (IntegerProgram::Column& column : program_.columns)
        column.judged = false;
    for (const Candidate& candidate : candidates_)
        if (candidate.column) program_.columns[*candidate.column].judged = true;
    for (const Asked& asked : asked_)
        program_.columns[asked.column].judged = true;
}

std::vector<std::uint32_t> PlanProgram::records_of(const Point& point) const {
    std::vector<std::uint32_t> records;
    for (std::size_t i = 0; i < candidates_.size(); ++i)
        if (candidates_[i].column && point[*candidates_[i].column] == 1) records.push_back(offerings_[i].record);
    return records;
}

// Offerings are in the catalogue's order.
std::size_t PlanProgram::candidate_of(std::uint32_t record) const {
    const auto found =
        std::lower_bound(offerings_.begin(), offerings_.end(), record,
                         [](const Offering& offering, std::uint32_t other) { return offering.record < other; });
    return static_cast<std::size_t>(found - offerings_.begin());
}

IntegerProgram::Row PlanProgram::not_all_unless(std::span<const std::uint32_t> records,
                                                std::span<const std::uint32_t> columns) const {
    IntegerProgram::Row row{{}, -none, static_cast<std::int64_t>(records.size()) - 1};
    for (const std::uint32_t record : records)
        row.terms.push_back({column_of_record(record), 1});
    for (const std::uint32_t column : columns)
        row.terms.push_back({column, -1});
    return row;
}

IntegerProgram::Row PlanProgram::any_of(std::span<const std::uint32_t> columns) {
    IntegerProgram::Row row{{}, -none, -1};
    for (const std::uint32_t column : columns)
        row.terms.push_back({column, -1});
    return row;
}

IntegerProgram::Row PlanProgram::not_all_without_more(std::span<const std::uint32_t> records,
                                                      const Point& point) const {
    return not_all_unless(records, left_out(point));
}

IntegerProgram::Row PlanProgram::more_than(const Point& point) const {
    return any_of(left_out(point));
}

std::vector<std::uint32_t> PlanProgram::left_out(const Point& point) const {
    std::vector<std::uint32_t> columns;
    for (std::uint32_t column = 0; column < point.size(); ++column)
        if (program_.columns[column].judged && point[column] == 0) columns.push_back(column);
    return columns;
}

IntegerProgram::Row PlanProgram::other_than(const Point& point) const {
    IntegerProgram::Row row{{}, 1, none};
    for (std::uint32_t column = 0; column < point.size(); ++column) {
        if (!program_.columns[column].judged) continue;
        row.terms.push_back({column, point[column] == 1 ? -1 : 1});
        row.low -= point[column];
    }
    return row;
}

}  // namespace cairn
