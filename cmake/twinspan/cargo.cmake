# Runs while building: has cargo build the static library of one configuration, and touches what has changed.
# What to build is in the file SETTINGS.

cmake_minimum_required(VERSION 3.22)
include("${CMAKE_CURRENT_LIST_DIR}/errors.cmake")
include("${SETTINGS}")

get_filename_component(directory "${MANIFEST}" DIRECTORY)
get_filename_component(local "${STAMP}" DIRECTORY)
if(NOT EXISTS "${MANIFEST}")
  _twinspan_error("${MANIFEST} has gone"
    WHY "CMake found it there when it configured this build."
    FIX "configure again: cmake ${BUILD}")
endif()

foreach(entry IN LISTS ENVIRONMENT)
  string(FIND "${entry}" "=" position)
  string(SUBSTRING "${entry}" 0 ${position} variable)
  math(EXPR position "${position} + 1")
  string(SUBSTRING "${entry}" ${position} -1 value)
  set(ENV{${variable}} "${value}")
endforeach()
list(JOIN FLAGS " " flags)
string(STRIP "${flags}" flags)
set(ENV{CXXFLAGS} "${flags}")
# The C++ of bridges is compiled by CMake.
set(ENV{TWINSPAN_CXX} external)
# Of a cargo that has started this build, in a test say.
foreach(variable IN ITEMS CARGO_ENCODED_RUSTFLAGS CARGO_MAKEFLAGS MAKEFLAGS)
  unset(ENV{${variable}})
endforeach()

# Cargo takes flags from the environment, or else from its files.
if(CROSS_LTO AND DEFINED ENV{RUSTFLAGS})
  set(ENV{RUSTFLAGS} "$ENV{RUSTFLAGS} -Clinker-plugin-lto")
elseif(CROSS_LTO)
  list(APPEND ARGUMENTS --config "target.'cfg(all())'.rustflags = ['-Clinker-plugin-lto']")
endif()

if(COLOR AND "$ENV{CARGO_TERM_COLOR}" STREQUAL "")
  set(ENV{CARGO_TERM_COLOR} always)
endif()

# Two crates of one name may have different features: one after the other, each to the end.
file(LOCK "${BUILD}/twinspan/cargo.lock" GUARD PROCESS)

list(REMOVE_ITEM ARGUMENTS "")
# Beside what cargo builds, as rustc only writes it when it runs.
set(libraries "${BUILT}-native-libraries.txt")
execute_process(
  COMMAND "${CARGO}" rustc --quiet --lib --crate-type staticlib --package "${NAME}" --manifest-path "${MANIFEST}"
    --target-dir "${TARGET_DIR}" ${ARGUMENTS} -- --print "native-static-libs=${libraries}"
  WORKING_DIRECTORY "${directory}"
  RESULT_VARIABLE status ERROR_VARIABLE messages)
# What `--print` says each time.
string(REGEX REPLACE "[^\n]*note[^\n]*native artifacts to link against have been written to [^\n]*\n+" ""
  messages "${messages}")
if(messages)
  message("${messages}")
endif()
if(NOT status EQUAL 0)
  if(messages MATCHES "Permission denied|Read-only file system|Operation not permitted")
    _twinspan_error("cargo cannot write to ${TARGET_DIR}"
      FIX "build in a directory of your own: cmake -S <source> -B <directory>"
        "or have cargo build elsewhere: -DTWINSPAN_CARGO_TARGET_DIR=<directory>")
  endif()
  if(CMAKE_VERSION VERSION_GREATER_EQUAL 3.29)
    # What is wrong has been said.
    cmake_language(EXIT 1)
  endif()
  message(FATAL_ERROR " twinspan: cargo cannot build `${NAME}`\n")
endif()

# The list of sources, in which every bridge has to be.
file(READ "${BUILT}.d" depfile)
string(FIND "${depfile}" ".a: " position)
if(position EQUAL -1)
  string(FIND "${depfile}" ".lib: " position)
  math(EXPR position "${position} + 2")
endif()
math(EXPR position "${position} + 4")
string(SUBSTRING "${depfile}" ${position} -1 sources)
string(STRIP "${sources}" sources)
foreach(bridge IN LISTS BRIDGES)
  string(REPLACE " " "\\ " escaped "${bridge}")
  string(FIND " ${sources} " " ${escaped} " position)
  if(position EQUAL -1)
    _twinspan_error("${bridge} is not in the crate `${NAME}`"
      WHY "BRIDGES names it, but rustc does not read it: C++ would call functions that are not there."
      FIX "add `mod ..;` for it to the file of its parent module"
        "or take it out of BRIDGES")
  endif()
