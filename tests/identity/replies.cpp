// Prints what the explorer and the adviser reply to 200 seeded searches of the Europe demo, to every other request about some of what
// they find, and to every audit of some seeded learners: of what completes and of what admits, on a day and on later ones. Then a plan for
// each award, and that plan simulated; and awards side by side. Two builds that print the same bytes agree.

#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "cairn/adviser.h"
#include "cairn/catalogue_json.h"
#include "cairn/explorer.h"
#include "cairn/learner_json.h"
#include "cairn/plan_failed_json.h"
#include "cairn/plan_json.h"
#include "cairn/problem_json.h"
#include "cairn/simulation_json.h"
#include "repository.h"

namespace cairn {
namespace {

// SplitMix64 (Steele, Lea, Flood 2014): the standard library's distributions differ between libraries.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    std::uint32_t below(std::size_t bound) {
        state_ += 0x9e3779b97f4a7c15ULL;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return static_cast<std::uint32_t>((z ^ (z >> 31)) % bound);
    }

private:
    std::uint64_t state_;
};

// A few words of some title, now and then cut short or with a slip.
std::string some_words(const Catalogue& catalogue, Random& random) {
    const Text& title = catalogue.credentials[random.below(catalogue.credentials.size())].title;
    const auto words = fold_words(title.entries[random.below(title.entries.size())].words);
    std::string text;
    for (std::uint32_t left = random.below(3); left > 0 && !words.empty(); --left) {
        std::u32string word = words[random.below(words.size())];
        const std::uint32_t change = random.below(4);
        if (change == 0 && word.size() > 2) word.resize(word.size() - 1 - random.below(word.size() - 2));
        if (change == 1 && word.size() > 4) word.erase(random.below(word.size()), 1);
        text += (text.empty() ? "" : " ") + utf8(word);
    }
    return text;
}

std::string some_request(const Catalogue& catalogue, Random& random) {
    constexpr std::string_view filters[] = {R"("level":["4","5"])",          R"("country":["DE","IE"])",
                                            R"("delivery":["online"])",      R"("field":["07"])",
                                            R"("stackable":["yes"])",        R"("sector":["C"])",
                                            R"("twinTransition":["green"])", R"("industry":["not-stated"])"};
    std::string out = "{\"text\":";
    append_json(some_words(catalogue, random), out);
    out += ",\"filters\":{";
    const std::uint32_t first = random.below(std::size(filters) + 3);
    if (first < std::size(filters)) out += filters[first];
    out += "},\"ranges\":{";
    if (random.below(4) == 0) out += "\"workload\":[10," + std::to_string(20 + random.below(400)) + "]";
    out += "},\"currency\":\"EUR\",\"sort\":";
    append_json(codes_of<Sort>[random.below(codes_of<Sort>.size())], out);
    constexpr std::string_view languages[] = {"en", "de", "es"};
    out += ",\"language\":\"" + std::string(languages[random.below(3)]) + "\",\"limit\":30}";
    return out;
}

// Some of what the catalogue has, now and then without a date or with another title.
std::string some_learner(const Catalogue& catalogue, Random& random) {
    std::string list;
    for (std::uint32_t i = 0, count = 1 + random.below(12); i < count; ++i) {
        list += (i > 0 ? ",{\"id\":\"a" : "{\"id\":\"a") + std::to_string(i) + "\",\"credential\":";
        append_json(catalogue.credentials[random.below(catalogue.credentials.size())].id, list);
        if (random.below(4) != 0) list += ",\"issued\":\"202" + std::to_string(random.below(7)) + "-05-17\"";
        if (random.below(4) == 0) list += ",\"expires\":\"202" + std::to_string(7 + random.below(3)) + "-02-28\"";
        if (random.below(8) == 0) list += ",\"hours\":" + std::to_string(random.below(200));
        list += '}';
    }
    return "{\"cairn\":\"learner/1\",\"achievements\":[" + list + "]}";
}

void print(const Result<std::string>& reply) {
    if (reply) {
        std::puts(reply.value().c_str());
        return;
    }
    std::string problems;
    append_json(reply.problems(), problems);
    std::puts(problems.c_str());
}

/// A plan, and what is told before it, for someone who has said something of how they learn.
void print_plan(const Adviser& adviser, const Catalogue& catalogue, Random& random) {
    const Credential* award = nullptr;
    while (!award || !award->requirement())
        award = &catalogue.credentials[random.below(catalogue.credentials.size())];
    constexpr std::string_view objectives[] = {"cost", "finish", "hours", "count"};
    std::string learner = some_learner(catalogue, random);
    learner.pop_back();
    learner += ",\"planning\":{\"maxParallel\":" + std::to_string(1 + random.below(3));
    if (random.below(2) == 0) learner += ",\"hoursPerWeek\":" + std::to_string(8 + random.below(20));
    if (random.below(3) == 0)
        learner += ",\"budget\":{\"amount\":" + std::to_string(500 + random.below(4000)) + ",\"currency\":\"EUR\"}";
    if (random.below(3) == 0) learner += ",\"deadline\":\"20" + std::to_string(28 + random.below(4)) + "-09-30\"";
    if (random.below(3) == 0) learner += ",\"pauses\":[[\"2027-07-01\",\"2027-08-15\"]]";
    std::string request = "{\"award\":";
    append_json(award->id, request);
    request += ",\"start\":\"2027-01-11\",\"steps\":1000,\"objective\":\"" + std::string(objectives[random.below(4)]) +
               "\",\"learner\":" + learner + "}}}";
    std::puts(request.c_str());
    const auto told = [](std::string_view better) { std::puts(std::string(better).c_str()); };
    print(adviser.plan(request, told));
}

