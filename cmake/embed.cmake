# cairn_embed(TARGET FUNCTION FOLDER) compiles every FOLDER/*.json into TARGET. FUNCTION, declared in
# cmake/cairn_embedded.h, returns the files; our code says #include "generated/cairn_embedded.h".
# The texts are C++ source written at build time, again whenever one of the files changes.
function(cairn_embed target function folder)
  set(generated ${CMAKE_CURRENT_BINARY_DIR}/generated)
  configure_file(${PROJECT_SOURCE_DIR}/cmake/cairn_embedded.h ${generated}/cairn_embedded.h COPYONLY)
  target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})

  file(GLOB files CONFIGURE_DEPENDS ${folder}/*.json)
  set(output ${generated}/${function}.cpp)
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DFUNCTION=${function} "-DFILES=${files}" -DOUTPUT=${output}
            -P ${PROJECT_SOURCE_DIR}/cmake/embed-files.cmake
    DEPENDS ${files} ${PROJECT_SOURCE_DIR}/cmake/embed-files.cmake
    COMMENT "Embedding ${folder}"
    VERBATIM)
  target_sources(${target} PRIVATE ${output})
  # Clang's pedantry knows a limit of 65,536 characters for a literal; all our compilers take more.
  set_source_files_properties(${output} PROPERTIES COMPILE_OPTIONS -Wno-overlength-strings)
endfunction()
