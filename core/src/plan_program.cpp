#include "plan_program.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "audit_program.h"
#include "cairn/pool.h"
#include "cairn/position.h"
#include "dated_rule.h"

namespace cairn {
namespace {

constexpr std::int64_t none = IntegerProgram::no_bound;
constexpr int by_record = 2, follows = 0;
constexpr std::int64_t longest_days = 3'654;  // as long as schedules look

bool names(const std::vector<CredentialRef>& ids, std::string_view id) {
    return std::any_of(ids.begin(), ids.end(), [&](const CredentialRef& ref) { return ref.id == id; });
}

bool teaches(const Credential& credential, const SkillRef& skill) {
    return std::any_of(credential.outcomes.begin(), credential.outcomes.end(), [&](const LearningOutcome& outcome) {
        return std::find(outcome.skills.begin(), outcome.skills.end(), skill) != outcome.skills.end();
    });
}

/// That of the budget; else that in which most records state their price, of several the first by its letters.
std::optional<CurrencyCode> currency_of(const PlanQuestion& question) {
    if (const auto& budget = question.planning().budget) return budget->currency;
    std::vector<CurrencyCode> stated;
    for (const Credential& credential : question.catalogue->credentials)
        if (credential.cost && credential.cost->amount && credential.cost->currency)
            stated.push_back(*credential.cost->currency);
    std::sort(stated.begin(), stated.end());
    std::optional<CurrencyCode> most;
    std::ptrdiff_t records = 0;
    for (auto first = stated.begin(); first != stated.end();) {
        const auto last = std::find_if(first, stated.end(), [&](const CurrencyCode& other) { return other != *first; });
        if (last - first > records) {
            most = *first;
            records = last - first;
        }
        first = last;
    }
    return most;
}

bool has_parts(const AuditModel& model) {
    return std::any_of(model.holdings.begin(), model.holdings.end(), [](const HoldingModel& holding) {
        return std::any_of(holding.options.begin(), holding.options.end(),
                           [](const UseOption& option) { return option.parts; });
    });
}

}  // namespace

PlanProgram::PlanProgram(const PlanQuestion& question)
    : question_(question), own_(*question.learner), currency_(currency_of(question)) {
    for (Achievement& achievement : own_.achievements)
        if (achievement.issued) achievement.issued = std::min(*achievement.issued, question.start);
    find_candidates();
    add_rule();
    add_entries();
    add_budget();
    add_days();
}

void PlanProgram::find_candidates() {
    const auto& credentials = question_.catalogue->credentials;
    for (std::uint32_t record = 0; record < credentials.size(); ++record) {
        if (&credentials[record] == question_.award) continue;
        auto offered = offering_of(*question_.catalogue, record, question_.planning());
        if (auto* offering = std::get_if<Offering>(&offered)) candidates_.push_back({std::move(*offering), {}});
    }
}

// As if all candidates were held on the first day: no order of dates can be better than that.
void PlanProgram::add_rule() {
    PlanQuestion question = question_;
    question.learner = &own_;
    Plan everything;
    for (const Candidate& candidate : candidates_)
        everything.picks.push_back({candidate.offering.record, question_.start, question_.start});
    const Learner with_all = learner_with(question, everything);
    const AuditCase own(completed(question, own_, question_.start));
    AuditCase all(completed(question, with_all, question_.start));
    for (std::uint32_t node = 0; node < all.nodes.size(); ++node) {
        if (!all.is_test(node)) continue;
        // What may come to be otherwise is for the rows to say; where there are none, it may be as the award wants it.
        const bool excludes = std::holds_alternative<NoneOf>(all.nodes[node].rule->form);
        all.tests[node] = excludes || (accepts(own.tests[node]) && !all.nodes[node].test) ? Truth::yes : Truth::no;
    }
    const AuditModel model(all, question_.certain ? Truth::yes : Truth::unknown);
    const Test test{own, {}};
    const auto rows = [&](IntegerProgram& program, std::uint32_t node, const When& when) {
        building_ = &program;
        add_need(test, node, when);
    };
    const auto taken = [&](std::size_t holding) {
        return static_cast<std::size_t>(all.held[holding].achievement) - own_.achievements.size();
    };
    const auto is_own = [&](std::size_t holding) { return all.held[holding].achievement < own_.achievements.size(); };
    if (has_parts(model) || model.too_many_options) {
        for (std::size_t holding = 0; holding < model.holdings.size(); ++holding)
            if (!is_own(holding) && !model.holdings[holding].options.empty())
                column_of(static_cast<std::uint32_t>(taken(holding)));
        add_all_named(test);
        return;
    }
    const AuditProgram rule(model, question_.certain ? Fulfil::nothing : Fulfil::unknown, rows);
    program_ = rule.program();
    building_ = &program_;
    add_all_named(test);
    for (std::size_t holding = 0; holding < model.holdings.size(); ++holding) {
        Terms used;
        for (std::size_t option = 0; option < model.holdings[holding].options.size(); ++option) {
            const std::uint32_t column = rule.column(holding, option);
            program_.columns[column].judged = false;
            used.push_back({column, 1});
        }
        if (is_own(holding) || used.empty()) continue;
        used.push_back({column_of(static_cast<std::uint32_t>(taken(holding))), -1});
        program_.add_row(std::move(used), -none, 0);
    }
}

// Each candidate that is of use may need others, which are then of use too.
void PlanProgram::add_entries() {
    while (!without_entry_rows_.empty()) {
        const std::uint32_t next = without_entry_rows_.back();
        without_entry_rows_.pop_back();
        const Credential& record = credential(candidates_[next]);
        if (!record.entry) continue;
        const AuditCase own({question_.catalogue, question_.frameworks, &record, &*record.entry, true, &own_,
                             question_.start});
        const Test test{own, next};
        add_need(test, 0, *candidates_[next].column);
        add_all_named(test);
    }
}

// Where holding something may do harm there are no rows, so whatever the rule looks for may be of use.
void PlanProgram::add_all_named(const Test& test) {
    if (!dated_rule(*test.own.question.rule, test.own.question.entry).excludes) return;
    for (std::uint32_t node = 0; node < test.own.nodes.size(); ++node)
        if (test.own.is_test(node)) supply(test, node);
}

void PlanProgram::add_budget() {
    const auto& budget = question_.planning().budget;
    if (!budget) return;
    Terms terms;
    for (const Candidate& candidate : candidates_) {
        const auto& cost = credential(candidate).cost;
        if (candidate.column && cost && cost->amount && cost->currency == budget->currency)
            terms.push_back({*candidate.column, cost->amount->hundredths});
    }
    program_.add_row(std::move(terms), -none, budget->amount.hundredths);
}

// Not before the last is completed, and not before there was time for all the hours and for all the days.
void PlanProgram::add_days() {
    const Planning& planning = question_.planning();
    std::int64_t most = longest_days;
    if (planning.deadline)
        most = std::clamp<std::int64_t>(planning.deadline->days - question_.start.days + 1, 1, longest_days);
    days_ = program_.add_column({1, most, follows, false});
    Terms hours, days;
    for (const Candidate& candidate : candidates_) {
        if (!candidate.column) continue;
        const Offering& offering = candidate.offering;
        const auto start = next_start(offering, question_.start, planning.pauses);
        const std::int64_t end =
            start ? last_day(offering, *start, planning.pauses).days - question_.start.days + 1 : most + 1;
        if (end > most)
            program_.columns[*candidate.column].high = 0;
        else
            program_.add_row({{days_, 1}, {*candidate.column, -end}}, 0, none);
        if (offering.weekly > 0) hours.push_back({*candidate.column, -offering.weekly * offering.days});
        days.push_back({*candidate.column, -offering.days});
    }
    if (planning.hours_per_week) {
        hours.push_back({days_, planning.hours_per_week->hundredths});
        program_.add_row(std::move(hours), 0, none);
    }
    if (planning.max_parallel) {
        days.push_back({days_, *planning.max_parallel});
        program_.add_row(std::move(days), 0, none);
    }
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

void PlanProgram::add_need(const Test& test, std::uint32_t node, const When& when) {
    if (accepts(test.own.tests[node])) return;
    const Requirement& rule = *test.own.nodes[node].rule;
    if (auto terms = supply(test, node)) return at_least(std::move(*terms), 1, when);
    if (const auto* take = std::get_if<Take>(&rule.form)) return add_count(test, *take, when);
    const auto children = test.own.children_of(node);
    const auto bounds = child_bounds(rule, static_cast<std::uint32_t>(children.size()));
    if (!bounds) return;
    if (bounds->min == children.size()) {
        for (const std::uint32_t child : children)
            add_need(test, child, when);
        return;
    }
    Terms met;
    for (const std::uint32_t child : children) {
        const std::uint32_t column = building_->add_column({0, 1, follows, false});
        met.push_back({column, 1});
        add_need(test, child, column);
    }
    at_least(std::move(met), bounds->min, when);
}

// So many from a pool, of what is not held yet; credits are left to who judges.
void PlanProgram::add_count(const Test& test, const Take& take, const When& when) {
    const std::string_view award = test.own.question.award->id;
    Terms terms = suppliers(test, [&](const Credential& record) {
        return accepts(matches(take.from, subject_of(record, *question_.catalogue), *question_.frameworks, award));
    });
    std::int64_t own = 0;
    for (const Holding& holding : test.own.held)
        own += matches(take.from, holding.subject, *question_.frameworks, award) != Truth::no;
    if (take.count && take.count->min > own) at_least(std::move(terms), take.count->min - own, when);
}

/// Any one of which meets the node; nothing if that is not how it is met.
std::optional<PlanProgram::Terms> PlanProgram::supply(const Test& test, std::uint32_t node) {
    const Requirement& rule = *test.own.nodes[node].rule;
    if (const auto* earned = std::get_if<Earned>(&rule.form))
        return suppliers(test, [&](const Credential& record) { return names(earned->credentials, record.id); });
    if (const auto* holds = std::get_if<Holds>(&rule.form))
        return suppliers(test, [&](const Credential& record) { return names(holds->credentials, record.id); });
    if (const auto* skill = std::get_if<SkillTest>(&rule.form))
        return suppliers(test, [&](const Credential& record) { return teaches(record, skill->skill); });
    if (const auto* level = std::get_if<LevelTest>(&rule.form))
        return suppliers(test, [&](const Credential& record) {
            const Position position = position_of(record.level, *question_.frameworks);
            return !position.known() || position.highest() >= level->eqf;
        });
    if (const auto* language = std::get_if<LanguageTest>(&rule.form)) return asked(*language);
    if (const auto* experience = std::get_if<ExperienceTest>(&rule.form)) return asked(*experience);
    if (const auto* milestone = std::get_if<MilestoneTest>(&rule.form)) return asked(*milestone);
    if (const auto* attribute = std::get_if<AttributeTest>(&rule.form)) {
        const auto& stated = own_.attributes;
        const bool fact = std::any_of(stated.begin(), stated.end(),
                                      [&](const auto& one) { return one.first == attribute->name; });
        return fact ? Terms{} : asked(*attribute);
    }
    if (!std::holds_alternative<AnyOf>(rule.form)) return std::nullopt;
    Terms any;
    for (const std::uint32_t child : test.own.children_of(node)) {
        const auto terms = supply(test, child);
        if (!terms) return std::nullopt;
        for (const auto& term : *terms)
            if (std::none_of(any.begin(), any.end(), [&](const auto& one) { return one.column == term.column; }))
                any.push_back(term);
    }
    return any;
}

PlanProgram::Terms PlanProgram::suppliers(const Test& test, FunctionRef<bool(const Credential&)> supplies) {
    Terms terms;
    for (std::uint32_t i = 0; i < candidates_.size(); ++i)
        if (test.self != i && supplies(credential(candidates_[i]))) terms.push_back({column_of(i), 1});
    return terms;
}

PlanProgram::Terms PlanProgram::asked(const Ask& ask) {
    for (const Asked& known : asked_)
        if (known.ask == ask) return {{known.column, 1}};
    asked_.push_back({ask, building_->add_column({0, 1, by_record})});
    return {{asked_.back().column, 1}};
}

std::vector<std::uint32_t> PlanProgram::records_of(const Point& point) const {
    std::vector<std::uint32_t> records;
    for (const Candidate& candidate : candidates_)
        if (candidate.column && point[*candidate.column] == 1) records.push_back(candidate.offering.record);
    return records;
}

std::vector<Ask> PlanProgram::asks_of(const Point& point) const {
    std::vector<Ask> asks;
    for (const Asked& asked : asked_)
        if (point[asked.column] == 1) asks.push_back(asked.ask);
    return asks;
}

PlanProgram::Sum PlanProgram::sum(std::int64_t PlanTotals::*figure) {
    Sum sum{figure, std::vector<std::int64_t>(program_.columns.size()), 0, 0};
    if (figure == &PlanTotals::days) sum.costs[days_] = 1;
    if (figure == &PlanTotals::asks)
        for (const Asked& asked : asked_)
            sum.costs[asked.column] = 1;
    for (const Candidate& candidate : candidates_) {
        if (!candidate.column || figure == &PlanTotals::days) continue;
        const Date day = question_.start;
        const PlanTotals alone = totals_of(question_, {{{candidate.offering.record, day, day}}, {}, day}, currency_);
        sum.costs[*candidate.column] = alone.*figure;
    }
    Terms terms;
    for (std::uint32_t column = 0; column < sum.costs.size(); ++column) {
        if (sum.costs[column] == 0) continue;
        terms.push_back({column, sum.costs[column]});
        sum.step = std::gcd(sum.step, sum.costs[column]);
    }
    sum.step = std::max<std::int64_t>(1, sum.step);
    sum.row = program_.add_row(std::move(terms), -none, none);
    return sum;
}

std::vector<PlanProgram::Sum> PlanProgram::sums(Objective objective) {
    const std::vector<std::int64_t PlanTotals::*> by_objective[] = {
        {&PlanTotals::unpriced, &PlanTotals::cost}, {&PlanTotals::days}, {&PlanTotals::hours}, {&PlanTotals::count}};
    std::vector<Sum> sums = {sum(&PlanTotals::asks)};
    const auto first = static_cast<std::size_t>(objective);
    for (const auto figure : by_objective[first])
        sums.push_back(sum(figure));
    for (std::size_t other = 0; other < std::size(by_objective); ++other)
        for (const auto figure : by_objective[other])
            if (other != first) sums.push_back(sum(figure));
    return sums;
}

}  // namespace cairn
