#pragma once
// The keys of the requirement language (RULES.md).

#include "cairn/requirement.h"
#include "fields.h"

namespace cairn {

template <class Io>
void describe(Io& io, Grade& grade) {
    io.must("scale", grade.scale);
    io.must("grade", GradeName{grade.grade});
    io.extensions(grade.extensions);
}

inline constexpr std::string_view max_below_min = "expected max to be no less than min";

template <class Io, class T>
void describe(Io& io, Bounds<T>& bounds) {
    io.must("min", bounds.min);
    io("max", bounds.max);
    io.extensions(bounds.extensions);
    io.require(!bounds.max || bounds.min <= *bounds.max, "max", max_below_min);
}

template <class Io>
void describe(Io& io, EqfBounds& eqf) {
    io("min", bounded(eqf.min, 1, 8));
    io("max", bounded(eqf.max, 1, 8));
    io.extensions(eqf.extensions);
    io.require(!eqf.min || !eqf.max || *eqf.min <= *eqf.max, "max", max_below_min);
}

template <class Io>
void describe(Io& io, FrameworkBounds& framework) {
    io.must("id", framework.id);
    io("min", framework.min);
    io("max", framework.max);
    io.extensions(framework.extensions);
}

template <class Io>
void describe(Io& io, Pool& pool) {
    io("credentials", non_empty(pool.credentials));
    io("providers", non_empty(pool.providers));
    io("countries", non_empty(pool.countries));
    io("kinds", non_empty(pool.kinds));
    io("fields", non_empty(pool.fields));
    io("sectors", non_empty(pool.sectors));
    io("skills", non_empty(pool.skills));
    io("tags", non_empty(pool.tags));
    io("basis", non_empty(pool.basis));
    io("delivery", non_empty(pool.delivery));
    io("eqf", pool.eqf);
    io("framework", pool.framework);
    io("title", one_or_more(pool.title));
    io("used", pool.used);
    io("except", non_empty(pool.except));
    io("anyOf", non_empty(pool.any_of));
    io.extensions(pool.extensions);
}

template <class Io>
void describe(Io& io, Amount& amount) {
    io.one_key(amount.unit);
    switch (amount.unit) {
        case Amount::Unit::credits:
            io("credits", Scaled{amount.value, 2, max_quantity});
            break;
        case Amount::Unit::count:
            io("count", Scaled{amount.value, 0, max_count});
            break;
        case Amount::Unit::share:
            io("share", Scaled{amount.value, 4, 1});
            break;
    }
    io.extensions(amount.extensions);
}

// Limits. The key of each stands beside its type (requirement.h).

template <class Io>
void describe(Io& io, AtLeast& limit) {
    io.must(AtLeast::key, limit.amount);
    io("of", limit.of);
}
template <class Io>
void describe(Io& io, AtMost& limit) {
    io.must(AtMost::key, limit.amount);
    io("of", limit.of);
}
template <class Io>
void describe(Io& io, MinGrade& limit) {
    io.must(MinGrade::key, limit.grade);
}
template <class Io>
void describe(Io& io, Average& limit) {
    io.must(Average::key, limit.grade);
}
template <class Io>
void describe(Io& io, MaxAge& limit) {
    io.object(MaxAge::key, [&](auto& inner) {
        inner.must("months", bounded(limit.months, 0, max_months));
        inner.extensions(limit.extensions);
    });
}
template <class Io>
void describe(Io& io, Within& limit) {
    io.object(Within::key, [&](auto& inner) {
        inner.must("months", bounded(limit.months, 0, max_months));
        inner.extensions(limit.extensions);
    });
}
template <class Io>
void describe(Io& io, Last& limit) {
    io.object(Last::key, [&](auto& inner) {
        inner.must("credits", limit.credits);
        inner.must("atLeast", limit.at_least);
        inner("of", limit.of);
        inner.extensions(limit.extensions);
    });
}
template <class Io>
void describe(Io& io, GroupLimits& group) {
    io("atMost", group.at_most);
    io("atLeast", group.at_least);
    io.extensions(group.extensions);
    const bool comparable = group.at_least && group.at_most && group.at_least->unit == group.at_most->unit;
    io.require(!comparable || group.at_least->value <= group.at_most->value, "atLeast",
               "expected atLeast to be no more than atMost");
}
template <class Io>
void describe(Io& io, Spread& limit) {
    io.object(Spread::key, [&](auto& inner) {
        inner.must("by", limit.by);
        inner("min", limit.min);
        inner("max", limit.max);
        inner("perGroup", limit.per_group);
        inner.extensions(limit.extensions);
        inner.require(!limit.min || !limit.max || *limit.min <= *limit.max, "max", max_below_min);
    });
}
template <class Io>
void describe(Io& io, NotTogether& limit) {
    io.must(NotTogether::key, limit.credentials);
    io.require(limit.credentials.size() >= 2, NotTogether::key, "expected at least two credential ids");
}
template <class Io>
void describe(Io& io, Unused&) {
    io.must(Unused::key, AlwaysTrue{});
}

template <class Io>
void describe(Io& io, Limit& limit) {
    io.one_of(limit.rule);
    io.extensions(limit.extensions);
}

// Nodes.

template <class Io>
void describe(Io&, Prose&) {}
template <class Io>
void describe(Io& io, Earned& node) {
    io.must(Earned::key, one_or_more(node.credentials));
    io("minGrade", node.min_grade);
}
template <class Io>
void describe(Io& io, Holds& node) {
    io.must(Holds::key, one_or_more(node.credentials));
}
template <class Io>
void describe(Io& io, LevelTest& node) {
    io.object(LevelTest::key, [&](auto& inner) {
        inner.must("eqf", bounded(node.eqf, 1, 8));
        inner("formalOnly", node.formal_only);
        inner.extensions(node.extensions);
    });
}
template <class Io>
void describe(Io& io, SkillTest& node) {
    io.must(SkillTest::key, node.skill);
}
template <class Io>
void describe(Io& io, LanguageTest& node) {
    io.object(LanguageTest::key, [&](auto& inner) {
        inner.must("code", node.language);
        inner.must("cefr", node.cefr);
        inner.extensions(node.extensions);
    });
}
template <class Io>
void describe(Io& io, ExperienceTest& node) {
    io.object(ExperienceTest::key, [&](auto& inner) {
        inner.must("months", bounded(node.months, 0, max_months));
        inner("occupation", node.occupation);
        inner("fields", non_empty(node.fields));
        inner.extensions(node.extensions);
    });
}
template <class Io>
void describe(Io& io, MilestoneTest& node) {
    io.must(MilestoneTest::key, node.milestone);
}
template <class Io>
void describe(Io& io, AttributeTest& node) {
    io.object(AttributeTest::key, [&](auto& inner) {
        inner.must("name", node.name);
        inner.must("in", non_empty(node.in));
        inner.extensions(node.extensions);
    });
}
template <class Io>
void describe(Io& io, AllOf& node) {
    io.must(AllOf::key, non_empty(node.of));
}
template <class Io>
void describe(Io& io, AnyOf& node) {
    io.must(AnyOf::key, non_empty(node.of));
}
template <class Io>
void describe(Io& io, OneOf& node) {
    io.must(OneOf::key, non_empty(node.of));
}
template <class Io>
void describe(Io& io, SomeOf& node) {
    io.object(SomeOf::key, [&](auto& inner) {
        inner.must("min", node.min);
        inner("max", node.max);
        inner.must("of", non_empty(node.of));
        inner.extensions(node.extensions);
        inner.require(!node.max || node.min <= *node.max, "max", max_below_min);
    });
}
template <class Io>
void describe(Io& io, NoneOf& node) {
    io.must(NoneOf::key, non_empty(node.of));
}
template <class Io>
void describe(Io& io, Sequence& node) {
    io.must(Sequence::key, non_empty(node.of));
}
template <class Io>
void describe(Io& io, When& node) {
    io.must(When::key, exactly_one(node.test));
    io.must("then", exactly_one(node.then));
    io("else", exactly_one(node.otherwise));
}
template <class Io>
void describe(Io& io, Share& share) {
    io.must("with", non_empty(share.with));
    io.must("max", share.max);
    io.extensions(share.extensions);
}
template <class Io>
void describe(Io& io, Take& node) {
    io.object(Take::key, [&](auto& inner) {
        inner("credits", node.credits);
        inner("count", node.count);
        inner.must("from", node.from);
        inner("share", node.share);
        inner("split", node.split);
        inner.extensions(node.extensions);
    });
}

template <class Io>
void describe(Io& io, Requirement& node) {
    io("id", node.id);
    io("title", node.title);
    io("note", node.note);
    io.one_of(node.form);
    io("limits", non_empty(node.limits));
    io.extensions(node.extensions);
}

}  // namespace cairn
