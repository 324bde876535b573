#include "cairn/lint.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "cairn/catalogue_json.h"
#include "repository.h"
#include "sample_catalogue.h"

namespace cairn {
namespace {

using Lines = std::vector<std::string>;

/// "kind pointer" of each finding.
Lines lines(const Catalogue& catalogue) {
    Lines out;
    for (const Lint& found : lint(catalogue, shipped_frameworks()))
        out.push_back(std::string(code(found.kind)) + ' ' + found.problem.pointer);
    return out;
}

std::string messages(const Catalogue& catalogue) {
    std::string out;
    for (const Lint& found : lint(catalogue, shipped_frameworks()))
        out += found.problem.message + '\n';
    return out;
}

/// The award stands first, with these keys; "a" and "b" (5 ECTS each, tag t, in Ireland and the Netherlands), "c" (of unknown size, level
/// and country, tag u) and "d" (2 ECTS, EQF 7, tag v) can be had for nothing.
Catalogue with_award(const std::string& keys) {
    return catalogue_with(R"([{"id": "award", "title": "Award", "provider": "ie", "kind": "qualification", )" + keys +
                          R"(},
      {"id": "a", "title": "A", "provider": "ie", "kind": "microcredential", "tags": ["t"], "level": {"eqf": 5},
       "workload": {"credits": {"system": "ECTS", "value": 5}}},
      {"id": "b", "title": "B", "provider": "nl", "kind": "microcredential", "tags": ["t"], "level": {"eqf": 6},
       "workload": {"credits": {"system": "ECTS", "value": 5}}},
      {"id": "c", "title": "C", "provider": "nowhere", "kind": "certificate", "tags": ["u"]},
      {"id": "d", "title": "D", "provider": "nl", "kind": "certificate", "tags": ["v"], "level": {"eqf": 7},
       "workload": {"credits": {"system": "ECTS", "value": 2}}}])");
}

/// With a requirement; pointers start there.
Lines of_rule(const std::string& rule) {
    Lines out = lines(with_award(R"("stacking": {"requirement": )" + rule + "}"));
    const std::string base = "/credentials/0/stacking/requirement";
    for (std::string& line : out)
        if (const auto at = line.find(base); at != std::string::npos) line.erase(at, base.size());
    return out;
}

Lines of_entry(const std::string& rule) {
    Lines out = lines(with_award(R"("entry": )" + rule));
    const std::string base = "/credentials/0/entry";
    for (std::string& line : out)
        if (const auto at = line.find(base); at != std::string::npos) line.erase(at, base.size());
    return out;
}

const Lines nothing;

TEST(Lint, ARuleThatRecordsOfTheCatalogueCanMeetIsNotReported) {
    EXPECT_EQ(of_rule(R"({"all": [{"credential": "a"}, {"take": {"credits": {"min": 5}, "from": {"tags": ["t"]}}},
        {"milestone": "m"}], "limits": [{"atLeast": {"credits": 10}}, {"spread": {"by": "provider", "min": 2}}]})"),
              nothing);
    EXPECT_EQ(of_entry(R"({"note": "An interview"})"), nothing);
}

TEST(Lint, AFindingNamesFilePlaceAndReasonAndIsAWarning) {
    const auto found = lint(with_award(R"("stacking": {"requirement":
        {"take": {"count": {"min": 1}, "from": {"tags": ["x"]}}}})"),
                            shipped_frameworks());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].severity, LintSeverity::warning);
    EXPECT_EQ(found[0].kind, LintKind::unsatisfiable);
    EXPECT_EQ(found[0].problem,
              (Problem{"sample.json", "/credentials/0/stacking/requirement/take/from",
                       "nothing else in this catalogue is in this pool; only achievements from elsewhere "
                       "can complete the award"}));
}

// 1. What nothing in the catalogue can satisfy.

TEST(Lint, APoolThatHasNoRecordCannotReachAMinimum) {
    EXPECT_EQ(of_rule(R"({"take": {"credits": {"min": 1}, "from": {"kinds": ["licence"]}}})"),
              Lines{"unsatisfiable /take/from"});
    EXPECT_EQ(of_rule(R"({"take": {"count": {"min": 0}, "from": {"kinds": ["licence"]}}})"), nothing);
    EXPECT_EQ(of_rule(R"({"take": {"credits": {"min": 0, "max": 9}, "from": {"kinds": ["licence"]}}})"), nothing);
}

