#include "mend_case.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "case_places.h"

namespace cairn {
namespace {

using Texts = std::vector<std::string>;

const Json& at(const Json& json, const char* key) {
    static const Json nothing;
    if (!json.is_object()) return nothing;
    const auto found = json.find(key);
    return found == json.end() ? nothing : *found;
}

std::string text_at(const Json& json, const char* key) {
    const Json& value = at(json, key);
    return value.is_string() ? value.get<std::string>() : std::string();
}

Texts ids_in(const Json& list) {
    Texts ids;
    if (list.is_array())
        for (const Json& one : list)
            if (const std::string id = text_at(one, "id"); !id.empty()) ids.push_back(id);
    return ids;
}

class Mender {
public:
    Mender(Json& json, Dice& dice) : json_(json), dice_(dice) {
        const Json& catalogue = at(json, "catalogue");
        const Texts credentials = ids_in(at(catalogue, "credentials"));
        for (const char* key : {"credential", "holds", "credentials", "except", "notTogether", "used", "usedFor"})
            known_[key] = credentials;
        known_["provider"] = known_["providers"] = ids_in(at(catalogue, "providers"));
        known_["skill"] = known_["skills"] = ids_in(at(catalogue, "skills"));
        known_["system"] = known_["creditSystem"] = ids_in(at(catalogue, "creditSystems"));
        for (const char* built_in : {"ECTS", "UK", "SCQF", "ECVET"}) {
            known_["system"].emplace_back(built_in);
            known_["creditSystem"].emplace_back(built_in);
        }
        if (const Json& scales = at(catalogue, "gradeScales"); scales.is_array()) scales_ = scales;
    }

    void mend() {
        Json& catalogue = json_["catalogue"];
        if (catalogue.is_object() && at(catalogue, "credentials").is_array()) {
            make_unique(catalogue["credentials"]);
            for (Json& record : catalogue["credentials"])
                mend_record(record);
        }
        Json& learner = json_["learner"];
        if (learner.is_object() && at(learner, "achievements").is_array()) make_unique(learner["achievements"]);
        mend_references(learner, "");
    }

private:
    void make_unique(Json& list) {
        std::set<std::string> seen;
        for (Json& one : list)
            if (one.is_object()) give_new_id(one, seen);
    }

    void give_new_id(Json& one, std::set<std::string>& seen) {
        std::string id = text_at(one, "id");
        if (id.empty() || seen.insert(id).second) return;
        while (!seen.insert(id + '-' + std::to_string(seen.size())).second)
            id += '-';
        one["id"] = id + '-' + std::to_string(seen.size() - 1);
    }

    void mend_record(Json& record) {
        if (!record.is_object()) return;
        for (const bool entry : {true, false}) {
            if (!entry && !at(record, "stacking").is_object()) continue;
            Json& holder = entry ? record : record["stacking"];
            const char* key = entry ? "entry" : "requirement";
            if (!at(holder, key).is_object()) continue;
            node_ids_.clear();
            mend_node(holder[key], entry);
            known_["with"].assign(node_ids_.begin(), node_ids_.end());
            mend_shares(holder[key]);
        }
        mend_references(record, "");
    }

    /// Ids, and what only nodes that count may have.
    void mend_node(Json& node, bool test) {
        if (!node.is_object()) return;
        give_new_id(node, node_ids_);
        const bool counts = node.contains("take") || node.contains("credential");
        const bool composite = node.contains("all") || node.contains("any") || node.contains("one") ||
                               node.contains("some") || node.contains("sequence") || node.contains("when");
        if (!counts && (test || !composite)) node.erase("limits");
        if (at(node, "limits").is_array() && node["limits"].empty()) node.erase("limits");
        if (test && at(node, "take").is_object()) node["take"].erase("share");
        for (auto& [key, value] : node.items()) {
            const bool tests = test || key == "none" || key == "when";
            if (key == "some" && at(value, "of").is_array()) mend_nodes(value["of"], tests);
            if (key == "all" || key == "any" || key == "one" || key == "none" || key == "sequence")
                mend_nodes(value, tests);
            if (key == "when" || key == "then" || key == "else") mend_node(value, tests);
        }
    }

    void mend_nodes(Json& list, bool test) {
        if (!list.is_array()) return;
        if (list.empty()) list.push_back(Json{{"milestone", "m1"}});
        for (Json& child : list)
            mend_node(child, test);
    }

    void mend_shares(Json& rule) {
        for (const Place& place : places(rule))
            if (place.role == Role::text && place.key == "with") mend_text(*place.value, "with");
        if (!known_["with"].empty()) return;
        for (const Place& place : places(rule))
            if (place.key == "take" && place.value->is_object()) place.value->erase("share");
    }

    void mend_references(Json& value, const std::string& key) {
        if (value.is_string()) return mend_text(value, key);
        if (value.is_object() && value.contains("scale") && value.contains("grade")) return mend_grade(value, key);
        if (value.is_array())
            for (Json& one : value)
                mend_references(one, key);
        if (value.is_object())
            for (auto& [name, one] : value.items())
                mend_references(one, name);
    }

    void mend_text(Json& value, const std::string& key) {
        const auto found = known_.find(key);
        if (found == known_.end() || found->second.empty()) return;
        const auto text = value.get<std::string>();
        if (std::find(found->second.begin(), found->second.end(), text) == found->second.end())
            value = dice_.any(found->second);
    }

    void mend_grade(Json& grade, const std::string& key) {
        if (scales_.empty()) return;
        const auto is_it = [&](const Json& scale) { return text_at(scale, "id") == text_at(grade, "scale"); };
        auto scale = std::find_if(scales_.begin(), scales_.end(), is_it);
        const bool letters = key == "average" && text_at(grade, "scale") == "letter";
        if (scale == scales_.end() || letters)
            scale = scales_.begin() + static_cast<std::ptrdiff_t>(dice_.below(scales_.size()));
        grade["scale"] = text_at(*scale, "id");
        const Json& grades = at(*scale, "grades");
        if (!grades.is_array() || grades.empty()) return;
        if (std::find(grades.begin(), grades.end(), grade["grade"]) == grades.end())
            grade["grade"] = grades[dice_.below(grades.size())];
    }

    Json& json_;
    Dice& dice_;
    Json scales_ = Json::array();
    std::map<std::string, Texts> known_;  ///< by the key that refers
    std::set<std::string> node_ids_;      ///< of one rule
};

}  // namespace

void mend_case(Json& json, Dice& dice) {
    if (json.is_object()) Mender(json, dice).mend();
}

}  // namespace cairn
