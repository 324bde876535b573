#pragma once
// The small requests of engine.ts.

#include <string>
#include <string_view>
#include <vector>

#include "cairn/result.h"
#include "fields.h"
#include "fields_reader.h"

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
    Request request;
    Problems problems = read_document(json, request);
    if (!problems.empty()) return problems;
    return request;
}

}  // namespace cairn
