// Reading single values: how each type is spelled, and what is said where it is not.
#include <algorithm>

#include "fields_credential.h"
#include "fields_reader.h"
#include "numbers.h"
#include "order.h"
#include "wording.h"

namespace cairn {
namespace {

bool is_uri(std::string_view text) {
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto colon = text.find(':');
    if (colon == std::string_view::npos || colon + 1 == text.size() || !letter(text[0])) return false;
    for (const char c : text.substr(0, colon))
        if (!letter(c) && !digit(c) && c != '+' && c != '.' && c != '-') return false;
    return std::none_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte <= 0x20 || byte == 0x7f || std::string_view("<>\"{}|\\^`").find(c) != std::string_view::npos;
    });
}

}  // namespace

void Reader::read(Node node, bool& value) {
    if (tree_.kind(node) != Kind::boolean) return wrong_type(node, "true or false");
    value = tree_.boolean(node);
}

void Reader::read(Node node, AlwaysTrue&) {
    if (tree_.kind(node) != Kind::boolean || !tree_.boolean(node)) wrong_type(node, "true");
}

void Reader::read(Node node, StreamedList&) {
    if (tree_.kind(node) != Kind::array) wrong_type(node, "a list");
}

void Reader::read(Node node, std::string& value) {
    if (tree_.kind(node) != Kind::string) return wrong_type(node, "a string");
    value = tree_.text(node);
    if (value.empty()) problem("expected a string that is not empty");
}

void Reader::read_words(Node node, LanguageCode language, Text& value) {
    const auto same = [&](const Text::Entry& entry) { return entry.language == language; };
    if (std::any_of(value.entries.begin(), value.entries.end(), same)) return problem("this language stands twice");
    read(node, value.entries.emplace_back(Text::Entry{language, {}}).words);
}

void Reader::read(Node node, Text& value) {
    if (tree_.kind(node) == Kind::string) return read_words(node, {}, value);
    if (tree_.kind(node) != Kind::object)
        return wrong_type(node, "text: a string, or an object of texts by language such as {\"en\": …}");
    if (tree_.first_child(node) == JsonTree::nothing) return problem("expected text in at least one language");
    for (Node child = tree_.first_child(node); child != JsonTree::nothing; child = tree_.next(child)) {
        path_.push_back({tree_.key(child), no_step});
        if (const auto language = parse_language(tree_.key(child)))
            read_words(child, *language, value);
        else
            problem(quoted(tree_.key(child)) + " is not a language: expected an ISO 639-1 code such as \"en\"");
        path_.pop_back();
    }
}

void Reader::read(Node node, Date& value) {
    read_code(node, value, parse_date, "a date that exists, as YYYY-MM-DD");
}
void Reader::read(Node node, Duration& value) {
    read_code(node, value, parse_duration, "an ISO 8601 duration such as P3Y, P18M or PT60H");
}
void Reader::read(Node node, CountryCode& value) {
    read_code(node, value, parse_country, "an ISO 3166-1 country code such as \"DE\"");
}
void Reader::read(Node node, LanguageCode& value) {
    read_code(node, value, parse_language, "an ISO 639-1 language code such as \"de\"");
}
void Reader::read(Node node, CurrencyCode& value) {
    read_code(node, value, parse_currency, "an ISO 4217 currency code such as \"EUR\"");
}
void Reader::read(Node node, FieldCode& value) {
    read_code(node, value, parse_field, "an ISCED-F 2013 code such as \"07\", \"071\" or \"0715\"");
}
void Reader::read(Node node, SectorCode& value) {
    read_code(node, value, parse_sector, "a NACE Rev. 2.1 code such as \"C\", \"25\", \"25.6\" or \"25.62\"");
}
void Reader::read(Node node, OccupationCode& value) {
    read_code(node, value, parse_occupation, "an ISCO-08 code such as \"7223\", or the URI of an ESCO occupation");
}
void Reader::read(Node node, RegionCode& value) {
    read_code(node, value, parse_region, "a NUTS code such as \"DE2\" or \"AT130\"");
}

