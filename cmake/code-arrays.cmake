# Run by core/CMakeLists.txt: writes the codes of data/code-lists (FOLDER) as sorted C++ strings into OUTPUT. Their names are the
# site's business and stay out of core. The codes of a list stand one after the other, each filled up with spaces to the same
# width: a page downloads no pointers for them.
function(packed width codes result)
  set(text "")
  foreach(code IN LISTS codes)
    string(APPEND code "    ")
    string(SUBSTRING "${code}" 0 ${width} code)
    string(APPEND text "${code}")
  endforeach()
  set(${result} "{\"${text}\", ${width}}" PARENT_SCOPE)
endfunction()

function(codes_of list pattern width result)
  file(READ ${FOLDER}/${list}.json text)
  string(REGEX MATCHALL "\"${pattern}\": *{" found "${text}")
  list(TRANSFORM found REPLACE "\"([^\"]*)\": *{" "\\1")
  list(SORT found)
  list(LENGTH found count)
  if(count EQUAL 0)
    message(FATAL_ERROR "No codes found in ${FOLDER}/${list}.json")
  endif()
  packed(${width} "${found}" codes)
  set(${result} "${codes}" PARENT_SCOPE)
endfunction()

codes_of(iso-3166-1 "[A-Z][A-Z]" 2 countries)
codes_of(iso-639-1 "[a-z][a-z]" 2 languages)
codes_of(iso-4217 "[A-Z][A-Z][A-Z]" 3 currencies)
codes_of(isced-f "[0-9][0-9]+" 4 fields)
codes_of(isco-08 "[0-9]+" 4 occupations)

# A division names its section: "25": {"section": "C", …}.
file(READ ${FOLDER}/nace-2.1.json text)
string(REGEX MATCHALL "\"[0-9][0-9]\": *{ *\"section\": *\"[A-V]\"" found "${text}")
list(TRANSFORM found REPLACE "\"([0-9][0-9])\".*\"([A-V])\"" "\\1\\2")
list(SORT found)
list(LENGTH found count)
if(count EQUAL 0)
  message(FATAL_ERROR "No divisions found in ${FOLDER}/nace-2.1.json")
endif()
packed(3 "${found}" divisions)

file(WRITE ${OUTPUT} "// Written by cmake/code-arrays.cmake; edits are lost.
#pragma once
#include <cstddef>
#include <string_view>

namespace cairn::code_arrays {

/// Codes in order, each filled up with spaces to so many characters.
struct Packed {
    std::string_view codes;
    std::size_t width;
};

inline constexpr Packed countries${countries};
inline constexpr Packed languages${languages};
inline constexpr Packed currencies${currencies};
inline constexpr Packed fields${fields};
inline constexpr Packed occupations${occupations};
/// A division's two digits and the letter of its section.
inline constexpr Packed divisions${divisions};

}  // namespace cairn::code_arrays
")
