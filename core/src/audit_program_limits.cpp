// The rows of limits.

#include <algorithm>
#include <utility>

#include "audit_program.h"

namespace cairn {

bool AuditProgram::may_be_unknown(std::uint32_t number) const {
    const LimitModel& limit = model_.limits[number];
    if (limit.kind == LimitModel::Kind::whole) return true;
    const auto open = [](const std::vector<Range>& adds, std::uint32_t one) {
        return !adds.empty() && adds[one].low != adds[one].high;
    };
    return std::any_of(of_limit_[number].begin(), of_limit_[number].end(), [&](const Way& way) {
        return (!limit.each.empty() && limit.each[way.holding] != Truth::yes) || open(limit.adds, way.holding) ||
               std::any_of(limit.groups.begin(), limit.groups.end(),
                           [&](const LimitModel::Group& group) { return open(group.adds, way.holding); });
    });
}

void AuditProgram::add_limit(std::uint32_t number, const Met& met) {
    const LimitModel& limit = model_.limits[number];
    const auto fulfilled = fulfilment([&] { return may_be_unknown(number); });
    if (!limit.each.empty()) {
        const auto with = [&](Truth status) {
            return under_limit(number, [&](std::uint32_t one) { return limit.each[one] == status ? 1 : 0; });
        };
        only_if(with(Truth::unknown), fulfilled);
        only_if(with(Truth::no), fulfil_ == Fulfil::anything ? fulfilled : std::nullopt);
    }
    if (limit.kind == LimitModel::Kind::sum) {
        add_sum(limit.adds, limit.target, number, met, fulfilled);
        if (fulfil_ == Fulfil::unknown) add_possible(limit.adds, limit.target, number, met);
    }
    for (const LimitModel::Group& group : limit.groups)
        add_sum(group.adds, group.target, number, {1, {}}, fulfilled);
    if (const auto* spread = std::get_if<Spread>(limit.rule)) add_groups(*spread, number, met, fulfilled);
    if (const auto* apart = std::get_if<NotTogether>(limit.rule)) add_not_together(*apart, number, fulfilled);
    if (const auto* within = std::get_if<Within>(limit.rule)) add_within(*within, number, fulfilled);
}

// No two further apart.
void AuditProgram::add_within(const Within& within, std::uint32_t number,
                              const std::optional<std::uint32_t>& fulfilled) {
    for (std::uint32_t last = 0; last < options_.size(); ++last) {
        const auto& date = model_.held[last].issued;
        const auto itself = under_limit(number, [&](std::uint32_t one) { return one == last ? 1 : 0; });
        if (!date || itself.empty()) continue;
        for (std::uint32_t first = 0; first < options_.size(); ++first) {
            const auto& before = model_.held[first].issued;
            if (!before || add_months(*before, within.months) >= *date) continue;
            Terms terms = under_limit(number, [&](std::uint32_t one) { return one == first ? 1 : 0; });
            if (terms.empty()) continue;
            terms.insert(terms.end(), itself.begin(), itself.end());
            if (fulfilled) terms.push_back({*fulfilled, -1});
            at_most(std::move(terms), 1);
        }
    }
}

// For certain, unless it is fulfilled. What alone breaks the limit is no larger than that.
void AuditProgram::add_sum(const std::vector<Range>& adds, std::int64_t target, std::uint32_t number, const Met& met,
                           const std::optional<std::uint32_t>& fulfilled) {
    const LimitModel& limit = model_.limits[number];
    std::int64_t gains = 0;
    for (const auto& term :
         under_limit(number, [&](std::uint32_t one) { return std::max<std::int64_t>(0, adds[one].low); }))
        gains += term.factor;
    const std::int64_t least = std::min<std::int64_t>(0, target) - gains - 1;
    auto terms = under_limit(number, [&](std::uint32_t one) { return std::max(adds[one].low, least); });
    if (fulfilled && target > 0 && limit.unit != LimitModel::Unit::none) {
        auto& list = limit.unit == LimitModel::Unit::credits ? missing_credits_ : missing_count_;
        terms.push_back({lack(target, *fulfilled, list), 1});
    } else if (fulfilled) {
        std::int64_t worst = target;
        for (const auto& term : terms)
            worst -= std::min<std::int64_t>(0, term.factor);
        if (worst > 0) terms.push_back({*fulfilled, worst});
    }
    at_least(std::move(terms), target, target > 0 ? met : Met{1, {}});
}

/// At best.
void AuditProgram::add_possible(const std::vector<Range>& adds, std::int64_t target, std::uint32_t number,
                                const Met& met) {
    std::int64_t losses = 0;
    for (const auto& term :
         under_limit(number, [&](std::uint32_t one) { return std::min<std::int64_t>(0, adds[one].high); }))
        losses -= term.factor;
    const std::int64_t most = std::max<std::int64_t>(0, target) + losses;
    at_least(under_limit(number, [&](std::uint32_t one) { return std::min(adds[one].high, most); }), target,
             target > 0 ? met : Met{1, {}});
}

// A column for each group: whether anything counts in it.
void AuditProgram::add_groups(const Spread& spread, std::uint32_t number, const Met& met,
                              const std::optional<std::uint32_t>& fulfilled) {
    const SpreadGroups& groups = model_.audit.setting.groups_by(spread.by);
    const bool bounded = spread.max && *spread.max < static_cast<int>(groups.size());
    Terms present;
    for (std::uint32_t group = 0; group < groups.size(); ++group) {
        auto inside = under_limit(
            number, [&](std::uint32_t one) { return groups.in(model_.held[one], group) == Truth::yes ? 1 : 0; });
        if (inside.empty()) continue;
        const std::uint32_t column = program_.add_column({0, 1, bounded ? by_use : follows});
        present.push_back({column, 1});
        for (const auto& one : bounded ? inside : Terms{})
            only_if({one}, column);
        inside.push_back({column, -1});
        at_least(std::move(inside), 0, {1, {}});
    }
    if (spread.min) {
        Terms enough = present;
        // One group there is, whichever it may be.
        if (*spread.min == 1) enough = under_limit(number, [](std::uint32_t) { return 1; });
        if (fulfilled) enough.push_back({*fulfilled, *spread.min});
        at_least(std::move(enough), *spread.min, met);
    }
    if (bounded) {
        if (fulfilled) present.push_back({*fulfilled, -static_cast<std::int64_t>(present.size())});
        at_most(std::move(present), *spread.max);
    }
}

void AuditProgram::add_not_together(const NotTogether& rule, std::uint32_t number,
                                    const std::optional<std::uint32_t>& fulfilled) {
    Terms present;
    for (const CredentialRef& ref : rule.credentials) {
        const auto inside = under_limit(
            number, [&](std::uint32_t one) { return model_.held[one].subject.credential == ref.id ? 1 : 0; });
        if (inside.empty()) continue;
        const std::uint32_t column = program_.add_column({0, 1, by_use});
        present.push_back({column, 1});
        only_if(inside, column);
    }
    if (present.size() < 2) return;
    if (fulfilled) present.push_back({*fulfilled, -static_cast<std::int64_t>(present.size())});
    at_most(std::move(present), 1);
}

}  // namespace cairn