TEST(Lint, ARecordThatLeavesOutTheFactThatAPoolAsksForMayBeInIt) {
    EXPECT_EQ(of_rule(R"({"take": {"count": {"min": 1}, "from": {"eqf": {"min": 8}}}})"), nothing) << "c has no level";
    EXPECT_EQ(of_rule(R"({"take": {"count": {"min": 1}, "from": {"eqf": {"min": 8}, "tags": ["t", "v"]}}})"),
              Lines{"unsatisfiable /take/from"});
    EXPECT_EQ(of_rule(R"({"take": {"credits": {"min": 500}, "from": {"tags": ["u"]}}})"), nothing)
        << "of c it is unknown what it is worth";
}

TEST(Lint, APoolOfIdsCannotBeMetFromElsewhere) {
    const std::string found = messages(with_award(R"("stacking": {"requirement":
        {"take": {"count": {"min": 1}, "from": {"credentials": ["a"], "tags": ["v"]}}}})"));
    EXPECT_NE(found.find("; the award can never be completed"), std::string::npos) << found;
}

TEST(Lint, TheAwardItselfIsNotWhatCompletesIt) {
    EXPECT_EQ(of_rule(R"({"take": {"count": {"min": 1}, "from": {"kinds": ["qualification"]}}})"),
              Lines{"unsatisfiable /take/from"});
}

TEST(Lint, FewAchievementsThatAreTooSmallDoNotMakeAMinimumHoweverOftenTheyAreEarned) {
    EXPECT_EQ(
        of_rule(R"({"take": {"credits": {"min": 10.01}, "count": {"min": 0, "max": 2}, "from": {"tags": ["t"]}}})"),
        Lines{"unsatisfiable /take/credits"});
    EXPECT_EQ(of_rule(R"({"take": {"credits": {"min": 10}, "count": {"min": 0, "max": 2}, "from": {"tags": ["t"]}}})"),
              nothing);
}

TEST(Lint, ManyAchievementsThatAreTooLargeBreakAMaximum) {
    EXPECT_EQ(of_rule(R"({"take": {"credits": {"min": 0, "max": 9}, "count": {"min": 2}, "from": {"tags": ["t"]}}})"),
              Lines{"unsatisfiable /take/credits"});
    EXPECT_EQ(of_rule(R"({"take": {"credits": {"min": 0, "max": 10}, "count": {"min": 2}, "from": {"tags": ["t"]}}})"),
              nothing);
    EXPECT_EQ(
        of_rule(
            R"({"take": {"credits": {"min": 0, "max": 9}, "count": {"min": 2}, "from": {"tags": ["t"]}, "split": true}})"),
        nothing)
        << "parts of them are less";
}

TEST(Lint, WhatOnlyRepeatsReachIsSaidToBeThat) {
    EXPECT_EQ(of_rule(R"({"take": {"credits": {"min": 10.5}, "from": {"tags": ["t"]}}})"),
              Lines{"only-by-repeats /take/credits"});
    EXPECT_EQ(of_rule(R"({"take": {"credits": {"min": 10}, "from": {"tags": ["t"]}}})"), nothing);
    EXPECT_EQ(of_rule(R"({"take": {"count": {"min": 3}, "from": {"tags": ["t"]}}})"),
              Lines{"only-by-repeats /take/count"});
    EXPECT_EQ(
        of_rule(
            R"({"take": {"from": {"tags": ["t", "v"]}}, "limits": [{"atLeast": {"credits": 6}, "of": {"eqf": {"min": 6, "max": 6}}}]})"),
        Lines{"only-by-repeats /limits/0/atLeast"});
}

TEST(Lint, ALimitThatNothingCountedHereAddsToIsReported) {
    EXPECT_EQ(of_rule(R"({"all": [{"credential": "a"}, {"take": {"credits": {"min": 5}, "from": {"tags": ["t"]}}}],
        "limits": [{"atLeast": {"credits": 2}, "of": {"tags": ["v"]}}]})"),
              Lines{"unsatisfiable /limits/0/atLeast"});
    EXPECT_EQ(of_rule(R"({"all": [{"credential": "a"}, {"take": {"from": {"tags": ["v"]}}}],
        "limits": [{"atLeast": {"credits": 2}, "of": {"tags": ["v"]}}]})"),
              nothing);
}

