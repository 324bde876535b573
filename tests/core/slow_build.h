#pragma once

#include <cstdint>

namespace cairn {

/// Random cases are divided by this: a build that is many times slower (WebAssembly, sanitizers) tries a tenth.
#if defined(__EMSCRIPTEN__) || defined(__SANITIZE_ADDRESS__)
inline constexpr std::uint64_t fewer = 10;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
inline constexpr std::uint64_t fewer = 10;
#else
inline constexpr std::uint64_t fewer = 1;
#endif
#else
inline constexpr std::uint64_t fewer = 1;
#endif

}  // namespace cairn
