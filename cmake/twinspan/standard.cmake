# C++17 where the headers of bridges are included, and nowhere else.

# Asks for C++17 in a target and in what links it, also where the project's flags name an older standard: CMake does
# not read flags, and leaves its own out where the compiler would take C++17 by itself.
function(_twinspan_require_cxx17 target)
  target_compile_features(${target} PUBLIC cxx_std_17)
  get_directory_property(options COMPILE_OPTIONS)
  set(flags "${CMAKE_CXX_FLAGS}")
  if(CMAKE_BUILD_TYPE)
    string(TOUPPER "${CMAKE_BUILD_TYPE}" configuration)
    string(APPEND flags " ${CMAKE_CXX_FLAGS_${configuration}}")
  endif()
  string(REGEX MATCHALL "-std=[^ ;]+" standards "${flags} ${options}")
  list(POP_BACK standards standard)
  if(NOT standard MATCHES "^-std=(c|gnu)[+][+](98|03|0x|11|1y|14)$")
    return()
  endif()
  # After the flags, so that it counts; not where a target has asked for a newer one by itself.
  set(newer "-std=${CMAKE_MATCH_1}++17")
  set(is_older "$<VERSION_LESS:$<TARGET_PROPERTY:CXX_STANDARD>,18>")
  set(option "$<$<AND:$<COMPILE_LANGUAGE:CXX>,${is_older}>:${newer}>")
  target_compile_options(${target} PUBLIC "$<BUILD_INTERFACE:${option}>")
  get_property(said GLOBAL PROPERTY _TWINSPAN_SAID_STANDARD)
  if(NOT said)
    message(STATUS "twinspan: C++17 (${newer}) for targets with a bridge and what links them; the flags say ${standard}")
    set_property(GLOBAL PROPERTY _TWINSPAN_SAID_STANDARD TRUE)
  endif()
endfunction()