TEST(Lint, AShareThatNothingCountedHereAddsToIsReportedIfSomethingMustBeCounted) {
    const std::string limit = R"("limits": [{"atLeast": {"share": 0.1}, "of": {"tags": ["v"]}}])";
    EXPECT_EQ(of_rule(R"({"take": {"credits": {"min": 5}, "from": {"tags": ["t"]}}, )" + limit + "}"),
              Lines{"unsatisfiable /limits/0/atLeast"});
    EXPECT_EQ(of_rule(R"({"take": {"from": {"tags": ["t"]}}, )" + limit + "}"), nothing) << "a share of nothing is met";
    EXPECT_EQ(
        of_rule(
            R"({"take": {"credits": {"min": 5}, "from": {"tags": ["t"]}}, "limits": [{"atMost": {"share": 0.9}, "of": {"tags": ["t"]}}]})"),
        Lines{"unsatisfiable /limits/0/atMost"});
    EXPECT_EQ(
        of_rule(
            R"({"take": {"credits": {"min": 5}, "from": {"tags": ["t"]}}, "limits": [{"atMost": {"share": 1}, "of": {"tags": ["t"]}}]})"),
        nothing);
}

TEST(Lint, WhatLearnersSayOfThemselvesMayAlwaysBeSo) {
    EXPECT_EQ(
        of_entry(
            R"({"all": [{"level": {"eqf": 8, "formalOnly": true}}, {"skill": "s1"}, {"language": {"code": "de", "cefr": "C2"}},
        {"experience": {"months": 12000}}, {"milestone": "m"}, {"attribute": {"name": "n", "in": ["x"]}}]})"),
        nothing);
}

TEST(Lint, AnEntryIsJudgedAsOne) {
    const std::string found =
        messages(with_award(R"("entry": {"take": {"count": {"min": 1}, "from": {"tags": ["x"]}}})"));
    EXPECT_NE(found.find("; only achievements from elsewhere can admit anyone"), std::string::npos) << found;
}

// 2. Cycles.

/// Records from p to s with these keys; plain ones without.
Catalogue records(const std::vector<std::string>& keys) {
    std::string json = "[";
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const std::string id(1, static_cast<char>('p' + i));
        json += (i > 0 ? "," : "") +
                (R"({"id": ")" + id + R"(", "title": ")" + id + R"(", "provider": "ie", "kind": "certificate")") +
                (keys[i].empty() ? "" : ", " + keys[i]) + "}";
    }
    return catalogue_with(json + "]");
}

std::string requirement(const std::string& rule) {
    return R"("stacking": {"requirement": )" + rule + "}";
}

TEST(Lint, ACycleOfPrerequisitesIsAnErrorWithItsPath) {
    const auto found = lint(
        records({"", requirement(R"({"all": [{"milestone": "m"}, {"credential": "r"}]})"), R"("entry": {"holds": "s"})",
                 requirement(R"({"take": {"count": {"min": 1}, "from": {"credentials": ["q"]}}})")}),
        shipped_frameworks());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].severity, LintSeverity::error);
    EXPECT_EQ(found[0].kind, LintKind::cycle);
    EXPECT_EQ(found[0].problem.pointer, "/credentials/1/stacking/requirement/all/1/credential");
    EXPECT_EQ(found[0].problem.message,
              "this is a cycle of prerequisites, in which nothing can come first: q → r → s → q");
}

TEST(Lint, AnAwardThatNeedsItselfIsACycle) {
    EXPECT_EQ(lines(records({R"("entry": {"holds": "p"})"})), Lines{"cycle /credentials/0/entry/holds"});
    EXPECT_EQ(lines(records({requirement(
                  R"({"take": {"from": {}}, "limits": [{"atLeast": {"count": 1}, "of": {"credentials": ["p"]}}]})")})),
              Lines{"cycle /credentials/0/stacking/requirement/limits/0/of/credentials"});
}

TEST(Lint, ACycleThatAnAlternativeAvoidsIsNone) {
    for (const char* rule : {R"({"any": [{"credential": "q"}, {"milestone": "m"}]})", R"({"credential": ["q", "r"]})",
                             R"({"some": {"min": 1, "of": [{"credential": "q"}, {"credential": "r"}]}})",
                             R"({"one": [{"credential": "q"}, {"credential": "r"}]})",
                             R"({"when": {"skill": "s1"}, "then": {"credential": "q"}})",
                             R"({"when": {"credential": "q"}, "then": {"skill": "s1"}, "else": {"skill": "s2"}})",
                             R"({"none": [{"credential": "q"}]})",
                             R"({"take": {"count": {"min": 1}, "from": {"kinds": ["certificate"]}}})",
                             R"({"take": {"from": {"credentials": ["q"]}}})"})
        EXPECT_EQ(lines(records({requirement(rule), requirement(R"({"credential": "p"})"), ""})), nothing) << rule;
}

