// What the Europe demo promises: breadth, every code of every vocabulary, texts in three languages, no two outcomes alike.

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "cairn/catalogue_json.h"
#include "cairn/framework.h"
#include "cairn/position.h"
#include "fields_credential.h"
#include "fields_references.h"
#include "references.h"
#include "repository.h"

namespace cairn {
namespace {

const Catalogue& europe_demo() {
    static const Catalogue catalogue = [] {
        const auto files = read_folder("data/catalogues/europe-demo");
        std::vector<SourceFile> sources;
        for (const auto& [name, bytes] : files)
            sources.push_back({name, bytes});
        auto decoded = decode_catalogue(sources, built_in_frameworks());
        if (decoded) return std::move(decoded.value());
        for (const Problem& problem : decoded.problems())
            ADD_FAILURE() << problem.file << " " << problem.pointer << " " << problem.message;
        return Catalogue{};
    }();
    return catalogue;
}

// Which values of each vocabulary occur anywhere in the records.
class Census final : public FieldWalk {
public:
    Census() : FieldWalk("") {}

    template <class E>
    std::string missing() {
        std::string list;
        for (std::size_t i = 0; i < codes_of<E>.size(); ++i)
            if (!used_[&type_of<E>].contains(i)) list += std::string(codes_of<E>[i]) + " ";
        return list;
    }

private:
    void meet(const std::string&, const FieldType& type, const void* value) override {
        if (type.form == FieldType::Form::code) used_[&type].insert(*static_cast<const std::uint8_t*>(value));
    }

