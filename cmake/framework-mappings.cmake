# Run by core/CMakeLists.txt: writes what data/frameworks (FOLDER) says of levels as one C++ string into OUTPUT. The words of a
# framework (title, source, how sure its mapping is) decide nothing: they are the site's business and stay out of core.
#
# A framework is the line "#NFQ|IE:NFQ|IE:IE NQF" (acronym, id, other ids) and below it, lowest first, a line for each level:
# "12-|6|Level 6|NFQ 6" (the EQF levels it may be, "-" if it may be none; its name, other spellings).
function(line_of first result)
  foreach(name IN LISTS ARGN)
    if(name MATCHES "[|\n]")
      message(FATAL_ERROR "\"${name}\" has a sign that separates names")
    endif()
    string(APPEND first "|${name}")
  endforeach()
  set(${result} "${first}\n" PARENT_SCOPE)
endfunction()

# The strings or numbers of an array; none where it is absent.
function(items_of json key result)
  set(items "")
  string(JSON count ERROR_VARIABLE absent LENGTH "${json}" ${key})
  if(NOT absent AND count GREATER 0)
    math(EXPR last "${count} - 1")
    foreach(place RANGE ${last})
      string(JSON item GET "${json}" ${key} ${place})
      list(APPEND items "${item}")
    endforeach()
  endif()
  set(${result} "${items}" PARENT_SCOPE)
endfunction()

function(level_of json result)
  string(JSON level GET "${json}" level)
  string(JSON none GET "${json}" none)
  items_of("${json}" aliases aliases)
  items_of("${json}" eqf eqf)
  list(JOIN eqf "" eqf)
  if(none)
    string(APPEND eqf "-")
  endif()
  line_of("${eqf}" line "${level}" ${aliases})
  set(${result} "${line}" PARENT_SCOPE)
endfunction()

file(GLOB files ${FOLDER}/*.json)
list(SORT files)
set(mappings "")
foreach(file IN LISTS files)
  file(READ ${file} json)
  string(JSON id GET "${json}" id)
  if(id STREQUAL "EQF")
    continue()
  endif()
  string(JSON acronym GET "${json}" acronym)
  items_of("${json}" otherIds others)
  line_of("#${acronym}" line "${id}" ${others})
  string(APPEND mappings "${line}")
  string(JSON levels GET "${json}" levels)
  string(JSON count LENGTH "${levels}")
  math(EXPR last "${count} - 1")
  foreach(place RANGE ${last})
    string(JSON level GET "${levels}" ${place})
    level_of("${level}" line)
    string(APPEND mappings "${line}")
  endforeach()
endforeach()

file(WRITE ${OUTPUT} "// Written by cmake/framework-mappings.cmake, which says how to read it; edits are lost.
#pragma once
#include <string_view>

namespace cairn {

inline constexpr std::string_view framework_mappings = R\"_(${mappings})_\";

}  // namespace cairn
")
