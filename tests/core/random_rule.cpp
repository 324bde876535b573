#include "random_rule.h"

#include <algorithm>

namespace cairn {
namespace {

/// {"min", "max"?}
Json bounds(Dice& dice, Json min, Json max) {
    Json bounds = {{"min", min}};
    if (dice.once_in(3) && max.get<double>() >= min.get<double>()) bounds["max"] = max;
    return bounds;
}

class RuleMaker {
public:
    RuleMaker(Dice& dice, const RandomNumbers& numbers) : dice_(dice), numbers_(numbers) {}

    Json make(std::size_t counting_leaves, bool entry) {
        Json rule = node(counting_leaves, 3, entry);
        if (!entry) add_shares(rule, false);
        return rule;
    }

private:
    /// A node with so many counting leaves below it (more or less, in a test).
    Json node(std::size_t leaves, int depth, bool test) {
        Json made;
        if (leaves <= 1 && (depth < 3 || dice_.once_in(2)))
            made = leaves == 1 ? counting_leaf(test) : test_leaf();
        else if (depth == 0)
            made = counting_leaf(test);
        else
            made = composite(leaves, depth, test);
        if (dice_.once_in(2)) {
            const std::string id = "n" + std::to_string(++ids_);
            made["id"] = id;
            known_ids_.push_back(id);
        }
        add_limits(made, depth, test);
        return made;
    }

    void add_limits(Json& made, int depth, bool test) {
        const bool counting = made.contains("credential") || made.contains("take");
        const bool composite = made.contains("all") || made.contains("any") || made.contains("one") ||
                               made.contains("some") || made.contains("sequence") || made.contains("when");
        if (!counting && (!composite || test)) return;
        const std::size_t seldom = depth == 3 ? 3 : 7;
        while (dice_.once_in(seldom) && made["limits"].size() < 2)
            made["limits"].push_back(random_limit(dice_, numbers_));
        if (made.contains("limits") && made["limits"].empty()) made.erase("limits");
    }

    Json composite(std::size_t leaves, int depth, bool test) {
        const std::size_t form = dice_.below(15);
        if (form == 14) return condition(leaves, depth, test);
        Json list = Json::array();
        while (leaves > 0 || list.size() < 2) {
            const std::size_t share = leaves == 0 ? 0 : 1 + dice_.below(std::min<std::size_t>(leaves, 2));
            const bool plain = leaves > 0 && !dice_.once_in(9);
            list.push_back(plain ? node(share, depth - 1, test) : extra(depth));
            if (plain) leaves -= share;
            if (list.size() >= 4) break;
        }
        if (form < 5) return {{"all", list}};
        if (form < 8) return {{"any", list}};
        if (form < 9) return {{"one", list}};
        if (form < 12) return {{"some", some(list)}};
        return {{"sequence", list}};
    }

    Json some(const Json& list) {
        const std::size_t min = 1 + dice_.below(list.size() - dice_.below(2));
        Json some = {{"min", min}};
        if (dice_.once_in(2)) some["max"] = min + dice_.below(2);
        some["of"] = list;
        return some;
    }

    /// Something that uses nothing up.
    Json extra(int depth) {
        if (!dice_.once_in(3)) return test_leaf();
        Json none = Json::array({node(dice_.below(2), std::min(depth - 1, 2), true)});
        if (dice_.once_in(3)) none.push_back(test_leaf());
        return {{"none", none}};
    }

    Json condition(std::size_t leaves, int depth, bool test) {
        const std::size_t then = dice_.below(leaves + 1);
        Json when = {{"when", node(dice_.below(2), depth - 1, true)}, {"then", node(then, depth - 1, test)}};
        if (leaves > then || dice_.once_in(2)) when["else"] = node(leaves - then, depth - 1, test);
        return when;
    }

    Json counting_leaf(bool test) {
        if (dice_.once_in(3)) {
            Json leaf = {{"credential", one_or_two(dice_, random_records())}};
            if (dice_.once_in(4)) leaf["minGrade"] = random_grade(dice_);
            return leaf;
        }
        Json take = Json::object();
        const std::size_t asked = dice_.once_in(4) ? 2 : 1;
        if (!dice_.once_in(3))
            take["credits"] = bounds(dice_, numbers_.sum(dice_, asked), numbers_.sum(dice_, asked + 1));
        if (dice_.once_in(3)) take["count"] = bounds(dice_, dice_.below(3), 1 + dice_.below(3));
        take["from"] = random_pool(dice_);
        if (numbers_.tiny && !test && !dice_.once_in(4)) take["split"] = true;
        return {{"take", take}};
    }

    Json test_leaf() {
        switch (dice_.below(7)) {
            case 0:
                return {{"holds", one_or_two(dice_, random_records())}};
            case 1:
                return dice_.once_in(2) ? Json{{"level", {{"eqf", 4 + dice_.below(4)}, {"formalOnly", true}}}}
                                        : Json{{"level", {{"eqf", 4 + dice_.below(4)}}}};
            case 2:
                return {{"skill", pick(dice_, {"s1", "s2"})}};
            case 3:
                return {{"language", {{"code", pick(dice_, {"de", "en"})}, {"cefr", pick(dice_, {"A2", "B2"})}}}};
            case 4:
                return experience();
            case 5:
                return {{"milestone", pick(dice_, {"m1", "m2"})}};
            default:
                return {
                    {"attribute", {{"name", pick(dice_, {"cohort", "city"})}, {"in", one_or_two(dice_, {"x", "y"})}}}};
        }
    }

    Json experience() {
        Json experience = {{"months", 6 * dice_.below(5)}};
        if (dice_.once_in(2)) experience["occupation"] = pick(dice_, {"25", "2512", "72"});
        if (dice_.once_in(3)) experience["fields"] = one_or_two(dice_, {"07", "0715", "06"});
        return {{"experience", experience}};
    }

    /// Some takes share with nodes of the same rule, now that all have their ids.
    void add_shares(Json& made, bool test) {
        if (made.is_array())
            for (Json& child : made)
                add_shares(child, test);
        if (!made.is_object()) return;
        if (made.contains("take") && !test && !known_ids_.empty() && dice_.once_in(2))
            made["take"]["share"] = {{"with", one_or_two(dice_, known_ids_)}, {"max", random_amount(dice_, numbers_)}};
        for (auto& [key, value] : made.items())
            if (key != "take" && key != "limits") add_shares(value, test || key == "none" || key == "when");
    }

    Dice& dice_;
    const RandomNumbers& numbers_;
    int ids_ = 0;
    std::vector<std::string> known_ids_;
};

}  // namespace

Json random_requirement(Dice& dice, const RandomNumbers& numbers, std::size_t counting_leaves, bool entry) {
    return RuleMaker(dice, numbers).make(counting_leaves, entry);
}

}  // namespace cairn
