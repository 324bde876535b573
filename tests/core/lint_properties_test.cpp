// What lint says cannot be is held against the audit on random rules: whatever records of the catalogue are held, each subset of them
// and many with repeats, with facts that they leave out stated at will, the audit never says `satisfied`.

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "cairn/audit.h"
#include "cairn/learner_json.h"
#include "cairn/lint.h"
#include "dice.h"
#include "random_audit.h"
#include "random_rule.h"

namespace cairn {
namespace {

const std::vector<std::string> held_records{"c1", "c2", "c3", "c4", "c5", "other"};

/// What a learner of lint.h may be: the records as they state themselves.
class LearnerMaker {
public:
    LearnerMaker(const Json& catalogue, const Json& learner, std::uint64_t seed) : learner_(learner), dice_(seed) {
        for (const Json& record : catalogue["credentials"])
            records_[record["id"].get<std::string>()] = record;
    }

    Json make(const std::vector<std::string>& ids) {
        Json made = dice_.once_in(2) ? capable() : learner_;
        made["achievements"] = Json::array();
        for (const std::string& id : ids)
            made["achievements"].push_back(achievement(records_[id], made["achievements"].size()));
        return made;
    }

private:
    static Json capable() {
        Json made = {{"cairn", "learner/1"}, {"skills", {"s1", "s2"}}, {"milestones", {"m1", "m2"}}};
        made["languages"] = {{{"code", "de"}, {"cefr", "C2"}}, {{"code", "en"}, {"cefr", "C2"}}};
        made["experience"] = {{{"months", 99}, {"occupation", "2512"}, {"fields", {"0715", "0613"}}},
                              {{"months", 99}, {"occupation", "7212"}, {"fields", {"0715", "0613"}}}};
        made["attributes"] = {{"cohort", "x"}, {"city", "y"}};
        return made;
    }

    Json achievement(const Json& record, std::size_t number) {
        Json made = {{"id", "h" + std::to_string(number)}, {"credential", record["id"]}};
        made["issued"] = pick(dice_, {"2025-09-01", "2026-03-01", "2026-06-15"});
        made["grade"] = {{"scale", "letter"}, {"grade", "A"}};
        if (dice_.once_in(2)) made["grade"] = random_grade(dice_);
        if (dice_.once_in(4)) made["usedFor"] = Json::array({"other"});
        if (!record.contains("workload")) made["credits"] = {{"system", "ECTS"}, {"value", 1 + dice_.below(6)}};
        if (!record.contains("level")) made["level"] = {{"eqf", 4 + dice_.below(4)}, {"basis", "formal"}};
        if (!record.contains("fields")) made["fields"] = Json::array({pick(dice_, {"0715", "0613"})});
        if (!record.contains("awardBasis")) made["basis"] = pick(dice_, {"programme", "assessment", "prior-learning"});
        if (!record.contains("delivery")) made["delivery"] = pick(dice_, {"online", "blended"});
        return made;
    }

    Json learner_;
    Dice dice_;
    std::map<std::string, Json> records_;
};

/// All subsets of the records; and, if wanted, some in which records are held twice or more.
std::vector<std::vector<std::string>> collections(Dice& dice, bool repeats) {
    std::vector<std::vector<std::string>> all;
    for (unsigned subset = 0; subset < 1U << held_records.size(); ++subset) {
        std::vector<std::string>& ids = all.emplace_back();
        for (std::size_t i = 0; i < held_records.size(); ++i)
            if ((subset >> i) % 2 == 1) ids.push_back(held_records[i]);
    }
    for (int i = 0; repeats && i < 20; ++i) {
        std::vector<std::string>& ids = all.emplace_back();
        for (std::size_t n = 2 + dice.below(4); n > 0; --n)
            ids.push_back(dice.any(held_records));
    }
    return all;
}

/// The innermost node around a place, and whether it stands in a test.
struct Place {
    const Requirement* node;
    bool test;
};
Place place_of(const Requirement& node, const std::string& pointer, bool test) {
    for (const ChildNode& child : children(node))
        if (pointer == child.step || pointer.starts_with(child.step + "/"))
            return place_of(*child.node, pointer.substr(child.step.size()),
                            test || child.step == "/when" || std::holds_alternative<NoneOf>(node.form));
    return {&node, test};
}

bool shares(const Requirement& node) {
    const auto* take = std::get_if<Take>(&node.form);
    if (take && take->share) return true;
    for (const ChildNode& child : children(node))
        if (shares(*child.node)) return true;
    return false;
}

class Trial {
public:
    explicit Trial(std::uint64_t seed) : json_(random_audit(seed)), case_(decode_case(json_)), seed_(seed) {}

