#include "limit_truth.h"

#include <algorithm>
#include <limits>

#include "cairn/pool.h"
#include "order.h"

namespace cairn {
namespace {

// A factor times credits without a known end is without one too, unless it is zero; and so is what no number can tell from that.
std::int64_t times(std::int64_t credits, std::int64_t factor) {
    if (factor == 0) return 0;
    const std::int64_t endless = factor > 0 ? unbounded : -unbounded;
    std::int64_t product = 0;
    if (credits >= unbounded || __builtin_mul_overflow(credits, factor, &product)) return endless;
    return factor > 0 ? std::min(product, endless) : std::max(product, endless);
}

/// credits · factor, both between two ends.
Range product(const CreditRange& credits, const Range& factor) {
    return {times(factor.low >= 0 ? credits.low : credits.high, factor.low),
            times(factor.high >= 0 ? credits.high : credits.low, factor.high)};
}

/// What is counted, by group.
class CountedGroups {
public:
    CountedGroups(const SpreadGroups& groups, std::span<const Counted> counted) : groups_(groups), counted_(counted) {
        std::vector<bool> seen(groups.size());
        for (const Counted& one : counted) {
            unknown += groups.unknown(*one.holding) ? 1 : 0;
            for (const std::uint32_t group : groups.groups(*one.holding)) {
                if (!seen[group]) known_.push_back(group);
                seen[group] = true;
            }
        }
    }

    Range number() const {
        const auto count = static_cast<std::int64_t>(known_.size());
        return {std::max<std::int64_t>(count, unknown > 0 ? 1 : 0), count + unknown};
    }
    Truth enough(const Spread& limit) const { return limit.min ? at_least(number(), *limit.min) : Truth::yes; }
    Truth few_enough(const Spread& limit) const { return limit.max ? at_most(number(), *limit.max) : Truth::yes; }

    /// Whether the amount of every known group compares as it should.
    Truth each(const Amount& amount, Truth (*compare)(const Range&, std::int64_t)) const {
        Truth result = Truth::yes;
        for (const std::uint32_t group : known_) {
            Range sum;
            for (const Counted& one : counted_) {
                const Range adds = contribution(amount, one.credits, groups_.in(*one.holding, group));
                sum.add(adds.low, adds.high);
            }
            result = both(result, compare(sum, target(amount)));
        }
        return result;
    }

    std::int64_t unknown = 0;  ///< achievements of which the group is not known

private:
    const SpreadGroups& groups_;
    std::span<const Counted> counted_;
    std::vector<std::uint32_t> known_;
};

class LimitTruth {
public:
    LimitTruth(std::span<const Counted> counted, const LimitSetting& setting) : counted_(counted), setting_(setting) {}

    Truth operator()(const AtLeast& limit) const { return at_least(sum(limit.amount, limit.of), target(limit.amount)); }
    Truth operator()(const AtMost& limit) const { return at_most(sum(limit.amount, limit.of), target(limit.amount)); }

    Truth operator()(const MinGrade& limit) const {
        return each([&](const Counted& one) { return graded(*one.holding, limit.grade, setting_.catalogue); });
    }

    Truth operator()(const Average& limit) const {
        Range total;
        for (const Counted& one : counted_) {
            const Range range = contribution(limit, *one.holding, one.credits, setting_.catalogue);
            total.add(range.low, range.high);
        }
        return at_least(total, 0);
    }

    Truth operator()(const MaxAge& limit) const {
        return each([&](const Counted& one) { return young_enough(limit, *one.holding, setting_.date); });
    }

    Truth operator()(const Within& limit) const {
        std::optional<Date> first, last;
        bool undated = false;
        for (const Counted& one : counted_) {
            const auto& issued = one.holding->issued;
            undated = undated || !issued;
            if (!issued) continue;
            if (!first || *issued < *first) first = issued;
            if (!last || *issued > *last) last = issued;
        }
        if (first && add_months(*first, limit.months) < *last) return Truth::no;
        return undated && counted_.size() > 1 ? Truth::unknown : Truth::yes;
    }

    Truth operator()(const Last& limit) const;
    Truth operator()(const Spread& limit) const;

    Truth operator()(const NotTogether& limit) const {
        const auto counts = [&](const CredentialRef& ref) {
            return std::any_of(counted_.begin(), counted_.end(),
                               [&](const Counted& one) { return one.holding->subject.credential == ref.id; });
        };
        return truth(std::count_if(limit.credentials.begin(), limit.credentials.end(), counts) <= 1);
    }

