#include "cairn/codes.h"

#include <algorithm>

#include "generated/code_arrays.h"

namespace cairn {
namespace {

/// The first code that is not less than `text`; empty if there is none.
std::string_view first_from(const code_arrays::Packed& list, std::string_view text) {
    const auto at = [&](std::size_t place) { return list.codes.substr(place * list.width, list.width); };
    std::size_t low = 0;
    for (std::size_t high = list.codes.size() / list.width; low < high;) {
        const std::size_t middle = (low + high) / 2;
        if (at(middle) < text)
            low = middle + 1;
        else
            high = middle;
    }
    return low * list.width < list.codes.size() ? at(low) : std::string_view();
}

bool contains(const code_arrays::Packed& list, std::string_view code) {
    const std::string_view found = first_from(list, code);
    return !code.empty() && found.substr(0, found.find(' ')) == code;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

bool is_uuid_like(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return is_digit(c) || is_capital(c) || (c >= 'a' && c <= 'z') || c == '-' || c == '.';
    });
}

bool is_esco(std::string_view uri, std::string_view concept_path) {
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (!uri.starts_with(scheme)) continue;
        const std::string_view rest = uri.substr(scheme.size());
        return rest.starts_with(concept_path) && is_uuid_like(rest.substr(concept_path.size()));
    }
    return false;
}

}  // namespace

std::optional<CountryCode> parse_country(std::string_view text) {
    if (text == "EL") text = "GR";
    if (text == "UK") text = "GB";
    if (!contains(code_arrays::countries, text)) return std::nullopt;
    return CountryCode{{text[0], text[1]}};
}

std::optional<LanguageCode> parse_language(std::string_view text) {
    if (!contains(code_arrays::languages, text)) return std::nullopt;
    return LanguageCode{{text[0], text[1]}};
}

std::optional<CurrencyCode> parse_currency(std::string_view text) {
    if (!contains(code_arrays::currencies, text)) return std::nullopt;
    return CurrencyCode{std::string(text)};
}

std::optional<FieldCode> parse_field(std::string_view text) {
    if (!contains(code_arrays::fields, text)) return std::nullopt;
    return FieldCode{std::string(text)};
}

std::optional<SectorCode> parse_sector(std::string_view text) {
    const bool section = text.size() == 1 && text[0] >= 'A' && text[0] <= 'V';
    const bool digits = text.size() >= 2 && text.size() <= 5 && is_digit(text[0]) && is_digit(text[1]) &&
                        (text.size() == 2 ||
                         (text.size() >= 4 && text[2] == '.' && std::all_of(text.begin() + 3, text.end(), is_digit)));
    if (!section && !digits) return std::nullopt;
    return SectorCode{std::string(text)};
}

std::optional<OccupationCode> parse_occupation(std::string_view text) {
    if (!contains(code_arrays::occupations, text) && !is_esco(text, "data.europa.eu/esco/occupation/"))
        return std::nullopt;
    return OccupationCode{std::string(text)};
}

std::optional<RegionCode> parse_region(std::string_view text) {
    const bool sound = text.size() >= 2 && text.size() <= 5 && is_capital(text[0]) && is_capital(text[1]) &&
                       std::all_of(text.begin(), text.end(), [](char c) { return is_capital(c) || is_digit(c); });
    if (!sound) return std::nullopt;
    return RegionCode{std::string(text)};
}

bool is_esco_skill(std::string_view id) {
    return is_esco(id, "data.europa.eu/esco/skill/");
}

std::vector<std::string> broader_or_same(const SectorCode& sector) {
    const std::string& code = sector.value;
    if (code.size() < 2) return {code};
    std::vector<std::string> codes;
    const auto division = std::string_view(code).substr(0, 2);
    const std::string_view found = first_from(code_arrays::divisions, division);
    if (found.starts_with(division)) codes.emplace_back(1, found.back());
    codes.emplace_back(division);
    for (std::size_t length = 4; length <= code.size(); ++length)
        codes.push_back(code.substr(0, length));
    return codes;
}

std::vector<std::string> broader_or_same(const FieldCode& field) {
    std::vector<std::string> codes;
    for (std::size_t length = 2; length <= field.value.size(); ++length)
        codes.push_back(field.value.substr(0, length));
    return codes;
}

}  // namespace cairn
