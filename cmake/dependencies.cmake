# The libraries, each found on the machine first and fetched second (pinned by hash), with a line that
# says which. Gives cairn::json, cairn::fmt (both header only) and, in cmake/googletest.cmake, cairn::gtest.
include(FetchContent)
if(DEFINED ENV{CI})
  set(FETCHCONTENT_FULLY_DISCONNECTED ON) # a CI machine installs packages; it never builds from the network
endif()

# Finds a header-only library by one of its headers and gives its include folder.
# An Emscripten build must not see the machine's /usr/include, where glibc's headers would shadow
# Emscripten's: there, the library's own folder is copied into the build tree.
function(cairn_find_headers result header)
  find_path(found_${result} ${header} NO_CACHE NO_CMAKE_FIND_ROOT_PATH PATHS /usr/include)
  set(include_dir ${found_${result}})
  if(include_dir AND EMSCRIPTEN)
    get_filename_component(folder ${header} DIRECTORY)
    file(COPY ${include_dir}/${folder} DESTINATION ${PROJECT_BINARY_DIR}/host-headers)
    set(include_dir ${PROJECT_BINARY_DIR}/host-headers)
  endif()
  set(${result} ${include_dir} PARENT_SCOPE)
endfunction()

function(cairn_header_library name header url hash include_subdir)
  cairn_find_headers(include_dir ${header})
  if(include_dir)
    message(STATUS "${name}: found on this machine, ${include_dir}")
  else()
    message(STATUS "${name}: fetching ${url}")
    FetchContent_Declare(${name} URL ${url} URL_HASH SHA256=${hash} SOURCE_SUBDIR headers-only-no-cmake)
    FetchContent_MakeAvailable(${name})
    set(include_dir ${${name}_SOURCE_DIR}/${include_subdir})
  endif()
  add_library(cairn_${name} INTERFACE)
  add_library(cairn::${name} ALIAS cairn_${name})
  target_include_directories(cairn_${name} SYSTEM INTERFACE ${include_dir})
endfunction()

cairn_header_library(json nlohmann/json.hpp
  https://github.com/nlohmann/json/releases/download/v3.11.3/json.tar.xz
  d6c65aca6b1ed68e7a182f4757257b107ae403032760ed6ef121c9d55e81757d include)
target_compile_definitions(cairn_json INTERFACE JSON_NOEXCEPTION)

cairn_header_library(fmt fmt/format.h
  https://github.com/fmtlib/fmt/archive/10.2.1.tar.gz
  1250e4cc58bf06ee631567523f48848dc4596133e163f02615c97f78bab6c811 include)
# Without a locale, fmt does not bring <locale> into the shipped module.
target_compile_definitions(cairn_fmt INTERFACE FMT_HEADER_ONLY FMT_STATIC_THOUSANDS_SEPARATOR=1)
