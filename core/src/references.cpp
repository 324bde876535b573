#include "references.h"

#include <algorithm>
#include <functional>

#include "cairn/catalogue_json.h"
#include "numbers.h"

namespace cairn {
namespace {

// Looking for the nearest id reads every id, so only the first dangling ones get a suggestion.
constexpr int most_suggestions = 50;

template <class Record>
std::vector<std::string_view> ids_of(const std::vector<Record>& records) {
    std::vector<std::string_view> ids;
    ids.reserve(records.size());
    for (const Record& record : records) ids.emplace_back(record.id);
    return ids;
}

// Judges each id.
class Judge final : public ReferenceVisitor {
public:
    using ReferenceVisitor::operator();
    Judge(const Catalogue& catalogue, const Frameworks& frameworks, Problems& problems)
        : catalogue_(catalogue), frameworks_(frameworks), problems_(problems) {}

    void set_file(std::string_view file) { file_ = file; }

    void operator()(const std::string& at, const CredentialRef& ref) override {
        if (!catalogue_.credential_ids.find(ref.id)) dangling(at, "credential", ref.id, [&] { return ids_of(catalogue_.credentials); });
    }
    void operator()(const std::string& at, const ProviderRef& ref) override {
        if (!catalogue_.provider_ids.find(ref.id)) dangling(at, "provider", ref.id, [&] { return ids_of(catalogue_.providers); });
    }
    void operator()(const std::string& at, const SkillRef& ref) override {
        if (!is_esco_skill(ref.id) && !catalogue_.skill_ids.find(ref.id))
            dangling(at, "skill (an ESCO skill URI needs no entry)", ref.id, [&] { return ids_of(catalogue_.skills); });
    }
    void operator()(const std::string& at, const SystemRef& ref) override {
        if (find_system(ref.id, catalogue_.credit_systems)) return;
        dangling(at, "credit system", ref.id, [&] {
            auto ids = ids_of(catalogue_.credit_systems);
            for (const CreditSystem& system : built_in_systems()) ids.emplace_back(system.id);
            return ids;
        });
    }
    void operator()(const std::string& at, const FrameworkRef& ref) override { framework(at, ref.id); }

    void operator()(const std::string& at, const NationalLevel& nqf) override {
        if (const Framework* found = frameworks_.find(nqf.framework.id)) level(at + "/level", *found, nqf.level);
    }
    void operator()(const std::string& at, const FrameworkBounds& bounds) override {
        const Framework* found = frameworks_.find(bounds.id.id);
        if (!found) return;
        if (!bounds.min.empty()) level(at + "/min", *found, bounds.min);
        if (!bounds.max.empty()) level(at + "/max", *found, bounds.max);
    }
    void operator()(const std::string& at, const Grade& grade) override {
        const auto& scales = catalogue_.grade_scales;
        const auto scale = std::find_if(scales.begin(), scales.end(), [&](const auto& s) { return s.id == grade.scale; });
        if (scale == scales.end())
            return dangling(at + "/scale", "grade scale", grade.scale, [&] { return ids_of(scales); });
        if (std::find(scale->grades.begin(), scale->grades.end(), grade.grade) != scale->grades.end()) return;
        std::string grades;
        for (const auto& name : scale->grades) grades += (grades.empty() ? "" : ", ") + name;
        problem(at + "/grade", "\"" + grade.grade + "\" is not on the scale \"" + grade.scale + "\": " + grades);
    }
    void operator()(const std::string& at, const Average& average) override {
        const auto& scales = catalogue_.grade_scales;
        const auto scale = std::find_if(scales.begin(), scales.end(), [&](const auto& s) { return s.id == average.grade.scale; });
        if (scale == scales.end()) return;
        const auto numeric = [](const std::string& name) { return parse_decimal(name).has_value(); };
        if (!std::all_of(scale->grades.begin(), scale->grades.end(), numeric))
            problem(at, "an average needs a scale whose grades are all numbers; \"" + scale->id + "\" is not one");
    }

    void problem(const std::string& at, std::string message) {
        if (problems_.size() < max_problems) problems_.push_back({std::string(file_), at, std::move(message)});
    }

private:
    template <class Ids>
    void dangling(const std::string& at, std::string_view what, std::string_view id, Ids ids) {
        std::string message = "there is no " + std::string(what) + " \"" + std::string(id) + "\"";
        if (suggestions_++ < most_suggestions)
            if (const auto guess = nearest(id, ids())) message += "; did you mean \"" + std::string(*guess) + "\"?";
        problem(at, std::move(message));
    }

    void framework(const std::string& at, std::string_view id) {
        if (frameworks_.find(id)) return;
        dangling(at, "framework with this id, or this acronym alone,", id, [&] { return ids_of(frameworks_.national); });
    }

    void level(const std::string& at, const Framework& framework, std::string_view level) {
        if (framework.find_level(level)) return;
        std::string levels;
        for (const auto& known : framework.levels) levels += (levels.empty() ? "" : ", ") + known.level;
        problem(at, "\"" + std::string(level) + "\" is not a level of " + framework.id + ": " + levels);
    }