    Truth operator()(const Unused&) const {
        return each([](const Counted& one) { return truth(!one.holding->used_elsewhere); });
    }

    Truth in(const Pool& pool, const Counted& one) const {
        return matches(pool, one.holding->subject, setting_.frameworks, setting_.award);
    }

    Range sum(const Amount& amount, const Pool& pool) const {
        Range total;
        for (const Counted& one : counted_) {
            const Range range = contribution(amount, one.credits, in(pool, one));
            total.add(range.low, range.high);
        }
        return total;
    }

private:
    template <class Test>
    Truth each(Test test) const {
        Truth result = Truth::yes;
        for (const Counted& one : counted_)
            result = both(result, test(one));
        return result;
    }

    std::span<const Counted> counted_;
    const LimitSetting& setting_;
};

// The window is filled newest first, and on one day with what the pool has first.
Truth LimitTruth::operator()(const Last& limit) const {
    const std::int64_t size = limit.credits.hundredths;
    std::vector<const Counted*> newest;
    for (const Counted& one : counted_) {
        if (!one.holding->issued && size > 0) return Truth::unknown;
        newest.push_back(&one);
    }
    put_in_order(newest, [](const Counted* a, const Counted* b) {
        return a->holding->issued != b->holding->issued ? a->holding->issued > b->holding->issued
                                                        : a->credits.low < b->credits.low;
    });
    std::int64_t filled = 0, from_pool = 0, count = 0;
    for (std::size_t day = 0; day < newest.size() && filled < size;) {
        std::int64_t of_pool = 0, others = 0;
        std::size_t next = day;
        for (; next < newest.size() && newest[next]->holding->issued == newest[day]->holding->issued; ++next) {
            const Counted& one = *newest[next];
            const Truth inside = in(limit.of, one);
            const bool held = one.certain || one.holding->held == Truth::yes;
            if (!one.credits.exact() || !held || inside == Truth::unknown) return Truth::unknown;
            if (inside == Truth::yes && filled + of_pool < size) ++count;
            (inside == Truth::yes ? of_pool : others) += one.credits.low;
        }
        from_pool += std::min(of_pool, size - filled);
        filled += of_pool + others;
        day = next;
    }
    const std::int64_t window = std::min(filled, size);
    switch (limit.at_least.unit) {
        case Amount::Unit::credits:
            return truth(from_pool >= limit.at_least.value);
        case Amount::Unit::count:
            return truth(count >= limit.at_least.value);
        case Amount::Unit::share:
            return truth(from_pool * 10'000 >= window * limit.at_least.value);
    }
    return Truth::no;
}

Truth LimitTruth::operator()(const Spread& limit) const {
    const CountedGroups groups(setting_.groups_by(limit.by), counted_);
    Truth result = both(groups.enough(limit), groups.few_enough(limit));
    if (!limit.per_group) return result;
    if (groups.unknown > 0) result = both(result, Truth::unknown);
    if (limit.per_group->at_most) result = both(result, groups.each(*limit.per_group->at_most, at_most));
    if (limit.per_group->at_least) result = both(result, groups.each(*limit.per_group->at_least, at_least));
    return result;
}

}  // namespace

void Range::add(std::int64_t least, std::int64_t most) {
    // Ten thousand ends that are not known are beyond what a number holds.
    const auto add_to = [](std::int64_t& end, std::int64_t more) {
        if (__builtin_add_overflow(end, more, &end))
            end = more > 0 ? std::numeric_limits<std::int64_t>::max() : -std::numeric_limits<std::int64_t>::max();
    };
    add_to(low, least);
    add_to(high, most);
}

Truth at_least(const Range& have, std::int64_t need) {
    if (have.low >= need) return Truth::yes;
    return have.high >= need ? Truth::unknown : Truth::no;
}

Truth at_most(const Range& have, std::int64_t need) {
    if (have.high <= need) return Truth::yes;
    return have.low <= need ? Truth::unknown : Truth::no;
}

std::int64_t target(const Amount& amount) {
    return amount.unit == Amount::Unit::share ? 0 : amount.value;
}

Range contribution(const Amount& amount, const CreditRange& credits, Truth in_pool) {
    const std::int64_t surely = in_pool == Truth::yes ? 1 : 0, possibly = in_pool == Truth::no ? 0 : 1;
    switch (amount.unit) {
        case Amount::Unit::credits:
            return {surely * credits.low, possibly * credits.high};
        case Amount::Unit::count:
            return {surely, possibly};
        case Amount::Unit::share:
            return product(credits, {surely * 10'000 - amount.value, possibly * 10'000 - amount.value});
    }
    return {};
}

Range contribution(const Average& average, const Holding& holding, const CreditRange& credits,
                   const Catalogue& catalogue) {
    const auto value = [](const std::string& grade) { return parse_decimal(grade).value_or(Decimal{}).hundredths; };
    for (const GradeScale& scale : catalogue.grade_scales) {
        if (scale.id != average.grade.scale || scale.grades.empty()) continue;
        // Listed worst first, so a scale whose numbers fall is one on which less is better.
        const std::int64_t sign = value(scale.grades.front()) <= value(scale.grades.back()) ? 1 : -1;
        const auto better_by = [&](const std::string& grade) {
            return sign * (value(grade) - value(average.grade.grade));
        };
        const auto& grade = holding.stated->grade;
        if (grade && grade->scale == scale.id)
            return product(credits, {better_by(grade->grade), better_by(grade->grade)});
        return product(credits, {better_by(scale.grades.front()), better_by(scale.grades.back())});
    }
    return {-unbounded, unbounded};
}

Truth young_enough(const MaxAge& limit, const Holding& holding, Date date) {
    if (!holding.issued) return Truth::unknown;
    return truth(add_months(*holding.issued, limit.months) >= date);
}

Truth truth_of(const LimitRule& limit, std::span<const Counted> counted, const LimitSetting& setting) {
    return std::visit(LimitTruth(counted, setting), limit);
}

Truth spread_at_best(const Spread& spread, FunctionRef<std::vector<Counted>(bool with_rest)> counted,
                     const LimitSetting& setting) {
    const SpreadGroups& groups = setting.groups_by(spread.by);
    Truth result = Truth::yes;
    const auto* most = spread.per_group && spread.per_group->at_most ? &*spread.per_group->at_most : nullptr;
    if (most && most->unit == Amount::Unit::share) most = nullptr;  // more may lower a share
    if (spread.max || most) {
        const auto now = counted(false);
        const CountedGroups in(groups, now);
        result = both(result, in.few_enough(spread));
        if (most) result = both(result, in.each(*most, at_most));
    }
    if (spread.min) {
        const auto all = counted(true);
        result = both(result, CountedGroups(groups, all).enough(spread));
    }
    return result;
}

Quantities have_of(const LimitRule& limit, std::span<const Counted> counted, const LimitSetting& setting) {
    const LimitTruth judge(counted, setting);
    const Amount credits{Amount::Unit::credits, 0, {}}, count{Amount::Unit::count, 0, {}};
    Quantities have;
    const auto amount_of = [&](const Amount& amount, const Pool& pool) {
        if (amount.unit == Amount::Unit::count) {
            have.count = judge.sum(count, pool);
        } else {
            have.credits = judge.sum(credits, pool);
            if (amount.unit == Amount::Unit::share) have.of = judge.sum(credits, Pool{});
        }
    };
    if (const auto* least = std::get_if<AtLeast>(&limit)) amount_of(least->amount, least->of);
    if (const auto* most = std::get_if<AtMost>(&limit)) amount_of(most->amount, most->of);
    if (const auto* spread = std::get_if<Spread>(&limit))
        have.count = CountedGroups(setting.groups_by(spread->by), counted).number();
    return have;
}

Quantities need_of(const LimitRule& limit) {
    Quantities need;
    const auto amount_of = [&](const Amount& amount, bool least) {
        const Range range = least ? Range{amount.value, unbounded} : Range{0, amount.value};
        if (amount.unit == Amount::Unit::credits) need.credits = range;
        if (amount.unit == Amount::Unit::count) need.count = range;
    };
    if (const auto* least = std::get_if<AtLeast>(&limit)) amount_of(least->amount, true);
    if (const auto* most = std::get_if<AtMost>(&limit)) amount_of(most->amount, false);
    if (const auto* spread = std::get_if<Spread>(&limit))
        need.count = Range{spread->min.value_or(0), spread->max ? *spread->max : unbounded};
    return need;
}

}  // namespace cairn
