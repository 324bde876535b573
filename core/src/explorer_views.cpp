#include "explorer_views.h"

#include <algorithm>
#include <string_view>

#include "cairn/catalogue_json.h"
#include "fields_catalogue.h"
#include "fields_credential.h"
#include "fields_writer.h"
#include "json_tree.h"
#include "numbers.h"
#include "order.h"
#include "references.h"

namespace cairn {

// The shapes of engine.ts, described as documents are (fields.h), so that the Writer spells them.

namespace {

struct OpenedCatalogue {
    const Catalogue& catalogue;
};
template <class Io>
void describe(Io& io, OpenedCatalogue& opened) {
    auto& catalogue = const_cast<Catalogue&>(opened.catalogue);  // a Writer only reads
    io.must("id", catalogue.id);
    io.must("title", catalogue.title);
    io("version", catalogue.version);
    io.must("languages", catalogue.languages);
    io("licence", catalogue.licence);
    io.must("illustrative", catalogue.illustrative);
    io.must("hash", catalogue.hash);
    io("creditSystems", catalogue.credit_systems);
    io("gradeScales", catalogue.grade_scales);
}

struct OpenedFacet {
    std::string id;
    std::vector<std::string> values;
};
template <class Io>
void describe(Io& io, OpenedFacet& facet) {
    io.must("id", facet.id);
    io.must("values", facet.values);
}

struct Label {
    std::string_view id;
    const Text* text;
};

// What an id mentioned in a record is called.
class Labels final : public ReferenceVisitor {
public:
    using ReferenceVisitor::operator();
    explicit Labels(const Catalogue& catalogue) : catalogue_(catalogue) {}

    void operator()(const std::string&, const CredentialRef& ref) override {
        if (const Credential* found = catalogue_.credential(ref.id)) labels_.push_back({found->id, &found->title});
    }
    void operator()(const std::string&, const ProviderRef& ref) override {
        if (const Provider* found = catalogue_.provider(ref.id)) labels_.push_back({found->id, &found->name});
    }
    void operator()(const std::string&, const SkillRef& ref) override {
        const Skill* found = catalogue_.skill(ref.id);
        if (found && !found->label.empty()) labels_.push_back({found->id, &found->label});
    }

    /// Each once, in order of the ids.
    std::vector<Label> all() && {
        put_in_order(labels_, [](const Label& a, const Label& b) { return a.id < b.id; });
        const auto same = [](const Label& a, const Label& b) { return a.id == b.id; };
        labels_.erase(std::unique(labels_.begin(), labels_.end(), same), labels_.end());
        return std::move(labels_);
    }

private:
    const Catalogue& catalogue_;
    std::vector<Label> labels_;
};

std::string encode_range(const std::optional<Interval>& range) {
    if (!range) return "null";
    return "[" + to_string(range->low) + "," + (range->high ? to_string(*range->high) : "null") + "]";
}

}  // namespace

std::string encode_opened(const Catalogue& catalogue, const SearchIndex& index) {
    const LanguageCode first = catalogue.first_language();
    std::string out = "{\"catalogue\":" + to_json(OpenedCatalogue{catalogue}, first);
    out += ",\"credentials\":" + digits(catalogue.credentials.size());
    out += ",\"providers\":" + digits(catalogue.providers.size());
    out += ",\"facets\":[";
    for (const FacetValues& facet : index.facets()) {
        if (out.back() != '[') out += ',';
        out += to_json(OpenedFacet{std::string(code(facet.facet)), facet.values}, first);
    }
    const SearchRanges& ranges = index.ranges();
    out += "],\"ranges\":{\"workload\":" + encode_range(ranges.workload) + ",\"weeks\":" + encode_range(ranges.weeks);
    out += ",\"cost\":{";
    for (const auto& [currency, range] : ranges.cost) {
        if (out.back() != '{') out += ',';
        append_json_string(currency.value, out);
        out += ':' + encode_range(range);
    }
    return out + "}}}";
}

std::string encode_labels(const Credential& credential, const Catalogue& catalogue) {
    Labels labels(catalogue);
    visit_references(credential, "", labels);
    std::string out = "{";
    for (const auto& [id, text] : std::move(labels).all()) {
        if (out.size() > 1) out += ',';
        append_json_string(id, out);
        out += ':' + to_json(*text, catalogue.first_language());
    }
    return out + "}";
}

}  // namespace cairn
