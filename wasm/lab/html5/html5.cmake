set(html5 ${CMAKE_CURRENT_SOURCE_DIR}/html5)
add_executable(cairn_lab ${lab_sources} ${html5}/host.cpp)
target_include_directories(cairn_lab PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
target_compile_options(cairn_lab PRIVATE -fno-exceptions -fno-rtti -Oz)
target_link_libraries(cairn_lab PRIVATE cairn::core cairn::imgui cairn::warnings)
set_target_properties(cairn_lab PROPERTIES OUTPUT_NAME lab SUFFIX .js RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR})

# symbols.txt is the one list of what lab.js may call: a name a line, as in C.
file(STRINGS ${html5}/symbols.txt symbols)
list(TRANSFORM symbols PREPEND "_")
list(JOIN symbols "," exports)
target_link_options(cairn_lab PRIVATE
  -Oz --no-entry -sEXPORTED_FUNCTIONS=${exports}
  -sMODULARIZE=1 -sEXPORT_ES6=1 -sEXPORT_NAME=createLab -sENVIRONMENT=web
  -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2 -sDYNAMIC_EXECUTION=0 -sFILESYSTEM=0
  -sALLOW_MEMORY_GROWTH=1 -sTOTAL_STACK=256KB
  -sINCOMING_MODULE_JS_API=canvas,locateFile,onRuntimeInitialized,print,printErr
  --js-library ${html5}/library.js
  "SHELL:--post-js ${html5}/words.js" "SHELL:--post-js ${html5}/gestures.js" "SHELL:--post-js ${html5}/lab.js")
set_property(TARGET cairn_lab PROPERTY LINK_DEPENDS
  ${html5}/symbols.txt ${html5}/library.js ${html5}/words.js ${html5}/gestures.js ${html5}/lab.js)