TEST(Lint, ACycleThatEveryAlternativeLeadsBackToIsReported) {
    for (const char* rule :
         {R"({"any": [{"credential": "q"}, {"credential": "r"}]})", R"({"credential": ["q", "r"]})",
          R"({"some": {"min": 2, "of": [{"credential": "q"}, {"credential": "r"}, {"milestone": "m"}]}})",
          R"({"when": {"skill": "s1"}, "then": {"credential": "q"}, "else": {"credential": "r"}})",
          R"({"sequence": [{"milestone": "m"}, {"credential": "q"}]})"}) {
        const auto found =
            lint(records({requirement(rule), requirement(R"({"credential": "p"})"), R"("entry": {"holds": "p"})"}),
                 shipped_frameworks());
        ASSERT_FALSE(found.empty()) << rule;
        EXPECT_EQ(found[0].kind, LintKind::cycle) << rule;
        EXPECT_NE(found[0].problem.message.find("p → q → p"), std::string::npos) << found[0].problem.message;
    }
}

TEST(Lint, EachCycleIsReportedOnceInTheOrderOfTheCatalogue) {
    EXPECT_EQ(lines(records({requirement(R"({"credential": "s"})"), requirement(R"({"credential": "r"})"),
                             requirement(R"({"credential": "q"})"), requirement(R"({"credential": "s"})")})),
              (Lines{"unreachable /credentials/0/stacking/requirement/credential",
                     "cycle /credentials/1/stacking/requirement/credential",
                     "cycle /credentials/3/stacking/requirement/credential"}));
}

// 3. Numbers that rule one another out.

TEST(Lint, AMinimumAboveTheMaximumOfTheSameOrAWiderPoolIsAContradiction) {
    const auto limits = [](const char* least, const char* most) {
        return of_rule(R"({"take": {"from": {}}, "limits": [)" + std::string(least) + ", " + most + "]}");
    };
    EXPECT_EQ(limits(R"({"atLeast": {"credits": 5}, "of": {"tags": ["t"]}})",
                     R"({"atMost": {"credits": 4.99}, "of": {"tags": ["t"]}})"),
              Lines{"contradiction /limits/0/atLeast"});
    EXPECT_EQ(limits(R"({"atLeast": {"credits": 5}, "of": {"tags": ["t"]}})",
                     R"({"atMost": {"credits": 5}, "of": {"tags": ["t"]}})"),
              nothing);
    EXPECT_EQ(limits(R"({"atLeast": {"count": 2}, "of": {"tags": ["t"], "eqf": {"min": 6}}})",
                     R"({"atMost": {"count": 1}, "of": {"tags": ["t", "u"], "eqf": {"min": 5}}})"),
              Lines{"contradiction /limits/0/atLeast"});
    EXPECT_EQ(limits(R"({"atLeast": {"count": 1}, "of": {"tags": ["t", "u"]}})",
                     R"({"atMost": {"count": 0}, "of": {"tags": ["t"]}})"),
              nothing)
        << "the maximum is of a narrower pool";
    EXPECT_EQ(limits(R"({"atLeast": {"credits": 5}})", R"({"atMost": {"count": 1}})"), nothing)
        << "they count different things";
    EXPECT_EQ(limits(R"({"atLeast": {"share": 0.5}, "of": {"tags": ["t"]}})", R"({"atMost": {"share": 0.4}})"), nothing)
        << "nothing need be counted";
}

TEST(Lint, ExceptionsAndAlternativesDecideWhichPoolIsTheWider) {
    const auto limits = [](const char* least, const char* most) {
        return of_rule(R"({"take": {"from": {}}, "limits": [{"atLeast": {"count": 2}, "of": )" + std::string(least) +
                       R"(}, {"atMost": {"count": 1}, "of": )" + most + "}]}");
    };
    const Lines contradiction{"contradiction /limits/0/atLeast"};
    EXPECT_EQ(limits(R"({"tags": ["t"], "except": ["b", "c"]})", R"({"except": ["b"]})"),
              (Lines{"contradiction /limits/0/atLeast"}));
    EXPECT_EQ(limits(R"({"tags": ["t"]})", R"({"except": ["b"]})"), nothing);
    EXPECT_EQ(limits(R"({"tags": ["t"]})", R"({"anyOf": [{"tags": ["v"]}, {"tags": ["t", "u"]}]})"), contradiction);
    EXPECT_EQ(limits(R"({"tags": ["t"]})", R"({"anyOf": [{"tags": ["v"]}]})"), nothing);
    EXPECT_EQ(limits(R"({"credentials": ["a", "b"]})", R"({"except": ["c"]})"), contradiction);
}

