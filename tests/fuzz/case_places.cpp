#include "case_places.h"

#include <algorithm>
#include <set>

namespace cairn {
namespace {

Role role_of(const std::string& key, const Json& value, bool listed) {
    static const std::set<std::string> nodes{"requirement", "entry", "all",  "any",  "one",
                                             "none",        "when",  "then", "else", "sequence"};
    if (value.is_number()) return Role::number;
    if (value.is_string()) return Role::text;
    if (!value.is_object()) return Role::other;
    if (key == "of") return listed ? Role::node : Role::pool;
    if (nodes.contains(key)) return Role::node;
    if (key == "from" || key == "anyOf") return Role::pool;
    if (key == "limits") return Role::limit;
    if (key == "atLeast" || key == "atMost" || key == "max") return Role::amount;
    if (key == "achievements") return Role::achievement;
    if (key == "credentials") return Role::record;
    return Role::other;
}

void gather(Json& parent, const std::string& key, std::vector<Place>& out) {
    const auto add = [&](Json& value, const std::string& name) {
        out.push_back({&value, &parent, name, role_of(name, value, parent.is_array())});
        gather(value, name, out);
    };
    if (parent.is_array())
        for (Json& value : parent)
            add(value, key);
    if (parent.is_object())
        for (auto& [name, value] : parent.items())
            add(value, name);
}

}  // namespace

Json parse_case(std::string_view bytes) {
    constexpr int deepest = 2 * max_json_depth;
    int depth = 0, most = 0;
    for (const char byte : bytes) {  // brackets in strings may count too: no sound case has many
        depth += byte == '{' || byte == '[';
        depth -= byte == '}' || byte == ']';
        most = std::max(most, depth);
    }
    if (most > deepest) return Json(Json::value_t::discarded);
    return Json::parse(bytes, nullptr, false);
}

std::vector<Place> places(Json& root) {
    std::vector<Place> out;
    gather(root, "", out);
    return out;
}

std::vector<Place> places(Json& root, Role role) {
    std::vector<Place> out = places(root);
    std::erase_if(out, [&](const Place& place) { return place.role != role; });
    return out;
}

void erase(const Place& place) {
    if (place.parent->is_array())
        place.parent->erase(static_cast<std::size_t>(place.value - &place.parent->front()));
    else
        place.parent->erase(place.key);
}

}  // namespace cairn
