# Read right after llama.cpp's own `project()` (CMAKE_PROJECT_<name>_INCLUDE).

# The Python binding forces the "common" library on, with a web server and 70 chat
# parsers in it; the binding uses none of it, so it is switched off again here.
set(LLAMA_BUILD_COMMON OFF CACHE BOOL "not used by the Python binding" FORCE)

# GCC bug 114098: older releases drop the configuration of AMX tiles, and the first
# question crashes on a processor that has them. Debian 12 comes with such a GCC.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
    set(version ${CMAKE_CXX_COMPILER_VERSION})
    if((version VERSION_GREATER_EQUAL 11 AND version VERSION_LESS 11.5)
            OR (version VERSION_GREATER_EQUAL 12 AND version VERSION_LESS 12.4)
            OR (version VERSION_GREATER_EQUAL 13 AND version VERSION_LESS 13.3))
        add_compile_options(-mno-amx-tile -mno-amx-int8 -mno-amx-bf16)
    endif()
endif()
