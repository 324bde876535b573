#include "cairn/search_json.h"

#include "fields_reader.h"
#include "fields_search.h"
#include "json_tree.h"
#include "numbers.h"

namespace cairn {

Result<SearchRequest> decode_search_request(std::string_view json) {
    SearchRequest request;
    SearchFields fields{request, static_cast<int>(request.offset), static_cast<int>(request.limit)};
    Problems problems = read_document(json, fields);
    if (!problems.empty()) return problems;
    request.offset = static_cast<std::uint32_t>(fields.offset);
    request.limit = static_cast<std::uint32_t>(fields.limit);
    return request;
}

std::string encode_search_result(const SearchResult& result, const std::vector<FacetValues>& facets,
                                 const Catalogue& catalogue) {
    std::string out = "{\"total\":" + digits(result.total) + ",\"ids\":[";
    const auto comma_unless_after = [&](char opening) {
        if (out.back() != opening) out += ',';
    };
    for (const std::uint32_t record : result.records) {
        comma_unless_after('[');
        append_json_string(catalogue.credentials[record].id, out);
    }
    out += "],\"facets\":{";
    std::size_t at = 0;
    for (const FacetValues& facet : facets) {
        comma_unless_after('{');
        append_json_string(code(facet.facet), out);
        out += ":{";
        for (const std::string& value : facet.values) {
            const std::uint32_t count = result.counts[at++];
            if (count == 0) continue;
            comma_unless_after('{');
            append_json_string(value, out);
            out += ':' + digits(count);
        }
        out += '}';
    }
    return out + "}}";
}

}  // namespace cairn
