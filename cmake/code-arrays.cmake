# Run by core/CMakeLists.txt: writes the codes of data/code-lists (FOLDER) as sorted C++ arrays into OUTPUT. Their names are the
# site's business and stay out of core.
function(codes_of list pattern result)
  file(READ ${FOLDER}/${list}.json text)
  string(REGEX MATCHALL "\"${pattern}\": *{" found "${text}")
  list(TRANSFORM found REPLACE "\": *{" "\"")
  list(SORT found)
  list(LENGTH found count)
  if(count EQUAL 0)
    message(FATAL_ERROR "No codes found in ${FOLDER}/${list}.json")
  endif()
  list(JOIN found ", " codes)
  set(${result} "std::to_array<std::string_view>({${codes}})" PARENT_SCOPE)
endfunction()

codes_of(iso-3166-1 "[A-Z][A-Z]" countries)
codes_of(iso-639-1 "[a-z][a-z]" languages)
codes_of(iso-4217 "[A-Z][A-Z][A-Z]" currencies)
codes_of(isced-f "[0-9][0-9]+" fields)
codes_of(isco-08 "[0-9]+" occupations)

# A division names its section: "25": {"section": "C", …}.
file(READ ${FOLDER}/nace-2.1.json text)
string(REGEX MATCHALL "\"[0-9][0-9]\": *{ *\"section\": *\"[A-V]\"" found "${text}")
list(TRANSFORM found REPLACE "\"([0-9][0-9])\".*\"([A-V])\"" "\"\\1\\2\"")
list(SORT found)
list(LENGTH found count)
if(count EQUAL 0)
  message(FATAL_ERROR "No divisions found in ${FOLDER}/nace-2.1.json")
endif()
list(JOIN found ", " divisions)

file(WRITE ${OUTPUT} "// Written by cmake/code-arrays.cmake; edits are lost.
#pragma once
#include <array>
#include <string_view>

namespace cairn::code_arrays {

inline constexpr auto countries = ${countries};
inline constexpr auto languages = ${languages};
inline constexpr auto currencies = ${currencies};
inline constexpr auto fields = ${fields};
inline constexpr auto occupations = ${occupations};
/// A division's two digits and the letter of its section.
inline constexpr auto divisions = std::to_array<std::string_view>({${divisions}});

}  // namespace cairn::code_arrays
")
