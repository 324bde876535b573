# Sanitizers apply to every target, dependencies built from source included: a mixed program reports
# errors that are not there.
option(CAIRN_SANITIZE "AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
option(CAIRN_FUZZ "Build the libFuzzer targets (needs Clang)" OFF)

if(CAIRN_SANITIZE)
  # Core is built without the type information that the check of vtable pointers needs: beside a test that has it, that check
  # takes every object of core for a foreign one.
  set(sanitizers -fsanitize=address,undefined -fno-sanitize=vptr -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_compile_options(${sanitizers})
  add_link_options(${sanitizers})
endif()
if(CAIRN_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