template <class T, class Parse>
void Reader::read_code(Node node, T& value, Parse parse, std::string_view expected) {
    if (tree_.kind(node) != Kind::string) return wrong_type(node, expected);
    if (auto parsed = parse(tree_.text(node)))
        value = std::move(*parsed);
    else
        wrong_type(node, expected);
}

void Reader::read(Node node, AnyString& value) {
    if (tree_.kind(node) != Kind::string) return wrong_type(node, "a string");
    value.value = tree_.text(node);
}

void Reader::read(Node node, OpenRange& range) {
    const bool list = tree_.kind(node) == Kind::array;
    const Node low = list ? tree_.first_child(node) : JsonTree::nothing;
    const Node high = low == JsonTree::nothing ? low : tree_.next(low);
    if (high == JsonTree::nothing || tree_.next(high) != JsonTree::nothing)
        return wrong_type(node, "two numbers, [from, to], or null for an open end");
    const auto read_end = [&](Node end, std::uint32_t index, std::optional<Decimal>& value) {
        if (tree_.kind(end) == Kind::null) return;
        path_.push_back({{}, index});
        read_number(end, value, 0, range.most);
        path_.pop_back();
    };
    read_end(low, 0, range.low);
    read_end(high, 1, range.high);
}

void Reader::read(Node node, Uri& value) {
    if (tree_.kind(node) != Kind::string || !is_uri(tree_.text(node)))
        return wrong_type(node, "an address with its scheme, such as https://example.org/");
    value.value = tree_.text(node);
}

void Reader::read(Node node, GradeName& value) {
    if (tree_.kind(node) == Kind::string) return read(node, value.value);
    Decimal number;
    if (tree_.kind(node) != Kind::number) return wrong_type(node, "the name of a grade: a string or a number");
    read_number(node, number, -max_quantity, max_quantity);
    value.value = to_string(number);
}

std::vector<Reader::Node> Reader::children(Node node) const {
    std::vector<Node> all;
    for (Node child = tree_.first_child(node); child != JsonTree::nothing; child = tree_.next(child))
        all.push_back(child);
    return all;
}

std::vector<bool> Reader::repeated_keys(std::span<const Node> members) const {
    std::vector<std::string_view> keys;
    for (const Node member : members)
        keys.push_back(tree_.key(member));
    return repeated(keys);
}

void Reader::read(Node node, GradeNames& names) {
    if (tree_.kind(node) != Kind::array) return wrong_type(node, "a list of grades, worst first");
    const std::vector<Node> grades = children(node);
    names.values.resize(grades.size());
    for (std::uint32_t index = 0; index < grades.size(); ++index) {
        path_.push_back({{}, index});
        GradeName grade{names.values[index]};
        read(grades[index], grade);
        path_.pop_back();
    }
    const std::vector<bool> twice = repeated(std::vector<std::string_view>(names.values.begin(), names.values.end()));
    for (std::uint32_t index = 0; index < grades.size(); ++index) {
        if (!twice[index] || names.values[index].empty()) continue;
        path_.push_back({{}, index});
        problem("this grade stands twice on the scale");
        path_.pop_back();
    }
    if (grades.empty()) problem("expected at least one grade");
}

void Reader::read(Node node, EqfRange& value) {
    if (tree_.kind(node) != Kind::array) {
        read_number(node, value.low, 1, 8);
        value.high = value.low;
        return;
    }
    const Node low = tree_.first_child(node);
    const Node high = low == JsonTree::nothing ? low : tree_.next(low);
    if (high == JsonTree::nothing || tree_.next(high) != JsonTree::nothing)
        return problem("expected an EQF level from 1 to 8, or two of them: [low, high]");
    path_.push_back({{}, 0});
    read_number(low, value.low, 1, 8);
    path_.back().index = 1;
    read_number(high, value.high, 1, 8);
    path_.pop_back();
    judge_here(value.low <= value.high, "expected the lower level first");
}

