#include "random_plan.h"

#include <algorithm>
#include <vector>

#include "cairn/date.h"
#include "dice.h"
#include "documents.h"

namespace cairn {
namespace {

class PlanMaker {
public:
    explicit PlanMaker(std::uint64_t seed) : dice_(seed) {}

    RandomPlan make() {
        modules_ = 1 + below(3);
        // A month has to fit where months are counted.
        monthly_ = modules_ < 3 && dice_.once_in(3);
        horizon_ = monthly_ ? 45 : modules_ == 3 ? 11 : 20;
        return made([&] { return requirement(); });
    }

    RandomPlan make_with_facts() {
        facts_ = true;
        return make();
    }

    RandomPlan make_choice() {
        modules_ = 4 + below(4);
        horizon_ = 60;
        dates_matter_ = false;
        monthly_ = true;
        return made([&] { return choice(); });
    }

private:
    template <class Rule>
    RandomPlan made(Rule rule) {
        Json credentials = Json::array();
        for (int i = 1; i <= modules_; ++i)
            credentials.push_back(module(i));
        credentials.push_back(record("other"));
        Json award = record("award");
        award["stacking"]["requirement"] = rule();
        credentials.push_back(award);
        Json learner = {{"achievements", achievements()}, {"planning", planning()}};
        if (facts_ && dice_.once_in(4))
            learner["languages"] = Json::array({{{"code", "en"}}});  // how well, nobody knows
        std::string keys = learner.dump();
        return {credentials.dump(), keys.substr(1, keys.size() - 2), modules_};
    }