    std::map<const FieldType*, std::set<std::size_t>> used_;
};

template <class... E>
void expect_all_used(Census& census) {
    const auto expect_used = [&]<class One>(const One*) {
        EXPECT_EQ(census.missing<One>(), "") << "of the vocabulary that begins with " << codes_of<One>.front();
    };
    (expect_used(static_cast<const E*>(nullptr)), ...);
}

TEST(EuropeDemo, UsesEveryCodeOfEveryVocabularySomewhere) {
    Census census;
    for (const Provider& provider : europe_demo().providers)
        census.root(provider);
    for (const Skill& skill : europe_demo().skills)
        census.root(skill);
    for (const Credential& credential : europe_demo().credentials)
        census.root(credential);
    expect_all_used<ProviderType, SkillType, Setting, Kind, CertificateFormat, OutcomeType, LevelBasis, Cycle, Pace,
                    Intensity, AssessmentType, Supervision, AwardBasis, DeliveryFormat, Site, TeacherRole, Control,
                    StackingMode, RecognitionPurpose, RecognitionEffect, Extent, AutomaticScope, Industry, Function,
                    Support, Scenario, Aim, TwinTransition, Scope, Response, Funding, Mechanism, BodyType, QualityScope,
                    QualityElement, QualityTool, QualityGrading, QualityBenefit, Stage, Cefr, SpreadBy>(census);
}

TEST(EuropeDemo, NamesEveryQualityStandardOfTheVocabulary) {
    std::set<std::string> named;
    const auto gather = [&](const std::vector<QualityAssurance>& list) {
        for (const auto& quality : list)
            for (const Text& standard : quality.standards)
                named.insert(standard.entries.front().words);
    };
    for (const Provider& provider : europe_demo().providers)
        gather(provider.quality_assurance);
    for (const Credential& credential : europe_demo().credentials)
        gather(credential.quality_assurance);
    for (const char* standard : {"ESG", "EQAVET", "ISO-21001", "ISO-29993", "ISO-17024"})
        EXPECT_TRUE(named.contains(standard)) << standard;
}

TEST(EuropeDemo, HasAtLeast180IllustrativeRecordsInTwelveCountries) {
    EXPECT_GE(europe_demo().credentials.size(), 180U);
    std::set<CountryCode> countries;
    for (const Credential& credential : europe_demo().credentials) {
        EXPECT_TRUE(credential.illustrative.value_or(false)) << credential.id;
        if (const auto country = europe_demo().provider_of(credential).country) countries.insert(*country);
    }
    EXPECT_GE(countries.size(), 12U);
}

TEST(EuropeDemo, SpansEqfLevelsTwoToSeven) {
    const Frameworks frameworks = built_in_frameworks();
    std::set<int> levels;
    for (const Credential& credential : europe_demo().credentials) {
        const Position position = position_of(credential.level, frameworks);
        if (position.lowest() == position.highest()) levels.insert(position.lowest());
    }
    for (int level = 2; level <= 7; ++level)
        EXPECT_TRUE(levels.contains(level)) << level;
}

TEST(EuropeDemo, HasAtLeastFourteenAwardsEntryRequirementsAndIntakes) {
    int awards = 0, entries = 0, intakes = 0;
    std::set<std::size_t> forms, limits;
    const auto gather = [&](const auto& self, const Requirement& node) -> void {
        forms.insert(node.form.index());
        for (const Limit& limit : node.limits)
            limits.insert(limit.rule.index());
        for (const ChildNode& child : children(node))
            self(self, *child.node);
    };
    for (const Credential& credential : europe_demo().credentials) {
        if (credential.requirement()) {
            ++awards;
            gather(gather, *credential.requirement());
        }
        if (credential.entry) {
            ++entries;
            gather(gather, *credential.entry);
        }
        intakes += credential.duration && !credential.duration->intakes.empty() ? 1 : 0;
    }
    EXPECT_GE(awards, 14);
    EXPECT_GE(entries, 40);
    EXPECT_GE(intakes, 40);
    EXPECT_EQ(forms.size(), std::variant_size_v<Form>) << "every form of RULES.md is used";
    EXPECT_EQ(limits.size(), std::variant_size_v<LimitRule>) << "every limit of RULES.md is used";
}

constexpr LanguageCode english{{'e', 'n'}};  // the catalogue's first language, that of plain strings

bool speaks(const Credential& credential, LanguageCode language) {
    const auto in = [&](const Text& text) {
        return std::any_of(text.entries.begin(), text.entries.end(), [&](const auto& entry) {
            return (entry.language == LanguageCode{} ? english : entry.language) == language;
        });
    };
    return in(credential.title) && !credential.outcomes.empty() &&
           std::all_of(credential.outcomes.begin(), credential.outcomes.end(),
                       [&](const auto& outcome) { return in(outcome.statement); });
}

TEST(EuropeDemo, HasTitlesAndOutcomesInEnglishAndAThirdInGermanAndInSpanish) {
    const auto& records = europe_demo().credentials;
    const auto count = [&](LanguageCode language) {
        return static_cast<std::size_t>(std::count_if(records.begin(), records.end(),
                                                      [&](const auto& record) { return speaks(record, language); }));
    };
    EXPECT_EQ(count({{'e', 'n'}}), records.size());
    EXPECT_GE(count({{'d', 'e'}}) * 3, records.size());
    EXPECT_GE(count({{'e', 's'}}) * 3, records.size());
}

TEST(EuropeDemo, HasNoTwoOutcomesAlike) {
    // Alike: the same words in any order once numbers are taken out, so that a template with a swapped figure is found too.
    std::map<std::multiset<std::u32string>, std::string> seen;
    for (const Credential& credential : europe_demo().credentials)
        for (const LearningOutcome& outcome : credential.outcomes) {
            std::multiset<std::u32string> words;
            for (auto& word : fold_words(words_for(outcome.statement, {{'e', 'n'}}, {{'e', 'n'}})))
                if (word.find_first_not_of(U"0123456789") != std::u32string::npos) words.insert(std::move(word));
            const auto [other, fresh] = seen.emplace(std::move(words), credential.id);
            EXPECT_TRUE(fresh) << credential.id << " and " << other->second;
        }
}

TEST(EuropeDemo, NamesOnlyEscoSkillsThatExist) {
    const auto esco = read_shared("samples/esco/skills_en.csv");
    if (!esco) GTEST_SKIP() << "../shared/samples is not here";
    class Gather final : public ReferenceVisitor {
    public:
        using ReferenceVisitor::operator();
        void operator()(const std::string&, const SkillRef& skill) override { ids.insert(skill.id); }
        std::set<std::string> ids;
    } gather;
    for (const Credential& credential : europe_demo().credentials)
        visit_references(credential, "", gather);
    EXPECT_GE(gather.ids.size(), 300U);
    for (const std::string& id : gather.ids) {
        if (!is_esco_skill(id)) continue;
        EXPECT_NE(esco->find(id + ","), std::string::npos) << id;
        EXPECT_NE(europe_demo().skill(id), nullptr) << "no label for " << id;
    }
}

}  // namespace
}  // namespace cairn
