#pragma once
// A catalogue: records that refer to one another by id, from one file or several.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cairn/credential.h"
#include "cairn/credits.h"
#include "cairn/provider.h"
#include "cairn/skill.h"
#include "cairn/text.h"

namespace cairn {

struct GradeScale {
    std::string id;
    std::vector<std::string> grades;  ///< worst first
    Extensions extensions;
    bool operator==(const GradeScale&) const = default;
};

/// Where a record was read: which file of the catalogue, and its place in that file's list.
struct Origin {
    std::uint32_t file = 0;
    std::uint32_t position = 0;
    bool operator==(const Origin&) const = default;
};

/// Ids of one kind of record, for O(log n) look-up.
class IdIndex {
public:
    /// `ids` must be distinct, and must outlive the index.
    explicit IdIndex(std::vector<std::string_view> ids = {});
    std::optional<std::uint32_t> find(std::string_view id) const;

private:
    std::vector<std::string_view> ids_;
    std::vector<std::uint32_t> order_;
};

struct Catalogue {
    std::string id;
    Text title;
    std::string version;
    std::vector<LanguageCode> languages;  ///< the first is that of plain strings
    std::string licence;
    bool illustrative = false;
    std::vector<CreditSystem> credit_systems;
    std::vector<GradeScale> grade_scales;
    std::vector<Provider> providers;
    std::vector<Skill> skills;
    std::vector<Credential> credentials;
    Extensions extensions;

    std::vector<std::string> files;
    std::vector<Origin> provider_origins, skill_origins, credential_origins;

    /// FNV-1a 64 over the names and bytes of the files, as 16 hex digits.
    std::string hash;

    IdIndex provider_ids, skill_ids, credential_ids;

    Catalogue() = default;
    Catalogue(Catalogue&&) = default;
    Catalogue& operator=(Catalogue&&) = default;
    Catalogue(const Catalogue&) = delete;  // the id indexes point into the records
    Catalogue& operator=(const Catalogue&) = delete;

    LanguageCode first_language() const { return languages.empty() ? LanguageCode{} : languages.front(); }

    /// Null if there is no such record.
    const Credential* credential(std::string_view id) const;
    const Provider* provider(std::string_view id) const;
    const Skill* skill(std::string_view id) const;

    /// The provider of a record of this catalogue.
    const Provider& provider_of(const Credential& credential) const { return *provider(credential.provider.id); }
};

}  // namespace cairn
