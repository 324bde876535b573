#pragma once
// A scene to and from JSON, as web/src/engine/engine.ts declares it. Texts are language maps; `more` stands only where it is
// not 0, `node` and `form` only where there is a node.

#include <string>
#include <string_view>

#include "cairn/layout.h"
#include "cairn/result.h"

namespace cairn {

/// Compact JSON. `first_language` is that of texts which a catalogue has as plain strings.
std::string encode_scene(const Scene& scene, LanguageCode first_language);

/// The scene, checked as far as a drawer relies on it: sizes are 0 or more, lanes and edges exist. Unknown keys are passed over.
/// A problem's file is empty.
Result<Scene> decode_scene(std::string_view json);

}  // namespace cairn
