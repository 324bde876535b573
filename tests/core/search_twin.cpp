#include "search_twin.h"

#include <algorithm>
#include <functional>
#include <set>

#include "cairn/credits.h"
#include "cairn/position.h"
#include "cairn/text_index.h"

namespace cairn {
namespace {

using Words = std::vector<std::u32string>;
using Codes = std::set<std::string>;

// Words.

void append_words(const Text& text, Words& words) {
    for (const auto& entry : text.entries)
        for (auto& word : fold_words(entry.words))
            words.push_back(std::move(word));
}

Words words_in(const Catalogue& catalogue, const Credential& credential, int place) {
    Words words;
    if (place == 0) append_words(credential.title, words);
    if (place == 1) {
        for (const auto& outcome : credential.outcomes) {
            append_words(outcome.statement, words);
            for (const auto& skill : outcome.skills)
                if (const Skill* known = catalogue.skill(skill.id)) append_words(known->label, words);
        }
        for (const auto& tag : credential.tags)
            append_words(Text{{{{}, tag}}}, words);
    }
    if (place == 2) {
        append_words(catalogue.provider_of(credential).name, words);
        if (credential.awarding_body) append_words(catalogue.provider(credential.awarding_body->id)->name, words);
    }
    return words;
}

std::uint32_t match_points(const std::u32string& asked, const std::u32string& word) {
    if (asked == word) return 16;
    int least = 3;
    for (std::size_t length = 0; length <= word.size(); ++length)
        least = std::min(least, typing_distance(asked, std::u32string_view(word).substr(0, length), 2));
    const int allowed = asked.size() >= 9 ? 2 : asked.size() >= 5 ? 1 : 0;
    if (least > allowed) return 0;
    return least == 0 ? 10 : least == 1 ? 4 : 2;
}

std::uint32_t points(const Catalogue& catalogue, const Credential& credential, const std::u32string& asked) {
    constexpr std::uint32_t place_points[] = {8, 4, 2};
    std::uint32_t best = 0;
    for (int place = 0; place < 3; ++place)
        for (const auto& word : words_in(catalogue, credential, place))
            best = std::max(best, place_points[place] * match_points(asked, word));
    return best;
}

bool is_whole_title(const Words& query, const Credential& credential) {
    return std::any_of(credential.title.entries.begin(), credential.title.entries.end(),
                       [&](const auto& entry) { return fold_words(entry.words) == query; });
}

std::vector<std::uint32_t> naive_scores(const Catalogue& catalogue, const Words& query) {
    const auto records = catalogue.credentials.size();
    std::vector<std::uint32_t> scores(records, 0);
    std::vector<bool> found(records, true);
    for (const auto& word : std::set<std::u32string>(query.begin(), query.end())) {
        std::vector<std::uint32_t> each(records);
        for (std::size_t i = 0; i < records; ++i)
            each[i] = points(catalogue, catalogue.credentials[i], word);
        const auto with =
            static_cast<std::uint32_t>(std::count_if(each.begin(), each.end(), [](auto p) { return p != 0; }));
        for (std::size_t i = 0; i < records; ++i) {
            found[i] = found[i] && each[i] != 0;
            if (with == 0) continue;
            const auto all = static_cast<std::uint32_t>(records);
            scores[i] += each[i] * (16 + log2_sixteenths(all) - log2_sixteenths(with));
        }
    }
    for (std::size_t i = 0; i < records; ++i) {
        if (is_whole_title(query, catalogue.credentials[i])) scores[i] += whole_title_bonus;
        if (!found[i]) scores[i] = 0;
    }
    return scores;
}

// Facets.

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

// Ranges and orders. A pair is [low, high] in hundredths; high INT64_MAX is unbounded.

using Extent = std::optional<std::pair<std::int64_t, std::int64_t>>;

Extent hours(const Catalogue& catalogue, const Credential& credential) {
    if (!credential.workload) return {};
    const auto interval =
        hours_of(*credential.workload, catalogue.credit_systems, catalogue.provider_of(credential).country);
    if (!interval) return {};
    return std::pair{interval->low.hundredths, interval->high ? interval->high->hundredths : INT64_MAX};
}

Extent weeks(const Credential& credential) {
    if (!credential.duration || !credential.duration->weeks) return {};
    return std::pair{credential.duration->weeks->hundredths, credential.duration->weeks->hundredths};
}

Extent cost(const Credential& credential, const std::optional<CurrencyCode>& currency) {
    if (!credential.cost || !credential.cost->amount || !currency || credential.cost->currency != currency) return {};
    return std::pair{credential.cost->amount->hundredths, credential.cost->amount->hundredths};
}

bool passes(const Extent& extent, const SearchRange& range) {
    if (range.open()) return true;
    return extent && (!range.low || extent->second >= range.low->hundredths) &&
           (!range.high || extent->first <= range.high->hundredths);
}

/// What the records are sorted by: smaller first, nothing last.
std::optional<std::int64_t> sort_key(const Catalogue& catalogue, const Frameworks& frameworks,
                                     const Credential& credential, const SearchRequest& request) {
    const Position position = position_of(credential.level, frameworks);
    const auto low = [](const Extent& extent) { return extent ? std::optional(extent->first) : std::nullopt; };
    switch (request.sort) {
        case Sort::level:
            return position.levels ? std::optional<std::int64_t>(position.lowest()) : std::nullopt;
        case Sort::level_desc:
            return position.levels ? std::optional<std::int64_t>(-position.highest()) : std::nullopt;
        case Sort::workload:
            return low(hours(catalogue, credential));
        case Sort::workload_desc: {
            const auto extent = hours(catalogue, credential);
            return extent ? std::optional(-extent->second) : std::nullopt;
        }
        case Sort::weeks:
            return low(weeks(credential));
        case Sort::cost:
            return low(cost(credential, request.currency));
        default:
            return 0;
    }
}

/// A request and the record numbers that it is about.
struct Asked {
    Asked(const Catalogue& c, const Frameworks& f, const SearchRequest& r) : catalogue(c), frameworks(f), request(r) {
        const Words query = fold_words(r.text);
        scores = query.empty() ? std::vector<std::uint32_t>(c.credentials.size(), 1) : naive_scores(c, query);
    }

