# cairn::imgui, Dear ImGui without a backend, for the lab (1.90 or later).
# From the distribution's source archive where it has one, else a pinned release.
set(cairn_imgui_dir ${PROJECT_SOURCE_DIR}/build/imgui) # shared by all presets
find_program(APT_GET apt-get NO_CMAKE_FIND_ROOT_PATH)
if(NOT EXISTS ${cairn_imgui_dir} AND APT_GET)
  execute_process(COMMAND ${PROJECT_SOURCE_DIR}/scripts/fetch-imgui)
endif()
if(EXISTS ${cairn_imgui_dir})
  message(STATUS "imgui: the distribution's source, ${cairn_imgui_dir}")
else()
  message(STATUS "imgui: fetching release 1.92.9b")
  FetchContent_Declare(imgui
    URL https://github.com/ocornut/imgui/archive/refs/tags/v1.92.9b.tar.gz
    URL_HASH SHA256=21d8a0a565e85dce943e375db00812c2f3f0ab21f3f0f7964e364a63422d7f99)
  FetchContent_MakeAvailable(imgui)
  set(cairn_imgui_dir ${imgui_SOURCE_DIR})
endif()

add_library(cairn_imgui STATIC EXCLUDE_FROM_ALL
  ${cairn_imgui_dir}/imgui.cpp ${cairn_imgui_dir}/imgui_draw.cpp ${cairn_imgui_dir}/imgui_tables.cpp ${cairn_imgui_dir}/imgui_widgets.cpp)
add_library(cairn::imgui ALIAS cairn_imgui)
target_include_directories(cairn_imgui SYSTEM PUBLIC ${cairn_imgui_dir})
