#include "random_audit.h"

#include <algorithm>

#include "cairn/learner_json.h"
#include "random_rule.h"
#include "sample_catalogue.h"

namespace cairn {
namespace {

constexpr const char* day = "2026-06-15";

class CaseMaker {
public:
    explicit CaseMaker(std::uint64_t seed) : dice_(seed) {
        numbers_.tiny = dice_.once_in(4);
        seldom_ = std::vector<std::size_t>{40, 4, 2}[dice_.below(3)];
    }

    Json make() {
        // All allocations are tried: the more achievements there are, the fewer leaves they may go to.
        const std::size_t achievements = numbers_.tiny ? 1 + dice_.below(3) : 5 - dice_.below(4 + dice_.below(2));
        const std::size_t most_leaves = numbers_.tiny ? 2 : std::vector<std::size_t>{5, 5, 5, 4, 3}[achievements - 1];
        const std::size_t leaves = 1 + dice_.below(std::min(most_leaves, achievements + 1));
        const bool entry = dice_.once_in(12);
        Json made = {{"catalogue", catalogue(leaves, entry)},
                     {"learner", learner(achievements)},
                     {"award", "award"},
                     {"date", day}};
        if (entry) made["entry"] = true;
        return made;
    }

private:
    /// A fact that may be missing.
    bool stated() { return !dice_.once_in(seldom_); }

    Json catalogue(std::size_t leaves, bool entry) {
        Json credentials = Json::array({award(leaves, entry), record("other")});
        for (int i = 1; i <= 5; ++i)
            credentials.push_back(record("c" + std::to_string(i)));
        return {{"cairn", "catalogue/1"},
                {"id", "random"},
                {"title", "Random"},
                {"languages", {"en"}},
                {"creditSystems",
                 Json::array({{{"id", "X"}, {"ectsPerCredit", 0.4}, {"hoursPerCredit", 12}}, {{"id", "Y"}}})},
                {"gradeScales", Json::array({{{"id", "letter"}, {"grades", {"F", "D", "C", "B", "A"}}},
                                             {{"id", "rising"}, {"grades", {"1", "2", "2.5", "3"}}},
                                             {{"id", "falling"}, {"grades", {"5", "3.7", "2", "1"}}}})},
                {"providers",
                 Json::array({provider("p1", "IE"), provider("p2", "NL"), provider("p3", "GB"), provider("p4", "")})},
                {"skills", Json::array({{{"id", "s1"}, {"label", "One"}}, {{"id", "s2"}, {"label", "Two"}}})},
                {"credentials", credentials}};
    }

    static Json provider(const std::string& id, const std::string& country) {
        Json made = {{"id", id}, {"name", "Provider " + id}, {"type", "university"}};
        if (!country.empty()) made["country"] = country;
        return made;
    }

    Json award(std::size_t leaves, bool entry) {
        Json made = {{"id", "award"}, {"title", "Award"}, {"provider", "p1"}, {"kind", "qualification"}};
        const Json rule = random_requirement(dice_, numbers_, leaves, entry);
        if (entry)
            made["entry"] = dice_.once_in(30) ? Json{{"note", "An interview"}} : rule;
        else
            made["stacking"]["requirement"] = rule;
        if (dice_.once_in(5)) made["stacking"]["creditSystem"] = pick(dice_, {"ECTS", "UK", "UK", "X", "Y", "ECVET"});
        return made;
    }

    Json record(const std::string& id) {
        Json made = {{"id", id},
                     {"title", pick(dice_, {"Welding basics", "Robotics", "Basic data"})},
                     {"provider", pick(dice_, {"p1", "p1", "p2", "p3", "p4"})},
                     {"kind", pick(dice_, {"microcredential", "microcredential", "certificate"})}};
        if (stated()) made["fields"] = fields();
        if (stated()) made["level"] = level();
        if (stated()) made["workload"] = workload();
        if (stated()) made["sectors"] = Json::array({pick(dice_, {"C", "25.62", "J"})});
        if (stated()) made["tags"] = tags();
        if (stated()) made["awardBasis"] = basis();
        if (stated()) made["delivery"]["format"] = pick(dice_, {"online", "blended", "face-to-face"});
        if (stated())
            made["learningOutcomes"] =
                Json::array({{{"statement", "Can do it"}, {"skills", Json::array({pick(dice_, {"s1", "s2"})})}}});
        if (dice_.once_in(8)) made["certificate"]["validity"] = pick(dice_, {"P1Y", "P18M", "P2Y"});
        return made;
    }

    Json fields() {
        Json list = Json::array({pick(dice_, {"07", "0715", "0715", "0613"})});
        if (dice_.once_in(3)) list.push_back("0416");
        return list;
    }

    Json tags() {
        return dice_.once_in(4) ? Json::array({"core", "free"}) : Json::array({pick(dice_, {"core", "free"})});
    }

    Json basis() {
        return dice_.once_in(4) ? Json::array({"programme", "assessment"})
                                : Json::array({pick(dice_, {"programme", "assessment", "prior-learning"})});
    }

    Json level() {
        Json made = Json::object();
        switch (dice_.below(8)) {
            case 0:
                made["eqf"] = {4, 5};
                break;
            case 1:
                made["nqf"] = {{"framework", "IE:NFQ"}, {"level", pick(dice_, {"5", "6", "7"})}};
                break;
            case 2:
                made["nqf"] = {{"framework", "NL:NLQF"}, {"level", pick(dice_, {"Entry", "5"})}};
                break;
            default:
                made["eqf"] = 4 + dice_.below(4);
        }
        if (!dice_.once_in(3)) made["basis"] = pick(dice_, {"formal", "formal", "informal"});
        return made;
    }

