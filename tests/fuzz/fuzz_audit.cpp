// Cases as in tests/conformance, decoded and audited with little effort. Whatever the rule and the learner: nothing breaks, no witness
// is refused, the same is said twice and with more effort, and what the parts of core say of an award agrees.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "cairn/audit_json.h"
#include "cairn/judgement.h"
#include "cairn/reach.h"
#include "cairn/rule_node.h"
#include "cairn/witness.h"
#include "case_places.h"
#include "mutate_case.h"
#include "random_audit.h"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size);

namespace {

using namespace cairn;

void expect(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "not so: %s\n", what);
    std::abort();
}

constexpr std::uint64_t few_steps = 60, many_steps = 1000;

/// Ways to use one achievement grow as two to the power of the leaves that share or split it: such rules are left out.
bool is_small(const Requirement* rule, bool entry) {
    constexpr std::size_t most_nodes = 120, most_together = 6;
    if (!rule) return true;
    const auto nodes = number_nodes(*rule, entry);
    std::size_t together = 0;
    for (const RuleNode& node : nodes) {
        const auto* take = std::get_if<Take>(&node.rule->form);
        if (take) together += (take->share ? take->share->with.size() : 0) + (take->split ? 1 : 0);
    }
    return nodes.size() <= most_nodes && together <= most_together;
}

bool is_small(const AuditCase& made) {
    constexpr std::size_t most_achievements = 16;
    if (made.learner.achievements.size() > most_achievements) return false;
    for (const Credential& award : made.catalogue.credentials)
        if (!is_small(award.entry ? &*award.entry : nullptr, true) || !is_small(award.requirement(), false))
            return false;
    return true;
}

void expect_accepted(const AuditQuestion& question, const Audit& found) {
    const Problems problems = check_witness(question, found);
    for (const Problem& problem : problems)
        std::fprintf(stderr, "%s: %s\n", problem.pointer.c_str(), problem.message.c_str());
    expect(problems.empty(), "the witness is accepted");
}

/// What an audit says, looked at from all sides.
Audit try_audit(AuditQuestion question) {
    question.most_steps = many_steps;
    Audit found = audit(question);
    const std::string written = encode_audit(question, found);
    expect(nlohmann::json::accept(written), "an audit is well-formed JSON");
    expect(written == encode_audit(question, audit(question)), "the same is said twice");
    expect(found.steps <= many_steps, "no more steps than are allowed");
    expect_accepted(question, found);
    if (found.status == AuditStatus::satisfied)
        expect(judge(question, found.uses).status() == Truth::yes, "what satisfies the award is judged so");

    AuditQuestion sooner = question;
    sooner.most_steps = few_steps;
    const Audit early = audit(sooner);
    expect(early.status == AuditStatus::undecided || early.status == found.status, "more effort changes no status");
    return found;
}

/// Every award is audited there with the usual effort, so only what is decided sooner is tried.
void try_reach(const AuditCase& made) {
    std::vector<Audit> audits(made.catalogue.credentials.size());
    std::size_t awards = 0;
    AuditQuestion question = made.question;
    question.entry = false;
    question.most_steps = many_steps;
    for (std::size_t i = 0; i < audits.size(); ++i) {
        question.award = &made.catalogue.credentials[i];
        question.rule = question.award->requirement();
        if (!question.rule) continue;
        ++awards;
        audits[i] = audit(question);
        if (audits[i].status == AuditStatus::undecided) return;
    }
    const auto list = reach(made.catalogue, *question.frameworks, made.learner, question.date);
    expect(list.size() == awards, "every award with a requirement can be reached for");
    for (const Reached& one : list) {
        question.award = &made.catalogue.credentials[one.award];
        question.rule = question.award->requirement();
        const Audit& found = audits[one.award];
        expect(one.status == found.status && one.core == found.core.size(), "reach says what the audit says");
        const Distance lacks = missing_at_least(question);
        const bool met = found.status == AuditStatus::satisfied;
        expect(met ? lacks == Distance{} && one.missing == Distance{} : one.missing == lacks,
               "of what is met nothing is missing");
        expect(lacks.credits >= 0 && lacks.modules >= 0, "no less than nothing is missing");
    }
}

Json read_case(const std::uint8_t* data, std::size_t size) {
    return parse_case({reinterpret_cast<const char*>(data), size});
}

/// The case in place of the bytes, if there is room for it.
std::size_t write_case(const Json& json, std::uint8_t* data, std::size_t max_size) {
    const std::string text = json.dump(-1, ' ', false, Json::error_handler_t::replace);
    if (text.size() > max_size) return 0;
    std::memcpy(data, text.data(), text.size());
    return text.size();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto made = decode_case(read_case(data, size));
    if (!made || !is_small(*made)) return 0;
    try_audit(made->question);
    try_reach(*made);
    return 0;
}

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t max_size,
                                               unsigned int seed) {
    Dice dice(seed);
    if (dice.once_in(40)) return LLVMFuzzerMutate(data, size, max_size);
    const Json before = read_case(data, size);
    Json after;
    // What is refused is of little interest here (see fuzz_decode), but some of it may be changed further.
    for (int tries = dice.once_in(8) ? 1 : 4; tries > 0; --tries) {
        after = before;
        mutate_case(after, dice);
        if (decode_case(after)) break;
    }
    const std::size_t written = write_case(after, data, max_size);
    return written > 0 ? written : LLVMFuzzerMutate(data, size, max_size);
}

extern "C" std::size_t LLVMFuzzerCustomCrossOver(const std::uint8_t* one, std::size_t one_size,
                                                 const std::uint8_t* other, std::size_t other_size, std::uint8_t* out,
                                                 std::size_t max_size, unsigned int seed) {
    Dice dice(seed);
    Json json = read_case(one, one_size), with = read_case(other, other_size);
    if (!json.is_object() || !with.is_object()) return 0;
    cross_case(json, std::move(with), dice);
    return write_case(json, out, max_size);
}
