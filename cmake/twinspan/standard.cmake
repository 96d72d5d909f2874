# C++17 where the headers of bridges are included, and nowhere else.

# Asks for C++17 in a target and in what links it, also where the project's flags name an older standard: CMake does
# not read flags, and leaves its own out where the compiler would take C++17 by itself.
function(_twinspan_require_cxx17 target)
  target_compile_features(${target} PUBLIC cxx_std_17)
  get_directory_property(options COMPILE_OPTIONS)
  _twinspan_standard_in_flags(standard "${CMAKE_CURRENT_SOURCE_DIR}" "${options}")
  if(NOT standard MATCHES "^(-ansi|--?std=(c|gnu)[+][+](98|03|0x|11|1y|14))$")
    return()
  endif()
  set(newer "-std=c++17")
  if(CMAKE_MATCH_2 STREQUAL "gnu")
    set(newer "-std=gnu++17")
  endif()
  # After the flags, so that it counts; not where a target has asked for a newer one by itself, or its directory's flags
  # name one, which is looked at when all targets are there.
  set(is_older "$<VERSION_LESS:$<TARGET_PROPERTY:CXX_STANDARD>,18>")
  set(has_none "$<NOT:$<BOOL:$<TARGET_PROPERTY:TWINSPAN_HAS_STANDARD>>>")
  set(option "$<$<AND:$<COMPILE_LANGUAGE:CXX>,${is_older},${has_none}>:${newer}>")
  _twinspan_check_later()
  target_compile_options(${target} PUBLIC "$<BUILD_INTERFACE:${option}>")
  get_property(said GLOBAL PROPERTY _TWINSPAN_SAID_STANDARD)
  if(NOT said)
    message(STATUS "twinspan: C++17 (${newer}) for targets with a bridge and what links them; the flags say ${standard}")
    set_property(GLOBAL PROPERTY _TWINSPAN_SAID_STANDARD TRUE)
  endif()
endfunction()

# The last standard in the flags of a directory and in options, -std=c++11 or -ansi, or nothing.
function(_twinspan_standard_in_flags result directory options)
  get_directory_property(flags DIRECTORY "${directory}" DEFINITION CMAKE_CXX_FLAGS)
  get_directory_property(configuration DIRECTORY "${directory}" DEFINITION CMAKE_BUILD_TYPE)
  if(configuration)
    string(TOUPPER "${configuration}" configuration)
    get_directory_property(more DIRECTORY "${directory}" DEFINITION CMAKE_CXX_FLAGS_${configuration})
    string(APPEND flags " ${more}")
  endif()
  # Not what stands in a generator expression, as the option of ours does.
  list(FILTER options EXCLUDE REGEX "[$]<")
  string(REPLACE " " ";" standards "${flags};${options}")
  list(FILTER standards INCLUDE REGEX "^(-ansi|--?std=.+)$")
  set(standard "")
  list(POP_BACK standards standard)
  set(${result} "${standard}" PARENT_SCOPE)
endfunction()

# Marks a target that is compiled for C++17 or newer by flags of its own or of its directory.
function(_twinspan_mark_standard target directory)
  get_target_property(options ${target} COMPILE_OPTIONS)
  _twinspan_standard_in_flags(standard "${directory}" "${options}")
  if(standard MATCHES "^--?std=(c|gnu)[+][+](17|1z|2)")
    set_property(TARGET ${target} PROPERTY TWINSPAN_HAS_STANDARD TRUE)
  endif()
endfunction()
