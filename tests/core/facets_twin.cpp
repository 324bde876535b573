#include "facets_twin.h"

#include <algorithm>
#include <variant>

#include "cairn/position.h"

namespace cairn {
namespace {

template <class List>
void add_codes(const List& list, Codes& codes) {
    for (const auto value : list)
        codes.emplace(code(value));
}

bool counts_by_name(const Pool& pool, const std::string& id) {
    const auto same = [&](const CredentialRef& ref) { return ref.id == id; };
    return std::any_of(pool.credentials.begin(), pool.credentials.end(), same) ||
           std::any_of(pool.any_of.begin(), pool.any_of.end(),
                       [&](const Pool& part) { return counts_by_name(part, id); });
}

bool counts_by_name(const Requirement& node, const std::string& id) {
    if (const auto* earned = std::get_if<Earned>(&node.form))
        for (const auto& ref : earned->credentials)
            if (ref.id == id) return true;
    if (const auto* take = std::get_if<Take>(&node.form))
        if (counts_by_name(take->from, id)) return true;
    if (std::holds_alternative<NoneOf>(node.form)) return false;
    for (const auto& child : children(node))
        if (counts_by_name(*child.node, id)) return true;
    return false;
}

Codes stackable_codes(const Catalogue& catalogue, const Credential& credential) {
    Codes codes;
    bool yes = false;
    for (const auto& award : catalogue.credentials)
        if (award.requirement() && counts_by_name(*award.requirement(), credential.id)) yes = true;
    const Stacking stacking = credential.stacking.value_or(Stacking{});
    const std::string_view mode = stacking.mode ? code(*stacking.mode) : "";
    if (mode == "stackable" || mode == "integrated" || !stacking.towards.empty()) yes = true;
    if (yes) codes.insert("yes");
    if (!yes && mode == "stand-alone") codes.insert("no");
    if (credential.requirement()) codes.insert("award");
    return codes;
}

void add_sector(const SectorCode& sector, Codes& codes) {
    const std::string section =
        sector.value == "C" || sector.value.starts_with("25") ? "C" : "F";  // of the codes in use here
    codes.insert(section);
    if (sector.value.size() == 1) return;
    for (const std::size_t length : {2U, 4U, 5U})
        if (length <= sector.value.size()) codes.insert(section + sector.value.substr(0, length));
}

void add_place_and_field(const Provider& provider, const Credential& credential, Facet facet, Codes& codes) {
    if (facet == Facet::country) {
        for (const auto country : credential.countries)
            codes.emplace(country.view());
        if (credential.countries.empty() && provider.country) codes.emplace(provider.country->view());
    }
    if (facet == Facet::language)
        for (const auto language : credential.languages)
            codes.emplace(language.view());
    if (facet == Facet::field)
        for (const auto& field : credential.fields)
            for (std::size_t length = 2; length <= field.value.size(); ++length)
                codes.insert(field.value.substr(0, length));
    if (facet == Facet::sector)
        for (const auto& sector : credential.sectors)
            add_sector(sector, codes);
    if (facet == Facet::provider_type) codes.emplace(code(provider.type));
    if (facet == Facet::quality_assurance)
        for (const auto* list : {&provider.quality_assurance, &credential.quality_assurance})
            for (const auto& quality : *list)
                if (quality.mechanism) codes.emplace(code(*quality.mechanism));
}

std::vector<std::string> order_of(Facet facet, const Codes& present) {
    const auto of = [](auto list) { return std::vector<std::string>(list.begin(), list.end()); };
    switch (facet) {
        case Facet::level:
            return {"1", "2", "3", "4", "5", "6", "7", "8", "none", "not-stated"};
        case Facet::provider_type:
            return of(codes_of<ProviderType>);
        case Facet::delivery:
            return of(codes_of<DeliveryFormat>);
        case Facet::assessment:
            return of(codes_of<AssessmentType>);
        case Facet::quality_assurance:
            return of(codes_of<Mechanism>);
        case Facet::scenario:
            return of(codes_of<Scenario>);
        case Facet::function:
            return of(codes_of<Function>);
        case Facet::funding:
            return of(codes_of<Funding>);
        case Facet::stackable:
            return {"yes", "no", "award"};
        case Facet::twin_transition:
            return of(codes_of<TwinTransition>);
        case Facet::industry:
            return of(codes_of<Industry>);
        case Facet::kind:
            return of(codes_of<Kind>);
        case Facet::setting:
            return of(codes_of<Setting>);
        default:
            return of(present);
    }
}

}  // namespace

Codes codes_of_record(const Catalogue& catalogue, const Frameworks& frameworks, const Credential& credential,
                      Facet facet) {
    Codes codes;
    if (facet == Facet::level) {
        const Position position = position_of(credential.level, frameworks);
        for (const int level : levels_of(position))
            codes.insert(std::to_string(level));
        if (position.none) codes.insert("none");
    }
    add_place_and_field(catalogue.provider_of(credential), credential, facet, codes);
    if (facet == Facet::delivery && credential.delivery && credential.delivery->format)
        codes.emplace(code(*credential.delivery->format));
    if (facet == Facet::assessment && credential.assessment) add_codes(credential.assessment->types, codes);
    if (facet == Facet::scenario) add_codes(credential.scenarios, codes);
    if (facet == Facet::function) add_codes(credential.functions, codes);
    if (facet == Facet::funding && credential.cost) add_codes(credential.cost->funding, codes);
    if (facet == Facet::stackable) codes = stackable_codes(catalogue, credential);
    if (facet == Facet::twin_transition) add_codes(credential.twin_transition, codes);
    if (facet == Facet::industry && credential.relevance && credential.relevance->industry)
        codes.emplace(code(*credential.relevance->industry));
    if (facet == Facet::kind) codes.emplace(code(credential.kind));
    if (facet == Facet::setting && credential.setting) codes.emplace(code(*credential.setting));
    if (codes.empty()) codes.emplace("not-stated");
    return codes;
}

std::vector<FacetValues> naive_facets(const Catalogue& catalogue, const Frameworks& frameworks) {
    std::vector<FacetValues> out;
    for (std::size_t i = 0; i < facet_count; ++i) {
        const auto facet = static_cast<Facet>(i);
        Codes present;
        for (const auto& credential : catalogue.credentials)
            present.merge(codes_of_record(catalogue, frameworks, credential, facet));
        const bool gaps = present.erase("not-stated") != 0;
        FacetValues values{facet, {}};
        for (const auto& value : order_of(facet, present))
            if (present.count(value)) values.values.push_back(value);
        if (gaps) values.values.emplace_back("not-stated");
        out.push_back(values);
    }
    return out;
}

}  // namespace cairn