    bool chosen(const Credential& record, Facet facet) const {
        if (request.filter(facet).empty()) return true;
        const Codes codes = codes_of_record(catalogue, frameworks, record, facet);
        const auto has = [&](const std::string& value) { return codes.count(value) != 0; };
        return std::any_of(request.filter(facet).begin(), request.filter(facet).end(), has);
    }

    bool holds(std::uint32_t i, std::optional<Facet> ignored) const {
        const Credential& record = catalogue.credentials[i];
        if (scores[i] == 0 || !passes(hours(catalogue, record), request.workload)) return false;
        if (!passes(weeks(record), request.weeks) || !passes(cost(record, request.currency), request.cost))
            return false;
        for (std::size_t facet = 0; facet < facet_count; ++facet)
            if (static_cast<Facet>(facet) != ignored && !chosen(record, static_cast<Facet>(facet))) return false;
        return true;
    }

    std::pair<std::string, std::string> title(std::uint32_t i) const {
        const Credential& record = catalogue.credentials[i];
        const auto language = request.language == LanguageCode{} ? catalogue.first_language() : request.language;
        return {fold(words_for(record.title, language, catalogue.first_language())), record.id};
    }

    bool before(std::uint32_t a, std::uint32_t b) const {
        if (request.sort == Sort::relevance) return scores[a] > scores[b];
        if (request.sort == Sort::title) return title(a) < title(b);
        const auto left = sort_key(catalogue, frameworks, catalogue.credentials[a], request);
        const auto right = sort_key(catalogue, frameworks, catalogue.credentials[b], request);
        return left && right ? *left < *right : left.has_value() && !right.has_value();
    }

    std::uint32_t count(Facet facet, const std::string& value) const {
        std::uint32_t total = 0;
        for (std::uint32_t i = 0; i < catalogue.credentials.size(); ++i) {
            const Codes codes = codes_of_record(catalogue, frameworks, catalogue.credentials[i], facet);
            if (codes.count(value) != 0 && holds(i, facet)) ++total;
        }
        return total;
    }

    const Catalogue& catalogue;
    const Frameworks& frameworks;
    const SearchRequest& request;
    std::vector<std::uint32_t> scores;
};

}  // namespace

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

SearchResult naive_search(const Catalogue& catalogue, const Frameworks& frameworks, const SearchRequest& request) {
    const Asked asked(catalogue, frameworks, request);
    SearchResult result;
    std::vector<std::uint32_t> found;
    for (std::uint32_t i = 0; i < catalogue.credentials.size(); ++i)
        if (asked.holds(i, {})) found.push_back(i);
    result.total = static_cast<std::uint32_t>(found.size());
    std::stable_sort(found.begin(), found.end(), [&](std::uint32_t a, std::uint32_t b) { return asked.before(a, b); });
    for (std::size_t i = request.offset; i < found.size() && i < std::size_t{request.offset} + request.limit; ++i)
        result.records.push_back(found[i]);
    for (const auto& facet : naive_facets(catalogue, frameworks))
        for (const auto& value : facet.values)
            result.counts.push_back(asked.count(facet.facet, value));
    return result;
}

}  // namespace cairn
