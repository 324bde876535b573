#include "cairn/compare_json.h"

namespace cairn {

std::string encode_rows(std::span<const CompareRow> rows) {
    std::string out = "[";
    for (const CompareRow& row : rows) {
        if (out.size() > 1) out += ',';
        out += R"({"key":")" + std::string(row.key) + R"(","differs":)" + (row.differs ? "true" : "false") +
               ",\"values\":[";
        for (const std::string& value : row.values) {
            if (&value != &row.values.front()) out += ',';
            out += value;
        }
        out += "]}";
    }
    return out + ']';
}

}  // namespace cairn
