#pragma once
// Catalogue documents (DOMAIN.md, "A catalogue document") to and from JSON. Strict: an unknown key, a wrong type, a bad
// code, a dangling or duplicate id is a problem with its place, and all of a document's problems are reported.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "cairn/catalogue.h"
#include "cairn/framework.h"
#include "cairn/function_ref.h"
#include "cairn/result.h"

namespace cairn {

struct SourceFile {
    std::string_view name;
    std::string_view bytes;
};

/// Bounds of a catalogue (DOMAIN.md). Beyond one of them a document is refused.
inline constexpr std::uint64_t max_catalogue_bytes = 128ULL * 1024 * 1024;
inline constexpr std::uint32_t max_catalogue_records = 200'000;
inline constexpr int max_json_depth = 32;
/// A document with more problems than this is reported up to here, and the last entry says so.
inline constexpr std::size_t max_problems = 10'000;

/// Called now and then with bytes read so far; never after decode_catalogue has returned.
using Progress = FunctionRef<void(std::uint64_t done)>;

/// Reads, merges and checks the files of one catalogue. Each is a catalogue document of its own; together they must agree on `id`,
/// `title`, `version`, `languages`, `licence` and `illustrative`, their lists are joined, and an id may occur once in all of them. Linear in the bytes, n log n in the records. Peak memory:
/// the model plus one record's tree.
Result<Catalogue> decode_catalogue(std::span<const SourceFile> files, const Frameworks& frameworks,
                                   const Progress& progress = {});

/// One record as its author wrote it, texts always as language maps: compact JSON, keys in the order of DOMAIN.md.
std::string encode_credential(const Credential& credential, LanguageCode first_language);
std::string encode_provider(const Provider& provider, LanguageCode first_language);
std::string encode_requirement(const Requirement& requirement, LanguageCode first_language);

/// The whole catalogue as one document; decoding it gives the same records, with plain strings as language maps. Where several of
/// its files have a different value for an x- key of the catalogue itself, the first one's stands.
std::string encode_catalogue(const Catalogue& catalogue);

}  // namespace cairn
