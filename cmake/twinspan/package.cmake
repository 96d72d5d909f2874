# What cargo says about a package, at configure time.

# Sets TWINSPAN_CARGO, cargo, or an error, and TWINSPAN_CARGO_TARGET_DIR.
function(_twinspan_find_cargo)
  set(TWINSPAN_CARGO_TARGET_DIR "${CMAKE_BINARY_DIR}/cargo" CACHE PATH "Where cargo builds for CMake")
  if(NOT TWINSPAN_CARGO AND Rust_CARGO)
    # Corrosion's name.
    set(TWINSPAN_CARGO "${Rust_CARGO}" CACHE FILEPATH "The cargo that builds Rust")
  endif()
  find_program(TWINSPAN_CARGO cargo
    HINTS ENV CARGO_HOME "$ENV{HOME}/.cargo" "$ENV{USERPROFILE}/.cargo" PATH_SUFFIXES bin
    DOC "The cargo that builds Rust")
  if(NOT TWINSPAN_CARGO)
    _twinspan_error("cargo is not here"
      WHY "Rust is built by cargo, which is neither in PATH nor in ~/.cargo/bin."
      FIX "install Rust 1.88 or newer: https://rustup.rs"
        "or say where it is: -DTWINSPAN_CARGO=/path/to/cargo")
  endif()
  if(NOT EXISTS "${TWINSPAN_CARGO}")
    _twinspan_error("cargo is not here"
      WHY "TWINSPAN_CARGO says ${TWINSPAN_CARGO}, where there is no file."
      FIX "install Rust 1.88 or newer: https://rustup.rs"
        "or say where it is: -DTWINSPAN_CARGO=/path/to/cargo")
  endif()
endfunction()

# Refuses what the generated C++ cannot be compiled by.
function(_twinspan_check_compiler)
  get_property(languages GLOBAL PROPERTY ENABLED_LANGUAGES)
  if(NOT CXX IN_LIST languages)
    _twinspan_error("the project has no C++"
      FIX "name it among the languages: project(.. LANGUAGES CXX)")
  endif()
  if(NOT cxx_std_17 IN_LIST CMAKE_CXX_COMPILE_FEATURES)
    _twinspan_error("${CMAKE_CXX_COMPILER_ID} ${CMAKE_CXX_COMPILER_VERSION} does not compile C++17"
      WHY "The headers of bridges need it. The compiler is ${CMAKE_CXX_COMPILER}."
      FIX "use g++ 9, clang 10 or newer: -DCMAKE_CXX_COMPILER=/path/to/c++, in a new build directory")
  endif()
endfunction()

# _twinspan_read_package(<prefix> <manifest> <crate or nothing>) sets, with the prefix:
#   manifest, directory, name, library (the name of its files), source (of the library), lock, root,
#   manifests (of the workspace), directories (of all local packages), has_cxx and has_twinspan.
function(_twinspan_read_package prefix manifest crate)
  get_filename_component(manifest "${manifest}" ABSOLUTE)
  if(IS_DIRECTORY "${manifest}")
    string(APPEND manifest "/Cargo.toml")
  endif()
  if(NOT EXISTS "${manifest}")
    _twinspan_error("there is no ${manifest}"
      FIX "MANIFEST is the path of a Cargo.toml, from ${CMAKE_CURRENT_SOURCE_DIR}")
  endif()
  get_filename_component(directory "${manifest}" DIRECTORY)
  _twinspan_cargo(json ${directory} metadata --no-deps --format-version 1 --manifest-path "${manifest}")

  string(JSON root GET "${json}" workspace_root)
  string(JSON count LENGTH "${json}" packages)
  math(EXPR last "${count} - 1")
  set(manifests "${root}/Cargo.toml")
  set(directories "")
  set(found "")
  set(names "")
  foreach(index RANGE ${last})
    string(JSON package GET "${json}" packages ${index})
    string(JSON package_name GET "${package}" name)
    string(JSON package_manifest GET "${package}" manifest_path)
    get_filename_component(package_directory "${package_manifest}" DIRECTORY)
    list(APPEND names "${package_name}")
    list(APPEND manifests "${package_manifest}")
    list(APPEND directories "${package_directory}")
    get_filename_component(real "${manifest}" REALPATH)
    get_filename_component(package_real "${package_manifest}" REALPATH)
    if(package_name STREQUAL crate OR (crate STREQUAL "" AND real STREQUAL package_real))
      set(found "${package}")
      set(name "${package_name}")
      set(directory "${package_directory}")
      set(manifest "${package_manifest}")
    endif()
  endforeach()
  list(REMOVE_DUPLICATES manifests)
  if(found STREQUAL "")
    list(JOIN names "`, `" names)
    if(crate STREQUAL "")
      _twinspan_error("${manifest} is a workspace without a package of its own"
        FIX "say which one: CRATE, one of `${names}`")
    endif()
    _twinspan_error("there is no package `${crate}` in the workspace ${root}"
      FIX "its packages are `${names}`")
  endif()

  # Dependencies: what the macro's output names has to be there, and local packages may have bridges.
  set(has_cxx FALSE)
  set(has_twinspan FALSE)
  string(JSON count LENGTH "${found}" dependencies)
  if(count GREATER 0)
    math(EXPR last "${count} - 1")
    foreach(index RANGE ${last})
      string(JSON dependency GET "${found}" dependencies ${index})
      string(JSON dependency_name GET "${dependency}" name)
      string(JSON kind ERROR_VARIABLE none GET "${dependency}" kind)
      string(JSON path ERROR_VARIABLE none GET "${dependency}" path)
      if(path)
        list(APPEND directories "${path}")
      endif()
      if(NOT kind AND dependency_name MATCHES "^(cxx|twinspan)$")
        set(has_${dependency_name} TRUE)
      endif()
    endforeach()
  endif()

  set(library "")
  string(JSON count LENGTH "${found}" targets)
  math(EXPR last "${count} - 1")
  foreach(index RANGE ${last})
    string(JSON kinds GET "${found}" targets ${index} kind)
    if(kinds MATCHES "\"(lib|rlib|staticlib|cdylib|dylib)\"")
      string(JSON library GET "${found}" targets ${index} name)
      string(JSON source GET "${found}" targets ${index} src_path)
    endif()
  endforeach()
  if(library STREQUAL "")
    _twinspan_error("the package `${name}` has no library"
      WHY "C++ links a library. ${directory} has only programs."
      FIX "move what C++ calls to src/lib.rs")
  endif()
  string(REPLACE "-" "_" library "${library}")

  foreach(variable IN ITEMS manifest directory name library source root manifests directories
      has_cxx has_twinspan)
    set(${prefix}_${variable} "${${variable}}" PARENT_SCOPE)
  endforeach()
  set(${prefix}_lock "${root}/Cargo.lock" PARENT_SCOPE)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${manifests})
