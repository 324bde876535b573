# cairn::warnings: what our own code is compiled with.
add_library(cairn_warnings INTERFACE)
add_library(cairn::warnings ALIAS cairn_warnings)
target_compile_options(cairn_warnings INTERFACE -Wall -Wextra -Wpedantic -Wno-missing-field-initializers)

# On the compilers that we develop with, a warning is an error; a newer one may know warnings that
# we have not met, and must not keep a stranger from building.
if((CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION MATCHES "^12\\.")
   OR (CMAKE_CXX_COMPILER_ID STREQUAL "Clang" AND CMAKE_CXX_COMPILER_VERSION MATCHES "^14\\."))
  set(warnings_are_errors ON)
else()
  set(warnings_are_errors OFF)
endif()
option(CAIRN_WERROR "Treat warnings in our own code as errors" ${warnings_are_errors})
if(CAIRN_WERROR)
  target_compile_options(cairn_warnings INTERFACE -Werror)
endif()
