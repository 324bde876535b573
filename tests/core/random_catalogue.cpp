#include "random_catalogue.h"

#include <optional>
#include <utility>
#include <vector>

namespace cairn {
namespace {

template <class E>
E any_code(Dice& dice) {
    return static_cast<E>(dice.below(codes_of<E>.size()));
}

template <class E>
std::vector<E> some_codes(Dice& dice) {
    std::vector<E> codes;
    for (std::size_t left = dice.below(3); left > 0; --left)
        codes.push_back(any_code<E>(dice));
    return codes;
}

template <class E>
std::optional<E> maybe_code(Dice& dice) {
    return dice.once_in(2) ? std::optional(any_code<E>(dice)) : std::nullopt;
}

CountryCode any_country(Dice& dice) {
    return *parse_country(dice.any<std::string_view>({"AT", "DE", "ES", "IE", "PT"}));
}

LanguageCode any_language(Dice& dice) {
    return *parse_language(dice.any<std::string_view>({"en", "de", "es"}));
}

Text random_text(Dice& dice, std::size_t most) {
    Text text;
    if (dice.once_in(3)) text.entries.push_back({{}, random_words(dice, most)});
    for (const std::string_view language : {"en", "de"})
        if (text.empty() || dice.once_in(3))
            text.entries.push_back({*parse_language(language), random_words(dice, most)});
    return text;
}

std::string numbered(char letter, std::size_t number) {
    return letter + std::to_string(number);
}

std::vector<QualityAssurance> random_quality(Dice& dice) {
    std::vector<QualityAssurance> list(dice.below(2));
    for (QualityAssurance& quality : list)
        quality.mechanism = maybe_code<Mechanism>(dice);
    return list;
}

StatedLevel random_level(Dice& dice) {
    StatedLevel level;
    if (dice.once_in(2)) {
        const int low = 1 + static_cast<int>(dice.below(8));
        level.eqf = EqfRange{low, low == 8 || dice.once_in(2) ? low : low + 1};
    }
    if (dice.once_in(2))
        level.nqf = dice.once_in(4)
                        ? NationalLevel{{"YY:TWO"}, "z", {}}
                        : NationalLevel{{"XX:ONE"}, std::string(dice.any<std::string_view>({"a", "b", "c", "d"})), {}};
    return level;
}

Requirement random_requirement(Dice& dice, std::size_t records) {
    const auto any_id = [&] { return CredentialRef{numbered('c', dice.below(records))}; };
    Requirement leaf;
    if (dice.once_in(2)) {
        leaf.form = Earned{{any_id()}, {}};
    } else {
        Take take;
        take.from.credentials = {any_id(), any_id()};
        leaf.form = take;
    }
    if (dice.once_in(2)) return leaf;
    Requirement root;
    if (dice.once_in(3))
        root.form = NoneOf{{leaf}};
    else
        root.form = AllOf{{leaf}};
    return root;
}

void add_facts(Dice& dice, Credential& credential) {
    if (dice.once_in(2)) credential.countries = {any_country(dice), any_country(dice)};
    for (std::size_t left = dice.below(3); left > 0; --left)
        credential.languages.push_back(any_language(dice));
    if (dice.once_in(2)) credential.fields.push_back({dice.any<std::string>({"07", "071", "0715", "0732", "0611"})});
    if (dice.once_in(2)) credential.sectors.push_back({dice.any<std::string>({"C", "25", "25.6", "25.62", "43.21"})});
    if (dice.once_in(2)) credential.level = random_level(dice);
    credential.setting = maybe_code<Setting>(dice);
    credential.kind = any_code<Kind>(dice);
    if (dice.once_in(2)) credential.delivery = Delivery{maybe_code<DeliveryFormat>(dice), {}, {}, {}, {}};
    if (dice.once_in(2)) credential.assessment = Assessment{some_codes<AssessmentType>(dice), {}, {}, {}};
    credential.scenarios = some_codes<Scenario>(dice);
    credential.functions = some_codes<Function>(dice);
    credential.twin_transition = some_codes<TwinTransition>(dice);
    if (dice.once_in(2)) credential.relevance = Relevance{maybe_code<Industry>(dice), {}, {}, {}};
    credential.quality_assurance = random_quality(dice);
}

void add_numbers(Dice& dice, Credential& credential) {
    const auto number = [&] { return Decimal{static_cast<std::int64_t>(dice.below(20)) * 50}; };
    if (dice.once_in(2)) {
        Workload& workload = credential.workload.emplace();
        if (dice.once_in(2)) workload.hours = number();
        if (dice.once_in(2)) workload.credits = Credits{{dice.once_in(3) ? "ECVET" : "ECTS"}, number(), {}};
    }
    if (dice.once_in(2)) credential.duration.emplace().weeks = number();
    if (dice.once_in(2)) {
        Cost& cost = credential.cost.emplace();
        cost.funding = some_codes<Funding>(dice);
        if (dice.once_in(2)) {
            cost.amount = number();
            cost.currency = parse_currency(dice.any<std::string_view>({"EUR", "GBP"}));
        }
    }
}

Credential random_credential(Dice& dice, std::size_t number, std::size_t records, const Catalogue& catalogue) {
    Credential credential;
    credential.id = numbered('c', number);
    credential.title = random_text(dice, 3);
    credential.provider = {dice.any(catalogue.providers).id};
    if (dice.once_in(4)) credential.awarding_body = ProviderRef{dice.any(catalogue.providers).id};
    for (std::size_t left = dice.below(3); left > 0; --left) {
        LearningOutcome& outcome = credential.outcomes.emplace_back();
        if (dice.once_in(2)) outcome.statement = random_text(dice, 5);
        if (dice.once_in(2)) outcome.skills.push_back({dice.any(catalogue.skills).id});
        if (dice.once_in(5)) outcome.skills.push_back({"http://data.europa.eu/esco/skill/x"});
    }
    for (std::size_t left = dice.below(2); left > 0; --left)
        credential.tags.push_back(random_words(dice, 2));
    add_facts(dice, credential);
    add_numbers(dice, credential);
    if (dice.once_in(2)) {
        Stacking& stacking = credential.stacking.emplace();
        stacking.mode = maybe_code<StackingMode>(dice);
        if (dice.once_in(4)) stacking.towards.push_back({numbered('c', dice.below(records))});
        if (dice.once_in(4)) stacking.requirement = random_requirement(dice, records);
    }
    return credential;
}

}  // namespace

std::string random_word(Dice& dice) {
    static const std::vector<std::string> syllables = {"ba", "be", "so", "la", "r", "n", "ß", "é", "Ta", "a"};
    std::string word;
    for (std::size_t left = 1 + dice.below(6); left > 0; --left)
        word += dice.any(syllables);
    return word;
}

std::string random_words(Dice& dice, std::size_t most) {
    std::string words = random_word(dice);
    for (std::size_t left = dice.below(most); left > 0; --left)
        words += (dice.once_in(4) ? "-" : " ") + random_word(dice);
    return words;
}

void index_ids(Catalogue& catalogue) {
    const auto index = [](const auto& records) {
        std::vector<std::string_view> ids;
        for (const auto& record : records)
            ids.push_back(record.id);
        return IdIndex(std::move(ids));
    };
    catalogue.provider_ids = index(catalogue.providers);
    catalogue.skill_ids = index(catalogue.skills);
    catalogue.credential_ids = index(catalogue.credentials);
}

Catalogue random_catalogue(Dice& dice, std::size_t records) {
    Catalogue catalogue;
    catalogue.id = "random";
    catalogue.languages = {*parse_language("en"), *parse_language("de")};
    for (std::size_t i = 0; i < 4; ++i) {
        Provider& provider = catalogue.providers.emplace_back();
        provider.id = numbered('p', i);
        provider.name = random_text(dice, 3);
        provider.type = any_code<ProviderType>(dice);
        if (dice.once_in(2)) provider.country = any_country(dice);
        provider.quality_assurance = random_quality(dice);
    }
    for (std::size_t i = 0; i < 4; ++i) {
        Skill& skill = catalogue.skills.emplace_back();
        skill.id = numbered('s', i);
        if (!dice.once_in(4)) skill.label = random_text(dice, 2);
    }
    for (std::size_t i = 0; i < records; ++i)
        catalogue.credentials.push_back(random_credential(dice, i, records, catalogue));
    index_ids(catalogue);
    return catalogue;
}

Frameworks small_frameworks() {
    const auto level = [](std::string_view name, std::vector<int> eqf, bool none) {
        FrameworkLevel out;
        out.level = name;
        out.eqf = std::move(eqf);
        out.none = none;
        return out;
    };
    Frameworks frameworks;
    Framework& one = frameworks.national.emplace_back();
    one.id = "XX:ONE";
    one.levels = {level("a", {4}, false), level("b", {5, 6}, false), level("c", {}, true), level("d", {7}, true)};
    Framework& two = frameworks.national.emplace_back();
    two.id = "YY:TWO";
    two.levels = {level("z", {}, true)};
    return frameworks;
}

}  // namespace cairn
