# The C++ half of the runtime: compiled once, with the flags of the directory that asks first.

# Makes the target twinspan_runtime (Twinspan::runtime), of the generator's own release, and
# twinspan_runtime_objects, for shared libraries that hold all of it.
function(_twinspan_add_runtime)
  if(TARGET twinspan_runtime)
    return()
  endif()
  get_property(generator GLOBAL PROPERTY TWINSPAN_GENERATOR)
  set(directory "${CMAKE_BINARY_DIR}/twinspan/runtime")
  execute_process(COMMAND "${generator}" header --out-dir "${directory}"
    RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT status EQUAL 0)
    string(STRIP "${output}" output)
    _twinspan_error("the runtime cannot be written to ${directory}" WHY "${output}")
  endif()
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${generator}")

  file(GLOB sources "${directory}/runtime/*.cc")
  add_library(twinspan_runtime_objects OBJECT ${sources})
  _twinspan_require_cxx17(twinspan_runtime_objects)
  target_include_directories(twinspan_runtime_objects SYSTEM PUBLIC
    "$<BUILD_INTERFACE:${directory}/include>")
  # As one file: most of the time goes to headers, which all of them have.
  set_target_properties(twinspan_runtime_objects PROPERTIES
    POSITION_INDEPENDENT_CODE ON UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 0)
  set_target_properties(twinspan_runtime_objects PROPERTIES CXX_CLANG_TIDY "" CXX_CPPCHECK "" CXX_INCLUDE_WHAT_YOU_USE "")
  if(MSVC)
    target_compile_options(twinspan_runtime_objects PRIVATE /w)
  else()
    # It throws and catches, also in a program whose own C++ does not. The project cannot mend its warnings.
    target_compile_options(twinspan_runtime_objects PRIVATE -fexceptions -frtti -w)
  endif()

  add_library(twinspan_runtime STATIC $<TARGET_OBJECTS:twinspan_runtime_objects>)
  # Nothing of it is compiled, but CMake asks which language links it.
  set_target_properties(twinspan_runtime PROPERTIES LINKER_LANGUAGE CXX)
  _twinspan_require_cxx17(twinspan_runtime)
  target_include_directories(twinspan_runtime SYSTEM INTERFACE
    "$<BUILD_INTERFACE:${directory}/include>")
  add_library(Twinspan::runtime ALIAS twinspan_runtime)
  set_property(TARGET twinspan_runtime PROPERTY TWINSPAN_INCLUDE "${directory}/include")
endfunction()