endfunction()

# The two lines of Cargo.toml that the attribute needs: rustc's own words for a missing one are far from it.
function(_twinspan_check_dependencies package)
  foreach(dependency IN ITEMS cxx twinspan)
    if(NOT ${package}_has_${dependency})
      set(version "\"1\"")
      if(dependency STREQUAL "twinspan")
        set(version "\"0.1\"")
      endif()
      _twinspan_error("the package `${${package}_name}` does not depend on `${dependency}`"
        WHY "The code of a bridge names both, `twinspan` and `cxx`."
        FIX "add to [dependencies] in ${${package}_manifest}:\n${dependency} = ${version}")
    endif()
  endforeach()
endfunction()

# Makes sure that there are a lockfile and all crates in it, so that nothing is downloaded while building.
# _twinspan_fetch(<package> <options>..), with the options LOCKED and OFFLINE of the caller.
function(_twinspan_fetch package)
  set(options ${ARGN})
  execute_process(
    COMMAND "${TWINSPAN_CARGO}" fetch ${options} --manifest-path "${${package}_manifest}"
    WORKING_DIRECTORY "${${package}_directory}"
    RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(status EQUAL 0)
    return()
  endif()
  string(STRIP "${output}" output)
  if(output MATCHES "lock file.*--locked")
    _twinspan_error("${${package}_lock} is out of date"
      WHY "The dependencies in Cargo.toml have changed, and LOCKED keeps cargo from writing it."
      FIX "run, and commit what it changes:\ncargo update --workspace --manifest-path ${${package}_manifest}"
        "or leave out LOCKED")
  endif()
  if(output MATCHES "offline")
    _twinspan_error("crates are missing, and cargo is offline"
      WHY "${output}"
      FIX "run once with a network: cargo fetch --manifest-path ${${package}_manifest}"
        "or vendor them: cargo vendor, and what it prints into .cargo/config.toml")
  endif()
  _twinspan_error("cargo cannot fetch the crates of ${${package}_manifest}" WHY "${output}")
endfunction()

# _twinspan_locked_version(<result> <lockfile> <package>): nothing if it is not there.
function(_twinspan_locked_version result lock package)
  set(version "")
  if(EXISTS "${lock}")
    file(READ "${lock}" text)
    if(text MATCHES "name = \"${package}\"[\r\n]+version = \"([^\"]+)\"")
      set(version "${CMAKE_MATCH_1}")
    endif()
  endif()
  set(${result} "${version}" PARENT_SCOPE)
endfunction()

# Runs cargo for its output, in a directory.
function(_twinspan_cargo result directory)
  execute_process(
    COMMAND "${TWINSPAN_CARGO}" ${ARGN}
    WORKING_DIRECTORY "${directory}"
    RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE error)
  if(NOT status EQUAL 0)
    string(STRIP "${error}" error)
    list(GET ARGN 0 command)
    _twinspan_error("cargo ${command} fails in ${directory}" WHY "${error}")
  endif()
  set(${result} "${output}" PARENT_SCOPE)
endfunction()
