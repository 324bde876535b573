#include "search_twin.h"

#include <algorithm>
#include <set>

#include "cairn/credits.h"
#include "cairn/position.h"
#include "cairn/text_index.h"
#include "facets_twin.h"

namespace cairn {
namespace {

using Words = std::vector<std::u32string>;

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
