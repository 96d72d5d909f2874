# The C++ of bridges: an edge of its own, which needs no Rust to be compiled.

# twinspan_generate(<C++ target> MANIFEST <Cargo.toml> [CRATE <package>] [BRIDGES <file>..] [FEATURES <feature>..]
#   [NO_DEFAULT_FEATURES] [LOCKED] [OFFLINE])
function(twinspan_generate target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "NO_DEFAULT_FEATURES;LOCKED;OFFLINE" "MANIFEST;CRATE" "BRIDGES;FEATURES")
  _twinspan_check_arguments(twinspan_generate MANIFEST)
  if(NOT TARGET ${target})
    _twinspan_error("twinspan_generate: there is no target ${target}"
      FIX "add it first: add_library(${target} STATIC)")
  endif()
  _twinspan_prepare(package "${arg_MANIFEST}" "${arg_CRATE}" "${arg_LOCKED}" "${arg_OFFLINE}")
  _twinspan_generate_into(${target} package)
  target_link_libraries(${target} PUBLIC twinspan_runtime)
endfunction()

# All that has to be right before anything is added: tools, the package, its lockfile, the generator, the runtime.
macro(_twinspan_prepare prefix manifest crate locked offline)
  _twinspan_check_compiler()
  _twinspan_find_cargo()
  _twinspan_read_package(${prefix} "${manifest}" "${crate}")
  _twinspan_check_dependencies(${prefix})
  set(${prefix}_cargo_options "")
  if(${locked})
    list(APPEND ${prefix}_cargo_options --locked)
  endif()
  set(_twinspan_fetch_options ${${prefix}_cargo_options})
  if(${offline})
    list(APPEND _twinspan_fetch_options --offline)
  endif()
  _twinspan_fetch(${prefix} ${_twinspan_fetch_options})
  # With another release of twinspan in it another generator is needed.
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${${prefix}_lock}")
  _twinspan_find_generator(${prefix})
  _twinspan_add_runtime()
endmacro()

# Adds the generated files of a package's bridges to a target, with the arguments of the command that calls it:
# BRIDGES are paths from the package; without any, they are all that its library has.
function(_twinspan_generate_into target package)
  set(out "${CMAKE_CURRENT_BINARY_DIR}/twinspan/${target}")
  get_property(generator GLOBAL PROPERTY TWINSPAN_GENERATOR)
  if(NOT arg_BRIDGES)
    _twinspan_find_bridges(arg_BRIDGES ${package})
  endif()

  # A bridge belongs to the package whose Cargo.toml is nearest, whose name is in its symbols and its #include.
  set(manifests "")
  set(paths "")
  foreach(bridge IN LISTS arg_BRIDGES)
    get_filename_component(path "${bridge}" ABSOLUTE BASE_DIR "${${package}_directory}")
    if(NOT EXISTS "${path}")
      _twinspan_error("there is no ${path}"
        WHY "BRIDGES names it: the path of a Rust file, from ${${package}_directory}.")
    endif()
    if(NOT CMAKE_C_COMPILER)
      file(STRINGS "${path}" of_c REGEX "^ *unsafe extern \"C\" *{")
      if(of_c)
        _twinspan_error("${path} needs a C compiler, and the project has no language C"
          WHY "It has an `extern \"C\"` block, which is checked against the headers that it includes."
          FIX "name both among the languages: project(.. LANGUAGES C CXX)")
      endif()
    endif()
    get_filename_component(directory "${path}" DIRECTORY)
    while(NOT EXISTS "${directory}/Cargo.toml")
      get_filename_component(parent "${directory}" DIRECTORY)
      if(parent STREQUAL directory)
        break()
      endif()
      set(directory "${parent}")
    endwhile()
    if(NOT directory IN_LIST ${package}_directories)
      _twinspan_error("${path} is not in the package `${${package}_name}`"
        WHY "BRIDGES names it; it is neither in ${${package}_directory}"
          "nor in another package of its workspace."
        FIX "let `${${package}_name}` depend on the package with the bridge, by its path")
    endif()
    file(RELATIVE_PATH relative "${directory}" "${path}")
    string(MAKE_C_IDENTIFIER "bridges_${directory}" variable)
    # By their whole paths, which messages then name.
    list(APPEND ${variable} "${path}")
    list(APPEND names_${variable} "${relative}")
    list(APPEND directories "${directory}")
    list(APPEND paths "${path}")
  endforeach()
  list(REMOVE_DUPLICATES directories)
  set_property(TARGET ${target} APPEND PROPERTY TWINSPAN_BRIDGES "${paths}")

  set(codegen "")
  if(CMAKE_VERSION VERSION_GREATER_EQUAL 3.31)
    set(codegen CODEGEN)
  endif()
  set(stamps "")
  foreach(directory IN LISTS directories)
    _twinspan_list("${directory}/Cargo.toml")
    set(name "${TWINSPAN_PACKAGE}")
    string(MAKE_C_IDENTIFIER "bridges_${directory}" variable)
    set(headers "")
    set(sources "")
    foreach(bridge IN LISTS names_${variable})
      foreach(suffix IN ITEMS .h .types.h .functions.h "")
        list(APPEND headers "${out}/include/${name}/${bridge}${suffix}")
      endforeach()
      list(APPEND sources "${out}/sources/${name}/${bridge}.cc" "${out}/sources/${name}/${bridge}.twinspan.cc")
      if(CMAKE_C_COMPILER)
        list(APPEND sources "${out}/sources/${name}/${bridge}.extern.c")
      endif()
    endforeach()
    set(options "")
    if(directory STREQUAL ${package}_directory)
      foreach(feature IN LISTS arg_FEATURES)
        list(APPEND options --feature "${feature}")
      endforeach()
      if(arg_NO_DEFAULT_FEATURES)
        list(APPEND options --no-default-features)
      endif()
    endif()
    set(stamp "${out}/${name}.stamp")
    add_custom_command(
      OUTPUT "${stamp}"
      # Not outputs, as their times stay where their content does.
      BYPRODUCTS ${headers} ${sources}
      COMMAND "${generator}" generate --out-dir "${out}" --manifest-path "${directory}/Cargo.toml" ${options}
        --absolute-lines --depfile "${out}/${name}.d" --stamp "${stamp}" ${${variable}}
      DEPENDS "${generator}" "${directory}/Cargo.toml"
      DEPFILE "${out}/${name}.d"
      WORKING_DIRECTORY "${directory}"
      COMMENT "Generating the C++ of the bridges in ${name}"
      ${codegen} VERBATIM)
    list(APPEND stamps "${stamp}")
    target_sources(${target} PRIVATE ${sources})
    _twinspan_leave_out_of_lints(${target} ${sources})
  endforeach()

  target_sources(${target} PRIVATE ${stamps})
  add_custom_target(${target}_codegen DEPENDS ${stamps})
  add_dependencies(${target} ${target}_codegen)
  _twinspan_require_cxx17(${target})
  if(CMAKE_C_COMPILER)
    # Assertions and _Generic.
    target_compile_features(${target} PRIVATE c_std_11)
  endif()
  target_include_directories(${target} PUBLIC "$<BUILD_INTERFACE:${out}/include>")
  set_property(TARGET ${target} PROPERTY TWINSPAN_INCLUDE "${out}/include")
  file(MAKE_DIRECTORY "${out}/include")