    /// Counts the findings tried of each kind, of which so many are enough.
    void run(std::map<LintKind, int>& tried, int enough) {
        if (!case_) return;
        for (const Lint& found : lint(case_->catalogue, *case_->question.frameworks)) {
            if (!is_claim(found) || tried[found.kind] >= enough) continue;
            ++tried[found.kind];
            try_out(found);
        }
    }

private:
    static bool is_claim(const Lint& found) {
        return found.kind != LintKind::cycle && found.kind != LintKind::unconfirmed &&
               found.problem.message.find("never needed") == std::string::npos;
    }

    void try_out(const Lint& found) {
        const std::string base = case_->question.entry ? "/credentials/0/entry" : "/credentials/0/stacking/requirement";
        ASSERT_TRUE(found.problem.pointer.starts_with(base)) << found.problem.pointer;
        const Place place =
            place_of(*case_->question.rule, found.problem.pointer.substr(base.size()), case_->question.entry);
        const bool always =
            found.problem.message.find("always hold") != std::string::npos && found.kind == LintKind::constant_test;
        const bool of_whole = found.kind == LintKind::unsatisfiable || found.kind == LintKind::contradiction;
        // An exclusion that always strikes is reported at what always holds.
        const bool excluded = found.problem.message.starts_with("this always holds");
        Dice dice(seed_);
        LearnerMaker learners(json_["catalogue"], json_["learner"], seed_);
        for (const auto& ids : collections(dice, found.kind != LintKind::only_by_repeats)) {
            const std::string text = learners.make(ids).dump();
            const auto learner = decode_learner({"learner", text}, case_->catalogue, *case_->question.frameworks);
            ASSERT_TRUE(learner.ok()) << text;
            if (of_whole) expect(found, {case_->question.rule, case_->question.entry}, learner.value(), text, false);
            if (!excluded && !shares(*place.node)) expect(found, place, learner.value(), text, always);
        }
    }

    void expect(const Lint& found, const Place& place, const Learner& learner, const std::string& text, bool always) {
        AuditQuestion question = case_->question;
        question.rule = place.node;
        question.entry = place.test;
        question.learner = &learner;
        const bool satisfied = audit(question).status == AuditStatus::satisfied;
        EXPECT_EQ(satisfied, always) << "seed " << seed_ << ", " << found.problem.pointer << ": "
                                     << found.problem.message << '\n'
                                     << json_["catalogue"]["credentials"].dump() << '\n'
                                     << text;
    }

    Json json_;
    std::unique_ptr<AuditCase> case_;
    std::uint64_t seed_;
};

TEST(LintProperties, WhatIsSaidToBeImpossibleNoAuditEverFindsSatisfied) {
    std::map<LintKind, int> tried;
    for (std::uint64_t seed = 1; seed <= 1500 && !::testing::Test::HasFailure(); ++seed)
        Trial(seed).run(tried, 30);
    for (const LintKind kind : {LintKind::unsatisfiable, LintKind::only_by_repeats, LintKind::contradiction,
                                LintKind::dead_branch, LintKind::constant_test})
        EXPECT_GE(tried[kind], 10) << code(kind);
}

}  // namespace
}  // namespace cairn
