#include "random_rule.h"

namespace cairn {
namespace {

Json decimal(std::int64_t hundredths) {
    return hundredths % 100 == 0 ? Json(hundredths / 100) : Json(static_cast<double>(hundredths) / 100);
}

struct PoolKey {
    const char* name;
    std::vector<std::string> codes;
    Json (*make)(Dice&) = nullptr;  ///< where it is no list of codes
};

Json eqf_bounds(Dice& dice) {
    return dice.once_in(4) ? Json{{"min", 4}, {"max", 5}} : Json{{"min", 4 + dice.below(4)}};
}

Json framework_bounds(Dice& dice) {
    return {{"id", "IE:NFQ"}, {"min", pick(dice, {"5", "6", "7"})}};
}

Json used(Dice& dice) {
    return dice.once_in(2) ? Json(dice.once_in(2)) : Json::array({"other"});
}

/// Some stand there twice: they are to come up more often.
const std::vector<PoolKey> pool_keys{
    {"credentials", random_records()},
    {"credentials", random_records()},
    {"providers", {"p1", "p2", "p3", "p4"}},
    {"countries", {"IE", "NL", "GB"}},
    {"kinds", {"microcredential", "certificate", "licence"}},
    {"fields", {"07", "0715", "06", "0613"}},
    {"sectors", {"C", "25", "J"}},
    {"skills", {"s1", "s2"}},
    {"tags", {"core", "free"}},
    {"basis", {"programme", "assessment", "prior-learning"}},
    {"delivery", {"online", "blended"}},
    {"eqf", {}, eqf_bounds},
    {"eqf", {}, eqf_bounds},
    {"framework", {}, framework_bounds},
    {"title", {"WELD", "basic"}},
    {"used", {}, used},
    {"except", random_records()},
};

Json average(Dice& dice) {
    Json grade = random_grade(dice);
    while (grade["scale"] == "letter")
        grade = random_grade(dice);
    return {{"average", grade}};
}

Json spread(Dice& dice, const RandomNumbers& numbers) {
    Json spread = {{"by", pick(dice, {"provider", "field", "country", "tag", "eqf"})}};
    if (dice.once_in(2)) spread["min"] = 1 + dice.below(2);
    if (dice.once_in(3)) spread["max"] = 2 + dice.below(2);
    if (dice.once_in(2)) spread["perGroup"][dice.once_in(2) ? "atMost" : "atLeast"] = random_amount(dice, numbers);
    return {{"spread", spread}};
}

Json not_together(Dice& dice) {
    const auto& ids = random_records();
    const std::size_t first = dice.below(ids.size());
    return {{"notTogether", {ids[first], ids[(first + 1 + dice.below(4)) % ids.size()]}}};
}

}  // namespace

Json random_amount(Dice& dice, const RandomNumbers& numbers) {
    switch (dice.below(3)) {
        case 0:
            return {{"credits", numbers.sum(dice, 1 + dice.below(2))}};
        case 1:
            return {{"count", dice.below(3)}};
        default:
            return {{"share", Json::array({0, 0.25, 0.5, 0.5, 0.75, 1}).at(dice.below(6))}};
    }
}

Json one_or_two(Dice& dice, const std::vector<std::string>& texts) {
    const std::string first = pick(dice, texts), second = pick(dice, texts);
    Json list = Json::array({first});
    if (dice.once_in(2) && second != first) list.push_back(second);
    return list;
}

const std::vector<std::string>& random_records() {
    static const std::vector<std::string> ids{"c1", "c2", "c3", "c4", "c5"};
    return ids;
}

std::string pick(Dice& dice, const std::vector<std::string>& texts) {
    return dice.any(texts);
}

Json RandomNumbers::credits(Dice& dice) const {
    if (tiny) return decimal(static_cast<std::int64_t>(1 + dice.below(4)));
    return decimal(static_cast<std::int64_t>(100 * (1 + dice.below(6)) + (dice.once_in(6) ? 50 : 0)));
}

Json RandomNumbers::sum(Dice& dice, std::size_t achievements) const {
    const std::int64_t scale = tiny ? 1 : 100;
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < achievements; ++i)
        sum += scale * static_cast<std::int64_t>(1 + dice.below(tiny ? 3 : 5));
    return decimal(sum + (!tiny && dice.once_in(8) ? 50 : 0));
}

Json random_grade(Dice& dice) {
    switch (dice.below(3)) {
        case 0:
            return {{"scale", "letter"}, {"grade", pick(dice, {"F", "D", "C", "B", "A"})}};
        case 1:
            return {{"scale", "rising"}, {"grade", pick(dice, {"1", "2", "2.5", "3"})}};
        default:
            return {{"scale", "falling"}, {"grade", pick(dice, {"5", "3.7", "2", "1"})}};
    }
}

Json random_pool(Dice& dice, int depth) {
    Json pool = Json::object();
    if (dice.once_in(depth == 0 ? 2 : 5)) return pool;
    do {
        const PoolKey& key = pool_keys[dice.below(pool_keys.size())];
        pool[key.name] = key.make ? key.make(dice) : one_or_two(dice, key.codes);
        if (depth == 0 && dice.once_in(12)) pool["anyOf"] = Json::array({random_pool(dice, 1), random_pool(dice, 1)});
    } while (dice.once_in(4));
    return pool;
}

Json random_limit(Dice& dice, const RandomNumbers& numbers) {
    const auto of = [&](Json limit) {
        if (!dice.once_in(3)) limit["of"] = random_pool(dice);
        return limit;
    };
    switch (dice.below(12)) {
        case 0:
        case 1:
            return of({{"atLeast", random_amount(dice, numbers)}});
        case 2:
        case 3:
            return of({{"atMost", random_amount(dice, numbers)}});
        case 4:
            return {{"minGrade", random_grade(dice)}};
        case 5:
            return average(dice);
        case 6:
            return {{"maxAge", {{"months", 6 * (1 + dice.below(6))}}}};
        case 7:
            return {{"within", {{"months", 3 * dice.below(8)}}}};
        case 8:
            return {{"last", of({{"credits", numbers.sum(dice, 1 + dice.below(2))},
                                 {"atLeast", random_amount(dice, numbers)}})}};
        case 9:
            return spread(dice, numbers);
        case 10:
            return not_together(dice);
        default:
            return {{"unused", true}};
    }
}

}  // namespace cairn
