# The tests of a Rust package among those of CTest.

# twinspan_add_cargo_test(<test> MANIFEST <Cargo.toml> [CRATE <package>] [FEATURES <feature>..] [ARGUMENTS <argument>..])
#
# Cargo compiles the C++ of the package by itself there, as build.rs says, in a directory of its own.
function(twinspan_add_cargo_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "LOCKED" "MANIFEST;CRATE" "FEATURES;ARGUMENTS")
  _twinspan_check_arguments(twinspan_add_cargo_test MANIFEST)
  _twinspan_find_cargo()
  get_filename_component(manifest "${arg_MANIFEST}" ABSOLUTE)
  get_filename_component(directory "${manifest}" DIRECTORY)
  set(options --manifest-path "${manifest}" --target-dir "${TWINSPAN_CARGO_TARGET_DIR}/test" --offline)
  if(arg_LOCKED)
    list(APPEND options --locked)
  endif()
  if(arg_CRATE)
    list(APPEND options --package "${arg_CRATE}")
  endif()
  if(arg_FEATURES)
    list(JOIN arg_FEATURES "," features)
    list(APPEND options --features "${features}")
  endif()
  add_test(NAME ${name} COMMAND "${TWINSPAN_CARGO}" test ${options} ${arg_ARGUMENTS}
    WORKING_DIRECTORY "${directory}")
  _twinspan_compiler(compiler CXX)
  set_tests_properties(${name} PROPERTIES LABELS rust RESOURCE_LOCK twinspan_cargo ENVIRONMENT "CXX=${compiler}")
endfunction()
