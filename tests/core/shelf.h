#pragma once
// A catalogue made record by record, and what searching it finds.

#include <string>
#include <utility>
#include <vector>

#include "cairn/search.h"
#include "random_catalogue.h"

namespace cairn {

/// Every record has the same provider unless it says otherwise.
struct Shelf {
    Catalogue catalogue;
    Frameworks frameworks = small_frameworks();

    Shelf() {
        catalogue.languages = {*parse_language("en")};
        Provider& provider = catalogue.providers.emplace_back();
        provider.id = "p";
        provider.name = text("Baltic Academy");
        provider.type = ProviderType::vet_school;
        provider.country = parse_country("LV");
        catalogue.credentials.reserve(100);
    }

    static Text text(std::string words) { return {{{{}, std::move(words)}}}; }

    Credential& add(std::string title) {
        Credential& credential = catalogue.credentials.emplace_back();
        credential.id = "c" + std::to_string(catalogue.credentials.size());
        credential.title = text(std::move(title));
        credential.provider = {"p"};
        return credential;
    }

    SearchIndex index() {
        index_ids(catalogue);
        return SearchIndex(catalogue, frameworks);
    }

    std::vector<std::string> ids(const SearchRequest& request) {
        std::vector<std::string> out;
        for (const auto record : index().search(request).records)
            out.push_back(catalogue.credentials[record].id);
        return out;
    }
    std::vector<std::string> ids(std::string words) {
        SearchRequest request;
        request.text = std::move(words);
        return ids(request);
    }

    std::uint32_t count(const SearchRequest& request, Facet facet, std::string_view value) {
        const auto built = index();
        const auto counts = built.search(request).counts;
        std::size_t at = 0;
        for (const auto& values : built.facets())
            for (const auto& each : values.values) {
                if (values.facet == facet && each == value) return counts[at];
                ++at;
            }
        return 0;
    }
};

using Ids = std::vector<std::string>;

}  // namespace cairn
