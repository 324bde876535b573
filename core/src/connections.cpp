#include "cairn/connections.h"

#include <algorithm>
#include <tuple>
#include <utility>
#include <variant>

#include "cairn/pool.h"
#include "order.h"

namespace cairn {
namespace {

/// Each once, where it first stands.
std::vector<std::uint32_t> distinct(const std::vector<std::uint32_t>& records) {
    const auto places =
        ordered(records.size(), [&](std::uint32_t a, std::uint32_t b) { return records[a] < records[b]; });
    std::vector<std::uint32_t> out;
    out.reserve(records.size());
    std::vector<bool> first(records.size());
    for (std::size_t i = 0; i < places.size(); ++i)
        first[places[i]] = i == 0 || records[places[i]] != records[places[i - 1]];
    for (std::size_t i = 0; i < records.size(); ++i)
        if (first[i]) out.push_back(records[i]);
    return out;
}

ConnectionList limited(const std::vector<std::uint32_t>& records, ConnectionKind kind, const std::string& node,
                       std::size_t limit) {
    ConnectionList list;
    const std::size_t shown = std::min(records.size(), limit);
    for (std::size_t i = 0; i < shown; ++i)
        list.links.push_back({records[i], kind, node});
    list.rest = static_cast<std::uint32_t>(records.size() - shown);
    return list;
}

}  // namespace

Connections::Connections(const Catalogue& catalogue, const Frameworks& frameworks)
    : catalogue_(catalogue), frameworks_(frameworks) {
    providers_.reserve(catalogue.credentials.size());
    for (const Credential& credential : catalogue.credentials)
        providers_.push_back(&catalogue.provider_of(credential));
    for (std::uint32_t i = 0; i < catalogue.credentials.size(); ++i) {
        if (const Requirement* requirement = catalogue.credentials[i].requirement()) add_nodes(i, *requirement, "");
        add_declared(i);
    }
    sort_and_unite(named_);
    sort_and_unite(declared_);
}

void Connections::add_nodes(std::uint32_t award, const Requirement& node, const std::string& pointer) {
    if (std::holds_alternative<NoneOf>(node.form)) return;
    add_node(award, node, pointer);
    for (const ChildNode& child : children(node))
        if (child.step != "/when") add_nodes(award, *child.node, pointer + child.step);
}

void Connections::add_node(std::uint32_t award, const Requirement& node, const std::string& pointer) {
    CountingNode counting{award, node.id.empty() ? pointer : node.id, nullptr, nullptr};
    if (const auto* earned = std::get_if<Earned>(&node.form)) {
        counting.ids = &earned->credentials;
    } else if (const auto* take = std::get_if<Take>(&node.form)) {
        counting.pool = &take->from;
        if (!take->from.credentials.empty()) counting.ids = &take->from.credentials;
    } else {
        return;
    }
    const auto index = static_cast<std::uint32_t>(nodes_.size());
    if (!counting.ids) open_nodes_.push_back(index);
    nodes_.push_back(std::move(counting));
    for (const std::uint32_t record : named_by(nodes_.back()))
        named_.push_back({record, index});
}

void Connections::add_declared(std::uint32_t record) {
    const Credential& credential = catalogue_.credentials[record];
    if (!credential.stacking) return;
    for (const CredentialRef& award : credential.stacking->towards)
        if (const auto position = catalogue_.credential_ids.find(award.id); position && *position != record)
            declared_.push_back({*position, record});
}

std::vector<std::uint32_t> Connections::named_by(const CountingNode& node) const {
    std::vector<std::uint32_t> records;
    if (!node.ids) return records;
    for (const CredentialRef& ref : *node.ids)
        if (const auto position = catalogue_.credential_ids.find(ref.id); position && *position != node.award)
            records.push_back(*position);
    return distinct(records);
}

bool Connections::counts(std::uint32_t record, const CountingNode& node) const {
    if (record == node.award) return false;
    if (!node.pool) return true;
    const Subject subject = subject_of(catalogue_.credentials[record], *providers_[record]);
    return matches(*node.pool, subject, frameworks_, catalogue_.credentials[node.award].id) == Truth::yes;
}

bool Connections::declares(std::uint32_t record, std::uint32_t award) const {
    return std::binary_search(declared_.begin(), declared_.end(), Edge{award, record});
}

// Where there are more than will be shown, those come first that speak of this award themselves.
std::vector<std::uint32_t> Connections::feeding(const CountingNode& node) const {
    std::vector<std::uint32_t> records;
    if (node.ids) {
        for (const std::uint32_t record : named_by(node))
            if (counts(record, node)) records.push_back(record);
        return records;
    }
    for (std::uint32_t record = 0; record < catalogue_.credentials.size(); ++record)
        if (counts(record, node)) records.push_back(record);
    std::vector<std::uint32_t> declaring, others;
    for (const std::uint32_t record : records)
        (declares(record, node.award) ? declaring : others).push_back(record);
    declaring.insert(declaring.end(), others.begin(), others.end());
    return declaring;
}

std::vector<ConnectionList> Connections::builds_on(std::uint32_t award, std::size_t limit) const {
    std::vector<ConnectionList> lists;
    std::vector<std::uint32_t> taken;
    const auto before = [](const CountingNode& node, std::uint32_t wanted) { return node.award < wanted; };
    for (auto node = std::lower_bound(nodes_.begin(), nodes_.end(), award, before);
         node != nodes_.end() && node->award == award; ++node) {
        const std::vector<std::uint32_t> records = feeding(*node);
        if (records.empty()) continue;
        taken.insert(taken.end(), records.begin(), records.end());
        lists.push_back(
            limited(records, node->ids ? ConnectionKind::named : ConnectionKind::eligible, node->address, limit));
    }
    sort_and_unite(taken);
    std::vector<std::uint32_t> only_declared;
    for (auto edge = std::lower_bound(declared_.begin(), declared_.end(), Edge{award, 0});
         edge != declared_.end() && edge->from == award; ++edge)
        if (!std::binary_search(taken.begin(), taken.end(), edge->to)) only_declared.push_back(edge->to);
    if (!only_declared.empty()) lists.push_back(limited(only_declared, ConnectionKind::declared, {}, limit));
    return lists;
}

ConnectionList Connections::stacks_into(std::uint32_t record, std::size_t limit) const {
    struct Candidate {
        std::uint32_t award;
        ConnectionKind kind;
        std::uint32_t node;
        bool operator<(const Candidate& other) const {
            return std::tie(award, kind, node) < std::tie(other.award, other.kind, other.node);
        }
    };
    std::vector<Candidate> found;
    for (auto edge = std::lower_bound(named_.begin(), named_.end(), Edge{record, 0});
         edge != named_.end() && edge->from == record; ++edge)
        if (counts(record, nodes_[edge->to]))
            found.push_back({nodes_[edge->to].award, ConnectionKind::named, edge->to});
    for (const std::uint32_t node : open_nodes_)
        if (counts(record, nodes_[node])) found.push_back({nodes_[node].award, ConnectionKind::eligible, node});
    const Credential& credential = catalogue_.credentials[record];
    if (credential.stacking)
        for (const CredentialRef& award : credential.stacking->towards)
            if (const auto position = catalogue_.credential_ids.find(award.id); position && *position != record)
                found.push_back({*position, ConnectionKind::declared, 0});

    // Of each award the strongest; then the strongest awards first.
    put_in_order(found);
    found.erase(std::unique(found.begin(), found.end(),
                            [](const Candidate& a, const Candidate& b) { return a.award == b.award; }),
                found.end());
    put_in_order(found, [](const Candidate& a, const Candidate& b) { return a.kind < b.kind; });
    ConnectionList list;
    list.rest = static_cast<std::uint32_t>(found.size() - std::min(found.size(), limit));
    if (found.size() > limit) found.resize(limit);
    for (const Candidate& one : found)
        list.links.push_back(
            {one.award, one.kind, one.kind == ConnectionKind::declared ? std::string() : nodes_[one.node].address});
    return list;
}

}  // namespace cairn
