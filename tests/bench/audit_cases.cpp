#include "audit_cases.h"

#include <vector>

#include "../core/dice.h"

namespace cairn::bench {
namespace {

const std::vector<std::string> credit_values = {"2.5", "3", "4", "5", "5", "5", "6", "7.5", "10"};
constexpr std::uint32_t providers = 6;

std::string number(std::size_t value) {
    return std::to_string(value);
}

std::string quoted(const std::string& text) {
    return '"' + text + '"';
}

std::string day(Dice& dice) {
    const std::string month = number(1 + dice.below(12)), date = number(1 + dice.below(28));
    return quoted("20" + number(20 + dice.below(7)) + (month.size() < 2 ? "-0" : "-") + month +
                  (date.size() < 2 ? "-0" : "-") + date);
}

std::string achievement(std::uint32_t place, std::uint32_t pools, Dice& dice) {
    std::string tags;
    std::vector<bool> has(pools);
    for (std::size_t left = std::min<std::size_t>(pools, 2 + dice.below(3)); left > 0;) {
        const std::size_t pool = dice.below(pools);
        if (has[pool]) continue;
        has[pool] = true;
        --left;
        tags += (tags.empty() ? "" : ",") + quoted("p" + number(pool));
    }
    std::string out = R"({"id":)" + quoted("a" + number(place)) + R"(,"title":"Module","tags":[)" + tags + "]";
    out += R"(,"credits":{"system":"ECTS","value":)" + dice.any(credit_values) + "}";
    if (!dice.once_in(10)) out += R"(,"level":{"eqf":)" + number(dice.once_in(3) ? 5 : 6) + "}";
    if (!dice.once_in(10)) out += R"(,"provider":)" + quoted("u" + number(dice.below(providers)));
    out += R"(,"basis":)" + quoted(dice.once_in(5) ? "prior-learning" : "programme");
    if (!dice.once_in(10)) out += R"(,"issued":)" + day(dice);
    return out + '}';
}

std::string learner(std::uint32_t achievements, std::uint32_t pools, Dice& dice) {
    std::string list;
    for (std::uint32_t i = 0; i < achievements; ++i)
        list += (i > 0 ? "," : "") + achievement(i, pools, dice);
    return R"({"cairn":"learner/1","achievements":[)" + list + "]}";
}

std::string catalogue(const std::string& credentials) {
    std::string list;
    for (std::uint32_t i = 0; i < providers; ++i)
        list += (i > 0 ? "," : "") + (R"({"id":)" + quoted("u" + number(i)) + R"(,"name":"U","type":"university"})");
    return R"({"cairn":"catalogue/1","id":"bench","title":"Bench","languages":["en"],"providers":[)" + list +
           R"(],"credentials":[)" + credentials + "]}";
}

std::string award(const std::string& id, const std::string& requirement) {
    return R"({"id":)" + quoted(id) +
           R"(,"title":"Award","provider":"u0","kind":"qualification","stacking":{"requirement":)" + requirement + "}}";
}

// The minima take up about `tightness` in a hundred of what is held.
std::string coupled_rule(std::uint32_t first_pool, std::uint32_t pools, std::uint32_t achievements,
                         std::size_t tightness, Dice& dice) {
    const std::size_t held = achievements * 5, each = std::max<std::size_t>(3, held * tightness / 100 / pools);
    std::string takes;
    std::size_t total = 0;
    for (std::uint32_t i = 0; i < pools; ++i) {
        const std::size_t least = std::max<std::size_t>(2, each - 1 + dice.below(3));
        total += least;
        takes += (i > 0 ? "," : "") + (R"({"take":{"credits":{"min":)" + number(least) + R"(},"from":{"tags":[)" +
                                       quoted("p" + number(first_pool + i)) + "]}}}");
    }
    return R"({"all":[)" + takes + R"(],"limits":[{"atLeast":{"credits":)" + number(total / 2) +
           R"(},"of":{"eqf":{"min":6}}},{"atLeast":{"share":0.4},"of":{"providers":["u0","u1","u2"]}},)" +
           R"({"atMost":{"credits":)" + number(total / 4) + R"(},"of":{"basis":["prior-learning"]}},)" +
           R"({"spread":{"by":"provider","min":2,"max":6,"perGroup":{"atMost":{"share":0.7}}}}]})";
}

}  // namespace

AuditDocuments two_electives(std::uint32_t achievements, std::uint64_t seed) {
    Dice dice(seed);
    const std::string rule =
        R"({"take":{"count":{"min":2},"from":{"tags":["p0"]}},"limits":[{"atLeast":{"count":1},"of":{"eqf":{"min":6}}}]})";
    return {catalogue(award("award", rule)), learner(achievements, 1, dice)};
}

AuditDocuments coupled(std::uint32_t achievements, std::uint32_t pools, std::uint64_t seed) {
    Dice dice(seed);
    const std::size_t tightness = 40 + dice.below(60);
    return {catalogue(award("award", coupled_rule(0, pools, achievements, tightness, dice))),
            learner(achievements, pools, dice)};
}

AuditDocuments many_awards(std::uint32_t awards, std::uint32_t achievements, std::uint64_t seed) {
    Dice dice(seed);
    constexpr std::uint32_t all_pools = 40;
    std::string list;
    for (std::uint32_t i = 0; i < awards; ++i) {
        const auto pools = static_cast<std::uint32_t>(2 + dice.below(7));
        const auto first = static_cast<std::uint32_t>(dice.below(all_pools - pools));
        const std::uint32_t of_these = achievements * pools / all_pools;
        list += (i > 0 ? "," : "") +
                award("award" + number(i), coupled_rule(first, pools, of_these, 30 + dice.below(90), dice));
    }
    return {catalogue(list), learner(achievements, all_pools, dice)};
}

}  // namespace cairn::bench
