// What the explorer says of single records.

#include "cairn/card.h"
#include "cairn/compare_json.h"
#include "cairn/connections.h"
#include "cairn/derived_json.h"
#include "cairn/layout.h"
#include "cairn/problem_json.h"
#include "cairn/scene_json.h"
#include "explorer_loaded.h"
#include "explorer_requests.h"
#include "explorer_views.h"
#include "numbers.h"

namespace cairn {
namespace {

// Links shown of one node or in one direction; the rest is counted.
constexpr std::size_t most_links = 100;

}  // namespace

Result<std::uint32_t> Explorer::Loaded::find(std::string_view id) const {
    if (const auto found = catalogue.credential_ids.find(id)) return *found;
    return Problem{"", "/id", "there is no credential \"" + std::string(id) + "\" in this catalogue"};
}

std::string Explorer::Loaded::card_json(std::uint32_t record) const {
    return encode_card(card_of(catalogue, frameworks, record, stackable[record]), catalogue.first_language());
}

// engine.ts, `Link`.
std::string Explorer::Loaded::link_json(const Connection& link) const {
    std::string out = "{\"card\":" + card_json(link.record) + ",\"how\":\"" + std::string(code(link.kind)) + '"';
    if (link.kind != ConnectionKind::declared) {
        out += ",\"node\":";
        append_json(link.node, out);
    }
    return out + '}';
}

std::string Explorer::Loaded::links_json(const std::vector<Connection>& links) const {
    std::string out = "[";
    for (const Connection& link : links) {
        if (out.size() > 1) out += ',';
        out += link_json(link);
    }
    return out + ']';
}

Result<std::string> Explorer::credential(std::string_view request) const {
    if (!loaded_) return no_catalogue();
    const auto decoded = decode_request<IdRequest>(request);
    if (!decoded) return decoded.problems();
    const auto index = loaded_->find(decoded.value().id);
    if (!index) return index.problems();
    const Catalogue& catalogue = loaded_->catalogue;
    const Credential& credential = catalogue.credentials[index.value()];
    const LanguageCode first = catalogue.first_language();
    std::string out = "{\"index\":" + digits(index.value()) + ",\"id\":";
    append_json(credential.id, out);
    out += ",\"record\":" + encode_credential(credential, first);
    out += ",\"provider\":" + encode_provider(catalogue.provider_of(credential), first);
    if (credential.awarding_body)
        out += ",\"awardingBody\":" + encode_provider(*catalogue.provider(credential.awarding_body->id), first);
    const auto link_json = [&](const Connection& link) { return loaded_->link_json(link); };
    out += ",\"derived\":" + encode_derived(credential, catalogue, *frameworks_,
                                            loaded_->connections.stacks_into(index.value(), most_links),
                                            loaded_->connections.builds_on(index.value(), most_links), link_json);
    return out + ",\"labels\":" + encode_labels(credential, catalogue) + '}';
}

Result<std::string> Explorer::compare(std::string_view request) const {
    if (!loaded_) return no_catalogue();
    const auto decoded = decode_request<IdsRequest>(request);
    if (!decoded) return decoded.problems();
    const std::vector<std::string>& ids = decoded.value().ids;
    if (ids.size() < least_compared || ids.size() > most_compared)
        return Problem{"", "/ids", "expected two to four ids, found " + digits(ids.size())};
    std::vector<std::uint32_t> records;
    std::string cards = "[";
    for (const std::string& id : ids) {
        const auto index = loaded_->find(id);
        if (!index) return index.problems();
        records.push_back(index.value());
        if (cards.size() > 1) cards += ',';
        cards += loaded_->card_json(index.value());
    }
    const auto rows = cairn::compare(records, loaded_->catalogue, *frameworks_, loaded_->connections);
    return "{\"cards\":" + cards + "],\"rows\":" + encode_rows(rows) + '}';
}

Result<std::string> Explorer::pathway(std::string_view request) const {
    if (!loaded_) return no_catalogue();
    const auto decoded = decode_request<IdRequest>(request);
    if (!decoded) return decoded.problems();
    const auto index = loaded_->find(decoded.value().id);
    if (!index) return index.problems();
    const Catalogue& catalogue = loaded_->catalogue;
    const Credential& award = catalogue.credentials[index.value()];
    if (!award.requirement())
        return Problem{"", "/id", "\"" + award.id + "\" has no requirement that it could be stacked towards"};

    std::vector<Feed> feeds;
    std::string by_node = "{", more = "{";
    for (const ConnectionList& list : loaded_->connections.builds_on(index.value(), most_links)) {
        if (list.links.empty() || list.links.front().kind == ConnectionKind::declared) continue;
        const std::string& node = list.links.front().node;
        for (const Connection& link : list.links)
            feeds.push_back({link.node, link.record});
        if (by_node.size() > 1) by_node += ',';
        append_json(node, by_node);
        by_node += ':' + loaded_->links_json(list.links);
        if (list.rest == 0) continue;
        if (more.size() > 1) more += ',';
        append_json(node, more);
        more += ':' + digits(list.rest);
    }
    const LanguageCode first = catalogue.first_language();
    return "{\"award\":" + loaded_->card_json(index.value()) +
           ",\"requirement\":" + encode_requirement(*award.requirement(), first) + ",\"feeds\":" + by_node +
           "},\"more\":" + more + "},\"labels\":" + encode_labels(award, catalogue) +
           ",\"scene\":" + encode_scene(lay_out(catalogue, *frameworks_, award, feeds), first) + '}';
}

}  // namespace cairn
