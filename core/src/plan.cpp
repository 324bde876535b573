#include "cairn/plan.h"

#include <algorithm>

namespace cairn {
namespace {

/// The grades that rules ask, in document order, and of which records.
class GradesAsked {
public:
    GradesAsked(const PlanQuestion& question, const Plan& plan) : catalogue_(*question.catalogue) {
        read(*question.rule);
        for (const Pick& pick : plan.picks)
            if (const auto& entry = catalogue_.credentials[pick.record].entry) read(*entry);
    }

    std::optional<Grade> of(std::string_view record) const {
        std::optional<Grade> highest;
        for (const Asked& asked : asked_) {
            if (asked.of && std::none_of(asked.of->begin(), asked.of->end(),
                                         [&](const CredentialRef& id) { return id.id == record; }))
                continue;
            if (!highest) highest = Grade{asked.grade.scale, asked.grade.grade, {}};
            const GradeScale* scale = scale_of(asked.grade);
            if (!scale || asked.grade.scale != highest->scale) continue;
            const auto place = [&](const Grade& one) {
                return std::find(scale->grades.begin(), scale->grades.end(), one.grade);
            };
            if (place(asked.grade) > place(*highest)) highest->grade = asked.grade.grade;
        }
        return highest;
    }

private:
    struct Asked {
        const std::vector<CredentialRef>* of;  ///< or of whatever counts
        Grade grade;
    };

    void read(const Requirement& node) {
        const auto* earned = std::get_if<Earned>(&node.form);
        if (earned && earned->min_grade) asked_.push_back({&earned->credentials, *earned->min_grade});
        for (const Limit& limit : node.limits) {
            if (const auto* each = std::get_if<MinGrade>(&limit.rule)) asked_.push_back({nullptr, each->grade});
            if (const auto* average = std::get_if<Average>(&limit.rule))
                asked_.push_back({nullptr, best_of(average->grade)});
        }
        for (const ChildNode& child : children(node))
            read(*child.node);
    }

    const GradeScale* scale_of(const Grade& grade) const {
        for (const GradeScale& scale : catalogue_.grade_scales)
            if (scale.id == grade.scale) return &scale;
        return nullptr;
    }

    Grade best_of(const Grade& grade) const {
        const GradeScale* scale = scale_of(grade);
        return scale ? Grade{grade.scale, scale->grades.back(), {}} : grade;
    }

    const Catalogue& catalogue_;
    std::vector<Asked> asked_;
};

/// Adds what an ask asks for to a learner document.
struct Fulfilled {
    Learner& learner;

    void operator()(const LanguageTest& test) const { learner.languages.push_back({test.language, test.cefr, {}}); }
    void operator()(const ExperienceTest& test) const {
        learner.experience.push_back({test.months, test.occupation, test.fields, {}});
    }
    void operator()(const MilestoneTest& test) const { learner.milestones.push_back(test.milestone); }
    void operator()(const AttributeTest& test) const { learner.attributes.emplace_back(test.name, test.in.front()); }
};

bool is_prose(const Requirement& rule) {
    return std::holds_alternative<Prose>(rule.form);
}

}  // namespace

std::optional<Ask> ask_of(const Requirement& rule) {
    if (const auto* language = std::get_if<LanguageTest>(&rule.form)) return *language;
    if (const auto* experience = std::get_if<ExperienceTest>(&rule.form)) return *experience;
    if (const auto* milestone = std::get_if<MilestoneTest>(&rule.form)) return *milestone;
    if (const auto* attribute = std::get_if<AttributeTest>(&rule.form)) return *attribute;
    return std::nullopt;
}

const Planning& PlanQuestion::planning() const {
    static const Planning nothing_said;
    return learner->planning ? *learner->planning : nothing_said;
}

std::optional<std::size_t> pick_of(const Plan& plan, std::uint32_t record) {
    const auto found =
        std::find_if(plan.picks.begin(), plan.picks.end(), [&](const Pick& pick) { return pick.record == record; });
    if (found == plan.picks.end()) return std::nullopt;
    return static_cast<std::size_t>(found - plan.picks.begin());
}

Learner learner_with(const PlanQuestion& question, const Plan& plan) {
    const GradesAsked grades(question, plan);
    Learner learner = *question.learner;
    for (const Pick& pick : plan.picks) {
        const Credential& credential = question.catalogue->credentials[pick.record];
        Achievement& achievement = learner.achievements.emplace_back();
        achievement.id = credential.id;
        achievement.credential = CredentialRef{credential.id};
        achievement.issued = pick.end;
        achievement.grade = grades.of(credential.id);
        const auto& bases = credential.award_basis;
        if (std::find(bases.begin(), bases.end(), AwardBasis::programme) != bases.end())
            achievement.basis = AwardBasis::programme;
    }
    for (const Ask& ask : plan.asks)
        std::visit(Fulfilled{learner}, ask);
    return learner;
}

AuditStatus admitted(const PlanQuestion& question, const Learner& with_picks, std::uint32_t record, Date start) {
    const Credential& credential = question.catalogue->credentials[record];
    if (!credential.entry || is_prose(*credential.entry)) return AuditStatus::satisfied;
    const auto status = [&](const Learner& learner) {
        return audit({question.catalogue, question.frameworks, &credential, &*credential.entry, true, &learner, start})
            .status;
    };
    const auto own = static_cast<std::ptrdiff_t>(question.learner->achievements.size());
    const auto ends = [&](const Achievement& pick) { return pick.issued == start; };
    const auto& all = with_picks.achievements;
    if (std::none_of(all.begin() + own, all.end(), ends)) return status(with_picks);
    Learner then = with_picks;
    auto& held = then.achievements;
    held.erase(std::remove_if(held.begin() + own, held.end(), ends), held.end());
    return status(then);
}

AuditQuestion completed(const PlanQuestion& question, const Learner& with_picks, Date finish) {
    return {question.catalogue, question.frameworks, question.award, question.rule, false, &with_picks, finish};
}

}  // namespace cairn
