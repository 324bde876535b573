#include "cairn/connections.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "cairn/pool.h"
#include "sample_catalogue.h"

namespace cairn {
namespace {

constexpr std::size_t everything = 1000;
using Lines = std::vector<std::string>;

std::string line(const Catalogue& catalogue, const Connection& connection) {
    const std::string node = connection.kind == ConnectionKind::declared ? "" : " " + connection.node;
    return catalogue.credentials[connection.record].id + " " + std::string(code(connection.kind)) + node;
}

Lines lines(const Catalogue& catalogue, const ConnectionList& list) {
    Lines out;
    for (const Connection& connection : list.links)
        out.push_back(line(catalogue, connection));
    if (list.rest != 0) out.push_back("+" + std::to_string(list.rest));
    return out;
}

Lines builds_on(const Catalogue& catalogue, std::string_view award, std::size_t limit = everything) {
    const Connections connections(catalogue, shipped_frameworks());
    Lines out;
    for (const ConnectionList& list : connections.builds_on(*catalogue.credential_ids.find(award), limit))
        for (const std::string& each : lines(catalogue, list))
            out.push_back(each);
    return out;
}

Lines stacks_into(const Catalogue& catalogue, std::string_view record, std::size_t limit = everything) {
    const Connections connections(catalogue, shipped_frameworks());
    return lines(catalogue, connections.stacks_into(*catalogue.credential_ids.find(record), limit));
}

Catalogue sample() {
    return catalogue_with(R"([
      {"id": "a", "title": "A", "provider": "ie", "kind": "microcredential", "fields": ["0715"], "tags": ["t"]},
      {"id": "b", "title": "B", "provider": "nl", "kind": "microcredential", "fields": ["0732"],
       "stacking": {"towards": ["award"]}},
      {"id": "c", "title": "C", "provider": "nowhere", "kind": "microcredential", "stacking": {"towards": ["plain", "award"]}},
      {"id": "d", "title": "D", "provider": "nl", "kind": "microcredential", "fields": ["071"],
       "stacking": {"towards": ["award"]}},
      {"id": "award", "title": "Award", "provider": "ie", "kind": "certificate", "fields": ["07"], "stacking": {"requirement":
        {"all": [{"id": "core", "credential": ["b", "a", "b"]},
                 {"sequence": [{"take": {"count": {"min": 1}, "from": {"fields": ["071"]}}}]},
                 {"when": {"credential": "c"}, "then": {"take": {"count": {"min": 1}, "from": {"credentials": ["d"], "countries": ["IE"]}}},
                  "else": {"take": {"count": {"min": 1}, "from": {"tags": ["t"]}}}},
                 {"none": [{"take": {"count": {"min": 1}, "from": {}}}]}]}}},
      {"id": "plain", "title": "Plain", "provider": "ie", "kind": "qualification"}])");
}

TEST(Connections, AnAwardBuildsOnWhatItsNodesNameOrTakeInTheOrderOfTheDocument) {
    EXPECT_EQ(builds_on(sample(), "award"),
              (Lines{"b named core", "a named core", "d eligible /all/1/sequence/0", "a eligible /all/1/sequence/0",
                     "a eligible /all/2/else", "c declared"}));
}

TEST(Connections, ARecordStacksIntoEachAwardOnceByTheStrongestConnection) {
    const Catalogue catalogue = sample();
    EXPECT_EQ(stacks_into(catalogue, "a"), (Lines{"award named core"}));
    EXPECT_EQ(stacks_into(catalogue, "d"), (Lines{"award eligible /all/1/sequence/0"}));
    EXPECT_EQ(stacks_into(catalogue, "c"), (Lines{"award declared", "plain declared"}));
    EXPECT_EQ(stacks_into(catalogue, "plain"), Lines{});
}

TEST(Connections, ExclusionsAndTestsCountNothing) {
    const Catalogue catalogue = catalogue_with(R"([
      {"id": "a", "title": "A", "provider": "ie", "kind": "microcredential"},
      {"id": "award", "title": "Award", "provider": "ie", "kind": "certificate", "stacking": {"requirement":
        {"all": [{"none": [{"credential": "a"}]}, {"holds": "a"},
                 {"when": {"credential": "a"}, "then": {"milestone": "m"}}]}}}])");
    EXPECT_EQ(builds_on(catalogue, "award"), Lines{});
    EXPECT_EQ(stacks_into(catalogue, "a"), Lines{});
}

TEST(Connections, APoolThatListsIdsNamesThoseThatItsOtherKeysAllow) {
    const Catalogue catalogue = catalogue_with(R"([
      {"id": "a", "title": "A", "provider": "ie", "kind": "microcredential"},
      {"id": "b", "title": "B", "provider": "nl", "kind": "microcredential"},
      {"id": "c", "title": "C", "provider": "nowhere", "kind": "microcredential"},
      {"id": "award", "title": "Award", "provider": "ie", "kind": "certificate", "stacking": {"requirement":
        {"take": {"count": {"min": 1}, "from": {"credentials": ["c", "b", "a"], "countries": ["IE"]}}}}}])");
    EXPECT_EQ(builds_on(catalogue, "award"), (Lines{"a named "})) << "of c's provider no country is known";
    EXPECT_EQ(stacks_into(catalogue, "b"), Lines{});
}

