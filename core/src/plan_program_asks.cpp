// What is asked of the person, and what must not come to be.

#include <algorithm>

#include "plan_program.h"

namespace cairn {
namespace {

/// Says as much as the other, and more of the same. Of two that are compared with one another one does, so that of any there is a weakest.
bool exceeds(const Ask& one, const Ask& other) {
    if (const auto* language = std::get_if<LanguageTest>(&one)) {
        const auto* less = std::get_if<LanguageTest>(&other);
        return less && less->language == language->language && less->cefr < language->cefr;
    }
    if (const auto* experience = std::get_if<ExperienceTest>(&one)) {
        const auto* less = std::get_if<ExperienceTest>(&other);
        return less && less->occupation == experience->occupation && less->fields == experience->fields &&
               less->months < experience->months;
    }
    return false;
}

}  // namespace

PlanProgram::Asked& PlanProgram::asked_of(const Ask& ask) {
    for (Asked& known : asked_)
        if (known.ask == ask) return known;
    return asked_.emplace_back(Asked{ask, building_->add_column({0, 1, by_record}), {}, false});
}

// With the stronger the weaker is there too, and costs nothing more.
void PlanProgram::add_weaker_asks() {
    for (const Asked& stronger : asked_)
        for (Asked& weaker : asked_) {
            if (!exceeds(stronger.ask, weaker.ask)) continue;
            program_.add_row({{weaker.column, 1}, {stronger.column, -1}}, 0, none);
            weaker.reasons.push_back({stronger.column, 1});
        }
    for (Asked& asked : asked_)
        asked.weakest = std::none_of(asked_.begin(), asked_.end(),
                                     [&](const Asked& other) { return exceeds(asked.ask, other.ask); });
}

std::vector<Ask> PlanProgram::asks_of(const Point& point) const {
    std::vector<Ask> asks;
    for (const Asked& asked : asked_)
        if (point[asked.column] == 1) asks.push_back(asked.ask);
    const std::vector<Ask> all = asks;
    std::erase_if(asks, [&](const Ask& ask) {
        return std::any_of(all.begin(), all.end(), [&](const Ask& other) { return exceeds(other, ask); });
    });
    return asks;
}

bool PlanProgram::asks(std::uint32_t column) const {
    return std::any_of(asked_.begin(), asked_.end(), [&](const Asked& asked) { return asked.column == column; });
}

IntegerProgram::Row PlanProgram::or_other_asks(IntegerProgram::Row row, const Point& point) const {
    for (const Asked& asked : asked_) {
        std::erase_if(row.terms, [&](const auto& term) { return term.column == asked.column; });
        row.terms.push_back({asked.column, point[asked.column] == 1 ? 1 : -1});
        row.high += point[asked.column];
    }
    return row;
}

// None of what would be sure to meet it, if that column is 1, or always.
void PlanProgram::keep_unmet(const NeedReader::Sure& sure, const When& when) {
    const auto exclude = [&](Terms terms) {
        if (when) terms.push_back({*when, 1});
        const auto most = static_cast<std::int64_t>(terms.size()) - 1;
        building_->add_row(std::move(terms), -none, most);
    };
    if (sure.already) exclude({});
    for (const std::uint32_t candidate : sure.candidates)
        exclude({{column_of(candidate), 1}});
    for (const Ask& ask : sure.asks)
        exclude({{asked_of(ask).column, 1}});
}

}  // namespace cairn
