#include "shrink_case.h"

#include <string>
#include <vector>

namespace cairn {
namespace {

using Pointer = Json::json_pointer;

/// Every place of the document but the root, outer ones first.
void gather(const Json& json, const Pointer& at, std::vector<Pointer>& out) {
    if (!at.empty()) out.push_back(at);
    if (json.is_object())
        for (const auto& [key, value] : json.items())
            gather(value, at / key, out);
    if (json.is_array())
        for (std::size_t i = json.size(); i-- > 0;)
            gather(json[i], at / i, out);
}

std::vector<Pointer> places(const Json& json) {
    std::vector<Pointer> out;
    gather(json, Pointer(), out);
    return out;
}

Json without(Json json, const Pointer& place) {
    Json& parent = json[place.parent_pointer()];
    if (parent.is_array())
        parent.erase(std::stoul(place.back()));
    else
        parent.erase(place.back());
    return json;
}

bool leave_one_out(Json& json, FunctionRef<bool(const Json&)> fails) {
    for (const Pointer& place : places(json)) {
        Json less = without(json, place);
        if (!fails(less)) continue;
        json = std::move(less);
        return true;
    }
    return false;
}

/// A node of the rule in place of one above it.
bool lift_one(Json& json, FunctionRef<bool(const Json&)> fails) {
    for (const Pointer& place : places(json)) {
        if (!json[place].is_object() || place.to_string().find("/requirement/") == std::string::npos) continue;
        for (Pointer above = place.parent_pointer(); above.back() != "stacking"; above = above.parent_pointer()) {
            if (!json[above].is_object()) continue;
            Json less = json;
            less[above] = json[place];
            if (!fails(less)) continue;
            json = std::move(less);
            return true;
        }
    }
    return false;
}

}  // namespace

Json shrink_case(Json json, FunctionRef<bool(const Json&)> fails) {
    while (leave_one_out(json, fails) || lift_one(json, fails)) {
    }
    return json;
}

}  // namespace cairn