endfunction()

# Generated files compile whatever warnings the project turns on and makes errors: nobody there can mend them.
# They are clean under -Wall -Wextra -Wconversion -Wshadow.
function(_twinspan_leave_out_of_lints target)
  set(quiet -w)
  if(MSVC)
    set(quiet /w)
  endif()
  # SKIP_LINTING is CMake's from 3.27 on.
  set_source_files_properties(${ARGN} TARGET_DIRECTORY ${target} PROPERTIES
    COMPILE_OPTIONS ${quiet} SKIP_LINTING ON)
endfunction()

# The files with bridges below the directory of a library's root, as the generator sees them now.
function(_twinspan_find_bridges result package)
  _twinspan_list("${${package}_manifest}")
  get_filename_component(sources "${${package}_source}" DIRECTORY)
  file(RELATIVE_PATH sources "${${package}_directory}" "${sources}")
  set(found "")
  foreach(bridge IN LISTS TWINSPAN_BRIDGES)
    string(FIND "${bridge}" "${sources}/" position)
    if(position EQUAL 0 OR sources STREQUAL "")
      list(APPEND found "${bridge}")
    endif()
  endforeach()
  if(NOT found)
    _twinspan_error("no bridge is in the package `${${package}_name}`"
      WHY "No file below ${${package}_directory}/${sources} has #[twinspan::bridge]."
      FIX "write one: the README of twinspan shows how"
        "or name the files of bridges: BRIDGES")
  endif()
  set(${result} "${found}" PARENT_SCOPE)
endfunction()

# Sets TWINSPAN_PACKAGE, the name of a package, and TWINSPAN_BRIDGES, all its files with bridges.
macro(_twinspan_list manifest)
  get_property(_twinspan_generator GLOBAL PROPERTY TWINSPAN_GENERATOR)
  execute_process(COMMAND "${_twinspan_generator}" list --manifest-path "${manifest}" --format cmake
    OUTPUT_VARIABLE _twinspan_list ERROR_VARIABLE _twinspan_failure RESULT_VARIABLE _twinspan_status)
  if(NOT _twinspan_status EQUAL 0)
    string(STRIP "${_twinspan_failure}" _twinspan_failure)
    _twinspan_error("the bridges of ${manifest} cannot be listed" WHY "${_twinspan_failure}")
  endif()
  cmake_language(EVAL CODE "${_twinspan_list}")
endmacro()