void Reader::read(Node node, Figure& value) {
    if (tree_.kind(node) != Kind::number) return read(node, value.emplace<Text>());
    const std::string_view written = tree_.text(node);
    constexpr int places = 9;
    const auto number = parse_scaled(written, places);
    if (!number || *number < -max_money * 1'000'000'000 || *number > max_money * 1'000'000'000)
        return wrong_type(node, "a number from -1000000000 to 1000000000 with at most nine decimals, or text");
    value.emplace<std::string>(written);
}

void Reader::read(Node node, Used& value) {
    if (tree_.kind(node) == Kind::boolean) {
        value = tree_.boolean(node);
        return;
    }
    if (tree_.kind(node) != Kind::array) return wrong_type(node, "true, false or a list of award ids");
    auto& awards = value.emplace<std::vector<CredentialRef>>();
    read_field(node, awards);
    if (awards.empty()) problem("expected at least one");
}

void Reader::read(Node node, Attributes& value) {
    if (tree_.kind(node) != Kind::object) return wrong_type(node, "an object of attributes by name");
    const std::vector<Node> members = children(node);
    const std::vector<bool> twice = repeated_keys(members);
    for (std::size_t i = 0; i < members.size(); ++i) {
        path_.push_back({tree_.key(members[i]), no_step});
        std::string words;
        read(members[i], words);
        if (twice[i])
            problem("this key stands twice");
        else
            value.values.emplace_back(tree_.key(members[i]), std::move(words));
        path_.pop_back();
    }
}

void Reader::read(Node node, Pause& value) {
    std::vector<Date> days;
    read_field(node, days);
    if (tree_.kind(node) != Kind::array) return;
    if (days.size() != 2) return problem("expected two dates: the first and the last day");
    value = {days[0], days[1]};
    judge_here(value.from <= value.to, "expected the first day first");
}

void Reader::read(Node node, DeliveryOrFormat& value) {
    if (tree_.kind(node) == Kind::object)
        read_field(node, value.value);
    else
        read_field(node, value.value.emplace().format);
}

void Reader::read(Node node, Scaled& scaled) {
    std::int64_t unit = 1;
    for (int i = 0; i < scaled.places; ++i)
        unit *= 10;
    const auto number = tree_.kind(node) == Kind::number ? parse_scaled(tree_.text(node), scaled.places) : std::nullopt;
    if (!number || *number < 0 || *number > scaled.high * unit) {
        constexpr std::string_view words[] = {"", "one", "two", "three", "four"};
        const std::string places =
            scaled.places ? " with at most " + std::string(words[scaled.places]) + " decimals" : "";
        return wrong_type(
            node, (scaled.places ? "a number from 0 to " : "a whole number from 0 to ") + digits(scaled.high) + places);
    }
    scaled.value = *number;
}

void Reader::read_number(Node node, Decimal& value, std::int64_t low, std::int64_t high) {
    const std::string expected = "a number from " + digits(low) + " to " + digits(high) + " with at most two decimals";
    if (tree_.kind(node) != Kind::number) return wrong_type(node, expected);
    const auto number = parse_decimal(tree_.text(node));
    if (!number || *number < Decimal::whole(low) || *number > Decimal::whole(high)) return wrong_type(node, expected);
    value = *number;
}

void Reader::read_number(Node node, int& value, std::int64_t low, std::int64_t high) {
    const std::string expected = "a whole number from " + digits(low) + " to " + digits(high);
    if (tree_.kind(node) != Kind::number) return wrong_type(node, expected);
    const auto number = parse_decimal(tree_.text(node));
    if (!number || number->hundredths % 100 != 0 || *number < Decimal::whole(low) || *number > Decimal::whole(high))
        return wrong_type(node, expected);
    value = static_cast<int>(number->hundredths / 100);
}

template <class... Ts>
struct Reader::LeafReaders<TypeList<Ts...>> {
    static constexpr void (*of[])(Reader&, Node, void*) = {read_as<Ts>...};
};

void Reader::read_leaf(Node node, void* leaf, const LeafType& type) {
    LeafReaders<Leaves>::of[type.leaf](*this, node, leaf);
}

}  // namespace cairn