    Json workload() {
        Json made = Json::object();
        const bool hours = dice_.once_in(seldom_);
        if (hours) made["hours"] = numbers_.tiny ? Json(0.25 * (1 + dice_.below(3))) : Json(25 * (1 + dice_.below(6)));
        if (!hours || dice_.once_in(3)) made["credits"] = credits();
        return made;
    }

    Json credits() {
        const bool usual = !dice_.once_in(seldom_);
        return {{"system", usual ? "ECTS" : pick(dice_, {"UK", "X", "Y", "ECVET"})},
                {"value", numbers_.credits(dice_)}};
    }

    Json learner(std::size_t achievements) {
        Json list = Json::array();
        for (std::size_t i = 1; i <= achievements; ++i)
            list.push_back(achievement("a" + std::to_string(i)));
        Json made = {{"cairn", "learner/1"}, {"achievements", list}};
        for (std::size_t i = dice_.below(3); i > 0; --i)
            made["experience"].push_back(experience());
        if (!dice_.once_in(4)) made["languages"].push_back(language());
        if (dice_.once_in(3)) made["skills"] = Json::array({"s1"});
        if (!dice_.once_in(4)) made["milestones"] = dice_.once_in(2) ? Json{"m1", "m2"} : Json{"m1"};
        if (stated()) made["attributes"]["cohort"] = pick(dice_, {"x", "y"});
        if (stated()) made["attributes"]["city"] = pick(dice_, {"x", "y"});
        return made;
    }

    Json achievement(const std::string& id) {
        Json made = {{"id", id}};
        const bool catalogued = !dice_.once_in(10);
        if (catalogued) made["credential"] = pick(dice_, {"c1", "c2", "c3", "c4", "c5"});
        if (stated())
            made["issued"] = pick(dice_, {"2023-12-31", "2024-06-15", "2025-02-28", "2025-02-28", "2026-03-01", day});
        if (dice_.once_in(25)) made["issued"] = "2026-06-16";
        if (dice_.once_in(10)) made["expires"] = pick(dice_, {"2026-06-14", day, "2028-01-01"});
        if (stated()) made["grade"] = random_grade(dice_);
        if (!catalogued || dice_.once_in(6)) restate(made);
        if (dice_.once_in(8)) made["usedFor"] = Json::array({pick(dice_, {"other", "award"})});
        return made;
    }

    /// What the learner says outranks the record.
    void restate(Json& made) {
        if (dice_.once_in(2)) made["credits"] = credits();
        if (dice_.once_in(6)) made["hours"] = 30;
        if (dice_.once_in(2)) made["level"] = level();
        if (dice_.once_in(2)) made["provider"] = pick(dice_, {"p1", "p2", "p4"});
        if (dice_.once_in(2)) made["fields"] = fields();
        if (dice_.once_in(4)) made["title"] = "Welding";
        if (dice_.once_in(4)) made["kind"] = "licence";
        if (dice_.once_in(3)) made["tags"] = tags();
        if (dice_.once_in(4)) made["basis"] = "assessment";
        if (dice_.once_in(4)) made["delivery"] = "online";
        if (dice_.once_in(4)) made["skills"] = Json::array({"s2"});
    }

    Json experience() {
        Json made = Json::object();
        if (stated()) made["months"] = 6 * (1 + dice_.below(4));
        if (stated()) made["occupation"] = pick(dice_, {"25", "2512", "7212"});
        if (stated()) made["fields"] = fields();
        return made;
    }

    Json language() {
        Json made = {{"code", pick(dice_, {"de", "en"})}};
        if (stated()) made["cefr"] = pick(dice_, {"A1", "B1", "B2", "C1"});
        return made;
    }

    Dice dice_;
    RandomNumbers numbers_;
    std::size_t seldom_ = 1;
};

}  // namespace

Json random_audit(std::uint64_t seed) {
    return CaseMaker(seed).make();
}

std::unique_ptr<AuditCase> decode_case(const Json& json) {
    const auto text_at = [&](const char* key) {  // a mutated case may have anything there
        return json.contains(key) && json[key].is_string() ? json[key].get<std::string>() : std::string();
    };
    const auto date = parse_date(text_at("date"));
    if (!date || !json.contains("catalogue") || !json.contains("learner")) return nullptr;
    auto made = std::make_unique<AuditCase>();
    auto catalogue = decode(json["catalogue"].dump());
    if (!catalogue) return nullptr;
    made->catalogue = std::move(catalogue.value());
    const std::string text = json["learner"].dump();
    auto learner = decode_learner({"learner", text}, made->catalogue, shipped_frameworks());
    if (!learner) return nullptr;
    made->learner = std::move(learner.value());
    AuditQuestion& question = made->question;
    question.catalogue = &made->catalogue;
    question.frameworks = &shipped_frameworks();
    question.learner = &made->learner;
    question.award = made->catalogue.credential(text_at("award"));
    if (!question.award) return nullptr;
    question.entry = json.contains("entry") && json["entry"] == true;
    question.date = *date;
    if (question.entry)
        question.rule = question.award->entry ? &*question.award->entry : nullptr;
    else
        question.rule = question.award->requirement();
    return question.rule ? std::move(made) : nullptr;
}

}  // namespace cairn