    const Catalogue& catalogue_;
    const Frameworks& frameworks_;
    Problems& problems_;
    std::string_view file_;
    int suggestions_ = 0;
};

// What RULES.md forbids in a tree as a whole: an id twice, a share with no such node, prose in a rule that completes, limits
// where nothing counts, and share or a composite's limits where nothing is used up.
class TreeCheck {
public:
    TreeCheck(const Requirement& root, bool entry, std::string base, Judge& judge) : judge_(judge) {
        gather(root);
        std::sort(ids_.begin(), ids_.end());
        const bool prose = std::holds_alternative<Prose>(root.form);
        if (prose && entry && root.note.empty()) judge.problem(base, "expected a requirement or a note");
        check(root, base, entry, entry);
    }

private:
    void gather(const Requirement& node) {
        if (!node.id.empty()) ids_.push_back(node.id);
        for (const ChildNode& child : children(node)) gather(*child.node);
    }

    void check(const Requirement& node, const std::string& at, bool test, bool may_be_prose) {
        if (!node.id.empty()) {
            const auto [first, last] = std::equal_range(ids_.begin(), ids_.end(), node.id);
            if (last - first > 1) judge_.problem(at + "/id", "the id \"" + node.id + "\" stands at another node of this award too");
        }
        if (std::holds_alternative<Prose>(node.form) && !may_be_prose)
            judge_.problem(at, "expected exactly one of the requirement forms, such as \"credential\", \"take\" or \"all\"");
        check_limits(node, at, test);
        check_share(node, at, test);
        const bool tests = test || std::holds_alternative<NoneOf>(node.form);
        for (const ChildNode& child : children(node))
            check(*child.node, at + child.step, tests || child.step == "/when", false);
    }

    void check_limits(const Requirement& node, const std::string& at, bool test) {
        if (node.limits.empty()) return;
        const bool leaf = std::holds_alternative<Earned>(node.form) || std::holds_alternative<Take>(node.form);
        const bool composite = !leaf && !children(node).empty() && !std::holds_alternative<NoneOf>(node.form);
        if (!leaf && !composite)
            judge_.problem(at + "/limits", "limits go with nodes that count achievements, and this one counts none");
        else if (test && composite)
            judge_.problem(at + "/limits", "a test uses nothing up, so a composite in it cannot have limits");
    }

    void check_share(const Requirement& node, const std::string& at, bool test) {
        const Take* take = std::get_if<Take>(&node.form);
        if (!take || !take->share) return;
        const std::string place = at + "/take/share";
        if (test) judge_.problem(place, "a test uses nothing up, so there is nothing to share");
        for (std::size_t i = 0; i < take->share->with.size(); ++i) {
            const std::string& id = take->share->with[i];
            if (!std::binary_search(ids_.begin(), ids_.end(), id))
                judge_.problem(place + "/with/" + digits(i), "there is no node \"" + id + "\" in this award");
        }
    }

    Judge& judge_;
    std::vector<std::string> ids_;
};

}  // namespace

void check_references(const Catalogue& catalogue, const Frameworks& frameworks, Problems& problems) {
    Judge judge(catalogue, frameworks, problems);
    const auto check = [&](const auto& records, const std::vector<Origin>& origins, const std::string& list) {
        for (std::size_t i = 0; i < records.size(); ++i) {
            judge.set_file(catalogue.files[origins[i].file]);
            const std::string base = "/" + list + "/" + digits(origins[i].position);
            visit_references(records[i], base, judge);
            if constexpr (std::is_same_v<std::decay_t<decltype(records[i])>, Credential>) {
                if (records[i].entry) TreeCheck(*records[i].entry, true, base + "/entry", judge);
                if (const Requirement* rule = records[i].requirement())
                    TreeCheck(*rule, false, base + "/stacking/requirement", judge);
            }
        }
    };
    check(catalogue.providers, catalogue.provider_origins, "providers");
    check(catalogue.skills, catalogue.skill_origins, "skills");
    check(catalogue.credentials, catalogue.credential_origins, "credentials");
}

void check_references(const Learner& learner, std::string_view file, const Catalogue& catalogue,
                      const Frameworks& frameworks, Problems& problems) {
    Judge judge(catalogue, frameworks, problems);
    judge.set_file(file);
    visit_references(learner, "", judge);
    std::vector<std::string_view> ids = ids_of(learner.achievements);
    std::sort(ids.begin(), ids.end());
    for (std::size_t i = 0; i < learner.achievements.size(); ++i) {
        const auto [first, last] = std::equal_range(ids.begin(), ids.end(), std::string_view(learner.achievements[i].id));
        if (last - first > 1)
            judge.problem("/achievements/" + digits(i) + "/id", "this id stands at another achievement too");
    }
}

}  // namespace cairn
