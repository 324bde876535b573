#include "references.h"

#include <algorithm>

#include "cairn/function_ref.h"
#include "numbers.h"
#include "order.h"
#include "wording.h"

namespace cairn {
namespace {

// Looking for the nearest id reads every id, so only the first dangling ones get a suggestion.
constexpr int most_suggestions = 20;

template <class Record>
std::vector<std::string_view> ids_of(const std::vector<Record>& records) {
    std::vector<std::string_view> ids;
    ids.reserve(records.size());
    for (const Record& record : records)
        ids.emplace_back(record.id);
    return ids;
}

// Judges each id. One that is empty could not be read, and the reader has said so.
class Judge final : public ReferenceVisitor {
public:
    using ReferenceVisitor::operator();
    Judge(const Catalogue& catalogue, const Frameworks& frameworks, Problems& problems)
        : catalogue_(catalogue),
          frameworks_(frameworks),
          problems_(problems),
          systems_(ids_of(catalogue.credit_systems)),
          scales_(ids_of(catalogue.grade_scales)) {}

    void set_file(std::string_view file) { file_ = file; }

    void operator()(const std::string& at, const CredentialRef& ref) override {
        if (!catalogue_.credential_ids.find(ref.id))
            dangling(at, "credential", ref.id, [&] { return ids_of(catalogue_.credentials); });
    }
    void operator()(const std::string& at, const ProviderRef& ref) override {
        if (!catalogue_.provider_ids.find(ref.id))
            dangling(at, "provider", ref.id, [&] { return ids_of(catalogue_.providers); });
    }
    void operator()(const std::string& at, const SkillRef& ref) override {
        if (!is_esco_skill(ref.id) && !catalogue_.skill_ids.find(ref.id))
            dangling(at, "skill (an ESCO skill URI needs no entry)", ref.id, [&] { return ids_of(catalogue_.skills); });
    }
    void operator()(const std::string& at, const SystemRef& ref) override {
        if (systems_.find(ref.id) || find_system(ref.id, {})) return;
        dangling(at, "credit system", ref.id, [&] {
            auto ids = ids_of(catalogue_.credit_systems);
            for (const CreditSystem& system : built_in_systems())
                ids.emplace_back(system.id);
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
        const FrameworkLevel* min = level(at + "/min", *found, bounds.min);
        const FrameworkLevel* max = level(at + "/max", *found, bounds.max);
        if (min && max && min > max) problem(at + "/max", "expected max to be no lower a level than min");
    }
    void operator()(const std::string& at, const Grade& grade) override {
        const auto found = scales_.find(grade.scale);
        if (!found)
            return dangling(at + "/scale", "grade scale", grade.scale, [&] { return ids_of(catalogue_.grade_scales); });
        const auto& grades = catalogue_.grade_scales[*found].grades;
        if (grade.grade.empty() || std::find(grades.begin(), grades.end(), grade.grade) != grades.end()) return;
        const std::vector<std::string_view> names(grades.begin(), grades.end());
        problem(at + "/grade",
                quoted(grade.grade) + " is not on the scale " + quoted(grade.scale) + ": " + listed(names));
    }
    void operator()(const std::string& at, const Average& average) override {
        const auto found = scales_.find(average.grade.scale);
        if (!found) return;
        const auto& grades = catalogue_.grade_scales[*found].grades;
        const auto numeric = [](const std::string& name) { return parse_decimal(name).has_value(); };
        if (!std::all_of(grades.begin(), grades.end(), numeric))
            problem(at + "/average", "an average needs a scale whose grades are all numbers; " +
                                         quoted(average.grade.scale) + " is not one");
    }

    void problem(const std::string& at, std::string message) { add_problem(problems_, file_, at, std::move(message)); }

private:
    void dangling(const std::string& at, std::string_view what, std::string_view id,
                  FunctionRef<std::vector<std::string_view>()> ids) {
        if (id.empty()) return;
        std::string message = "there is no " + std::string(what) + " " + quoted(id);
        if (suggestions_++ < most_suggestions) message += did_you_mean(id, ids());
        problem(at, std::move(message));
    }

    void framework(const std::string& at, std::string_view id) {
        if (frameworks_.find(id)) return;
        dangling(at, "framework with this id, or this acronym alone,", id,
                 [&] { return ids_of(frameworks_.national); });
    }

    const FrameworkLevel* level(const std::string& at, const Framework& framework, std::string_view wanted) {
        const FrameworkLevel* found = wanted.empty() ? nullptr : framework.find_level(wanted);
        if (found || wanted.empty()) return found;
        std::vector<std::string_view> levels;
        for (const FrameworkLevel& known : framework.levels)
            levels.emplace_back(known.level);
        problem(at, quoted(wanted) + " is not a level of " + framework.id + ": " + listed(levels));
        return nullptr;
    }

    const Catalogue& catalogue_;
    const Frameworks& frameworks_;
    Problems& problems_;
    IdIndex systems_, scales_;
    std::string_view file_;
    int suggestions_ = 0;
};

}  // namespace

void check_references(const Catalogue& catalogue, const Frameworks& frameworks, Problems& problems) {
    Judge judge(catalogue, frameworks, problems);
    const auto check = [&](const auto& records, const std::vector<Origin>& origins, const std::string& list) {
        for (std::size_t i = 0; i < records.size(); ++i) {
            judge.set_file(catalogue.files[origins[i].file]);
            const std::string base = "/" + list + "/" + digits(origins[i].position);
            visit_references(records[i], base, judge);
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
    put_in_order(ids);
    for (std::size_t i = 0; i < learner.achievements.size(); ++i) {
        const auto [first, last] =
            std::equal_range(ids.begin(), ids.end(), std::string_view(learner.achievements[i].id));
        if (last - first > 1 && !learner.achievements[i].id.empty())
            judge.problem("/achievements/" + digits(i) + "/id", "this id stands at another achievement too");
    }
}

}  // namespace cairn