/// The choice between finish, cost and hours, and other ways, for someone without wishes, and without one of the records.
void print_ways(const Adviser& adviser, const Catalogue& catalogue, Random& random) {
    for (const Credential& award : catalogue.credentials) {
        if (!award.requirement() || random.below(4) != 0) continue;
        std::string request = "{\"award\":";
        append_json(award.id, request);
        request += ",\"start\":\"2027-01-11\",\"learner\":{\"cairn\":\"learner/1\"},\"without\":[";
        append_json(catalogue.credentials[random.below(catalogue.credentials.size())].id, request);
        request += ']';
        print(adviser.front(request + '}', [](std::string_view more) { std::puts(std::string(more).c_str()); }));
        print(adviser.alternatives(request + ",\"objective\":\"cost\",\"wanted\":3}"));
        print(adviser.plan(request + ",\"objective\":\"cost\",\"robust\":true}", nullptr));
    }
}

void print_simulations(const Catalogue& catalogue, const Frameworks& frameworks) {
    const std::string text =
        R"({"cairn":"learner/1","planning":{"start":"2027-01-11","maxParallel":2,"deadline":"2029-01-11",)"
        R"("pauses":[["2027-07-15","2027-08-31"]],"hoursPerWeek":15}})";
    const auto learner = decode_learner({"learner", text}, catalogue, frameworks);
    if (!learner) return;
    constexpr std::uint64_t few_steps = 1'000;
    for (const Credential& award : catalogue.credentials) {
        if (!award.requirement()) continue;
        for (const Objective objective : {Objective::cost, Objective::finish}) {
            PlanQuestion question{&catalogue, &frameworks, &award, award.requirement(), &learner.value(), Date{20'829}};
            const Planned planned = plan_for(question, objective, few_steps);
            std::puts(encode_plan(question, objective, planned).c_str());
            if (!planned.plan) continue;
            question.certain = planned.certain;
            for (std::size_t failed = 0; failed < planned.plan->picks.size(); failed += 2)
                std::puts(
                    encode_failed(question, objective, plan_if_failed(question, planned, failed, objective, few_steps))
                        .c_str());
            for (const std::uint32_t seed : {1, 2, 3, 4, 5, 6, 7}) {
                const SimulationRequest request{{}, 200, seed, planned.currency};
                const Simulation simulation = simulate(question, *planned.plan, request);
                std::puts(encode_simulation(question, *planned.plan, request, simulation).c_str());
            }
        }
    }
}

/// Two or three awards side by side, for someone who has something and wants some way of learning.
void print_beside(const Adviser& adviser, const Catalogue& catalogue, Random& random) {
    std::vector<const Credential*> awards;
    for (const Credential& credential : catalogue.credentials)
        if (credential.requirement()) awards.push_back(&credential);
    std::string chosen;
    for (std::uint32_t i = 0, count = 2 + random.below(2); i < count; ++i) {
        const std::uint32_t one = random.below(awards.size());
        chosen += i > 0 ? "," : "";
        append_json(awards[one]->id, chosen);
        awards.erase(awards.begin() + one);
    }
    std::string learner = some_learner(catalogue, random);
    learner.pop_back();
    const std::string request =
        "{\"awards\":[" + chosen +
        "],\"start\":\"2027-01-11\",\"steps\":1000,\"objective\":\"cost\",\"learner\":" + learner +
        ",\"planning\":{\"maxParallel\":2}}}";
    std::puts(request.c_str());
    print(adviser.beside(request, [](std::string_view better) { std::puts(std::string(better).c_str()); }));
}

int run() {
    const auto files = read_folder("data/catalogues/europe-demo");
    std::vector<SourceFile> sources;
    for (const auto& [name, bytes] : files)
        sources.push_back({name, bytes});
    Explorer explorer(built_in_frameworks());
    print(explorer.open(sources));
    if (!explorer.catalogue()) return 1;
    const Catalogue& catalogue = *explorer.catalogue();

    Random random(2026);
    for (int i = 0; i < 200; ++i) {
        const std::string request = some_request(catalogue, random);
        std::puts(request.c_str());
        print(explorer.search_json(request));
    }
    for (const Credential& credential : catalogue.credentials) {
        std::string id;
        append_json(credential.id, id);
        std::string other;
        append_json(catalogue.credentials[random.below(catalogue.credentials.size())].id, other);
        print(explorer.credential("{\"id\":" + id + "}"));
        print(explorer.compare("{\"ids\":[" + id + "," + other + "]}"));
        if (credential.requirement()) print(explorer.pathway("{\"id\":" + id + "}"));
    }

    const Adviser adviser(explorer.catalogue(), explorer.frameworks());
    for (int i = 0; i < 40; ++i) {
        const std::string learner = some_learner(catalogue, random);
        print(adviser.reach("{\"date\":\"2027-01-11\",\"learner\":" + learner + "}"));
        for (const Credential& credential : catalogue.credentials) {
            std::string request = "{\"award\":";
            append_json(credential.id, request);
            request += ",\"date\":\"2027-01-11\",\"learner\":" + learner;
            if (credential.requirement()) {
                print(adviser.audit(request + '}'));
                print(adviser.other_dates(request + '}'));
            }
            if (credential.entry) {
                print(adviser.audit(request + ",\"entry\":true}"));
                print(adviser.other_dates(request + ",\"entry\":true}"));
            }
        }
    }
    for (int i = 0; i < 150; ++i)
        print_plan(adviser, catalogue, random);
    print_ways(adviser, catalogue, random);
    for (int i = 0; i < 60; ++i)
        print_beside(adviser, catalogue, random);
    print_simulations(catalogue, explorer.frameworks());
    return 0;
}

}  // namespace
}  // namespace cairn

int main() {
    return cairn::run();
}
