#include "cairn/card.h"

#include <algorithm>

#include "fields_credential.h"
#include "fields_writer.h"

namespace cairn {
namespace {

void add_mechanisms(const std::vector<QualityAssurance>& list, std::vector<Mechanism>& mechanisms) {
    for (const QualityAssurance& quality : list)
        if (quality.mechanism &&
            std::find(mechanisms.begin(), mechanisms.end(), *quality.mechanism) == mechanisms.end())
            mechanisms.push_back(*quality.mechanism);
}

}  // namespace

// The shapes of engine.ts, described as documents are (fields.h), so that the Writer spells them.

template <class Io>
void describe(Io& io, LevelSummary& level) {
    std::vector<int> eqf = levels_of(level.position);
    io.must("stated", level.position.stated);
    io.must("eqf", eqf);
    io.must("none", level.position.none);
    io("basis", level.basis);
    io("nqf", level.nqf);
}

template <class Io>
void describe(Io& io, CardProvider& provider) {
    io.must("id", provider.id);
    io.must("name", provider.name);
    io.must("type", provider.type);
    io("country", provider.country);
}

template <class Io>
void describe(Io& io, CardCost& cost) {
    io.must("amount", cost.amount);
    io.must("currency", cost.currency);
}

template <class Io>
void describe(Io& io, Card& card) {
    int index = static_cast<int>(card.index);
    io.must("index", index);
    io.must("id", card.id);
    io.must("title", card.title);
    io.must("kind", card.kind);
    io.must("provider", card.provider);
    io.must("countries", card.countries);
    io.must("level", card.level);
    io("hours", card.hours);
    io("credits", card.credits);
    io("weeks", card.weeks);
    io("cost", card.cost);
    io.must("qualityAssurance", card.quality_assurance);
    io.must("stackable", card.stackable);
    io.must("award", card.award);
    io.must("illustrative", card.illustrative);
}

LevelSummary summarise_level(const std::optional<StatedLevel>& level, const Frameworks& frameworks) {
    if (!level) return {};
    return {position_of(*level, frameworks), level->basis, level->nqf};
}

Card card_of(const Catalogue& catalogue, const Frameworks& frameworks, std::uint32_t index, bool stackable) {
    const Credential& credential = catalogue.credentials[index];
    const Provider& provider = catalogue.provider_of(credential);
    Card card;
    card.index = index;
    card.id = credential.id;
    card.title = credential.title;
    card.kind = credential.kind;
    card.provider = {provider.id, provider.name, provider.type, provider.country};
    card.countries = credential.countries;
    card.level = summarise_level(credential.level, frameworks);
    if (credential.workload) {
        card.hours = credential.workload->hours;
        card.credits = credential.workload->credits;
    }
    if (credential.duration) card.weeks = credential.duration->weeks;
    if (credential.cost && credential.cost->amount && credential.cost->currency)
        card.cost = CardCost{*credential.cost->amount, *credential.cost->currency};
    add_mechanisms(credential.quality_assurance, card.quality_assurance);
    add_mechanisms(provider.quality_assurance, card.quality_assurance);
    card.stackable = stackable;
    card.award = credential.requirement() != nullptr;
    card.illustrative = credential.illustrative.value_or(catalogue.illustrative);
    return card;
}

std::string encode_card(const Card& card, LanguageCode first_language) {
    return to_json(card, first_language);
}

std::string encode_level(const LevelSummary& level, LanguageCode first_language) {
    return to_json(level, first_language);
}

}  // namespace cairn
