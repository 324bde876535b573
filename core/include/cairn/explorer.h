#pragma once
// All that can be asked of one loaded catalogue, as replies in JSON: the one door through which the site's engine and the command
// line come in, so that both give the same bytes. A request is JSON too; engine.ts is the manual of both.

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cairn/catalogue_json.h"
#include "cairn/framework.h"
#include "cairn/function_ref.h"
#include "cairn/result.h"
#include "cairn/search.h"

namespace cairn {

/// Done and total: bytes read, then records indexed, on one scale of bytes.
using OpenProgress = FunctionRef<void(std::uint64_t done, std::uint64_t total)>;

class Explorer {
public:
    explicit Explorer(Frameworks frameworks);
    ~Explorer();
    Explorer(Explorer&&) noexcept;
    Explorer& operator=(Explorer&&) noexcept;

    /// Decodes, checks and indexes one catalogue; the reply is `Opened`. If it is not sound, what was loaded stays loaded.
    Result<std::string> open(std::span<const SourceFile> files, const OpenProgress& progress = {});

    // Without a catalogue, each of these is a problem that says so.

    /// `SearchRequest`; the typed result.
    Result<SearchResult> search(std::string_view request) const;
    /// The same for people and tests: {"total", "ids", "facets"}.
    Result<std::string> search_json(std::string_view request) const;
    /// {"indices": […]} → `Card[]`, in the order asked for.
    Result<std::string> cards(std::string_view request) const;
    /// {"id": …} → `CredentialView`.
    Result<std::string> credential(std::string_view request) const;
    /// {"ids": […]}, two to four → `Comparison`.
    Result<std::string> compare(std::string_view request) const;
    /// {"id": …} → `Pathway`.
    Result<std::string> pathway(std::string_view request) const;
    /// Every credential id, in catalogue order.
    Result<std::string> ids() const;

    /// The catalogue; null if none is loaded.
    const Catalogue* catalogue() const;
    const Frameworks& frameworks() const { return *frameworks_; }

private:
    struct Loaded;
    std::unique_ptr<Frameworks> frameworks_;  // stays where it is when the explorer moves
    std::unique_ptr<Loaded> loaded_;
};

}  // namespace cairn
