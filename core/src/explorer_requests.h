#pragma once
// The small requests of engine.ts.

#include <string>
#include <string_view>
#include <vector>

#include "cairn/catalogue_json.h"
#include "cairn/result.h"
#include "fields.h"
#include "fields_reader.h"
#include "json_document.h"

namespace cairn {

struct IdRequest {
    std::string id;
};
template <class Io>
void describe(Io& io, IdRequest& request) {
    io.must("id", request.id);
}

struct IdsRequest {
    std::vector<std::string> ids;
};
template <class Io>
void describe(Io& io, IdsRequest& request) {
    io.must("ids", request.ids);
}

struct IndicesRequest {
    std::vector<int> indices;
};
template <class Io>
void describe(Io& io, IndicesRequest& request) {
    io.must("indices", request.indices);
}

template <class Request>
Result<Request> decode_request(std::string_view json) {
    JsonTree tree;
    if (const auto error = read_json(json, max_json_depth, tree)) return Problem{"", "", error->message};
    Problems problems;
    Request request;
    Reader(tree, "", "", problems).root(request);
    if (!problems.empty()) return problems;
    return request;
}

}  // namespace cairn
