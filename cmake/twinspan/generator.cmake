# The program `twinspan`, which writes the C++ half: found, or built from the user's lockfile, of the one version
# that fits, and with the generator of the release of cxx that is in the lockfile: symbols hold the number of both.

# Sets TWINSPAN_GENERATOR (a global property) to a program of the version in the lockfile.
# _twinspan_find_generator(<package> <cargo's options>..)
function(_twinspan_find_generator package)
  _twinspan_locked_version(wanted "${${package}_lock}" twinspan)
  get_property(known GLOBAL PROPERTY _TWINSPAN_VERSION)
  if(known)
    if(NOT known STREQUAL wanted)
      _twinspan_error("two releases of twinspan in one program: ${known} and ${wanted}"
        WHY "The lockfile ${${package}_lock} has ${wanted}; that of an earlier twinspan_add_crate has ${known}."
        FIX "make both packages members of one workspace")
    endif()
    return()
  endif()

  _twinspan_locked_version(cxx "${${package}_lock}" cxx)
  set(found "")
  if(TWINSPAN_CLI)
    if(NOT EXISTS "${TWINSPAN_CLI}")
      _twinspan_error("there is no ${TWINSPAN_CLI}" WHY "That is what TWINSPAN_CLI says.")
    endif()
    set(candidates "${TWINSPAN_CLI}")
  else()
    set(candidates "")
    if(TARGET Twinspan::cli)
      get_target_property(location Twinspan::cli IMPORTED_LOCATION)
      list(APPEND candidates "${location}")
    endif()
    find_program(program twinspan NO_CACHE)
    if(program)
      list(APPEND candidates "${program}")
    endif()
  endif()
  set(seen "")
  foreach(candidate IN LISTS candidates)
    _twinspan_ask_version(version with "${candidate}")
    if(version STREQUAL wanted AND with STREQUAL cxx)
      set(found "${candidate}")
      break()
    elseif(version)
      list(APPEND seen "${candidate} is ${version}, for cxx ${with}")
    else()
      list(APPEND seen "${candidate} does not say which version it is")
    endif()
  endforeach()

  if(NOT found AND NOT TWINSPAN_CLI)
    _twinspan_build_generator(found ${package} "${wanted}" ${ARGN})
  endif()
  if(NOT found)
    if(NOT seen)
      set(seen "it is not in PATH, and the lockfile does not have the package `twinspan-cli`")
    endif()
    _twinspan_error("no program `twinspan` ${wanted} is here"
      WHY "${${package}_lock} has twinspan ${wanted} and cxx ${cxx}, and the program has to be of the same release:" ${seen}
      FIX "install that release: cargo install twinspan-cli --version ${wanted}"
        "or say where it is: -DTWINSPAN_CLI=/path/to/twinspan"
        "or leave out TWINSPAN_CLI, and it is built from the lockfile"
        "or change the version in Cargo.toml, and run cargo update -p twinspan")
  endif()
  message(STATUS "twinspan ${wanted}: ${found}")
  set_property(GLOBAL PROPERTY _TWINSPAN_VERSION "${wanted}")
  set_property(GLOBAL PROPERTY TWINSPAN_GENERATOR "${found}")
endfunction()

# What a program says of itself: its version, and the release of cxx that it generates for.
function(_twinspan_ask_version result cxx program)
  set(${result} "" PARENT_SCOPE)
  set(${cxx} "" PARENT_SCOPE)
  execute_process(COMMAND "${program}" --version OUTPUT_VARIABLE output ERROR_QUIET RESULT_VARIABLE status)
  if(status EQUAL 0 AND output MATCHES "^twinspan ([^ \r\n]+)( \\(cxx ([^)]+)\\))?")
    set(${result} "${CMAKE_MATCH_1}" PARENT_SCOPE)
    set(${cxx} "${CMAKE_MATCH_3}" PARENT_SCOPE)
  endif()
endfunction()

# Builds the program from the sources that the lockfile names, with a package that does nothing else.
function(_twinspan_build_generator result package wanted)
  _twinspan_locked_version(version "${${package}_lock}" twinspan-cli)
  if(NOT version STREQUAL wanted)
    set(${result} "" PARENT_SCOPE)
    return()
  endif()
  _twinspan_locked_version(cxx "${${package}_lock}" cxx)
  _twinspan_locked_version(generator "${${package}_lock}" cxx-gen)
  string(REGEX REPLACE "^1[.]0[.]" "0.7." fits "${cxx}")
  if(NOT generator STREQUAL fits)
    _twinspan_error("cxx ${cxx} and cxx-gen ${generator} do not fit together"
      WHY "${${package}_lock} has both, and symbols hold their last number."
      FIX "make it one release: cargo update -p cxx-gen --precise ${fits}"
        "or take the newest of both: cargo update -p cxx -p cxx-gen")
  endif()
  # A package in a directory or a git repository, and not in a registry: the lockfile does not say where.
  file(READ "${${package}_lock}" lock)
  set(dependency "version = \"=${version}\"")
  if(NOT lock MATCHES "name = \"twinspan-cli\"[\r\n]+version = \"[^\"]+\"[\r\n]+source = \"(registry|sparse)[+]")
    _twinspan_cargo(json "${${package}_directory}" metadata --format-version 1 --offline
      --manifest-path "${${package}_manifest}")
    string(FIND "${json}" "{\"name\":\"twinspan-cli\",\"version\"" start)
    string(SUBSTRING "${json}" ${start} -1 json)
    string(REGEX MATCH "\"manifest_path\":\"(([^\"\\]|\\\\.)*)\"" none "${json}")
    get_filename_component(path "${CMAKE_MATCH_1}" DIRECTORY)
    set(dependency "path = \"${path}\"")
  endif()

  set(directory "${CMAKE_BINARY_DIR}/twinspan/cli")
  file(CONFIGURE OUTPUT "${directory}/Cargo.toml" @ONLY CONTENT [[
[package]
name = "twinspan-from-lockfile"
version = "0.0.0"
edition = "2024"

[dependencies]
twinspan-cli = { @dependency@ }

[profile.dev]
debug = false

[workspace]
]])
  file(CONFIGURE OUTPUT "${directory}/src/main.rs" CONTENT [[
fn main() {
    twinspan_cli::main()
}
]])
  file(WRITE "${directory}/Cargo.lock" "${lock}")
  # Beside what cargo builds for CMake, so that build directories that share it share this too.
  set(target "${TWINSPAN_CARGO_TARGET_DIR}/generator-${version}")
  set(program "${target}/debug/twinspan-from-lockfile${CMAKE_EXECUTABLE_SUFFIX}")
  if(NOT EXISTS "${program}")
    message(STATUS "twinspan ${wanted}: building the generator, once")
  endif()
  execute_process(
    # Where the user's .cargo/config.toml says where crates are.
    COMMAND "${TWINSPAN_CARGO}" build --quiet --offline --manifest-path "${directory}/Cargo.toml"
      --target-dir "${target}"
    WORKING_DIRECTORY "${${package}_directory}"
    RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT status EQUAL 0)
    string(STRIP "${output}" output)
    _twinspan_error("the generator cannot be built from ${${package}_lock}"
      WHY "${output}"
      FIX "install it: cargo install twinspan-cli --version ${wanted}"
        "or say where it is: -DTWINSPAN_CLI=/path/to/twinspan")
  endif()
  set(${result} "${program}" PARENT_SCOPE)
endfunction()
