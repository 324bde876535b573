#include "cairn/framework.h"

#include <algorithm>

#include "cairn/catalogue_json.h"
#include "fields_framework.h"
#include "fields_reader.h"
#include "generated/cairn_embedded.h"
#include "json_document.h"
#include "numbers.h"

namespace cairn {
namespace {

bool is_eqf_document(const JsonTree& tree) {
    if (tree.kind(0) != JsonTree::Kind::object) return false;
    for (auto child = tree.first_child(0); child != JsonTree::nothing; child = tree.next(child))
        if (tree.key(child) == "id") return tree.text(child) == "EQF";
    return false;
}

template <class Document>
Problems read_document(const JsonTree& tree, std::string_view file, Document& document) {
    Problems problems;
    Reader(tree, file, "", problems).root(document);
    return problems;
}

bool answers_to(const Framework& framework, std::string_view id) {
    return framework.id == id ||
           std::find(framework.other_ids.begin(), framework.other_ids.end(), id) != framework.other_ids.end();
}

/// A spelling that two levels share would leave open which is meant.
void check_spellings(const Framework& framework, std::string_view file, Problems& problems) {
    std::vector<std::string> spellings;
    for (std::size_t i = 0; i < framework.levels.size(); ++i) {
        std::vector<std::string> own{fold(framework.levels[i].level)};
        for (const std::string& alias : framework.levels[i].aliases)
            own.push_back(fold(alias));
        for (const std::string& spelling : own)
            if (std::find(spellings.begin(), spellings.end(), spelling) != spellings.end())
                problems.push_back({std::string(file), "/levels/" + digits(i),
                                    "\"" + spelling + "\" is a spelling of an earlier level too"});
        spellings.insert(spellings.end(), own.begin(), own.end());
    }
}

void check_ids(const Framework& framework, const Frameworks& others, std::string_view file, Problems& problems) {
    const auto check = [&](const std::string& id, std::string pointer) {
        for (const Framework& other : others.national)
            if (answers_to(other, id))
                problems.push_back({std::string(file), std::move(pointer),
                                    "\"" + id + "\" names the framework " + other.id + " already"});
    };
    check(framework.id, "/id");
    for (std::size_t i = 0; i < framework.other_ids.size(); ++i)
        check(framework.other_ids[i], "/otherIds/" + digits(i));
}

template <class Same>
const FrameworkLevel* find_spelling(const Framework& framework, Same same) {
    for (const FrameworkLevel& level : framework.levels)
        if (same(level.level) || std::any_of(level.aliases.begin(), level.aliases.end(), same)) return &level;
    return nullptr;
}

}  // namespace

const FrameworkLevel* Framework::find_level(std::string_view wanted) const {
    // Nearly every record writes a level as the framework does; folding is for the rest.
    if (const auto* level = find_spelling(*this, [&](const std::string& spelling) { return spelling == wanted; }))
        return level;
    const std::string folded = fold(wanted);
    return find_spelling(*this, [&](const std::string& spelling) { return fold(spelling) == folded; });
}

const Framework* Frameworks::find(std::string_view id) const {
    for (const Framework& framework : national)
        if (answers_to(framework, id)) return &framework;
    const Framework* found = nullptr;
    for (const Framework& framework : national) {
        if (framework.acronym != id) continue;
        if (found) return nullptr;
        found = &framework;
    }
    return found;
}

Problems add_framework(Frameworks& frameworks, std::string_view file, std::string_view json) {
    JsonTree tree;
    if (const auto error = read_json(json, max_json_depth, tree)) return {{std::string(file), "", error->message}};
    if (is_eqf_document(tree)) {
        EqfDocument document;
        Problems problems = read_document(tree, file, document);
        if (problems.empty() && !frameworks.eqf.empty())
            problems.push_back({std::string(file), "/id", "the EQF is there already"});
        if (problems.empty()) frameworks.eqf = std::move(document.levels);
        return problems;
    }
    NationalDocument document;
    Problems problems = read_document(tree, file, document);
    if (!problems.empty()) return problems;
    check_spellings(document.framework, file, problems);
    check_ids(document.framework, frameworks, file, problems);
    if (problems.empty()) frameworks.national.push_back(std::move(document.framework));
    return problems;
}

Result<Frameworks> built_in_frameworks() {
    Frameworks frameworks;
    Problems problems;
    for (const EmbeddedFile& file : embedded_frameworks()) {
        const Problems found = add_framework(frameworks, file.name, file.text);
        problems.insert(problems.end(), found.begin(), found.end());
    }
    if (!problems.empty()) return problems;
    return frameworks;
}

}  // namespace cairn
