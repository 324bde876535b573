#include "cairn/compare.h"

#include <optional>
#include <tuple>
#include <utility>

#include "cairn/card.h"
#include "cairn/credits.h"
#include "cairn/transparency.h"
#include "fields_credential.h"
#include "fields_writer.h"
#include "interval_json.h"
#include "numbers.h"
#include "order.h"

namespace cairn {
namespace {

constexpr std::size_t most_awards = 20;  // titles in a cell

/// One of several values: its JSON, and what its order depends on first.
struct Listed {
    std::uint8_t place;
    std::string json;
    bool operator==(const Listed&) const = default;
    bool operator<(const Listed& other) const { return std::tie(place, json) < std::tie(other.place, other.json); }
};

std::string each_once(std::vector<Listed> items) {
    sort_and_unite(items);
    std::string out;
    for (const Listed& item : items)
        out += (out.empty() ? "[" : ",") + item.json;
    return out.empty() ? "null" : out + ']';
}

/// One column, with what its facts are looked up in.
struct Column {
    const Credential& credential;
    const Provider& provider;
    std::uint32_t record;
    const Catalogue& catalogue;
    const Frameworks& frameworks;
    const Connections& connections;

    /// A fact as JSON, null if it is not stated.
    template <class T>
    std::string fact(const T& value) const {
        return fact(address_of<T>(const_cast<T&>(value)), type_of<T>);
    }
    std::string fact(void* value, const FieldType& type) const;
    /// Texts, each once, in an order that does not depend on where they stood.
    std::string fact(const std::vector<const Text*>& texts) const;
    std::string fact(const std::optional<Interval>& interval) const {
        if (!interval) return "null";
        return interval->exact() ? to_string(interval->low) : encode_interval(*interval);
    }

