// What the keys of pools tell, whatever may be in them.

#include <algorithm>

#include "lint_case.h"

namespace cairn {
namespace {

/// A key of the outer pool, a list of alternatives: absent, or all of the inner one's are among them.
template <class T>
bool list_contains(const std::vector<T>& outer, const std::vector<T>& inner) {
    if (outer.empty()) return true;
    return !inner.empty() && std::all_of(inner.begin(), inner.end(), [&](const T& one) {
        return std::find(outer.begin(), outer.end(), one) != outer.end();
    });
}

bool levels_contain(const std::optional<EqfBounds>& outer, const std::optional<EqfBounds>& inner) {
    if (!outer) return true;
    if (!inner) return false;
    const auto low = [](const EqfBounds& bounds) { return bounds.min.value_or(0); };
    const auto high = [](const EqfBounds& bounds) { return bounds.max.value_or(9); };
    return low(*outer) <= low(*inner) && high(*inner) <= high(*outer);
}

template <class T>
bool same_if_asked(const std::optional<T>& outer, const std::optional<T>& inner) {
    return !outer || outer == inner;
}

bool is_among(const std::vector<CredentialRef>& list, const CredentialRef& ref) {
    return std::find(list.begin(), list.end(), ref) != list.end();
}

/// Nothing that the outer pool leaves out by id is in the inner one.
bool exceptions_contain(const Pool& outer, const Pool& inner) {
    return std::all_of(outer.except.begin(), outer.except.end(), [&](const CredentialRef& ref) {
        return is_among(inner.except, ref) || (!inner.credentials.empty() && !is_among(inner.credentials, ref));
    });
}

bool alternatives_contain(const Pool& outer, const Pool& inner) {
    if (outer.any_of.empty() || outer.any_of == inner.any_of) return true;
    return std::any_of(outer.any_of.begin(), outer.any_of.end(),
                       [&](const Pool& alternative) { return contains(alternative, inner); });
}

}  // namespace

bool is_open(const Pool& pool) {
    if (!pool.credentials.empty()) return false;
    return pool.any_of.empty() || std::any_of(pool.any_of.begin(), pool.any_of.end(), is_open);
}

bool contains(const Pool& outer, const Pool& inner) {
    return list_contains(outer.credentials, inner.credentials) && list_contains(outer.providers, inner.providers) &&
           list_contains(outer.countries, inner.countries) && list_contains(outer.kinds, inner.kinds) &&
           list_contains(outer.fields, inner.fields) && list_contains(outer.sectors, inner.sectors) &&
           list_contains(outer.skills, inner.skills) && list_contains(outer.tags, inner.tags) &&
           list_contains(outer.basis, inner.basis) && list_contains(outer.delivery, inner.delivery) &&
           list_contains(outer.title, inner.title) && levels_contain(outer.eqf, inner.eqf) &&
           same_if_asked(outer.framework, inner.framework) && same_if_asked(outer.used, inner.used) &&
           exceptions_contain(outer, inner) && alternatives_contain(outer, inner);
}

}  // namespace cairn
