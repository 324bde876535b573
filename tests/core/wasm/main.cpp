// The test program's main for Emscripten before 3.1.20, which starts the symbol `main`; Clang 15 and later
// (Ubuntu 24.04) give a main with arguments another name, and the program would end without a word.
#include <gtest/gtest.h>

extern "C" int run_tests(int argc, char** argv) __asm__("main");

int run_tests(int argc, char** argv) {
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
