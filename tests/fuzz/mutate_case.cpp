#include "mutate_case.h"

#include <cmath>
#include <string>
#include <vector>

#include "case_places.h"
#include "case_words.h"
#include "mend_case.h"
#include "random_audit.h"
#include "random_rule.h"

namespace cairn {
namespace {

class Mutation {
public:
    Mutation(Json& json, Dice& dice) : json_(json), dice_(dice) { numbers_.tiny = dice.once_in(4); }

    /// One change; none if the document has nothing of the kind that was to be changed.
    void make() {
        static constexpr void (Mutation::*changes[])() = {
            &Mutation::replace_node, &Mutation::wrap_node,   &Mutation::lift_node,      &Mutation::add_child,
            &Mutation::add_limit,    &Mutation::change_pool, &Mutation::change_amount,  &Mutation::change_number,
            &Mutation::change_text,  &Mutation::change_text, &Mutation::rename_key,     &Mutation::leave_out,
            &Mutation::repeat,       &Mutation::exchange,    &Mutation::share_or_split, &Mutation::change_number,
        };
        (this->*changes[dice_.below(std::size(changes))])();
    }

private:
    const Place* any_of(const std::vector<Place>& list) { return list.empty() ? nullptr : &dice_.any(list); }
    Json some_node() { return random_requirement(dice_, numbers_, dice_.below(4), dice_.once_in(6)); }

    /// Changes a place of that role, if there is one.
    template <class Change>
    void at_any(Role role, Change change) {
        const auto list = places(json_, role);
        if (const Place* place = any_of(list)) change(*place);
    }

    void replace_node() {
        at_any(Role::node, [&](const Place& place) { *place.value = some_node(); });
    }

    void wrap_node() {
        at_any(Role::node, [&](const Place& place) {
            Json list = Json::array({*place.value, some_node()});
            if (dice_.once_in(2)) std::swap(list[0], list[1]);
            static const std::vector<std::string> forms{"all", "any", "one", "none", "sequence", "some", "when"};
            const std::string& form = dice_.any(forms);
            Json wrapped = {{form, list}};
            if (form == "some") wrapped = {{"some", {{"min", dice_.below(3)}, {"of", list}}}};
            if (form == "when") wrapped = {{"when", list[0]}, {"then", list[1]}};
            if (form == "when" && dice_.once_in(2)) wrapped["else"] = some_node();
            *place.value = std::move(wrapped);
        });
    }

    void lift_node() {
        at_any(Role::node, [&](const Place& place) {
            const auto inner = places(*place.value, Role::node);
            if (const Place* child = any_of(inner)) *place.value = Json(*child->value);
        });
    }

    void add_child() {
        at_any(Role::node, [&](const Place& place) {
            if (place.parent->is_array() && place.parent->size() < 12) place.parent->push_back(some_node());
        });
    }

    void add_limit() {
        at_any(Role::node, [&](const Place& place) {
            Json& limits = (*place.value)["limits"];
            if (!limits.is_array() || limits.size() > 4) limits = Json::array();
            limits.push_back(random_limit(dice_, numbers_));
        });
    }

    void change_pool() {
        at_any(Role::pool, [&](const Place& place) {
            Json pool = random_pool(dice_);
            if (dice_.once_in(2))
                for (const auto& [key, value] : pool.items())
                    (*place.value)[key] = value;
            else
                *place.value = std::move(pool);
        });
    }

    void change_amount() {
        at_any(Role::amount, [&](const Place& place) { *place.value = random_amount(dice_, numbers_); });
    }

    void change_number() {
        const auto list = places(json_, Role::number);
        const Place* place = any_of(list);
        if (!place) return;
        if (dice_.once_in(3))
            *place->value = Json(*any_of(list)->value);
        else if (dice_.once_in(2))
            *place->value = beside(*place->value);
        else
            *place->value = dice_.any(boundary_numbers());
    }

    Json beside(const Json& number) {
        const double hundredths =
            std::round(number.get<double>() * 100) + dice_.any(std::vector<double>{100, -100, 1, -1});
        const double rounded = hundredths / 100;
        if (std::floor(rounded) != rounded || std::abs(rounded) > 1e15) return rounded;
        return static_cast<std::int64_t>(rounded);
    }

    /// A word of the vocabulary, or what stands under such a key elsewhere.
    void change_text() {
        const auto list = places(json_, Role::text);
        const Place* place = any_of(list);
        if (!place) return;
        std::vector<std::string> words = words_of(place->key);
        for (const Place& other : list)
            if (other.key == place->key) words.push_back(other.value->get<std::string>());
        *place->value = dice_.any(words);
    }

    void rename_key() {
        auto list = places(json_);
        std::erase_if(list, [](const Place& one) { return !one.parent->is_object() || keys_like(one.key).empty(); });
        const Place* place = any_of(list);
        if (!place) return;
        Json value = std::move(*place->value);
        Json& parent = *place->parent;
        const std::string key = place->key;
        parent.erase(key);
        parent[dice_.any(keys_like(key))] = std::move(value);
    }

    void leave_out() {
        const auto list = places(json_);
        if (const Place* place = any_of(list)) erase(*place);
    }

    /// An entry of a list once more, or many times.
    void repeat() {
        auto list = places(json_);
        std::erase_if(list, [](const Place& one) { return !one.parent->is_array(); });
        const Place* place = any_of(list);
        if (!place) return;
        const Json copy = *place->value;
        for (std::size_t times = dice_.once_in(8) ? 8 : 1; times > 0 && place->parent->size() < 40; --times)
            place->parent->push_back(copy);
    }

    /// Two of a kind change places, or one takes the other's.
    void exchange() {
        static const std::vector<Role> roles{Role::node, Role::limit, Role::pool, Role::amount, Role::achievement};
        const auto list = places(json_, dice_.any(roles));
        if (list.size() < 2) return;
        Json one = *any_of(list)->value;
        const Place* there = any_of(list);
        *there->value = std::move(one);
    }

    void share_or_split() {
        at_any(Role::node, [&](const Place& place) {
            Json& node = *place.value;
            if (!node.contains("id")) node["id"] = "n" + std::to_string(dice_.below(100));
            if (!node.contains("take") || !node["take"].is_object()) return;
            if (dice_.once_in(2))
                node["take"]["split"] = true;
            else
                node["take"]["share"] = {{"with", {"?"}}, {"max", random_amount(dice_, numbers_)}};
        });
    }

    Json& json_;
    Dice& dice_;
    RandomNumbers numbers_;
};

}  // namespace

void mutate_case(Json& json, Dice& dice) {
    if (!json.is_object() || dice.once_in(200)) json = random_audit(dice.next());
    for (std::size_t changes = dice.once_in(3) ? 3 : 1; changes > 0; --changes)
        Mutation(json, dice).make();
    if (!dice.once_in(8)) mend_case(json, dice);
}

void cross_case(Json& json, Json other, Dice& dice) {
    static const std::vector<Role> roles{Role::node, Role::node, Role::limit, Role::pool, Role::achievement};
    const Role role = dice.any(roles);
    const auto here = places(json, role), there = places(other, role);
    if (here.empty() || there.empty()) return mutate_case(json, dice);
    const Place& place = dice.any(here);
    if (place.parent->is_array() && dice.once_in(2))
        place.parent->push_back(*dice.any(there).value);
    else
        *place.value = *dice.any(there).value;
    mend_case(json, dice);
}

}  // namespace cairn
