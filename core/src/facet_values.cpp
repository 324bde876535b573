#include "facet_values.h"

#include <algorithm>
#include <array>
#include <variant>

#include "cairn/position.h"
#include "order.h"

namespace cairn {
namespace {

constexpr std::array<std::string_view, 9> level_codes = {"1", "2", "3", "4", "5", "6", "7", "8", "none"};
constexpr std::array<std::string_view, 3> stackable_codes = {"yes", "no", "award"};
enum StackablePlace : std::uint32_t { stackable_yes, stackable_no, stackable_award };

template <class E>
void give(Facet facet, E value, FacetSink& sink) {
    sink.value(facet, static_cast<std::uint32_t>(value));
}
template <class E>
void give(Facet facet, const std::optional<E>& value, FacetSink& sink) {
    if (value) give(facet, *value, sink);
}
template <class E>
void give(Facet facet, const std::vector<E>& values, FacetSink& sink) {
    for (const E value : values)
        give(facet, value, sink);
}

void give(Facet facet, const std::vector<QualityAssurance>& list, FacetSink& sink) {
    for (const QualityAssurance& quality : list)
        give(facet, quality.mechanism, sink);
}

void give(Facet facet, const std::vector<std::string>& codes, FacetSink& sink) {
    for (const std::string& code : codes)
        sink.value(facet, std::string_view(code));
}

std::vector<std::string> sectors_with_section(const SectorCode& code) {
    std::vector<std::string> codes = broader_or_same(code);
    const std::string section = codes.front().size() == 1 ? codes.front() : std::string();
    for (std::size_t i = section.empty() ? 0 : 1; i < codes.size(); ++i)
        codes[i].insert(0, section);
    return codes;
}

void add_ids(const std::vector<CredentialRef>& refs, std::vector<std::string_view>& ids) {
    for (const CredentialRef& ref : refs)
        ids.push_back(ref.id);
}

void add_counted(const Pool& pool, std::vector<std::string_view>& ids) {
    add_ids(pool.credentials, ids);
    for (const Pool& part : pool.any_of)
        add_counted(part, ids);
}

void add_counted(const Requirement& node, std::vector<std::string_view>& ids) {
    if (const auto* earned = std::get_if<Earned>(&node.form)) add_ids(earned->credentials, ids);
    if (const auto* take = std::get_if<Take>(&node.form)) add_counted(take->from, ids);
    if (std::holds_alternative<NoneOf>(node.form)) return;  // what must not be held
    for (const ChildNode& child : children(node))
        add_counted(*child.node, ids);
}

template <class E>
std::vector<std::string_view> listed() {
    return {codes_of<E>.begin(), codes_of<E>.end()};
}

}  // namespace

std::vector<std::string_view> fixed_codes(Facet facet) {
    switch (facet) {
        case Facet::level:
            return {level_codes.begin(), level_codes.end()};
        case Facet::provider_type:
            return listed<ProviderType>();
        case Facet::delivery:
            return listed<DeliveryFormat>();
        case Facet::assessment:
            return listed<AssessmentType>();
        case Facet::quality_assurance:
            return listed<Mechanism>();
        case Facet::scenario:
            return listed<Scenario>();
        case Facet::function:
            return listed<Function>();
        case Facet::funding:
            return listed<Funding>();
        case Facet::stackable:
            return {stackable_codes.begin(), stackable_codes.end()};
        case Facet::twin_transition:
            return listed<TwinTransition>();
        case Facet::industry:
            return listed<Industry>();
        case Facet::kind:
            return listed<Kind>();
        case Facet::setting:
            return listed<Setting>();
        case Facet::country:
        case Facet::language:
        case Facet::field:
        case Facet::sector:
            break;
    }
    return {};
}

std::string with_section(std::string_view nace) {
    const auto code = parse_sector(nace);
    return code ? sectors_with_section(*code).back() : std::string(nace);
}

std::vector<std::string_view> counted_by_name(const Catalogue& catalogue) {
    std::vector<std::string_view> ids;
    for (const Credential& credential : catalogue.credentials)
        if (const Requirement* requirement = credential.requirement()) add_counted(*requirement, ids);
    sort_and_unite(ids);
    return ids;
}

RecordFacets::RecordFacets(const Catalogue& catalogue, const Frameworks& frameworks)
    : catalogue_(catalogue), frameworks_(frameworks), counted_(counted_by_name(catalogue)) {}

void RecordFacets::of(const Credential& credential, FacetSink& sink) {
    const Provider* provider = catalogue_.provider(credential.provider.id);
    const Position position = position_of(credential.level, frameworks_);
    for (int level = 1; level <= 8; ++level)
        if (position.has(level)) sink.value(Facet::level, static_cast<std::uint32_t>(level - 1));
    if (position.none) sink.value(Facet::level, std::uint32_t{8});
    for (const CountryCode country : credential.countries)
        sink.value(Facet::country, country.view());
    if (credential.countries.empty() && provider && provider->country)
        sink.value(Facet::country, provider->country->view());
    for (const LanguageCode language : credential.languages)
        sink.value(Facet::language, language.view());
    for (const FieldCode& field : credential.fields)
        give(Facet::field, broader_or_same(field), sink);
    for (const SectorCode& sector : credential.sectors)
        give(Facet::sector, sectors_with_section(sector), sink);
    if (provider) {
        give(Facet::provider_type, provider->type, sink);
        give(Facet::quality_assurance, provider->quality_assurance, sink);
    }
    give(Facet::quality_assurance, credential.quality_assurance, sink);
    if (credential.delivery) give(Facet::delivery, credential.delivery->format, sink);
    if (credential.assessment) give(Facet::assessment, credential.assessment->types, sink);
    give(Facet::scenario, credential.scenarios, sink);
    give(Facet::function, credential.functions, sink);
    if (credential.cost) give(Facet::funding, credential.cost->funding, sink);
    stacking(credential, sink);
    give(Facet::twin_transition, credential.twin_transition, sink);
    if (credential.relevance) give(Facet::industry, credential.relevance->industry, sink);
    give(Facet::kind, credential.kind, sink);
    give(Facet::setting, credential.setting, sink);
}

void RecordFacets::stacking(const Credential& credential, FacetSink& sink) {
    const std::optional<StackingMode> mode = credential.stacking ? credential.stacking->mode : std::nullopt;
    const bool declared = credential.stacking && !credential.stacking->towards.empty();
    const bool counted = std::binary_search(counted_.begin(), counted_.end(), std::string_view(credential.id));
    if (mode == StackingMode::stackable || mode == StackingMode::integrated || declared || counted)
        give(Facet::stackable, stackable_yes, sink);
    else if (mode == StackingMode::stand_alone)
        give(Facet::stackable, stackable_no, sink);
    if (credential.requirement()) give(Facet::stackable, stackable_award, sink);
}

}  // namespace cairn
