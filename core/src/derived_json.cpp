#include "cairn/derived_json.h"

#include <algorithm>

#include "cairn/card.h"
#include "cairn/credits.h"
#include "cairn/quality_profile.h"
#include "cairn/recognise.h"
#include "cairn/transparency.h"
#include "interval_json.h"
#include "json_members.h"
#include "numbers.h"

namespace cairn {
namespace {

// Codes are plain ASCII words, which need no escaping.
template <class E>
std::string quoted_code(E value) {
    return '"' + std::string(code(value)) + '"';
}

/// One object for each code of an enum: {"NAME": code, "FLAG": held[code]}.
template <class E, std::size_t N>
std::string flags(std::string_view name, std::string_view flag, const std::array<bool, N>& held) {
    std::string out = "[";
    for (std::size_t i = 0; i < N; ++i) {
        if (i > 0) out += ',';
        out += "{\"" + std::string(name) + "\":" + quoted_code(static_cast<E>(i));
        out += ",\"" + std::string(flag) + "\":" + (held[i] ? "true}" : "false}");
    }
    return out + ']';
}

std::string encode_outlook(const Outlook& outlook) {
    const auto facts = [](const std::vector<RecognitionFact>& list) {
        return list_of(list, [](RecognitionFact fact) { return quoted_code(fact); });
    };
    return "{\"purpose\":" + quoted_code(outlook.purpose) + ",\"effect\":" + quoted_code(outlook.effect) +
           ",\"outlook\":" + quoted_code(outlook.outlook) + ",\"restsOn\":" + facts(outlook.rests_on) +
           ",\"missing\":" + facts(outlook.missing) + '}';
}

void append_workload(const Credential& credential, const Catalogue& catalogue, std::string& out) {
    if (!credential.workload) return;
    const auto country = catalogue.provider_of(credential).country;
    if (const auto ects = ects_of(*credential.workload, catalogue.credit_systems, country))
        out += ",\"ects\":" + encode_interval(*ects);
    if (const auto hours = hours_of(*credential.workload, catalogue.credit_systems, country))
        out += ",\"hours\":" + encode_interval(*hours);
}

}  // namespace

std::string encode_derived(const Credential& credential, const Catalogue& catalogue, const Frameworks& frameworks,
                           const ConnectionList& stacks_into, const std::vector<ConnectionList>& builds_on,
                           const LinkJson& link_json) {
    const Provider& provider = catalogue.provider_of(credential);
    const Transparency transparency = transparency_of(credential, provider);
    std::string out =
        "{\"level\":" + encode_level(summarise_level(credential.level, frameworks), catalogue.first_language());
    append_workload(credential, catalogue, out);
    out += ",\"transparency\":" + flags<TransparencyElement>("element", "answered", transparency.answered);
    out += ",\"transparencyPercent\":" + digits(transparency.percent());
    out += ",\"qualityAssurance\":" +
           flags<QualityHeading>("heading", "known", quality_profile_of(credential, provider).known);
    out += ",\"recognition\":" + list_of(recognition_outlook(credential, catalogue, frameworks), encode_outlook);

    std::vector<Connection> feeding;
    std::uint32_t more = 0;
    for (const ConnectionList& list : builds_on) {
        feeding.insert(feeding.end(), list.links.begin(), list.links.end());
        more += list.rest;
    }
    out += ",\"stacksInto\":" + list_of(stacks_into.links, link_json);
    out += ",\"stacksIntoMore\":" + digits(stacks_into.rest);
    out += ",\"buildsOn\":" + list_of(feeding, link_json);
    return out + ",\"buildsOnMore\":" + digits(more) + '}';
}

}  // namespace cairn