    static Json record(const std::string& id) {
        return {{"id", id}, {"title", id}, {"provider", "ie"}, {"kind", "microcredential"}};
    }
    /// So many days after the first.
    static std::string on(int days) { return to_string(Date{20'000 + days}); }
    int below(int n) { return static_cast<int>(dice_.below(static_cast<std::size_t>(n))); }
    std::string other_than(int module) {
        const int one = below(modules_ + 1);
        return one == 0 || one == module ? "other" : "c" + std::to_string(one);
    }
    std::string any_module() { return "c" + std::to_string(1 + below(modules_)); }

    Json module(int number) {
        Json made = record("c" + std::to_string(number));
        const double weeks_of_days[] = {0.14, 0.28, 0.42, 0.57, 0.71};
        made["tags"] = {dice_.once_in(2) ? "a" : "b"};
        made["duration"]["weeks"] = weeks_of_days[below(5)];
        if (!dice_.once_in(5)) made["workload"]["hours"] = 1 + below(12);
        // Hours follow from credits where none are stated, and then they are many for so few days.
        if (made.contains("workload") && !dice_.once_in(5))
            made["workload"]["credits"] = {{"system", "ECTS"}, {"value", 0.5 * (1 + below(4))}};
        if (dice_.once_in(2)) made["duration"]["pace"] = "self-paced";
        if (dice_.once_in(2)) {
            made["duration"]["rolling"] = true;
        } else {
            Json intakes = Json::array();
            for (int i = 1 + below(4); i > 0; --i)
                intakes.push_back(on(below(horizon_)));
            made["duration"]["intakes"] = intakes;
        }
        if (dice_.once_in(4)) made["validUntil"] = on(horizon_ / 3 + below(horizon_));
        if (dates_matter_ && dice_.once_in(3))
            made["certificate"]["validity"] = monthly_ ? "P1M" : "P" + std::to_string(1 + below(8)) + "D";
        if (dates_matter_ ? dice_.once_in(2) : dice_.once_in(5)) made["entry"] = entry(number);
        if (!dice_.once_in(5))
            made["cost"] = {{"amount", 50 * below(5)}, {"currency", dice_.once_in(6) ? "GBP" : "EUR"}};
        return made;
    }

    /// Five there are, of which two say more than two others.
    Json fact() {
        switch (below(5)) {
            case 0:
            case 1:
                return {{"language", {{"code", "en"}, {"cefr", dice_.once_in(2) ? "B1" : "B2"}}}};
            case 2:
            case 3:
                return {{"experience", {{"months", dice_.once_in(2) ? 6 : 12}}}};
            default:
                return {{"milestone", "visit"}};
        }
    }

    Json part_with_facts() {
        switch (below(4)) {
            case 0:
                return {{"none", {fact()}}};
            case 1:
                return {{"when", fact()},
                        {"then", {{"credential", any_module()}}},
                        {"else", dice_.once_in(2) ? fact() : Json{{"credential", any_module()}}}};
            case 2:
                return {{"any", {{{"holds", any_module()}}, fact()}}};
            default:
                return fact();
        }
    }

    /// Held, and not for long.
    Json aged(const std::string& record) {
        return {{"credential", record}, {"limits", {{{"maxAge", {{"months", monthly_ ? 1 : 0}}}}}}};
    }

    Json entry(int module) {
        if (facts_ && dice_.once_in(2)) return part_with_facts();
        switch (below(7)) {
            case 0:
                return {{"any", {{{"holds", other_than(module)}}, {{"holds", other_than(module)}}}}};
            case 1:
                return {{"none", {{{"holds", other_than(module)}}}}};
            case 2:
                return {{"take", {{"count", {{"min", 1 + below(2)}}}, {"from", {{"tags", {"a"}}}}}}};
            case 3:
                return aged(other_than(module));
            case 4:
                return {{
                            "when",
                            {{"holds", other_than(module)}},
                        },
                        {"then", {{"holds", other_than(module)}}},
                        {"else", {{"none", {{{"holds", other_than(module)}}}}}}};
            default:
                return {{"holds", other_than(module)}};
        }
    }

    Json requirement() {
        Json all = Json::array();
        for (int i = 1 + below(modules_); i > 0; --i)
            all.push_back(part());
        Json made = {{dice_.once_in(4) ? "sequence" : "all", all}};
        Json limits = Json::array();
        const int months = monthly_ ? 1 : 0;
        if (dice_.once_in(4)) limits.push_back({{"within", {{"months", months}}}});
        if (dice_.once_in(5)) limits.push_back({{"maxAge", {{"months", months}}}});
        if (!limits.empty() && counts_) made["limits"] = limits;
        return made;
    }

    Json choice() {
        Json all = Json::array();
        for (const char* tag : {"a", "b"}) {
            const int least = below(3);
            if (least > 0) all.push_back({{"take", {{"count", {{"min", least}}}, {"from", {{"tags", {tag}}}}}}});
        }
        if (dice_.once_in(2))
            all.push_back({{"any", {{{"credential", any_module()}}, {{"credential", any_module()}}}}});
        if (all.empty()) all.push_back({{"credential", any_module()}});
        return {{"all", all}};
    }

    Json part() {
        if (facts_ && dice_.once_in(2)) return part_with_facts();
        switch (below(7)) {
            case 6:
                counts_ = true;
                return {{"take",
                         {{"credits", {{"min", 1 + below(2)}, {"max", 3}}},
                          {"from", {{"tags", {dice_.once_in(2) ? "a" : "b"}}}},
                          {"split", dice_.once_in(2)}}}};
            case 0:
                counts_ = true;
                return {{"take", {{"count", {{"min", 1 + below(2)}}}, {"from", {{"tags", {"a"}}}}}}};
            case 1:
                if (dice_.once_in(2)) return {{"none", {aged(any_module())}}};
                return {{"none", {{{"holds", dice_.once_in(2) ? "other" : any_module()}}}}};
            case 2:
                if (dice_.once_in(3)) return {{"when", aged(any_module())}, {"then", {{"credential", any_module()}}}};
                return {{"holds", any_module()}};
            default:
                counts_ = true;
                return {{"credential", any_module()}};
        }
    }

    Json achievements() {
        Json list = Json::array();
        if (dice_.once_in(2)) return list;
        Json own = {{"id", "own"}, {"credential", dice_.once_in(3) ? any_module() : "other"}};
        if (!dice_.once_in(6)) own["issued"] = on(below(horizon_ + 40) - 40);
        if (dice_.once_in(2)) own["expires"] = on(below(horizon_));
        if (own.contains("issued") && own.contains("expires") && own["expires"] < own["issued"]) own.erase("expires");
        list.push_back(own);
        return list;
    }

    Json planning() {
        Json made = {{"start", on(0)}, {"deadline", on(horizon_)}};
        if (dice_.once_in(2)) made["hoursPerWeek"] = 8 + below(24);
        if (dice_.once_in(2)) made["maxParallel"] = 1 + below(2);
        if (dice_.once_in(2)) {
            const int from = below(horizon_);
            made["pauses"] = Json::array({Json::array({on(from), on(from + below(4))})});
        }
        return made;
    }

    Dice dice_;
    int modules_ = 0, horizon_ = 0;
    bool monthly_ = false, counts_ = false, dates_matter_ = true, facts_ = false;
};

}  // namespace

RandomPlan random_plan(std::uint64_t seed) {
    return PlanMaker(seed).make();
}

RandomPlan random_plan_with_facts(std::uint64_t seed) {
    return PlanMaker(seed).make_with_facts();
}

RandomPlan random_choice(std::uint64_t seed) {
    return PlanMaker(seed).make_choice();
}

}  // namespace cairn
