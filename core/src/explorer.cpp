#include "cairn/explorer.h"

#include <utility>

#include "cairn/problem_json.h"
#include "cairn/search_json.h"
#include "explorer_loaded.h"
#include "explorer_requests.h"
#include "explorer_views.h"
#include "numbers.h"

namespace cairn {
namespace {

// The records that the facet "stackable" calls so: one rule for the filter and for the card.
std::vector<bool> stackable_records(const SearchIndex& index, std::size_t records) {
    SearchRequest request;
    request.filter(Facet::stackable) = {"yes"};
    request.limit = static_cast<std::uint32_t>(records);
    std::vector<bool> stackable(records);
    for (const std::uint32_t record : index.search(request).records)
        stackable[record] = true;
    return stackable;
}

std::uint64_t bytes_of(std::span<const SourceFile> files) {
    std::uint64_t bytes = 0;
    for (const SourceFile& file : files)
        bytes += file.bytes.size();
    return bytes;
}

}  // namespace

Explorer::Loaded::Loaded(Catalogue&& decoded, const Frameworks& frameworks, const SearchIndex::Progress& progress)
    : frameworks(frameworks),
      catalogue(std::move(decoded)),
      index(catalogue, frameworks, progress),
      connections(catalogue, frameworks),
      stackable(stackable_records(index, catalogue.credentials.size())) {}

Explorer::Explorer(Frameworks frameworks) : frameworks_(std::make_unique<Frameworks>(std::move(frameworks))) {}
Explorer::~Explorer() = default;
Explorer::Explorer(Explorer&&) noexcept = default;
Explorer& Explorer::operator=(Explorer&&) noexcept = default;

Result<std::string> Explorer::open(std::span<const SourceFile> files, const OpenProgress& progress) {
    // Reading and indexing take about as long as each other, so that each is half of the way.
    const std::uint64_t bytes = bytes_of(files);
    const auto tell = [&](std::uint64_t done) {
        if (progress) progress(done, 2 * bytes);
    };
    auto catalogue = decode_catalogue(files, *frameworks_, tell);
    if (!catalogue) return catalogue.problems();
    loaded_ = std::make_unique<Loaded>(
        std::move(catalogue.value()), *frameworks_,
        [&](std::uint32_t done, std::uint32_t total) { tell(bytes + (total == 0 ? bytes : bytes * done / total)); });
    return encode_opened(loaded_->catalogue, loaded_->index);
}

const Catalogue* Explorer::catalogue() const {
    return loaded_ ? &loaded_->catalogue : nullptr;
}

Result<SearchResult> Explorer::search(std::string_view request) const {
    if (!loaded_) return no_catalogue();
    const auto decoded = decode_search_request(request);
    if (!decoded) return decoded.problems();
    return loaded_->index.search(decoded.value());
}

Result<std::string> Explorer::search_json(std::string_view request) const {
    const auto result = search(request);
    if (!result) return result.problems();
    return encode_search_result(result.value(), loaded_->index.facets(), loaded_->catalogue);
}

Result<std::string> Explorer::cards(std::string_view request) const {
    if (!loaded_) return no_catalogue();
    const auto decoded = decode_request<IndicesRequest>(request);
    if (!decoded) return decoded.problems();
    std::string out = "[";
    for (const int index : decoded.value().indices) {
        if (static_cast<std::size_t>(index) >= loaded_->catalogue.credentials.size())
            return Problem{"", "/indices", "there is no record number " + digits(index)};
        if (out.size() > 1) out += ',';
        out += loaded_->card_json(static_cast<std::uint32_t>(index));
    }
    return out + "]";
}

Result<std::string> Explorer::ids() const {
    if (!loaded_) return no_catalogue();
    std::string out = "[";
    for (const Credential& credential : loaded_->catalogue.credentials) {
        if (out.size() > 1) out += ',';
        append_json(credential.id, out);
    }
    return out + "]";
}

}  // namespace cairn