endforeach()
# And every bridge has to be known, which one that is newer than this build is not.
string(REGEX MATCHALL "([^ \\]|\\\\.)+\\.rs" files "${sources}")
foreach(file IN LISTS files)
  string(REPLACE "\\ " " " file "${file}")
  string(FIND "${file}" "${directory}/" position)
  if(position EQUAL 0 AND NOT file IN_LIST BRIDGES AND EXISTS "${file}")
    file(STRINGS "${file}" bridge REGEX "^[ \t]*#\\[(twinspan|cxx)::bridge" LIMIT_COUNT 1)
    if(bridge)
      _twinspan_error("CMake does not know the bridge in ${file}"
        WHY "It was not there, or no bridge, when CMake configured this build."
        FIX "configure again: cmake ${BUILD}"
          "or, where twinspan_add_crate says BRIDGES, name it there")
    endif()
  endif()
endforeach()
# The manifests of local packages beside.
string(REGEX MATCHALL "([^ \\]|\\\\.)+/src/lib\\.rs" roots "${sources}")
foreach(root IN LISTS roots)
  string(REPLACE "/src/lib.rs" "/Cargo.toml" manifest "${root}")
  string(REPLACE "\\ " " " path "${manifest}")
  if(EXISTS "${path}")
    string(APPEND sources " ${manifest}")
  endif()
endforeach()
string(REPLACE " " "\\ " stamp "${STAMP}")
file(WRITE "${DEPFILE}" "${stamp}: ${sources}\n")

# A script of the linker's, so that it stands in a list of libraries as one. C++'s library is linked by C++.
file(READ "${libraries}" native)
string(STRIP "${native}" native)
separate_arguments(native UNIX_COMMAND "${native}")
list(FILTER native EXCLUDE REGEX "^-l(stdc\\+\\+|c\\+\\+)$")
list(JOIN native " " native)
file(CONFIGURE OUTPUT "${LIBRARIES}" CONTENT "INPUT(@native@)\n" @ONLY)

# rustc names the members of an archive anew each time: what is in them says whether anything has changed.
set(content "${BUILT}.a")
execute_process(COMMAND "${AR}" p "${BUILT}.a" OUTPUT_FILE "${local}/content" RESULT_VARIABLE status ERROR_QUIET)
if(status EQUAL 0)
  set(content "${local}/content")
endif()
file(SHA256 "${content}" hash)
file(REMOVE "${local}/content")
set(known "")
if(EXISTS "${ARCHIVE}" AND EXISTS "${ARCHIVE}.sha256")
  file(READ "${ARCHIVE}.sha256" known)
endif()
set(changed TRUE)
if(hash STREQUAL known)
  set(changed FALSE)
else()
  file(COPY_FILE "${BUILT}.a" "${ARCHIVE}")
  file(WRITE "${ARCHIVE}.sha256" "${hash}")
endif()

# What a shared library exports of it: bridges, and the C functions of Rust crates. Not Rust's own names, which nm does
# not always see beside the bitcode of std: two libraries in one process would take a part of each other, also of one
# that is unloaded again. And not what is C's, as cargo's build scripts compile it.
if(changed OR NOT EXISTS "${SYMBOLS}" OR NOT EXISTS "${SYMBOLS}.rsp")
  get_filename_component(name "${ARCHIVE}" NAME)
  # With the member of each, from a directory whose name is then not said.
  execute_process(COMMAND "${NM}" -A -g --defined-only --format=posix "${name}"
    WORKING_DIRECTORY "${local}" OUTPUT_VARIABLE symbols ERROR_QUIET)
  string(REGEX MATCHALL "[^\n]+: [^ \n]+ [A-Z] " hidden "${symbols}")
  set(exported "${hidden}")
  list(FILTER hidden EXCLUDE REGEX "[.]rcgu[.]o[^ ]*: ")
  list(FILTER exported INCLUDE REGEX "[.]rcgu[.]o[^ ]*: [A-Za-z_][A-Za-z0-9_$]* ")
  foreach(list IN ITEMS hidden exported)
    list(TRANSFORM ${list} REPLACE "^.*: ([^ ]+) [A-Z] $" "\\1")
  endforeach()
  list(FILTER hidden INCLUDE REGEX "^[A-Za-z_][A-Za-z0-9_]*$")
  list(FILTER hidden EXCLUDE REGEX "^(_R|_Z|cxxbridge|twinspan)")
  list(FILTER exported EXCLUDE REGEX "^(_R|_Z|rust_|__rust|__rdl_)")
  list(REMOVE_DUPLICATES hidden)
  list(REMOVE_DUPLICATES exported)
  list(PREPEND hidden "_R*" "_ZN*17h????????????????E" "_ZN*17h????????????????E.*" "rust_*" "__rust*" "__rdl_*"
    "DW.ref.*")
  list(JOIN hidden ";\n" hidden)
  file(WRITE "${SYMBOLS}" "{ local:\n${hidden};\n};\n")
  # Nobody in the library may call them: the linker would not look into the archive for them.
  list(TRANSFORM exported PREPEND "-Wl,-u,")
  list(JOIN exported "\n" exported)
  file(WRITE "${SYMBOLS}.rsp" "${exported}\n")
endif()
file(TOUCH "${STAMP}")
