# Run by cairn_embed: writes FILES (JSON) as C++ string literals into OUTPUT, behind the function FUNCTION.
# Line breaks and indentation go (a JSON string holds neither), so that they are not shipped; and so do notes, which are for whoever
# edits a file.
set(entries "")
foreach(file IN LISTS FILES)
  get_filename_component(name ${file} NAME)
  file(READ ${file} text)
  string(REGEX REPLACE "\r?\n[ \t]*" "" text "${text}")
  string(REGEX REPLACE "\"note\": *({[^{}]*}|\"[^\"]*\"), *" "" text "${text}")
  string(APPEND entries "    {\"${name}\", R\"_json_(${text})_json_\"},\n")
endforeach()
list(LENGTH FILES count)

file(WRITE ${OUTPUT} "// Written by cmake/embed-files.cmake; edits are lost.
#include <array>

#include \"cairn_embedded.h\"

namespace cairn {

std::span<const EmbeddedFile> ${FUNCTION}() {
  static constexpr std::array<EmbeddedFile, ${count}> files{{
${entries}  }};
  return files;
}

}  // namespace cairn
")