TEST(Connections, AnAwardDoesNotBuildOnItself) {
    const Catalogue catalogue = catalogue_with(R"([
      {"id": "award", "title": "Award", "provider": "ie", "kind": "certificate", "stacking": {"towards": ["award"],
       "requirement": {"any": [{"take": {"count": {"min": 1}, "from": {}}}, {"credential": "award"}]}}}])");
    EXPECT_EQ(builds_on(catalogue, "award"), Lines{});
    EXPECT_EQ(stacks_into(catalogue, "award"), Lines{});
}

TEST(Connections, WhatIsBeyondTheLimitIsCounted) {
    const Catalogue catalogue = sample();
    EXPECT_EQ(builds_on(catalogue, "award", 1), (Lines{"b named core", "+1", "d eligible /all/1/sequence/0", "+1",
                                                       "a eligible /all/2/else", "c declared"}));
    EXPECT_EQ(stacks_into(catalogue, "c", 1), (Lines{"award declared", "+1"}));
    EXPECT_EQ(stacks_into(catalogue, "c", 0), (Lines{"+2"}));
}

TEST(Connections, AmongThoseInAPoolThatComesFirstWhichSpeaksOfTheAwardItself) {
    const Catalogue catalogue = catalogue_with(R"([
      {"id": "a", "title": "A", "provider": "ie", "kind": "microcredential"},
      {"id": "b", "title": "B", "provider": "ie", "kind": "microcredential", "stacking": {"towards": ["award"]}},
      {"id": "award", "title": "Award", "provider": "ie", "kind": "certificate", "stacking": {"requirement":
        {"id": "any", "take": {"count": {"min": 1}, "from": {}}}}}])");
    EXPECT_EQ(builds_on(catalogue, "award"), (Lines{"b eligible any", "a eligible any"}));
}

// A catalogue of random awards; both directions must say the same as going through every pair of record and node.
std::string random_catalogue(std::uint64_t seed, int size) {
    const auto below = [&](std::uint32_t bound) {
        seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::uint32_t>(seed >> 33) % bound;
    };
    const auto some_id = [&] { return "\"r" + std::to_string(below(static_cast<std::uint32_t>(size))) + "\""; };
    const auto field = [&] { return std::vector<std::string>{"\"07\"", "\"0715\"", "\"04\""}[below(3)]; };
    std::string json = "[";
    for (int i = 0; i < size; ++i) {
        json += (i ? "," : "") + std::string("{\"id\":\"r") + std::to_string(i) +
                R"(","title":"T","kind":"certificate","provider":")" + (below(2) ? "ie" : "nowhere") + "\"";
        if (below(3)) json += ",\"fields\":[" + field() + "]";
        json += ",\"stacking\":{\"towards\":[" + some_id() + "]";
        if (below(3) == 0)
            json += ",\"requirement\":{\"any\":[{\"credential\":[" + some_id() + "," + some_id() +
                    "]},{\"take\":{\"count\":{\"min\":1},\"from\":{\"fields\":[" + field() +
                    (below(2) ? "],\"countries\":[\"IE\"" : "") + "]}}}]}";
        json += "}}";
    }
    return json + "]";
}

struct Twin {
    const Catalogue& catalogue;

    // The strongest connection of a record with an award, if there is one; and the kinds at each node.
    std::optional<ConnectionKind> strongest(const Credential& record, const Credential& award) const {
        if (record.id == award.id) return std::nullopt;
        std::optional<ConnectionKind> best;
        if (record.stacking &&
            std::count(record.stacking->towards.begin(), record.stacking->towards.end(), CredentialRef{award.id}))
            best = ConnectionKind::declared;
        if (!award.requirement()) return best;
        for (const ChildNode& child : children(*award.requirement())) {
            if (const auto* earned = std::get_if<Earned>(&child.node->form)) {
                if (std::count(earned->credentials.begin(), earned->credentials.end(), CredentialRef{record.id}))
                    return ConnectionKind::named;
            } else if (matches(std::get<Take>(child.node->form).from, subject_of(record, catalogue),
                               shipped_frameworks()) == Truth::yes) {
                best = ConnectionKind::eligible;
            }
        }
        return best;
    }
};

TEST(Connections, BothDirectionsSayWhatGoingThroughEveryPairSays) {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const Catalogue catalogue = catalogue_with(random_catalogue(seed, 25));
        const Connections connections(catalogue, shipped_frameworks());
        const Twin twin{catalogue};
        const auto size = static_cast<std::uint32_t>(catalogue.credentials.size());
        std::vector<std::optional<ConnectionKind>> upward(size * size), downward(size * size);
        const auto keep_strongest = [](std::optional<ConnectionKind>& held, ConnectionKind kind) {
            if (!held || kind < *held) held = kind;
        };
        for (std::uint32_t i = 0; i < size; ++i) {
            for (const Connection& link : connections.stacks_into(i, everything).links)
                keep_strongest(upward[i * size + link.record], link.kind);
            for (const ConnectionList& list : connections.builds_on(i, everything))
                for (const Connection& link : list.links)
                    keep_strongest(downward[link.record * size + i], link.kind);
        }
        for (std::uint32_t record = 0; record < size; ++record)
            for (std::uint32_t award = 0; award < size; ++award) {
                const auto expected = twin.strongest(catalogue.credentials[record], catalogue.credentials[award]);
                EXPECT_EQ(upward[record * size + award], expected) << seed << ": r" << record << " → r" << award;
                EXPECT_EQ(downward[record * size + award], expected) << seed << ": r" << award << " ← r" << record;
            }
    }
}

}  // namespace
}  // namespace cairn
