#pragma once
// Reading a JSON text, whole or record by record, with a limit on depth and a place for a syntax error.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "cairn/function_ref.h"
#include "json_tree.h"

namespace cairn {

/// Where a text stops being JSON.
struct SyntaxError {
    std::string message;  ///< with line and column, both from 1
};

/// Called for each element of the streamed lists; the tree is emptied afterwards.
using OnElement = FunctionRef<void(std::size_t list, std::uint32_t position, const JsonTree& element)>;

/// Reads `bytes` into `rest`, but for the elements of the top-level lists named in `streamed`, which are handed to `on_element`
/// one by one (in `rest` those lists are empty). `progress` is told the bytes read now and then.
std::optional<SyntaxError> read_json(std::string_view bytes, int max_depth, std::span<const std::string_view> streamed,
                                     const OnElement& on_element, JsonTree& rest,
                                     const FunctionRef<void(std::uint64_t)>& progress);

/// Reads `bytes` whole.
std::optional<SyntaxError> read_json(std::string_view bytes, int max_depth, JsonTree& tree);

}  // namespace cairn
