#pragma once
// The state behind abi.h: the files handed over, and the reply.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "abi.h"
#include "cairn/catalogue_json.h"
#include "cairn/function_ref.h"
#include "cairn/result.h"

namespace cairn::engine {

inline std::string_view view(const unsigned char* bytes, std::uint32_t length) {
    return {reinterpret_cast<const char*>(bytes), length};
}

/// Gives `use` what was handed over, then lets go of it.
void with_files(FunctionRef<void(std::span<const SourceFile>)> use);

void reply_with(const Result<std::string>& result);
void reply_with(const Problems& problems);
/// 32-bit words.
void reply_with(std::vector<std::uint32_t> words);

}  // namespace cairn::engine
