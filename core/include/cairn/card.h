#pragma once
// What decides whether a person reads on: the few facts of a record that a list of results shows.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cairn/catalogue.h"
#include "cairn/codes.h"
#include "cairn/decimal.h"
#include "cairn/framework.h"
#include "cairn/position.h"
#include "cairn/text.h"

namespace cairn {

/// A record's position together with what it rests on.
struct LevelSummary {
    Position position;
    std::optional<LevelBasis> basis;
    std::optional<NationalLevel> nqf;
};

struct CardProvider {
    std::string id;
    Text name;
    ProviderType type = ProviderType::university;
    std::optional<CountryCode> country;
};

struct CardCost {
    Decimal amount;
    CurrencyCode currency;
};

struct Card {
    std::uint32_t index = 0;  ///< position in Catalogue::credentials
    std::string id;
    Text title;
    Kind kind = Kind::microcredential;
    CardProvider provider;
    std::vector<CountryCode> countries;
    LevelSummary level;
    std::optional<Decimal> hours;    ///< as stated, not computed from credits
    std::optional<Credits> credits;  ///< as stated, not computed from hours
    std::optional<Decimal> weeks;
    std::optional<CardCost> cost;              ///< only if both amount and currency are stated
    std::vector<Mechanism> quality_assurance;  ///< of the record and of its provider, each once
    bool stackable = false;                    ///< something can be stacked with it (stackable.h)
    bool award = false;                        ///< something can be stacked towards it
    bool illustrative = false;                 ///< the record, or the catalogue, says that it is made up
};

LevelSummary summarise_level(const std::optional<StatedLevel>& level, const Frameworks& frameworks);

/// `stackable`: is_stackable of the record.
Card card_of(const Catalogue& catalogue, const Frameworks& frameworks, std::uint32_t index, bool stackable);

/// engine.ts, `Card`: compact JSON, without what is not stated.
std::string encode_card(const Card& card, LanguageCode first_language);

/// engine.ts, `Level`.
std::string encode_level(const LevelSummary& level, LanguageCode first_language);

}  // namespace cairn