    /// A member of an optional part of the record, null if the part or the member is missing.
    template <class Part, class Member>
    std::string part(const std::optional<Part>& held, Member member) const {
        return held ? fact((*held).*member) : "null";
    }
};

// Codes each once, in the order of their vocabulary; days and codes of the field's lists in their own.
std::string Column::fact(void* value, const FieldType& type) const {
    std::string json;
    Writer writer(catalogue.first_language(), json);
    if (!writer.stated(value, type)) return "null";
    if (type.form != FieldType::Form::list) {
        writer.write(value, type);
        return json;
    }
    const auto& list = static_cast<const ListType&>(type);
    const auto [first, end] = list.items(value);
    std::vector<Listed> items;
    for (char* item = first; item != end; item += list.stride) {
        json.clear();
        writer.write(item, *list.inner);
        const bool code = list.inner->form == FieldType::Form::code;
        items.push_back({code ? static_cast<std::uint8_t>(*item) : std::uint8_t{0}, json});
    }
    return each_once(std::move(items));
}

std::string Column::fact(const std::vector<const Text*>& texts) const {
    std::vector<Listed> items;
    for (const Text* text : texts)
        items.push_back({0, fact(*text)});
    return each_once(std::move(items));
}

std::string awarding_body(const Column& column) {
    const auto& body = column.credential.awarding_body;
    const Provider* found = body ? column.catalogue.provider(body->id) : nullptr;
    return found ? column.fact(found->name) : "null";
}

std::string level(const Column& column) {
    const LevelSummary summary = summarise_level(column.credential.level, column.frameworks);
    return summary.position.stated ? encode_level(summary, column.catalogue.first_language()) : "null";
}

std::string hours(const Column& column) {
    const auto& workload = column.credential.workload;
    if (!workload) return "null";
    return column.fact(hours_of(*workload, column.catalogue.credit_systems, column.provider.country));
}

std::string ects(const Column& column) {
    const auto& workload = column.credential.workload;
    if (!workload) return "null";
    return column.fact(ects_of(*workload, column.catalogue.credit_systems, column.provider.country));
}

std::string stacks_into(const Column& column) {
    std::vector<const Text*> titles;
    for (const Connection& link : column.connections.stacks_into(column.record, most_awards).links)
        titles.push_back(&column.catalogue.credentials[link.record].title);
    return column.fact(titles);
}

std::string recognition(const Column& column) {
    std::vector<RecognitionEffect> effects;
    if (column.credential.recognition)
        for (const DeclaredRecognition& declared : column.credential.recognition->declared)
            if (declared.effect) effects.push_back(*declared.effect);
    return column.fact(effects);
}

std::string amount(const Column& column) {
    const auto& cost = column.credential.cost;
    if (!cost || !cost->amount || !cost->currency) return "null";
    return "{\"amount\":" + to_string(*cost->amount) + ",\"currency\":" + column.fact(cost->currency) + '}';
}

template <class Visit>
void each_assurance(const Column& column, Visit visit) {
    for (const QualityAssurance& entry : column.credential.quality_assurance)
        visit(entry);
    for (const QualityAssurance& entry : column.provider.quality_assurance)
        visit(entry);
}

std::string mechanisms(const Column& column) {
    std::vector<Mechanism> found;
    each_assurance(column, [&](const QualityAssurance& entry) {
        if (entry.mechanism) found.push_back(*entry.mechanism);
    });
    return column.fact(found);
}

std::string standards(const Column& column) {
    std::vector<const Text*> found;
    each_assurance(column, [&](const QualityAssurance& entry) {
        for (const Text& standard : entry.standards)
            found.push_back(&standard);
    });
    return column.fact(found);
}

struct RowKind {
    std::string_view key;
    std::string (*value)(const Column&);
};

// In the order of DOMAIN.md.
constexpr RowKind row_kinds[] = {
    {"setting", [](const Column& c) { return c.fact(c.credential.setting); }},
    {"kind", [](const Column& c) { return c.fact(std::optional(c.credential.kind)); }},
    {"provider", [](const Column& c) { return c.fact(c.provider.name); }},
    {"providerType", [](const Column& c) { return c.fact(std::optional(c.provider.type)); }},
    {"awardingBody", awarding_body},
    {"country", [](const Column& c) { return c.fact(c.credential.countries); }},
    {"certificate", [](const Column& c) { return c.part(c.credential.certificate, &Certificate::format); }},
    {"level", level},
    {"field", [](const Column& c) { return c.fact(c.credential.fields); }},
    {"hours", hours},
    {"credits", [](const Column& c) { return c.part(c.credential.workload, &Workload::credits); }},
    {"ects", ects},
    {"weeks", [](const Column& c) { return c.part(c.credential.duration, &StudyTime::weeks); }},
    {"pace", [](const Column& c) { return c.part(c.credential.duration, &StudyTime::pace); }},
    {"intensity", [](const Column& c) { return c.part(c.credential.duration, &StudyTime::intensity); }},
    {"intakes", [](const Column& c) { return c.part(c.credential.duration, &StudyTime::intakes); }},
    {"rolling", [](const Column& c) { return c.part(c.credential.duration, &StudyTime::rolling); }},
    {"assessment", [](const Column& c) { return c.part(c.credential.assessment, &Assessment::types); }},
    {"external", [](const Column& c) { return c.part(c.credential.assessment, &Assessment::external); }},
    {"supervision", [](const Column& c) { return c.part(c.credential.assessment, &Assessment::supervision); }},
    {"awardBasis", [](const Column& c) { return c.fact(c.credential.award_basis); }},
    {"delivery", [](const Column& c) { return c.part(c.credential.delivery, &Delivery::format); }},
    {"site", [](const Column& c) { return c.part(c.credential.delivery, &Delivery::site); }},
    {"entry", [](const Column& c) { return std::string(c.credential.entry ? "true" : "null"); }},
    {"mode", [](const Column& c) { return c.part(c.credential.stacking, &Stacking::mode); }},
    {"stacksInto", stacks_into},
    {"recognition", recognition},
    {"industry", [](const Column& c) { return c.part(c.credential.relevance, &Relevance::industry); }},
    {"function", [](const Column& c) { return c.fact(c.credential.functions); }},
    {"scenario", [](const Column& c) { return c.fact(c.credential.scenarios); }},
    {"aim", [](const Column& c) { return c.fact(c.credential.aim); }},
    {"twinTransition", [](const Column& c) { return c.fact(c.credential.twin_transition); }},
    {"amount", amount},
    {"funding", [](const Column& c) { return c.part(c.credential.cost, &Cost::funding); }},
    {"language", [](const Column& c) { return c.fact(c.credential.languages); }},
    {"qualityAssurance", mechanisms},
    {"standards", standards},
    {"transparencyPercent",
     [](const Column& c) { return digits(transparency_of(c.credential, c.provider).percent()); }},
};

}  // namespace

std::vector<CompareRow> compare(std::span<const std::uint32_t> records, const Catalogue& catalogue,
                                const Frameworks& frameworks, const Connections& connections) {
    std::vector<Column> columns;
    for (const std::uint32_t record : records) {
        const Credential& credential = catalogue.credentials[record];
        columns.push_back({credential, catalogue.provider_of(credential), record, catalogue, frameworks, connections});
    }
    std::vector<CompareRow> rows;
    for (const RowKind& kind : row_kinds) {
        CompareRow row{kind.key, false, {}};
        for (const Column& column : columns) {
            row.values.push_back(kind.value(column));
            row.differs = row.differs || row.values.back() != row.values.front();
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace cairn
