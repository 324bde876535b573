#pragma once
// Ids of other records. The type says what is meant, so that a dangling one can be found by walking the model.

#include <compare>
#include <string>

namespace cairn {

/// An id that must exist among the records of one kind in the same catalogue.
template <class Tag>
struct Ref {
    std::string id;
    bool operator==(const Ref&) const = default;
    bool operator<(const Ref& other) const { return id < other.id; }
};

using CredentialRef = Ref<struct CredentialTag>;
using ProviderRef = Ref<struct ProviderTag>;
/// A skill of the catalogue, or an ESCO skill URI, which needs no entry.
using SkillRef = Ref<struct SkillTag>;
/// A credit system of the catalogue or a built-in one.
using SystemRef = Ref<struct SystemTag>;
/// A framework of data/frameworks, by id ("IE:NFQ") or by an acronym that only one country has.
using FrameworkRef = Ref<struct FrameworkTag>;

}  // namespace cairn
