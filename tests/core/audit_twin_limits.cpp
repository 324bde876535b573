#include "audit_twin_limits.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace cairn {
namespace {

using CountedList = std::span<const TwinCounted>;

const Achievement& own(const TwinCounted& counted, const TwinFacts& facts) {
    return *facts.holdings[counted.achievement].own;
}

TwinMeasure measure(const Amount& amount, const Pool& pool, CountedList counted, const TwinFacts& facts) {
    TwinMeasure measure(amount);
    for (const TwinCounted& one : counted)
        measure.add(facts.weight(one), facts.in(pool, one));
    return measure;
}

Truth judge(const AtLeast& limit, CountedList counted, const TwinFacts& facts) {
    return measure(limit.amount, limit.of, counted, facts).enough();
}

Truth judge(const AtMost& limit, CountedList counted, const TwinFacts& facts) {
    return measure(limit.amount, limit.of, counted, facts).not_too_much();
}

Truth judge(const MinGrade& limit, CountedList counted, const TwinFacts& facts) {
    Truth result = Truth::yes;
    for (const TwinCounted& one : counted)
        result = both(result, grade_reaches(facts.holdings[one.achievement], limit.grade, *facts.question.catalogue));
    return result;
}

Truth judge(const Average& limit, CountedList counted, const TwinFacts& facts) {
    const auto& scales = facts.question.catalogue->grade_scales;
    const GradeScale& scale =
        *std::find_if(scales.begin(), scales.end(), [&](const GradeScale& one) { return one.id == limit.grade.scale; });
    const auto number = [](const std::string& grade) { return parse_decimal(grade)->hundredths; };
    const std::int64_t sign = number(scale.grades.front()) > number(scale.grades.back()) ? -1 : 1;
    const auto above = [&](const std::string& grade) { return sign * (number(grade) - number(limit.grade.grade)); };
    TwinSum sum;
    for (const TwinCounted& one : counted) {
        const auto& grade = own(one, facts).grade;
        const bool known = grade && grade->scale == limit.grade.scale;
        sum.add(facts.weight(one), above(known ? grade->grade : scale.grades.front()),
                above(known ? grade->grade : scale.grades.back()));
    }
    return sum.at_least(0);
}

Truth judge(const MaxAge& limit, CountedList counted, const TwinFacts& facts) {
    Truth result = Truth::yes;
    for (const TwinCounted& one : counted) {
        const auto& issued = own(one, facts).issued;
        result =
            both(result, issued ? truth(add_months(*issued, limit.months) >= facts.question.date) : Truth::unknown);
    }
    return result;
}

Truth judge(const Within& limit, CountedList counted, const TwinFacts& facts) {
    std::vector<Date> dates;
    for (const TwinCounted& one : counted)
        if (own(one, facts).issued) dates.push_back(*own(one, facts).issued);
    std::sort(dates.begin(), dates.end());
    if (!dates.empty() && add_months(dates.front(), limit.months) < dates.back()) return Truth::no;
    return dates.size() < counted.size() && counted.size() > 1 ? Truth::unknown : Truth::yes;
}

/// What of one day, or of all newer ones, lies in the window.
struct Window {
    std::int64_t room;  ///< hundredths
    std::int64_t filled = 0, from_pool = 0, pool_count = 0;

