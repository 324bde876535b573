# cairn::gtest, the test framework with its main. Natively the installed library; where there is none for
# this target (WebAssembly, sanitizers) it is built from the source that Debian and Ubuntu ship.
if(NOT EMSCRIPTEN AND NOT CAIRN_SANITIZE)
  find_package(GTest CONFIG QUIET)
endif()
if(GTest_FOUND)
  message(STATUS "googletest: found on this machine, version ${GTest_VERSION}")
elseif(EXISTS /usr/src/googletest/CMakeLists.txt)
  message(STATUS "googletest: building /usr/src/googletest")
else()
  message(STATUS "googletest: fetching release 1.14.0")
  FetchContent_Declare(googletest
    URL https://github.com/google/googletest/archive/refs/tags/v1.14.0.tar.gz
    URL_HASH SHA256=8ad598c73ad796e0d8280b082cebd82a630d73e73cd3c70057938a6501bba5d7)
endif()

if(NOT GTest_FOUND)
  set(BUILD_GMOCK OFF CACHE BOOL "" FORCE)
  set(INSTALL_GTEST OFF CACHE BOOL "" FORCE)
  set(gtest_disable_pthreads ON CACHE BOOL "" FORCE)
  if(EXISTS /usr/src/googletest/CMakeLists.txt)
    add_subdirectory(/usr/src/googletest ${PROJECT_BINARY_DIR}/googletest EXCLUDE_FROM_ALL)
  else()
    FetchContent_MakeAvailable(googletest)
  endif()
endif()

add_library(cairn_gtest INTERFACE)
add_library(cairn::gtest ALIAS cairn_gtest)
target_link_libraries(cairn_gtest INTERFACE GTest::gtest_main)
