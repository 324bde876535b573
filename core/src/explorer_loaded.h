#pragma once
// An explorer's catalogue with all that is built once from it.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cairn/catalogue.h"
#include "cairn/connections.h"
#include "cairn/explorer.h"
#include "cairn/framework.h"
#include "cairn/result.h"
#include "cairn/search.h"

namespace cairn {

inline Problem no_catalogue() {
    return {"", "", "no catalogue is open"};
}

struct Explorer::Loaded {
    Loaded(Catalogue&& decoded, const Frameworks& frameworks, const SearchIndex::Progress& progress);

    Result<std::uint32_t> find(std::string_view id) const;
    std::string card_json(std::uint32_t record) const;
    std::string link_json(const Connection& link) const;
    std::string links_json(const std::vector<Connection>& links) const;

    const Frameworks& frameworks;
    Catalogue catalogue;
    SearchIndex index;
    Connections connections;
    std::vector<bool> stackable;  ///< by record
};

}  // namespace cairn
