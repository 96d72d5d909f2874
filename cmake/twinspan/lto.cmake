# Link-time optimisation across the languages: TWINSPAN_CROSS_LTO. The compilers leave their own intermediate code to the
# linker, which inlines functions of one language into the other.

# Sets <prefix>_host, what rustc compiles for by itself, and <prefix>_link, the option for what links. Refuses compilers
# that no linker takes together. _twinspan_cross_lto(<prefix> <directory> <toolchain or nothing>)
function(_twinspan_cross_lto prefix directory toolchain)
  _twinspan_rustc(said "${directory}" "${toolchain}" -vV)
  string(REGEX MATCH "\nhost: ([^\n]+)" matched "${said}")
  set(host "${CMAKE_MATCH_1}")
  string(REGEX MATCH "\nrelease: ([^\n]+)" matched "${said}")
  set(release "${CMAKE_MATCH_1}")
  string(REGEX MATCH "\nLLVM version: ([0-9]+)" matched "${said}")
  set(llvm "${CMAKE_MATCH_1}")

  set(why "The linker has to read what both compilers leave for it, and rustc ${release} is of LLVM ${llvm}.")
  set(without "or leave out TWINSPAN_CROSS_LTO: each language optimises its own half")
  if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang" OR NOT CMAKE_CXX_COMPILER_VERSION MATCHES "^${llvm}[.]")
    _twinspan_error("${CMAKE_CXX_COMPILER_ID} ${CMAKE_CXX_COMPILER_VERSION} and rustc are not optimised together"
      WHY "${why}"
      FIX "compile C++ by clang ${llvm}: -DCMAKE_CXX_COMPILER=clang++-${llvm}, in a new build directory"
        "${without}")
  endif()
  if(NOT CMAKE_INTERPROCEDURAL_OPTIMIZATION AND NOT CMAKE_INTERPROCEDURAL_OPTIMIZATION_RELEASE
      AND NOT CMAKE_CXX_FLAGS MATCHES "-flto")
    _twinspan_error("TWINSPAN_CROSS_LTO is on, and link-time optimisation of C++ is off"
      FIX "turn it on: -DCMAKE_INTERPROCEDURAL_OPTIMIZATION=ON"
        "${without}")
  endif()

  # Where Rust links by a linker of its own, it brings one.
  _twinspan_rustc(sysroot "${directory}" "${toolchain}" --print sysroot)
  find_program(TWINSPAN_LLD NAMES ld.lld-${llvm} ld.lld HINTS "${sysroot}/lib/rustlib/${host}/bin/gcc-ld"
    DOC "The linker that optimises both languages")
  set(version "")
  if(TWINSPAN_LLD)
    execute_process(COMMAND "${TWINSPAN_LLD}" --version OUTPUT_VARIABLE version ERROR_QUIET)
  endif()
  if(NOT version MATCHES "LLD ${llvm}[.]")
    _twinspan_error("there is no linker for clang and rustc together"
      WHY "${why}"
      FIX "install lld ${llvm}, or say where it is: -DTWINSPAN_LLD=/path/to/ld.lld"
        "${without}")
  endif()
  set(${prefix}_host "${host}" PARENT_SCOPE)
  set(${prefix}_link "--ld-path=${TWINSPAN_LLD}" PARENT_SCOPE)
endfunction()

# What the rustc says that cargo runs.
function(_twinspan_rustc result directory toolchain)
  set(environment "")
  if(toolchain)
    set(environment "RUSTUP_TOOLCHAIN=${toolchain}")
  endif()
  get_filename_component(beside "${TWINSPAN_CARGO}" DIRECTORY)
  find_program(TWINSPAN_RUSTC rustc HINTS "${beside}" DOC "The rustc that cargo runs")
  execute_process(COMMAND "${CMAKE_COMMAND}" -E env ${environment} "${TWINSPAN_RUSTC}" ${ARGN}
    WORKING_DIRECTORY "${directory}" OUTPUT_VARIABLE output ERROR_VARIABLE error RESULT_VARIABLE status)
  if(NOT status EQUAL 0)
    _twinspan_error("rustc cannot be asked"
      WHY "${error}"
      FIX "say where it is: -DTWINSPAN_RUSTC=/path/to/rustc")
  endif()
  string(STRIP "${output}" output)
  set(${result} "${output}" PARENT_SCOPE)
endfunction()