TEST(Lint, AMinimumAboveWhatThePartsMayCountIsAContradiction) {
    const auto parts = [](const char* least) {
        return of_rule(
            R"({"all": [{"take": {"credits": {"min": 0, "max": 4}, "from": {}}}, {"take": {"credits": {"min": 0, "max": 3}, "from": {}}}, {"credential": "d"}],
            "limits": [{"atLeast": )" +
            std::string(least) + "}]}");
    };
    EXPECT_EQ(parts(R"({"credits": 9.01})"), Lines{"contradiction /limits/0/atLeast"});
    EXPECT_EQ(parts(R"({"credits": 9})"), nothing);
    const auto one = [](const char* form, const char* least) {
        return of_rule(
            R"({"some": {"min": 1, "max": )" + std::string(form) +
            R"(, "of": [{"credential": "a"}, {"credential": "b"}, {"credential": "d"}]}, "limits": [{"atLeast": {"credits": )" +
            least + "}}]}");
    };
    EXPECT_EQ(one("1", "5.5"), Lines{"contradiction /limits/0/atLeast"});
    EXPECT_EQ(one("2", "10"), nothing) << "a and b";
    EXPECT_EQ(one("2", "10.5"), Lines{"contradiction /limits/0/atLeast"});
}

TEST(Lint, AMaximumBelowWhatThePartsMustCountIsAContradiction) {
    const auto parts = [](const char* most, const char* share) {
        return of_rule(R"({"all": [{"id": "n", "take": {"credits": {"min": 5}, "from": {"tags": ["t"]}}},
            {"take": {"credits": {"min": 2}, "from": {}, )" +
                       std::string(share) + R"( "split": false}}], "limits": [{"atMost": {"credits": )" + most +
                       "}}]}");
    };
    EXPECT_EQ(parts("6.99", ""), Lines{"contradiction /limits/0/atMost"});
    EXPECT_EQ(parts("7", ""), nothing);
    EXPECT_EQ(parts("6.99", R"("share": {"with": ["n"], "max": {"credits": 2}},)"), nothing)
        << "what is shared counts once";
    EXPECT_EQ(of_rule(R"({"any": [{"credential": "a"}, {"credential": "d"}], "limits": [{"atMost": {"credits": 2}}]})"),
              nothing);
    EXPECT_EQ(of_rule(R"({"any": [{"credential": "a"}, {"credential": "d"}], "limits": [{"atMost": {"credits": 1}}]})"),
              Lines{"contradiction /limits/0/atMost"});
    EXPECT_EQ(of_rule(R"({"any": [{"credential": "a"}, {"milestone": "m"}], "limits": [{"atMost": {"credits": 1}}]})"),
              nothing);
}

TEST(Lint, ASpreadOverMoreGroupsThanThereAreIsReported) {
    const auto spread = [](const char* limit) {
        return of_rule(
            R"({"take": {"credits": {"min": 5}, "count": {"min": 1, "max": 3}, "from": {"tags": ["t", "v"]}}, "limits": [{"spread": )" +
            std::string(limit) + "}]}");
    };
    EXPECT_EQ(spread(R"({"by": "provider", "min": 2})"), nothing);
    EXPECT_EQ(spread(R"({"by": "provider", "min": 3})"), Lines{"unsatisfiable /limits/0/spread/min"});
    EXPECT_EQ(spread(R"({"by": "eqf", "min": 3})"), nothing);
    EXPECT_EQ(spread(R"({"by": "tag", "min": 3})"), Lines{"unsatisfiable /limits/0/spread/min"});
    EXPECT_EQ(spread(R"({"by": "field", "min": 30})"), Lines{}) << "no record says what field it is in";
    EXPECT_EQ(
        of_rule(
            R"({"take": {"count": {"min": 1, "max": 3}, "from": {"tags": ["t", "u"]}}, "limits": [{"spread": {"by": "country", "min": 3}}]})"),
        nothing)
        << "the country of c's provider is unknown";
    EXPECT_EQ(
        of_rule(
            R"({"take": {"count": {"min": 1, "max": 3}, "from": {"tags": ["t", "u"]}}, "limits": [{"spread": {"by": "country", "min": 4}}]})"),
        Lines{"contradiction /limits/0/spread/min"})
        << "three achievements";
}

TEST(Lint, BoundsForEachGroupOfASpreadMayLeaveNoRoom) {
    const auto spread = [](const char* limit) {
        return of_rule(
            R"({"take": {"credits": {"min": 10, "max": 12}, "from": {"tags": ["t", "u"]}}, "limits": [{"spread": )" +
            std::string(limit) + "}]}");
    };
    EXPECT_EQ(spread(R"({"by": "provider", "max": 2, "perGroup": {"atMost": {"credits": 5}}})"), nothing);
    EXPECT_EQ(spread(R"({"by": "provider", "max": 2, "perGroup": {"atMost": {"credits": 4}}})"),
              Lines{"contradiction /limits/0/spread/perGroup/atMost"});
    EXPECT_EQ(spread(R"({"by": "provider", "perGroup": {"atMost": {"credits": 3}}})"),
              Lines{"unsatisfiable /limits/0/spread/perGroup/atMost"})
        << "three providers";
    EXPECT_EQ(spread(R"({"by": "provider", "max": 2, "perGroup": {"atMost": {"share": 0.4}}})"),
              Lines{"contradiction /limits/0/spread/perGroup/atMost"});
    EXPECT_EQ(spread(R"({"by": "provider", "max": 2, "perGroup": {"atMost": {"share": 0.5}}})"), nothing);
    EXPECT_EQ(spread(R"({"by": "provider", "min": 3, "perGroup": {"atLeast": {"credits": 4}}})"), nothing);
    EXPECT_EQ(spread(R"({"by": "provider", "min": 3, "perGroup": {"atLeast": {"credits": 4.01}}})"),
              Lines{"contradiction /limits/0/spread/perGroup/atLeast"});
    EXPECT_EQ(spread(R"({"by": "provider", "min": 3, "perGroup": {"atLeast": {"share": 0.34}}})"),
              Lines{"contradiction /limits/0/spread/perGroup/atLeast"});
    EXPECT_EQ(spread(R"({"by": "tag", "max": 1, "perGroup": {"atMost": {"share": 0.4}}})"), nothing)
        << "some may have no tag";
}

TEST(Lint, MoreThanAWindowHoldsCannotLieInIt) {
    EXPECT_EQ(of_rule(R"({"take": {"from": {}}, "limits": [{"last": {"credits": 10, "atLeast": {"credits": 10.5}}}]})"),
              Lines{"contradiction /limits/0/last/atLeast"});
    EXPECT_EQ(of_rule(R"({"take": {"from": {}}, "limits": [{"last": {"credits": 10, "atLeast": {"credits": 10}}}]})"),
              nothing);
    EXPECT_EQ(
        of_rule(
            R"({"take": {"from": {"tags": ["t"]}}, "limits": [{"last": {"credits": 10, "atLeast": {"credits": 5}, "of": {"tags": ["v"]}}}]})"),
        Lines{"unsatisfiable /limits/0/last/atLeast"});
}

TEST(Lint, TwoThatMustBothBeCountedCannotBeKeptApart) {
    const char* apart = R"(, "limits": [{"notTogether": ["a", "b"]}]})";
    EXPECT_EQ(of_rule(std::string(R"({"all": [{"credential": "a"}, {"sequence": [{"credential": "b"}]}])") + apart),
              Lines{"contradiction /limits/0/notTogether"});
    EXPECT_EQ(of_rule(std::string(R"({"all": [{"credential": "a"}, {"credential": ["b", "c"]}])") + apart), nothing);
    EXPECT_EQ(of_rule(std::string(R"({"any": [{"credential": "a"}, {"credential": "b"}])") + apart), nothing);
}

TEST(Lint, MoreThanThereAreCannotBeAskedFor) {
    EXPECT_EQ(of_rule(R"({"some": {"min": 3, "of": [{"credential": "a"}, {"credential": "b"}]}})"),
              Lines{"contradiction /some/min"});
    EXPECT_EQ(of_rule(R"({"one": [{"experience": {"months": 0}}, {"take": {"from": {}}}]})"), Lines{"contradiction "});
}

// 4. Dead branches.

TEST(Lint, AnAlternativeThatCannotHoldIsDead) {
    EXPECT_EQ(of_rule(R"({"any": [{"credential": "a"}, {"take": {"count": {"min": 1}, "from": {"tags": ["x"]}}}]})"),
              Lines{"dead-branch /any/1/take/from"});
    EXPECT_EQ(
        of_rule(
            R"({"some": {"min": 1, "of": [{"credential": "a"}, {"all": [{"credential": "b"}, {"take": {"count": {"min": 1}, "from": {"tags": ["x"]}}}]}]}})"),
        Lines{"dead-branch /some/of/1/all/1/take/from"});
    EXPECT_EQ(of_rule(R"({"when": {"skill": "s1"}, "then": {"take": {"count": {"min": 1}, "from": {"tags": ["x"]}}}})"),
              Lines{"dead-branch /then/take/from"});
}

TEST(Lint, WhereNoAlternativeCanHoldEachIsSaidToBeOneOfTooFew) {
    const Catalogue catalogue = with_award(requirement(R"({"some": {"min": 2, "of": [{"credential": "a"},
        {"take": {"count": {"min": 1}, "from": {"tags": ["x"]}}}, {"take": {"count": {"min": 1}, "from": {"tags": ["y"]}}}]}})"));
    EXPECT_EQ(lines(catalogue), (Lines{"unsatisfiable /credentials/0/stacking/requirement/some/of/1/take/from",
                                       "unsatisfiable /credentials/0/stacking/requirement/some/of/2/take/from"}));
    EXPECT_NE(messages(catalogue).find("make this branch hold, and too few others can"), std::string::npos);
}

