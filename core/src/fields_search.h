#pragma once
// The keys of a search request (cairn/search_json.h).

#include "cairn/search.h"
#include "fields.h"

namespace cairn {

struct FilterFields {
    SearchRequest& request;
};
struct RangeFields {
    SearchRequest& request;
};
struct SearchFields {
    SearchRequest& request;
    int offset;
    int limit;
};

template <class Io>
void describe(Io& io, FilterFields& filters) {
    for (std::size_t facet = 0; facet < facet_count; ++facet)
        io(codes_of<Facet>[facet], filters.request.filters[facet]);
}

template <class Io>
void describe(Io& io, RangeFields& ranges) {
    SearchRequest& request = ranges.request;
    io("workload", OpenRange{request.workload.low, request.workload.high, max_quantity});
    io("weeks", OpenRange{request.weeks.low, request.weeks.high, max_quantity});
    io("cost", OpenRange{request.cost.low, request.cost.high, max_money});
}

template <class Io>
void describe(Io& io, SearchFields& search) {
    constexpr std::int64_t far_enough = 1'000'000'000;
    SearchRequest& request = search.request;
    io("text", AnyString{request.text});
    io("filters", FilterFields{request});
    io("ranges", RangeFields{request});
    io("currency", request.currency);
    io("sort", request.sort);
    io("language", request.language);
    io("offset", bounded(search.offset, 0, far_enough));
    io("limit", bounded(search.limit, 0, far_enough));
    io.require(request.currency || (request.cost.open() && request.sort != Sort::cost), "currency",
               "expected a currency for the cost");
}

}  // namespace cairn