    /// What belongs to the pool goes first, the smallest before all: that makes both sums greatest.
    void take_day(std::vector<std::int64_t> of_pool, const std::vector<std::int64_t>& others) {
        std::sort(of_pool.begin(), of_pool.end());
        for (const std::int64_t credits : of_pool) {
            if (filled >= room) break;
            const std::int64_t part = std::min(credits, room - filled);
            filled += part;
            from_pool += part;
            ++pool_count;
        }
        for (const std::int64_t credits : others)
            filled = std::min(room, filled + credits);
    }
};

Truth is_enough(const Window& window, const Amount& amount) {
    switch (amount.unit) {
        case Amount::Unit::credits:
            return truth(window.from_pool >= amount.value);
        case Amount::Unit::count:
            return truth(window.pool_count >= amount.value);
        case Amount::Unit::share:
            return truth(window.from_pool * 10'000 >= amount.value * window.filled);
    }
    return Truth::no;
}

Truth judge(const Last& limit, CountedList counted, const TwinFacts& facts) {
    std::map<Date, std::vector<TwinCounted>, std::greater<>> days;
    for (const TwinCounted& one : counted) {
        const auto& issued = own(one, facts).issued;
        if (!issued) return Truth::unknown;
        days[*issued].push_back(one);
    }
    Window window{limit.credits.hundredths};
    for (const auto& [day, list] : days) {
        if (window.filled >= window.room) break;
        std::vector<std::int64_t> of_pool, others;
        for (const TwinCounted& one : list) {
            const Interval weight = facts.weight(one);
            const Truth in = facts.in(limit.of, one);
            if (!weight.exact() || in == Truth::unknown || one.held == Truth::unknown) return Truth::unknown;
            (in == Truth::yes ? of_pool : others).push_back(weight.low.hundredths);
        }
        window.take_day(of_pool, others);
    }
    return is_enough(window, limit.at_least);
}

/// The groups that an achievement belongs to; nothing if that is not known.
std::optional<std::set<std::string>> groups_of(const TwinHolding& holding, SpreadBy by) {
    const Subject& subject = holding.subject;
    std::set<std::string> groups;
    switch (by) {
        case SpreadBy::provider:
            if (subject.provider.empty()) return std::nullopt;
            return std::set{std::string(subject.provider)};
        case SpreadBy::country:
            if (!subject.country) return std::nullopt;
            return std::set{std::string(subject.country->view())};
        case SpreadBy::field:
            if (subject.fields.empty()) return std::nullopt;
            for (const FieldCode& field : subject.fields)
                groups.insert(field.value);
            return groups;
        case SpreadBy::tag:
            groups.insert(subject.tags.begin(), subject.tags.end());
            return groups;
        case SpreadBy::eqf: {
            const std::vector<int> levels = levels_of(holding.position);
            if (levels.empty() && holding.position.none) return groups;
            if (levels.size() != 1 || holding.position.none) return std::nullopt;
            return std::set{std::to_string(levels.front())};
        }
    }
    return groups;
}

Truth judge_group(const GroupLimits& limits, const std::string& group, SpreadBy by, CountedList counted,
                  const TwinFacts& facts) {
    const auto measure = [&](const Amount& amount) {
        TwinMeasure measure(amount);
        for (const TwinCounted& one : counted) {
            const auto groups = groups_of(facts.holdings[one.achievement], by);
            measure.add(facts.weight(one), groups ? truth(groups->contains(group)) : Truth::unknown);
        }
        return measure;
    };
    Truth result = Truth::yes;
    if (limits.at_most) result = both(result, measure(*limits.at_most).not_too_much());
    if (limits.at_least) result = both(result, measure(*limits.at_least).enough());
    return result;
}

Truth judge(const Spread& limit, CountedList counted, const TwinFacts& facts) {
    std::set<std::string> known;
    std::int64_t unknown = 0;
    for (const TwinCounted& one : counted) {
        const auto groups = groups_of(facts.holdings[one.achievement], limit.by);
        if (groups)
            known.insert(groups->begin(), groups->end());
        else
            ++unknown;
    }
    const auto distinct = static_cast<std::int64_t>(known.size());
    const Interval groups{Decimal{unknown > 0 ? std::max<std::int64_t>(distinct, 1) : distinct},
                          Decimal{distinct + unknown}};
    TwinSum sum;
    sum.add(groups, 1, 1);
    Truth result = Truth::yes;
    if (limit.min) result = both(result, sum.at_least(*limit.min));
    if (limit.max) result = both(result, sum.at_most(*limit.max));
    if (!limit.per_group) return result;
    if (unknown > 0) result = both(result, Truth::unknown);
    for (const std::string& group : known)
        result = both(result, judge_group(*limit.per_group, group, limit.by, counted, facts));
    return result;
}

Truth judge(const NotTogether& limit, CountedList counted, const TwinFacts& facts) {
    std::set<std::string> ids;
    for (const TwinCounted& one : counted)
        if (facts.holdings[one.achievement].is_one_of(limit.credentials)) ids.insert(own(one, facts).credential->id);
    return truth(ids.size() <= 1);
}

Truth judge(const Unused&, CountedList counted, const TwinFacts& facts) {
    for (const TwinCounted& one : counted)
        for (const CredentialRef& award : own(one, facts).used_for)
            if (award.id != facts.question.award->id) return Truth::no;
    return Truth::yes;
}

}  // namespace

Interval TwinFacts::weight(const TwinCounted& counted) const {
    return counted.part ? Interval::exactly(*counted.part) : holdings[counted.achievement].credits;
}

Truth TwinFacts::in(const Pool& pool, const TwinCounted& counted) const {
    return matches(pool, holdings[counted.achievement].subject, *question.frameworks, question.award->id);
}

void TwinMeasure::add(const Interval& weight, Truth belongs) {
    const std::int64_t least = belongs == Truth::yes ? 1 : 0, most = belongs != Truth::no ? 1 : 0;
    switch (amount_.unit) {
        case Amount::Unit::credits:
            return sum_.add(weight, least, most);
        case Amount::Unit::count:
            return sum_.add(Interval::exactly(Decimal{1}), least, most);
        case Amount::Unit::share:
            return sum_.add(weight, least * 10'000 - amount_.value, most * 10'000 - amount_.value);
    }
}

Truth judge_limit(const Limit& limit, CountedList counted, const TwinFacts& facts) {
    return std::visit([&](const auto& rule) { return judge(rule, counted, facts); }, limit.rule);
}

TwinShortfall shortfall(const Limit& limit, CountedList counted, const TwinFacts& facts) {
    const AtLeast* rule = std::get_if<AtLeast>(&limit.rule);
    if (!rule || rule->amount.unit == Amount::Unit::share) return {};
    std::int64_t credits = 0, count = 0;
    for (const TwinCounted& one : counted) {
        if (facts.in(rule->of, one) != Truth::yes) continue;
        credits += facts.weight(one).low.hundredths;
        ++count;
    }
    const bool of_credits = rule->amount.unit == Amount::Unit::credits;
    const std::int64_t missing = std::max<std::int64_t>(0, rule->amount.value - (of_credits ? credits : count));
    return of_credits ? TwinShortfall{missing, 0} : TwinShortfall{0, missing};
}

}  // namespace cairn