TEST(Lint, ATestThatNeverOrAlwaysHoldsIsConstant) {
    EXPECT_EQ(
        of_rule(
            R"({"when": {"take": {"count": {"min": 1}, "from": {"tags": ["x"]}}}, "then": {"credential": "a"}, "else": {"credential": "b"}})"),
        Lines{"constant-test /when"});
    EXPECT_EQ(
        of_rule(R"({"when": {"experience": {"months": 0}}, "then": {"credential": "a"}, "else": {"credential": "b"}})"),
        Lines{"constant-test /when"});
    EXPECT_EQ(
        of_rule(R"({"when": {"experience": {"months": 1}}, "then": {"credential": "a"}, "else": {"credential": "b"}})"),
        nothing);
}

TEST(Lint, WhatAlwaysHoldsCannotBeExcluded) {
    EXPECT_EQ(
        of_rule(R"({"all": [{"credential": "a"}, {"none": [{"credential": "b"}, {"experience": {"months": 0}}]}]})"),
        Lines{"unsatisfiable /all/1/none/1"});
    EXPECT_EQ(
        of_rule(
            R"({"all": [{"credential": "a"}, {"none": [{"take": {"count": {"min": 1}, "from": {"tags": ["x"]}}}]}]})"),
        nothing)
        << "an exclusion of what comes from elsewhere";
}

