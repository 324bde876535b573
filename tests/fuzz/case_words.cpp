#include "case_words.h"

#include <algorithm>
#include <map>

namespace cairn {
namespace {

using Texts = std::vector<std::string>;

const Texts days{"2023-12-31", "2024-02-29", "2025-02-28", "2026-06-14", "2026-06-15",
                 "2026-06-16", "2027-01-11", "1900-01-01", "9999-12-31"};
const Texts fields{"07", "0715", "06", "0613", "0416"};
const Texts countries{"IE", "NL", "GB", "DE"};
const Texts kinds{"microcredential", "certificate", "licence", "qualification"};
const Texts tags{"core", "free"};
const Texts basis{"programme", "assessment", "prior-learning", "formal", "informal"};
const Texts delivery{"online", "blended", "face-to-face"};
const Texts titles{"WELD", "basic", "Welding basics", "\u00df", "a"};

const std::map<std::string, Texts> words{
    {"issued", days},
    {"expires", days},
    {"date", days},
    {"validity", {"P0D", "P1D", "P1M", "P1Y", "P18M", "P999Y"}},
    {"by", {"provider", "field", "country", "tag", "eqf"}},
    {"fields", fields},
    {"occupation", {"2", "25", "2512", "7212"}},
    {"sectors", {"C", "25", "25.62", "J"}},
    {"countries", countries},
    {"country", countries},
    {"kinds", kinds},
    {"kind", kinds},
    {"tags", tags},
    {"basis", basis},
    {"awardBasis", basis},
    {"delivery", delivery},
    {"format", delivery},
    {"title", titles},
    {"system", {"ECTS", "UK", "SCQF", "ECVET", "X", "Y"}},
    {"creditSystem", {"ECTS", "UK", "SCQF", "ECVET", "X", "Y"}},
    {"code", {"de", "en"}},
    {"cefr", {"A1", "A2", "B1", "B2", "C1", "C2"}},
    {"framework", {"IE:NFQ", "NL:NLQF"}},
    {"level", {"Entry", "5", "6", "7"}},
    {"name", {"cohort", "city"}},
    {"in", {"x", "y"}},
    {"cohort", {"x", "y"}},
    {"milestone", {"m1", "m2"}},
    {"milestones", {"m1", "m2"}},
};

const std::vector<Texts> families{
    {"all", "any", "one", "none", "sequence"},
    {"credential", "holds"},
    {"credentials", "except"},
    {"atLeast", "atMost"},
    {"minGrade", "average"},
    {"maxAge", "within"},
    {"credits", "count", "share"},
    {"min", "max"},
    {"then", "else"},
    {"fields", "sectors", "skills", "tags", "basis", "delivery", "title", "kinds", "countries", "providers"},
    {"issued", "expires"},
};

}  // namespace

const std::vector<std::string>& words_of(const std::string& key) {
    static const Texts none;
    const auto found = words.find(key);
    return found == words.end() ? none : found->second;
}

const std::vector<Json>& boundary_numbers() {
    static const std::vector<Json> numbers{
        0,       1,       2,    3,      4,      5,    8,    9,        10,     60,        0.01,  0.02,      0.03,
        0.25,    0.5,     0.75, 0.0001, 0.9999, 1.5,  2.5,  99999.99, 100000, 100000.01, 12000, 12001,     999999,
        1000000, 1000001, -1,   -0.01,  1e9,    1e13, 1e-9, 100,      0.005,  28,        12,    2147483647};
    return numbers;
}

const std::vector<std::string>& keys_like(const std::string& key) {
    static const Texts none;
    const auto has_it = [&](const Texts& family) {
        return std::find(family.begin(), family.end(), key) != family.end();
    };
    const auto found = std::find_if(families.begin(), families.end(), has_it);
    return found == families.end() ? none : *found;
}

}  // namespace cairn