TEST(Lint, AmongTestsWhatIsSaidTwiceOrAlwaysHoldsMakesOthersSuperfluous) {
    EXPECT_EQ(of_entry(R"({"any": [{"holds": "a"}, {"skill": "s1"}, {"holds": "a", "note": "Again"}]})"),
              Lines{"dead-branch /any/2"});
    EXPECT_EQ(of_entry(R"({"any": [{"holds": "a"}, {"experience": {"months": 0}}]})"), Lines{"dead-branch /any/1"});
    EXPECT_EQ(
        of_rule(
            R"({"any": [{"take": {"credits": {"min": 2, "max": 5}, "from": {}}}, {"take": {"credits": {"min": 2, "max": 5}, "from": {}}}],
        "limits": [{"atLeast": {"credits": 10}}]})"),
        nothing)
        << "together they count more than either";
}

TEST(Lint, OppositeTestsAreNotSeenThrough) {
    EXPECT_EQ(of_entry(R"({"all": [{"holds": "a"}, {"none": [{"holds": "a"}]}]})"), nothing);
}

// 5. Unreachable awards.

TEST(Lint, WhatNeedsAnAwardThatCannotBeEarnedIsUnreachable) {
    EXPECT_EQ(lines(records({requirement(R"({"all": [{"credential": "q"}]})"),
                             requirement(R"({"take": {"count": {"min": 1}, "from": {"tags": ["x"]}}})"),
                             requirement(R"({"take": {"count": {"min": 1}, "from": {"credentials": ["p"]}}})"),
                             requirement(R"({"any": [{"credential": "r"}, {"skill": "s1"}]})")})),
              (Lines{"unreachable /credentials/0/stacking/requirement/all/0/credential",
                     "unsatisfiable /credentials/1/stacking/requirement/take/from",
                     "unreachable /credentials/2/stacking/requirement/take/from",
                     "dead-branch /credentials/3/stacking/requirement/any/0/credential"}));
}

TEST(Lint, AnAwardThatAdmitsNobodyCannotBeEarned) {
    EXPECT_EQ(lines(records({R"("entry": {"take": {"count": {"min": 1}, "from": {"tags": ["x"]}}})",
                             requirement(R"({"credential": "p"})")})),
              (Lines{"unsatisfiable /credentials/0/entry/take/from",
                     "unreachable /credentials/1/stacking/requirement/credential"}));
}

TEST(Lint, WhatAchievementsFromElsewhereCanCompleteIsNotSaidToBeImpossible) {
    const std::string found =
        messages(records({requirement(R"({"credential": "q"})"),
                          requirement(R"({"take": {"count": {"min": 1}, "from": {"tags": ["x"]}}})")}));
    EXPECT_EQ(found.find("never"), std::string::npos) << found;
}

// 6. What no requirement confirms.

TEST(Lint, AnAwardThatDoesNotTakeWhatClaimsToStackTowardsItIsNamed) {
    const std::string towards = R"("stacking": {"towards": ["q"]})";
    EXPECT_EQ(lines(records({towards, requirement(R"({"credential": "r"})"), ""})),
              Lines{"unconfirmed /credentials/0/stacking/towards/0"});
    EXPECT_EQ(lines(records({towards, requirement(R"({"none": [{"credential": "p"}]})"), ""})),
              Lines{"unconfirmed /credentials/0/stacking/towards/0"});
    EXPECT_EQ(lines(records({towards, requirement(R"({"any": [{"credential": "r"}, {"holds": "p"}]})"), ""})), nothing);
    EXPECT_EQ(lines(records({towards, requirement(R"({"take": {"from": {"eqf": {"min": 6}}}})"), ""})), nothing)
        << "it may be in the pool";
    EXPECT_EQ(lines(records({towards, "", ""})), nothing) << "there is no requirement to confirm it";
}

TEST(Lint, StackingByWayOfAnotherAwardIsConfirmed) {
    const std::string towards = R"("stacking": {"towards": ["q"]})";
    EXPECT_EQ(lines(records({towards, requirement(R"({"credential": "r"})"), requirement(R"({"credential": "p"})")})),
              nothing);
}

// The catalogues that ship.

Catalogue shipped(const std::vector<std::pair<std::string, std::string>>& files) {
    std::vector<SourceFile> sources;
    for (const auto& [name, bytes] : files)
        sources.push_back({name, bytes});
    auto decoded = decode_catalogue(sources, shipped_frameworks());
    EXPECT_TRUE(decoded.ok());
    return decoded ? std::move(decoded.value()) : Catalogue{};
}

TEST(Lint, TheEuropeDemoHasNothingToReport) {
    EXPECT_EQ(messages(shipped(read_folder("data/catalogues/europe-demo"))), "");
}

// The published rules stand as their sources have them. Four take courses that their owners do not list one by one, so that there are
// no records of them; and QQI's minor awards are given with one record for each level, of which a learner earns several.
TEST(Lint, ThePublishedRulesAreReportedWhereTheirCoursesAreNotInTheCatalogue) {
    const std::string path = "data/catalogues/published-rules.json";
    const Catalogue catalogue = shipped({{path, read_file(path)}});
    Lines found;
    for (const Lint& each : lint(catalogue, shipped_frameworks())) {
        const std::size_t record = std::stoul(each.problem.pointer.substr(13));
        found.push_back(catalogue.credentials[record].id + ' ' + std::string(code(each.kind)));
    }
    EXPECT_EQ(found, (Lines{"ntu-specialist-certificate unsatisfiable", "ntu-graduate-certificate unsatisfiable",
                            "nus-executive-certificate unsatisfiable", "lincoln-pgcert unsatisfiable",
                            "qqi-cas-major-4 only-by-repeats", "qqi-cas-major-5 only-by-repeats",
                            "qqi-cas-major-6 only-by-repeats"}));
}

}  // namespace
}  // namespace cairn
